import { createHash } from "node:crypto";
import type { IncomingMail, Meeting } from "../domain/incoming.ts";
import type { ReadExtent } from "../service/ports/index.ts";
import { attachmentsOf } from "./attachments.ts";
import type { Classification } from "./classify/classification.ts";
import { MAX_MAIL } from "./limits.ts";
import { parseMail } from "./parse/parse.ts";
import type { ParsedMail } from "./parse/parsed.ts";

// With what reads mails, whose functions it uses.
export { OUTLINE_FIELDS, outlineOf } from "./outline.ts";

/** Of a mail of which only the header was read: what was left, and why a person has to look at it. */
const HEADER_ONLY = { left: "its text", doubt: "its text could not be read" };
/** More than any header that a mail server takes, in octets. */
const MAX_HEADER = 256 * 1024;

interface ReadOptions {
  isCut?: boolean;
  isReduced?: boolean;
  extent?: ReadExtent;
}

/** The header of a mail, with nothing behind it. */
function headerOf(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAX_HEADER));
  const ends = ["\r\n\r\n", "\n\n"].map((blank) => head.indexOf(blank)).filter((at) => at >= 0);
  return Buffer.concat([head.subarray(0, Math.min(head.length, ...ends)), Buffer.from("\r\n\r\n")]);
}

/**
 * Reads a mail, however it was written: what kind it is, and what its sender wrote. What is over a
 * limit is left unread, and the evidence says so.
 *
 * @param isCut whether `bytes` are only the beginning of the mail
 * @param isReduced whether parts of it may have been left on the mail server
 * @param extent `header` for a mail whose text can't be read: who wrote it and what it answers is known then
 * @throws AppError `input` if it is no mail
 */
export async function readMail(
  bytes: Uint8Array,
  { isCut = false, isReduced = false, extent = "whole" }: ReadOptions = {},
): Promise<IncomingMail> {
  const mail = await parseMail(extent === "whole" ? bytes : headerOf(bytes), isReduced);
  const { newText } = await import("./new-text/new-text.ts");
  const { classifyMail } = await import("./classify/classify.ts");
  const written = newText(mail.text);
  const { meeting, text } = await readCalendar(mail, written);
  const classification = await withLanguage(classifyMail(mail, text, meeting), text);
  const isHeaderOnly = extent === "header";
  const unread = [
    ...(isHeaderOnly ? [HEADER_ONLY.left] : []),
    ...(isCut ? [`more than ${MAX_MAIL / (1024 * 1024)} MB`] : []),
    ...mail.truncated,
  ];
  return {
    ...classification,
    doubt: classification.doubt ?? (isHeaderOnly ? HEADER_ONLY.doubt : null),
    evidence: [...classification.evidence, ...unread.map((what) => `left unread: ${what}`)],
    rfcMessageId: mail.rfcMessageId,
    digest: createHash("sha256").update(bytes).digest("hex"),
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    from: mail.from,
    replyTo: mail.replyTo,
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    date: mail.date,
    text,
    fullText: mail.text,
    attachments: attachmentsOf(mail),
  };
}

/** What stands in a language without any words here may be a request not to be written to. */
async function withLanguage(classified: Classification, text: string): Promise<Classification> {
  if (classified.kind !== "reply" || classified.optOut !== null) return classified;
  const { unknownLanguage } = await import("../language/unknown-language.ts");
  const language = await unknownLanguage(text);
  if (language === null) return classified;
  const { languageName } = await import("../language/detect.ts");
  const why = `it seems to be in ${languageName(language)}, of which Tickler knows no words`;
  const optOut = text.trim().replace(/\s+/gu, " ").slice(0, MAX_SHOWN);
  return { ...classified, optOut, evidence: [...classified.evidence, why] };
}

/** So much is shown of what may be a request not to be written to, in characters. */
const MAX_SHOWN = 200;

const CALENDAR = /^(?:text\/calendar|application\/ics)$/;

/** Calendars are read by a library that few mails need. */
async function readCalendar(
  mail: ParsedMail,
  text: string,
): Promise<{ meeting: Meeting | null; text: string }> {
  const part = mail.parts.find(({ type }) => CALENDAR.test(type));
  if (!part) return { meeting: null, text };
  const { meetingText, readMeeting } = await import("./classify/meeting.ts");
  const meeting = await readMeeting(mail, part, text);
  return { meeting, text: meeting === null ? text : meetingText(meeting, text) };
}
