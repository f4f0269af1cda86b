import type { Intent } from "../domain/intent/intent.ts";
import type { Estimate } from "../service/ai/evaluation/estimate.ts";
import type { Evaluated } from "../service/ai/evaluation/evaluate.ts";
import type { FoundFact } from "../service/ai/evaluation/facts.ts";
import { costOf, scoreByKind, scoreOf } from "../service/ai/evaluation/score.ts";
import {
  type AiStats,
  perThousandAnswers,
  type Reviewed,
  type Spent,
  spentOn,
  type TokenPrices,
} from "../service/ai/trust/stats.ts";
import type { Unbacked, Written } from "../service/ports/index.ts";
import { iso } from "./time.ts";

/** What an evaluation was expected to cost at most; `cost` null where it is not known. */
export interface EvaluationPlan extends Estimate {
  cost: number | null;
}

/**
 * What `ai eval` found: each case that is to be shown, and the sums over all of them.
 *
 * @param cost of all tokens, in the currency of the prices that are set; null where it is not known
 */
export function evaluationView(
  writer: string,
  plan: EvaluationPlan,
  shown: readonly Evaluated[],
  all: readonly Evaluated[],
  cost: number | null,
) {
  const { calls, tokens, cost: estimated } = plan;
  return {
    writer,
    estimate: { calls, tokens_in: tokens.input, tokens_out: tokens.output, cost: estimated },
    cases: shown.map(caseView),
    kinds: scoreByKind(all),
    summary: evaluationSummary(all, cost),
  };
}

function caseView(result: Evaluated) {
  const { name, kind, language, expected, outcome, verdict, problems, intent, until } = result;
  const { holds, needsPerson, promises, rounds, text, sends, calls, tokens, took, error } = result;
  return {
    ...{ name, kind, language, expected: expectationView(expected), outcome, verdict, problems },
    ...{ intent, until, rules: [...new Set(holds.map(({ rule }) => rule))], holds },
    ...{ needs_person: needsPerson, promises, rounds, text, sends },
    ...{ yours: result.yours && yoursView(result.yours), calls, tokens },
    ...{ ms: Math.round(took), error },
  };
}

function expectationView({ outcomes, until, must, mustNot, intent }: Evaluated["expected"]) {
  return { outcomes, until, must, must_not: mustNot, intent };
}

function yoursView({ text, at, comparison }: NonNullable<Evaluated["yours"]>) {
  const facts = (found: readonly FoundFact[] | undefined) =>
    found?.map(({ kind, shown }) => ({ kind, shown })) ?? null;
  return {
    ...{ text, at: at.toISOString() },
    ...{ missing: facts(comparison?.missing), extra: facts(comparison?.extra) },
  };
}

/** How many cases came out in which way. @param cost see `evaluationView` */
export function evaluationSummary(results: readonly Evaluated[], cost: number | null) {
  const count = (...outcomes: readonly Evaluated["outcome"][]) =>
    results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const judged = results.filter(({ expected }) => expected.intent !== null);
  const { cases, right, held, wrong, failed, unjudged } = scoreOf("", results);
  const { calls, tokens } = costOf(results);
  return {
    ...{ cases, right, held_for_nothing: held, wrong, failed, unjudged },
    ...{ sent: results.filter(({ sends }) => sends).length, drafts: count("draft") },
    left_to_person: results.filter(({ outcome, sends }) => outcome === "person" && !sends).length,
    settled: count("close", "suppress", "snooze"),
    intents_right: judged.filter(({ intent, expected }) => intent === expected.intent).length,
    intents_judged: judged.length,
    ...{ calls: calls.write, checks: calls.check },
    tokens_in: tokens?.input ?? null,
    tokens_cached: tokens?.cached ?? null,
    ...{ tokens_out: tokens?.output ?? null, cost },
  };
}

/** What `ai test` measured. */
export interface AiTest {
  writer: string;
  /** How long the writer took, in milliseconds. */
  ms: number;
  /** Null where the writer does not tell. */
  tokens: Written["tokens"];
  /** Of the input: about as many are the same for every lead. */
  shared_tokens: number | null;
  /** As many the context of the model holds. */
  context_tokens: number | null;
  /** In the currency of the prices that are set; null where it is not known. */
  cost: number | null;
  intent: Intent | null;
  /** What is wrong with the answer. */
  flaw: string | null;
  /** How a second look at it went; null: none was taken. */
  check: { unbacked: readonly Unbacked[]; error: string | null } | null;
  text: string;
}

export function aiTestView(test: AiTest) {
  const { writer, ms, tokens, shared_tokens, context_tokens, cost, intent, flaw, check, text } =
    test;
  return { writer, ms, tokens, shared_tokens, context_tokens, cost, intent, flaw, check, text };
}

/** What `ai stats` prints, besides what was counted. */
export interface AiStatsContext {
  /** The writer that the settings name. */
  writer: string;
  mode: "auto" | "review" | "off";
  autoFor: readonly Intent[];
  prices: TokenPrices;
  /** The command that lets what has earned it run by itself; null: nothing has. */
  command: string | null;
}

/** What became of the texts that models wrote, and what they cost. */
export function aiStatsView(stats: AiStats, context: AiStatsContext) {
  const { costs } = stats;
  const { prices } = context;
  const perThousand = perThousandAnswers(costs, prices);
  return {
    since: iso(stats.since),
    writer: context.writer,
    mode: context.mode,
    auto_for: context.autoFor,
    waiting: stats.waiting,
    reviews: reviewedView(stats.all),
    by_kind: stats.kinds.map(({ kind, intent, ...reviewed }) => ({
      kind,
      intent,
      ...reviewedView(reviewed),
    })),
    by_rule: stats.rules.map(({ rule, waiting, heldForNothing, ...outcomes }) => ({
      ...{ rule, ...outcomes, held: outcomes.reviewed, held_for_nothing: heldForNothing, waiting },
    })),
    /** By the kind of text; `reply` is a lead's mail that was read and needed no answer. */
    costs: costs.map((cost) => ({
      kind: cost.kind,
      texts: cost.texts,
      sent_unseen: cost.unseen,
      calls: cost.calls,
      looks: cost.looks,
      ...spentView(spentOn([cost], prices)),
    })),
    /** Null where no provider tells what an answer took. */
    per_thousand_answers: perThousand && spentView(perThousand),
    earned: stats.earned,
    command: context.command,
  };
}

function reviewedView({ heldForNothing, ...counts }: Reviewed) {
  return { ...counts, held_for_nothing: heldForNothing };
}

function spentView({ input, cached, output, lookInput, lookOutput, cost }: Spent) {
  return {
    ...{ tokens_in: input, tokens_cached: cached, tokens_out: output },
    ...{ check_tokens_in: lookInput, check_tokens_out: lookOutput, cost },
  };
}
