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

/** The days as people write them out, Monday first. */
const DAY_WORDS: readonly RegExp[] = [
  /^mon(?:days?)?$/,
  /^tue(?:s|sdays?)?$/,
  /^wed(?:s|nesdays?)?$/,
  /^thu(?:r|rs|rsdays?)?$/,
  /^fri(?:days?)?$/,
  /^sat(?:urdays?)?$/,
  /^sun(?:days?)?$/,
];

/** Words for several days: the first and the last of them. */
const SPANS: Readonly<Record<string, readonly [number, number]>> = {
  weekday: [0, 4],
  weekdays: [0, 4],
  weekend: [5, 6],
  weekends: [5, 6],
  daily: [0, 6],
};

const TO = String.raw`\s*(?:-|\u2013|\u2014|\bto\b)\s*`;
const TIME = String.raw`(\d{1,2})(?::(\d{2}))?\s*(am|pm)?`;
const FORM = new RegExp(`^([a-z]+)(?:${TO}([a-z]+))?\\s+${TIME}${TO}${TIME}$`);

/**
 * Reads `mon-fri 09:00-17:00` or `sat 10:00-12:00`, and what people write for it: `mon-fri 9-17`,
 * `weekdays 9am-5pm`, `Monday to Friday 9:00 - 17:30`.
 *
 * @throws AppError `usage`
 */
export function parseSendWindow(text: string): SendWindow {
  const match = FORM.exec(text.trim().toLowerCase());
  const days = match && daysOf(match[1] ?? "", match[2]);
  const hours = match && hoursOf(clockTime(match.slice(3, 6)), clockTime(match.slice(6, 9)));
  if (!days || !hours) {
    throw new AppError(
      "usage",
      `"${text}" is no window: days and hours of one day, the earlier first`,
      "For instance: mon-fri 09:00-17:00",
    );
  }
  const [first, last] = days;
  const count = ((last - first + 7) % 7) + 1;
  return { days: Array.from({ length: count }, (_, at) => ((first + at) % 7) + 1), ...hours };
}

/** The first and the last day, Monday being 0. */
function daysOf(from: string, to: string | undefined): readonly [number, number] | null {
  const span = to === undefined ? SPANS[from] : undefined;
  if (span) return span;
  const first = DAY_WORDS.findIndex((form) => form.test(from));
  const last = to === undefined ? first : DAY_WORDS.findIndex((form) => form.test(to));
  return first < 0 || last < 0 ? null : [first, last];
}

/** A time as it was written; `minute` is null where only the hour was. */
interface ClockTime {
  hour: number;
  minute: number | null;
  half: string | undefined;
}

function clockTime([hour, minute, half]: readonly (string | undefined)[]): ClockTime {
  return { hour: Number(hour), minute: minute === undefined ? null : Number(minute), half };
}

/** So early nobody is at work: a bare hour before is rather one of the afternoon. */
const EARLIEST_BARE = 6;

/** In minutes since midnight; null where they are none, or may mean more than one thing. */
function hoursOf(from: ClockTime, to: ClockTime): Pick<SendWindow, "from" | "to"> | null {
  const [start, end] = [minutes(from), minutes(to)];
  if (start === null || end === null || start >= end) return null;
  const bare = (time: ClockTime) => time.half === undefined && time.minute === null;
  // `1-5`: by night, or in the afternoon?
  if (bare(from) && bare(to) && from.hour < EARLIEST_BARE && to.hour <= 12) return null;
  // `1-5pm`: from one in the afternoon? But `9-5pm` can only begin in the morning.
  if (from.half === undefined && to.half === "pm" && from.hour <= 12) {
    if ((minutes({ ...from, half: "pm" }) ?? 0) < end) return null;
  }
  // `8am-9`: until nine in the evening?
  if (from.half !== undefined && to.half === undefined && to.hour <= 12) return null;
  return { from: start, to: end };
}

function minutes({ hour, minute, half }: ClockTime): number | null {
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const h = half === undefined ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  const at = h * 60 + (minute ?? 0);
  return h <= 24 && (minute ?? 0) < 60 && at <= 24 * 60 ? at : null;
}

/** As `parseSendWindow` reads it. */
export function formatSendWindow({ days, from, to }: SendWindow): string {
  const name = (day: number | undefined) => DAYS[(day ?? 1) - 1];
  const range = days.length === 1 ? name(days[0]) : `${name(days[0])}-${name(days.at(-1))}`;
  return `${range} ${clock(from)}-${clock(to)}`;
}

function clock(minute: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
