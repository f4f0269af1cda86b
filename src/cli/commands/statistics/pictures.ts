import { WEEKDAYS } from "../../../domain/statistics/calendar.ts";
import type { Rate } from "../../../domain/statistics/rate.ts";

/** The characters that pictures are made of, from the palest to the darkest. */
export interface Pens {
  /** Of a bar: what is certain, and what is possible. */
  solid: string;
  faint: string;
  /** Of a heat map: nothing, then from few to many. */
  shades: readonly [none: string, ...string[]];
  /** Between two numbers. */
  dash: string;
}

const BLOCKS: Pens = { solid: "█", faint: "░", shades: [" ", "░", "▒", "▓", "█"], dash: "–" };
const PLAIN: Pens = { solid: "#", faint: ".", shades: [" ", ".", ":", "+", "#"], dash: "-" };

/** Block characters for a terminal that shows Unicode, plain ones for any other reader. */
export function pensFor(
  isTerminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): Pens {
  if (!isTerminal) return PLAIN;
  // POSIX: the first of these that is set and not empty counts.
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  const isUnicode = /utf-?8/iu.test(locale) || Boolean(env.WT_SESSION);
  return isUnicode ? BLOCKS : PLAIN;
}

/**
 * A bar for a rate: solid up to the lower end of its interval, faint up to the upper end.
 *
 * @param most the rate that fills the width
 * @param width in characters
 */
export function bar({ value, low, high }: Rate, most: number, width: number, pens: Pens): string {
  if (value === null || !(most > 0)) return "";
  const columns = (rate: number): number =>
    Math.min(width, Math.max(0, Math.round((rate / most) * width)));
  const solid = columns(low);
  return pens.solid.repeat(solid) + pens.faint.repeat(Math.max(0, columns(high) - solid));
}

/** In characters, of an hour in the heat map. */
const HOUR = 2;

/**
 * How often something happened by weekday and hour: a line for each weekday, below the hours, and what the
 * shades stand for.
 *
 * @param heat by weekday, Monday first, and hour
 */
export function heatMap(heat: readonly (readonly number[])[], pens: Pens): string[] {
  const most = Math.max(...heat.flat());
  const [none, ...shades] = pens.shades;
  const shadeOf = (count: number): string =>
    count === 0 ? none : (shades[Math.ceil((count / most) * shades.length) - 1] ?? none);
  const hours = Array.from({ length: 24 }, (_, hour) =>
    (hour % 3 === 0 ? String(hour).padStart(2, "0") : "").padEnd(HOUR),
  );
  const rows = heat.map((day, at) => {
    const cells = day.map((count) => shadeOf(count).repeat(HOUR)).join("");
    return `${WEEKDAYS[at]}  ${cells}`.trimEnd();
  });
  const legend = shades.map((shade, at) => {
    const from = Math.floor((at / shades.length) * most) + 1;
    const to = Math.floor(((at + 1) / shades.length) * most);
    return from > to
      ? null
      : `${shade.repeat(HOUR)} ${from === to ? from : `${from}${pens.dash}${to}`}`;
  });
  return [
    `     ${hours.join("")}`.trimEnd(),
    ...rows,
    `     ${legend.filter((each) => each !== null).join("   ")}`,
  ];
}
