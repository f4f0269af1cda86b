import { Lexicon, type Token } from "../lexicon.ts";
import type { Locale } from "../locale.ts";
import { LOCALES } from "../locales/index.ts";
import type { OptOutClass } from "./classes.ts";
import { foldOf, phrasesOf } from "./phrases.ts";

export type OptOutToken = Token<OptOutClass>;

/** The words of one language. */
export interface OptOutLanguage {
  code: string;
  lexicon: Lexicon<OptOutClass>;
  /** The form in which its words are looked for. */
  fold: (text: string) => string;
}

const languages = new Map<string, OptOutLanguage>();

/** The words of a language; put together where a text may be in it. */
function languageOf(locale: Locale): OptOutLanguage {
  const before = languages.get(locale.code);
  if (before) return before;
  const lexicon = new Lexicon<OptOutClass>();
  for (const is of Object.keys(locale.optOut) as OptOutClass[]) {
    for (const phrase of phrasesOf(locale, is)) {
      lexicon.add(phrase, is);
      if (is === "aim") lexicon.add(phrase, "want");
    }
  }
  const language = { code: locale.code, lexicon, fold: foldOf(locale.code) };
  languages.set(locale.code, language);
  return language;
}

/** Those of some codes, in the order of all languages. */
export function languagesOf(codes: ReadonlySet<string>): readonly OptOutLanguage[] {
  return codes.size === 0 ? [] : LOCALES.filter(({ code }) => codes.has(code)).map(languageOf);
}

/** English words stand in texts of every language. */
export function english(): OptOutLanguage | undefined {
  return LOCALES.filter(({ code }) => code === "en").map(languageOf)[0];
}
