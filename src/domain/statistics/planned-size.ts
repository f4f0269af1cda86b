import { logEvidenceNeeded } from "./compare.ts";
import { expectedLogEvidence } from "./evidence.ts";

/** In so many cases a difference is not found, though it is there. */
const MISSED = 0.2;

/**
 * How many people each variant has to be sent to, so that a difference is found in four of five cases.
 * That is by the look at the end alone; the looks before it find some more.
 *
 * @param rate the lower of the two rates, 0 to 1; where the sum would pass 1, the higher one
 * @param difference between the two rates, greater than 0
 * @param variants how many are compared, all of the same size, of which one is better than all others
 * @returns null where no size is enough: the difference is too small to be looked for
 */
export function plannedSize(rate: number, difference: number, variants = 2): number | null {
  const [low, high] = rate + difference < 1 ? [rate, rate + difference] : [rate - difference, rate];
  if (!(difference > 0) || low < 0 || high > 1) return null;
  const needed = logEvidenceNeeded(variants);
  const middle = (low + high) / 2;
  // The best variant is to be told from each other one.
  const unlucky = quantile(MISSED / Math.max(1, variants - 1));
  const isEnough = (size: number): boolean => {
    const scatter = Math.sqrt((size * (low * (1 - low) + high * (1 - high))) / 4);
    const score = (size * (high - low)) / 2 + unlucky * scatter;
    return expectedLogEvidence(score, (size * middle * (1 - middle)) / 2) >= needed;
  };
  let enough = 2;
  while (!isEnough(enough)) {
    enough *= 2;
    if (enough > MOST) return null;
  }
  let tooFew = enough / 2;
  while (enough - tooFew > 1) {
    const size = Math.floor((tooFew + enough) / 2);
    if (isEnough(size)) enough = size;
    else tooFew = size;
  }
  return enough;
}

/** Nobody sends this many. */
const MOST = 2 ** 40;

/** Of the standard normal distribution, up to one half: Abramowitz and Stegun, 26.2.23. */
function quantile(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(probability));
  const above = 2.515517 + 0.802853 * t + 0.010328 * t ** 2;
  const below = 1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3;
  return above / below - t;
}
