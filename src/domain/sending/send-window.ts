import { AppError } from "../errors.ts";

/** Days and hours in which cold mail may leave, by a lead's own clock. */
export interface SendWindow {
  /** ISO 8601: Monday is 1, Sunday 7. */
  days: readonly number[];
  /** In minutes since midnight; `to` is no longer in it. */
  from: number;
  to: number;
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const FORM = /^([a-z]{3})(?:-([a-z]{3}))?\s+(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/;

/**
 * Reads `mon-fri 09:00-17:00` or `sat 10:00-12:00`.
 *
 * @throws AppError `usage`
 */
export function parseSendWindow(text: string): SendWindow {
  const match = FORM.exec(text.trim().toLowerCase());
  const [first, last] = [match?.[1], match?.[2] ?? match?.[1]].map((day) =>
    DAYS.indexOf(day ?? ""),
  );
  const from = minutes(match?.[3], match?.[4]);
  const to = minutes(match?.[5], match?.[6]);
  if (
    first === undefined ||
    last === undefined ||
    first < 0 ||
    last < 0 ||
    from === null ||
    to === null ||
    from >= to
  ) {
    throw new AppError(
      "usage",
      `"${text}" is no window: days and hours of one day, the earlier first`,
      "For instance: mon-fri 09:00-17:00",
    );
  }
  const count = ((last - first + 7) % 7) + 1;
  return { days: Array.from({ length: count }, (_, at) => ((first + at) % 7) + 1), from, to };
}

/** As `parseSendWindow` reads it. */
export function formatSendWindow({ days, from, to }: SendWindow): string {
  const name = (day: number | undefined) => DAYS[(day ?? 1) - 1];
  const range = days.length === 1 ? name(days[0]) : `${name(days[0])}-${name(days.at(-1))}`;
  return `${range} ${clock(from)}-${clock(to)}`;
}

function minutes(hour: string | undefined, minute: string | undefined): number | null {
  const [h, m] = [Number(hour), Number(minute)];
  return h <= 24 && m < 60 && h * 60 + m <= 24 * 60 ? h * 60 + m : null;
}

function clock(minute: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
