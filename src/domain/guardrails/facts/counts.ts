import { claimWords, UNITS } from "../../../language/claim-words.ts";
import { currencyNames } from "../../../language/fact-words.ts";
import { LOCALES } from "../../../language/locales/index.ts";
import { numberOfWords } from "../../../language/numbers/words.ts";
import { isUnitOfTime, NO_NUMBERS } from "../times/durations.ts";

/** How many of something a text names: `three sites`. */
export interface Count {
  value: number;
  /** One of the concepts of `UNITS`, or how the word begins. */
  unit: string;
  /** Where the number begins, in the folded text. */
  at: number;
}

const ALL = claimWords(LOCALES.map(({ code }) => code));
const CURRENCIES = new Set([...currencyNames().values()].flatMap((names) => [...names]));
const MAX_COUNTS = 120;

const NUMBER = "\\d{1,3}(?:[., ]\\d{3})+(?!\\d)|\\d{1,7}(?![\\d.,]*\\d)";
/** A number, a word that tells more, and what is counted. */
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d.,:/])(?:(${NUMBER})\\+?|([\\p{L}]{2,18}))[ -]?((?:(?:of|de|von|der|more|other|small|large|loading|different|active|weitere[nr]?|andere[nr]?|neue[nr]?|primer[ao]s|premi(?:ers|eres)|eerste|first|our|your|my) )?)(m2|m3|[\\p{L}]{2,24})`,
  "gu",
);
const EASTERN =
  /(\d{1,6})\s?(拠点|倉庫|店舗|ユーザー|名|人|ドック|バース|站点|仓库|用户|月台|门店|アカウント)|(拠点|倉庫|店舗|ドック|ユーザー)(?:数)?(?:は|が|:|：)\s?(\d{1,6})/gu;
/** `There are 14 of us`, without a word for people. */
const WE_ARE =
  /(?<!\p{L})(?:we are|we're|there are|wir sind|nous sommes|on est|somos|siamo(?: in)?|we zijn(?: met)?|jest nas|jestesmy w|vi ar|vi er|meita on|for|fur|pour|para|voor|per|dla)\s(?:about |around |circa |etwa |rund |ca\.? )?(\d{1,6})(?![\d:%]|[.,]\d|\s?(?:\p{L}|\p{Sc}))/gu;

/** How many of what a folded text names. */
export function counts(folded: string): Count[] {
  const found: Count[] = [];
  const add = (value: number, unit: string, at: number) => {
    if (found.length < MAX_COUNTS) found.push({ value, unit, at });
  };
  COUNTED.lastIndex = 0;
  for (let match = COUNTED.exec(folded); match !== null; match = COUNTED.exec(folded)) {
    const [whole, digits, word = "", beside = "", noun = ""] = match;
    const value = digits === undefined ? spelled(word) : Number(digits.replace(/[., ]/gu, ""));
    if (value === null || isNoCount(noun)) {
      // The noun may be the number of the next one: `with three sites`.
      COUNTED.lastIndex = match.index + (digits ?? word).length;
      continue;
    }
    add(value, unitOf(noun), match.index);
    // An adjective that is not known as one: `three busy sites`.
    const next = /^ (\p{L}{2,24})/u.exec(folded.slice(match.index + whole.length))?.[1];
    if (
      next !== undefined &&
      unitOf(next).length > 1 &&
      (UNITS as readonly string[]).includes(unitOf(next))
    ) {
      add(value, unitOf(next), match.index);
    }
    COUNTED.lastIndex = match.index + whole.length - (beside === "" ? noun.length : 0);
    if (COUNTED.lastIndex <= match.index) COUNTED.lastIndex = match.index + 1;
  }
  for (const match of folded.matchAll(EASTERN)) {
    const [, before, unit, first, behind] = match;
    add(Number(before ?? behind), unitOf(unit ?? first ?? ""), match.index);
  }
  for (const match of folded.matchAll(WE_ARE)) add(Number(match[1]), "user", match.index);
  return found;
}

const ARTICLES = new Set(
  "one single eine einen einem ein einzigen un une una uno unico een jeden jedna um uma en ett et".split(
    " ",
  ),
);

function spelled(word: string): number | null {
  if (NO_NUMBERS.has(word)) return null;
  return ARTICLES.has(word) ? 1 : numberOfWords(word);
}

/** Lengths of time, money and parts of speech are counted nowhere else. */
function isNoCount(noun: string): boolean {
  return (
    isUnitOfTime(noun) ||
    CURRENCIES.has(noun) ||
    /^(?:percent|prozent|pour|por|per|cent|procent\p{L}*|eur|usd|gbp|chf|am|pm|uhr|h|and|und|et|en|y|e|i|or|oder|ou|of|o|to|bis|a|tot|do|in|im|on|at|for|fur|is|ist|est|are|sind|the|der|die|das|with|mit|by|from|ab|von|de|to|zu|more|oder|net|netto|ht|iso|times|mal|fois|keer|veces|th|st|nd|rd)$/u.test(
      noun,
    )
  );
}

/** The concept that a noun is of, or how it begins: its endings do not count. */
function unitOf(noun: string): string {
  const concept = UNITS.find((unit) => ALL.has(unit, noun));
  return concept ?? noun.replace(/(?:en|er|es|s|e|n)$/u, "").slice(0, 6);
}

/** The smallest number that a condition asks for, or the largest that it allows. */
export interface Limit {
  unit: string;
  least: number | null;
  most: number | null;
  /** `fewer than`: what it is not for. */
  isBelow?: boolean;
}

const LEAST =
  /(?<!\p{L})(?:from|at least|minimum(?: of)?|min\.?|starting (?:at|with)|ab|mindestens|a partir de|des|au moins|vanaf|minstens|minimaal|desde|al menos|almeno|a partire da|od|co najmniej|przynajmniej|fran|minst|fra|mindst)\s*$/u;
const MORE =
  /(?<!\p{L})(?:more than|over|above|beyond|mehr als|uber|plus de|au-dela de|meer dan|boven|mas de|piu di|oltre|mais de|acima de|powyzej|wiecej niz|mer an|mere end|flere enn)\s*$/u;
const MOST =
  /(?<!\p{L})(?:up to|at most|no more than|max(?:imum)?\.?(?: of)?|bis(?: zu)?|hochstens|maximal|jusqu'a|au plus|tot|hoogstens|maximaal|hasta|fino a|ate|do|maksymalnie|upp till|op til|opp til)\s*$/u;
const FEWER =
  /(?<!\p{L})(?:fewer than|less than|under|below|weniger als|unter|moins de|minder dan|onder|menos de|meno di|ponizej|mniej niz|farre an|faerre end)\s*$/u;
const FOR = /(?<!\p{L})(?:for|fur|pour|voor|para|per|dla)\s*$/u;
const ONE = /^(?:1|one|single|eine[nmr]?|une?|een|una|uno|jedn\p{L}+|uma)(?!\p{L})/u;
const RANGE = /(\d{1,3}(?:[., ]\d{3})+|\d{1,7})\s?(?:-|\u2013|to|bis|a|tot|do|hasta|ate)\s?$/u;
const OR_MORE =
  /^\S+\s?\+|^\S+(?:\s\p{L}+)?\s(?:or more|and more|and up|oder mehr|ou plus|of meer|o mas|o piu|ou mais|i wiecej)|^\d+\p{L}{0,6}以上/u;

/** The limits that a folded sentence names. */
export function limitsOf(folded: string): Limit[] {
  return counts(folded).flatMap(({ value, unit, at }): Limit[] => {
    const before = folded.slice(Math.max(0, at - 28), at);
    const range = RANGE.exec(before)?.[1];
    if (range !== undefined) {
      return [{ unit, least: Number(range.replace(/[., ]/gu, "")), most: value }];
    }
    if (MORE.test(before)) return [{ unit, least: value + 1, most: null }];
    if (LEAST.test(before) || OR_MORE.test(folded.slice(at, at + 40))) {
      return [{ unit, least: value, most: null }];
    }
    if (MOST.test(before)) return [{ unit, least: null, most: value }];
    // `for one store`
    if (value === 1 && FOR.test(before) && ONE.test(folded.slice(at, at + 10))) {
      return [{ unit, least: null, most: 1 }];
    }
    if (FEWER.test(before)) return [{ unit, least: null, most: value - 1, isBelow: true }];
    return [];
  });
}
