import type { Knowledge } from "../../facts/knowledge.ts";
import type { Guardrail } from "../../guardrail.ts";
import { featureGuardrails } from "./features.ts";
import { leastGuardrails, planLimitGuardrails, priceLimitGuardrails } from "./limits.ts";
import { percentGuardrails } from "./percentages.ts";
import { personGuardrails } from "./persons.ts";
import { priceGuardrails } from "./prices.ts";

/**
 * Prices, discounts and limits whose condition is neither named nor met: the playbook's 15 % from
 * three sites on are not for one site, and a plan for 10 docks is not for 14.
 */
export function conditionGuardrails(known: Knowledge, rules: readonly string[]): Guardrail[] {
  return [
    ...known.sentences.flatMap((sentence) => [
      ...percentGuardrails(sentence, known),
      ...priceGuardrails(sentence, known),
      ...priceLimitGuardrails(sentence, known),
      ...planLimitGuardrails(sentence, known),
      ...featureGuardrails(sentence, known),
    ]),
    ...leastGuardrails(known),
    ...personGuardrails(known, rules),
  ];
}
