const DAY = 86_400_000;
/** How many days the model is given with their weekdays: it computes neither well. */
const DAYS = 14;

/** What the clocks of both sides show, and the days that people speak of; a line each. */
export function clocks(now: Date, ours: string | null, theirs: string | null): string[] {
  const here = localTime(now, ours) ?? localTime(now, null);
  const there = theirs === null ? null : localTime(now, theirs);
  const zone =
    there === null ? "The lead's time zone is not known." : `The lead's: ${clock(there)}.`;
  return [
    `Our clock: ${here === null ? "" : clock(here)}. ${zone}`,
    `The next days: ${days(here)}.`,
  ];
}

interface LocalTime {
  zone: string;
  /** `Monday` */
  weekday: string;
  /** `2026-03-02` */
  date: string;
  /** `10:00` */
  time: string;
}

/** @param zone an IANA name; null: this machine's. @returns null where the zone is none */
function localTime(now: Date, zone: string | null): LocalTime | null {
  try {
    const format = new Intl.DateTimeFormat("en-GB", {
      ...{ weekday: "long", year: "numeric", month: "2-digit", day: "2-digit" },
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
      ...(zone === null ? {} : { timeZone: zone }),
    });
    const parts = Object.fromEntries(
      format.formatToParts(now).map(({ type, value }) => [type, value]),
    );
    return {
      zone: format.resolvedOptions().timeZone,
      weekday: parts.weekday ?? "",
      date: `${parts.year}-${parts.month}-${parts.day}`,
      time: `${parts.hour}:${parts.minute}`,
    };
  } catch {
    // A list of leads may name any zone.
    return null;
  }
}

function clock({ zone, weekday, date, time }: LocalTime): string {
  return `${weekday}, ${date}, ${time} (${zone})`;
}

/** `Mon 2026-03-02 (today), Tue 2026-03-03, …` */
function days(today: LocalTime | null): string {
  const noon = Date.parse(`${today?.date}T12:00:00Z`);
  return Array.from({ length: DAYS + 1 }, (_, at) => {
    const date = new Date(noon + at * DAY).toISOString();
    const weekday = WEEKDAYS[new Date(date).getUTCDay()];
    return `${weekday} ${at === 0 ? `${date.slice(0, 10)} (today)` : date.slice(5, 10)}`;
  }).join(", ");
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
