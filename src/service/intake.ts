import { AppError, messageOf } from "../domain/errors.ts";
import { wouldAccept } from "./apply.ts";
import { requireThread, type Thread } from "./find.ts";
import { knownMail, matchMail } from "./match.ts";
import type { Services } from "./policy.ts";
import type { IncomingMail, Queries } from "./ports.ts";
import { recordReply } from "./reply.ts";

const NO_MESSAGE = "it belongs to no message";

/** What a mail was taken for, and what was done about it. */
export type Intake =
  | { verdict: "reply"; thread: Thread }
  | { verdict: "auto_reply"; thread: Thread }
  /** Nothing was done: why. */
  | { verdict: "ignored"; reason: string };

/**
 * Takes in one mail: a person's reply to one of our messages is recorded, a machine's is logged,
 * and anything else is left alone, its content not stored.
 */
export async function takeIn(queries: Queries, mail: IncomingMail, now: Date): Promise<Intake> {
  const known = await knownMail(queries, mail);
  if (known === "own") return ignored("it is a mail of our own");
  if (known === "recorded") return ignored("it was recorded before");
  const match = await matchMail(queries, mail);
  if (!match) return ignored(NO_MESSAGE);
  if (mail.origin === "report") return ignored("it is a report about mail");
  const thread = await requireThread(queries, match.messageId);
  if (mail.origin === "machine") {
    await queries.logs.add(match.messageId, "auto_reply", now);
    return { verdict: "auto_reply", thread };
  }
  if (!wouldAccept(thread.message, thread.emails, "reply_received")) {
    return ignored(`message ${match.messageId} is ${thread.message.status}`);
  }
  return { verdict: "reply", thread: await recordReply(queries, thread, mail.text, mail, now) };
}

function ignored(reason: string): Intake {
  return { verdict: "ignored", reason };
}

/** For logs: a mail that could not be read, in one line. */
export function unreadable(key: string, error: unknown): string {
  return `the mail ${key} can't be read: ${messageOf(error)}`;
}

/**
 * Takes in a mail that a person hands over.
 *
 * @param messageId the message that it belongs to; null: found by matching
 * @throws AppError `not_found` where it belongs to none, `refused` where it can't be recorded
 */
export async function takeInMail(
  { store, clock }: Services,
  mail: IncomingMail,
  messageId: number | null,
): Promise<Exclude<Intake, { verdict: "ignored" }>> {
  return store.write(async (queries) => {
    const now = clock.now();
    if (messageId !== null && !(await knownMail(queries, mail))) {
      const thread = await requireThread(queries, messageId);
      return { verdict: "reply", thread: await recordReply(queries, thread, mail.text, mail, now) };
    }
    const intake = await takeIn(queries, mail, now);
    if (intake.verdict !== "ignored") return intake;
    throw new AppError(
      intake.reason === NO_MESSAGE ? "not_found" : "refused",
      `the mail is not recorded: ${intake.reason}`,
      intake.reason === NO_MESSAGE
        ? "Say which message it belongs to: tickler reply MESSAGE_ID --eml FILE."
        : undefined,
    );
  });
}
