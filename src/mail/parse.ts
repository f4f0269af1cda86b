import type { Email } from "postal-mime";
import { AppError, messageOf } from "../domain/errors.ts";
import type { IncomingMail } from "../service/ports.ts";
import { messageIds } from "./message-ids.ts";
import { parseMime } from "./mime.ts";
import { originOf } from "./origin.ts";

/** Each costs time. 50 MB of attachments are 700,000. */
const MAX_LINES = 1_500_000;

/**
 * Reads a mail (RFC 5322, MIME), however it was written. The text is the plain body, or the HTML
 * body rendered as text.
 *
 * @throws AppError `input` where it is no mail, or one built to do harm
 */
export async function parseMail(bytes: Uint8Array): Promise<IncomingMail> {
  const { default: PostalMime, addressParser } = await import("postal-mime");
  if (countLines(bytes) > MAX_LINES) throw new AppError("input", "the mail has too many lines");
  let email: Email;
  try {
    email = await parseMime(PostalMime, clean(bytes));
  } catch (error) {
    throw new AppError("input", `the mail can't be parsed: ${messageOf(error)}`);
  }
  if (email.headers.length === 0) {
    throw new AppError(
      "input",
      bytes.length === 0 ? "the mail is empty" : "it is not a mail: it has no header",
      "A mail is a file as mail programs save it, such as reply.eml.",
    );
  }
  const fields = (name: string) =>
    email.headers.filter(({ key }) => key === name).map(({ value }) => value);
  const ids = (name: string) => messageIds(fields(name).join(" "));
  const from = addressParser(fields("from")[0] ?? "", { flatten: true }).find(({ address }) =>
    address?.includes("@"),
  );
  const sender = from?.address
    ? { name: line(from.name) || null, address: line(from.address) }
    : null;
  return {
    rfcMessageId: ids("message-id")[0] ?? null,
    inReplyTo: ids("in-reply-to"),
    references: ids("references"),
    from: sender,
    subject: line(email.subject ?? ""),
    text: (email.text ?? "").replaceAll("\0", "").replace(/\r\n?/g, "\n"),
    origin: originOf(fields, sender?.address ?? null),
  };
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
