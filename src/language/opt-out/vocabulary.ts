import { fold } from "../fold.ts";
import { firstWords, formsOf, Lexicon, type Token } from "../lexicon.ts";
import type { Locale, OptOutWords } from "../locale.ts";
import { LOCALES } from "../locales/index.ts";

/** What a word may be in a request not to be written to. */
export type OptOutClass = keyof OptOutWords;

export type OptOutToken = Token<OptOutClass>;

/** The words of one language. */
export interface OptOutLanguage {
  code: string;
  lexicon: Lexicon<OptOutClass>;
  /** The form in which its words are looked for. */
  fold: (text: string) => string;
}

/** Folding makes many characters of some. */
const MAX_FOLDED = 40_000;
/** No stem has more letters. */
const MAX_STEM = 30;

/** Without one of these a text asks for nothing. */
const ASKING: readonly OptOutClass[] = ["alone", "remove", "takeOff", "stop", "not", "no"];

/** Which languages have a phrase for asking that begins with a word, or with a stem of it. */
interface FirstWords {
  words: ReadonlyMap<string, ReadonlySet<string>>;
  stems: ReadonlyMap<string, ReadonlySet<string>>;
}

let built: FirstWords | null = null;

/** Put together where they are first needed. */
function askingWords(): FirstWords {
  if (built === null) {
    const words = new Map<string, Set<string>>();
    const stems = new Map<string, Set<string>>();
    for (const locale of LOCALES) {
      for (const phrase of phrasesOf(locale, ...ASKING)) {
        const [first, isStem] = beginningOf(phrase);
        const map = isStem ? stems : words;
        const codes = map.get(first);
        if (codes) codes.add(locale.code);
        else map.set(first, new Set([locale.code]));
      }
    }
    built = { words, stems };
  }
  return built;
}

/** The first word of a phrase as a text is read, and whether it may have any ending. */
export function beginningOf(phrase: string): readonly [word: string, isStem: boolean] {
  // Nearly all begin with a word that nothing is written together with.
  const [, plain, next] = PLAIN.exec(phrase) ?? [];
  if (plain !== undefined) return [plain, next === "*"];
  const first = firstWords(phrase.replaceAll("*", "")).values().next().value ?? "";
  return [first, phrase.startsWith(`${first}*`)];
}

const PLAIN = /^([\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+)(\*|\s|$)/u;

/** The phrases of a language that are of some classes, in the form in which they are looked for. */
export function phrasesOf({ code, optOut }: Locale, ...classes: readonly OptOutClass[]): string[] {
  const folded = foldOf(code);
  return classes.flatMap((is) => folded(optOut[is] ?? "").split(",")).map((each) => each.trim());
}

/** In Vietnamese the marks make other words: `đừng`, do not, and `dùng`, use. */
function foldOf(code: string): (text: string) => string {
  return code === "vi" ? withMarks : fold;
}

export function withMarks(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, "-");
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

/** The languages that have a word of a text with which one asks. */
export function languagesAsking(text: string): readonly OptOutLanguage[] {
  const { words, stems } = askingWords();
  const found = new Set<string>();
  const add = (codes: ReadonlySet<string> | undefined) => {
    for (const code of codes ?? []) found.add(code);
  };
  const inText = [...firstWords(fold(text).slice(0, MAX_FOLDED)), ...firstWords(withMarks(text))];
  for (const word of new Set(inText.flatMap(formsOf))) {
    add(words.get(word));
    for (let length = 3; length <= Math.min(word.length, MAX_STEM); length += 1)
      add(stems.get(word.slice(0, length)));
  }
  return LOCALES.filter(({ code }) => found.has(code)).map(languageOf);
}

/** Those of some codes, in the order of all languages. */
export function languagesOf(codes: ReadonlySet<string>): readonly OptOutLanguage[] {
  return codes.size === 0 ? [] : LOCALES.filter(({ code }) => codes.has(code)).map(languageOf);
}

/** English words stand in texts of every language. */
export function english(): OptOutLanguage | undefined {
  return LOCALES.filter(({ code }) => code === "en").map(languageOf)[0];
}
