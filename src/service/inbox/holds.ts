import { type Hold, POSSIBLE_OPT_OUT } from "../../domain/email.ts";
import type { Meeting } from "../../domain/incoming.ts";
import type { IncomingMail } from "../ports/index.ts";

/** The rule of a meeting that was accepted: nothing is to be answered, and nobody has to look. */
export const MEETING_ACCEPTED = "meeting_accepted";

/** Why nothing is sent by itself after a reply, for a person to look at. */
export function holdsOf(mail: Pick<IncomingMail, "optOut" | "doubt" | "meeting">): Hold[] {
  const holds: Hold[] = [];
  if (mail.optOut !== null) {
    const detail = `may ask not to be written to: “${mail.optOut}”`;
    holds.push({ rule: POSSIBLE_OPT_OUT, detail });
  }
  if (mail.doubt !== null) holds.push({ rule: "machine", detail: mail.doubt });
  const meeting = mail.meeting && meetingHold(mail.meeting);
  if (meeting) holds.push(meeting);
  return holds;
}

/** An acceptance with a note is answered as the words that it is. */
function meetingHold({ answer, summary, note }: Meeting): Hold | null {
  if (answer === "invited") return null;
  const detail = `${answer}: the meeting “${summary ?? "without a title"}”`;
  if (answer === "declined" || answer === "cancelled" || answer === "proposed") {
    return { rule: "meeting", detail };
  }
  return note === null ? { rule: MEETING_ACCEPTED, detail } : null;
}
