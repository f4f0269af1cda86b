import { type Holidays, NO_HOLIDAYS } from "../../../domain/sending/holidays.ts";

const DATE = /^\d{4}-/;

/**
 * The holidays of `send.holidays`.
 *
 * @param entries dates, such as `2026-12-25`
 */
export async function loadHolidays(entries: readonly string[]): Promise<Holidays> {
  if (entries.length === 0) return NO_HOLIDAYS;
  const dates = new Set(entries.filter((entry) => DATE.test(entry)));
  return (day) => (dates.has(day) ? "a holiday" : null);
}
