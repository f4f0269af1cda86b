import type { DateTime } from "luxon";
import { type Holidays, NO_HOLIDAYS } from "../../../domain/sending/holidays.ts";
import type { SendWindow } from "../../../domain/sending/send-window.ts";
import type { SendingLimitsPolicy } from "../../../domain/sending/sending-limits.ts";

type Luxon = typeof import("luxon");

/** A lead's local time; an unknown zone counts as the sender's. */
export type Local = (now: Date, timezone: string | null) => DateTime;

export function localTime({ DateTime: { fromJSDate } }: Luxon, policy: SendingLimitsPolicy): Local {
  return (now, timezone) => {
    const own = fromJSDate(now, { zone: timezone ?? policy.timezone ?? "local" });
    return own.isValid ? own : fromJSDate(now, { zone: policy.timezone ?? "local" });
  };
}

/** So far ahead an opening is looked for. */
const DAYS_AHEAD = 370;

/**
 * The next moment at which a window is open by the lead's clock: now, or later.
 *
 * @returns null where none opens within a year
 */
export function nextOpening(
  at: DateTime,
  windows: readonly SendWindow[],
  holidays: Holidays,
): DateTime | null {
  if (windows.length === 0 && holidays === NO_HOLIDAYS) return at;
  const all = windows.length > 0 ? windows : [{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }];
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead++) {
    const day = at.startOf("day").plus({ days: ahead });
    if (holidays(day.toISODate() ?? "") !== null) continue;
    const openings = all
      .filter(({ days }) => days.includes(day.weekday))
      .map(({ from, to }) => ({ from: onDay(day, from), to: onDay(day, to) }))
      .filter(({ to }) => to > at)
      .map(({ from }) => (from > at ? from : at))
      .sort((a, b) => a.toMillis() - b.toMillis());
    if (openings[0]) return openings[0];
  }
  return null;
}

/** By the clock on the wall: where it is put forward or back, so is the window. */
function onDay(day: DateTime, minute: number): DateTime {
  return minute === 1440
    ? day.plus({ days: 1 })
    : day.set({ hour: Math.floor(minute / 60), minute: minute % 60 });
}

/**
 * When an answer that a model wrote may leave (`ai.window`): now, or at the next opening.
 *
 * @param timezone the lead's; null where it is not known
 */
export async function aiOpening(
  limits: SendingLimitsPolicy,
  timezone: string | null,
  now: Date,
): Promise<Date> {
  if (limits.aiWindows.length === 0) return now;
  const at = localTime(await import("luxon"), limits)(now, timezone);
  return nextOpening(at, limits.aiWindows, NO_HOLIDAYS)?.toJSDate() ?? now;
}
