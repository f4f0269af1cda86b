/** The two-sided 95 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/** How many of how many; `of` may be 0. */
export interface Sample {
  /** People who were written to. */
  sent: number;
  /** Those of them who replied, 0 to `sent`. */
  replied: number;
}

/** A share with its 95 % interval, all from 0 to 1. */
export interface Rate {
  /** Null where there was nobody to count. */
  value: number | null;
  low: number;
  high: number;
}

/**
 * The share of `count` in `total` with the score interval of Wilson (1927), which Brown, Cai and DasGupta
 * (2001) recommend for small numbers and for shares near 0. It never leaves 0 to 1, and 0 of n or n of n
 * have an interval as well. Of nobody, anything from 0 to 1 is possible.
 *
 * @throws RangeError where `count` is not a whole number from 0 to `total`
 */
export function rateOf(count: number, total: number): Rate {
  if (!(Number.isInteger(count) && Number.isInteger(total) && count >= 0 && count <= total))
    throw new RangeError(`${count} of ${total} is no share`);
  if (total === 0) return { value: null, low: 0, high: 1 };
  const share = count / total;
  const scale = 1 + Z ** 2 / total;
  const middle = (share + Z ** 2 / (2 * total)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * total)) / total);
  return {
    value: share,
    // Rounding must not take an interval away from the share that it is of.
    low: count === 0 ? 0 : Math.max(0, Math.min(share, middle - half)),
    high: count === total ? 1 : Math.min(1, Math.max(share, middle + half)),
  };
}
