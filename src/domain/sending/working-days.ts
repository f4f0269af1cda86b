import type { DateTime } from "luxon";
import type { Delay } from "../units/delay.ts";
import type { Holidays } from "./holidays.ts";
import type { SendWindow } from "./send-window.ts";

/** On which days a lead is at work. */
export interface WorkCalendar {
  /** An IANA zone, such as `Europe/Berlin`: the lead's. */
  readonly zone: string;
  /** Their days are those on which people work; none: Monday to Friday. */
  readonly windows: readonly Pick<SendWindow, "days">[];
  readonly holidays: Holidays;
}

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** So many days without a single working day are an error of the calendar's. */
const LONGEST_BREAK = 400;

/**
 * The moment at which a delay is over. A duration is so many milliseconds, whatever clocks do in between.
 * Working days are counted by the lead's calendar: the last of them, at the time of day at which the delay
 * began. The day on which it began does not count, and neither does one that the zone left out (Samoa had
 * no 30 December 2011). Where clocks skip that time of day, it is as much later; where it comes
 * twice, it is the first one.
 *
 * @param luxon passed in, so that nothing loads it that needs no working days
 * @throws RangeError where the zone is none
 */
export function dueAfter(
  from: Date,
  after: Delay,
  { zone, windows, holidays }: WorkCalendar,
  luxon: Pick<typeof import("luxon"), "DateTime">,
): Date {
  if (after.kind === "duration") return new Date(from.getTime() + after.ms);
  const start = luxon.DateTime.fromJSDate(from, { zone });
  if (!start.isValid) throw new RangeError(`${zone} is no time zone`);
  const weekdays = windows.length > 0 ? windows.flatMap(({ days }) => days) : MONDAY_TO_FRIDAY;
  let found = start;
  for (let left = after.days, ahead = 1, since = 0; left > 0; ahead++) {
    const at = atSameTime(start, ahead);
    // A calendar without working days counts all days.
    const works = ++since > LONGEST_BREAK || worksOn(at, weekdays, holidays);
    if (at === null || !works) continue;
    [found, since] = [at, 0];
    left -= 1;
  }
  return found.toJSDate();
}

function worksOn(at: DateTime | null, weekdays: readonly number[], holidays: Holidays): boolean {
  return at !== null && weekdays.includes(at.weekday) && holidays(at.toISODate() ?? "") === null;
}

/** The same time of day so many days later; null where the zone has no such day. */
function atSameTime(start: DateTime, ahead: number): DateTime | null {
  const { year, month, day } = start;
  // Calendar days without a zone: in one, adding days to a time that clocks skip may skip a day.
  const date = new Date(Date.UTC(year, month - 1, day + ahead));
  const wanted = date.toISOString().slice(0, 10);
  const at = start.set({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
  if (at.toISODate() === wanted) return at;
  // Clocks skip the time at the end of the day, or the whole of it.
  const before = at.startOf("day").minus({ milliseconds: 1 });
  return before.toISODate() === wanted ? before : null;
}
