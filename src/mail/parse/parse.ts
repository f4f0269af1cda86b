import type { Attachment, Email } from "postal-mime";
import { AppError, messageOf } from "../../domain/errors.ts";
import type { MailAddress } from "../../domain/incoming.ts";
import { messageIds } from "./message-ids.ts";
import { parseMime } from "./mime.ts";
import type { MailPart, ParsedMail } from "./parsed.ts";

/** Each costs time. 50 MB of attachments are 700,000. */
const MAX_LINES = 1_500_000;
/** Nobody writes to more; a hostile mail has a million. */
const MAX_ADDRESSES = 1000;

/** As RFC 5322 has it; a line of text has spaces. */
const FIELD_NAME = /^[\x21-\x39\x3b-\x7e]+$/;

/**
 * Takes a mail apart (RFC 5322, MIME), however it was written. The text is the plain body, or the
 * HTML body rendered as text.
 *
 * @throws AppError `input` where it is no mail, or one built to do harm
 */
export async function parseMail(bytes: Uint8Array): Promise<ParsedMail> {
  const { default: PostalMime, addressParser } = await import("postal-mime");
  if (countLines(bytes) > MAX_LINES) throw new AppError("input", "the mail has too many lines");
  let email: Email;
  let fromHtml: boolean;
  try {
    ({ email, fromHtml } = await parseMime(PostalMime, clean(bytes)));
  } catch (error) {
    throw new AppError("input", `the mail can't be parsed: ${messageOf(error)}`);
  }
  if (!email.headers.some(({ key }) => FIELD_NAME.test(key))) {
    throw new AppError(
      "input",
      bytes.length === 0 ? "the mail is empty" : "it is not a mail: it has no header",
      "A mail is a file as mail programs save it, such as reply.eml.",
    );
  }
  const fields = (name: string) =>
    email.headers.filter(({ key }) => key === name).map(({ value }) => value);
  const ids = (name: string) => messageIds(fields(name).join(" "));
  const addresses = (name: string): MailAddress[] =>
    fields(name)
      .flatMap((value) => addressParser(value, { flatten: true }))
      .slice(0, MAX_ADDRESSES)
      .flatMap(({ name, address }) =>
        address?.includes("@") ? [{ name: line(name) || null, address: line(address) }] : [],
      );
  return {
    fields,
    rfcMessageId: ids("message-id")[0] ?? null,
    inReplyTo: ids("in-reply-to"),
    references: ids("references"),
    from: addresses("from")[0] ?? null,
    to: [...addresses("to"), ...addresses("cc")],
    subject: line(email.subject ?? ""),
    date: dateOf(fields("date")[0]),
    text: (email.text ?? "").replaceAll("\0", "").replace(/\r\n?/g, "\n"),
    fromHtml,
    parts: email.attachments.map(part),
  };
}

function part({ mimeType, filename, content }: Attachment): MailPart {
  return {
    type: mimeType.toLowerCase(),
    filename: filename ?? null,
    bytes: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content),
  };
}

function dateOf(value: string | undefined): Date | null {
  const date = new Date((value ?? "").replace(/\([^()]*\)/g, " "));
  return Number.isNaN(date.getTime()) ? null : date;
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}

/** Without what may stand before the header: a byte order mark, the `From ` line of an mbox. */
function clean(bytes: Uint8Array): Uint8Array {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const mail = bytes.subarray(start);
  if (!Buffer.from(mail.subarray(0, 5)).equals(Buffer.from("From "))) return mail;
  const end = mail.indexOf(0x0a);
  return end < 0 ? mail : mail.subarray(end + 1);
}

/** A header field as one line: encoded words can hold anything. */
function line(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
