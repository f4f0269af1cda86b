import type { Email } from "../domain/email.ts";
import type { IncomingMail, Queries } from "./ports.ts";

/** Which message of ours a mail belongs to, and what says so. */
export interface Match {
  messageId: number;
  by: "in_reply_to" | "references";
}

/** A mail that we have already, or have sent ourselves. */
export type Known = "own" | "recorded";

/**
 * Finds the message that a mail answers, by the ids that we issued (RFC 5322 section 3.6.4):
 * those it replies to first, then those it refers to, the newest first.
 */
export async function matchMail(queries: Queries, mail: IncomingMail): Promise<Match | null> {
  const candidates = [
    ...mail.inReplyTo.map((id) => [id, "in_reply_to"] as const),
    ...mail.references.toReversed().map((id) => [id, "references"] as const),
  ];
  const emails = await queries.emails.byRfcMessageIds(candidates.map(([id]) => id));
  const byId = new Map(emails.map((email) => [email.rfcMessageId, email]));
  for (const [id, by] of candidates) {
    const email = byId.get(id);
    if (email && hasLeft(email)) return { messageId: email.messageId, by };
  }
  return null;
}

/** An id that never left us is named by nobody but by chance or in bad faith. */
function hasLeft(email: Email): boolean {
  return email.direction === "in" || email.state === "sent" || email.state === "uncertain";
}

/** Whether a mail is one of ours, or a reply that is recorded already. */
export async function knownMail(queries: Queries, mail: IncomingMail): Promise<Known | null> {
  if (mail.rfcMessageId === null) return null;
  const [email] = await queries.emails.byRfcMessageIds([mail.rfcMessageId]);
  return email ? (email.direction === "out" ? "own" : "recorded") : null;
}
