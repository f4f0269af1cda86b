import { readClearOptOut, readOptOut } from "../../language/opt-out/read-opt-out.ts";

/**
 * Whether somebody asks not to be written to any more.
 *
 * - `clear`: they say nothing else, but for a greeting, a name, notices and banners. Their address
 *   is suppressed.
 * - `possible`: such a request stands among other things. Nothing leaves by itself to this lead,
 *   and a person decides.
 * - `none`.
 */
export interface OptOut {
  certainty: "clear" | "possible" | "none";
  /** The sentence that asks, as the lead wrote it; null where none does. */
  sentence: string | null;
  /** ISO 639-1, of the words that it was read from; null where it was none. */
  language: string | null;
}

/** A subject counts where the text is no longer than this, in characters. */
const MAX_REST = 60;
/** What mail programs put before a subject that they answer. */
const REPLY_PREFIX = /^(?:\s*\p{L}{1,4}\s?(?:\[\d+\]\s?)?[:：])+/u;

/**
 * Reads a lead's mail for a request not to be written to any more.
 *
 * @param text the lead's own words, without what they quote
 */
export function optOutOf(mail: { subject: string; text: string }): OptOut {
  return optOutBy(readOptOut, mail);
}

/** The same where a clear request alone counts: `possible` may be told as `none`. */
export function clearOptOutOf(mail: { subject: string; text: string }): OptOut {
  return optOutBy(readClearOptOut, mail);
}

function optOutBy(
  read: (text: string) => OptOut,
  { subject, text }: { subject: string; text: string },
): OptOut {
  const inText = read(text);
  if (inText.certainty !== "none" || text.trim().length > MAX_REST) return inText;
  const asked = subject.slice(0, 200).replace(REPLY_PREFIX, "");
  // A number is an id of something, and the subject that of a program.
  if (/\d/.test(asked) || readOptOut(asked).certainty !== "clear") return inText;
  const whole = readOptOut(`${asked}\n\n${text}`);
  return whole.certainty === "none" ? inText : whole;
}
