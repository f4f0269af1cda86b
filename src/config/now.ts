import { AppError } from "../domain/errors.ts";
import type { Env } from "./home.ts";

const FORM =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):?(\d\d))$/;

/**
 * Reads `TICKLER_NOW`, at which the clock stands still: ISO 8601 with a zone (`Z` or an offset),
 * cut to milliseconds. Null if it is unset or empty.
 *
 * @throws AppError `usage`
 */
export function parseNow(env: Env): Date | null {
  const text = env.TICKLER_NOW;
  if (!text) return null;
  const date = parseInstant(text);
  if (!date) {
    throw new AppError(
      "usage",
      `TICKLER_NOW: ${JSON.stringify(text.slice(0, 40))} is not a date and time with a zone`,
      "Allowed: ISO 8601, such as 2026-01-02T03:04:05Z or 2026-01-02T03:04+01:00.",
    );
  }
  return date;
}

function parseInstant(text: string): Date | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(part) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second > 59 || part(9) > 23 || part(10) > 59) return null;
  const milli = Number((match[7] ?? "").slice(0, 3).padEnd(3, "0"));
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  // JavaScript rolls 30 February over into March.
  if (local.getUTCMonth() !== month - 1 || local.getUTCDate() !== day) return null;
  local.setUTCHours(hour, minute, second, milli);
  const offset = (part(9) * 60 + part(10)) * 60_000 * (match[8] === "-" ? -1 : 1);
  return new Date(local.getTime() - offset);
}
