import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { runOutboxResume } from "../outbox/resume.ts";

export function mailboxResumeCommand(cli: Cli): Command {
  return command("resume", "send cold mail from a mailbox again")
    .argument("<name>", "such as ada")
    .addHelpText("after", examples("tickler mailbox resume ada"))
    .action(cli.action(run));
}

async function run(context: Context, mailbox: string): Promise<void> {
  await runOutboxResume(context, { mailbox });
}
