import type { Unit } from "../locale.ts";

/** What a text says of a day or a time, as it says it: no calendar has looked at it yet. */
export type DateValue =
  /** `7 December`, `2026-12-07`; `from` is the first day of a span: `1-15 August`. */
  | {
      kind: "day";
      day: number;
      month: number;
      year: number | null;
      from: number | null;
      /** Written in digits with points: whether a point or the year closes it, as in `7.12.`. */
      closed: boolean;
      /** As it is named beside the date; Sunday is 0. */
      weekday?: number;
    }
  /** Two numbers of which either may be the month. */
  | {
      kind: "numbers";
      first: number;
      second: number;
      year: number | null;
      sign: "/" | "-";
      weekday?: number;
    }
  /** `the 16th`, `Friday the 13th`. */
  | { kind: "day_of_month"; day: number; weekday: number | null }
  | {
      kind: "month";
      /** 0 where languages that have the word mean different months. */
      month: number;
      year: number | null;
      nextYear: boolean;
      part: "early" | "middle" | "late" | null;
      /** Whether it can be no other word: `may`, `mars`. */
      certain: boolean;
    }
  /** Sunday is 0; -1 where languages that have the word mean different days. */
  | {
      kind: "weekday";
      weekday: number;
      next: boolean;
      /** So many weeks ahead, counted by calendar weeks: `Monday IN TWO WEEKS`. */
      weeks?: number;
    }
  | { kind: "today" | "tomorrow" | "day_after_tomorrow" }
  /** `in two weeks`, `for two weeks`, `two weeks later`. */
  | { kind: "ahead"; count: number; unit: Unit; how: "in" | "for" | "later" }
  | {
      kind: "next" | "this";
      unit: Unit;
      /** `END of next month`. */
      part?: "middle" | "late";
      /** The one behind the next: `the week AFTER NEXT`. */
      isAfterNext?: boolean;
    }
  /** By its number, as ISO 8601 counts them. */
  | { kind: "week"; week: number; year: number | null }
  | { kind: "quarter"; quarter: number; year: number | null }
  /** Of a year. */
  | { kind: "half"; half: 1 | 2; year: number | null; nextYear: boolean }
  | { kind: "year"; year: number }
  | { kind: "season" };

/** A place in a folded text that names a day or a time. */
export interface DateMention {
  start: number;
  end: number;
  /** As the folded text has it. */
  words: string;
  value: DateValue;
}
