import { AppError } from "../errors.ts";
import { parseDuration } from "../units/duration.ts";

/** A day as a person names it: a date, today, tomorrow, or the next one of a day of the week. */
export type NamedDay =
  | { year: number; month: number; day: number }
  | "today"
  | "tomorrow"
  /** ISO 8601: Monday is 1, Sunday 7. */
  | number;

/** A time for a mail to leave, as it is written: its moment depends on the lead's time zone. */
export type SendTime =
  | { kind: "after"; ms: number }
  | { kind: "instant"; at: Date }
  | { kind: "local"; day: NamedDay; hour: number; minute: number };

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)$/iu;
const DATE = /^(\d{4})-(\d\d)-(\d\d)[T ]\s*(.+)$/iu;
const NAMED = /^(?:on |next )?([a-z]+)(?: at)?\s+(.+)$/iu;
const CLOCK = /^(\d{1,2})(?:[:.](\d\d))?(?::00)?\s*(am|pm|h)?$/iu;

const FORMS =
  'It reads 2026-03-05T09:00, "tomorrow 9:00", "mon 9:00" or "in 2h": the lead\'s local time.';

/**
 * Reads when a mail is to leave. A time without a zone is one of the lead's clock.
 *
 * @throws AppError `usage`
 */
export function parseSendTime(text: string): SendTime {
  const trimmed = text.trim().replace(/\s+/gu, " ");
  const after = /^in (.+)$/iu.exec(trimmed)?.[1];
  if (after !== undefined) return { kind: "after", ms: parseDuration(after) };
  if (INSTANT.test(trimmed)) {
    const at = new Date(trimmed);
    if (Number.isNaN(at.getTime())) throw noTime(text);
    return { kind: "instant", at };
  }
  const date = DATE.exec(trimmed);
  if (date) {
    const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
    if (!isDay(year, month, day)) throw noTime(text);
    return { kind: "local", day: { year, month, day }, ...clockOf(date[4] ?? "", text) };
  }
  const named = NAMED.exec(trimmed);
  const day = dayOf(named?.[1] ?? "");
  if (!named || day === null) throw noTime(text);
  return { kind: "local", day, ...clockOf(named[2] ?? "", text) };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function dayOf(word: string): NamedDay | null {
  const name = word.toLowerCase();
  if (name === "today" || name === "tomorrow") return name;
  const at = name.length < 3 ? -1 : DAYS.findIndex((day) => day.startsWith(name));
  return at < 0 ? null : at + 1;
}

function clockOf(clock: string, text: string): { hour: number; minute: number } {
  const match = CLOCK.exec(clock.trim());
  const half = match?.[3]?.toLowerCase();
  // "9" alone may be anything.
  if (!match || (match[2] === undefined && half === undefined)) throw noTime(text);
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (half === "am" || half === "pm") {
    if (hour < 1 || hour > 12) throw noTime(text);
    hour = (hour % 12) + (half === "pm" ? 12 : 0);
  }
  if (hour > 23 || minute > 59) throw noTime(text);
  return { hour, minute };
}

function noTime(text: string): AppError {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return new AppError("usage", `${JSON.stringify(shown)} is not a time to send at`, FORMS);
}
