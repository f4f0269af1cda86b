import type { Command } from "commander";
import { kindName } from "../../../domain/email.ts";
import { type AiStatsContext, aiStatsView } from "../../../json/ai.ts";
import type { AiStats } from "../../../service/ai/trust/stats.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { sinceOf } from "../../input/since.ts";
import { printStats } from "./print-stats.ts";

const DEFAULT_SINCE = "90d";

export function aiStatsCommand(cli: Cli): Command {
  return command(
    "stats",
    "show how often you approved texts unchanged, what held them, and the cost",
  )
    .option("--since <time>", "how far back: 30d, 12h, or a day such as 2026-03-01", DEFAULT_SINCE)
    .addHelpText(
      "after",
      `
Each text of a model that you approve, change or discard is counted, with the rules that had held it.
So is an answer in whose place you wrote your own. A text that was held and approved as it was, was
held for nothing. Where 20 answers to what leads want alike were looked at, 19 of 20 left unchanged
and none was discarded, ai.auto_for may send such answers by itself.
Set ai.price_in, ai.price_out and perhaps ai.price_cached, the prices of a million tokens, to see
the cost of a thousand answers: writing, second looks, and replies that needed no answer.
--json: {since, writer, mode, auto_for, waiting, reviews, by_kind, by_rule, costs,
per_thousand_answers, earned, command}. Piped without it, a line for each kind, rule and cost:
kind, its name, the intent, looked at, unchanged, edited, discarded, held, held for nothing;
rule, its name, looked at, unchanged, edited, discarded, waiting;
cost, the kind of text, texts, sent without you, requests, second looks, tokens read, of them cached,
tokens written, both for second looks, the cost.
${examples("tickler ai stats", "tickler ai stats --since 30d", "tickler ai stats --json | jq .per_thousand_answers")}`,
    )
    .action(cli.action(runAiStats));
}

async function runAiStats(context: Context, { since }: { since: string }): Promise<void> {
  const { values } = await context.app.config();
  const now = (await context.app.clock()).now();
  const from = sinceOf(since, now);
  const services = await context.app.services();
  const { name: writer, isModel } = await context.app.writer();
  const { aiStats } = await import("../../../service/ai/trust/stats.ts");
  const stats = await aiStats(services, from, writer);
  const about: AiStatsContext = {
    writer,
    mode: values["ai.mode"],
    autoFor: values["ai.auto_for"],
    prices: {
      input: values["ai.price_in"],
      output: values["ai.price_out"],
      cached: values["ai.price_cached"],
    },
    command: offerOf(stats, values["ai.mode"], values["ai.auto_for"]),
  };
  const { out } = context;
  if (out.style.json) return out.json(aiStatsView(stats, about));
  if (!out.style.terminal) return printPiped(context, stats, about);
  const ownCheckModel = values["ai.check_model"] !== null;
  await printStats(context, stats, about, { isModel, ownCheckModel });
}

/** The command that lets answers run by themselves that have earned it; null: none has. */
function offerOf(
  { earned }: AiStats,
  mode: AiStatsContext["mode"],
  autoFor: AiStatsContext["autoFor"],
): string | null {
  const missing = earned.filter((intent) => !autoFor.includes(intent));
  if (mode !== "review" || missing.length === 0) return null;
  return `tickler config set ai.auto_for ${[...autoFor, ...missing].join(",")}`;
}

function printPiped({ out }: Context, stats: AiStats, { prices }: AiStatsContext): void {
  const view = aiStatsView(stats, { ...EMPTY, prices });
  const line = (...fields: readonly (string | number | null)[]): void =>
    out.line(fields.map((field) => field ?? "").join("\t"));
  for (const each of view.by_kind) {
    const { kind, intent, reviewed, approved, edited, discarded, held } = each;
    const counts = [reviewed, approved, edited, discarded, held, each.held_for_nothing];
    line("kind", kindName(kind), intent, ...counts);
  }
  for (const { rule, reviewed, approved, edited, discarded, waiting } of view.by_rule) {
    line("rule", rule, reviewed, approved, edited, discarded, waiting);
  }
  for (const each of view.costs) {
    const { kind, texts, sent_unseen, calls, looks } = each;
    const writing = [each.tokens_in, each.tokens_cached, each.tokens_out];
    const checking = [each.check_tokens_in, each.check_tokens_out];
    line(
      "cost",
      kindName(kind),
      texts,
      sent_unseen,
      calls,
      looks,
      ...writing,
      ...checking,
      each.cost,
    );
  }
}

const EMPTY = { writer: "", mode: "review", autoFor: [], command: null } as const;
