import { UNITS } from "../../../language/claim-words.ts";
import { findDates } from "../../../language/dates/find.ts";
import type { DateMention } from "../../../language/dates/mention.ts";
import { timeSource, weekdaySource } from "../../../language/fact-words.ts";
import type { Fact } from "../guardrail.ts";
import { matches, type Plain, remembered, sentenceAt } from "../plain.ts";
import { isUnitOfTime } from "../times/durations.ts";
import { counts } from "./counts.ts";
import { spelledNumber } from "./numbers.ts";

/** How a time that is not a day is written, and what it says. */
interface Form {
  expression: RegExp;
  /** None: it is no date. */
  keys: (match: RegExpExecArray) => readonly string[];
}

/** A place in the text that says a day or a time. */
interface Found {
  start: number;
  end: number;
  keys: readonly string[];
  shown: string;
}

const dayKeys = (day: number, month: number): string[] =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12 ? [`day:${month}-${day}`] : [];
const timeKey = (hour: string | undefined, minute: string | undefined): string[] =>
  Number(hour) <= 24 && Number(minute ?? 0) < 60
    ? [`time:${Number(hour) % 12}:${Number(minute ?? 0)}`]
    : [];

/** Terms and times of day: only here it matters that they are known. */
const FORMS: readonly Form[] = [
  ...[0, 1, 2, 3, 4, 5, 6].map((day) => ({
    expression: new RegExp(`(?<![\\p{L}\\d])${weekdaySource(day)}(?!\\p{L})`, "gu"),
    keys: () => [`weekday:${day}`],
  })),
  {
    expression: new RegExp(timeSource("by"), "gu"),
    keys: ([found]) => [`term:${found}`],
  },
  {
    expression: new RegExp(
      `(?<![\\d.,:])(\\d{1,2})[:.h](\\d{2})(?!\\d|[.,]\\d) ?${timeSource("clockMinutes")}`,
      "gu",
    ),
    keys: ([, hour, minute]) => timeKey(hour, minute),
  },
  {
    expression: /(?<![\d.,:])(\d{1,2})[:h](\d{2})(?![\d:])/gu,
    keys: ([, hour, minute]) => timeKey(hour, minute),
  },
  {
    expression: new RegExp(`(?<![\\d.,:])(\\d{1,2})\\s?${timeSource("clock")}(?![\\p{L}])`, "gu"),
    keys: ([, hour]) => timeKey(hour, undefined),
  },
  {
    expression: new RegExp(
      `(?<![\\p{L}])${timeSource("at", "atDigits")}\\s(\\d{1,2})(?:[.:h](\\d{2}))?(?![\\d%]|[.,:]\\d|\\s?(?:%|\\p{Sc}|eur|usd|${timeSource("noHour")}))`,
      "gu",
    ),
    keys: (match) =>
      match[2] === undefined && isCounted(match, match.input) ? [] : timeKey(match[1], match[2]),
  },
  {
    expression: new RegExp(`(?<![\\p{L}])${timeSource("noon")}(?![\\p{L}])`, "gu"),
    keys: () => ["time:0:0"],
  },
  {
    expression: new RegExp(
      `(?<![\\p{L}])${timeSource("beforeYear")}\\s(20\\d{2}|19\\d{2})(?!\\d|[.,]\\d)`,
      "gu",
    ),
    keys: ([, year]) => [`year:${year}`],
  },
];

const SPELLED_TIME = new RegExp(
  `(?<![\\p{L}])${timeSource("at")}\\s(?<words>[\\p{L}-]{2,12})(?=\\s?(?:${timeSource("afterSpelled")}|[.,!?\\n]|$))`,
  "gu",
);

/** Dates, days, times and terms in a text, as they are said. */
export const dates = remembered(readDates);

function readDates({ folded }: Plain): readonly Fact[] {
  const all: Found[] = findDates(folded).flatMap((mention) => {
    const keys = keysOf(mention, folded);
    return keys.length === 0 ? [] : [{ ...mention, keys, shown: mention.words }];
  });
  for (const { expression, keys } of FORMS) {
    for (const match of matches(folded, expression)) {
      const known = keys(match);
      if (known.length > 0) all.push(found(match, known));
    }
  }
  for (const match of matches(folded, SPELLED_TIME)) {
    const value = spelledNumber([match.groups?.words ?? ""], "end");
    if (value !== null && value >= 1 && value <= 24)
      all.push(found(match, [`time:${value % 12}:0`]));
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const facts: Fact[] = [];
  let end = 0;
  for (const each of all) {
    if (each.start < end) continue;
    end = each.end;
    facts.push({ rule: "date", keys: each.keys, shown: each.shown.trim(), at: each.start });
  }
  return facts;
}

function found(match: RegExpExecArray, keys: readonly string[]): Found {
  const [shown] = match;
  return { start: match.index, end: match.index + shown.length, keys, shown };
}

function isSpan(behind: string): boolean {
  const words = /^\s?-?(\p{L}+)(?:[\s-](\p{L}+))?/u.exec(behind)?.slice(1) ?? [];
  return words.some((word) => word !== undefined && isUnitOfTime(word));
}

/** Whether the number of a place counts what stands behind it: `at 18 docks`, `at 40 trucks`. */
function isCounted({ index, 0: shown }: RegExpExecArray, folded: string): boolean {
  const behind = folded.slice(index + shown.length, index + shown.length + 40);
  if (!/^\s\p{L}/u.test(behind) || !/\d$/u.test(shown)) return false;
  const digits = /\d+$/u.exec(shown)?.[0] ?? "";
  const isUnit = counts(digits + behind).some(
    ({ at, unit }) => at === 0 && (UNITS as readonly string[]).includes(unit),
  );
  return isUnit || PLURAL.test(behind);
}

/** A noun of English, French or Spanish in the plural. */
const PLURAL =
  /^\s(?!(?:is|was|this|works?|suits?|fits?|does|has|as|us|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|heures|horas|hours|thanks|unless|perhaps|always|sounds|seems|looks|dans|vous|nous|les|des|ces|vos|nos|pas|mais|sans|tous|los|las|nos|mas|tres|sus|lunes|martes|miercoles|jueves|viernes)(?!\p{L}))\p{L}{3,}s(?!\p{L})/u;

/** What has to be known for a date to be said. */
function keysOf({ value, start, end, words }: DateMention, folded: string): readonly string[] {
  switch (value.kind) {
    case "day":
      return value.closed ? dayKeys(value.day, value.month) : [];
    case "numbers":
      // `2-3 weeks` is a length of time.
      if (/^\d{1,2}\s?-\s?\d{1,2}$/u.test(words) && isSpan(folded.slice(end))) return [];
      return [...dayKeys(value.first, value.second), ...dayKeys(value.second, value.first)];
    case "day_of_month":
      // `Thursday, from 9:30` names a time.
      return /^\s?(?:[:.h]\d{2}|uhr|h(?!\p{L}))/u.test(folded.slice(end))
        ? []
        : [`date:${value.day}`];
    case "month":
      return value.certain && value.month > 0 ? [`month:${value.month}`] : [];
    case "weekday":
      return [`weekday:${value.weekday}`];
    case "tomorrow":
    case "day_after_tomorrow":
      return ["tomorrow"];
    case "ahead":
      return value.how === "for" ? [] : [`within:${value.count}-${value.unit}`];
    case "next":
    case "this":
      // Whether next week would suit them is a question, and no promise.
      return /[?？]/u.test(sentenceAt(folded, start)) ? [] : [`term:${words}`];
    case "week":
      return [`week:${value.week}`];
    case "quarter":
      return [`quarter:${value.quarter}`];
    case "half":
      return [`half:${value.half}`];
    case "year":
      return [`year:${value.year}`];
    case "today":
    case "season":
      return [];
  }
}

/**
 * What a text that names a day says besides: its month, and the number of the day. A question names
 * `next week`, too.
 */
export function looseDates(text: Plain): string[] {
  const terms = findDates(text.folded).flatMap(({ value, words }) =>
    value.kind === "next" || value.kind === "this" ? [`term:${words}`] : [],
  );
  return [...terms, ...looseDays(text)];
}

function looseDays(text: Plain): string[] {
  return dates(text)
    .flatMap(({ keys }) => keys)
    .flatMap((key) => {
      const [, month, day] = /^day:(\d+)-(\d+)$/.exec(key) ?? [];
      return month === undefined ? [key] : [key, `month:${month}`, `date:${day}`];
    });
}
