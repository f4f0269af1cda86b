import { AppError } from "../../domain/errors.ts";

/** What a date filter of a template works with. */
export interface TemplateDate {
  /** A day alone is its midnight in the time zone of the machine, in which filters print. */
  at: Date;
  /** Whether a day stands alone: it is the same day wherever somebody reads it. */
  isDay: boolean;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\\s+)?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const DAY_MONTH = new RegExp(`^${WEEKDAY}${DAY}[\\s.-]+${MONTH}[\\s.,-]+(\\d{4})$`, "i");
const MONTH_DAY = new RegExp(`^${WEEKDAY}${MONTH}\\.?\\s+${DAY},?\\s+(\\d{4})$`, "i");
/** ISO 8601 with a time, and RFC 5322's dates. */
const MOMENT =
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?$|^(?:[a-z]{3},\s)?\d{1,2}\s[a-z]{3}\s\d{4}\s\d\d:\d\d(?::\d\d)?\s(?:[+-]\d{4}|GMT|UTC?)$/i;

const HINT = "Write it as 2026-03-31, or 31 March 2026.";

/**
 * Reads what stands in a fact of a lead's as a date. Numbers that may be read day first or month
 * first are refused rather than guessed, as is what is no date.
 *
 * @param value a text, seconds since 1970, a Date, `now` or `today`
 * @throws AppError `template`
 */
export function readTemplateDate(value: unknown, now: Date): TemplateDate {
  if (value instanceof Date) return { at: value, isDay: false };
  const text = String(value).trim().replace(/\s+/g, " ");
  if (text === "now" || text === "today") return { at: now, isDay: false };
  // Seconds since 1970; a shorter number may be anything.
  if (/^\d{9,11}$/.test(text)) return { at: new Date(Number(text) * 1000), isDay: false };
  const day = dayIn(text);
  if (day !== null) return { at: day, isDay: true };
  // JavaScript reads 30 February as a day in March.
  if (MOMENT.test(text)) dayIn(text.slice(0, 10));
  const at = MOMENT.test(text) ? new Date(text) : null;
  if (at !== null && !Number.isNaN(at.getTime())) return { at, isDay: false };
  throw new AppError("template", `${quoted(text)} is not a date`, HINT);
}

/** @throws AppError `template` where it is unclear which number is the month */
function dayIn(text: string): Date | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return dayOf(text, iso[1], Number(iso[3]), iso[4]);
  const compact = COMPACT.exec(text);
  if (compact) return dayOf(text, compact[1], Number(compact[2]), compact[3]);
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst) return dayOf(text, dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_DAY.exec(text);
  if (monthFirst) return dayOf(text, monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const numbers = NUMBERS.exec(text);
  if (!numbers) return null;
  const [one, other] = [Number(numbers[1]), Number(numbers[3])];
  if (one <= 12 && other <= 12 && one !== other) {
    throw new AppError(
      "template",
      `${quoted(text)} may be two dates: it is unclear whether the day or the month stands first`,
      HINT,
    );
  }
  const [day, month] = one > 12 ? [one, other] : [other, one];
  return dayOf(text, numbers[4], month, String(day));
}

function monthOf(name = ""): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** @throws AppError `template` for a day that no calendar has */
function dayOf(text: string, year = "", month: number, day = ""): Date {
  const at = new Date(2000, 0, 1);
  at.setFullYear(Number(year), month - 1, Number(day));
  const isSame = at.getMonth() === month - 1 && at.getDate() === Number(day);
  if (isSame && Number(year) > 0) return at;
  throw new AppError("template", `${quoted(text)} is not a date: no calendar has that day`, HINT);
}

/** What `strftime` of LiquidJS knows; a directive may have flags and a width. */
const DIRECTIVE = /%(?:[-_0^#:]+)?\d*(?:[EO])?(.)?/gsu;
const KNOWN = "aAbBcCdeHhIjklLmMnNpPqsStuUwWxXyYzZ%";
/** Refuses a format that would stand in the mail as it is. @throws AppError `template` */
export function checkDateFormat(format: string): void {
  for (const [directive, letter = ""] of format.matchAll(DIRECTIVE)) {
    if (letter !== "" && KNOWN.includes(letter)) continue;
    throw new AppError(
      "template",
      `the date filter does not know ${directive}`,
      "A day is %-d, %d or %A, a month %B, %b or %m, a year %Y; a percent sign is %%.",
    );
  }
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
