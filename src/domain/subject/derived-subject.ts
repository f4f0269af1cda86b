import { fold } from "../../language/fold.ts";
import { abbreviations, frameSource } from "../../language/patterns.ts";
import { AppError } from "../errors.ts";

// Load this with import(): it holds words of all languages, and few commands need it.

const MAX_LENGTH = 60;

/**
 * A subject for a text that was given none: its first sentence after the greeting, shortened at
 * a word's end.
 */
export function deriveSubject(text: string): string {
  const body = withoutGreetings(text.trim());
  const line = body.split(/[\r\n]/u, 1)[0] ?? body;
  const sentence = firstSentence(line)
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return shorten(sentence.replace(LOWER_CASE_WORD, (letter) => letter.toUpperCase()));
}

/** With fewer words a subject says nothing, and looks like that of unwanted mail. */
const LEAST_WORDS = 3;
/** The same for scripts that put no spaces between words, in characters. */
const LEAST_CHARACTERS = 4;
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/**
 * The same for a text of a person's, who can give a better one.
 *
 * @throws AppError `usage` where too few words of the text are left for it
 */
export function requireDerivedSubject(text: string): string {
  const subject = deriveSubject(text);
  if (saysEnough(subject)) return subject;
  throw new AppError(
    "usage",
    subject === ""
      ? "no subject can be derived from the text"
      : `the text begins with too few words for a subject: ${JSON.stringify(subject)}`,
    'Give one: --subject "A question about your fair"; in a line of a batch: "subject".',
  );
}

function saysEnough(subject: string): boolean {
  const characters = subject.match(WITHOUT_SPACES)?.length ?? 0;
  if (characters >= LEAST_CHARACTERS) return true;
  const words = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(subject)];
  return words.filter(({ isWordLike }) => isWordLike).length >= LEAST_WORDS;
}

/** The first letter of a word in small letters: neither `iPhone` nor `example.com` changes. */
const LOWER_CASE_WORD = /^\p{Ll}(?=[\p{Ll}\p{M}'\u2019-]*(?:[\s,;:!?]|$))/u;

const GREETING = new RegExp(`^${frameSource("greetings")}\\s*`, "u");
const MAX_GREETING = 80;
/** `Dear Jane,\n\ngood morning! …` */
const MAX_GREETINGS = 3;
/** What is shorter than this is rather the name of whom the text greets than its subject. */
const MIN_BODY = 5;

function withoutGreetings(text: string): string {
  let body = text;
  for (let count = 0; count < MAX_GREETINGS; count++) {
    const next = body.slice(greetingEnd(body)).trim();
    if (next === body || [...next].length < MIN_BODY) break;
    body = next;
  }
  return body;
}

/** Behind the greeting that a text begins with, and its mark; 0 where it begins with none. */
function greetingEnd(text: string): number {
  const start = text.slice(0, MAX_GREETING).split(/[\r\n]/u, 1)[0] ?? "";
  for (const { 0: mark, index } of start.matchAll(
    /[,.!?:\u3001\u3002\uff0c\uff01\uff1a\uff1f]/gu,
  )) {
    if (mark === "." && endsInAbbreviation(start.slice(0, index))) continue;
    if (!isGreeting(start.slice(0, index), mark)) return 0;
    const name = NAME_BEHIND.exec(start.slice(index))?.[0] ?? mark;
    return index + name.length;
  }
  return 0;
}

/** `Hello, Jane!`, as many languages write it: a name between the comma and another mark. */
const NAME_BEHIND = /^[,\uff0c](?:\s\p{Lu}[\p{L}\p{M}'\u2019-]{0,30}){1,3}[,!:]/u;

/** So few words of a greeting begin with a small letter: `Dear hiring manager`. */
const MAX_SMALL = 2;

/** Words of greetings begin sentences, too, which have more words in small letters than names have. */
function isGreeting(words: string, mark: string): boolean {
  const greeting = GREETING.exec(fold(words))?.[0];
  if (greeting === undefined) return false;
  const named = fold(words).slice(greeting.length).trim();
  const known = named === "" ? 0 : named.split(/\s+/u).length;
  const small = words
    .split(/\s+/u)
    .slice(-known || words.length)
    .filter((word) => /^\p{Ll}/u.test(word));
  return small.length <= (/[,!\uff0c\uff01\u3001]/u.test(mark) ? MAX_SMALL : 1);
}

const ABBREVIATIONS = abbreviations();

/** Whether a full stop that follows ends no sentence: `Inc`, `z.B`, or the letter of a name. */
function endsInAbbreviation(words: string): boolean {
  const last = /[^\s(]{1,20}$/u.exec(words)?.[0] ?? "";
  return /^\p{L}$/u.test(last) || ABBREVIATIONS.has(fold(last));
}

function firstSentence(line: string): string {
  for (const { index } of line.matchAll(/[.!?](?=\s|$)|[\u3002\uff01\uff1f]/gu)) {
    if (index < 3) continue;
    if (line[index] === "." && endsInAbbreviation(line.slice(0, index))) continue;
    return line.slice(0, index + 1).replace(/[.!\u3002\uff01]+$/u, "");
  }
  return line;
}

function shorten(text: string): string {
  if ([...text].length <= MAX_LENGTH) return text;
  const cut = [...text].slice(0, MAX_LENGTH).join("");
  const space = cut.lastIndexOf(" ");
  const whole = space > MAX_LENGTH / 2 ? cut.slice(0, space) : cut;
  // Three dots, since an ellipsis is outside ASCII and would have to be encoded.
  return `${whole.replace(/[\s,;:\u2013-]+$/u, "")}...`;
}
