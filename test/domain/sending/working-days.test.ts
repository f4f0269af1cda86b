import fc from "fast-check";
import * as luxon from "luxon";
import { describe, expect, it } from "vitest";
import { parseSendWindow } from "../../../src/domain/sending/send-window.ts";
import { dueAfter, type WorkCalendar } from "../../../src/domain/sending/working-days.ts";
import { parseDelay } from "../../../src/domain/units/delay.ts";

const calendar = (
  zone: string,
  holidays: readonly string[] = [],
  windows: string[] = [],
): WorkCalendar => ({
  zone,
  windows: windows.map(parseSendWindow),
  holidays: (day) => (holidays.includes(day) ? "a holiday" : null),
});

/** The local times before and after, as ISO 8601 with the offset. */
function due(from: string, after: string, where: WorkCalendar): string | null {
  const at = dueAfter(new Date(from), parseDelay(after), where, luxon);
  return luxon.DateTime.fromJSDate(at, { zone: where.zone }).toISO({ suppressMilliseconds: true });
}

const BERLIN = calendar("Europe/Berlin");

describe("a duration", () => {
  it.each([
    ["4d", "2026-03-27T12:00:00Z", "2026-03-31T12:00:00.000Z"],
    ["36h", "2026-12-24T20:00:00Z", "2026-12-26T08:00:00.000Z"],
    ["0s", "2026-03-27T12:00:00Z", "2026-03-27T12:00:00.000Z"],
  ])("of %s is so many hours, whatever clocks and calendars do", (after, from, wanted) => {
    const at = dueAfter(
      new Date(from),
      parseDelay(after),
      calendar("Europe/Berlin", ["2026-03-31"]),
      luxon,
    );
    expect(at.toISOString()).toBe(wanted);
  });
});

describe("working days", () => {
  it.each<[string, string, string, WorkCalendar, string]>([
    [
      "in a week",
      "2026-03-02T10:15:30+01:00",
      "3 working days",
      BERLIN,
      "2026-03-05T10:15:30+01:00",
    ],
    [
      "over a weekend",
      "2026-03-06T10:00:00+01:00",
      "1 working day",
      BERLIN,
      "2026-03-09T10:00:00+01:00",
    ],
    [
      "from a Saturday",
      "2026-03-07T10:00:00+01:00",
      "1 working day",
      BERLIN,
      "2026-03-09T10:00:00+01:00",
    ],
    [
      "over two weekends",
      "2026-03-05T10:00:00+01:00",
      "7 working days",
      BERLIN,
      "2026-03-16T10:00:00+01:00",
    ],
    [
      "over Easter",
      "2026-04-02T09:00:00+02:00",
      "1 working day",
      calendar("Europe/Berlin", ["2026-04-03", "2026-04-06"]),
      "2026-04-07T09:00:00+02:00",
    ],
    [
      "over holidays and the end of the year",
      "2026-12-23T16:00:00+01:00",
      "3 working days",
      calendar("Europe/Berlin", ["2026-12-24", "2026-12-25", "2027-01-01"]),
      "2026-12-30T16:00:00+01:00",
    ],
    [
      "over the end of February",
      "2027-02-26T08:00:00+01:00",
      "1 working day",
      BERLIN,
      "2027-03-01T08:00:00+01:00",
    ],
    [
      "in a leap year",
      "2028-02-28T08:00:00+01:00",
      "1 working day",
      BERLIN,
      "2028-02-29T08:00:00+01:00",
    ],
    [
      "on the window's days",
      "2026-03-05T10:00:00+01:00",
      "2 working days",
      calendar("Europe/Berlin", [], ["mon-thu 9:00-17:00", "sat 10:00-12:00"]),
      "2026-03-09T10:00:00+01:00",
    ],
    [
      "where Sunday is one",
      "2026-03-05T10:00:00+02:00",
      "1 working day",
      calendar("Asia/Jerusalem", [], ["sun-thu 9:00-17:00"]),
      "2026-03-08T10:00:00+02:00",
    ],
    [
      "when clocks go forward",
      "2026-03-27T10:00:00+01:00",
      "1 working day",
      BERLIN,
      "2026-03-30T10:00:00+02:00",
    ],
    [
      "at an hour that is skipped",
      "2026-03-28T02:30:00+01:00",
      "1 working day",
      calendar("Europe/Berlin", [], ["sat-sun 0:00-24:00"]),
      "2026-03-29T03:30:00+02:00",
    ],
    [
      "after one that comes twice",
      "2026-10-25T02:30:00+01:00",
      "1 working day",
      BERLIN,
      "2026-10-26T02:30:00+01:00",
    ],
    [
      "at an hour that comes twice",
      "2026-10-24T02:30:00+02:00",
      "1 working day",
      calendar("Europe/Berlin", [], ["sat-sun 0:00-24:00"]),
      "2026-10-25T02:30:00+02:00",
    ],
    [
      "at midnight, where there is none",
      "2026-04-23T00:00:00+02:00",
      "1 working day",
      calendar("Africa/Cairo", [], ["mon-sun 0:00-24:00"]),
      "2026-04-24T01:00:00+03:00",
    ],
    [
      "after that",
      "2026-04-23T00:00:00+02:00",
      "2 working days",
      calendar("Africa/Cairo", [], ["mon-sun 0:00-24:00"]),
      "2026-04-25T00:00:00+03:00",
    ],
    [
      "at the end of a day, where clocks skip it",
      "2024-03-29T23:30:00-02:00",
      "1 working day",
      calendar("America/Nuuk", [], ["sat 0:00-24:00"]),
      "2024-03-30T22:59:59.999-02:00",
    ],
    [
      "where clocks move by half an hour",
      "2026-10-02T02:15:00+10:30",
      "1 working day",
      calendar("Australia/Lord_Howe", [], ["sun 0:00-24:00"]),
      "2026-10-04T02:45:00+11:00",
    ],
    [
      "over a day that a zone left out",
      "2011-12-29T10:00:00-10:00",
      "1 working day",
      calendar("Pacific/Apia"),
      "2012-01-02T10:00:00+14:00",
    ],
    [
      "by the day that it is there",
      "2026-03-06T20:00:00Z",
      "1 working day",
      calendar("Asia/Tokyo"),
      "2026-03-09T05:00:00+09:00",
    ],
    [
      "where quarters of an hour count",
      "2026-03-06T20:00:00+05:45",
      "1 working day",
      calendar("Asia/Kathmandu"),
      "2026-03-09T20:00:00+05:45",
    ],
  ])("%s", (_, from, after, where, wanted) => {
    expect(due(from, after, where)).toBe(wanted);
  });

  it("end where no day is one", () => {
    const never = { ...BERLIN, holidays: () => "always" };
    expect(due("2026-03-02T10:00:00+01:00", "1 working day", never)).toMatch(/^2027-04-/);
  });

  it("refuse a zone that is none", () => {
    expect(() => due("2026-03-02T10:00:00Z", "1 working day", calendar("Mars/Olympus"))).toThrow(
      RangeError,
    );
  });

  /** By the machine's own calendar, which shares nothing with the code under test. */
  const localDay = (at: Date, zone: string): { day: string; weekday: number; time: string } => {
    const parts = formatterOf(zone).formatToParts(at);
    const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
    return {
      day: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
      weekday: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(part("weekday")) + 1,
      time: `${part("hour")}:${part("minute")}:${part("second")}`,
    };
  };
  const formatters = new Map<string, Intl.DateTimeFormat>();
  function formatterOf(timeZone: string): Intl.DateTimeFormat {
    const known = formatters.get(timeZone);
    if (known) return known;
    const made = new Intl.DateTimeFormat("en-US", {
      ...{ timeZone, hourCycle: "h23", weekday: "short", year: "numeric", month: "2-digit" },
      ...{ day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
    });
    formatters.set(timeZone, made);
    return made;
  }

  /** All local days from one moment up to another, as the zone has them. */
  function daysBetween(from: Date, to: Date, zone: string): { day: string; weekday: number }[] {
    const found = new Map<string, number>();
    // No day is shorter than an hour where it is there at all.
    for (let at = from.getTime(); at <= to.getTime(); at += 3_600_000) {
      const { day, weekday } = localDay(new Date(at), zone);
      found.set(day, weekday);
    }
    const last = localDay(to, zone);
    found.set(last.day, last.weekday);
    return [...found].map(([day, weekday]) => ({ day, weekday }));
  }

  const zones = Intl.supportedValuesOf("timeZone");
  const moments = fc.oneof(
    fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2045, 0) }),
    // Days around which clocks change in many zones.
    fc
      .tuple(
        fc.constantFrom(
          "2011-12-29",
          "1994-12-30",
          "2026-03-27",
          "2026-10-23",
          "2024-03-29",
          "2026-04-02",
          "2018-11-02",
          "2010-04-30",
        ),
        fc.integer({ min: 0, max: 96 * 60 }),
      )
      .map(([day, minutes]) => Date.parse(day) + minutes * 60_000),
  );

  /** Days that are holidays come again after so many days: no multiple of a week. */
  function checkWorkingDays(
    zone: string,
    moment: number,
    days: number,
    weekdays: readonly number[],
    holidayEvery: number,
  ): void {
    const from = new Date(moment);
    const isHoliday = (day: string) => (Date.parse(day) / 86_400_000) % holidayEvery === 0;
    const where: WorkCalendar = {
      zone,
      windows: [{ days: weekdays }],
      holidays: (day) => (isHoliday(day) ? "every few days" : null),
    };
    const at = dueAfter(from, { kind: "working_days", days }, where, luxon);
    expect(at.getTime()).toBeGreaterThan(moment);
    const [first, last] = [localDay(from, zone), localDay(at, zone)];
    const worked = daysBetween(from, at, zone).filter(
      ({ day, weekday }) => day !== first.day && weekdays.includes(weekday) && !isHoliday(day),
    );
    expect(worked).toHaveLength(days);
    expect(worked.at(-1)?.day).toBe(last.day);
    // The same time of day, unless clocks skip it.
    if (last.time !== first.time) {
      const near = [-7_200_000, 7_200_000].map((ms) => new Date(at.getTime() + ms));
      expect(near.some((other) => offsetOf(other, zone) !== offsetOf(at, zone))).toBe(true);
    }
  }

  it("are exactly as many, later, and none of them a day off, in every zone", () => {
    for (const [at, zone] of zones.entries()) {
      const moment = Date.parse("2026-03-26T22:40:00Z") + at * 600_000;
      checkWorkingDays(zone, moment, 1 + (at % 4), [1, 3, 5, 6, 7], 9);
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        moments,
        fc.integer({ min: 1, max: 12 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
        fc.constantFrom(2, 3, 4, 5, 6, 8, 9),
        checkWorkingDays,
      ),
      { numRuns: 500 },
    );
  });

  it("in parts are as many as at once, where no clock skips the time", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        moments,
        fc.nat(4),
        fc.nat(4),
        (zone, moment, a, b) => {
          const where = calendar(zone, ["2026-03-30", "2011-12-28"]);
          const later = (from: Date, days: number) =>
            dueAfter(from, { kind: "working_days", days: days + 1 }, where, luxon);
          const [from, through] = [new Date(moment), later(new Date(moment), a)];
          const [whole, parts] = [later(from, a + b + 1), later(through, b)];
          expect(localDay(parts, zone).day).toBe(localDay(whole, zone).day);
          if (localDay(through, zone).time === localDay(from, zone).time) {
            expect(Math.abs(parts.getTime() - whole.getTime())).toBeLessThanOrEqual(
              // The later of two equal hours leads to the same hour of another day.
              localDay(parts, zone).time === localDay(whole, zone).time ? 7_200_000 : 0,
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  function offsetOf(at: Date, zone: string): number {
    const { day, time } = localDay(at, zone);
    return Date.parse(`${day}T${time}Z`) - Math.floor(at.getTime() / 1000) * 1000;
  }
});
