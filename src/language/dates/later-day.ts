import { pattern } from "../fold.ts";

/** Nobody plans further. */
const MAX_YEARS = 2;

/** A day as we keep it: at noon UTC. Months count from 1; day 0 is the last of the month before. */
export const noon = (year: number, month: number, day: number): Date =>
  new Date(Date.UTC(year, month - 1, day, 12));

/** The next such day after now; with a year, the day itself. */
export function next(now: Date, month: number, day: number, year?: number): Date | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year !== undefined) return future(noon(year, month, day), now, month);
  const thisYear = noon(now.getUTCFullYear(), month, day);
  const date = thisYear > now ? thisYear : noon(now.getUTCFullYear() + 1, month, day);
  return future(date, now, month);
}

/** Null for a day that no month has, that is over, or too far away. */
export function future(date: Date, now: Date, month?: number): Date | null {
  if (month !== undefined && date.getUTCMonth() + 1 !== month) return null;
  const last = noon(now.getUTCFullYear() + MAX_YEARS, now.getUTCMonth() + 1, now.getUTCDate());
  return date > now && date <= last ? date : null;
}

/** So many units from now, such as `3` and `week`; null where that is too far away. */
export function ahead(now: Date, count: number, unit: string): Date | null {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()];
  switch (unit) {
    case "day":
      return future(noon(year, month, day + count), now);
    case "week":
      return future(noon(year, month, day + 7 * count), now);
    case "month":
      return future(monthsAhead(year, month, day, count), now);
    case "quarter":
      return future(monthsAhead(year, month, day, 3 * count), now);
    default:
      return future(monthsAhead(year, month, day, 12 * count), now);
  }
}

/** A month after the 31st of January is the last of February. */
function monthsAhead(year: number, month: number, day: number, count: number): Date {
  const last = noon(year, month + count + 1, 0).getUTCDate();
  return noon(year, month + count, Math.min(day, last));
}

/** The first day of the next one. */
export function nextUnit(now: Date, unit: string): Date | null {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()];
  switch (unit) {
    case "day":
      return noon(year, month, day + 1);
    case "week":
      return noon(year, month, day + ((8 - now.getUTCDay()) % 7 || 7));
    case "month":
      return noon(year, month + 1, 1);
    case "quarter":
      return noon(year, 3 * Math.ceil(month / 3) + 1, 1);
    default:
      return noon(year + 1, 1, 1);
  }
}

/** The first day of a quarter from 1 to 4: the next one, or that of the year. */
export function nextQuarter(now: Date, quarter: number, year?: number): Date | null {
  return next(now, 3 * (quarter - 1) + 1, 1, year);
}

/** `3/2`: the second is the month, unless it can't be. */
export function slashed(now: Date, first: number, second: number, year?: number): Date | null {
  return second > 12 ? next(now, first, second, year) : next(now, second, first, year);
}

const LATE = pattern(
  "^(?:late|end|the end|ende|fin|finales|fines|fine|eind|fim|final|kon|в конце|наприкінці|i slut)",
);
const MIDDLE = pattern(
  "^(?:mid|mi$|mitte|mediados|meta|metà|medio|meados|polow|połow|в середин|i mit|i mid)",
);

/** The first of a month, the 15th, or its last day. */
export function partOfMonth(
  now: Date,
  part: string | undefined,
  month: number,
  year?: number,
): Date | null {
  const word = part ?? "";
  if (LATE.test(word)) {
    const ends = year ?? now.getUTCFullYear();
    const lastDay = noon(ends, month + 1, 0);
    return lastDay > now || year !== undefined
      ? future(lastDay, now)
      : future(noon(ends + 1, month + 1, 0), now);
  }
  return next(now, month, MIDDLE.test(word) ? 15 : 1, year);
}
