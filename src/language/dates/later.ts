import { Calendar } from "./calendar.ts";
import { findDates } from "./find.ts";
import type { DateMention } from "./mention.ts";

/** A later time that a text names. */
export interface Later {
  /** At noon UTC; null where no day can be told, as in `after the summer`. */
  until: Date | null;
  /** As the folded text has it. */
  words: string;
  start: number;
}

/** Nobody plans further. */
const MAX_DAYS = 2 * 365 + 31;

/** The later times that a folded text names, in order. */
export function findLater(folded: string, now: Date): Later[] {
  const calendar = new Calendar(now, {
    monthFirst: false,
    year: "next",
    today: false,
    maxDays: MAX_DAYS,
  });
  return findDates(folded)
    .filter(isLater)
    .map(({ value, words, start }) => ({ until: calendar.date(value), words, start }));
}

function isLater({ value }: DateMention): boolean {
  switch (value.kind) {
    case "day":
      return value.closed;
    case "month":
      return value.certain;
    case "ahead":
      return value.how !== "for" && value.unit !== "hour";
    case "next":
      return value.unit !== "hour";
    case "today":
    case "this":
      return false;
    default:
      return true;
  }
}
