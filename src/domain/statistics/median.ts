/** A median with a 95 % interval that assumes nothing of the distribution. */
export interface Median {
  value: number;
  /** How many values there were. */
  count: number;
  /** Null of fewer than six values, which have no interval of 95 %. */
  interval: { low: number; high: number } | null;
}

/**
 * The median of values of which each occurs so many times; of an even number the mean of the two in the
 * middle. Its interval ends at two of the values (Conover, Practical Nonparametric Statistics, 1999).
 *
 * @param values how often each value occurs
 * @returns null where there is no value
 */
export function medianOf(values: ReadonlyMap<number, number>): Median | null {
  const sorted = [...values].filter(([, times]) => times > 0).sort(([a], [b]) => a - b);
  const count = sorted.reduce((sum, [, times]) => sum + times, 0);
  if (count === 0) return null;
  const at = (rank: number): number => {
    let seen = 0;
    for (const [value, times] of sorted) {
      seen += times;
      if (seen >= rank) return value;
    }
    throw new RangeError(`there are only ${seen} values`);
  };
  const value = (at(Math.floor((count + 1) / 2)) + at(Math.ceil((count + 1) / 2))) / 2;
  const rank = outerRank(count);
  return {
    value,
    count,
    interval: rank === 0 ? null : { low: at(rank), high: at(count + 1 - rank) },
  };
}

/** Above this the normal distribution is as good as the binomial one. */
const LARGE = 1_000;

/**
 * The greatest rank such that the median lies between it and its mirror image in 95 of 100 cases: the
 * number of values below the median is binomial with one half. 0 where there is none.
 */
function outerRank(count: number): number {
  if (count > LARGE) return Math.floor((count - 1.96 * Math.sqrt(count)) / 2);
  let probability = 0.5 ** count;
  let below = probability;
  let rank = 0;
  while (below <= 0.025) {
    rank += 1;
    probability *= (count - rank + 1) / rank;
    below += probability;
  }
  return rank;
}
