import type { EvaluationPlan } from "../../json/ai.ts";
import { estimateOf } from "../../service/ai/evaluation/estimate.ts";
import type { Writer } from "../../service/ports/index.ts";
import type { Context } from "../context.ts";
import { confirm } from "../input/prompt.ts";
import type { Material, Play } from "./material.ts";

/** With more requests than these, a person at a terminal is asked. */
const MANY = 100;

/**
 * Says what will be asked of the model, at most, and asks a person at a terminal where it is much.
 *
 * @throws AppError `interrupted` where they say no
 */
export async function announce(
  context: Context,
  writer: Writer,
  { plays, playbook, clock, product }: Material,
): Promise<EvaluationPlan> {
  const { out } = context;
  // In a document it stands as `estimate`.
  const note = (text: string): void => {
    if (!out.style.json) out.note(text);
  };
  const hasCheck = writer.check !== undefined;
  const estimate = estimateOf(plays.map(repliesOf), { playbook, hasCheck, now: clock.now() });
  if (!writer.isModel) {
    note("No model is configured (ai.provider): the built-in template writes.");
    return { calls: 0, tokens: { input: 0, output: 0 }, cost: null };
  }
  const cost = await priceOf(context, estimate.tokens);
  const isReal = plays.some((play) => !("turns" in play));
  if (isReal) {
    note(
      `What your leads and you wrote in ${plays.length} real conversations goes to ${writer.name}.`,
    );
  } else {
    note(`Our first mail is taken from ${product.source}.`);
  }
  const { calls, tokens } = estimate;
  const price = cost === null ? "" : `, for about ${costText(cost)}`;
  note(
    `${plays.length} ${plays.length === 1 ? "case" : "cases"}: at most ${calls} requests to ${writer.name} and about ${thousands(tokens.input + tokens.output)} tokens${price}. Nothing is stored or sent.`,
  );
  if (calls > MANY && context.interactive) await confirm(context, `Make ${calls} requests?`);
  return { ...estimate, cost };
}

function repliesOf(play: Play): { text: string; rounds: number; length: number } {
  if ("turns" in play) {
    const { turns, earlier } = play;
    const length = [...turns, ...earlier.map(({ text }) => text)].join("").length + 500;
    return { text: turns[0] ?? "", rounds: turns.length, length };
  }
  const texts = play.thread.emails.map(({ text }) => text);
  return { text: texts.at(-1) ?? "", rounds: 1, length: texts.join("").length };
}

/** In the currency of the prices that are set; null where a price or the tokens are not known. */
export async function priceOf(
  { app }: Context,
  tokens: { input: number; output: number; cached?: number } | null,
): Promise<number | null> {
  const { values } = await app.config();
  const [priceIn, priceOut] = [values["ai.price_in"], values["ai.price_out"]];
  if (tokens === null || priceIn === null || priceOut === null) return null;
  const { input, output, cached = 0 } = tokens;
  const priceCached = values["ai.price_cached"] ?? priceIn;
  const millions = (input - cached) * priceIn + cached * priceCached + output * priceOut;
  return Number((millions / 1e6).toPrecision(6));
}

export function costText(cost: number): string {
  return cost >= 0.01 || cost === 0 ? cost.toFixed(2) : cost.toPrecision(2);
}

/** Of a guess, two digits say enough. */
function thousands(count: number): string {
  return Number(count.toPrecision(2)).toLocaleString("en-US");
}
