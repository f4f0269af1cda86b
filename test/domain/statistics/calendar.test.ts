import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { localTime, SLOT, WEEKDAYS } from "../../../src/domain/statistics/calendar.ts";

describe("the week and the hour of a moment", () => {
  it.each([
    ["2026-03-02T09:00:00Z", "Mon", 9, "2026-W10"],
    ["2027-01-03T23:59:59Z", "Sun", 23, "2026-W53"],
    ["2024-12-30T00:00:00Z", "Mon", 0, "2025-W01"],
    ["2021-01-01T12:00:00Z", "Fri", 12, "2020-W53"],
  ])("%s is a %s, hour %i, of %s", (moment, weekday, hour, week) => {
    const local = localTime(new Date(moment));
    expect(WEEKDAYS[local.weekday]).toBe(weekday);
    expect(local).toMatchObject({ hour, week });
  });

  it("are those of another library, at any time", () => {
    const moments = fc.date({
      min: new Date("1990-01-01"),
      max: new Date("2090-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const other = DateTime.fromJSDate(moment);
        expect(localTime(moment)).toEqual({
          weekday: other.weekday - 1,
          hour: other.hour,
          week: `${other.weekYear}-W${String(other.weekNumber).padStart(2, "0")}`,
        });
        // All of a slot is in one hour, in whatever zone.
        expect(3_600_000 % SLOT).toBe(0);
      }),
    );
  });
});
