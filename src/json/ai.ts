import type { Intent } from "../domain/intent/intent.ts";
import type { Evaluated } from "../service/ai/evaluation/evaluate.ts";
import type { Written } from "../service/ports/index.ts";

/** What `ai eval` found: each case, and the sums over all of them. */
export function evaluationView(
  writer: string,
  results: readonly Evaluated[],
  summary: ReturnType<typeof evaluationSummary>,
) {
  const cases = results.map(({ took, ...result }) => ({ ...result, ms: Math.round(took) }));
  return { writer, cases, summary };
}

/** How many cases came out in which way. */
export function evaluationSummary(results: readonly Evaluated[]) {
  const count = (is: (result: Evaluated) => boolean) => results.filter(is).length;
  const judged = results.filter(({ expected }) => expected !== null);
  return {
    cases: results.length,
    answered: count(({ outcome }) => outcome === "answer"),
    held: count(({ outcome }) => outcome === "held"),
    handed_over: count(({ outcome }) => outcome === "hand_over"),
    settled: count(({ outcome }) => ["close", "suppress", "schedule"].includes(outcome)),
    failed: count(({ outcome }) => outcome === "failed"),
    intents_right: judged.filter(({ intent, expected }) => intent === expected).length,
    intents_judged: judged.length,
    tokens_in: results.reduce((sum, { tokens }) => sum + (tokens?.input ?? 0), 0),
    tokens_out: results.reduce((sum, { tokens }) => sum + (tokens?.output ?? 0), 0),
  };
}

/** What `ai test` measured. */
export interface AiTest {
  writer: string;
  /** How long the writer took, in milliseconds. */
  ms: number;
  /** Null where the writer does not tell. */
  tokens: Written["tokens"];
  /** In the currency of the prices that are set; null where it is not known. */
  cost: number | null;
  intent: Intent | null;
  text: string;
}

export function aiTestView({ writer, ms, tokens, cost, intent, text }: AiTest) {
  return { writer, ms, tokens, cost, intent, text };
}
