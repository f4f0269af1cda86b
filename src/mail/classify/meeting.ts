import type ICAL from "ical.js";
import type { Meeting, MeetingAnswer } from "../../domain/incoming.ts";
import { lineSource } from "../../language/patterns.ts";
import { decodeText } from "../parse/charset.ts";
import type { MailPart, ParsedMail } from "../parse/parsed.ts";
import { ianaZone, instantIn } from "./time-zones.ts";

/** Lines of a calendar that are read: a meeting has dozens. */
const MAX_LINES = 5_000;

const ANSWERS: Readonly<Record<string, MeetingAnswer>> = {
  ACCEPTED: "accepted",
  TENTATIVE: "tentative",
  DECLINED: "declined",
};
const METHODS: Readonly<Record<string, MeetingAnswer>> = {
  CANCEL: "cancelled",
  COUNTER: "proposed",
  REQUEST: "invited",
};

/**
 * Reads what a calendar mail says of a meeting (RFC 5545, RFC 5546); null if the mail is none, or
 * its calendar can't be read.
 *
 * @param text what its sender wrote, without what is quoted
 */
export async function readMeeting(
  mail: ParsedMail,
  part: MailPart,
  text: string,
): Promise<Meeting | null> {
  const { default: library } = await import("ical.js");
  const { Time } = library;
  const calendar = parseCalendar(library, part);
  const event = calendar?.getFirstSubcomponent("vevent");
  if (!calendar || !event) return null;
  const method = part.params.get("method") ?? stringOf(calendar.getFirstPropertyValue("method"));
  const attendees = event.getAllProperties("attendee").slice(0, 200);
  const own = attendees.find((each) => addressOf(each) === mail.from?.address.toLowerCase());
  const attendee = own ?? attendees[0];
  const status = stringOf(attendee?.getParameter("partstat"))?.toUpperCase() ?? "";
  const answer = isReply(method) ? ANSWERS[status] : METHODS[method?.toUpperCase() ?? ""];
  if (answer === undefined) return null;
  const summary = stringOf(event.getFirstPropertyValue("summary"));
  const author = answer === "invited" ? event.getFirstProperty("organizer") : attendee;
  const start = event.getFirstProperty("dtstart");
  const comment = stringOf(event.getFirstPropertyValue("comment"));
  return {
    answer,
    attendee: author ? addressOf(author) : null,
    summary: summary?.slice(0, 200) ?? null,
    uid: stringOf(event.getFirstPropertyValue("uid")),
    sequence: Number(event.getFirstPropertyValue("sequence") ?? 0) || 0,
    start: start ? instantOf(start, start.getFirstValue(), Time) : null,
    note: comment ?? noteIn(text, mail.from?.name ?? null),
  };
}

function isReply(method: string | null): boolean {
  return method?.toUpperCase() === "REPLY";
}

/** One line that is none makes the parser give up, so such lines are taken for folded ones. */
function parseCalendar(library: typeof ICAL, part: MailPart): ICAL.Component | null {
  const lines: string[] = [];
  const text = decodeText(part.bytes, part.params.get("charset") ?? "utf-8");
  for (const line of text.split(/\r?\n/, MAX_LINES)) {
    if (/^[A-Za-z][A-Za-z0-9-]*[:;]/.test(line)) lines.push(line);
    else if (/^[ \t]/.test(line)) lines.push(line);
    else if (line.trim() !== "" && lines.length > 0) lines.push(` ${line}`);
  }
  try {
    const parsed = library.parse(lines.join("\r\n"));
    return new library.Component(Array.isArray(parsed[0]) ? parsed[0] : parsed);
  } catch {
    return null;
  }
}

function addressOf(property: ICAL.Property): string | null {
  const address = stringOf(property.getFirstValue())
    ?.replace(/^mailto:/i, "")
    .trim();
  return address?.includes("@") ? address.toLowerCase() : null;
}

function stringOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}

/** A time without a zone that is known says nothing: the library would take it for this machine's. */
function instantOf(property: ICAL.Property, value: unknown, Time: typeof ICAL.Time): Date | null {
  if (!(value instanceof Time) || value.isDate) return null;
  const { year, month, day, hour, minute, second } = value;
  const named = stringOf(property.getParameter("tzid"));
  const zone = value.zone?.tzid === "UTC" ? "UTC" : named && ianaZone(named);
  if (!zone) return null;
  const time = instantIn(zone, Date.UTC(year, month - 1, day, hour, minute, second));
  return Number.isNaN(time.getTime()) ? null : time;
}

/** The words of a calendar mail: the note, or what it says where its author wrote nothing. */
export function meetingText({ answer, summary, start, note }: Meeting, written: string): string {
  if (answer === "invited") return written;
  if (note !== null) return note;
  const when = start === null ? "" : ` (${start.toISOString().slice(0, 16).replace("T", " ")} UTC)`;
  return `${WORDS[answer]}: ${summary ?? "a meeting"}${when}`;
}

const WORDS: Readonly<Record<Exclude<MeetingAnswer, "invited">, string>> = {
  accepted: "Accepted",
  tentative: "Tentatively accepted",
  declined: "Declined",
  cancelled: "Cancelled",
  proposed: "Proposed another time",
};

/** Words that calendars write beside an answer, with the author's note in quotation marks. */
const QUOTED = /(?:^|\n)\s*["“„«»]([\s\S]{1,4000}?)["”“»«]\s*(?:\n|$)/u;
const GENERATED = new RegExp(
  `calendar\\.google\\.com|google calendar|~\\*~|${lineSource("invitations")}`,
  "imu",
);

/** The words of a calendar mail that a person wrote; null if its calendar wrote all of them. */
function noteIn(text: string, name: string | null): string | null {
  const written = text.trim();
  if (written === "") return null;
  const first = written.split("\n", 1)[0] ?? "";
  // Calendars speak of the author in the third person: “Jane Roe has accepted this invitation”.
  const isGenerated = GENERATED.test(written) || (name !== null && first.startsWith(name));
  if (!isGenerated) return written;
  return QUOTED.exec(written)?.[1]?.trim() ?? null;
}
