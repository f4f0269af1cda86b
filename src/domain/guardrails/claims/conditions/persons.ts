import { fold } from "../../../../language/fold.ts";
import { limitsOf } from "../../facts/counts.ts";
import type { Knowledge } from "../../facts/knowledge.ts";
import { type Guardrail, quoted } from "../../guardrail.ts";
import { newestCount } from "./condition.ts";

/** Leads whom the playbook leaves to a person: `more than 10 sites` below what must go to one. */
export function personGuardrails(known: Knowledge, rules: readonly string[]): Guardrail[] {
  return rules.flatMap((rule) =>
    limitsOf(fold(rule)).flatMap(({ unit, least }) => {
      const theirs = newestCount(known.theirs, unit);
      if (least === null || theirs === null || theirs < least) return [];
      return [
        {
          rule: "condition" as const,
          detail: `${theirs} is for a person, as the playbook says: ${quoted(rule)}`,
        },
      ];
    }),
  );
}
