import type { Knowledge } from "./knowledge.ts";

/** Percentages that follow from what the playbook tells: from 55 to 22 minutes is 60 % less. */
export function impliedPercents({ items }: Pick<Knowledge, "items">): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { sentences } of items) {
    for (const { folded, amounts } of sentences) {
      if (amounts.length > 0) continue;
      const numbers = [...folded.matchAll(/(?<![\p{L}\d.,])\d{1,6}(?![\d.,]*%)/gu)]
        .map(Number)
        .slice(0, 8);
      for (const [at, from] of numbers.entries()) {
        const to = numbers[at + 1];
        if (to !== undefined && from > to && to > 0) found.add(Math.round((1 - to / from) * 100));
      }
    }
  }
  return found;
}
