import { messageIds } from "../../parse/message-ids.ts";
import type { MailPart, ParsedMail } from "../../parse/parsed.ts";
import type { Classification } from "../classification.ts";
import { mayReturn } from "./may-return.ts";

/** The part of a part that is read, in octets: headers and reports are far shorter. */
const MAX_LENGTH = 256 * 1024;

const MAIL_TYPES: readonly string[] = [
  "message/rfc822",
  "message/global",
  "message/rfc822-headers",
  "message/global-headers",
  "text/rfc822-headers",
  "text/rfc822",
];

/** The Message-IDs of what was returned, forwarded or reported: of mails that may be ours. */
export function returnedIds(mail: ParsedMail): string[] {
  const ids = mail.parts.flatMap((part) => {
    // A report names the original in its own field, before any returned header.
    if (isReport(part)) return idsIn(partText(part), "original-message-id");
    // An attachment need not be decoded.
    if (!MAIL_TYPES.includes(part.type)) return [];
    const header = headerOf(partText(part));
    // A relay may have replaced the Message-ID: the References still name our first mail.
    return [...idsIn(header, "message-id"), ...idsIn(header, "references").toReversed()];
  });
  return [...new Set([...ids, ...notifiedIds(mail)])];
}

/** In the JSON of Amazon SES, whose quotes may be escaped: its own id, and our header's. */
const SES_ID = /"messageId\\?"\s*:\s*\\?"([0-9a-f-]{40,70})\\?"/i;
const SES_REGION = /\barn:aws[\w-]*:(?:sns|ses):([a-z0-9-]{5,20}):/;
const SES_HEADER =
  /"name\\?"\s*:\s*\\?"(?:Message-ID|References)\\?"\s*,\s*\\?"value\\?"\s*:\s*\\?"(<[^"\\]{1,2000}>)/gi;

/** The Message-IDs that a notification of Amazon SES names (by Amazon SNS). */
function notifiedIds({ fields, text }: ParsedMail): string[] {
  if (fields("x-amz-sns-message-id").length === 0) return [];
  const start = text.slice(0, MAX_TEXT);
  const own = [...start.matchAll(SES_HEADER)].flatMap(([, value = ""]) => messageIds(value));
  const given = SES_ID.exec(start)?.[1];
  if (given === undefined) return own;
  const region = SES_REGION.exec(`${fields("x-amz-sns-topic-arn").join(" ")} ${start}`)?.[1];
  const domains = [...(region === undefined ? [] : [`${region}.`]), "email."];
  return [...own, ...domains.map((domain) => `<${given}@${domain}amazonses.com>`)];
}

/** How far into a text a returned header is looked for, in characters. */
const MAX_TEXT = 64 * 1024;
const IN_MAILTO = /\bsubject=(?:3D)?unsubscribe(?:%20|\+|&#32;| )([0-9a-f]{32})(?![0-9a-z])/i;
const TOKEN = /(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])/i;

/**
 * Our token in the List-Unsubscribe field of a returned mail; null if there is none.
 *
 * @returns also whether it is only quoted: it stands in the text, and nothing in the header speaks for
 *   a report
 */
export function returnedToken(
  mail: ParsedMail,
): Pick<Classification, "unsubscribeToken" | "isTokenQuoted"> {
  for (const part of mail.parts) {
    if (!MAIL_TYPES.includes(part.type)) continue;
    const token = tokenIn(headerOf(partText(part)));
    if (token !== null) return { unsubscribeToken: token };
  }
  const token = tokenIn(mail.text.slice(0, MAX_TEXT));
  return { unsubscribeToken: token, ...(token && !mayReturn(mail) ? { isTokenQuoted: true } : {}) };
}

function tokenIn(header: string): string | null {
  for (const value of valuesOf(header, "list-unsubscribe")) {
    const token = TOKEN.exec(value.replace(/%20/g, " "))?.[0];
    if (token !== undefined) return token.toLowerCase();
  }
  // Quoted, indented, or as JSON has it.
  return IN_MAILTO.exec(header)?.[1]?.toLowerCase() ?? null;
}

/** The fields of a report's machine-readable part: `name: value` lines, folded ones joined. */
export function reportFields(part: MailPart, name: string): string[] {
  return valuesOf(partText(part), name);
}

/** The beginning of a part, lines ending with LF. */
function partText({ bytes }: MailPart): string {
  return Buffer.from(bytes.subarray(0, MAX_LENGTH)).toString("latin1").replace(/\r\n?/g, "\n");
}

function isReport({ type }: MailPart): boolean {
  return type === "message/disposition-notification" || type === "message/feedback-report";
}

function headerOf(text: string): string {
  const start = text.replace(/^\s*\n/, "");
  const end = start.indexOf("\n\n");
  return end < 0 ? start : start.slice(0, end);
}

function idsIn(text: string, name: string): string[] {
  return valuesOf(text, name).flatMap(messageIds);
}

function valuesOf(text: string, name: string): string[] {
  const prefix = `${name}:`;
  const values: string[] = [];
  let inside = false;
  for (const line of text.split("\n")) {
    const continued = inside && /^[ \t]/.test(line);
    if (continued) values.push(`${values.pop() ?? ""} ${line.trim()}`);
    else {
      inside = line.slice(0, prefix.length).toLowerCase() === prefix;
      if (inside) values.push(line.slice(prefix.length).trim());
    }
  }
  return values;
}
