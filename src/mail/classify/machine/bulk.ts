import { isNoReply } from "../../../domain/address.ts";
import type { ParsedMail } from "../../parse/parsed.ts";

const NOTICES =
  /^(?:notifications?|notify|alerts?|newsletters?|updates?|digest|mailer|calendar-notification|announce(?:ments)?|marketing|promo(?:tions?)?|offers|deals|bounces?)[@+._-]/i;

/** A mailing list, or a program that sends to many (RFC 2369, RFC 2919, RFC 8058). */
export function listSign({ fields }: ParsedMail): string | null {
  for (const name of LIST_FIELDS) {
    const value = fields(name)[0];
    if (value !== undefined) return `${name}: ${value.trim().slice(0, 80)}`;
  }
  if (fields("precedence").some((value) => /^\s*list\b/i.test(value))) return "Precedence: list";
  const sender = [...fields("sender"), ...fields("return-path"), ...fields("errors-to")].find(
    (value) => /(?:^|<)\s*owner-|-(?:owner|bounces?|request|return)(?:[+-][^@]*)?@/i.test(value),
  );
  return sender === undefined ? null : `sent for ${sender.trim().slice(0, 80)}`;
}

const LIST_FIELDS = [
  "list-id",
  "list-post",
  "list-unsubscribe",
  "list-unsubscribe-post",
  "list-help",
  "list-subscribe",
  "mailing-list",
  "x-mailing-list",
  "x-mailinglist",
  "x-beenthere",
  "x-list",
  "x-listname",
  "x-loop-list",
  "x-campaign",
  "x-campaign-id",
  "x-campaignid",
  "x-mailchimp-campaign-id",
  "x-mc-user",
  "feedback-id",
  "x-csa-complaints",
];

export function bulkSign({ fields }: ParsedMail): string | null {
  const value = fields("precedence").find((each) => /^\s*(?:bulk|junk)\b/i.test(each));
  return value === undefined ? null : `Precedence: ${value.trim().slice(0, 40)}`;
}

/** A calendar's notice, a DMARC report, or mail from an address that reads no replies. */
export function noticeSign(mail: ParsedMail): string | null {
  const address = mail.from?.address ?? "";
  if (isNoReply(address)) return `it comes from ${address}, where nobody reads`;
  if (/^report[- ]domain:.*submitter:/i.test(mail.subject)) return "an aggregate report of DMARC";
  if (NOTICES.test(address)) return `it comes from ${address}`;
  const method = calendarMethod(mail);
  return method !== null && method !== "REQUEST" && method !== "COUNTER"
    ? `a calendar's notice (${method})`
    : null;
}

/** The method of a calendar part (RFC 5546); a person makes an invitation. */
function calendarMethod({ parts, fields }: ParsedMail): string | null {
  const part = parts.find(({ type }) => type === "text/calendar" || type === "application/ics");
  const declared = /^\s*text\/calendar\b.*\bmethod=["']?(\w+)/i.exec(
    fields("content-type")[0] ?? "",
  );
  if (declared?.[1]) return declared[1].toUpperCase();
  if (!part) return null;
  const text = Buffer.from(part.bytes.subarray(0, 64 * 1024)).toString("latin1");
  return /^METHOD:\s*(\w+)/im.exec(text)?.[1]?.toUpperCase() ?? null;
}
