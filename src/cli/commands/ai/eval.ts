import type { Command } from "commander";
import { type Cli, collect, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import type { EvalOptions } from "../../evaluation/options.ts";

export function aiEvalCommand(cli: Cli): Command {
  return command("eval", "try your model and playbook on replies of leads; sends nothing")
    .argument(
      "[file]",
      "cases of your own as NDJSON or a JSON array, or - for standard input; without it, one for each price, link and line for a person in your playbook, and those that come with Tickler",
    )
    .option(
      "--from-history <n>",
      "replay your last n conversations in which a person answered; the leads' words go to the model",
    )
    .option(
      "--only <what>",
      "WRONG, HELD or RIGHT: show only these; a name or a kind: try only that; may be repeated",
      collect,
    )
    .option("--max <n>", "try no more cases than this")
    .option("--full", "show whole texts, and the words for which they would be held")
    .option("--strict", "a text that is held for nothing counts as wrong")
    .option("--no-check", "without the second look: what the guardrails alone let through")
    .addHelpText(
      "after",
      `
Each reply goes through everything that a tick does with one where ai.mode is auto: Tickler decides
what the lead wants, the model writes, the guardrails and the second look decide whether the text would
be held. Nothing is stored or sent, and ai.max_per_day is not used up. The first mail is the one that
you send; the sender and the playbook are yours.
A case is right, held for nothing (a person had to look, and need not have), or wrong.
A line of a file: {"name": "price", "text": "What does it cost?", "expect": ["sent"], "must": ["290 €"]};
only text is required. See docs/ai.md for all of it.
It says beforehand how many requests it makes at most, and asks on a terminal if they are more than 100
(--yes). The exit code is 5 where a case is wrong or has failed.
--json: {writer, estimate, cases, kinds, summary}.
${examples(
  "tickler ai eval",
  "tickler ai eval --only WRONG --full",
  "tickler ai eval cases.ndjson --json | jq .summary",
  "tickler ai eval --from-history 20",
)}`,
    )
    .action(cli.action(runAiEval));
}

async function runAiEval(
  context: Context,
  file: string | undefined,
  options: EvalOptions,
): Promise<number> {
  const { evaluateAll } = await import("../../evaluation/run.ts");
  return evaluateAll(context, file, options);
}
