import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import { formatDuration, MAX_DURATION, parseDuration } from "../../../src/domain/units/duration.ts";

describe("parseDuration", () => {
  it.each([
    ["0s", 0],
    ["90s", 90_000],
    ["15m", 900_000],
    ["6h", 21_600_000],
    ["1d", 86_400_000],
    ["2w", 1_209_600_000],
    ["1d12h", 129_600_000],
    ["1w1d1h1m1s", 694_861_000],
    [" 1d ", 86_400_000],
    ["3650d", MAX_DURATION],
    ["3 days", 259_200_000],
    ["1 day", 86_400_000],
    ["36 hours", 129_600_000],
    ["2 weeks", 1_209_600_000],
    ["90 min", 5_400_000],
    ["5mins", 300_000],
    ["1 Day 12 Hours", 129_600_000],
    ["1 hr and 30 secs", 3_630_000],
    ["1d 12h", 129_600_000],
  ])("reads %s", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(
    [
      "",
      " ",
      "1",
      "-1d",
      "+1d",
      "1.5h",
      "1D",
      "d",
      "days",
      "3 M",
      "1 mo",
      "1 month",
      "12 hours 1 day",
      "1 day and",
      "1 day,12 hours",
      "12h1d",
      "1d1d",
      "1ms",
      "1y",
      "1e3s",
    ].concat(["soon", "3651d", "9".repeat(400).concat("d"), "1d\n2d", "١d"]),
  )("refuses %j", (text) => {
    expect(() => parseDuration(text)).toThrow(AppError);
    expect(() => parseDuration(text)).toThrow(
      expect.objectContaining({ code: "usage", hint: expect.stringContaining("90s") }),
    );
  });
});

describe("formatDuration", () => {
  it.each([
    [0, "0s"],
    [999, "0s"],
    [90_000, "1m30s"],
    [86_400_000, "1d"],
    [129_600_000, "1d12h"],
    [1_209_600_000, "14d"],
  ])("writes %d ms", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it("is read back as what it was, to the second", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_DURATION }), (ms) => {
        expect(parseDuration(formatDuration(ms))).toBe(ms - (ms % 1_000));
      }),
    );
  });

  it("keeps the sum of the units of a compound", () => {
    const count = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(count, count, count, count, (d, h, m, s) => {
        const seconds = d * 86_400 + h * 3_600 + m * 60 + s;
        expect(parseDuration(`${d}d${h}h${m}m${s}s`)).toBe(seconds * 1_000);
      }),
    );
  });
});
