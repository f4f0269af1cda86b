import { decisionFor } from "../../../domain/intent/intent.ts";
import { readIntent } from "../../../domain/intent/read-intent.ts";

/** What an evaluation asks of a model, at most; tokens are a guess. */
export interface Estimate {
  calls: number;
  tokens: { input: number; output: number };
}

/** Of our own instructions, in tokens; and of what is said about a lead. */
const OWN = { write: 3_200, check: 900 };
const WRITTEN = { write: 350, check: 60 };
/** Characters of a token, in text of all languages taken together. */
const TOKEN = 3.5;

/**
 * @param replies each lead's first words, with how many rounds follow and how long all is that was said
 * @param playbook its length in characters
 */
export function estimateOf(
  replies: readonly { text: string; rounds: number; length: number }[],
  { playbook, hasCheck, now }: { playbook: number; hasCheck: boolean; now: Date },
): Estimate {
  const tokens = { input: 0, output: 0 };
  let calls = 0;
  for (const { text, rounds, length } of replies) {
    const { certainty, reading } = readIntent(text, now);
    // What rules decide costs nothing.
    if (certainty === "clear" && decisionFor(reading) !== "answer") continue;
    for (const what of hasCheck ? (["write", "check"] as const) : (["write"] as const)) {
      calls += rounds;
      tokens.input += rounds * (OWN[what] + Math.ceil((playbook + length) / TOKEN));
      tokens.output += rounds * WRITTEN[what];
    }
  }
  return { calls, tokens };
}
