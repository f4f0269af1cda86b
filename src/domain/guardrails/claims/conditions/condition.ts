import { prices } from "../../facts/amounts.ts";
import type { Count } from "../../facts/counts.ts";
import { amountsOf } from "../../facts/sums.ts";
import type { Guardrail } from "../../guardrail.ts";

/** So many of a sentence are looked at. */
export const MAX_FACTS = 12;

/** What holds a text for a condition. @param words as they stand in the text */
export function conditionHeld(detail: string, words: string): Guardrail {
  return { rule: "condition", detail, words };
}

/** How many of a unit the lead has named last; null where they have named none. */
export function newestCount(theirs: readonly Count[], unit: string): number | null {
  return theirs.findLast((each) => each.unit === unit)?.value ?? null;
}

/** The amounts of money in a folded text, in whatever currency. */
export function amountsIn(text: string): { value: number }[] {
  return amountsOf(prices({ clean: text, folded: text }).flatMap(({ keys }) => keys));
}

/** Whether a folded text has an amount of money. */
export function hasAmount(clause: string, value: number): boolean {
  return amountsIn(clause).some((each) => each.value === value);
}
