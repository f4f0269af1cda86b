import type { Calendar } from "./calendar.ts";
import { LONG_MONTH, MONTH, monthNumber, NEXT_DAY, WEEKDAY, weekdayNumber } from "./words.ts";

/** A date that a text names. */
export interface FoundDate {
  start: number;
  end: number;
  /** At noon UTC; null where it can't be a date to come. */
  date: Date | null;
  /** It is the end of a span that is written in one: `1-15 August`. */
  endsSpan: boolean;
}

/** So many are looked at. */
const MAX_DATES = 60;

const ORDINAL = "(?:st|nd|rd|th|er|eme|o|a|:?e|\\.|-?(?:го|е|ое))?";
const YEAR = "(\\d{4})(?!\\d)";
/** Between the first and the last day of a span. */
export const SPAN =
  "(?:-|~|〜|to|until|till|through|thru|and|bis(?: (?:zum|einschliesslich))?|au|al|a|ao|ate|e il|fino al|hasta|jusqu'au|tot(?: en met)?|t/m|til|till och med|til og med|do|до|по|至|到|から)";

type Read = (match: RegExpExecArray, calendar: Calendar) => Date | null;

interface Form {
  expression: RegExp;
  read: Read;
  spans?: (match: RegExpExecArray) => boolean;
}

const number = (text: string | undefined): number => Number(text ?? Number.NaN);
const yearOf = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text) + (text.length === 2 ? 2000 : 0);

/** Where two forms match at one place, the longer match counts. */
const FORMS: readonly Form[] = [
  {
    expression: /(?<![\d.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    read: ([, year, , month, day], calendar) =>
      calendar.date(number(day), number(month), yearOf(year)),
  },
  {
    expression: /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?/g,
    read: ([, year, month, day], calendar) =>
      calendar.date(number(day), number(month), yearOf(year)),
  },
  {
    expression: new RegExp(
      `(?<![\\d.,:])(?:(\\d{1,2})${ORDINAL}\\s*${SPAN}\\s*)?(\\d{1,2})${ORDINAL}[\\s-]*(?:of |de |d'|den |of the )?(${MONTH})(?!\\p{L})\\.?(?:,?[\\s-]*(?:de |del |of )?${YEAR})?`,
      "gu",
    ),
    read: ([, , day, month, year], calendar) =>
      calendar.date(number(day), monthNumber(month ?? ""), yearOf(year)),
    spans: ([, first]) => first !== undefined,
  },
  {
    expression: new RegExp(
      `(?<!\\p{L})(${MONTH})\\.?\\s+(?:the )?(\\d{1,2})(?![\\d:])${ORDINAL}(?:\\s*${SPAN}\\s*(\\d{1,2})(?![\\d:])${ORDINAL})?(?:,?\\s*${YEAR})?`,
      "gu",
    ),
    read: ([, month, first, last, year], calendar) =>
      calendar.date(number(last ?? first), monthNumber(month ?? ""), yearOf(year)),
    spans: ([, , , last]) => last !== undefined,
  },
  {
    expression: /(?<![\d+/.:-])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/:])/g,
    read: ([, first, second, year], calendar) =>
      calendar.slashed(number(first), number(second), yearOf(year)),
  },
  {
    expression: /(?<![\d+/.:-])(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})(?![\d/:-])/g,
    read: ([, first, second, year], calendar) =>
      calendar.slashed(number(first), number(second), yearOf(year)),
  },
  {
    expression:
      /(?<![\d+/:-]|\d\.)(\d{1,2})\. ?(\d{1,2})(?!\d)(?:\. ?(\d{4}|\d{2})(?![\d:]))?\.?(?![\d/:]| ?(?:uhr|h\b|pm\b|am\b))/g,
    read: ([, day, month, year], calendar) =>
      calendar.date(number(day), number(month), yearOf(year)),
  },
  {
    expression: new RegExp(`(?<!\\p{L})(${LONG_MONTH})(?!\\p{L})(?:\\s+(?:de )?${YEAR})?`, "gu"),
    read: ([, month, year], calendar) => calendar.date(1, monthNumber(month ?? ""), yearOf(year)),
  },
  {
    expression: new RegExp(`(?<![a-z\u0430-\u044f])(${WEEKDAY})(?![a-z\u0430-\u044f])`, "gu"),
    read: ([, name], calendar) => calendar.weekday(weekdayNumber(name ?? "")),
  },
  {
    expression: new RegExp(`(?<![a-z\u0430-\u044f])(?:${NEXT_DAY})(?![a-z\u0430-\u044f])`, "gu"),
    read: (_, calendar) => calendar.tomorrow(),
  },
];

/** A date is read no second time as a part of itself, nor its day of the week as another one. */
export function findDates(text: string, calendar: Calendar): FoundDate[] {
  const all = FORMS.flatMap(({ expression, read, spans }, rank) =>
    [...text.matchAll(expression)].slice(0, MAX_DATES).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rank,
      date: read(match, calendar),
      endsSpan: spans?.(match) ?? false,
    })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const found: (FoundDate & { rank: number })[] = [];
  for (const each of all) {
    const last = found.at(-1);
    if (last && each.start < last.end) continue;
    // `Monday, 7 December`, `Monday (7 December)`
    const named = last && last.rank >= WEEKDAY_RANK && each.rank < WEEKDAY_RANK;
    if (
      named &&
      /^[\s,.(]*(?:the |den |dem |der |le |el |il |de |dia |dnia |d\. )?$/.test(
        text.slice(last.end, each.start),
      )
    ) {
      found.pop();
    }
    found.push(each);
  }
  return found.slice(0, MAX_DATES);
}

const WEEKDAY_RANK = 8;
