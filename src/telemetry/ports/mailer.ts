import type { DeliveryOutcome, Mailer, MailSession } from "../../service/ports/index.ts";
import type { Attributes } from "../catalog.ts";
import type { Telemetry } from "../telemetry.ts";

/** A mailer that records each session that is opened and each mail that is handed over. */
export function recordedMailer(mailer: Mailer, telemetry: Telemetry): Mailer {
  const { kind } = mailer;
  const protocol: Attributes = { "network.protocol.name": kind };

  function recordedSession(session: MailSession): MailSession {
    return {
      get usable() {
        return session.usable;
      },
      offersNext: session.offersNext === true,
      async deliver(mail, mark) {
        const span = telemetry.open(`${kind} transaction`, "client");
        const start = telemetry.clock.elapsed();
        const outcome = await session.deliver(mail, mark);
        const about: Attributes = {
          ...protocol,
          ...outcomeAttributes(outcome),
          "tickler.mail.bytes": sizeOf(mail),
          "tickler.lead.address": mail.to.address,
        };
        span.end(about, outcome.kind === "broken" || outcome.kind === "invalid" ? null : undefined);
        telemetry.log("mail.transaction", {
          ...about,
          "tickler.duration": telemetry.clock.elapsed() - start,
        });
        return outcome;
      },
      close: () => session.close(),
    };
  }

  return {
    kind,
    destination: mailer.destination,
    get connections() {
      return mailer.connections;
    },
    compose: (mail) => mailer.compose(mail),
    async open(signal) {
      if (kind !== "smtp") return recordedSession(await mailer.open(signal));
      const span = telemetry.open("smtp connect", "client");
      try {
        const session = await mailer.open(signal);
        span.end(protocol);
        return recordedSession(session);
      } catch (error) {
        span.end(protocol, error);
        throw error;
      }
    },
    ...(mailer.lookUp && { lookUp: mailer.lookUp.bind(mailer) }),
    ...(mailer.erase && { erase: mailer.erase.bind(mailer) }),
  };
}

/** Of a server's answer the codes alone: its words may name anybody. */
function outcomeAttributes(outcome: DeliveryOutcome): Attributes {
  switch (outcome.kind) {
    case "accepted":
      return { "tickler.outcome": "accepted", ...codesOf(outcome.response) };
    case "refused":
      return {
        "tickler.outcome": outcome.permanent ? "refused" : "deferred",
        ...codesOf(outcome.response),
        "tickler.detail": outcome.response,
      };
    default:
      return {
        "tickler.outcome": outcome.kind,
        "error.type": outcome.kind,
        "tickler.detail": outcome.reason,
      };
  }
}

/** RFC 5321 section 4.2, RFC 3463 section 2. */
function codesOf(response: string): Attributes {
  const [, code, status] =
    /^([2-5]\d\d)(?:[ -]([245]\.\d{1,3}\.\d{1,3}))?(?:\s|$)/.exec(response) ?? [];
  return {
    "tickler.smtp.reply_code": code === undefined ? null : Number(code),
    "tickler.smtp.status_code": status,
  };
}

function sizeOf({
  text,
  html = "",
  attachments = [],
}: {
  text: string;
  html?: string;
  attachments?: readonly { base64: string }[];
}): number {
  const files = attachments.reduce((sum, { base64 }) => sum + base64.length, 0);
  return Buffer.byteLength(text) + Buffer.byteLength(html) + files;
}
