import type { EmailAttachment } from "./email.ts";

/** The kinds of incoming mail; `unrelated` is a mail that answers none of ours. */
export const MAIL_KINDS = [
  "reply",
  "auto_reply",
  "bounce",
  "receipt",
  "complaint",
  "unsubscribe",
  "unrelated",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Why a mail was not delivered. */
export const BOUNCE_REASONS = [
  /** The address, or its domain, will never work. */
  "user_unknown",
  "host_unknown",
  "moved",
  "null_mx",
  /** It is still being tried: no failure yet. */
  "delayed",
  /** It works, but not now. */
  "mailbox_full",
  "suspended",
  "expired",
  "network",
  "rate_limited",
  "system",
  /** It works, but not for this mail, or not for us. */
  "blocked",
  /** "No such user", said only after the mail was seen, or nobody knows when: filters do so too. */
  "filtered",
  "policy",
  "content",
  "too_large",
  "authentication",
  "relay_denied",
  /** The report doesn't say. */
  "undetermined",
] as const;
export type BounceReason = (typeof BOUNCE_REASONS)[number];

/** The part of a delivery report about one recipient (RFC 3464). */
export interface Bounce {
  recipient: string | null;
  /** Enhanced status code (RFC 3463), such as `5.1.1`; derived from the SMTP reply where absent. */
  status: string;
  reason: BounceReason;
  /** The address itself will never work. */
  hard: boolean;
  /** The refusing server's reply, in one line. */
  diagnostic: string | null;
  /** The Message-ID of the mail that was not delivered, with its angle brackets. */
  originalMessageId: string | null;
}

/** The absence that an automatic answer announces. */
export interface Absence {
  /** The first day back, as a date at noon UTC; null where none is given. */
  returnDate: Date | null;
  /** The person has left for good. */
  hasLeft: boolean;
}

export interface MailAddress {
  name: string | null;
  address: string;
}

/** The domain of ids that we made up; nobody can have it (RFC 6761 section 6.4). */
const MADE_UP = "@digest.invalid>";

/** The identity of an incoming mail: its Message-ID, or its digest where it has none. */
export function identityOf(mail: Pick<IncomingMail, "rfcMessageId" | "digest">): string {
  return mail.rfcMessageId ?? digestIdentity(mail);
}

/** An identity that no other mail has: for one whose Message-ID is missing, or another mail's. */
export function digestIdentity({ digest }: Pick<IncomingMail, "digest">): string {
  return `<${digest}${MADE_UP}`;
}

/** The identity of a mail that is stored with a second message, too. */
export function copyIdentity({ digest }: Pick<IncomingMail, "digest">, messageId: number): string {
  return `<${digest}.${messageId}${MADE_UP}`;
}

/** Whether an id is none that the mail had, so that nothing can refer to it. */
export function isMadeUp(rfcMessageId: string): boolean {
  return rfcMessageId.endsWith(MADE_UP);
}

/** The answers that a calendar mail can give (RFC 5546); `invited` asks us. */
export const MEETING_ANSWERS = [
  "accepted",
  "tentative",
  "declined",
  "cancelled",
  "proposed",
  "invited",
] as const;
export type MeetingAnswer = (typeof MEETING_ANSWERS)[number];

/** What a calendar mail says of a meeting. */
export interface Meeting {
  answer: MeetingAnswer;
  /** The address of the person who answers, or who invites; null if it names none. */
  attendee: string | null;
  summary: string | null;
  /** Of the meeting, the same in every mail on it; the mail with the highest `sequence` counts. */
  uid: string | null;
  sequence: number;
  /** Null if it can't be told without guessing a time zone. */
  start: Date | null;
  /** What its author wrote beside the answer; null if nothing. */
  note: string | null;
}

/** A mail as it was read from a mailbox, before anything is known of whom it concerns. */
export interface IncomingMail {
  kind: MailKind;
  /** With the angle brackets; null where it has none. */
  rfcMessageId: string | null;
  /** Of the whole mail, as hexadecimal SHA-256. */
  digest: string;
  /** With the angle brackets, oldest first. */
  inReplyTo: readonly string[];
  references: readonly string[];
  /** Message-IDs inside a returned, forwarded or reported mail, which may be ours. */
  returnedIds: readonly string[];
  /** Of the address that our List-Unsubscribe names: 32 hexadecimal digits. */
  unsubscribeToken: string | null;
  /**
   * Whether the token stands in the text of a mail whose header does not speak for a report. Where texts
   * are not fetched unless the header concerns us, such a token counts for as little.
   */
  isTokenQuoted?: boolean;
  from: MailAddress | null;
  /** Where its writer wants the answer; empty where it doesn't say. */
  replyTo: readonly MailAddress[];
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  subject: string;
  date: Date | null;
  /** The newest text: without quote, signature and banners. */
  text: string;
  /** All text. */
  fullText: string;
  /** The files that came with it, as `attachments` of an email has them. */
  attachments: readonly EmailAttachment[];
  /** Of each recipient that a `bounce` tells of. */
  bounces: readonly Bounce[];
  /** Of an `auto_reply`. */
  absence: Absence | null;
  /** Of a calendar mail. */
  meeting: Meeting | null;
  /** The sentence of a `reply` that may ask not to be written to any more; null if none may. */
  optOut: string | null;
  /** Why a person must look at a `reply` before anything is sent; null if nothing is in doubt. */
  doubt: string | null;
  /** Where a filter asks us to click before it delivers our mail; null if it asks nothing. */
  challenge: string | null;
  /** The signs that determined the kind, in words for people. */
  evidence: readonly string[];
}
