import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateOf } from "../../../src/domain/statistics/rate.ts";

describe("a rate with its interval", () => {
  // Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i is from %f to %f", (count, total, low, high) => {
    const rate = rateOf(count, total);
    expect(rate.value).toBe(count / total);
    expect(rate.low).toBeCloseTo(low, 4);
    expect(rate.high).toBeCloseTo(high, 4);
  });

  it("says nothing of nobody", () => {
    expect(rateOf(0, 0)).toEqual({ value: null, low: 0, high: 1 });
  });

  it("ends exactly at 0 and at 1 where nobody or everybody replied", () => {
    for (const total of [1, 2, 3, 17, 1_000, 10_000_000]) {
      expect(rateOf(0, total).low).toBe(0);
      expect(rateOf(0, total).high).toBeGreaterThan(0);
      expect(rateOf(total, total).high).toBe(1);
      expect(rateOf(total, total).low).toBeLessThan(1);
    }
  });

  it.each([
    [-1, 5],
    [6, 5],
    [0.5, 5],
    [Number.NaN, 5],
    [1, Number.NaN],
  ])("refuses %f of %f", (count, total) => {
    expect(() => rateOf(count, total)).toThrow(RangeError);
  });

  const counts = fc
    .integer({ min: 1, max: 5_000_000 })
    .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

  it("holds the share, inside of 0 to 1", () => {
    fc.assert(
      fc.property(counts, ([count, total]) => {
        const { value, low, high } = rateOf(count, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value as number);
        expect(high).toBeGreaterThanOrEqual(value as number);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is the mirror image for those who did not reply", () => {
    fc.assert(
      fc.property(counts, ([count, total]) => {
        const [one, other] = [rateOf(count, total), rateOf(total - count, total)];
        expect(one.low).toBeCloseTo(1 - other.high, 10);
        expect(one.high).toBeCloseTo(1 - other.low, 10);
      }),
    );
  });

  it("rises with each reply, and grows narrower with more of the same", () => {
    fc.assert(
      fc.property(counts, ([count, total]) => {
        const rate = rateOf(count, total);
        if (count < total) {
          expect(rateOf(count + 1, total).low).toBeGreaterThan(rate.low);
          expect(rateOf(count + 1, total).high).toBeGreaterThanOrEqual(rate.high);
        }
        const more = rateOf(count * 4, total * 4);
        expect(more.high - more.low).toBeLessThan(rate.high - rate.low);
      }),
    );
  });
});
