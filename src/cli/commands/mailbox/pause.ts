import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { runOutboxPause } from "../outbox/pause.ts";

export function mailboxPauseCommand(cli: Cli): Command {
  return command("pause", "send no cold mail from a mailbox until you resume it")
    .argument("<name>", "such as ada")
    .option("--note <text>", "why")
    .addHelpText(
      "after",
      `
The same as \`tickler outbox pause --mailbox NAME\`: first emails and follow-ups of it wait; answers still go
out, and replies are read.
${examples("tickler mailbox pause ada", 'tickler mailbox pause ada --note "on holiday"')}`,
    )
    .action(cli.action(run));
}

async function run(context: Context, mailbox: string, { note }: { note?: string }): Promise<void> {
  await runOutboxPause(context, { mailbox, ...(note === undefined ? {} : { note }) });
}
