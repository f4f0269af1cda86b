import type { Sample } from "./rate.ts";

/** What two variants brought in the same days. */
export type Block = readonly [Sample, Sample];

/**
 * The differences that are looked for, as logarithms of odds ratios, with their weights. From 5 % they
 * lead to 5.3 … 20 %. Differences that matter between two texts have the most weight; it makes the test
 * quick at finding them, and has no part in whether its verdicts can be relied on.
 */
const EFFECTS: readonly (readonly [logOdds: number, weight: number])[] = [
  [0.06, 0.04],
  [0.1, 0.08],
  [0.16, 0.13],
  [0.25, 0.18],
  [0.38, 0.19],
  [0.57, 0.17],
  [0.85, 0.12],
  [1.3, 0.06],
  [1.9, 0.03],
];

/**
 * After each block, the logarithm of the e-value that the first of two variants has the higher rate of
 * replies.
 *
 * Given how many of a block replied in all, the number of those who had the first variant is
 * hypergeometric if the variants don't differ, whatever the rate is, and Fisher's noncentral
 * hypergeometric if they do. The ratio of the two probabilities is an e-value: its expectation is at most
 * 1 as long as the first variant is no better. The product over blocks, averaged over the differences
 * that are looked for, is a test supermartingale, which ever reaches `1 / alpha` with a probability of at
 * most `alpha` (Ville 1939). That is why one may look after each block. `docs/statistics.md` has the
 * assumptions and the sources.
 *
 * @param blocks in the order of time; none may be divided by whether its mails were answered
 */
export function logEvidence(blocks: readonly Block[]): number[] {
  const logs = EFFECTS.map(([, weight]) => Math.log(weight));
  return blocks.map(([first, second]) => {
    const replied = first.replied + second.replied;
    const fewest = Math.max(0, replied - second.sent);
    const most = Math.min(first.sent, replied);
    // Nothing follows from a block in which nothing else could have happened.
    if (fewest < most) {
      const weights = logWeights(first.sent, second.sent, replied, fewest, most);
      const even = logSum(weights, fewest, 0);
      for (const [at, [effect]] of EFFECTS.entries()) {
        const tilt = logSum(weights, fewest, effect) - even;
        logs[at] = (logs[at] as number) + effect * first.replied - tilt;
      }
    }
    return logSum(logs, 0, 0);
  });
}

/**
 * What the logarithm of the e-value comes to in large samples.
 *
 * @param score the sum of observed less expected replies of the first variant
 * @param information its variance if the variants don't differ
 */
export function expectedLogEvidence(score: number, information: number): number {
  const logs = EFFECTS.map(
    ([effect, weight]) => Math.log(weight) + effect * score - (effect ** 2 * information) / 2,
  );
  return logSum(logs, 0, 0);
}

/**
 * The hypergeometric distribution without its constant: for each number `k` of replies to the first variant
 * that is possible, the logarithm of `C(first, k) C(second, replied - k)`, less that of the fewest.
 */
function logWeights(
  first: number,
  second: number,
  replied: number,
  fewest: number,
  most: number,
): Float64Array {
  const weights = new Float64Array(most - fewest + 1);
  for (let k = fewest; k < most; k += 1) {
    const ratio = ((first - k) * (replied - k)) / ((k + 1) * (second - replied + k + 1));
    weights[k - fewest + 1] = (weights[k - fewest] as number) + Math.log(ratio);
  }
  return weights;
}

/** The logarithm of the sum of `exp(logs[i] + effect (from + i))`. */
function logSum(logs: ArrayLike<number>, from: number, effect: number): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < logs.length; at += 1) {
    greatest = Math.max(greatest, (logs[at] as number) + effect * (from + at));
  }
  let sum = 0;
  for (let at = 0; at < logs.length; at += 1) {
    sum += Math.exp((logs[at] as number) + effect * (from + at) - greatest);
  }
  return greatest + Math.log(sum);
}
