import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import {
  addressKey,
  checkAddress,
  checkHeaderText,
  type Mailbox,
  parseMailbox,
} from "../domain/address.ts";
import { mediaTypeOfFile } from "../domain/attachment/media-type.ts";
import { AppError, messageOf } from "../domain/errors.ts";
import type { DeliveryOutcome, MailFile, OutgoingMail } from "../service/ports/index.ts";
import { plainMail } from "./compose-plain.ts";

/** A mail as bytes, and the envelope it travels in. */
export interface ComposedMail {
  /** RFC 5322: 7-bit but for SMTPUTF8 addresses, lines end with CRLF and so does the last one. */
  bytes: Buffer;
  /** For MAIL and RCPT; domains in their ASCII form (RFC 5890) where the local part is ASCII. */
  envelope: { from: string; to: readonly string[]; cc: readonly string[] };
  /** An address holds characters that only SMTPUTF8 servers take (RFC 6531). */
  needsSmtpUtf8: boolean;
}

/** RFC 5322 section 2.1.1, without the CRLF. */
const MAX_LINE = 998;
const CONTENT_TYPE = "text/plain; charset=utf-8";
/** `msg-id` of RFC 5322 section 3.6.4, as loosely as it is met: visible ASCII in angle brackets. */
const MESSAGE_ID = /^<[!-;=?-~]{1,900}>$/;

let loading: ReturnType<typeof load> | undefined;

/** Loads the composer; call it before claiming a mail, since a failure here is no mail's fault. */
export function loadComposer(): ReturnType<typeof load> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load() {
  const [{ default: MimeNode }, base64, qp] = await Promise.all([
    import("nodemailer/lib/mime-node"),
    import("nodemailer/lib/base64"),
    import("nodemailer/lib/qp"),
  ]);
  return { MimeNode, base64, qp };
}

/** The outcome for a mail that could not be composed: `broken` if the machine is at fault. */
export function notComposed(error: unknown): DeliveryOutcome {
  const machine = error instanceof Error && "syscall" in error;
  return { kind: machine ? "broken" : "invalid", reason: messageOf(error) };
}

/**
 * Writes a mail as RFC 5322 asks.
 *
 * @param quick false: by the library, also where that is not needed
 * @throws AppError `usage` that names the field no header, or the text, may hold
 */
export async function composeMail(mail: OutgoingMail, quick = true): Promise<ComposedMail> {
  const from = mailbox("the sender (From)", mail.from);
  const replyTo = mail.replyTo === null ? null : mailbox("Reply-To", mail.replyTo);
  const to = [mail.to, ...(mail.alsoTo ?? [])].map((each) => recipient("the recipient (To)", each));
  const cc = (mail.cc ?? []).map((each) => recipient("Cc", each));
  checkHeaderText("the subject", mail.subject);
  checkWellFormed({
    "the subject": mail.subject,
    "the text": mail.text,
    "the HTML": mail.html ?? "",
    "the recipient's name": [...to, ...cc].map(({ name }) => name).join(" "),
  });
  checkIds(mail);
  if (Number.isNaN(mail.date.getTime())) throw new AppError("usage", "the date is not valid");
  const known = mail.references.filter((id) => MESSAGE_ID.test(id));
  // Some relays replace the Message-ID. Answers and reports then name our own id by this field.
  const references = known.length === 0 ? [mail.rfcMessageId] : known;

  const isPlain = mail.html === undefined && (mail.attachments ?? []).length === 0;
  const inReplyTo =
    mail.inReplyTo !== null && MESSAGE_ID.test(mail.inReplyTo) ? mail.inReplyTo : null;
  if (quick && isPlain && cc.length === 0 && to.length === 1) {
    const { automatic, subject, rfcMessageId, date, unsubscribe } = mail;
    const prepared = unsubscribe === null ? [] : listUnsubscribe(unsubscribe).map(preparedField);
    const text = bodyText(mail.text);
    const whole = plainMail({
      ...{ automatic, prepared, from, to, replyTo, inReplyTo, references },
      ...{ subject, rfcMessageId, date, text },
    });
    if (whole !== null) {
      checkHeaderLines(whole.slice(0, whole.indexOf("\r\n\r\n")));
      return {
        bytes: Buffer.from(whole, "latin1"),
        envelope: { from: from.address, to: [to[0]?.address ?? ""], cc: [] },
        needsSmtpUtf8: false,
      };
    }
  }
  const { MimeNode, base64, qp } = await loadComposer();
  const message = isPlain
    ? // A mail of one part needs no boundary, and generating one costs more than all the rest.
      new MimeNode(CONTENT_TYPE, { baseBoundary: "none" })
    : structure(MimeNode, mail);
  message.setHeader([
    ...(mail.automatic ? [{ key: "Auto-Submitted", value: "auto-replied" }] : []),
    ...(mail.unsubscribe ? listUnsubscribe(mail.unsubscribe) : []),
    { key: "From", value: from },
    { key: "To", value: to },
    ...(cc.length > 0 ? [{ key: "Cc", value: cc }] : []),
    ...(replyTo ? [{ key: "Reply-To", value: replyTo }] : []),
    ...(inReplyTo === null ? [] : [{ key: "In-Reply-To", value: inReplyTo }]),
    ...(references.length > 0 ? [{ key: "References", value: references }] : []),
    { key: "Subject", value: await subjectField(mail.subject) },
    { key: "Message-ID", value: mail.rfcMessageId },
    { key: "Date", value: mail.date },
  ]);
  if (isPlain) message.setContent(bodyText(mail.text));
  const bytes = Buffer.from(written(message, { base64, "quoted-printable": qp }));
  const envelope = message.getEnvelope();
  const sender = envelope.from === false ? "" : envelope.from;
  // nodemailer writes each address as servers take it, and names nobody twice.
  const inTo = new Set(to.map(({ address }) => addressKey(address)));
  const isTo = (address: string): boolean => inTo.has(addressKey(address));
  return {
    bytes,
    envelope: {
      from: sender,
      to: envelope.to.filter(isTo),
      cc: envelope.to.filter((address) => !isTo(address)),
    },
    needsSmtpUtf8: ![sender, ...envelope.to].every(isAscii),
  };
}

type MimeNode = InstanceType<Awaited<ReturnType<typeof load>>["MimeNode"]>;
type Encoders = Record<string, { encode(text: string): string; wrap(encoded: string): string }>;

/** A file within the mail, in base64 already. */
const files = new WeakMap<MimeNode, string>();

/**
 * The parts of a mail of several: the files stand beside the text (RFC 2046 section 5.1.3), the HTML
 * beside the plain text (5.1.4), and the pictures beside the HTML that shows them (RFC 2387).
 */
function structure(
  Node: Awaited<ReturnType<typeof load>>["MimeNode"],
  { text, html, attachments = [], rfcMessageId }: OutgoingMail,
): MimeNode {
  const baseBoundary = boundaryFor(rfcMessageId, `${text}\n${html ?? ""}`);
  const pictures = html === undefined ? [] : attachments.filter((each) => each.contentId !== null);
  const beside = attachments.filter((each) => !pictures.includes(each));
  const newRoot = (type: string): MimeNode => new Node(type, { baseBoundary });
  const root = beside.length > 0 ? newRoot("multipart/mixed") : null;
  const under = (parent: MimeNode | null, type: string): MimeNode =>
    parent === null ? newRoot(type) : parent.createChild(type);
  const top = under(root, html === undefined ? CONTENT_TYPE : "multipart/alternative");
  if (html === undefined) top.setContent(bodyText(text));
  else {
    top.createChild(CONTENT_TYPE).setContent(bodyText(text));
    const related = pictures.length > 0 ? under(top, RELATED) : top;
    related.createChild("text/html; charset=utf-8").setContent(bodyText(html));
    for (const picture of pictures) addFile(related, picture, "inline");
  }
  for (const file of beside) addFile(root ?? top, file, "attachment");
  return root ?? top;
}

/** The same for every attempt to send the mail, and like no line of it. */
function boundaryFor(seed: string, text: string): string {
  const boundary = createHash("sha256").update(seed).digest("hex").slice(0, 24);
  return text.includes(boundary) ? boundaryFor(boundary, text) : boundary;
}

/** RFC 2387 section 3.1 asks for the type of the part that the others belong to. */
const RELATED = "multipart/related; type=text/html";

/** Without a charset, text would be taken for US-ASCII (RFC 2046 section 4.1.2). */
function typeOfFile(type: string, base64: string): string {
  const known = mediaTypeOfFile(type);
  const isText = known.startsWith("text/") && isUtf8(Buffer.from(base64, "base64"));
  return isText ? `${known}; charset=utf-8` : known;
}

function addFile(
  parent: MimeNode,
  { name, type, base64, contentId }: MailFile,
  disposition: "inline" | "attachment",
): void {
  checkHeaderText("the name of an attachment", name);
  const node = parent.createChild(typeOfFile(type, base64), { filename: name });
  node.setHeader("Content-Disposition", disposition);
  node.setHeader("Content-Transfer-Encoding", "base64");
  if (contentId !== null) node.setHeader("Content-ID", `<${contentId}>`);
  files.set(node, base64);
}

/** The same bytes as from nodemailer's streams, in a fraction of the time. */
function written(node: MimeNode, encoders: Encoders): string {
  const header = node.buildHeaders();
  checkHeaderLines(header);
  return `${header}\r\n\r\n${writtenBody(node, encoders)}`;
}

function writtenBody(node: MimeNode, encoders: Encoders): string {
  const { boundary, childNodes } = node;
  if (boundary) {
    const parts = childNodes.map((child) => `--${boundary}\r\n${written(child, encoders)}`);
    return `${parts.join("")}--${boundary}--\r\n`;
  }
  const file = files.get(node);
  if (file !== undefined) return `${file.replace(LINE_OF_BASE64, "$&\r\n")}\r\n`;
  const text = String(node.content);
  const encoder = encoders[String(node.getTransferEncoding())];
  const body = encoder ? encoder.wrap(encoder.encode(text)) : text;
  return body.endsWith("\r\n") ? body : `${body}\r\n`;
}

/** RFC 2045 section 6.8. */
const LINE_OF_BASE64 = /.{76}(?=.)/g;

/** RFC 2369 section 3.2; with one click, RFC 8058. */
function listUnsubscribe({ address, token, url }: NonNullable<OutgoingMail["unsubscribe"]>) {
  const mailto = `<mailto:${encodeURI(address)}?subject=unsubscribe%20${token}>`;
  const value = url === null ? mailto : `<${url}>,\r\n ${mailto}`;
  return [
    { key: "List-Unsubscribe", value: { prepared: true, value } },
    ...(url === null
      ? []
      : [{ key: "List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click" }]),
  ];
}

function preparedField({ key, value }: ReturnType<typeof listUnsubscribe>[number]): string {
  return `${key}: ${typeof value === "string" ? value : value.value}`;
}

function mailbox(field: string, text: string): Address {
  checkHeaderText(field, text);
  return address(naming(field, () => parseMailbox(text)));
}

function recipient(field: string, to: OutgoingMail["to"]): Address {
  const name = to.name === null ? null : checkHeaderText("the recipient's name", to.name).trim();
  checkHeaderText("the recipient's address", to.address);
  return address({ name, address: naming(field, () => checkAddress(to.address)) });
}

interface Address {
  name: string;
  address: string;
}

function address({ name, address }: Mailbox): Address {
  return { name: name ?? "", address };
}

function naming<T>(field: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, `${field}: ${error.message}`, error.hint);
  }
}

/** Half a surrogate pair can't be encoded: what arrives would not be what was written. */
function checkWellFormed(texts: Readonly<Record<string, string>>): void {
  for (const [field, text] of Object.entries(texts)) {
    if (!/\p{Surrogate}/u.test(text)) continue;
    throw new AppError(
      "usage",
      `${field} holds half a character (a lone surrogate)`,
      "Take it out.",
    );
  }
}

/** Our own id must be valid; invalid ids of other systems are left out. */
function checkIds(mail: OutgoingMail): void {
  checkHeaderText("Message-ID", mail.rfcMessageId);
  if (!MESSAGE_ID.test(mail.rfcMessageId)) {
    throw new AppError("usage", "Message-ID is not an id in angle brackets");
  }
  if (mail.inReplyTo !== null) checkHeaderText("In-Reply-To", mail.inReplyTo);
  for (const id of mail.references) checkHeaderText("References", id);
}

/** With CRLF line ends, also after the last line, as SMTP and every encoding want them. */
function bodyText(text: string): string {
  if (text.includes("\0")) {
    throw new AppError("usage", "the text holds a NUL character", "Take it out.");
  }
  const lines = text.replace(/\r\n?|\n/g, "\r\n");
  return lines.endsWith("\r\n") ? lines : `${lines}\r\n`;
}

/**
 * nodemailer encodes what isn't ASCII. It takes what looks like an encoded word for one (RFC 2047)
 * and can't fold what has no spaces, so those are encoded here.
 */
async function subjectField(subject: string) {
  if (!/=\?|\S{200}/.test(subject)) return subject;
  const { encodeWord } = await import("nodemailer/lib/mime-funcs");
  return { prepared: true, foldLines: true, value: encodeWord(subject, "B", 52) };
}

/** What can't be folded, as it has no spaces, may make a line too long. */
function checkHeaderLines(header: string): void {
  let field = "";
  for (const line of header.split("\r\n")) {
    field = /^[\w-]+(?=:)/.exec(line)?.[0] ?? field;
    const octets = Buffer.byteLength(line);
    if (octets > MAX_LINE) {
      throw new AppError("usage", `${field} is too long for a mail: ${octets} octets in a row`);
    }
  }
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}
