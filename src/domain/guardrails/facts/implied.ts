import type { Knowledge } from "./knowledge.ts";

/** Percentages that follow from what the playbook tells: from 55 to 22 minutes is 60 % less. */
export function impliedPercents({ items }: Pick<Knowledge, "items">): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { sentences } of items) {
    for (const { folded, amounts } of sentences) {
      if (amounts.length > 0) continue;
      for (const [, one, other] of folded.matchAll(FROM_TO)) {
        const [from, to] = [Number(one), Number(other)];
        if (from > to && to > 0) found.add(Math.round((1 - to / from) * 100));
      }
    }
  }
  return found;
}

/** `from 55 to 22`, `von 58 auf 21` */
const FROM_TO =
  /(?<![\p{L}\d.,:])(\d{1,6})(?![\d:]|\s?%)(?:\s\p{L}{1,12})?\s(?:to|auf|a|naar|tot|na|do|op|til|till)\s(\d{1,6})(?![\d:]|\s?%)/gu;
