import { AppError } from "../../domain/errors.ts";
import { parseSendTime, type SendTime } from "../../domain/sending/send-time.ts";
import { MAX_DURATION, parseDuration } from "../../domain/units/duration.ts";
import { momentOf } from "../send/send-time.ts";

const FORM = 'Write 3d, 2 weeks, 2026-03-20, tomorrow, "mon 14:30" or 2026-03-20T14:30.';
/** When a day begins for who works. */
const MORNING = 8;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|mins?|minutes?)$/u, 60_000],
  [/^(?:h|hrs?|hours?)$/u, 3_600_000],
  [/^(?:d|days?)$/u, 86_400_000],
  [/^(?:w|wks?|weeks?)$/u, 604_800_000],
];

/**
 * A moment to come as a person types it: so long from now, a day (its morning), or a day and an hour
 * in any form of `send --at`.
 *
 * @param timezone whose clock is meant; null: the machine's
 * @throws AppError `usage`
 */
export async function parseMoment(text: string, timezone: string | null, now: Date): Promise<Date> {
  const typed = text.trim().toLowerCase();
  const at = /^\d+(?![\d-])/u.test(typed)
    ? new Date(now.getTime() + delayOf(typed, text))
    : await onCalendar(typed, timezone, now);
  if (at <= now) {
    throw new AppError("usage", `${JSON.stringify(text)} is not in the future`, FORM);
  }
  if (at.getTime() - now.getTime() > MAX_DURATION) {
    throw new AppError("usage", `${JSON.stringify(text)} is more than ten years away`, FORM);
  }
  return at;
}

function delayOf(typed: string, text: string): number {
  const [, number, unit = ""] = /^(\d{1,6})\s*([a-z]+)$/u.exec(typed) ?? [];
  const length = UNITS.find(([words]) => words.test(unit))?.[1];
  if (number !== undefined && length !== undefined) return Number(number) * length;
  try {
    return parseDuration(typed);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError("usage", `${JSON.stringify(text)} is no day and no time from now`, FORM);
  }
}

async function onCalendar(typed: string, timezone: string | null, now: Date): Promise<Date> {
  // A day alone is its morning.
  const time = readTime(typed) ?? readTime(`${typed} ${MORNING}:00`);
  if (time === null) {
    throw new AppError("usage", `${JSON.stringify(typed)} is no day and no time from now`, FORM);
  }
  const { DateTime } = await import("luxon");
  return momentOf(time, DateTime.fromJSDate(now, { zone: timezone ?? "local" })).toJSDate();
}

function readTime(text: string): SendTime | null {
  try {
    return parseSendTime(text);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
