/** In milliseconds: the clocks of any two zones differ by a multiple of it. */
export const SLOT = 900_000;

const DAY = 86_400_000;

/** Monday first (ISO 8601). */
export const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** When something happened, by the clock of this machine. */
export interface LocalTime {
  /** 0 is Monday. */
  weekday: number;
  /** 0 to 23. */
  hour: number;
  /** As in ISO 8601: `2026-W10`. */
  week: string;
}

export function localTime(moment: Date): LocalTime {
  const weekday = (moment.getDay() + 6) % 7;
  // The year of a week is that of its Thursday.
  const thursday = new Date(
    Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate() + 3 - weekday),
  );
  const year = thursday.getUTCFullYear();
  const number = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return {
    weekday,
    hour: moment.getHours(),
    week: `${year}-W${String(number).padStart(2, "0")}`,
  };
}
