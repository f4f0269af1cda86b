import { type Rate, rateOf } from "../../domain/statistics/rate.ts";
import { PLANNED_DIFFERENCE } from "../../service/statistics/comparison.ts";
import type { StatisticsRow } from "../../service/statistics/statistics.ts";
import { number } from "./words.ts";

/** `fair@1, step 1: undecided: a 3.1–6.0 %, b 3.9–7.1 %; to see …` */
export function verdictLine(rows: readonly StatisticsRow[]): string {
  const [first] = rows;
  if (!first?.comparison) return "";
  const { sequence, step } = first;
  const versions = [...new Set(rows.flatMap(({ version }) => version ?? []))];
  const names = versions.length === 0 ? [sequence] : versions.map((each) => `${sequence}@${each}`);
  const place = `${names.join(", ")}, step ${step}`;
  // Each version has a row for each variant.
  const variants = rows.filter(
    ({ variant }, at) => rows.findIndex((row) => row.variant === variant) === at,
  );
  const rates = variants.map(({ variant, comparison }) => {
    const { replied = 0, sent = 0 } = comparison?.counted ?? {};
    return `${variant ?? "(none)"} ${intervalOf(rateOf(replied, sent))}`;
  });
  const winner = variants.find(({ comparison }) => comparison?.verdict === "winner");
  if (winner) {
    const promote = `tickler sequence promote ${sequence} --step ${step} --variant ${winner.variant}`;
    return `${place}: ${winner.variant} is better: ${rates.join(", ")}. To give it to all new leads: ${promote}`;
  }
  const { need, have } = first.comparison;
  return `${place}: undecided: ${rates.join(", ")}${planOf(need, have)}.`;
}

/** How many people it takes. @param have the variant with the fewest has so many */
function planOf(need: number | null, have: number): string {
  if (need === null) return "";
  const points = Math.round(PLANNED_DIFFERENCE * 100);
  const size = `about ${number(rounded(need))} each`;
  return have < need
    ? `; to see a difference of ${points} points you need ${size}, you have ${number(have)}`
    : `; ${size} show a difference of ${points} points in four of five cases, and you have ${number(have)}`;
}

/** `5.1–8.2 %` */
export function intervalOf({ value, low, high }: Rate): string {
  if (value === null) return "nothing yet";
  return `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)} %`;
}

/** To two digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
