import { fold } from "../fold.ts";
import { bareForms, firstWords, Lexicon, type Token } from "../lexicon.ts";
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

/** No stem has more letters. */
const MAX_STEM = 30;

/** Without one of these a text asks for nothing. */
const ASKING: readonly OptOutClass[] = ["alone", "remove", "takeOff", "stop", "not", "no"];

interface Vocabulary {
  languages: readonly OptOutLanguage[];
  english: OptOutLanguage | undefined;
  /** Which languages have a phrase for asking that begins with a word, or with a stem of it. */
  words: ReadonlyMap<string, ReadonlySet<string>>;
  stems: ReadonlyMap<string, ReadonlySet<string>>;
}

let built: Vocabulary | null = null;

/** Put together where it is first needed. */
function vocabulary(): Vocabulary {
  if (built === null) {
    const words = new Map<string, Set<string>>();
    const stems = new Map<string, Set<string>>();
    for (const locale of LOCALES) {
      for (const phrase of phrasesOf(locale, ...ASKING)) {
        const first = firstWords(phrase.replaceAll("*", "")).values().next().value ?? "";
        const isStem = phrase.startsWith(`${first}*`);
        const map = isStem ? stems : words;
        map.set(first, (map.get(first) ?? new Set()).add(locale.code));
      }
    }
    const languages = LOCALES.map(languageOf);
    built = { languages, english: languages.find(({ code }) => code === "en"), words, stems };
  }
  return built;
}

function phrasesOf({ code, optOut }: Locale, ...classes: readonly OptOutClass[]): string[] {
  const folded = foldOf(code);
  return classes.flatMap((is) => folded(optOut[is] ?? "").split(",")).map((each) => each.trim());
}

/** In Vietnamese the marks make other words: `đừng`, do not, and `dùng`, use. */
function foldOf(code: string): (text: string) => string {
  return code === "vi" ? withMarks : fold;
}

function withMarks(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, "-");
}

function languageOf(locale: Locale): OptOutLanguage {
  const lexicon = new Lexicon<OptOutClass>();
  for (const is of Object.keys(locale.optOut) as OptOutClass[]) {
    for (const phrase of phrasesOf(locale, is)) {
      lexicon.add(phrase, is);
      if (is === "aim") lexicon.add(phrase, "want");
    }
  }
  return { code: locale.code, lexicon, fold: foldOf(locale.code) };
}

/** The languages that have a word of a text with which one asks. */
export function languagesAsking(text: string): readonly OptOutLanguage[] {
  const { languages, words, stems } = vocabulary();
  const found = new Set<string>();
  const add = (codes: ReadonlySet<string> | undefined) => {
    for (const code of codes ?? []) found.add(code);
  };
  const inText = [...firstWords(fold(text)), ...firstWords(withMarks(text))];
  for (const word of new Set(inText.flatMap((each) => [each, ...bareForms(each)]))) {
    add(words.get(word));
    for (let length = 3; length <= Math.min(word.length, MAX_STEM); length += 1)
      add(stems.get(word.slice(0, length)));
  }
  return languages.filter(({ code }) => found.has(code));
}

/** English words stand in texts of every language. */
export function english(): OptOutLanguage | undefined {
  return vocabulary().english;
}
