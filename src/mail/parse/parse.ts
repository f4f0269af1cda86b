import { AppError } from "../../domain/errors.ts";
import type { MailAddress } from "../../domain/incoming.ts";
import { readBody } from "./body.ts";
import { withoutC1 } from "./charset.ts";
import { parseDate } from "./date.ts";
import { type RawFields, readHeader } from "./header.ts";
import { noteLeft } from "./left.ts";
import { LIMITS, Truncations } from "./limits.ts";
import { messageIds } from "./message-ids.ts";
import { type MimePart, parseMime } from "./mime.ts";
import type { MailPart, ParsedHeader, ParsedMail } from "./parsed.ts";
import { decodedSize, decodeTransfer } from "./transfer.ts";
import { joinWords } from "./words.ts";

let libraries: ReturnType<typeof load> | null = null;

/** Loads what reads mails, once: each import() takes its time, also of what is there. */
async function load() {
  const [{ decodeWords }, { default: addressParser }, { decode }] = await Promise.all([
    import("postal-mime"),
    // postal-mime's own parser of addresses reads no nested comments, IPv6 literals or routes.
    import("nodemailer/lib/addressparser"),
    import("html-entities"),
  ]);
  return { decodeWords, addressParser, decode };
}

/**
 * Takes a mail apart (RFC 5322, MIME), however it was written. The text is the plain body, or the
 * HTML body rendered as text. Nothing is concluded from it here, and this folder imports no other
 * of mail/. What is over a limit is left unread, and named in `truncated`.
 *
 * @param isReduced whether parts of it may have been left on the mail server
 * @throws AppError `input` if it is no mail
 */
export async function parseMail(bytes: Uint8Array, isReduced = false): Promise<ParsedMail> {
  libraries ??= load();
  const read = await libraries;
  const truncations = new Truncations();
  const root = parseMime(clean(bytes), truncations);
  if (isReduced) noteLeft(root);
  if (root.fields.size === 0) {
    throw new AppError(
      "input",
      bytes.length === 0 ? "the mail is empty" : "it is not a mail: it has no header",
      "A mail is a file as mail programs save it, such as reply.eml.",
    );
  }
  const { text, fromHtml, others, html } = readBody(root, read.decode, truncations);
  const parsed = {
    ...headerOf(root.fields, read, truncations),
    text: text.replaceAll("\0", "").replace(/\r\n?/g, "\n"),
    get html() {
      return html();
    },
    fromHtml,
    parts: others.map((each) => partOf(each, (text) => words(text, read))),
  };
  return Object.assign(parsed, { truncated: truncations.all });
}

/**
 * Reads some fields of a mail's header as `parseMail` reads all of them.
 *
 * @param bytes fields as they stand in the mail, with nothing behind them
 */
export async function parseFields(bytes: Buffer): Promise<
  ParsedHeader &
    Pick<ParsedMail, "truncated"> & {
      /** The addresses in another field. */
      addresses: (name: string) => MailAddress[];
    }
> {
  libraries ??= load();
  const read = await libraries;
  const truncations = new Truncations();
  const { fields } = readHeader(bytes, 0, { limit: LIMITS.header, truncations });
  const header = headerOf(fields, read, truncations);
  const addresses = (name: string) => addressesIn(header.fields(name), read, truncations);
  return { ...header, truncated: truncations.all, addresses };
}

type Libraries = Awaited<ReturnType<typeof load>>;

function headerOf(raw: RawFields, read: Libraries, truncations: Truncations): ParsedHeader {
  const fields = (name: string): string[] => [...(raw.get(name) ?? [])];
  const ids = (name: string): string[] => messageIds(bounded(fields(name).join(" "), truncations));
  const addresses = (name: string): MailAddress[] => addressesIn(fields(name), read, truncations);
  return {
    fields,
    rfcMessageId: ids("message-id")[0] ?? null,
    inReplyTo: ids("in-reply-to"),
    references: ids("references"),
    from: addresses("from")[0] ?? null,
    replyTo: addresses("reply-to"),
    to: addresses("to"),
    cc: addresses("cc"),
    subject: words(bounded(fields("subject")[0] ?? "", truncations), read),
    date: parseDate(fields("date")[0] ?? ""),
  };
}

function bounded(value: string, truncations: Truncations): string {
  if (value.length <= LIMITS.addressField) return value;
  truncations.add(`of a field more than ${LIMITS.addressField / 1024} kB`);
  return value.slice(0, LIMITS.addressField);
}

function addressesIn(
  values: readonly string[],
  read: Libraries,
  truncations: Truncations,
): MailAddress[] {
  const list = bounded(values.join(", "), truncations);
  const alone = plainAddress(list);
  if (alone !== null) return alone;
  const all = read.addressParser(list, { flatten: true });
  const usable = all.filter(({ address }) => address.includes("@"));
  // A bracket that nobody closes swallows all behind it.
  const found = usable.length > 0 ? usable : inBrackets(list);
  return found
    .slice(0, LIMITS.addresses)
    .map(({ name, address }) => ({ name: words(name, read) || null, address: line(address) }));
}

function words(text: string, { decodeWords }: Libraries): string {
  return line(decodeWords(joinWords(text)));
}

/** `Jane Roe <jane@lead.example>` and `jane@lead.example`, as nearly all are: the library reads all others. */
const PLAIN =
  /^(?:([A-Za-z]{1,40}(?: [A-Za-z]{1,40}){0,4}) )?<([A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9.-]{1,255})>$|^([A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9.-]{1,255})$/;

function plainAddress(list: string): MailAddress[] | null {
  if (list === "") return [];
  const [, name = null, bracketed, bare] = PLAIN.exec(list.trim()) ?? [];
  const address = bracketed ?? bare;
  return address === undefined ? null : [{ name, address }];
}

function inBrackets(list: string): { name: string; address: string }[] {
  return [...list.matchAll(/<\s{0,10}([^<>\s@]{1,256}@[^<>\s@]{1,256})\s{0,10}>/g)].map(
    ([, address = ""]) => ({ name: "", address }),
  );
}

function partOf(
  { type, disposition, fields, raw, left }: MimePart,
  words: (text: string) => string,
): MailPart {
  const [field, key] = disposition.params.has("filename")
    ? [disposition, "filename"]
    : [type, "name"];
  const name = field.params.get(key) ?? null;
  const encoding = fields.get("content-transfer-encoding")?.[0] ?? "";
  const contentId = /<?([^<>\s]{1,900})>?/.exec(fields.get("content-id")?.[0] ?? "")?.[1] ?? null;
  let decoded: Uint8Array | null = null;
  return {
    type: type.value,
    params: type.params,
    filename: name === null ? null : field.extended.has(key) ? line(name) : words(name),
    contentId,
    isInline: disposition.value === "inline" || (disposition.value === "" && contentId !== null),
    isLeft: left !== undefined,
    get size() {
      return left ?? decodedSize(raw, encoding);
    },
    whole: () => decodeTransfer(raw, encoding, raw.length).bytes,
    get bytes() {
      decoded ??= decodeTransfer(raw, encoding, LIMITS.attachment).bytes;
      return decoded;
    },
  };
}

/** Without what may stand before the header: a byte order mark, the `From ` line of an mbox. */
function clean(bytes: Uint8Array): Buffer {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mail = all.subarray(all[0] === 0xef && all[1] === 0xbb && all[2] === 0xbf ? 3 : 0);
  if (mail.toString("latin1", 0, 5) !== "From ") return mail;
  const end = mail.indexOf(0x0a);
  return end < 0 ? mail : mail.subarray(end + 1);
}

/** A header field as one line: encoded words can hold anything. */
function line(text: string): string {
  return withoutC1(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}
