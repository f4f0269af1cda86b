import { AppError } from "../../domain/errors.ts";
import { parseDuration } from "../../domain/units/duration.ts";

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/**
 * The time between two ticks, in seconds. Ticks begin at full steps of the clock, which every system
 * can do if the steps divide an hour or a day.
 *
 * @throws AppError `usage`
 */
export function tickInterval(text: string): number {
  const seconds = parseDuration(text) / 1000;
  const whole =
    seconds < HOUR
      ? seconds % MINUTE === 0 && HOUR % seconds === 0
      : DAY % seconds === 0 && seconds % HOUR === 0;
  if (whole) return seconds;
  throw new AppError(
    "usage",
    `--every ${text}: ticks can't be started at that interval`,
    "Take 1m, 2m, 5m, 10m, 15m, 30m, 1h, 6h or the like; with --watch, any from 1s.",
  );
}

/** The same for a process that stays, which counts by itself. @throws AppError `usage` */
export function watchInterval(text: string): number {
  const seconds = parseDuration(text) / 1000;
  if (seconds >= 1) return seconds;
  throw new AppError("usage", "--every is shorter than a second", "For instance: --every 60s.");
}
