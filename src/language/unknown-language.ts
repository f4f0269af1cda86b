// Whether a text is in a language of which no file in `locales/` knows a word.
import { fold } from "./fold.ts";
import { firstWords } from "./lexicon.ts";
import type { Locale } from "./locale.ts";
import { LOCALES } from "./locales/index.ts";
import { ownWords } from "./own-words.ts";

/** So much of a text tells its language, in characters; it may stand below a banner and a notice. */
const MAX_TEXT = 2_000;
const MAX_LOOKED_AT = 8_000;
/** Most texts show it in so many. */
const MAX_BEGINNING = 300;
/** Shorter texts tell it to nobody, in letters. */
const MIN_LETTERS = 10;
/** One language that knows so many of the words is the text's. */
const ENOUGH = 0.4;

/**
 * The language of a text that Tickler has no words of, as ISO 639-1 has it; null where it has words
 * of it, or the text is too short to tell. The word lists are asked first; only where they know too
 * little of a text, a library is loaded that tells languages apart.
 *
 * @param text without what is quoted
 */
export async function unknownLanguage(text: string): Promise<string | null> {
  // Nearly every text is in a known language from its beginning, so that its frame need not be cut.
  const beginning = text.slice(0, MAX_BEGINNING);
  if (isKnown(beginning)) return null;
  const own = ownWords(text.slice(0, MAX_LOOKED_AT), () => false)
    .sentences.join(" ")
    .slice(0, MAX_TEXT)
    // Addresses and links have no language.
    .replace(/[^\s@:/]{1,80}(?:@|:\/\/)\S{1,200}/gu, " ");
  if ((own.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS || isKnown(own)) return null;
  const { eld } = await import("eld/small");
  const found = eld.detect(own);
  if (found.language === "" || !found.isReliable()) return null;
  return LOCALES.some(({ code }) => code === found.language) ? null : found.language;
}

/** Whether one language has enough of the words. */
function isKnown(text: string): boolean {
  const words = [...firstWords(fold(text))];
  const enough = words.length * ENOUGH;
  return LOCALES.some((locale) => {
    const known = vocabularyOf(locale);
    return words.filter((word) => known.has(word)).length >= enough;
  });
}

const vocabularies = new Map<Locale, ReadonlySet<string>>();

/** The single words of all lists of a language; put together when the languages before know too little. */
function vocabularyOf(locale: Locale): ReadonlySet<string> {
  const known = vocabularies.get(locale) ?? wordsOf(locale);
  vocabularies.set(locale, known);
  return known;
}

function wordsOf({ numbers, dates, absence, frame, optOut, intent }: Locale): Set<string> {
  const lists = [numbers, dates, absence, frame, optOut, intent].flatMap(textsIn);
  // Most words stand in many phrases.
  const words = new Set(
    lists
      .join(",")
      .replaceAll("*", "")
      .split(/[\s,]+/u),
  );
  return firstWords(fold([...words].join(" ")));
}

function textsIn(lists: object): string[] {
  return Object.values(lists).flatMap((list: unknown) => {
    if (typeof list === "string") return [list];
    return typeof list === "object" && list !== null ? textsIn(list) : [];
  });
}
