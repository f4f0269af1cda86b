import { AppError } from "../errors.ts";

/** Milliseconds in a unit, largest first: the order in which a compound duration is written. */
const UNITS = [
  ["w", 604_800_000],
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1_000],
] as const;

/** The units as people write them out. `M` and `mo` are no minutes: they may be months. */
const WORDS: readonly RegExp[] = [
  /^(?:w|(?:wk|week)s?)$/,
  /^(?:d|days?)$/,
  /^(?:h|(?:hr|hour)s?)$/,
  /^(?:m|(?:min|minute)s?)$/,
  /^(?:s|(?:sec|second)s?)$/,
];

/** The longest duration taken, in ms: ten years of 365 days. More is a typing error. */
export const MAX_DURATION = 3_650 * 86_400_000;

/** The form of a duration, for hints. */
const DURATION_FORM = "Durations read 90s, 15m, 6h, 1d, 2w, 1d12h or 3 days.";

/** One part of a duration, and the space or the word behind it. */
const PART = /^(\d+)[ \t]*([a-z]+)(?:[ \t]+(?:and[ \t]+)?|(?=\d)|$)/;

/**
 * Reads `90s`, `15m`, `6h`, `1d`, `2w`, a compound such as `1d12h` (largest unit first, each at
 * most once, no fractions, no sign), or the same as people write it, `3 days`, as milliseconds.
 *
 * @throws AppError `usage`
 */
export function parseDuration(text: string): number {
  let rest = text.trim().replace(/[A-Za-z]{2,}/g, (word) => word.toLowerCase());
  let total = rest === "" ? Number.NaN : 0;
  for (let largest = 0; rest !== "" && !Number.isNaN(total); ) {
    const [part = "", count, word = ""] = PART.exec(rest) ?? [];
    const unit = WORDS.findIndex((form) => form.test(word));
    total = unit < largest ? Number.NaN : total + Number(count) * (UNITS[unit]?.[1] ?? Number.NaN);
    largest = unit + 1;
    rest = rest.slice(part.length);
  }
  if (Number.isNaN(total)) {
    throw new AppError("usage", `${quoted(text)} is not a duration`, DURATION_FORM);
  }
  if (total > MAX_DURATION) {
    throw new AppError("usage", `${quoted(text)} is longer than ten years`, DURATION_FORM);
  }
  return total;
}

/**
 * Writes milliseconds as `parseDuration` reads them, in days and smaller (`1d12h`). Fractions of a
 * second are dropped; the value must not be negative.
 */
export function formatDuration(ms: number): string {
  let rest = Math.floor(ms / 1_000) * 1_000;
  let text = "";
  // Weeks are left out: "10d" is read more easily than "1w3d".
  for (const [unit, size] of UNITS.slice(1)) {
    const count = Math.floor(rest / size);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * size;
  }
  return text === "" ? "0s" : text;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
