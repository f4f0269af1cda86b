import { AnyOf } from "../../language/any-of/any-of.ts";
import { lineSource, lineSources, quotingWords } from "../../language/patterns.ts";

/** How mail programs name the mail that they quote or forward, without marking it further. */
const NAMES = quotingWords("originals").join("|");

/** QQ leaves the entity in its plain text. */
const GAP = "(?:[\\s[\\]]|&nbsp;)*";
const DASHES = "(?:[-–—‐=_*]\\s?){2,60}";
const DASHED = new RegExp(
  `^[*_>\\s]*${DASHES}${GAP}(?:${NAMES})(?:\\s[^-–—‐=]{0,80})?${GAP}${DASHES}$`,
  "iu",
);

/** Apple Mail, which puts no dashes. */
const BEGIN = new RegExp(`^(?:${lineSource("forwards")})\\s?[:：]$`, "iu");

/** Lotus Notes: `Ada Sales ---02.03.2026 10:00:00---Hi Jane!`, with the names of pictures before it. */
const NOTES =
  /^(?:.{0,60}\b(?:inactive hide details for|embedded image moved to file: [^)]{1,60}\)) ?)?\p{L}[^-]{1,100} ?-{3}\s?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ ,]{1,2}\d{1,2}[:.]\d\d[^-]{0,12}-{3}/iu;

/** The line above which help desks ask people to write. */
const ABOVE = new AnyOf(lineSources("replyAbove"), (source) => `^\\W*(?:${source})\\W*$`);

/** A dashed line in a language that isn't listed. */
const SOMETHING_DASHED = /^-{3,60}(?:\s|&nbsp;)?\p{L}[\p{L} ']{3,40}(?:\s|&nbsp;)?-{3,60}$/u;

/** Whether a line may introduce an older mail, given header fields below it. */
export function isPerhapsForward(line: string): boolean {
  return SOMETHING_DASHED.test(line);
}

/** Whether a line, in its comparable form, introduces an older mail. */
export function isForward(line: string): boolean {
  // What each ends with, or holds, is looked for first: most lines have none of it, and to compile them all
  // takes as long as to read some mails.
  if (line.includes("---") && NOTES.test(line.slice(0, 300))) return true;
  if (line.length > 200) return false;
  if (/[-–—‐=_*]\s?$/u.test(line) && DASHED.test(line)) return true;
  return (/[:：]$/.test(line) && BEGIN.test(line)) || ABOVE.test(line);
}
