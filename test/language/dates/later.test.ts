import { describe, expect, it } from "vitest";
import { readIntent } from "../../../src/domain/intent/read-intent.ts";
import { findLater } from "../../../src/language/dates/later.ts";
import { fold } from "../../../src/language/fold.ts";
import { LATER_DAYS } from "./later-days.ts";

/** Monday. */
const MONDAY = new Date("2026-03-02T12:00:00Z");
const iso = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;
const days = (text: string, written = MONDAY) =>
  findLater(fold(text), written).map(({ until }) => iso(until));

describe("a later day", () => {
  it.each(LATER_DAYS)("%j lies between %s and %s, or is none", (text, first, last) => {
    const { reading, certainty, days } = readIntent(text, MONDAY);
    const read = days.filter(({ until }) => until !== null);
    const isMeant = ({ until }: { until: Date | null }) => {
      const day = iso(until) ?? "";
      return day >= first && day <= last;
    };
    if (certainty === "clear") expect(isMeant(reading)).toBe(true);
    expect(read.length === 0 || read.some(isMeant)).toBe(true);
  });

  it("is read in most of them", () => {
    const read = LATER_DAYS.filter(([text]) =>
      readIntent(text, MONDAY).days.some(({ until }) => until !== null),
    );
    expect(read.length).toBeGreaterThan(0.9 * LATER_DAYS.length);
  });

  it.each([
    ["after the summer", [null]],
    ["next fiscal year", [null]],
    ["den nächsten übernächsten Montag", [null]],
    ["for two weeks", []],
    ["this week", []],
    ["before 15 April", [null]],
    ["not before 15 April", ["2026-04-15"]],
    ["after March", ["2026-04-01"]],
    ["after the first quarter", ["2026-04-01"]],
    ["the week after next", ["2026-03-16"]],
    ["Tuesday the week after next", ["2026-03-17"]],
    ["end of this month", ["2026-03-31"]],
    ["end of next week", ["2026-03-13"]],
    ["second half of May", ["2026-05-15"]],
    ["first half of next year", ["2027-01-01"]],
    ["H2 2027", ["2027-07-01"]],
    ["au T3", ["2026-07-01"]],
    ["w III kwartale", ["2026-07-01"]],
    ["lundi dans quinze jours", ["2026-03-16"]],
    ["in zwei Wochen am Mittwoch", ["2026-03-18"]],
  ])("%j: %j", (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it("that stands beside something which was read in none is not certain", () => {
    const of = (text: string) => findLater(fold(text), MONDAY).map(({ isExact }) => isExact);
    expect(of("try again in May")).toEqual([true]);
    expect(of("two weeks from Monday")).toEqual([false]);
    expect(of("on 18 March at 10")).toEqual([false]);
    expect(of("we had a fire on 12 February, try again in May")).toEqual([false, true]);
  });

  it("goes by the calendar of the day that it was written", () => {
    const wednesday = new Date("2026-03-04T12:00:00Z");
    expect(days("Monday in two weeks", wednesday)).toEqual(["2026-03-16"]);
    expect(days("Q1", new Date("2026-12-30T12:00:00Z"))).toEqual(["2027-01-01"]);
    expect(days("end of next month", new Date("2027-01-31T12:00:00Z"))).toEqual(["2027-02-28"]);
    expect(days("week 53", new Date("2026-12-01T12:00:00Z"))).toEqual(["2026-12-28"]);
  });
});
