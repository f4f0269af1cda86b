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
  if (mail.meeting !== null) holds.push(meetingHold(mail.meeting));
  return holds;
}

/**
 * Whoever has answered an invitation gets no mail that thanks for a reply: a note beside it, and an
 * invitation of the lead's own, are for a person.
 */
function meetingHold({ answer, summary, note }: Meeting): Hold {
  const detail = `${answer}: the meeting “${summary ?? "without a title"}”`;
  const isPlain = (answer === "accepted" || answer === "tentative") && note === null;
  return { rule: isPlain ? MEETING_ACCEPTED : "meeting", detail };
}
