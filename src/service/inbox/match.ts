import { addressKey } from "../../domain/address.ts";
import { type Email, isOutgoing } from "../../domain/email.ts";
import { identityOf } from "../../domain/incoming.ts";
import { isOpen } from "../../domain/status.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import type { IncomingMail, Queries } from "../ports/index.ts";

/** The ways to match a mail to a message, the strongest first. */
export const MATCHED_BY = [
  "in_reply_to",
  "references",
  "returned_id",
  "unsubscribe_token",
  "sender",
] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

/** Which message of ours a mail belongs to, and what says so. */
export interface Match {
  thread: Thread;
  by: MatchedBy;
  /** The email that the mail names; null where it names none. */
  email: Email | null;
}

/** A lead who writes of their own accord answers what we wrote so recently. */
const RECENT = 30 * 86_400_000;

/**
 * Finds the message that a mail belongs to: by the ids that we issued (RFC 5322 section 3.6.4),
 * those it replies to first, then those it refers to, the newest first, then those of a mail that
 * it returns; by the token of our unsubscribe address; by its sender. Never by its subject.
 */
export async function matchMail(
  queries: Queries,
  mail: IncomingMail,
  now: Date,
): Promise<Match | null> {
  return (
    (await byIds(queries, mail)) ??
    (await byToken(queries, mail.unsubscribeToken)) ??
    (await bySender(queries, mail, now))
  );
}

async function byIds(queries: Queries, mail: IncomingMail): Promise<Match | null> {
  const candidates = [
    ...mail.inReplyTo.map((id) => [id, "in_reply_to"] as const),
    ...mail.references.toReversed().map((id) => [id, "references"] as const),
    ...mail.returnedIds.map((id) => [id, "returned_id"] as const),
  ];
  const emails = await queries.emails.byRfcMessageIds(candidates.map(([id]) => id));
  const byId = new Map(emails.map((email) => [email.rfcMessageId, email]));
  for (const [id, by] of candidates) {
    const email = byId.get(id);
    if (!email || !hasLeft(email)) continue;
    return { thread: await requireThread(queries, email.messageId), by, email };
  }
  return null;
}

/** An id that never left us is named by nobody but by chance or in bad faith. */
function hasLeft(email: Email): boolean {
  return (
    email.direction === "in" ||
    email.state === "sent" ||
    email.state === "uncertain" ||
    // It was accepted, and came back; it may be on its way again.
    email.sentAt !== null
  );
}

/** The token is what stands before the @ of an email's Message-ID, without its hyphens. */
async function byToken(queries: Queries, token: string | null): Promise<Match | null> {
  if (token === null || !/^[0-9a-f]{32}$/.test(token)) return null;
  const uuid = token.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  const email = await queries.emails.byIdPrefix(`<${uuid}@`);
  if (!email || !hasLeft(email)) return null;
  return { thread: await requireThread(queries, email.messageId), by: "unsubscribe_token", email };
}

/**
 * The newest message to the lead who has the sender's address, if it is open or its last email is
 * not long ago. Reports come from servers, and say nothing by their sender.
 */
async function bySender(queries: Queries, mail: IncomingMail, now: Date): Promise<Match | null> {
  if (mail.kind !== "reply" && mail.kind !== "auto_reply" && mail.kind !== "unsubscribe") {
    return null;
  }
  if (mail.from === null) return null;
  const lead = await queries.leads.byAddress(mail.from.address);
  if (!lead) return null;
  for (const message of await queries.messages.ofLead(lead.id)) {
    const emails = await queries.emails.ofMessages([message.id]);
    const last = emails.findLast((email) => isOutgoing(email) && hasLeft(email));
    if (!last) continue;
    const since = now.getTime() - (last.sentAt ?? last.createdAt).getTime();
    // An unsubscribe applies to all messages, however old.
    if (mail.kind !== "unsubscribe" && !isOpen(message.status) && since > RECENT) continue;
    return { thread: { message, emails, lead }, by: "sender", email: null };
  }
  return null;
}

/** The email that a mail is, where it is one of ours or was recorded already. */
export async function knownMail(
  queries: Queries,
  mail: Pick<IncomingMail, "rfcMessageId" | "digest">,
): Promise<Email | undefined> {
  const [email] = await queries.emails.byRfcMessageIds([identityOf(mail)]);
  return email;
}

/** For people: what says that a mail belongs to a message. */
export function matchEvidence({ by, email, thread }: Match, mail: IncomingMail): string[] {
  const named = email?.rfcMessageId ?? "a mail of ours";
  const evidence = {
    in_reply_to: `In-Reply-To names ${named}`,
    references: `References names ${named}`,
    returned_id: `it returns ${named}`,
    unsubscribe_token: "it holds the token of our List-Unsubscribe",
    sender: `its sender is lead ${thread.lead.id}`,
  }[by];
  return isFromElsewhere(thread, mail)
    ? [evidence, `it came from ${mail.from?.address}, not from the lead's address`]
    : [evidence];
}

/** Whether a person wrote from an address that is not the lead's. */
function isFromElsewhere({ lead }: Thread, mail: IncomingMail): boolean {
  if (mail.kind === "bounce" || mail.kind === "complaint" || mail.kind === "receipt") return false;
  return (
    mail.from !== null &&
    (lead.email === null || addressKey(mail.from.address) !== addressKey(lead.email))
  );
}
