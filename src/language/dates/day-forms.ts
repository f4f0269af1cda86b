// The forms in which people write days, in every language that has a file.
import type { Form } from "./form.ts";
import type { DateValue } from "./mention.ts";
import { nextYear } from "./time-forms.ts";

export const numeric: Form = (text, at) => text.numeric(at);

function dayOf(day: number, month: number, year: number | null, from: number | null): DateValue {
  return { kind: "day", day, month, year, from, closed: true };
}

/** `16 March`, `2 al 16 de marzo de 2026`. */
export const dayMonth: Form = (text, at) => {
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
    value: dayOf(
      number.value,
      month.value,
      year?.value ?? null,
      last === null ? null : first.value,
    ),
    next: year?.next ?? month.next,
  };
};

/** `March 16, 2026`, `2026. március 16.`, `March 2 to 16`. */
export const monthDay: Form = (text, at) => {
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
    value: dayOf(number.value, month.value, year?.value ?? null, endsHere ? null : first.value),
    next: Math.max(number.next, year?.next ?? 0),
  };
};

/** `2026年3月16日`, `3월 2일부터 16일`, `ngày 16 tháng 3`; without a day, the month. */
export const eastern: Form = (text, at) => {
  const before = text.yearBefore(at);
  const coming = before === null ? nextYear(text, at) : null;
  const month = text.easternMonth(before?.next ?? coming ?? at);
  if (month === null) return null;
  const day = text.easternDay(month.next);
  if (day !== null && coming === null) {
    const value = dayOf(day.value, month.value, before?.value ?? null, null);
    return { value, next: day.next };
  }
  const part = text.part(month.next);
  const isNext = coming !== null;
  const value = { kind: "month", month: month.value, nextYear: isNext, certain: true } as const;
  return {
    value: { ...value, year: before?.value ?? null, part: part?.value ?? null },
    next: part?.next ?? month.next,
  };
};

export const vietnamese: Form = (text, at) => {
  const day = text.day(at);
  if (day === null || text.tokens[day.next]?.text !== "thang") return null;
  const month = text.number(day.next + 1, 12);
  if (month === null) return null;
  const isYear = text.tokens[month.next]?.text === "nam";
  const year = text.year(isYear ? month.next + 1 : month.next);
  const value = dayOf(day.value, month.value, year?.value ?? null, null);
  return { value, next: year?.next ?? month.next };
};

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
export const dayOfMonth: Form = (text, at) => {
  const isNamed = text.is(at, "beforeDay");
  if (isNamed && (text.numeric(at + 1) ?? dayMonth(text, at + 1)) !== null) return null;
  const day = text.day(isNamed ? at + 1 : at);
  if (day === null || text.isCounted(day.next) || text.isTime(day.next)) return null;
  // `in der 16. KW`
  if (text.is(day.next, "calendarWeekAfter")) return null;
  const isSaid = isNamed || text.is(at - 1, "until", "through");
  if (!isSaid && !day.ending && text.easternDay(at) === null) return null;
  if (isSaid && !day.ordinal && !text.endsPhrase(day.next)) return null;
  const next = text.easternDay(isNamed ? at + 1 : at)?.next ?? day.next;
  return { value: { kind: "day_of_month", day: day.value, weekday: null }, next };
};
