import type { DateValue } from "./mention.ts";

/** A date in digits alone. */
export interface NumericDate {
  start: number;
  end: number;
  value: DateValue;
}

const number = (text: string | undefined): number => Number(text ?? Number.NaN);
const yearOf = (text: string | undefined): number | null =>
  text === undefined ? null : number(text) + (text.length === 2 ? 2000 : 0);

interface Form {
  expression: RegExp;
  read: (match: RegExpExecArray) => DateValue | null;
}

const day = (day: number, month: number, year: number | null, closed: boolean): DateValue => ({
  kind: "day",
  day,
  month,
  year,
  from: null,
  closed,
});

const FORMS: readonly Form[] = [
  {
    expression: /(?<![\d.-])(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)\.?/g,
    read: ([, year, , month, days]) => day(number(days), number(month), yearOf(year), true),
  },
  {
    expression:
      /(?<![\d+/.:]|\p{L}-)(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/:]|-\d{3})/gu,
    read: ([found, first, sign, second, year]) =>
      found === "24/7" || found === "9/11"
        ? null
        : {
            kind: "numbers",
            first: number(first),
            second: number(second),
            year: yearOf(year),
            sign: sign === "/" ? "/" : "-",
          },
  },
  {
    expression:
      /(?<![\d+/:]|\d\.)(\d{1,2})\. ?(\d{1,2})(?!\d)(?:\. ?(\d{4}|\d{2})(?![\d:])\.?|(\.(?!\d)))?(?![\d/:]|\.\d| ?(?:uhr|h\b|pm\b|am\b|%|eur|€|\$))/g,
    read: ([, days, month, year, point]) =>
      day(number(days), number(month), yearOf(year), year !== undefined || point !== undefined),
  },
];

/** The dates in digits that a folded text holds, in order. */
export function numericDates(folded: string, most: number): NumericDate[] {
  const all = FORMS.flatMap(({ expression, read }) =>
    [...folded.matchAll(expression)].slice(0, most).flatMap((match) => {
      const value = read(match);
      return value === null
        ? []
        : [{ start: match.index, end: match.index + match[0].length, value }];
    }),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: NumericDate[] = [];
  for (const each of all) {
    const end = found.at(-1)?.end ?? 0;
    // Behind a number and a hyphen stands the rest of a phone number, or the end of a span.
    const isRest = /\d-$/.test(folded.slice(Math.max(0, each.start - 2), each.start));
    if (each.start >= end && (!isRest || each.start === end + 1)) found.push(each);
  }
  return found;
}
