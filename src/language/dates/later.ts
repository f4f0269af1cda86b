import { fold } from "../fold.ts";
import { dateMarks } from "../patterns.ts";
import { Calendar } from "./calendar.ts";
import { readDates } from "./find.ts";
import type { DateMention } from "./mention.ts";
import { classesOf, type DateClass, type DateToken } from "./vocabulary.ts";

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
const DAY = 86_400_000;
/** So far away lies a day that has just been, with the year left out. */
const MAX_UNDATED = 270;

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
  const { mentions, tokens } = readDates(folded);
  const isWhole = !tokens.some((token) => isUnread(token, mentions));
  return mentions.filter(isLater).map((mention) => {
    const { value, words, start } = mention;
    const before = tokens.filter(({ end }) => end <= start).slice(-3);
    const day = isEarlier(before) ? null : dayOf(mention, before, calendar);
    const last = day && later(calendar.lastDay(value), day);
    const isPast =
      day !== null && isUndated(value) && day.getTime() - written.getTime() > MAX_UNDATED * DAY;
    return {
      until: day,
      last: isPast ? null : last,
      isExact: isWhole && !isPast && !isVague(value),
      words,
      start,
    };
  });
}

function later(one: Date | null, other: Date): Date {
  return one !== null && one > other ? one : other;
}

/** `After March` is April. */
function dayOf(
  { value }: DateMention,
  before: readonly DateToken[],
  calendar: Calendar,
): Date | null {
  const isAfter = before.some((token) => classesOf(token).has("after"));
  const isPart = "part" in value && value.part === "early";
  if (!isAfter || isPart || value.kind === "ahead") return calendar.date(value);
  return calendar.afterTime(value);
}

const EARLIER = dateMarks("earlier");
const NOT = /^(?:not|nicht|pas|non?|niet|nie|inte|ikke|nao|ne|не)$/u;

/** `Before 15 April`, but not `not before`. */
function isEarlier(before: readonly DateToken[]): boolean {
  const at = before.findLastIndex(({ text }) => EARLIER.has(fold(text)));
  return at >= 0 && !NOT.test(before[at - 1]?.text ?? "");
}

/** What belongs to a time, and was read in none: then the times that were read may be others. */
function isUnread(token: DateToken, mentions: readonly DateMention[]): boolean {
  if (mentions.some(({ start, end }) => token.start >= start && token.end <= end)) return false;
  if (token.kind === "number") return true;
  const classes = classesOf(token);
  return UNREAD.some((each) => classes.has(each)) && token.text.length > 3;
}

const UNREAD: readonly DateClass[] = [
  ...(["unit", "weekday", "month", "afterNext", "late", "middle", "season"] as const),
  ...(["half", "firstHalf", "secondHalf", "newYear"] as const),
];

function isUndated(value: DateMention["value"]): boolean {
  return (value.kind === "day" || value.kind === "numbers") && value.year === null;
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
