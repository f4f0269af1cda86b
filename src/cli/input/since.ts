import { AppError } from "../../domain/errors.ts";
import { formatDuration, parseDuration } from "../../domain/units/duration.ts";

/**
 * The moment that `--since` names: so long ago, or a day's beginning (UTC).
 *
 * @throws AppError `usage`
 */
export function sinceOf(text: string, now: Date): Date {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text.trim())
    ? new Date(`${text.trim()}T00:00:00Z`)
    : null;
  if (day && !Number.isNaN(day.getTime())) return day;
  try {
    return new Date(now.getTime() - parseDuration(text));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(
      "usage",
      `--since ${JSON.stringify(text)} is neither a duration nor a day`,
      `For instance: --since ${formatDuration(30 * 86_400_000)}, or --since 2026-03-01`,
    );
  }
}
