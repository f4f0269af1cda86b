import { fold } from "./fold.ts";
import { Lexicon } from "./lexicon.ts";
import type { FrameWords } from "./locale.ts";
import { LOCALES } from "./locales/index.ts";

/** The words of a mail's author, without what every mail has around them. */
export interface OwnWords {
  /** Sentences, without the greeting, the closing, the name, legal notices and banners. */
  sentences: readonly string[];
  /** What stands below the name: a postscript, or a footer that no word gives away. */
  below: readonly string[];
}

/** Longer texts are cut, in characters and lines; folding makes some characters many. */
const MAX_TEXT = 30_000;
const MAX_FOLDED = 40_000;
/** A greeting has no more characters. */
const MAX_GREETING = 300;
const MAX_LINES = 500;
/** A mail program wraps lines that are so long, in characters. */
const WRAPPED = 50;
/** A name and a job have no more words in a line, and a line no more characters. */
const NAME_WORDS = 6;
const NAME_LENGTH = 60;

let built: Lexicon<keyof FrameWords> | null = null;

function frameLexicon(): Lexicon<keyof FrameWords> {
  if (built === null) {
    built = new Lexicon();
    for (const { frame } of LOCALES) {
      for (const [is, phrases] of Object.entries(frame)) {
        for (const phrase of fold(phrases).split(",")) {
          built.add(phrase, is as keyof FrameWords);
        }
      }
    }
  }
  return built;
}

/**
 * What the author of a text says themselves, sentence by sentence.
 *
 * @param text without what is quoted
 * @param isSaid whether a line that looks like a name is none, since it says something
 */
export function ownWords(text: string, isSaid: (line: string) => boolean): OwnWords {
  return ownWordsUpTo(text, isSaid, Number.POSITIVE_INFINITY) ?? { sentences: [], below: [] };
}

/** The same; null where it was seen that the sentences have more than `most` characters together. */
export function ownWordsUpTo(
  text: string,
  isSaid: (line: string) => boolean,
  most: number,
): OwnWords | null {
  const parts = atTheName(new Paragraphs(text, isSaid), isSaid, most + NAME_LENGTH);
  if (parts === null) return null;
  const sentences = sentencesOf(parts.above);
  // `… Best, Tom` in the same line.
  const isSigned = sentences.length > 1 && isClosing(sentences.at(-1) ?? "");
  const end = isSigned && !isSaid(sentences.at(-1) ?? "") ? sentences.length - 1 : sentences.length;
  return { sentences: sentences.slice(0, end), below: sentencesOf(parts.below) };
}

/** The paragraphs of a text without greeting, banners and notices, each read when it is asked for. */
class Paragraphs {
  readonly #isSaid: (line: string) => boolean;
  readonly #all: readonly string[];
  #next = 0;
  readonly #read: string[][] = [];

  constructor(text: string, isSaid: (line: string) => boolean) {
    this.#isSaid = isSaid;
    this.#all = text
      .slice(0, MAX_TEXT)
      .replace(/\r\n?/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .split("\n")
      .slice(0, MAX_LINES)
      .join("\n")
      .split(/\n\s*\n/);
  }

  at(index: number): readonly string[] | undefined {
    while (this.#read.length <= index && this.#next < this.#all.length) {
      const paragraph = this.#all[this.#next] ?? "";
      const lines = withoutFrame(paragraph.split("\n"), this.#next === 0 ? this.#isSaid : null);
      this.#next += 1;
      if (lines.length === 0) continue;
      const own = this.#read.length === 0 ? this.#ungreeted(lines) : lines;
      this.#read.push(own.filter((line) => line !== ""));
    }
    return this.#read[index];
  }

  *from(index: number): Generator<readonly string[]> {
    for (let at = index; ; at += 1) {
      const lines = this.at(at);
      if (lines === undefined) return;
      yield lines;
    }
  }

  /** A word may be a greeting in one language and a request in another: `basta`. */
  #ungreeted(lines: readonly string[]): readonly string[] {
    const greeted = withoutGreeting(lines);
    if (greeted[0] === lines[0]) return greeted;
    const isLost = this.#isSaid(lines[0] ?? "") && !this.#isSaid(greeted[0] ?? "");
    return isLost ? lines : greeted;
  }
}

/**
 * The lines of a paragraph but for banners and notices; a notice goes on to its end.
 *
 * @param isSaid whether a line is the author's after all; for the first paragraph, where no footer is
 */
function withoutFrame(
  lines: readonly string[],
  isSaid: ((line: string) => boolean) | null,
): string[] {
  const kept: string[] = [];
  let wraps = false;
  for (const line of lines.map((each) => each.trim())) {
    const folded = fold(line).slice(0, MAX_FOLDED);
    const words = frameLexicon().read(folded);
    const isBanner = words.some(({ meanings }) => meanings.includes("banners"));
    // A banner that a mail system has wrapped goes on in lower case.
    if (isBanner || (wraps && /^[a-z]/.test(line))) {
      wraps = line.length >= WRAPPED && !/[.!?:]$/.test(line);
      continue;
    }
    wraps = false;
    if (!words.some(({ meanings }) => meanings.includes("notices"))) {
      kept.push(line);
      continue;
    }
    const sentences = sentencesIn(line);
    // Folding keeps the number of sentences, not that of characters.
    const sentenceAt = (position: number) => {
      const before = sentencesIn(folded.slice(0, position)).length;
      const isBegun = /[.!?。！？]\s*$/u.test(folded.slice(0, position)) || before === 0;
      return isBegun ? before : before - 1;
    };
    // One word of a notice may stand in a request, too: `off your list of recipients`.
    const isRequest = ({ text, start }: { text: string; start: number }) =>
      !/\s/.test(text) && isSaid?.(sentences[sentenceAt(start)] ?? "") === true;
    const notice = words.find((word) => word.meanings.includes("notices") && !isRequest(word));
    if (notice === undefined || (kept.length === 0 && isSaid?.(sentences[0] ?? ""))) {
      kept.push(line);
      continue;
    }
    const whole = sentences.slice(0, sentenceAt(notice.start));
    if (whole.length > 0) kept.push(whole.join(" "));
    break;
  }
  return kept;
}

/** `Hi Ada,` and `Dear Ms Sales` go; words that are no name stay. */
function withoutGreeting(lines: readonly string[]): string[] {
  const [line = "", ...rest] = lines;
  const tokens = frameLexicon().read(fold(line.slice(0, MAX_GREETING)));
  let at = 0;
  while (tokens[at]?.meanings.includes("greetings") === true) at += 1;
  if (at === 0) return [...lines];
  const words = line.match(/[\p{L}\p{M}\p{N}'’.-]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
  // As many words as the greeting has, in the original.
  const greeted = tokens.slice(0, at).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    line,
  );
  if (isUnspaced) {
    const end = tokens[at - 1]?.end ?? 0;
    const left = fold(line)
      .slice(end)
      .replace(/^[\s,，、。.!！:：]+/u, "");
    return left === "" || left.length < 3 ? rest : [left, ...rest];
  }
  let next = Math.min(greeted, words.length);
  while (next < words.length && next < greeted + 4 && isName(words[next] ?? "")) next += 1;
  while (next < words.length && /^[^\p{L}\p{M}\p{N}]+$/u.test(words[next] ?? "")) next += 1;
  const position = words
    .slice(0, next)
    .reduce((from, word) => line.indexOf(word, from) + word.length, 0);
  const left = line.slice(position).trim();
  return left === "" ? rest : [left, ...rest];
}

/** A word with a capital, or without case at all, as names are written. */
function isName(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.-]*$/u.test(word) && !/^\p{Lu}{4,}$/u.test(word);
}

/**
 * Cuts at the closing, or at a name; there must be something above.
 *
 * @returns null where more than `most` characters stand above, not counting spaces
 */
function atTheName(
  paragraphs: Paragraphs,
  isSaid: (line: string) => boolean,
  most: number,
): { above: string[][]; below: string[][] } | null {
  const above: string[][] = [];
  let length = 0;
  let at = 0;
  for (const lines of paragraphs.from(0)) {
    at += 1;
    const kept: string[] = [];
    for (const [index, line] of lines.entries()) {
      const hasText = above.length > 0 || kept.length > 0;
      const rest = lines.slice(index);
      const isEnd =
        hasText &&
        (/^(?:--|__)[\s_-]*$/.test(line) ||
          (isClosing(line) && !isSaid(line)) ||
          (rest.every((each) => isNameLine(each) && !isSaid(each)) &&
            isLastText(paragraphs, at, isSaid)));
      if (!isEnd) {
        kept.push(line);
        length += line.replace(/\s+/g, "").length;
        if (length > most) return null;
        continue;
      }
      if (kept.length > 0) above.push(kept);
      return { above, below: [[...rest], ...Array.from(paragraphs.from(at), (each) => [...each])] };
    }
    if (kept.length > 0) above.push(kept);
  }
  return { above, below: [] };
}

/** Behind a name stand footers with a link, or nothing that says anything. */
function isLastText(
  paragraphs: Paragraphs,
  from: number,
  isSaid: (line: string) => boolean,
): boolean {
  for (const lines of paragraphs.from(from)) {
    if (!lines.every((line) => /https?:|www\.|@/.test(line) || !isSaid(line))) return false;
  }
  return true;
}

/** Whether a line is how a mail closes: `Best regards`, `Thanks, Jane`. */
export function isClosing(line: string): boolean {
  if (line.length > NAME_LENGTH) return false;
  const tokens = frameLexicon().read(fold(line));
  const isFirst = tokens[0]?.meanings.includes("closings") === true;
  const rest = tokens.filter(
    ({ kind, meanings }) => kind !== "mark" && !meanings.includes("closings"),
  );
  return isFirst && rest.length <= 3;
}

const SMALL =
  /^(?:of|and|de|da|do|di|del|della|der|den|von|van|zu|du|la|le|y|e|et|und|for|the|in|&|-|\||\/)$/u;

/** Whether a line may be a name, a job or a company: `Ada Sales`, `Head of Sales, Planner`. */
export function isNameLine(line: string): boolean {
  const words = line.split(/[\s,;|]+/u).filter((word) => word !== "");
  if (words.length === 0 || words.length > NAME_WORDS || line.length > NAME_LENGTH) return false;
  if (/[.!?。！？]$/u.test(line) && words.length > 3) return false;
  return words.every(
    (word) => SMALL.test(word) || /^[^\p{Ll}\p{M}]/u.test(word) || /@|\.\p{L}{2,}$/u.test(word),
  );
}

function sentencesOf(paragraphs: readonly (readonly string[])[]): string[] {
  return paragraphs.flatMap((lines) => joined(lines).flatMap(sentencesIn));
}

/** Lines that a mail program has wrapped are joined; short ones stand alone. */
function joined(lines: readonly string[]): string[] {
  const found: string[] = [];
  let isLong = false;
  for (const line of lines) {
    if (isLong) found.push(`${found.pop() ?? ""} ${line}`);
    else found.push(line);
    isLong = line.length >= WRAPPED && !/[.!?。！？]$/u.test(line);
  }
  return found;
}

function sentencesIn(line: string): string[] {
  return line
    .split(/(?<=[.!?。！？])(?=\s)|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
