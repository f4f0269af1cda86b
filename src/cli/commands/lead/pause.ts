import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { setLeadPaused } from "./set-paused.ts";

export function leadPauseCommand(cli: Cli): Command {
  return command("pause", "send nothing to a lead until you resume them")
    .argument("<lead>", "id or address")
    .option(
      "--until <day>",
      'the pause ends by itself: 2026-03-20 or tomorrow (that morning), 3d, "mon 14:30"',
    )
    .addHelpText(
      "after",
      `
Emails in the queue wait. No follow-up and no AI answer is written, and no message is closed.
${examples(
  "tickler lead pause 1",
  "tickler lead pause john.doe@example.com",
  "tickler lead pause 1 --until 2026-03-20",
)}`,
    )
    .action(
      cli.action((context: Context, ref: string, { until }: { until?: string }) =>
        setLeadPaused(context, ref, true, until),
      ),
    );
}
