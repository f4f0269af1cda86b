import { type CountedUnit, claimWords, UNITS } from "../../../language/claim-words.ts";
import { LOCALES } from "../../../language/locales/index.ts";
import { numberOfWords } from "../../../language/numbers/words.ts";

/** How many of something a text names: `three sites`. */
export interface Count {
  value: number;
  unit: CountedUnit;
  /** Where the number begins, in the folded text. */
  at: number;
}

const WORDS = claimWords(LOCALES.map(({ code }) => code));
const BEFORE =
  /(?<![\d.,:])(\d{1,3}(?:[., ]\d{3})+|\d{1,6})\s?\+?\s?-?(?:[\p{L}]{2,14}[ -]){0,2}$/u;
const SPELLED = /(?<![\p{L}])([\p{L}]{2,16})[ -](?:[\p{L}]{2,14}[ -])?$/u;
const BEHIND = /^\s?(?:は|が|:|：|-)\s?(\d{1,6})/u;

/** How many places, people or docks a folded text names. */
export function counts(folded: string): Count[] {
  const found: Count[] = [];
  for (const unit of UNITS) {
    for (const match of WORDS.all(unit, folded)) {
      const left = folded.slice(Math.max(0, match.index - 40), match.index);
      const digits = BEFORE.exec(left);
      const word = SPELLED.exec(left);
      const behind = BEHIND.exec(folded.slice(match.index + match[0].length));
      const spelled = word === null ? null : numberBefore(left);
      const value =
        digits !== null
          ? Number((digits[1] ?? "").replace(/[., ]/gu, ""))
          : (spelled ?? (behind === null ? null : Number(behind[1])));
      if (value !== null) found.push({ value, unit, at: match.index - left.length });
      if (found.length >= 100) return found;
    }
  }
  return found;
}

/** The spelled-out number among the last two words. */
function numberBefore(left: string): number | null {
  const words =
    left
      .match(/\p{L}+/gu)
      ?.slice(-2)
      .reverse() ?? [];
  for (const word of words) {
    const value = ARTICLES.has(word) ? 1 : numberOfWords(word);
    if (value !== null) return value;
  }
  return null;
}

const ARTICLES = new Set(
  "one single eine einen einem ein einzigen un une una uno un'unica een één jeden jedna um uma en ett et".split(
    " ",
  ),
);

/** The smallest number that a condition asks for, or the largest that it allows. */
export interface Limit {
  unit: CountedUnit;
  least: number | null;
  most: number | null;
}

const LEAST =
  /(?<!\p{L})(?:from|at least|minimum(?: of)?|min\.?|starting (?:at|with)|ab|mindestens|a partir de|des|au moins|vanaf|minstens|minimaal|desde|al menos|almeno|a partire da|od|co najmniej|przynajmniej|fran|minst|fra|mindst)\s*$/u;
const MORE =
  /(?<!\p{L})(?:more than|over|above|mehr als|uber|plus de|meer dan|mas de|piu di|mais de|powyzej|wiecej niz|mer an|mere end|flere enn)\s*$/u;
const MOST =
  /(?<!\p{L})(?:up to|at most|no more than|max(?:imum)?\.?(?: of)?|bis(?: zu)?|hochstens|maximal|jusqu'a|au plus|tot|hoogstens|maximaal|hasta|fino a|ate|do|maksymalnie|upp till|op til|opp til)\s*$/u;
const FEWER =
  /(?<!\p{L})(?:fewer than|less than|under|below|weniger als|unter|moins de|minder dan|onder|menos de|meno di|ponizej|mniej niz|farre an|faerre end)\s*$/u;

/** The limits that a folded sentence names. */
export function limitsOf(folded: string): Limit[] {
  return counts(folded).flatMap(({ value, unit, at }): Limit[] => {
    const window = folded.slice(at, at + 60);
    const number = /\d{1,6}|(?<!\p{L})\p{L}+/gu;
    let start = at;
    for (const match of window.matchAll(number)) {
      const says = /^\d/.test(match[0]) ? Number(match[0]) : numberOfWords(match[0]);
      if (says === value || (value === 1 && ARTICLES.has(match[0]))) {
        start = at + match.index;
        break;
      }
    }
    const before = folded.slice(Math.max(0, start - 24), start);
    const after = folded.slice(start, start + 40);
    const plus =
      /^\S+\s?\+|^\S+(?:\s\p{L}+)?\s(?:or more|and more|oder mehr|ou plus|of meer|o mas|o piu|ou mais|i wiecej)|^\d+\p{L}{0,6}以上/u.test(
        after,
      );
    if (MORE.test(before)) return [{ unit, least: value + 1, most: null }];
    if (LEAST.test(before) || plus) return [{ unit, least: value, most: null }];
    if (MOST.test(before)) return [{ unit, least: null, most: value }];
    if (FEWER.test(before)) return [{ unit, least: null, most: value - 1 }];
    return [];
  });
}
