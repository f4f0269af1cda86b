import { fold, pattern } from "../../../language/fold.ts";
import { automaticPatterns, automaticSource, quotingWords } from "../../../language/patterns.ts";

/** `surely`: only programs begin a subject like this; people don't. */
type SubjectSign = "surely" | "perhaps";

/** Whether a subject is one that programs give to their automatic answers. */
export function autoSubject(subject: string): SubjectSign | null {
  const whole = fold(subject.slice(0, 300)).trim();
  const text = whole.replace(TAGS, "");
  if (SURE.some((each) => each.test(whole) || each.test(text))) return "surely";
  // In a thread about an absence, people's replies have the words, too.
  if (ANSWER.test(text)) return null;
  return POSSIBLE.some((each) => each.test(text)) ? "perhaps" : null;
}

const ANSWER = new RegExp(
  `^(?:${quotingWords("replyPrefixes").concat(quotingWords("forwardPrefixes")).map(fold).join("|")})\\s?[:：]`,
  "u",
);

/** What gateways put before a subject: `[External]`, `EXT:`, `***SPAM***`. */
const TAGS =
  /^(?:\s*(?:\[(?:ext|esterno|extern\w*|caution|suspected spam|spam|bulk)\]|\((?:ext|extern\w*)\)|\*{2,}[^*]{1,30}\*{2,}(?!\*)|(?:external|extern|ext|caution|spam)(?: e-?mail)?\s*:))+\s*/u;

/** What follows such words when they were not written by hand: a colon, a bracket, or nothing. */
const END = "\\s*(?:[:：\\])|>!-]|re:|aw:|$)";

const SURE: readonly RegExp[] = [
  ...automaticPatterns("subjects", (words) => `^[\\[(<*]?\\s{0,4}(?:${words})${END}`),
  // Marks that programs put before or behind the subject that they answer.
  pattern(`[\\[(](?:${automaticSource("subjectMarks")})[\\])]`),
  /^ooo\s*:/u,
  // Challenges of filters.
  /\bverify#|^your e-?mail requires verification|^(?:please )?confirm your (?:message|e-?mail) to\b|^sender verification|spamarrest|\[boxtrapper\]/u,
];

const POSSIBLE: readonly RegExp[] = [
  ...automaticPatterns("perhapsSubjects"),
  // The number of a ticket.
  /\[[^\]]{0,30}#\s*[\w-]*\d{3,}\]/u,
];
