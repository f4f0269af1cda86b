/** What a text seems to be written in. */
export interface Guess {
  /** ISO 639-1. */
  language: string;
  /** Whether nothing else is likely. */
  sure: boolean;
  /** How well other languages fit, from 0 to 1, where the library was asked. */
  scores: Readonly<Record<string, number>>;
}

/** Tells the language of a text; null where nothing tells it. */
export type Detector = (text: string) => Guess | null;

const MAX_TEXT = 4_000;
/** So many letters of a script of its own, or words in a script of many, make one sure. */
const ENOUGH_LETTERS = 4;
const ENOUGH_WORDS = 5;
/** A language that fits nearly as well as the best may be the right one. */
const NEAR = 0.85;

/**
 * Loads what tells languages apart: by their script, and by a library where several languages share
 * one. That takes several times as long as starting the program, so load it only to use it.
 */
export async function loadDetector(): Promise<Detector> {
  const { eld } = await import("eld/small");
  return (text) => {
    const read = text
      .slice(0, MAX_TEXT)
      .normalize("NFKC")
      .replace(/\S{1,300}(?:@|:\/\/)\S{1,300}/gu, " ");
    const script = byScript(read);
    if (script !== null) return script;
    const found = eld.detect(read);
    if (found.language === "") return null;
    const words = read.match(/\p{L}{2,}/gu)?.length ?? 0;
    const sure = words >= ENOUGH_WORDS && found.isReliable();
    return { language: found.language, sure, scores: found.getScores() };
  };
}

/** The language of a text most of which is in a script of one language. */
function byScript(text: string): Guess | null {
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const eastern = kana + count(/\p{Script=Han}/gu);
  const own: readonly (readonly [string, number])[] = [
    [kana > eastern / 12 ? "ja" : "zh", eastern],
    ["ko", count(/\p{Script=Hangul}/gu)],
    ["he", count(/\p{Script=Hebrew}/gu)],
    ["el", count(/\p{Script=Greek}/gu)],
    ["th", count(/\p{Script=Thai}/gu)],
  ];
  for (const [language, found] of own) {
    if (found > letters * 0.5 || found * 3 > latin + found * 1.5) {
      return { language, sure: found >= ENOUGH_LETTERS && found * 2 > latin, scores: {} };
    }
  }
  return null;
}

/** Who reads one of them reads the other, and short texts of them are told apart by chance. */
const ALIKE: readonly (readonly string[])[] = [
  ["no", "da", "sv"],
  ["cs", "sk"],
  ["hr", "sr", "sl"],
  ["ru", "uk", "bg", "be", "sr"],
  ["es", "ca", "pt"],
  ["id", "ms"],
];

/** A language where another is expected, and the mail that tells so. */
export interface OtherLanguage {
  found: string;
  expected: string;
  by: string | null;
}

/**
 * The language of a text, where it is another one than that of the text it answers. A text too short
 * to tell its language surely still tells which it is not; and where it has no words of a language, the
 * one of the other mails is right.
 *
 * @param others the other mails of the conversation
 * @param isSpoken whether the word lists know a language; the lists are not loaded here
 */
export function otherLanguage(
  text: string,
  answered: string | null,
  others: readonly string[],
  detect: Detector,
  isSpoken: (language: string) => boolean = () => false,
): OtherLanguage | null {
  const found = detect(wordsOf(text));
  if (found === null || (text.match(/\p{L}/gu) ?? []).length < FEW_LETTERS) return null;
  const written = others.flatMap((each) => {
    const guess = detect(each);
    return guess?.sure === true ? [guess.language] : [];
  });
  const isInThread = written.some((language) => isAlike(language, found.language));
  const short = wordsOf(answered ?? "");
  const newest = /\p{L}{2}/u.test(short) ? detect(short) : null;
  if (newest === null) {
    if (isInThread || !found.sure) return null;
    const by =
      others.findLast((each) => tells(each, detect(each), found.language, isSpoken)) ?? null;
    const expected = by === null ? null : detect(by);
    if (expected === null) return null;
    return { found: found.language, expected: expected.language, by };
  }
  if (isAlike(newest.language, found.language)) return null;
  const expected = newest.language;
  const fit = fitOf(found.language, newest);
  if (newest.sure) {
    const best = found.scores[found.language] ?? 1;
    if (!found.sure || fit >= NEAR || (found.scores[expected] ?? 0) >= NEAR * best) return null;
    return { found: found.language, expected, by: answered };
  }
  // English words are told from others even in twos.
  const isEnglish = found.language === "en";
  if (fit >= (isEnglish ? NEAR : HARDLY) || !isLikely(found)) return null;
  // A short text that is taken for some third language may be in that of the answer.
  const isOurs = written.some((language) => fitOf(language, newest) >= NEAR);
  if (!isInThread && !isOurs && !isEnglish) return null;
  return { found: found.language, expected, by: answered };
}

/** So many words tell a rare language from one that is much used. */
const LONG = 10;

/**
 * Whether a mail that is not the answered one tells that another language is expected: a short one is
 * taken for a rare language by chance.
 */
function tells(
  text: string,
  guess: Guess | null,
  found: string,
  isSpoken: (language: string) => boolean,
): boolean {
  if (guess?.sure !== true || fitOf(found, guess) >= NEAR) return false;
  return isSpoken(guess.language) || (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= LONG;
}

/** An answer has so many letters that its language can be told. */
const FEW_LETTERS = 10;
/** A language that fits less well than this is not the one of a short text. */
const HARDLY = 0.7;
const LIKELY = 0.6;

function isLikely({ sure, language, scores }: Guess): boolean {
  return sure || (scores[language] ?? 1) >= LIKELY;
}

/** How well a language, or one that is much like it, fits a text: 1 for the best. */
function fitOf(language: string, { scores, language: best }: Guess): number {
  const some = [language, ...ALIKE.filter((group) => group.includes(language)).flat()];
  const top = scores[best] ?? 1;
  return Math.max(...some.map((each) => (each === best ? 1 : (scores[each] ?? 0) / top)));
}

function isAlike(one: string, other: string): boolean {
  return one === other || ALIKE.some((group) => group.includes(one) && group.includes(other));
}

/** Without abbreviations, numbers and names, which are the same in every language. */
function wordsOf(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/\S{1,300}(?:@|:\/\/)\S{1,300}/gu, " ")
    .replace(/(?<!\p{L})[\p{Lu}\d][\p{Lu}\d.&-]*(?!\p{L})/gu, " ")
    .replace(/(?<!\p{L})(?:ok|okay|ookay|oke)(?!\p{L})/giu, " ");
}

/** A language by its name, for people: `German`. */
export function languageName(code: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}
