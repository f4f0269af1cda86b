import type { Unit } from "../locale.ts";
import type { DateValue } from "./mention.ts";

const DAY = 86_400_000;
/** Between two readings of a date, one that is so near wins over one that is so far. */
const NEAR_DAYS = 45;
const FAR_DAYS = 100;
/** So many days ago is just now. */
const JUST_DAYS = 7;

/** How days are told from what a text says. */
export interface CalendarRules {
  /** Whether 12/7 is in December; null where it is not known. */
  monthFirst: boolean | null;
  /**
   * Of days without a year: `nearest` takes the nearest and gives none where that is over; `next`
   * takes the next one, however far it is.
   */
  year: "nearest" | "next";
  /** Whether today is a day that may be meant. */
  today: boolean;
  /** Nobody speaks of a day that is further away. */
  maxDays: number;
}

/** Turns what a text says of a day into a date at noon UTC, seen from the day it was written. */
export class Calendar {
  readonly #today: number;
  readonly #rules: CalendarRules;

  constructor(written: Date, rules: CalendarRules) {
    this.#today = noon(written.getUTCFullYear(), written.getUTCMonth() + 1, written.getUTCDate());
    this.#rules = rules;
  }

  /**
   * The day, or the first day of the time, that a text names; null where it can't be one to come.
   * A span is the last of its days.
   */
  date(value: DateValue): Date | null {
    switch (value.kind) {
      case "day":
        return onlyOn(value.weekday, this.#valid(this.#day(value.day, value.month, value.year)));
      case "numbers":
        return this.#either(value);
      case "day_of_month":
        return this.#dayOfMonth(value.day, value.weekday);
      case "month":
        return this.#month(value);
      case "weekday":
        return value.weeks === undefined
          ? this.#weekday(value.weekday, value.next)
          : this.#weekdayAhead(value.weekday, value.weeks);
      case "today":
        return this.#valid(this.#today);
      case "tomorrow":
        return this.#valid(this.#today + DAY);
      case "day_after_tomorrow":
        return this.#valid(this.#today + 2 * DAY);
      case "ahead":
        return this.#valid(this.#ahead(value.count, value.unit));
      case "next":
        return this.#valid(this.#next(value));
      case "half":
        return this.#valid(this.#half(value));
      case "quarter":
        return this.#valid(this.#day(1, 3 * (value.quarter - 1) + 1, value.year));
      case "week":
        return this.#valid(this.#week(value.week, value.year));
      case "year":
        return this.#valid(noon(value.year, 1, 1));
      case "this":
        return value.part === "late" ? this.#valid(this.#endOf(value.unit, this.#today)) : null;
      case "season":
        return null;
    }
  }

  /** The first day behind a time that may be running: after `March`, in March, it is April. */
  afterTime(value: DateValue): Date | null {
    const year = "year" in value ? value.year : null;
    for (const each of year === null ? [this.#year(), this.#year() + 1] : [year]) {
      const end = endOfTime(value, each);
      if (end === null) break;
      if (end >= this.#today + DAY) return this.#valid(end);
    }
    const last = this.lastDay(value) ?? this.date(value);
    return last && this.#valid(last.getTime() + DAY);
  }

  /** The last day that a text may mean; null where it means a day alone, or none. */
  lastDay(value: DateValue): Date | null {
    const first = this.date(value)?.getTime();
    if (first === undefined) return null;
    switch (value.kind) {
      case "month": {
        const days = value.part === "early" ? 9 : value.part === "middle" ? 5 : null;
        return new Date(days === null ? this.#endOfMonth(first) : first + days * DAY);
      }
      case "next":
        if (value.part === "late") return new Date(first);
        return new Date(this.#endOf(value.unit, first) ?? first);
      case "week":
        return new Date(first + 6 * DAY);
      case "quarter":
        return new Date(this.#endOf("quarter", first) ?? first);
      case "half":
        return new Date(noonOn(first, 6, 0));
      case "year":
        return new Date(this.#endOf("year", first) ?? first);
      case "ahead":
        return value.unit === "day" ? null : new Date(first + 4 * DAY);
      default:
        return null;
    }
  }

  /** The first day behind the time that a text names: behind `next week`, or `this month`. */
  dayAfter(value: DateValue): Date | null {
    if (value.kind === "next") {
      const first = this.#first(value);
      const at = new Date(first);
      const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
      return this.#valid(add(year, month, day, 1, value.unit));
    }
    if (value.kind === "this") return this.#valid(this.#nextUnit(value.unit));
    if (value.kind === "ahead") return this.date(value);
    const date = this.date(value);
    return date && new Date(date.getTime() + (value.kind === "week" ? 7 : 1) * DAY);
  }

  #valid(time: number | null): Date | null {
    if (time === null) return null;
    const days = (time - this.#today) / DAY;
    return days >= (this.#rules.today ? 0 : 1) && days <= this.#rules.maxDays
      ? new Date(time)
      : null;
  }

  #day(day: number, month: number, year: number | null): number | null {
    if (year !== null) return exact(day, month, year);
    const thisYear = new Date(this.#today).getUTCFullYear();
    const days = [thisYear - 1, thisYear, thisYear + 1].map((each) => exact(day, month, each));
    return this.#choose(days);
  }

  /** The Monday of a week. */
  #week(week: number, year: number | null): number | null {
    const years = year === null ? [-1, 0, 1].map((each) => this.#year() + each) : [year];
    return this.#choose(years.map((each) => monday(week, each)));
  }

  /** Of the same day in several years or months. */
  #choose(days: readonly (number | null)[]): number | null {
    const real = days.filter((each) => each !== null);
    const first = this.#rules.today ? this.#today : this.#today + DAY;
    if (this.#rules.year === "next") return real.find((each) => each >= first) ?? null;
    const distance = (each: number) => Math.abs(each - this.#today);
    return real.reduce<number | null>(
      (best, each) => (best === null || distance(each) < distance(best) ? each : best),
      null,
    );
  }

  /** Two numbers of which either may be the month. */
  #either({ first, second, year, weekday }: DateValue & { kind: "numbers" }): Date | null {
    if (weekday !== undefined) {
      const readings = [this.#day(first, second, year), this.#day(second, first, year)];
      const named = readings.filter((each) => each !== null && isOn(weekday, each));
      if (named.length < 2) return this.#valid(named[0] ?? null);
    }
    const dayFirst = this.#valid(this.#day(first, second, year));
    const monthFirst = this.#valid(this.#day(second, first, year));
    if (dayFirst === null || monthFirst === null) {
      // The other reading is a day that is over: which was meant can't be told.
      const isOver =
        exact(first, second, 2024) !== null &&
        exact(second, first, 2024) !== null &&
        first !== second &&
        this.#rules.monthFirst === (monthFirst === null);
      return isOver ? null : (dayFirst ?? monthFirst);
    }
    const [nearer = dayFirst, farther = dayFirst] = [dayFirst, monthFirst].sort(
      (a, b) => a.getTime() - b.getTime(),
    );
    const days = (date: Date) => (date.getTime() - this.#today) / DAY;
    if (this.#rules.year === "nearest") {
      if (days(nearer) <= NEAR_DAYS && days(farther) >= FAR_DAYS) return nearer;
      if (this.#rules.monthFirst === null) return nearer;
    }
    return this.#rules.monthFirst === true ? monthFirst : dayFirst;
  }

  /** Of this month or the next; a day that has just been may be meant, too. */
  #dayOfMonth(day: number, weekday: number | null): Date | null {
    const today = new Date(this.#today);
    const [year, month] = [today.getUTCFullYear(), today.getUTCMonth() + 1];
    const days = [0, 1, 2].map((months) =>
      exact(day, ((month + months - 1) % 12) + 1, year + Math.floor((month + months - 1) / 12)),
    );
    const chosen = days.find((each) => each !== null && each >= this.#today - JUST_DAYS * DAY);
    if (chosen === undefined || chosen === null) return null;
    return weekday === null || isOn(weekday, chosen) ? this.#valid(chosen) : null;
  }

  #month({ month, year, nextYear, part }: DateValue & { kind: "month" }): Date | null {
    if (month === 0) return null;
    const named = nextYear ? new Date(this.#today).getUTCFullYear() + 1 : year;
    if (part !== "late") {
      return this.#valid(this.#day(part === "middle" ? 15 : 1, month, named));
    }
    const years = named === null ? [-1, 0, 1].map((each) => this.#year() + each) : [named];
    return this.#valid(this.#choose(years.map((each) => noon(each, month + 1, 0))));
  }

  #year(): number {
    return new Date(this.#today).getUTCFullYear();
  }

  /** The next one, never today; `next Wednesday` is never the one of this week. */
  #weekday(weekday: number, next: boolean): Date | null {
    if (weekday < 0) return null;
    const ahead = (weekday - new Date(this.#today).getUTCDay() + 7) % 7 || 7;
    const sunday = (7 - new Date(this.#today).getUTCDay()) % 7;
    return this.#valid(this.#today + (ahead + (next && ahead <= sunday ? 7 : 0)) * DAY);
  }

  #ahead(count: number, unit: Unit): number | null {
    const today = new Date(this.#today);
    return add(today.getUTCFullYear(), today.getUTCMonth() + 1, today.getUTCDate(), count, unit);
  }

  /** A day of the week, in a week that lies so many ahead. */
  #weekdayAhead(weekday: number, weeks: number): Date | null {
    if (weekday < 0) return null;
    const monday = this.#today - ((new Date(this.#today).getUTCDay() + 6) % 7) * DAY;
    return this.#valid(monday + (7 * weeks + ((weekday + 6) % 7)) * DAY);
  }

  /** The first day of the next unit, or of the one behind it; or its middle or last day. */
  #next({ unit, part, isAfterNext }: DateValue & { kind: "next" | "this" }): number | null {
    const first = this.#first({ unit, isAfterNext });
    if (part === "late") return this.#endOf(unit, first);
    return part === "middle" && unit === "month" ? first + 14 * DAY : first;
  }

  #first({ unit, isAfterNext }: { unit: Unit; isAfterNext?: boolean | undefined }): number {
    const next = this.#nextUnit(unit);
    return isAfterNext === true ? this.#firstAfter(next, unit) : next;
  }

  #firstAfter(first: number, unit: Unit): number {
    const at = new Date(first);
    const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
    return add(year, month, day, 1, unit) ?? first;
  }

  /** The last day of the unit that a day is in: of a week the last on which people work. */
  #endOf(unit: Unit, day: number): number | null {
    const at = new Date(day);
    const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
    switch (unit) {
      case "week":
        return day + (5 - (at.getUTCDay() || 7)) * DAY;
      case "month":
        return this.#endOfMonth(day);
      case "quarter":
        return noon(year, 3 * Math.ceil(month / 3) + 1, 0);
      case "year":
        return noon(year, 12, 31);
      default:
        return null;
    }
  }

  #endOfMonth(day: number): number {
    return noonOn(day, 1, 0);
  }

  #half({ half, year, nextYear }: DateValue & { kind: "half" }): number | null {
    const named = nextYear ? this.#year() + 1 : year;
    return this.#day(1, half === 1 ? 1 : 7, named);
  }

  /** The first day of the next week, month, quarter or year. */
  #nextUnit(unit: Unit): number {
    const today = new Date(this.#today);
    const [year, month, day] = [
      today.getUTCFullYear(),
      today.getUTCMonth() + 1,
      today.getUTCDate(),
    ];
    switch (unit) {
      case "hour":
      case "day":
        return noon(year, month, day + 1);
      case "week":
        return noon(year, month, day + ((8 - today.getUTCDay()) % 7 || 7));
      case "month":
        return noon(year, month + 1, 1);
      case "quarter":
        return noon(year, 3 * Math.ceil(month / 3) + 1, 1);
      case "year":
        return noon(year + 1, 1, 1);
    }
  }
}

function isOn(weekday: number, day: number): boolean {
  return new Date(day).getUTCDay() === weekday;
}

/** A day; null where another day of the week is named beside it: it is one of another year, or none. */
function onlyOn(weekday: number | undefined, date: Date | null): Date | null {
  return date === null || weekday === undefined || isOn(weekday, date.getTime()) ? date : null;
}

/** At noon UTC; months count from 1, and day 0 is the last of the month before. */
function noon(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day, 12);
}

/** At noon UTC, so many months behind that of a day. */
function noonOn(time: number, months: number, day: number): number {
  const at = new Date(time);
  return noon(at.getUTCFullYear(), at.getUTCMonth() + 1 + months, day);
}

/** Null for a day that no month has. */
function exact(day: number, month: number, year: number): number | null {
  const time = noon(year, month, day);
  const date = new Date(time);
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? time : null;
}

/** The first day of a week of ISO 8601, of which the first holds the 4th of January. */
function monday(week: number, year: number): number | null {
  const fourth = noon(year, 1, 4);
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  const time = first + (week - 1) * 7 * DAY;
  // The last week of a year holds its 28th of December.
  return time <= noon(year, 12, 28) ? time : null;
}

/** The first day behind a time of a year; null where it is none of a year. */
function endOfTime(value: DateValue, year: number): number | null {
  switch (value.kind) {
    case "month":
      return value.part === null && value.month > 0 && !value.nextYear
        ? noon(year, value.month + 1, 1)
        : null;
    case "quarter":
      return noon(year, 3 * value.quarter + 1, 1);
    case "half":
      return value.nextYear ? null : noon(year, 6 * value.half + 1, 1);
    case "week": {
      const first = monday(value.week, year);
      return first === null ? null : first + 7 * DAY;
    }
    default:
      return null;
  }
}

/** A month after the 31st of January is the last of February. */
function add(year: number, month: number, day: number, count: number, unit: Unit): number | null {
  const months = { hour: 0, day: 0, week: 0, month: count, quarter: 3 * count, year: 12 * count };
  if (unit === "hour") return null;
  if (unit === "day" || unit === "week") {
    return noon(year, month, day + (unit === "week" ? 7 * count : count));
  }
  const last = new Date(noon(year, month + months[unit] + 1, 0)).getUTCDate();
  return noon(year, month + months[unit], Math.min(day, last));
}
