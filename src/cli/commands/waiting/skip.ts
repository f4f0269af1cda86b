import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { skippedView } from "../../../json/sequences/sequence.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { named, when } from "../../output/describe.ts";

export function skipCommand(cli: Cli): Command {
  return command("skip", "leave out a task of a sequence, and go on with the next step")
    .argument("<task>", "the task, as `tickler todo` names it: step-3")
    .option("--why <text>", "why, for who reads the history")
    .addHelpText(
      "after",
      `
A task that was done is settled with \`tickler done\`. Where a step could not be made, skipping leaves out the step.
${examples('tickler skip step-3 --why "the number is dead"')}`,
    )
    .action(cli.action(runSkip));
}

async function runSkip(context: Context, typed: string, { why }: { why?: string }): Promise<void> {
  const row = /^step-(\d{1,15})$/u.exec(typed.trim())?.[1];
  if (row === undefined) {
    throw new AppError(
      "usage",
      `${JSON.stringify(typed)} names no task of a sequence`,
      "Give its id as `tickler todo` shows it, such as step-3.",
    );
  }
  const { settleTask } = await import("../../../service/sequence/tasks.ts");
  const services = await context.app.services();
  const { lead, nextAt } = await settleTask(services, Number(row), "skipped", why?.trim() || null);
  const { out } = context;
  const id = `step-${row}`;
  if (out.style.json) return out.json(skippedView(id, nextAt));
  if (!out.style.terminal) return out.line(`${id}\t${nextAt?.toISOString() ?? ""}`);
  out.line(`Skipped ${id}, a task about ${named(lead)}.`);
  if (nextAt) out.line(`The sequence goes on ${when(nextAt)}.`);
}
