import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianOf } from "../../../src/domain/statistics/median.ts";

const counted = (values: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

describe("a median", () => {
  it.each([
    [[7], 7],
    [[1, 9], 5],
    [[3, 1, 2], 2],
    [[1, 1, 1, 8], 1],
    [[1, 1, 8, 8], 4.5],
    [[5, 5, 5], 5],
  ])("of %j is %f", (values, median) => {
    expect(medianOf(counted(values))).toEqual({
      value: median,
      count: values.length,
      interval: null,
    });
  });

  it("of nothing is null", () => {
    expect(medianOf(new Map())).toBeNull();
    expect(medianOf(new Map([[5, 0]]))).toBeNull();
  });

  // The ranks are those of the tables for the sign test: 1 of 6 to 8, 2 of 9 to 11, 3 of 12 to 14, 6 of 20.
  it.each([
    [6, 1, 6],
    [8, 1, 8],
    [9, 2, 8],
    [12, 3, 10],
    [20, 6, 15],
    [100, 40, 61],
  ])(
    "of %i values has an interval from the one of rank %i to that of rank %i",
    (count, low, high) => {
      const ranks = Array.from({ length: count }, (_, at) => at + 1);
      expect(medianOf(counted(ranks))?.interval).toEqual({ low, high });
    },
  );

  it("goes on without a jump where numbers are large", () => {
    const interval = (count: number) =>
      medianOf(new Map(Array.from({ length: count }, (_, at) => [at + 1, 1])))?.interval;
    const [below, above] = [interval(1_000), interval(1_001)];
    expect(Math.abs((above?.low ?? 0) - (below?.low ?? 0))).toBeLessThanOrEqual(1);
  });

  it("lies in its interval, and does not hang on the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (values) => {
        const median = medianOf(counted(values));
        expect(medianOf(counted([...values].reverse()))).toEqual(median);
        const sorted = [...values].sort((a, b) => a - b);
        const middle = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]] as number[];
        expect(median?.value).toBe(((middle[0] as number) + (middle[1] as number)) / 2);
        if (!median?.interval) return;
        expect(median.interval.low).toBeLessThanOrEqual(median.value);
        expect(median.interval.high).toBeGreaterThanOrEqual(median.value);
      }),
    );
  });
});
