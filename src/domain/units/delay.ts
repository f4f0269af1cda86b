import { AppError } from "../errors.ts";
import { formatDuration, parseDuration } from "./duration.ts";

/** A time to let pass: so many milliseconds, or so many days on which people work. */
export type Delay =
  | { readonly kind: "duration"; readonly ms: number }
  | { readonly kind: "working_days"; readonly days: number };

/** About four years of them. More is a typing error. */
const MAX_WORKING_DAYS = 1_000;

/** The form of a delay, for hints. */
export const DELAY_FORM = "Delays read 4d, 36h, 2w, 1d12h, 3 days or 3 working days.";

const WORKING_DAYS = /^(\d{1,5})[ \t]*(?:(?:working|business|work)[ \t]+days?|workdays?)$/;

/**
 * Reads `4d` and everything else that `parseDuration` reads, and `3 working days` (`1 working day`,
 * `2 business days`).
 *
 * @throws AppError `usage`
 */
export function parseDelay(text: string): Delay {
  const [, count] = WORKING_DAYS.exec(text.trim().toLowerCase()) ?? [];
  if (count !== undefined) {
    const days = Number(count);
    if (days >= 1 && days <= MAX_WORKING_DAYS) return { kind: "working_days", days };
    const what = `${JSON.stringify(text)} is not between 1 and ${MAX_WORKING_DAYS} working days`;
    throw new AppError("usage", what, DELAY_FORM);
  }
  try {
    return { kind: "duration", ms: parseDuration(text) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError("usage", error.message.replace("a duration", "a delay"), DELAY_FORM);
  }
}

/** As `parseDelay` reads it. */
export function formatDelay(delay: Delay): string {
  if (delay.kind === "duration") return formatDuration(delay.ms);
  return `${delay.days} working ${delay.days === 1 ? "day" : "days"}`;
}
