import { promisePattern } from "../../../language/patterns.ts";
import type { Fact } from "../guardrail.ts";
import { matches, type Plain } from "../plain.ts";

/** Promises by what they are about; who may make one of a kind may make it in other words. */
const KINDS = [
  "guarantee",
  "promise",
  "free",
  "refund",
  "delivery",
  "contract",
  "service",
  "certificate",
] as const;

const PATTERNS = KINDS.map((kind) => [kind, promisePattern(kind)] as const);

/** What a text promises, or says of what was promised. */
export function promises({ folded }: Plain): Fact[] {
  return PATTERNS.flatMap(([kind, words]) =>
    matches(folded, words).map((match) => ({
      rule: "promise" as const,
      keys: [ALWAYS.test(match[0]) ? "promise:always" : `promise:${kind}`],
      shown: match[0].trim(),
      at: match.index,
    })),
  );
}

/** Help at any hour is another promise than how rarely something fails. */
const ALWAYS = /24\/7|24x7|clock|rund um die uhr|24 h/u;
