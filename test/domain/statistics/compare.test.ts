import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALPHA, compareVariants, totalOf } from "../../../src/domain/statistics/compare.ts";
import { plannedSize } from "../../../src/domain/statistics/planned-size.ts";
import type { Sample } from "../../../src/domain/statistics/rate.ts";
import { type Campaign, randomNumbers, simulate } from "./simulation.ts";

const RUNS = 400;
const DAYS = 90;

/** In which share of the runs there was such a verdict by the last day, after a look on each. */
function shareOf(campaign: Campaign, runs: number, is: (days: Sample[][]) => boolean): number {
  const random = randomNumbers(21);
  let times = 0;
  for (let run = 0; run < runs; run += 1) if (is(simulate(campaign, random))) times += 1;
  return times / runs;
}

const hasVerdict = (days: Sample[][]): boolean => compareVariants(days).includes("winner");

const anyDays = fc.integer({ min: 2, max: 4 }).chain((variants) =>
  fc.array(
    fc.array(
      fc
        .integer({ min: 0, max: 400 })
        .chain((sent) =>
          fc.record({ sent: fc.constant(sent), replied: fc.integer({ min: 0, max: sent }) }),
        ),
      { minLength: variants, maxLength: variants },
    ),
    { minLength: 1, maxLength: 12 },
  ),
);

describe("with no difference, looked at on each of 90 days", () => {
  const steady = (rate: number, variants: number) => () => Array<number>(variants).fill(rate);
  const each = (count: number) => () => count;
  const CASES: [string, Omit<Campaign, "days">][] = [
    ["1 %", { rates: steady(0.01, 2), perDay: each(60), weights: [1, 1] }],
    ["5 %", { rates: steady(0.05, 2), perDay: each(40), weights: [1, 1] }],
    ["20 %", { rates: steady(0.2, 2), perDay: each(40), weights: [1, 1] }],
    ["5 %, one in five", { rates: steady(0.05, 2), perDay: each(60), weights: [4, 1] }],
    ["20 %, one in ten", { rates: steady(0.2, 2), perDay: each(100), weights: [9, 1] }],
    ["10 %, few a day", { rates: steady(0.1, 2), perDay: each(4), weights: [1, 1] }],
    ["10 %, three", { rates: steady(0.1, 3), perDay: each(60), weights: [1, 1, 1] }],
    ["5 %, five", { rates: steady(0.05, 5), perDay: each(60), weights: [1, 1, 1, 1, 2] }],
    [
      "1 to 20 %, by day",
      {
        rates: (day) => Array<number>(2).fill(0.01 + 0.19 * (((day * 7) % 13) / 12)),
        perDay: (day) => (day % 7 < 5 ? 20 + ((day * 11) % 40) : 0),
        weights: [2, 1],
      },
    ],
  ];

  it.each(CASES)("at a rate of %s, false verdicts stay below 5 %", (_name, campaign) => {
    expect(shareOf({ ...campaign, days: DAYS }, RUNS, hasVerdict)).toBeLessThanOrEqual(ALPHA);
  });

  it("would not stay below 5 % with a test that is made for one look", () => {
    const campaign: Campaign = {
      ...{ rates: steady(0.1, 2), perDay: each(40), weights: [1, 1], days: DAYS },
    };
    const isSignificantOnce = (days: Sample[][]): boolean =>
      days.some((_, last) => {
        const [one, other] = [0, 1].map((variant) => totalOf(days.slice(0, last + 1), variant));
        return isSignificant(one as Sample, other as Sample);
      });
    expect(shareOf(campaign, RUNS, isSignificantOnce)).toBeGreaterThan(2 * ALPHA);
  });

  /** The usual test of two shares, at 5 %. */
  function isSignificant(one: Sample, other: Sample): boolean {
    const all = one.sent + other.sent;
    const rate = (one.replied + other.replied) / all;
    const scatter = Math.sqrt(rate * (1 - rate) * (1 / one.sent + 1 / other.sent));
    return Math.abs(one.replied / one.sent - other.replied / other.sent) > 1.96 * scatter;
  }
});

describe("people who differ, and answer together", () => {
  it("bring no false verdicts, as long as chance gives out the variants", () => {
    // A tenth of the companies answers, and then three of the four people there.
    const random = randomNumbers(4);
    let verdicts = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const days = Array.from({ length: DAYS }, () => {
        const samples = [
          { sent: 0, replied: 0 },
          { sent: 0, replied: 0 },
        ];
        for (let company = 0; company < 10; company += 1) {
          const answers = random() < 0.1;
          for (let person = 0; person < 4; person += 1) {
            const sample = samples[random() < 0.5 ? 0 : 1] as Sample;
            sample.sent += 1;
            if (answers && random() < 0.75) sample.replied += 1;
          }
        }
        return samples;
      });
      if (hasVerdict(days)) verdicts += 1;
    }
    expect(verdicts / RUNS).toBeLessThanOrEqual(ALPHA);
  });
});

describe("with a difference of five points", () => {
  it.each([
    [0.01, 20],
    [0.05, 10],
    [0.05, 40],
    [0.1, 200],
    [0.2, 40],
  ])("from %f, at %i mails a day, it is found in 80 % within the planned size", (rate, perDay) => {
    const size = plannedSize(rate, 0.05) ?? Number.NaN;
    const campaign: Campaign = {
      ...{ rates: () => [rate, rate + 0.05], weights: [1, 1] },
      ...{ perDay: () => perDay, days: Math.floor((2 * size) / perDay) },
    };
    const isRight = (days: Sample[][]): boolean => compareVariants(days)[1] === "winner";
    expect(shareOf(campaign, 200, isRight)).toBeGreaterThanOrEqual(0.8);
    const isWrong = (days: Sample[][]): boolean => compareVariants(days)[0] === "winner";
    expect(shareOf(campaign, 50, isWrong)).toBeLessThanOrEqual(ALPHA);
  });

  it("finds the best of three", () => {
    const size = plannedSize(0.05, 0.05, 3) ?? Number.NaN;
    const campaign: Campaign = {
      ...{ rates: () => [0.05, 0.05, 0.1], weights: [1, 1, 1] },
      ...{ perDay: () => 60, days: Math.floor((3 * size) / 60) },
    };
    const isRight = (days: Sample[][]): boolean => compareVariants(days)[2] === "winner";
    expect(shareOf(campaign, 200, isRight)).toBeGreaterThanOrEqual(0.8);
  });
});

describe("a comparison", () => {
  it("of one, of none, and of nothing is undecided", () => {
    expect(compareVariants([])).toEqual([]);
    expect(compareVariants([[{ sent: 9, replied: 9 }]])).toEqual(["undecided"]);
    const nothing = { sent: 0, replied: 0 };
    expect(compareVariants([[nothing, nothing]])).toEqual(["undecided", "undecided"]);
    const all = { sent: 500, replied: 500 };
    expect(compareVariants([[all, all]])).toEqual(["undecided", "undecided"]);
  });

  it("has one winner at most, and all others lose with it", () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const verdicts = compareVariants(days);
        const winners = verdicts.filter((verdict) => verdict === "winner").length;
        const others = verdicts.filter((verdict) => verdict !== "winner");
        expect(winners).toBeLessThanOrEqual(1);
        expect(new Set(others).size).toBeLessThanOrEqual(1);
        expect(others[0]).toBe(winners === 1 ? "loser" : "undecided");
      }),
    );
  });

  it("is the same whatever the variants are called", () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const turned = days.map((day) => [...day].reverse());
        expect(compareVariants(turned)).toEqual(compareVariants(days).reverse());
      }),
    );
  });

  it("stays as it is once there is a verdict, whatever follows", () => {
    const clear = Array.from({ length: 8 }, () => [
      { sent: 50, replied: 20 },
      { sent: 50, replied: 2 },
    ]);
    expect(compareVariants(clear)).toEqual(["winner", "loser"]);
    fc.assert(
      fc.property(
        fc.array(
          fc
            .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }))
            .map(([one, other]) => [
              { sent: 90, replied: Math.min(one, 20) },
              { sent: 90, replied: other },
            ]),
          { maxLength: 10 },
        ),
        (more) => {
          expect(compareVariants([...clear, ...more])).toEqual(["winner", "loser"]);
        },
      ),
    );
  });

  it("counts days with few mails together, and leaves out those that are not enough yet", () => {
    const day = [
      { sent: 3, replied: 2 },
      { sent: 3, replied: 0 },
    ];
    const days = (count: number) => Array.from({ length: count }, () => day);
    expect(compareVariants(days(3))).toEqual(["undecided", "undecided"]);
    expect(compareVariants(days(40))).toEqual(["winner", "loser"]);
  });
});
