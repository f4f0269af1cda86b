import type { Command } from "commander";
import { ERROR_CODES } from "../../../domain/errors.ts";
import { evaluationView } from "../../../json/views.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { Evaluated } from "../../../service/ai/evaluation/evaluate.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { readText } from "../../input/text-input.ts";
import { excerpt } from "../../output/describe.ts";
import { Progress } from "../../output/progress.ts";

export function aiEvalCommand(cli: Cli): Command {
  return command("eval", "try your model and playbook on replies of leads; sends nothing")
    .argument("[file]", "replies of your own: NDJSON, or - for standard input; else those we ship")
    .addHelpText(
      "after",
      `
Each reply goes through all that a tick does with it: what the lead wants, what is done about it, and
what of the model's text would be held for you. Those we ship are in a dozen languages, some of them
written against the machine: none of these must be answered by itself with what it asks for. It costs
one text of the model for each reply.
A line of a file: {"text": "What does it cost?", "name": "price", "intent": "question"}; only text is
needed. --json: {writer, cases, summary}.
${examples("tickler ai eval", "tickler ai eval replies.ndjson --json | jq .summary")}`,
    )
    .action(cli.action(runAiEval));
}

export async function runAiEval(context: Context, file: string | undefined): Promise<number> {
  const { EVALUATION_CASES } = await import("../../../service/ai/evaluation/cases.ts");
  const { readCases } = await import("../../../service/ai/evaluation/read-cases.ts");
  const { evaluate } = await import("../../../service/ai/evaluation/evaluate.ts");
  const { policyOf } = await import("../../../app/policy.ts");
  const cases = file === undefined ? EVALUATION_CASES : readCases(await readText(context, file));
  const writer = await context.app.writer();
  const policy = policyOf(await context.app.config());
  const clock = await context.app.clock();
  const { out, streams } = context;
  const progress = new Progress(streams.stderr, out.style.quiet);
  const { signal, dispose } = stopOnSignal();
  const results: Evaluated[] = [];
  try {
    for await (const result of evaluate({ policy, clock, stop: signal }, writer, cases)) {
      results.push(result);
      progress.update(`${results.length} of ${cases.length} …`);
      if (signal.aborted) break;
    }
  } finally {
    progress.end();
    dispose();
  }
  const summary = summarise(results);
  if (out.style.json) {
    out.json({ writer: writer.name, cases: results.map(evaluationView), summary });
  } else {
    await table(context, results);
    if (out.style.terminal) tell(context, writer.name, summary);
  }
  if (signal.aborted) return ERROR_CODES.interrupted;
  return summary.failed > 0 ? ERROR_CODES.partial : 0;
}

function summarise(results: readonly Evaluated[]) {
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

async function table({ out }: Context, results: readonly Evaluated[]): Promise<void> {
  await out.table(
    [
      { heading: "REPLY", cell: ({ name }) => name },
      {
        heading: "INTENT",
        cell: ({ intent }) => intent,
        paint: ({ intent, expected }) =>
          expected !== null && intent !== expected ? "yellow" : null,
      },
      {
        heading: "OUTCOME",
        cell: ({ outcome }) => outcome,
        paint: ({ outcome }) => (outcome === "answer" ? "green" : null),
      },
      { heading: "HELD BY", cell: ({ rules }) => rules.join(", ") },
      { heading: "TEXT", cell: ({ text, error }) => error ?? (text && excerpt(text, 60)) },
    ],
    results,
  );
}

function tell({ out }: Context, writer: string, summary: ReturnType<typeof summarise>): void {
  const { answered, held, handed_over, settled, failed, intents_right, intents_judged } = summary;
  out.line("");
  out.line(
    `${writer}: ${answered} would be answered by themselves, ${held} held, ${handed_over} left to you, ${settled} settled without an answer, ${failed} failed.`,
    "bold",
  );
  out.line(`Intents as a person sees them: ${intents_right} of ${intents_judged}.`);
}
