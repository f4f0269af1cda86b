import type { Socket } from "node:net";
import type { Transform } from "node:stream";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { messageOf } from "../../domain/errors.ts";
import type { DeliveryOutcome } from "../../service/ports/index.ts";
import type { ComposedMail } from "../compose.ts";
import { oneLine } from "../one-line.ts";
import type { SmtpError } from "./exchange.ts";
import { GatedMessage, turn, writeBody } from "./gated-message.ts";
import type { SmtpTimeouts } from "./options.ts";
import { classifyReply, readReply, replyText, type SmtpStage } from "./reply.ts";

/** nodemailer records the server's reply to each command in the envelope. */
interface Envelope {
  from: string;
  to: string[];
  size: number;
  mailError?: SmtpError | null;
  rejectedErrors?: (SmtpError & { recipient?: string })[];
}

type Phase = "envelope" | "body" | "answer" | "over";

const STAGES: Record<string, SmtpStage> = { "MAIL FROM": "mail", "RCPT TO": "rcpt", DATA: "data" };

/** A server's refusal, before its words are classified. */
type Refusal = { kind: "said"; stage: SmtpStage; reply: string };

/** Runs one mail transaction (RFC 5321 section 3.3); after `broken` the connection is closed. */
export async function transact(
  connection: SMTPConnection,
  mail: ComposedMail,
  mark: () => Promise<boolean>,
  timeouts: SmtpTimeouts,
): Promise<DeliveryOutcome> {
  const outcome = await converse(connection, mail, mark, timeouts);
  if (outcome.kind !== "said") return outcome;
  const reply = readReply(outcome.reply);
  const classified = await classifyReply({ stage: outcome.stage, ...reply });
  return { kind: "refused", ...classified, response: reply.text };
}

function converse(
  connection: SMTPConnection,
  mail: ComposedMail,
  mark: () => Promise<boolean>,
  timeouts: SmtpTimeouts,
): Promise<DeliveryOutcome | Refusal> {
  return new Promise((resolve) => {
    let phase: Phase = "envelope";
    let timer = setTimeout(expire, timeouts.command, "to MAIL, RCPT or DATA", timeouts.command);
    const { from, to, cc } = mail.envelope;
    const envelope: Envelope = {
      from,
      to: [...to, ...cc],
      size: mail.bytes.length,
    };

    function finish(outcome: DeliveryOutcome | Refusal): void {
      if (phase === "over") return;
      // Mid-body, the server waits for a final dot that will not be sent: the connection must close.
      const stuck = phase === "body";
      phase = "over";
      clearTimeout(timer);
      connection.removeListener("end", ended);
      if (stuck || outcome.kind === "broken") connection.close();
      resolve(outcome);
    }

    function breakOff(reason: string): void {
      finish({ kind: "broken", reason: oneLine(reason) });
    }

    function expire(what: string, ms: number): void {
      breakOff(`no answer ${what} within ${Math.round(ms / 1000)} s`);
    }

    /** nodemailer may close without calling back; if it does call back, that result comes first. */
    function ended(): void {
      setImmediate(breakOff, "the connection was closed");
    }

    async function handOver(data: Transform): Promise<void> {
      phase = "body";
      // A server asks for the mail if it takes it for anybody. Without the one that it is for, it
      // must not go: the connection is closed before the end, so that nobody gets it.
      const refusal = refusalOfAll(to, envelope);
      if (refusal !== null) return finish(refusal);
      clearTimeout(timer);
      timer = setTimeout(expire, timeouts.body, "while the mail was sent", timeouts.body);
      await writeBody(mail.bytes, data, connection._socket as Socket);
      if (phase !== "body") return;
      const refusedMark = await mark().then(
        (set) => (set ? null : "the mail was taken back before it was complete"),
        (error: unknown) => `it could not be recorded: ${messageOf(error)}`,
      );
      // A reply that arrived before the final dot can't be the answer to the mail: read it first.
      await turn();
      if (phase !== "body") return;
      if (refusedMark !== null) return breakOff(refusedMark);
      phase = "answer";
      clearTimeout(timer);
      timer = setTimeout(expire, timeouts.answer, "to the mail", timeouts.answer);
      data.end();
    }

    const message = new GatedMessage((data) => {
      handOver(data).catch((error: unknown) => breakOff(messageOf(error)));
    });
    connection.once("end", ended);
    connection.send(envelope, message, (error, info) => {
      if (error) return finish(failure(error, phase, envelope, to));
      const response = replyText(info.response);
      if (phase !== "answer") {
        return breakOff(`the server answered before the mail was complete: ${response}`);
      }
      if (!/^2\d\d/.test(response)) return breakOff(`an answer that is none: ${response}`);
      const refused = refusedRecipients(envelope);
      finish({ kind: "accepted", response, ...(refused.length > 0 ? { refused } : {}) });
    });
  });
}

/** The outcome behind nodemailer's error: a refusal only with a reply of the server, else `broken`. */
function failure(
  error: SmtpError,
  phase: Phase,
  envelope: Envelope,
  to: readonly string[],
): DeliveryOutcome | Refusal {
  if (error.code === "EMESSAGE" && error.response === undefined) {
    // nodemailer checks the size against the SIZE that the server announced (RFC 1870).
    const response = "the mail is larger than the server takes";
    return { kind: "refused", permanent: true, addressAtFault: false, response };
  }
  const all = phase === "envelope" && !envelope.mailError ? refusalOfAll(to, envelope) : null;
  if (all !== null) return all;
  const spoken = refusalIn(error, phase, envelope);
  if (!spoken?.response) return { kind: "broken", reason: oneLine(brokenReason(error)) };
  const command = STAGES[spoken.command ?? ""] ?? "unknown";
  const stage = command === "data" && phase === "answer" ? "end" : command;
  return { kind: "said", stage, reply: spoken.response };
}

/**
 * The server's refusal of everybody in To; null where it took the mail for one of them. One that may
 * pass comes first, then that of the recipient whom the mail is for.
 */
function refusalOfAll(to: readonly string[], { rejectedErrors = [] }: Envelope): Refusal | null {
  const refusals = to.map((address) =>
    rejectedErrors.find(
      ({ recipient, responseCode = 0 }) =>
        recipient === address && responseCode >= 400 && responseCode < 600,
    ),
  );
  if (!refusals.every((each) => each !== undefined)) return null;
  const passing = refusals.find(({ responseCode = 0 }) => responseCode < 500);
  const { response } = passing ?? refusals[0] ?? {};
  return response === undefined ? null : { kind: "said", stage: "rcpt", reply: response };
}

/** Those whom the server has not taken the mail for, though it has for others. */
function refusedRecipients({ rejectedErrors = [] }: Envelope) {
  return rejectedErrors.map(({ recipient = "", response, message }) => ({
    address: recipient,
    response: response === undefined ? message : replyText(response),
  }));
}

/** The error that carries the server's reply: this one, or one that a lost connection covered up. */
function refusalIn(error: SmtpError, phase: Phase, envelope: Envelope): SmtpError | undefined {
  const hidden =
    phase === "envelope" ? [envelope.mailError, ...(envelope.rejectedErrors ?? [])] : [];
  return [error, ...hidden].find((each): each is SmtpError => {
    const code = each?.responseCode ?? 0;
    return each?.code !== "EPROTOCOL" && code >= 400 && code < 600;
  });
}

function brokenReason({ code, message, response }: SmtpError): string {
  if (code === "ETIMEDOUT") return "the server did not answer in time";
  if (response !== undefined) return `an answer that makes no sense: ${replyText(response)}`;
  return `the connection broke: ${message}`;
}
