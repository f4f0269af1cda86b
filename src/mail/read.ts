import { createHash } from "node:crypto";
import type { IncomingMail, Meeting } from "../domain/incoming.ts";
import { MAX_MAIL } from "./limits.ts";
import { parseMail } from "./parse/parse.ts";
import type { ParsedMail } from "./parse/parsed.ts";

/**
 * Reads a mail, however it was written: what kind it is, and what its sender wrote. What is over a
 * limit is left unread, and the evidence says so.
 *
 * @param isCut whether `bytes` are only the beginning of the mail
 * @throws AppError `input` if it is no mail
 */
export async function readMail(
  bytes: Uint8Array,
  { isCut = false }: { isCut?: boolean } = {},
): Promise<IncomingMail> {
  const mail = await parseMail(bytes);
  const { newText } = await import("./new-text/new-text.ts");
  const { classifyMail } = await import("./classify/classify.ts");
  const written = newText(mail.text);
  const { meeting, text } = await readCalendar(mail, written);
  const classification = classifyMail(mail, text, meeting);
  const unread = [
    ...(isCut ? [`more than ${MAX_MAIL / (1024 * 1024)} MB`] : []),
    ...mail.truncated,
  ];
  return {
    ...classification,
    evidence: [...classification.evidence, ...unread.map((what) => `left unread: ${what}`)],
    rfcMessageId: mail.rfcMessageId,
    digest: createHash("sha256").update(bytes).digest("hex"),
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    date: mail.date,
    text,
    fullText: mail.text,
  };
}

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
