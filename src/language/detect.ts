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

/** The language of a text, where it surely is another one than that of the text it answers. */
export function otherLanguage(
  text: string,
  answered: string,
  detect: Detector,
): { found: string; expected: string } | null {
  const found = detect(text);
  const expected = detect(answered);
  if (!found?.sure || !expected?.sure || found.language === expected.language) return null;
  const best = found.scores[found.language] ?? 1;
  if ((found.scores[expected.language] ?? 0) >= NEAR * best) return null;
  const alike = ALIKE.some(
    (group) => group.includes(found.language) && group.includes(expected.language),
  );
  return alike ? null : { found: found.language, expected: expected.language };
}

/** A language by its name, for people: `German`. */
export function languageName(code: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}
