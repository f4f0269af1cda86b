import type { Rate } from "../../domain/statistics/rate.ts";
import type { statisticsRowView } from "../../json/statistics/statistics.ts";

export type RowView = ReturnType<typeof statisticsRowView>;

/** `1,240` */
export function number(value: number): string {
  return value.toLocaleString("en");
}

/** `6.5 %` */
export function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)}\u00a0%`;
}

/** `5.1–8.2 %` */
export function interval({ value, low, high }: Rate): string {
  return value === null
    ? "nothing yet"
    : `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}\u00a0%`;
}

/** `6.5 %`, or a dash of nobody. */
export function shareOf({ value }: Rate): string {
  return value === null ? "–" : percent(value);
}

/** As exact as a person needs it. @param seconds of a time that something took */
export function span(seconds: number): string {
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.round(seconds / 3_600)} h`;
  return `${(seconds / 86_400).toFixed(1)} days`;
}

const DAY = 86_400_000;

/** The Monday of a week such as `2026-W10`: `2 Mar`. */
export function mondayOf(week: string): string {
  const monday = startOf(week);
  return monday.toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });
}

/** The week after one such as `2026-W53`. */
export function weekAfter(week: string): string {
  const thursday = new Date(startOf(week).getTime() + 10 * DAY);
  const year = thursday.getUTCFullYear();
  const nth = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(nth).padStart(2, "0")}`;
}

/** The week with the fourth of January is the first (ISO 8601). */
function startOf(week: string): Date {
  const [year = 0, nth = 1] = week.split("-W").map(Number);
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
  return new Date(monday + (nth - 1) * 7 * DAY);
}
