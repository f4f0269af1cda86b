import type { MailAddress } from "../../domain/incoming.ts";

/** Header fields by lower-case name: unfolded, each as often as it occurs. */
export type HeaderFields = (name: string) => string[];

/** What stands beside the text of a mail: an attachment, or a part of a report. */
export interface MailPart {
  /** In lower case, without parameters: `message/delivery-status`. */
  type: string;
  /** The parameters of its Content-Type, by lower-case name. */
  params: ReadonlyMap<string, string>;
  filename: string | null;
  /** Without angle brackets (RFC 2392). */
  contentId: string | null;
  /** Whether it is to be shown within the text (RFC 2183). */
  isInline: boolean;
  /** Its beginning, decoded from its transfer encoding when it is first asked for. */
  readonly bytes: Uint8Array;
  /** How many octets it has, decoded. */
  readonly size: number;
  /** Whether its content was left on the mail server: it is empty here. */
  isLeft?: boolean;
  /** All of it, decoded. */
  whole(): Uint8Array;
}

/** A header taken apart (RFC 5322), before anything is concluded from it. */
export interface ParsedHeader {
  fields: HeaderFields;
  /** With the angle brackets; null where it has none. */
  rfcMessageId: string | null;
  /** With the angle brackets, oldest first. */
  inReplyTo: readonly string[];
  references: readonly string[];
  from: MailAddress | null;
  replyTo: readonly MailAddress[];
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  /** In one line, without control characters. */
  subject: string;
  date: Date | null;
}

/** A mail taken apart (RFC 5322, MIME), before anything is concluded from it. */
export interface ParsedMail extends ParsedHeader {
  /** The plain body, or the HTML body rendered as text; lines end with LF. */
  text: string;
  /** The HTML body as it came, of a mail that has one; null where it has none. */
  html: string | null;
  /** Whether `text` was rendered from HTML. */
  fromHtml: boolean;
  parts: readonly MailPart[];
  /** What was over a limit and left unread, in words for people; empty for nearly all mails. */
  truncated: readonly string[];
}
