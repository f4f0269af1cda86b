// The day on which a lead wants to be written to again, as calendars go: a day is its noon UTC.

const DAY = 86_400_000;
/** Whoever names a later day does not mean it. */
const MAX_AHEAD = 2 * 366 * DAY;
/** The hour of the lead's clock at which the day begins for them. */
const MORNING = 9;

/** The day that it is somewhere, as its noon UTC. @param zone of IANA; null: UTC */
export function dayIn(zone: string | null, at: Date): Date {
  const moved = new Date(at.getTime() + offsetOf(zone, at));
  return new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth(), moved.getUTCDate(), 12));
}

/** When to write to somebody on a day: in their morning; at noon UTC where their zone is not known. */
export function momentOn(day: Date, zone: string | null): Date {
  if (zone === null) return day;
  const morning = day.getTime() - (12 - MORNING) * 3_600_000;
  return new Date(morning - offsetOf(zone, day));
}

/**
 * Why a day can't be the one to come back on; null where it can.
 *
 * @param today as of `dayIn`
 */
export function problemOf(day: Date, today: Date): string | null {
  const shown = day.toISOString().slice(0, 10);
  if (day < today) return `the day to come back on, ${shown}, is over`;
  if (day.getTime() === today.getTime()) return `the day to come back on, ${shown}, is today`;
  return day.getTime() - today.getTime() > MAX_AHEAD
    ? `the day to come back on, ${shown}, is more than two years away`
    : null;
}

/** What clocks there are ahead of UTC, in milliseconds. */
function offsetOf(zone: string | null, at: Date): number {
  if (zone === null) return 0;
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"));
  return local + of("second") * 1000 - Math.floor(at.getTime() / 1000) * 1000;
}
