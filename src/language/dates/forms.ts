// The forms in which people write dates and times, in every language that has a file.
import type { DateValue } from "./mention.ts";
import type { DateText } from "./text.ts";

/** What is read at a place, and the index of the token behind it. */
export interface Read {
  value: DateValue;
  next: number;
}

/** Reads a date or a time at a place, where one of this form stands there. */
type Form = (text: DateText, at: number) => Read | null;

const numeric: Form = (text, at) => text.numeric(at);

/** `16 March`, `2 al 16 de marzo de 2026`. */
const dayMonth: Form = (text, at) => {
  const first = text.day(at);
  if (first === null) return null;
  const behind = text.skip(first.next, "of");
  const connector = text.span(behind);
  const last = connector === null ? null : text.day(text.skip(connector, "of", "beforeDay"));
  const number = last ?? first;
  const month = text.month(text.skipMark(text.skip(number.next, "of", "before"), "-"));
  if (month === null || (month.next > 0 && text.isTime(month.next))) return null;
  const year = text.year(text.skipMark(month.next, "."));
  return {
    value: {
      kind: "day",
      day: number.value,
      month: month.value,
      year: year?.value ?? null,
      from: last === null ? null : first.value,
      closed: true,
    },
    next: year?.next ?? month.next,
  };
};

/** `March 16, 2026`, `2026. március 16.`, `March 2 to 16`. */
const monthDay: Form = (text, at) => {
  const before = text.yearBefore(at);
  const month = text.month(before?.next ?? at);
  if (month === null) return null;
  const first = text.day(text.skip(text.skipMark(month.next, "."), "of", "beforeDay"));
  if (first === null || text.isTime(first.next)) return null;
  if (text.numeric(first.next - 1) !== null) return null;
  const connector = text.span(first.next);
  const last = connector === null ? null : text.day(text.skip(connector, "of", "beforeDay"));
  const endsHere =
    last === null || text.isTime(last.next) || text.month(text.skip(last.next, "of")) !== null;
  const number = endsHere ? first : last;
  const year = before ?? text.year(number.next);
  return {
    value: {
      kind: "day",
      day: number.value,
      month: month.value,
      year: year?.value ?? null,
      from: endsHere ? null : first.value,
      closed: true,
    },
    next: Math.max(number.next, year?.next ?? 0),
  };
};

/** `2026年3月16日`, `3월 2일부터 16일`, `ngày 16 tháng 3`; without a day, the month. */
const eastern: Form = (text, at) => {
  const before = text.yearBefore(at);
  const coming = before === null ? nextYear(text, at) : null;
  const month = text.easternMonth(before?.next ?? coming ?? at);
  if (month === null) return null;
  const day = text.easternDay(month.next);
  if (day !== null && coming === null) {
    const value = { kind: "day", day: day.value, month: month.value, from: null } as const;
    return { value: { ...value, year: before?.value ?? null, closed: true }, next: day.next };
  }
  const part = text.part(month.next);
  const isNext = coming !== null;
  const value = { kind: "month", month: month.value, nextYear: isNext, certain: true } as const;
  return {
    value: { ...value, year: before?.value ?? null, part: part?.value ?? null },
    next: part?.next ?? month.next,
  };
};

const vietnamese: Form = (text, at) => {
  const day = text.day(at);
  if (day === null || text.tokens[day.next]?.text !== "thang") return null;
  const month = text.number(day.next + 1, 12);
  if (month === null) return null;
  const isYear = text.tokens[month.next]?.text === "nam";
  const year = text.year(isYear ? month.next + 1 : month.next);
  const value = { kind: "day", day: day.value, month: month.value, from: null } as const;
  return {
    value: { ...value, year: year?.value ?? null, closed: true },
    next: year?.next ?? month.next,
  };
};

/** `early March`, `mars 2027`, `3月底`. */
const monthAlone: Form = (text, at) => {
  const part = text.part(at);
  const from = part === null ? at : text.skip(text.skipMark(part.next, "-"), "of", "beforeDay");
  const month = text.month(from);
  // `99 December` is no day, and not December either.
  if (month === null || text.tokens[at - 1]?.kind === "number") return null;
  const behind = text.part(month.next);
  const coming = nextYear(text, text.skip(text.skipMark(month.next, ","), "of"));
  const year = coming !== null ? null : text.year(text.skipMark(month.next, "."));
  const isCertain =
    part !== null ||
    behind !== null ||
    year !== null ||
    !text.isAmbiguous(from) ||
    text.isIntroduced(from, at - 1);
  return {
    value: {
      kind: "month",
      month: month.value,
      year: year?.value ?? null,
      nextYear: coming !== null,
      part: part?.value ?? behind?.value ?? null,
      certain: isCertain,
    },
    next: coming ?? year?.next ?? behind?.next ?? month.next,
  };
};

/** Behind `next year`; null where it does not stand there. */
function nextYear(text: DateText, at: number): number | null {
  const found = text.nextUnit(at);
  return found?.value.kind === "next" && found.value.unit === "year" ? found.next : null;
}

/** `next Monday`, `lundi prochain`. */
const weekday: Form = (text, at) => {
  const isNext = text.is(at, "next");
  const day = text.weekday(isNext ? text.skip(at + 1, "of") : at);
  if (day === null) return null;
  const isAfter = text.is(day.next, "nextAfter");
  const next = isAfter ? day.next + 1 : day.next;
  return { value: { kind: "weekday", weekday: day.value, next: isNext || isAfter }, next };
};

/** `Wednesday next week`, `nächste Woche Mittwoch`, `mercredi de la semaine prochaine`. */
const weekdayNextWeek: Form = (text, at) => {
  const week = nextWeek(text, at);
  const day = text.weekday(week === null ? at : text.skip(week, "of", "beforeDay"));
  if (day === null) return null;
  const next = week === null ? nextWeekBehind(text, text.skipMark(day.next, ",")) : day.next;
  return next === null
    ? null
    : { value: { kind: "weekday", weekday: day.value, next: true }, next };
};

/** The same, where an article and a preposition may stand before it: `de la`, `in the`. */
function nextWeekBehind(text: DateText, at: number): number | null {
  for (let from = at; from <= at + 2; from += 1) {
    const found = nextWeek(text, from);
    if (found !== null) return found;
    const token = text.tokens[from];
    if (token?.kind !== "word" || token.text.length > MAX_ARTICLE) return null;
  }
  return null;
}

const MAX_ARTICLE = 5;

/** Behind `next week`; null where it does not stand there. */
function nextWeek(text: DateText, at: number): number | null {
  const found = text.nextUnit(at);
  return found?.value.kind === "next" && found.value.unit === "week" ? found.next : null;
}

/** A day of the week and then the date: `Monday, 7 December`, `Mon (16/3)`, `Friday the 13th`. */
export const weekdayDate: Form = (text, at) => {
  const whole = text.weekday(at);
  const day = whole ?? text.shortWeekday(at);
  if (day === null) return null;
  const opened = text.skipMark(text.skipMark(text.skipMark(day.next, "."), ","), "(");
  // A short name may be another word: `sam do 13.3.` is `I am, until`.
  const from = whole
    ? text.skip(opened, "of", "beforeDay", "span")
    : text.skip(opened, "beforeDay");
  const date =
    text.numeric(from) ?? dayMonth(text, from) ?? monthDay(text, from) ?? eastern(text, from);
  if (date?.value.kind === "day" || date?.value.kind === "numbers") {
    const named = date.value.kind === "numbers" ? day : whole;
    return { ...date, value: onWeekday(date.value, named) };
  }
  const ordinal = text.day(from);
  const isSaid = ordinal !== null && (ordinal.ordinal || text.is(from - 1, "beforeDay", "of"));
  if (ordinal === null || !isSaid || text.isCounted(ordinal.next)) return null;
  return {
    value: { kind: "day_of_month", day: ordinal.value, weekday: day.value },
    next: ordinal.next,
  };
};

/** A date, with its day of the week; that of a span may be either end's. */
export function onWeekday(date: DateValue, day: { value: number } | null): DateValue {
  if (day === null || day.value < 0) return date;
  if (date.kind === "numbers") return { ...date, weekday: day.value };
  return date.kind === "day" && date.from === null ? { ...date, weekday: day.value } : date;
}

/** `the 16th`, `dia 16`, `16日`, `16-ig`. */
const dayOfMonth: Form = (text, at) => {
  const isNamed = text.is(at, "beforeDay");
  if (isNamed && (text.numeric(at + 1) ?? dayMonth(text, at + 1)) !== null) return null;
  const day = text.day(isNamed ? at + 1 : at);
  if (day === null || text.isCounted(day.next) || text.isTime(day.next)) return null;
  const isSaid = isNamed || text.is(at - 1, "until", "through");
  if (!isSaid && !day.ending && text.easternDay(at) === null) return null;
  if (isSaid && !day.ordinal && !text.endsPhrase(day.next)) return null;
  const next = text.easternDay(isNamed ? at + 1 : at)?.next ?? day.next;
  return { value: { kind: "day_of_month", day: day.value, weekday: null }, next };
};

const namedDay: Form = (text, at) => {
  for (const [is, kind] of NAMED_DAYS) {
    if (!text.is(at, is)) continue;
    if (kind === "tomorrow" && text.is(at - 1, "notTomorrow")) return null;
    return { value: { kind }, next: at + 1 };
  }
  return null;
};

const NAMED_DAYS = [
  ["dayAfterTomorrow", "day_after_tomorrow"],
  ["tomorrow", "tomorrow"],
  ["today", "today"],
] as const;

/** `in two weeks`, `for two weeks`, `2週間後`, `in half a year`. */
const ahead: Form = (text, at) => {
  const isIn = text.is(at, "in");
  const isFor = text.is(at, "for");
  const from = isIn || isFor ? text.skip(at + 1, "about") : at;
  if (text.is(from, "halfYear")) {
    const after = text.is(from + 1, "later") ? from + 2 : from + 1;
    return { value: { kind: "ahead", count: 6, unit: "month", how: "in" }, next: after };
  }
  const isSaid = isIn || isFor;
  const count =
    text.count(from) ?? (isSaid ? (text.spelled(from) ?? text.count(text.skip(from, "of"))) : null);
  const range = count && text.range(count.next);
  const last = range ?? count;
  if (last === null) return null;
  const unit = text.unit(text.skipMark(text.skip(last.next, "of"), "-"));
  if (unit === null || last.value === 0) return null;
  const isLater = text.is(unit.next, "later");
  if (!isIn && !isFor && !isLater) return null;
  const how = isIn ? "in" : isLater ? "later" : "for";
  return {
    value: { kind: "ahead", count: last.value, unit: unit.value, how },
    next: isLater ? unit.next + 1 : unit.next,
  };
};

/** `через неделю`, `za týden`: Slavic languages leave out the one. */
const inOne: Form = (text, at) => {
  if (!text.is(at, "in") || !IN_ONE.test(text.tokens[at]?.text ?? "")) return null;
  const unit = text.unit(at + 1);
  if (unit === null || !text.isOneLanguage(at, at + 1)) return null;
  return { value: { kind: "ahead", count: 1, unit: unit.value, how: "in" }, next: unit.next };
};

const IN_ONE = /^(?:za|o|через|след)$/u;

/**
 * `übernächsten Montag`, `再来週の月曜`, `the week after next`: a time that is named, and that is not
 * told; without this the next one would be read in it.
 */
const afterNext: Form = (text, at) => {
  const value = { kind: "season" } as const;
  if (text.is(at, "afterNext")) {
    const from = text.skip(at + 1, "of");
    const named = text.weekday(from) ?? text.unit(from);
    const behind = named && text.unit(from) && text.weekday(text.skip(named.next, "of"));
    return { value, next: behind?.next ?? named?.next ?? at + 1 };
  }
  const named = text.weekday(at) ?? text.unit(at);
  return named && text.is(named.next, "afterNext") ? { value, next: named.next + 1 } : null;
};

/** `next month`, `la semaine prochaine`, `this week`. */
const nextUnit: Form = (text, at) => text.nextUnit(at);

const quarter: Form = (text, at) => {
  const found = text.quarter(at);
  if (found === null) return null;
  const year = text.shortYear(text.skip(found.next, "of"));
  return {
    value: { kind: "quarter", quarter: found.value, year: year?.value ?? null },
    next: year?.next ?? found.next,
  };
};

/** `week 12`, `KW 12/2026`; `12. KW`. */
const calendarWeek: Form = (text, at) => {
  const isBefore = text.is(at, "calendarWeek");
  if (!isBefore && text.tokens[at]?.kind !== "number") return null;
  const number = isBefore ? text.number(text.skipMark(at + 1, "."), 53) : text.day(at);
  if (number === null || text.isTime(number.next)) return null;
  if (isBefore) {
    // `in a week, 12 March`, `all week 9-13 March`
    const isDay = text.month(text.skipMark(number.next, ".")) !== null;
    if (isDay || text.span(number.next) !== null || text.isCounted(number.next)) return null;
  } else if (!/^(?:kw|kalenderwoche)$/u.test(text.tokens[number.next]?.text ?? "")) return null;
  const behind = isBefore ? number.next : number.next + 1;
  const year = text.year(text.skipMark(behind, "/"));
  const value = { kind: "week", week: number.value, year: year?.value ?? null } as const;
  return { value, next: year?.next ?? behind };
};

const yearAlone: Form = (text, at) => {
  const eastern = text.yearBefore(at);
  const year =
    eastern ?? (text.is(at - 1, "before", "in", "early", "middle", "late") ? text.year(at) : null);
  return year && { value: { kind: "year", year: year.value }, next: year.next };
};

const season: Form = (text, at) => {
  if (!text.is(at, "season")) return null;
  // One or two words may stand between: `after our long holidays`.
  const isSaid =
    [1, 2, 3].some((back) => text.is(at - back, "after", "before", "until", "in")) ||
    text.is(at + 1, "afterAfter", "backAfter");
  return isSaid ? { value: { kind: "season" }, next: at + 1 } : null;
};

/** Every form that dates and times have. */
export const FORMS: readonly Form[] = [
  numeric,
  weekdayDate,
  dayMonth,
  monthDay,
  eastern,
  vietnamese,
  monthAlone,
  weekday,
  weekdayNextWeek,
  dayOfMonth,
  namedDay,
  ahead,
  inOne,
  afterNext,
  nextUnit,
  quarter,
  calendarWeek,
  yearAlone,
  season,
];
