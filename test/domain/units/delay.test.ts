import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import { formatDelay, parseDelay } from "../../../src/domain/units/delay.ts";

const DAY = 86_400_000;

describe("parseDelay", () => {
  it.each([
    ["4d", 4 * DAY],
    ["3 days", 3 * DAY],
    ["1d12h", 1.5 * DAY],
    ["0s", 0],
    ["2 weeks", 14 * DAY],
  ])("reads %s as a duration", (text, ms) => {
    expect(parseDelay(text)).toEqual({ kind: "duration", ms });
  });

  it.each([
    ["3 working days", 3],
    ["1 working day", 1],
    [" 10 Business Days ", 10],
    ["2 workdays", 2],
    ["2workdays", 2],
    ["5 work days", 5],
    ["1000 working days", 1000],
  ])("reads %s as working days", (text, days) => {
    expect(parseDelay(text)).toEqual({ kind: "working_days", days });
  });

  it.each([
    "",
    "4",
    "soon",
    "-1 working days",
    "1.5 working days",
    "0 working days",
    "1001 working days",
    "three working days",
    "3 working",
    "working days",
    "1d 2 working days",
    "99999999 working days",
  ])("refuses %j", (text) => {
    expect(() => parseDelay(text)).toThrow(AppError);
    expect(() => parseDelay(text)).toThrow(/delay|working days|ten years/);
  });

  it("reads what formatDelay writes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.record({
            kind: fc.constant("working_days" as const),
            days: fc.integer({ min: 1, max: 1000 }),
          }),
          fc
            .integer({ min: 0, max: 300_000_000 })
            .map((s) => ({ kind: "duration" as const, ms: s * 1000 })),
        ),
        (delay) => {
          expect(parseDelay(formatDelay(delay))).toEqual(delay);
        },
      ),
    );
  });
});
