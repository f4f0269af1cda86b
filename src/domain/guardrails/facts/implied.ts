import type { Duration } from "../times/durations.ts";
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

/** Lengths of time that follow from it: from 55 to 22 minutes is 33 minutes less. */
export function impliedDurations({ items }: Pick<Knowledge, "items">): Duration[] {
  return items.flatMap(({ sentences }) =>
    sentences.flatMap(({ folded, durations }) =>
      [...folded.matchAll(FROM_TO)].flatMap((match) => {
        const [from, to] = [Number(match[1]), Number(match[2])];
        const end = match.index + match[0].length;
        const unit = durations.find((each) => each.start < end && each.end > end);
        if (unit === undefined || to <= 0 || from <= to) return [];
        const factor = unit.to / to;
        const difference = (from - to) * factor;
        return [{ ...unit, from: difference, to: difference }];
      }),
    ),
  );
}

/** `from 55 to 22`, `von 58 auf 21` */
const FROM_TO =
  /(?<![\p{L}\d.,:])(\d{1,6})(?![\d:]|\s?%)(?:\s\p{L}{1,12})?\s(?:to|auf|a|naar|tot|na|do|op|til|till)\s(\d{1,6})(?![\d:]|\s?%)/gu;
