import { addressKey } from "../../../domain/address.ts";
import type { Email } from "../../../domain/email.ts";
import type { Lead } from "../../../domain/lead.ts";
import { mayHaveLeft } from "../../../domain/message.ts";
import { isOpen } from "../../../domain/status.ts";
import { requireThread, somethingLeft, type Thread } from "../../message/thread.ts";
import type { ArrivedMail, IncomingMail, Queries } from "../../ports/index.ts";

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

/** What is looked at of a mail, and when its mailbox got it. */
export type Matchable = Pick<ArrivedMail, "mail" | "received">;

const DAY = 86_400_000;
/** A lead, or somebody at their company, who writes of their own accord answers what we wrote so recently. */
export const RECENT = 30 * DAY;

/**
 * Finds the message that a mail belongs to: by the ids that we issued (RFC 5322 section 3.6.4),
 * those it replies to first, then those it refers to, the newest first, then those of a mail that
 * it returns; by the token of our unsubscribe address; by its sender. Never by its subject.
 */
export async function matchMail(
  queries: Queries,
  arrived: Matchable,
  now: Date,
): Promise<Match | null> {
  const { mail } = arrived;
  return (
    (await byIds(queries, mail)) ??
    (await byToken(queries, mail.unsubscribeToken)) ??
    (await bySender(queries, arrived, now))
  );
}

async function byIds(queries: Queries, mail: IncomingMail): Promise<Match | null> {
  const candidates = [
    ...mail.inReplyTo.map((id) => [id, "in_reply_to"] as const),
    ...mail.references.toReversed().map((id) => [id, "references"] as const),
    ...mail.returnedIds.map((id) => [id, "returned_id"] as const),
  ];
  const emails = await queries.emails.byRfcMessageIds(candidates.map(([id]) => id));
  const byId = new Map(
    emails.flatMap((email) => [
      [email.assignedId, email],
      [email.rfcMessageId, email],
    ]),
  );
  for (const [id, by] of candidates) {
    const email = byId.get(id);
    if (!email || !(await hasLeft(queries, email))) continue;
    return { thread: await requireThread(queries, email.messageId), by, email };
  }
  return null;
}

/** An id that never left us is named by nobody but by chance or in bad faith. */
async function hasLeft(queries: Queries, email: Email): Promise<boolean> {
  return email.direction === "in" || somethingLeft(queries, email.messageId, [email]);
}

/** The token is what stands before the @ of an email's Message-ID, without its hyphens. */
async function byToken(queries: Queries, token: string | null): Promise<Match | null> {
  if (!isToken(token)) return null;
  const uuid = token.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  const email = await queries.emails.byIdPrefix(`<${uuid}@`);
  if (!email || !(await hasLeft(queries, email))) return null;
  return { thread: await requireThread(queries, email.messageId), by: "unsubscribe_token", email };
}

/** Whether it has the form of our tokens; the email that had it may be erased. */
export function isToken(token: string | null): token is string {
  return token !== null && /^[0-9a-f]{32}$/.test(token);
}

/**
 * A message to the lead who has the sender's address, or had it. Reports come from servers, and
 * say nothing by their sender.
 */
async function bySender(queries: Queries, arrived: Matchable, now: Date): Promise<Match | null> {
  const { kind, from, meeting } = arrived.mail;
  if (kind !== "reply" && kind !== "auto_reply" && kind !== "unsubscribe") return null;
  // Calendars answer for the attendee, some from an address of their own.
  for (const address of [from?.address, meeting?.attendee]) {
    if (!address) continue;
    for (const lead of await leadsOf(queries, address)) {
      const match = await byLead(queries, lead, arrived, now);
      if (match) return match;
    }
  }
  return null;
}

/** The lead who has an address, then those who had it. */
export async function leadsOf(queries: Queries, address: string): Promise<Lead[]> {
  const present = await queries.leads.byAddress(address);
  const former = await queries.leads.byFormerAddress(address);
  const others = former.filter(({ id }) => id !== present?.id);
  return present ? [present, ...others] : others;
}

/** A message to this lead that the mail, which names none, may be about; the newest that fits. */
export async function byLead(
  queries: Queries,
  lead: Lead,
  arrived: Matchable,
  now: Date,
): Promise<Match | null> {
  const threads: Candidate[] = [];
  for (const message of await queries.messages.ofLead(lead.id)) {
    const emails = await queries.emails.ofMessages([message.id]);
    threads.push({ message, lead, emails, newestLeft: await newestLeft(queries, emails) });
  }
  if (isOlderThan(arrived, firstMailAt(threads) ?? now)) return null;
  const fitting = threads.filter((thread) => mayBeAbout(arrived.mail, thread, now));
  const [thread] = fitting.toSorted((a, b) => rank(a) - rank(b));
  if (!thread) return null;
  const { message, emails } = thread;
  return { thread: { message, lead, emails }, by: "sender", email: null };
}

/** A message that a mail may be about, and the newest of its emails that may have left. */
type Candidate = Thread & { newestLeft: Email | undefined };

async function newestLeft(queries: Queries, emails: readonly Email[]): Promise<Email | undefined> {
  const left = emails.findLast(mayHaveLeft);
  const newest = emails.findLast(({ direction }) => direction === "out");
  if (left || !newest) return left;
  return (await somethingLeft(queries, newest.messageId, emails)) ? newest : undefined;
}

/** Whether it can be about a message: one that is open, or that we wrote to not long ago. */
function mayBeAbout(
  { kind }: IncomingMail,
  { message, newestLeft: last }: Candidate,
  now: Date,
): boolean {
  // They write before our first mail has left, or after it has failed; a machine's answer then
  // answers somebody else. One that a person closed before it left is none of theirs.
  if (!last) return kind !== "auto_reply" && message.status !== "closed";
  // An unsubscribe applies to all messages, however old.
  if (kind === "unsubscribe" || isOpen(message.status)) return true;
  return now.getTime() - (last.sentAt ?? last.createdAt).getTime() <= RECENT;
}

/** Messages that can take a reply come first, then those where it is only kept. */
function rank({ message, newestLeft: last }: Candidate): number {
  // Before our first mail has left, a reply withdraws one that waits.
  if (!last) return isOpen(message.status) ? 2 : 3;
  return message.status === "unsubscribed" ? 1 : 0;
}

/** When the first mail to a lead left; where none has, since when one was to. */
function firstMailAt(threads: readonly Thread[]): Date | null {
  const left = threads.flatMap(({ emails }) => emails.filter(mayHaveLeft));
  const times =
    left.length > 0
      ? left.map((email) => (email.sentAt ?? email.createdAt).getTime())
      : threads.map(({ message }) => message.createdAt.getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/**
 * Whether a mail lay in the mailbox before something was written: by the mailbox's clock and by its
 * sender's, as one of them may be wrong.
 */
export function isOlderThan({ mail, received }: Matchable, since: Date): boolean {
  const before = since.getTime() - DAY;
  return (
    received !== null &&
    received.getTime() < before &&
    mail.date !== null &&
    mail.date.getTime() < before
  );
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
