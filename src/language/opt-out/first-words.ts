import { fold } from "../fold.ts";
import { firstWords } from "../lexicon.ts";
import { LOCALES } from "../locales/index.ts";
import { BANNER, bitsOf, CLASSES } from "./classes.ts";
import { HEAD, isAscii } from "./heads.ts";
import { phrasesOf } from "./phrases.ts";

/** What phrases that begin with a word are, by language: pairs of a language's index and its bits. */
export type Kinds = readonly number[];

/** Words that begin with the same letters share a line: `HEAD REST:INDEX REST:INDEX`, an index of `kinds`. */
export interface FirstWords {
  kinds: readonly Kinds[];
  /** Words in ASCII, and all others. */
  plain: string;
  others: string;
  /** Words that may have any ending. */
  stems: readonly (readonly [stem: string, kinds: number])[];
}

/**
 * The first words of all phrases of `CLASSES`, and of banners, in all languages. To look through them takes
 * longer than to read many mails: the build does it, and puts the result in place of this file
 * (scripts/prepared-tables.mjs).
 */
export function firstWordsOfAll(): FirstWords {
  const words = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  const add = (phrase: string, language: number, bit: number) => {
    const [first, isStem] = beginningOf(phrase);
    const map = isStem ? stems : words;
    const kinds = map.get(first);
    if (kinds === undefined) map.set(first, [language, bit]);
    else if (kinds.at(-2) !== language) kinds.push(language, bit);
    else kinds[kinds.length - 1] = (kinds.at(-1) ?? 0) | bit;
  };
  for (const [language, locale] of LOCALES.entries()) {
    for (const is of CLASSES) {
      for (const phrase of phrasesOf(locale, is)) add(phrase, language, bitsOf(is));
    }
    for (const phrase of fold(locale.frame.banners).split(",")) {
      add(phrase.trim(), language, BANNER);
    }
  }
  const kinds = new Map<string, number>();
  const indexOf = (each: Kinds): number => {
    const text = each.join(",");
    const index = kinds.get(text) ?? kinds.size;
    kinds.set(text, index);
    return index;
  };
  const all = [...words].map(([word, each]) => [word, indexOf(each)] as const);
  return {
    plain: linesOf(all.filter(([word]) => isAscii(word))),
    others: linesOf(all.filter(([word]) => !isAscii(word))),
    stems: [...stems].map(([stem, each]) => [stem, indexOf(each)]),
    kinds: [...kinds.keys()].map((text) => text.split(",").map(Number)),
  };
}

function linesOf(words: readonly (readonly [word: string, kinds: number])[]): string {
  const lines = new Map<string, string>();
  for (const [word, kinds] of words) {
    if (/[\s:]/.test(word)) throw new Error(`${word} is no single word`);
    const head = word.slice(0, HEAD);
    lines.set(head, `${lines.get(head) ?? head} ${word.slice(HEAD)}:${kinds}`);
  }
  return [...lines.values()].join("\n");
}

/** The first word of a phrase as a text is read, and whether it may have any ending. */
function beginningOf(phrase: string): readonly [word: string, isStem: boolean] {
  // Nearly all begin with a word that nothing is written together with.
  const [, plain, next] = PLAIN.exec(phrase) ?? [];
  if (plain !== undefined) return [plain, next === "*"];
  const first = firstWords(phrase.replaceAll("*", "")).values().next().value ?? "";
  return [first, phrase.startsWith(`${first}*`)];
}

const PLAIN = /^([\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+)(\*|\s|$)/u;
