import { type Holidays, NO_HOLIDAYS } from "../../../domain/sending/holidays.ts";
import { publicHolidays } from "./public-holidays.ts";

const DATE = /^\d{4}-/;

/**
 * The holidays of `send.holidays`. What knows those of countries is loaded only where one is named.
 *
 * @param entries dates, such as `2026-12-25`, and places, such as `DE-BY`; all were checked
 */
export async function loadHolidays(entries: readonly string[]): Promise<Holidays> {
  if (entries.length === 0) return NO_HOLIDAYS;
  const dates = new Set(entries.filter((entry) => DATE.test(entry)));
  const places = await Promise.all(
    entries.filter((entry) => !DATE.test(entry)).map((place) => holidaysOf(place)),
  );
  return (day) => {
    if (dates.has(day)) return "a holiday";
    for (const holidays of places) {
      const name = holidays(day);
      if (name !== null) return name;
    }
    return null;
  };
}

const loaded = new Map<string, Promise<Holidays>>();

/** The same once for each place: working a year out may take a tenth of a second. */
function holidaysOf(place: string): Promise<Holidays> {
  const before = loaded.get(place);
  if (before) return before;
  const made = publicHolidays(place);
  loaded.set(place, made);
  return made;
}
