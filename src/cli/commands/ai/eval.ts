import type { Command } from "commander";
import { ERROR_CODES } from "../../../domain/errors.ts";
import { evaluationSummary, evaluationView } from "../../../json/ai.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { Evaluated } from "../../../service/ai/evaluation/evaluate.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { readText } from "../../input/text-input.ts";
import { excerpt } from "../../output/describe.ts";
import { Progress } from "../../output/progress.ts";

export function aiEvalCommand(cli: Cli): Command {
  return command("eval", "try your model and playbook on replies of leads; sends nothing")
    .argument(
      "[file]",
      "replies of your own as NDJSON, or - for standard input; without it, those that come with Tickler",
    )
    .addHelpText(
      "after",
      `
Each reply goes through everything that a tick does with one: Tickler decides what the lead wants and
what to do about it, the model writes, and the checks decide whether the text would be held for you.
The replies that come with Tickler are in a dozen languages, and some try to trick the model: it must
never do what those ask for. Each reply costs one text of the model.
A line of a file: {"text": "What does it cost?", "name": "price", "intent": "question"}; only text is
required. --json: {writer, cases, summary}.
${examples("tickler ai eval", "tickler ai eval replies.ndjson --json | jq .summary")}`,
    )
    .action(cli.action(runAiEval));
}

async function runAiEval(context: Context, file: string | undefined): Promise<number> {
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
  const summary = evaluationSummary(results);
  if (out.style.json) {
    out.json(evaluationView(writer.name, results, summary));
  } else {
    await printResults(context, results);
    if (out.style.terminal) printSummary(context, writer.name, summary);
  }
  if (signal.aborted) return ERROR_CODES.interrupted;
  return summary.failed > 0 ? ERROR_CODES.partial : 0;
}

async function printResults({ out }: Context, results: readonly Evaluated[]): Promise<void> {
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

function printSummary(
  { out }: Context,
  writer: string,
  summary: ReturnType<typeof evaluationSummary>,
): void {
  const { answered, held, handed_over, settled, failed, intents_right, intents_judged } = summary;
  out.line("");
  out.line(
    `${writer}: ${answered} would be answered automatically, ${held} held, ${handed_over} left to you, ${settled} settled without an answer, ${failed} failed.`,
    "bold",
  );
  out.line(
    `Intents that match those given with the replies: ${intents_right} of ${intents_judged}.`,
  );
}
