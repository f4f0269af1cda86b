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

const PREFIXES = quotingWords("replyPrefixes").map(fold).join("|");
const ANSWER = new RegExp(
  `^(?:${PREFIXES}|${quotingWords("forwardPrefixes").map(fold).join("|")})\\s?[:：]`,
  "u",
);

/** What gateways put before a subject: `[External]`, `EXT:`, `***SPAM***`. */
const TAG = `(?:${automaticSource("tags")})`;
const TAGS = new RegExp(
  `^(?:\\s*(?:\\[${TAG}\\]|\\(${TAG}\\)|\\*{2,}[^*]{1,30}\\*{2,}(?!\\*)|${TAG}(?: e-?mail)?\\s*:))+\\s*`,
  "u",
);

/** What follows such words when they were not written by hand: a colon, a bracket, or nothing. */
const END = `\\s*(?:[:：\\])|>!-]|(?:${PREFIXES}):|$)`;

const SURE: readonly RegExp[] = [
  ...automaticPatterns("subjects", (words) => `^[\\[(<*]?\\s{0,4}(?:${words})${END}`),
  // Marks that programs put before or behind the subject that they answer.
  pattern(`[\\[(](?:${automaticSource("subjectMarks")})[\\])]`),
  // Challenges of filters.
  ...automaticPatterns("challengeSubjects", (words) => `^(?:${words})`),
  /\bverify#|spamarrest|\[boxtrapper\]/u,
];

const POSSIBLE: readonly RegExp[] = [
  ...automaticPatterns("perhapsSubjects"),
  // The number of a ticket.
  /\[[^\]]{0,30}#\s*[\w-]*\d{3,}\]/u,
];
