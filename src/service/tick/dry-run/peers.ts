import { AppError, messageOf } from "../../../domain/errors.ts";
import { textAlone } from "../../../domain/writing/written.ts";
import type { Mailer, MailSession, Writer } from "../../ports/index.ts";

/**
 * A mailer that accepts every mail that can be written as RFC 5322 asks, and hands none over. What
 * has left earlier is looked up where the real mailer looks.
 */
export function rehearsalMailer(real: Mailer): Mailer {
  const session: MailSession = {
    usable: true,
    async deliver(mail, mark) {
      try {
        await real.compose(mail);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { kind: "invalid", reason: messageOf(error) };
      }
      return (await mark())
        ? { kind: "accepted", response: "not sent: this is a rehearsal" }
        : { kind: "broken", reason: "the mail was taken back before it was complete" };
    },
    async close() {},
  };
  return {
    kind: real.kind,
    destination: real.destination,
    // One after the other: the order is that of the outbox.
    connections: 1,
    compose: (mail) => real.compose(mail),
    open: async () => session,
    ...(real.lookUp && { lookUp: real.lookUp.bind(real) }),
  };
}

/** Says nothing that a guardrail would hold, and commits to nothing. */
const PLACEHOLDER = "Thank you for your mail. I will get back to you shortly.";

/** A writer that stands in for `real`, under its name, and costs nothing. */
export function rehearsalWriter({ name, isModel }: Writer): Writer {
  return {
    name,
    isModel,
    async write() {
      return textAlone(PLACEHOLDER);
    },
  };
}
