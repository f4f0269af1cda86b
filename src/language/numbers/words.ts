import { fold } from "../fold.ts";
import type { SpelledNumbers } from "../locale.ts";
import { LOCALES } from "../locales/index.ts";

/** The value of a spelled-out number, in folded letters without spaces and hyphens. */
export function numberOfWords(letters: string): number | null {
  built ??= numbers();
  return built.get(letters) ?? hundredsOf(letters, built) ?? easternNumber(letters);
}

/** So many words make one number at most: `one hundred and twenty five`. */
export const MAX_NUMBER_WORDS = 5;

let built: ReadonlyMap<string, number> | null = null;

/** Put together where it is first needed. Where languages differ, the first one counts. */
function numbers(): Map<string, number> {
  const all = new Map<string, number>();
  const add = (word: string, value: number) => {
    const key = fold(word).replace(/[^\p{L}]/gu, "");
    if (key !== "" && !all.has(key)) all.set(key, value);
  };
  for (const { numbers: words } of LOCALES) {
    if (words.spelled !== undefined) addSpelled(words.spelled, add);
  }
  for (const { numbers: words } of LOCALES) {
    for (const [value, forms] of Object.entries(words.otherForms ?? {})) {
      for (const form of forms.split(",")) add(form, Number(value));
    }
  }
  return all;
}

function addSpelled(
  { small, tens, between, hundred, thousand, and, unitFirst }: SpelledNumbers,
  add: (word: string, value: number) => void,
): void {
  const units = small.split(", ");
  for (const [at, word] of units.entries()) add(word, at + 1);
  const upTo99: [string, number][] = units.map((word, at) => [word, at + 1]);
  for (const [at, ten] of tens.split(", ").entries()) {
    const value = (at + 2) * 10;
    upTo99.push([ten, value]);
    for (const [less, unit] of units.slice(0, value === 60 || value === 80 ? 19 : 9).entries()) {
      for (const link of between) {
        const word = unitFirst ? `${unit}${link}${ten}` : `${ten}${link}${unit}`;
        upTo99.push([word, value + less + 1]);
      }
    }
  }
  for (const [word, value] of upTo99) {
    add(word, value);
    add(`${word}${thousand}`, value * 1000);
    if (value < 20) add(`${word}${hundred}`, value * 100);
    add(`${hundred}${word}`, 100 + value);
    if (and !== undefined) add(`${units[0]}${hundred}${and}${word}`, 100 + value);
  }
  add(hundred, 100);
  add(thousand, 1000);
}

/** `two hundred and sixty`, `zweihundertsechzig`: what stands around the word for a hundred. */
function hundredsOf(letters: string, known: ReadonlyMap<string, number>): number | null {
  if (letters.length > MAX_LETTERS) return null;
  for (const { word, value, links } of hundredWords()) {
    const at = letters.indexOf(word);
    if (at < 0) continue;
    const times = at === 0 ? 1 : known.get(letters.slice(0, at));
    if (times === undefined || times > 19 || (value > 100 && at > 0)) continue;
    const behind = letters.slice(at + word.length);
    for (const link of links) {
      if (!behind.startsWith(link)) continue;
      const rest =
        behind === link ? (link === "" ? 0 : undefined) : known.get(behind.slice(link.length));
      if (rest !== undefined && rest < 100) return times * value + rest;
    }
  }
  return null;
}

const MAX_LETTERS = 60;

interface HundredWord {
  word: string;
  value: number;
  /** What may stand between it and the rest. */
  links: readonly string[];
}

let hundreds: readonly HundredWord[] | null = null;

function hundredWords(): readonly HundredWord[] {
  hundreds ??= LOCALES.flatMap(({ numbers: { spelled } }) => {
    if (spelled === undefined) return [];
    const own = [spelled.hundred, ...(spelled.hundredForms?.split(", ") ?? [])].map(
      (word) => [word, 100] as const,
    );
    const named = (spelled.hundreds?.split(", ") ?? []).map(
      (word, at) => [word, (at + 2) * 100] as const,
    );
    const links = ["", ...(spelled.and === undefined ? [] : [spelled.and])].map(lettersOf);
    return [...named, ...own].map(([word, value]) => ({ word: lettersOf(word), value, links }));
  }).filter(({ word }) => word.length > 2);
  return hundreds;
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}]/gu, "");
}

const DIGITS = "〇一二三四五六七八九";

/** `九十五`, up to 99. */
function easternNumber(letters: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(letters);
  if (!match || letters === "") return null;
  const [, first, ten, last] = match;
  if (ten === undefined) {
    return first !== undefined && last === undefined ? DIGITS.indexOf(first) : null;
  }
  return (
    (first === undefined ? 1 : DIGITS.indexOf(first)) * 10 +
    (last === undefined ? 0 : DIGITS.indexOf(last))
  );
}
