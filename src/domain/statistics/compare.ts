import { type Block, logEvidence } from "./evidence.ts";
import type { Sample } from "./rate.ts";

/** The probability of a verdict, at any time, in favour of a variant that is not the best one. */
export const ALPHA = 0.05;

/**
 * `winner`: its rate is higher than that of every other variant. `loser`: another one is the winner.
 * `undecided`: the numbers say nothing so far.
 */
export type Verdict = "winner" | "loser" | "undecided";

/** So many mails of two variants make a block; days with fewer are taken together. */
const LEAST_BLOCK = 20;

/**
 * Compares variants to which people were assigned by chance. May be asked after each day, for as long as
 * one likes: a verdict that names a variant as the winner though another one is as good comes with a
 * probability of at most `ALPHA` in all looks together. Once there is one, it stays, whatever days follow.
 *
 * Each variant is compared with each other one. A verdict needs an e-value of `variants / ALPHA` against
 * every other variant, so that the bound holds over all variants (Bonferroni).
 *
 * @param days what each variant brought, in the order of time: only days that are complete, see
 *   `countedBefore`. Each has a sample for each variant, in the same order.
 * @returns a verdict for each variant
 */
export function compareVariants(days: readonly (readonly Sample[])[]): Verdict[] {
  const count = days[0]?.length ?? 0;
  const variants = Array.from({ length: count }, (_, at) => at);
  const needed = logEvidenceNeeded(count);
  const wonOn = variants.map((variant) => {
    const others = variants.filter((other) => other !== variant);
    return Math.max(...others.map((other) => beatenOn(days, variant, other, needed)));
  });
  // Later days may say the opposite, with the same small probability: the first verdict stands.
  const first = count < 2 ? Number.POSITIVE_INFINITY : Math.min(...wonOn);
  const winner =
    Number.isFinite(first) && wonOn.filter((day) => day === first).length === 1
      ? wonOn.indexOf(first)
      : undefined;
  return variants.map((variant) => {
    if (winner === undefined) return "undecided";
    return variant === winner ? "winner" : "loser";
  });
}

/** The first day with enough evidence that a variant is better than another one; infinity: there is none. */
function beatenOn(
  days: readonly (readonly Sample[])[],
  variant: number,
  other: number,
  needed: number,
): number {
  const blocks = blocksOf(days, variant, other);
  const evidence = logEvidence(blocks.map(({ block }) => block));
  const at = evidence.findIndex((each) => each >= needed);
  return blocks[at]?.lastDay ?? Number.POSITIVE_INFINITY;
}

/** The logarithm of the e-value with which one variant beats another, among so many. */
export function logEvidenceNeeded(variants: number): number {
  return Math.log(variants / ALPHA);
}

/** How the sizes of all days add up. */
export function totalOf(days: readonly (readonly Sample[])[], variant: number): Sample {
  return days.map((day) => day[variant] ?? NOBODY).reduce(add, NOBODY);
}

const NOBODY: Sample = { sent: 0, replied: 0 };

function add(one: Sample, other: Sample): Sample {
  return { sent: one.sent + other.sent, replied: one.replied + other.replied };
}

/**
 * The days of two variants, small ones taken together. Where a block ends hangs on what was sent alone, and
 * no later day changes it. Mails of a block that is not full yet wait for the next days.
 */
function blocksOf(
  days: readonly (readonly Sample[])[],
  variant: number,
  other: number,
): { block: Block; lastDay: number }[] {
  const blocks: { block: Block; lastDay: number }[] = [];
  let open: Block = [NOBODY, NOBODY];
  for (const [lastDay, day] of days.entries()) {
    open = [add(open[0], day[variant] ?? NOBODY), add(open[1], day[other] ?? NOBODY)];
    if (open[0].sent + open[1].sent < LEAST_BLOCK) continue;
    blocks.push({ block: open, lastDay });
    open = [NOBODY, NOBODY];
  }
  return blocks;
}
