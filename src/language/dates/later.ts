import { Calendar } from "./calendar.ts";
import { findDates } from "./find.ts";
import type { DateMention } from "./mention.ts";

/** A later time that a text names. */
export interface Later {
  /** The day, or the first one of the time, at noon UTC; null where none can be told, as in `after the summer`. */
  until: Date | null;
  /** The last day that may be meant; null where none can be told. */
  last: Date | null;
  /** Whether `until` is the day that people would take, as of `in May`, and not of `at the end of May`. */
  isExact: boolean;
  /** As the folded text has it. */
  words: string;
  start: number;
}

/** Nobody plans further. */
const MAX_DAYS = 2 * 365 + 31;

/**
 * The later times that a folded text names, in order.
 *
 * @param written the day it was written, on the calendar of whoever wrote it, at any time UTC
 */
export function findLater(folded: string, written: Date): Later[] {
  const calendar = new Calendar(written, {
    monthFirst: false,
    year: "next",
    today: false,
    maxDays: MAX_DAYS,
  });
  return findDates(folded)
    .filter(isLater)
    .map(({ value, words, start }) => {
      const until = calendar.date(value);
      const last = until && (calendar.lastDay(value) ?? until);
      return { until, last, isExact: !isVague(value), words, start };
    });
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
    case "this":
      return value.part === "late";
    case "today":
      return false;
    default:
      return true;
  }
}

/** Times of which people would take different days. */
function isVague(value: DateMention["value"]): boolean {
  const isPart = "part" in value && (value.part === "late" || value.part === "middle");
  return isPart || value.kind === "season";
}
