import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plannedSize } from "../../../src/domain/statistics/planned-size.ts";

const rates = fc.double({ min: 0, max: 1, noNaN: true });
const differences = fc.double({ min: 0.01, max: 0.5, noNaN: true });

describe("the planned size", () => {
  it("is about twice that of a test that looks once", () => {
    // 1.96 and 0.84: two-sided at 5 %, found in 80 %.
    const once = (low: number, high: number): number =>
      ((1.96 + 0.8416) ** 2 * (low * (1 - low) + high * (1 - high))) / (high - low) ** 2;
    for (const [low, difference] of [
      [0.05, 0.02],
      [0.05, 0.05],
      [0.1, 0.05],
      [0.2, 0.05],
    ] as const) {
      const ratio = (plannedSize(low, difference) ?? 0) / once(low, low + difference);
      expect(ratio).toBeGreaterThan(1.5);
      expect(ratio).toBeLessThan(2.5);
    }
  });

  it("grows with the number of variants", () => {
    expect(plannedSize(0.05, 0.02, 3)).toBeGreaterThan(plannedSize(0.05, 0.02, 2) as number);
    expect(plannedSize(0.05, 0.02, 5)).toBeGreaterThan(plannedSize(0.05, 0.02, 3) as number);
  });

  it("falls with the difference, and is a whole number at any rate", () => {
    fc.assert(
      fc.property(rates, differences, (rate, difference) => {
        const size = plannedSize(rate, difference);
        if (size === null) return;
        expect(Number.isInteger(size)).toBe(true);
        expect(size).toBeGreaterThan(1);
        const low = Math.min(rate, 1 - difference);
        const wider = plannedSize(low, Math.min(difference * 1.2, 1 - low));
        expect(wider).toBeLessThanOrEqual(plannedSize(low, difference) as number);
      }),
    );
  });

  it("has a size for each difference that is looked for", () => {
    for (const rate of [0, 0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 0.9, 1]) {
      for (const difference of [0.02, 0.05, 0.1])
        expect(plannedSize(rate, difference)).not.toBeNull();
    }
  });

  it("has none for no difference, and for one that can't be", () => {
    expect(plannedSize(0.5, 0)).toBeNull();
    expect(plannedSize(0.05, -0.02)).toBeNull();
    expect(plannedSize(0.5, 0.9)).toBeNull();
    expect(plannedSize(0.5, 0.0001)).toBeNull();
    expect(plannedSize(Number.NaN, 0.02)).toBeNull();
  });
});
