import { parseMailbox } from "../../domain/address.ts";
import { type Email, type EmailAttachment, isAutomaticAnswer, isCold } from "../../domain/email.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Below } from "../body/html-part.ts";
import type { MailFile, OutgoingMail, Store } from "../ports/index.ts";
import type { Sender } from "../services.ts";

/** The body of a mail of ours, as it is stored. */
type StoredBody = Pick<Email, "kind" | "text" | "format" | "markup" | "attachments">;

/** The body of a mail as it leaves. */
export interface OutgoingBody {
  /** With the signature under it, set off as RFC 3676 section 4.3 has it, and what it quotes. */
  text: string;
  /** The same, as the inside of a document; null where it is plain text. */
  html: string | null;
}

/**
 * The body of a mail as it leaves: with the signature, and with the postal address that closes every
 * cold mail, as the law of many countries asks.
 *
 * @param quote what stands below it; null where it quotes nothing
 */
export async function outgoingBody(
  email: StoredBody,
  sender: Sender,
  quote: string | null = null,
): Promise<OutgoingBody> {
  const isOutreach = isCold(email.kind) || email.kind === "test";
  const postalAddress = isOutreach ? (sender.postalAddress?.trim() ?? null) : null;
  const hasSignature = sender.signature !== null && sender.signature.trim() !== "";
  const signature = hasSignature ? (sender.signature ?? "").trimEnd() : null;
  if (email.format === null) {
    return { text: plainText(email.text, { signature, postalAddress, quote }), html: null };
  }
  const { htmlBody, plainPart } = await import("../body/html-part.ts");
  const below = {
    signature: signature === null ? null : await plainPart(signature),
    postalAddress: postalAddress === null ? null : await plainPart(postalAddress),
    quote,
  };
  return {
    text: plainText(email.text, below),
    html: await htmlBody(email, { signature, postalAddress, quote }),
  };
}

function plainText(text: string, { signature, postalAddress, quote }: Below): string {
  const signed = signature === null ? text : `${text}\n\n-- \n${signature}`;
  return [signed, postalAddress, quote].filter((each) => each !== null).join("\n\n");
}

/**
 * Where the lead can ask not to be written to (RFC 2369, RFC 8058). The token is the random part
 * of the Message-ID, which nobody but they know.
 */
function unsubscribeOf(rfcMessageId: string, sender: Sender): OutgoingMail["unsubscribe"] {
  const token = rfcMessageId.slice(1, rfcMessageId.indexOf("@")).replaceAll("-", "");
  const { unsubscribeUrl } = sender;
  return {
    address: sender.replyTo === null ? sender.address : parseMailbox(sender.replyTo).address,
    token,
    url: unsubscribeUrl === null ? null : withToken(unsubscribeUrl, token),
  };
}

/**
 * A mail with List-Unsubscribe looks like a mailing: responders such as Pigeonhole's vacation stay
 * silent, and mail programs show a button. By default, what a person wrote to one lead has none.
 */
function offersUnsubscribe({ mailing }: Email, { unsubscribeHeader }: Sender): boolean {
  return unsubscribeHeader === "always" || (unsubscribeHeader === "bulk" && mailing !== "personal");
}

function withToken(url: string, token: string): string {
  if (url.includes("{token}")) return url.replaceAll("{token}", token);
  return `${url}${url.includes("?") ? "&" : "?"}token=${token}`;
}

async function documentOf(html: string, format: Email["format"]): Promise<string> {
  const { pageOf } = await import("../../markup/rich.ts");
  return pageOf(html, schemeOf(format));
}

/** On which grounds a mail of this format can be read. */
export function schemeOf(format: Email["format"]): "light dark" | "light" {
  return format === "html" ? "light" : "light dark";
}

/** The files that a mail of ours carries, with their content; null where one is not stored. */
export async function readFiles(
  store: Store,
  attachments: readonly EmailAttachment[],
): Promise<MailFile[] | null> {
  const { contentId } = await import("../body/files.ts");
  const files: MailFile[] = [];
  const shown = new Set<string>();
  for (const { name, type, sha256, inline } of attachments) {
    if (sha256 === null || (inline !== null && shown.has(sha256))) continue;
    // Under several names it is one part: its Content-ID has to be unique (RFC 2045 section 7).
    if (inline !== null) shown.add(sha256);
    const base64 = await store.read((queries) => queries.contents.of(sha256));
    if (base64 === undefined) return null;
    files.push({ name, type, base64, contentId: inline === null ? null : contentId(sha256) });
  }
  return files;
}

/** Who an email goes to: the lead, unless it names others. */
function recipientsOf(
  { correspondents }: Email,
  { name, email }: Pick<Lead, "name" | "email">,
): Pick<OutgoingMail, "to" | "alsoTo" | "cc"> {
  const [to, ...alsoTo] = correspondents?.to ?? [];
  if (correspondents === null || to === undefined) {
    return { to: { name, address: email ?? "" } };
  }
  return { to, alsoTo, cc: correspondents.cc };
}

/**
 * An email of ours, ready to be handed over, but for the files that it carries: see `readFiles`.
 *
 * @param quote what stands below it; null where it quotes nothing
 */
export async function toMail(
  email: Email,
  lead: Pick<Lead, "name" | "email">,
  sender: Sender,
  now: Date,
  quote: string | null = null,
): Promise<OutgoingMail> {
  const { text, html } = await outgoingBody(email, sender, quote);
  if (email.rfcMessageId === null) throw new Error(`email ${email.id} has no Message-ID`);
  return {
    from: sender.from,
    replyTo: sender.replyTo,
    ...recipientsOf(email, lead),
    subject: email.subject,
    text,
    ...(html === null ? {} : { html: await documentOf(html, email.format) }),
    rfcMessageId: email.rfcMessageId,
    inReplyTo: email.inReplyTo,
    references: email.references,
    date: now,
    automatic: isAutomaticAnswer(email),
    unsubscribe: offersUnsubscribe(email, sender)
      ? unsubscribeOf(email.rfcMessageId, sender)
      : null,
  };
}
