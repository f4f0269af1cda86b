import type Library from "date-holidays";
import type { Holidays } from "../../../domain/sending/holidays.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Holidays of type `public` whose note says that they are free for some people only: women and the young
 * in China, Muslims in Kenya. All others are at work.
 */
const FOR_SOME =
  /^(?:only )?(?:for )?(?:all persons belonging to|women\b|youth\b|children\b|military\b|muslims?\b)/i;

/**
 * The days on which nobody is at work at a place, as date-holidays has them.
 *
 * @param place a country, state or region: `DE`, `DE-BY`, `DE-BY-KATH`. An unknown state counts as its
 *   country here, and an unknown country as one without holidays
 */
export async function publicHolidays(place: string): Promise<Holidays> {
  const { default: Calendar } = await import("date-holidays");
  const [country = "", state, region] = place.split("-");
  // In UTC a day of the library's is a day by the calendar, whatever zone the place is in.
  const options = { timezone: "UTC", languages: ["en"] };
  const library = new Calendar(
    { country, ...(state && { state }), ...(region && { region }) },
    options,
  );
  const years = new Map<number, ReadonlyMap<string, string>>();
  const daysOf = (year: number): ReadonlyMap<string, string> => {
    const known = years.get(year);
    if (known) return known;
    const made = daysOff(library, year, place);
    years.set(year, made);
    return made;
  };
  return (day) => {
    const [year, month] = day.split("-").map(Number) as [number, number];
    const name = daysOf(year).get(day);
    if (name !== undefined) return name;
    // What stands for 1 January may lie in the year before, and what began in December may last.
    if (month === 12) return daysOf(year + 1).get(day) ?? null;
    if (month === 1) return daysOf(year - 1).get(day) ?? null;
    return null;
  };
}

/**
 * Days on which it is a holiday before noon and after. Half a holiday is none, and one by the Islamic
 * calendar, which begins at sunset, is on the day that follows.
 */
function daysOff(library: Library, year: number, place: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { start, end, type, name, note } of library.getHolidays(year) as WithNote[]) {
    if (type !== "public" || FOR_SOME.test(note ?? "")) continue;
    const first = Math.floor(start.getTime() / DAY) * DAY;
    for (let midnight = first; midnight < end.getTime(); midnight += DAY) {
      const noon = midnight + 12 * HOUR;
      if (start.getTime() >= noon || end.getTime() <= noon) continue;
      const day = new Date(midnight).toISOString().slice(0, 10);
      if (!found.has(day)) found.set(day, `${name} (${place})`);
    }
  }
  return found;
}

/** The types of the library lack the note. */
type WithNote = ReturnType<Library["getHolidays"]>[number] & { note?: string };
