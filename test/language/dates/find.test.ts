import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Calendar, type CalendarRules } from "../../../src/language/dates/calendar.ts";
import { findDates } from "../../../src/language/dates/find.ts";
import { findLater } from "../../../src/language/dates/later.ts";
import { fold } from "../../../src/language/fold.ts";
import { LOCALES } from "../../../src/language/locales/index.ts";
import { AFFORDABLE, cpuTime } from "../../support/cpu-time.ts";

const RULES: CalendarRules = { monthFirst: false, year: "nearest", today: true, maxDays: 366 };
const NOW = new Date("2026-03-02T09:00:00Z");
const values = (text: string) => findDates(fold(text)).map(({ value }) => value);
const first = (row: string | undefined) => row?.split(",")[0]?.trim() ?? "";
const iso = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;

/** A day as it is written in full in a language. */
function written(code: string, day: number, name: string, year: number): string {
  const [of] = (LOCALES.find((locale) => locale.code === code)?.dates.of ?? "").split(",");
  switch (code) {
    case "hu":
      return `${year}. ${name} ${day}.`;
    case "lt":
      return `${year} m. ${name} ${day} d.`;
    case "en":
      return `${name} ${day}, ${year}`;
    case "es":
    case "pt":
    case "ca":
      return `${day} ${of} ${name} ${of} ${year}`;
    case "de":
    case "cs":
    case "da":
      return `${day}. ${name} ${year}`;
    default:
      return `${day} ${name} ${year}`;
  }
}

const aDay = fc.date({
  min: new Date("2026-03-04T00:00:00Z"),
  max: new Date("2027-02-20T00:00:00Z"),
  noInvalidDate: true,
});

describe("findDates", () => {
  it.each(LOCALES.map(({ code, name }) => [name, code] as const))(
    "reads a whole date in %s, and both calendars make the same day of it",
    (_, code) => {
      const locale = LOCALES.find((each) => each.code === code);
      fc.assert(
        fc.property(aDay, (date) => {
          const month = date.getUTCMonth() + 1;
          const forms = locale?.dates.months[month - 1]?.split(",") ?? [];
          // Dates have the case that stands second where there are several.
          const name = ["ru", "uk", "pl", "cs", "sk", "el", "hr", "sl", "lt"].includes(code)
            ? (forms[1] ?? forms[0] ?? "").trim()
            : first(forms[0]);
          // The words around it tell what a name means that languages share.
          const back = first(locale?.absence.back ?? locale?.absence.away);
          const day = written(code, date.getUTCDate(), name, date.getUTCFullYear());
          const text = fold(`${day}, ${back}`);
          const [found, ...others] = findDates(text);
          expect(others).toEqual([]);
          expect(found?.value).toMatchObject({
            kind: "day",
            day: date.getUTCDate(),
            month,
            year: date.getUTCFullYear(),
          });
          if (found === undefined) return;
          expect(iso(new Calendar(NOW, RULES).date(found.value))).toBe(iso(date));
          expect(findLater(text, NOW).map(({ until }) => iso(until))).toEqual([iso(date)]);
        }),
        { numRuns: 30 },
      );
    },
  );

  it.each(LOCALES.map(({ code, name }) => [name, code] as const))(
    "knows every day of the week in %s, today and the days that follow",
    (_, code) => {
      const locale = LOCALES.find((each) => each.code === code);
      if (locale === undefined) throw new Error("no such locale");
      for (const [weekday, names] of locale.dates.weekdays.entries()) {
        // Where one name means several days, the words around it tell which.
        const text = fold(`${first(names)}, ${first(locale.absence.back ?? locale.absence.away)}`);
        const [found] = findDates(text).filter(({ value }) => value.kind === "weekday");
        expect([names, found?.value]).toEqual([names, { kind: "weekday", weekday, next: false }]);
      }
      const { today, tomorrow, dayAfterTomorrow } = locale.dates;
      expect(values(first(today))).toEqual([{ kind: "today" }]);
      expect(values(first(tomorrow))).toEqual([{ kind: "tomorrow" }]);
      expect(values(first(dayAfterTomorrow))).toEqual([{ kind: "day_after_tomorrow" }]);
    },
  );

  it("reads dates in digits the same in every form", () => {
    fc.assert(
      fc.property(aDay, (date) => {
        const [day, month, year] = [
          date.getUTCDate(),
          date.getUTCMonth() + 1,
          date.getUTCFullYear(),
        ];
        const two = (number: number) => String(number).padStart(2, "0");
        for (const text of [
          `${year}-${two(month)}-${two(day)}`,
          `${year}/${month}/${day}`,
          `${day}.${month}.${year}`,
          `${two(day)}. ${two(month)}. ${year}`,
          `${year}年${month}月${day}日`,
          `${year}년 ${month}월 ${day}일`,
          `ngày ${day} tháng ${month} năm ${year}`,
        ]) {
          expect(values(text)).toMatchObject([{ kind: "day", day, month, year }]);
        }
        const numbers = { kind: "numbers", first: day, second: month, year };
        expect(values(`${day}/${month}/${year}`)).toMatchObject([numbers]);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ["24/7", "no date"],
    ["version 1.2.3", "no date"],
    ["at 10:30", "no date"],
    ["+49 30 1234567", "no date"],
    ["99 December", "no date"],
    ["you may call", "no date"],
    ["guten Morgen", "no date"],
    ["a march through town", "no date"],
  ])("%s: %s", (text) => {
    expect(values(text).filter((value) => value.kind !== "month" || value.certain)).toEqual([]);
  });

  it("gives places in order that do not overlap, whatever the text", () => {
    const unit = fc.constantFrom(
      ..."16 3 2026 1/2 . , - the of march May monday next in for two weeks until back 月 日 下周 まで tháng Q1 late".split(
        " ",
      ),
      " ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (words) => {
        const text = fold(words.join(" "));
        let end = 0;
        for (const mention of findDates(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(mention.start, mention.end).trim()).toBe(mention.words);
          end = mention.end;
        }
      }),
    );
  });

  it("spends little on a long text, whatever is in it", async () => {
    for (const unit of [
      "16 ",
      "1/2 ",
      "march ",
      "in 3 ",
      "a ",
      "the ",
      "1月",
      "下",
      "two-",
      "1.",
      "'",
    ]) {
      const spent = await cpuTime(() => findDates(fold(unit.repeat(100_000 / unit.length))));
      expect(spent, unit).toBeLessThan(AFFORDABLE);
    }
  });
});
