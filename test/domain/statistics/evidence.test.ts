import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, logEvidence } from "../../../src/domain/statistics/evidence.ts";

function choose(n: number, k: number): number {
  let product = 1;
  for (let at = 1; at <= k; at += 1) product *= (n - k + at) / at;
  return product;
}

const binomial = (n: number, k: number, p: number): number =>
  choose(n, k) * p ** k * (1 - p) ** (n - k);

/** The expectation of the e-value after two blocks in which the variants have these rates. */
function expectation(sizes: readonly [number, number], first: number[], second: number[]): number {
  const [n, m] = sizes;
  let sum = 0;
  for (let a = 0; a <= n; a += 1)
    for (let b = 0; b <= m; b += 1)
      for (let c = 0; c <= n; c += 1)
        for (let d = 0; d <= m; d += 1) {
          const probability =
            binomial(n, a, first[0] as number) *
            binomial(m, b, second[0] as number) *
            binomial(n, c, first[1] as number) *
            binomial(m, d, second[1] as number);
          const path = logEvidence([
            [sample(n, a), sample(m, b)],
            [sample(n, c), sample(m, d)],
          ]);
          sum += probability * Math.exp(path[1] as number);
        }
  return sum;
}

const sample = (sent: number, replied: number) => ({ sent, replied });

const anySample = fc
  .integer({ min: 0, max: 3_000 })
  .chain((sent) =>
    fc.record({ sent: fc.constant(sent), replied: fc.integer({ min: 0, max: sent }) }),
  );
const anyBlocks: fc.Arbitrary<Block[]> = fc.array(fc.tuple(anySample, anySample), {
  minLength: 1,
  maxLength: 6,
});

describe("the evidence that one variant is better", () => {
  it("is exactly 1 in expectation where there is no difference, though the rate changes by day", () => {
    expect(expectation([4, 6], [0.2, 0.7], [0.2, 0.7])).toBeCloseTo(1, 10);
    expect(expectation([5, 5], [0.01, 0.4], [0.01, 0.4])).toBeCloseTo(1, 10);
  });

  it("is less than 1 in expectation where the variant is worse, and more where it is better", () => {
    expect(expectation([5, 5], [0.1, 0.2], [0.3, 0.4])).toBeLessThan(1);
    expect(expectation([5, 5], [0.3, 0.4], [0.1, 0.2])).toBeGreaterThan(1);
  });

  it("is not moved by days on which nothing could differ", () => {
    const nothing: Block[] = [
      [sample(0, 0), sample(50, 7)],
      [sample(50, 7), sample(0, 0)],
      [sample(50, 0), sample(50, 0)],
      [sample(9, 9), sample(3, 3)],
      [sample(0, 0), sample(0, 0)],
    ];
    for (const evidence of logEvidence(nothing)) expect(evidence).toBeCloseTo(0, 12);
  });

  it("is a number whatever was counted", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        for (const evidence of logEvidence(blocks)) expect(Number.isFinite(evidence)).toBe(true);
      }),
    );
  });

  it("holds a million mails of a day", () => {
    const [evidence] = logEvidence([[sample(500_000, 30_000), sample(500_000, 25_000)]]);
    expect(evidence).toBeGreaterThan(200);
    expect(Number.isFinite(evidence)).toBe(true);
  });

  it("rises with each reply to the variant, and falls with each to the other", () => {
    fc.assert(
      fc.property(anySample, anySample, (first, second) => {
        const [before] = logEvidence([[first, second]]);
        const more = { sent: first.sent + 1, replied: first.replied + 1 };
        const [silent] = logEvidence([[{ ...more, replied: first.replied }, second]]);
        const [answered] = logEvidence([[more, second]]);
        expect(answered).toBeGreaterThanOrEqual((silent as number) - 1e-9);
        const other = { sent: second.sent + 1, replied: second.replied + 1 };
        const [against] = logEvidence([[first, other]]);
        const [quiet] = logEvidence([[first, { ...other, replied: second.replied }]]);
        expect(against).toBeLessThanOrEqual((quiet as number) + 1e-9);
        expect(before).not.toBeNaN();
      }),
    );
  });
});
