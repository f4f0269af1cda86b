import { createHash } from "node:crypto";
import type { Variant } from "./sequence.ts";

/**
 * The variant of a step that a lead gets: always the same one, and each in proportion to its weight. What
 * a lead gets in one step says nothing of what they get in another step or sequence.
 *
 * Weighted rendezvous hashing (Schindelhauer and Schomaker, 2005): where a variant is added or a weight
 * changes, leads only move to variants that have gained, or from those that have lost.
 *
 * @param stepNumber from 1
 * @param variants in any order
 */
export function variantOf<V extends Pick<Variant, "name" | "weight">>(
  leadId: number,
  sequenceName: string,
  stepNumber: number,
  variants: readonly [V, ...V[]],
): V {
  let [chosen] = variants;
  if (variants.length === 1) return chosen;
  let least = Number.POSITIVE_INFINITY;
  for (const variant of variants) {
    const score =
      -Math.log(uniform([sequenceName, stepNumber, variant.name, leadId])) / variant.weight;
    if (score < least) [chosen, least] = [variant, score];
  }
  return chosen;
}

/** A number between 0 and 1, neither of them, that depends on all parts evenly. */
function uniform(parts: readonly (string | number)[]): number {
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest();
  return (digest.readUIntBE(0, 6) + 0.5) / 2 ** 48;
}
