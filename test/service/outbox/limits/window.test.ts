import * as luxon from "luxon";
import { describe, expect, it } from "vitest";
import { NO_HOLIDAYS } from "../../../../src/domain/sending/holidays.ts";
import { parseSendWindow } from "../../../../src/domain/sending/send-window.ts";
import { localTime, nextOpening } from "../../../../src/service/outbox/limits/window.ts";
import { HOUR, MINUTE } from "../../../support/world/builders.ts";
import { POLICY } from "../../../support/world/world.ts";

const STEP = 30 * MINUTE;

/** What a clock on the wall there shows, in minutes since midnight; asked of ICU, not of luxon. */
function wallClock(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" });
  return (at) => {
    const [hour = 0, minute = 0] = format.format(at).split(":").map(Number);
    return hour * 60 + minute;
  };
}

describe("where the clock is put forward or back", () => {
  it.each([
    ["America/New_York", "2026-03-08T00:00:00Z"],
    ["America/New_York", "2026-11-01T00:00:00Z"],
    ["Europe/Berlin", "2026-03-29T00:00:00Z"],
    ["Europe/Berlin", "2026-10-25T00:00:00Z"],
    ["Australia/Sydney", "2026-04-04T12:00:00Z"],
    ["Australia/Sydney", "2026-10-03T12:00:00Z"],
    // By half an hour; and at midnight, so that a day has none.
    ["Australia/Lord_Howe", "2026-04-04T12:00:00Z"],
    ["Africa/Cairo", "2026-04-24T00:00:00Z"],
    ["Africa/Cairo", "2026-10-30T00:00:00Z"],
  ])("in %s on %s, a window is open by the lead's clock", (timezone, around) => {
    const onTheWall = wallClock(timezone);
    for (const [text, from, to] of [
      ["mon-sun 09:00-17:00", 540, 1020],
      ["mon-sun 00:00-24:00", 0, 1440],
      ["mon-sun 00:00-05:00", 0, 300],
      ["mon-sun 22:00-24:00", 1320, 1440],
    ] as const) {
      const pace = { ...POLICY.limits, windows: [parseSendWindow(text)] };
      const local = localTime(luxon, pace);
      const start = Date.parse(around) - 24 * HOUR;
      const shown: { at: string; open: boolean }[] = [];
      const expected: typeof shown = [];
      let announced = 0;
      for (let now = start; now < start + 72 * HOUR; now += STEP) {
        const at = new Date(now).toISOString();
        const wall = onTheWall(now);
        const opening =
          nextOpening(local(new Date(now), timezone), pace.windows, NO_HOLIDAYS)?.toMillis() ?? 0;
        shown.push({ at, open: opening === now });
        expected.push({ at, open: wall >= from && wall < to });
        // What was said before of when it opens was right.
        if (opening === now && announced > now - STEP) expect(announced).toBe(now);
        announced = opening;
      }
      expect(shown, text).toEqual(expected);
    }
  });
});
