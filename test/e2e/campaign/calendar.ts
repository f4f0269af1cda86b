import type { Person } from "./leads.ts";
import { OFFICE_ZONE } from "./leads.ts";

/** The day on which the office is closed, as its settings say. */
const HOLIDAY = "2026-03-11";

export interface Local {
  /** YYYY-MM-DD */
  date: string;
  hour: number;
  minute: number;
}

/** What a lead's clock shows, by the platform's own zones. */
export function localTime(at: string, { timezone }: Pick<Person, "timezone">): Local {
  const parts = new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone: timezone ?? OFFICE_ZONE, hourCycle: "h23" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return {
    date: `${part("year")}-${part("month")}-${part("day")}`,
    hour: Number(part("hour")),
    minute: Number(part("minute")),
  };
}

function isWorkingDay(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && date !== HOLIDAY;
}

/** Whether cold mail may leave: on a working day from nine to five. */
export function isInWindow(at: string, person: Pick<Person, "timezone">): boolean {
  const { date, hour } = localTime(at, person);
  return isWorkingDay(date) && hour >= 9 && hour < 17;
}

export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The so-manieth working day after a date. */
export function workingDaysAfter(date: string, count: number): string {
  let day = date;
  for (let left = count; left > 0; ) {
    day = daysAfter(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
