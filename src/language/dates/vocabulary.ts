import { fold } from "../fold.ts";
import { Lexicon, type Token } from "../lexicon.ts";
import type { AbsenceWords, DateWords, Locale, Unit } from "../locale.ts";
import { LOCALES } from "../locales/index.ts";

/** What a word may be in a date, or in a sentence that says what a date means. */
export type DateClass =
  | "month"
  | "weekday"
  | "shortWeekday"
  | "unit"
  | "number"
  | "ordinal"
  | Exclude<keyof DateWords, "months" | "weekdays" | "shortWeekdays" | "units">
  | keyof AbsenceWords;

export interface DateWord {
  is: DateClass;
  /** The number of a month (from 1), a day of the week (Sunday is 0), a number, or a unit. */
  value: number;
  language: string;
}

export type DateToken = Token<DateWord>;

export const UNITS: readonly Unit[] = ["hour", "day", "week", "month", "quarter", "year"];

let built: Lexicon<DateWord> | null = null;

/** The words for dates of every language; put together where they are first needed. */
export function dateLexicon(): Lexicon<DateWord> {
  if (built === null) {
    built = new Lexicon();
    for (const locale of LOCALES) addWords(built, locale);
  }
  return built;
}

function addWords(lexicon: Lexicon<DateWord>, { code, dates, numbers, absence }: Locale): void {
  const add = (is: DateClass, phrases: string | undefined, value = 0) => {
    for (const phrase of fold(phrases ?? "").split(",")) {
      if (phrase.trim() !== "") lexicon.add(phrase, { is, value, language: code });
    }
  };
  const rows = (is: DateClass, all: readonly string[] | undefined, first: number) => {
    for (const [at, phrases] of (all ?? []).entries()) add(is, phrases, at + first);
  };
  const { months, weekdays, shortWeekdays, units, about, ...words } = dates;
  rows("month", months, 1);
  rows("weekday", weekdays, 0);
  rows("shortWeekday", shortWeekdays, 0);
  rows("number", numbers.small, 1);
  rows("ordinal", numbers.ordinals, 1);
  for (const [at, unit] of UNITS.entries()) add("unit", units[unit], at);
  for (const [is, phrases] of Object.entries({ ...words, ...absence })) {
    add(is as DateClass, phrases);
  }
  for (const word of about?.split(",") ?? []) {
    for (const before of dates.in?.split(",") ?? []) add("in", `${before} ${word}`);
    add("about", word);
  }
}

const CLASSES = new WeakMap<readonly DateWord[], ReadonlySet<DateClass>>();

/** All that a token may be. */
export function classesOf({ meanings }: DateToken): ReadonlySet<DateClass> {
  const known = CLASSES.get(meanings);
  if (known !== undefined) return known;
  const classes = new Set(meanings.map(({ is }) => is));
  CLASSES.set(meanings, classes);
  return classes;
}

const WEIGHTS = new WeakMap<readonly DateToken[], ReadonlyMap<string, number>>();

/** Which languages a text is likely to be in, as far as its words for dates tell. */
export function weighLanguages(tokens: readonly DateToken[]): ReadonlyMap<string, number> {
  const known = WEIGHTS.get(tokens);
  if (known !== undefined) return known;
  const weights = new Map<string, number>();
  for (const { meanings } of tokens) {
    const languages = new Set(meanings.map(({ language }) => language));
    for (const language of languages) {
      weights.set(language, (weights.get(language) ?? 0) + 1 / languages.size);
    }
  }
  WEIGHTS.set(tokens, weights);
  return weights;
}
