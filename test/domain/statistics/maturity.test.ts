import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countedBefore,
  isWithinHorizon,
  REPLY_HORIZON,
} from "../../../src/domain/statistics/maturity.ts";

const MOMENT = fc.date({
  min: new Date("2020-01-01"),
  max: new Date("2030-01-01"),
  noInvalidDate: true,
});

describe("the age from which mails are compared", () => {
  it("is reached by all mails of a day at once", () => {
    const counted = (now: string) => countedBefore(new Date(now)).toISOString().slice(0, 10);
    expect(counted("2026-03-09T23:59:59Z")).toBe("2026-03-02");
    expect(counted("2026-03-10T00:00:00Z")).toBe("2026-03-03");
    expect(counted("2026-03-10T12:00:00Z")).toBe("2026-03-03");
  });

  it("never takes a day back, and counts no mail that may be answered still", () => {
    fc.assert(
      fc.property(MOMENT, MOMENT, (one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(countedBefore(early).getTime()).toBeLessThanOrEqual(countedBefore(late).getTime());
        const last = new Date(countedBefore(late).getTime() - 1);
        expect(isWithinHorizon(last.getTime(), late.getTime())).toBe(false);
      }),
    );
  });

  it("counts replies up to the horizon, and not at it", () => {
    const sent = Date.parse("2026-03-02T09:00:00Z");
    expect(isWithinHorizon(sent, sent + REPLY_HORIZON - 1)).toBe(true);
    expect(isWithinHorizon(sent, sent + REPLY_HORIZON)).toBe(false);
    expect(isWithinHorizon(sent, Number.NaN)).toBe(false);
  });
});
