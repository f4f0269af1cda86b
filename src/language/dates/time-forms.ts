// The forms in which people write times without a date: from a day of the week to a season.
import type { Unit } from "../locale.ts";
import type { Form } from "./form.ts";
import type { DateValue } from "./mention.ts";
import type { DateText } from "./text.ts";

/** `early March`, `mars 2027`, `3月底`. */
export const monthAlone: Form = (text, at) => {
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
export function nextYear(text: DateText, at: number): number | null {
  const found = text.nextUnit(at);
  return found?.value.kind === "next" && found.value.unit === "year" ? found.next : null;
}

/** `next Monday`, `lundi prochain`. */
export const weekday: Form = (text, at) => {
  const isNext = text.is(at, "next");
  const day = text.weekday(isNext ? text.skip(at + 1, "of") : at);
  if (day === null) return null;
  const isAfter = text.is(day.next, "nextAfter");
  const next = isAfter ? day.next + 1 : day.next;
  return { value: { kind: "weekday", weekday: day.value, next: isNext || isAfter }, next };
};

/** `Wednesday next week`, `nächste Woche Mittwoch`, `mercredi de la semaine prochaine`. */
export const weekdayNextWeek: Form = (text, at) => {
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

/** `Monday in two weeks`, `in zwei Wochen am Montag`, `lundi dans quinze jours`. */
export const weekdayAhead: Form = (text, at) => {
  const first = text.weekday(at);
  const between = first && text.skip(text.skipMark(first.next, ","), "of", "beforeDay");
  const time = ahead(text, between ?? at);
  const weeks = time && weeksOf(time.value);
  if (time === null || weeks === null) return null;
  const day = first ?? text.weekday(text.skip(time.next, "of", "beforeDay", "before"));
  if (day === null) return null;
  const next = first === null ? day.next : time.next;
  return { value: { kind: "weekday", weekday: day.value, next: false, weeks }, next };
};

/** Null where it is no whole number of weeks; fifteen days are two of them, as some languages count. */
function weeksOf(value: DateValue): number | null {
  if (value.kind !== "ahead" || value.how === "for") return null;
  if (value.unit === "week") return value.count;
  const isWhole = value.unit === "day" && [7, 8, 14, 15].includes(value.count);
  return isWhole ? Math.floor(value.count / 7) : null;
}

/** Behind `next week`; null where it does not stand there. */
function nextWeek(text: DateText, at: number): number | null {
  const found = text.nextUnit(at);
  return found?.value.kind === "next" && found.value.unit === "week" ? found.next : null;
}

export const namedDay: Form = (text, at) => {
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
export const ahead: Form = (text, at) => {
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
export const inOne: Form = (text, at) => {
  if (!text.is(at, "in") || !IN_ONE.test(text.tokens[at]?.text ?? "")) return null;
  const unit = text.unit(at + 1);
  if (unit === null || !text.isOneLanguage(at, at + 1)) return null;
  return { value: { kind: "ahead", count: 1, unit: unit.value, how: "in" }, next: unit.next };
};

const IN_ONE = /^(?:za|o|через|след)$/u;

/**
 * `the week after next`, `übernächste Woche`, `下下周`; of `übernächsten Montag` people mean different
 * days, so it is a time that is not told: without this the next one would be read in it.
 */
export const afterNext: Form = (text, at) => {
  const day = text.weekday(at);
  const from = day === null ? at : text.skip(text.skipMark(day.next, ","), "of", "beforeDay");
  const found = unitAfterNext(text, from);
  if (found === null) {
    const named = text.is(at, "afterNext") ? text.weekday(text.skip(at + 1, "of")) : day;
    const isSaid = text.is(at, "afterNext") || (day !== null && text.is(day.next, "afterNext"));
    const next = text.is(at, "afterNext") ? (named?.next ?? at + 1) : (day?.next ?? at) + 1;
    return isSaid ? { value: { kind: "season" }, next } : null;
  }
  const behind = day ?? text.weekday(text.skip(found.next, "of", "beforeDay"));
  if (behind !== null && found.unit === "week") {
    const next = day === null ? behind.next : found.next;
    return { value: { kind: "weekday", weekday: behind.value, next: false, weeks: 2 }, next };
  }
  if (day !== null) return null;
  return { value: { kind: "next", unit: found.unit, isAfterNext: true }, next: found.next };
};

function unitAfterNext(text: DateText, at: number): { unit: Unit; next: number } | null {
  if (text.is(at, "afterNext")) {
    const unit = text.unit(text.skip(at + 1, "of"));
    if (unit !== null) return { unit: unit.value, next: unit.next };
    const word = text.tokens[at]?.text ?? "";
    if (/[周週]|星期|礼拜/u.test(word)) return { unit: "week", next: at + 1 };
    return /月/u.test(word) ? { unit: "month", next: at + 1 } : null;
  }
  const unit = text.unit(text.skip(at, "of", "beforeDay"));
  return unit !== null && text.is(unit.next, "afterNext")
    ? { unit: unit.value, next: unit.next + 1 }
    : null;
}

/** `next month`, `la semaine prochaine`, `this week`. */
export const nextUnit: Form = (text, at) => text.nextUnit(at);

export const quarter: Form = (text, at) => {
  const found = text.quarter(at);
  if (found === null) return null;
  const year = text.shortYear(text.skip(found.next, "of"));
  return {
    value: { kind: "quarter", quarter: found.value, year: year?.value ?? null },
    next: year?.next ?? found.next,
  };
};

/** `H2`, `second half of 2026`; of a month, its middle: `second half of May`. */
export const halfOfYear: Form = (text, at) => {
  const half = text.half(at);
  if (half === null) return null;
  const from = text.skip(half.next, "of", "beforeDay");
  const month = text.month(from);
  if (month !== null && month.value > 0) {
    const part = half.value === 1 ? "early" : "middle";
    const about = { kind: "month", month: month.value, year: null, nextYear: false } as const;
    return { value: { ...about, part, certain: true }, next: month.next };
  }
  const coming = nextYear(text, from);
  const year = coming === null ? (text.shortYear(from) ?? text.year(from)) : null;
  return {
    value: {
      kind: "half",
      half: half.value,
      year: year?.value ?? null,
      nextYear: coming !== null,
    },
    next: coming ?? year?.next ?? half.next,
  };
};

/** `in the new year`: not a wish for it. */
export const newYear: Form = (text, at) => {
  if (!text.is(at, "newYear")) return null;
  const isSaid = [1, 2, 3].some((back) => text.is(at - back, "in", "before", "after", "early"));
  const isEnded = text.is(at + 1, "afterAfter", "later");
  if (!isSaid && !isEnded) return null;
  const january = { kind: "month", month: 1, year: null, nextYear: true, part: "early" } as const;
  return { value: { ...january, certain: true }, next: at + 1 };
};

/** `week 12`, `KW 12/2026`, `12. KW`, `v. 12`. */
export const calendarWeek: Form = (text, at) => {
  const isBefore = text.is(at, "calendarWeek");
  if (!isBefore && text.tokens[at]?.kind !== "number") return null;
  const number = isBefore ? text.number(text.skipMark(at + 1, "."), 53) : text.day(at);
  if (number === null || text.isTime(number.next)) return null;
  // A letter alone is a word of other languages.
  const isLetter = isBefore && text.tokens[at]?.text.length === 1;
  const isJoined = text.tokens[at + 1]?.text === "." || text.tokens[at + 1]?.spaced === false;
  if (isLetter && !isJoined) return null;
  if (isBefore) {
    // `in a week, 12 March`, `all week 9-13 March`
    const isDay = text.month(text.skipMark(number.next, ".")) !== null;
    if (isDay || text.span(number.next) !== null || text.isCounted(number.next)) return null;
  } else if (!text.is(number.next, "calendarWeekAfter") || !isOrdinalWeek(text, number)) {
    return null;
  }
  const behind = isBefore ? number.next : number.next + 1;
  const year = text.year(text.skipMark(behind, "/"));
  const value = { kind: "week", week: number.value, year: year?.value ?? null } as const;
  return { value, next: year?.next ?? behind };
};

/** `15. tydzień` is a week of the year, `15 tygodni` are fifteen; `kw` is nothing else. */
function isOrdinalWeek(text: DateText, number: { next: number; ordinal?: boolean }): boolean {
  return number.ordinal === true || text.tokens[number.next]?.text === "kw";
}

export const yearAlone: Form = (text, at) => {
  const eastern = text.yearBefore(at);
  const year =
    eastern ?? (text.is(at - 1, "before", "in", "early", "middle", "late") ? text.year(at) : null);
  return year && { value: { kind: "year", year: year.value }, next: year.next };
};

export const season: Form = (text, at) => {
  if (!text.is(at, "season")) return null;
  // One or two words may stand between: `after our long holidays`.
  const isSaid =
    [1, 2, 3].some((back) => text.is(at - back, "after", "before", "until", "in")) ||
    text.is(at + 1, "afterAfter", "backAfter");
  return isSaid ? { value: { kind: "season" }, next: at + 1 } : null;
};
