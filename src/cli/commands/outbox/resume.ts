import type { Command } from "commander";
import { pauseView } from "../../../json/email.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { ofMailbox, requireMailbox } from "../../input/mailbox.ts";

interface OutboxResumeOptions {
  mailbox?: string;
}

export function outboxResumeCommand(cli: Cli): Command {
  return command("resume", "send cold mail again")
    .option("--mailbox <name>", "that of this mailbox; else of the default one")
    .addHelpText(
      "after",
      `\nEarlier bounces no longer count: only new ones can pause it again.\n${examples(
        "tickler outbox resume",
        "tickler outbox resume --mailbox ada",
      )}`,
    )
    .action(cli.action(runOutboxResume));
}

export async function runOutboxResume(
  context: Context,
  { mailbox }: OutboxResumeOptions,
): Promise<void> {
  const name = await requireMailbox(context, mailbox);
  const { resumeOutbox } = await import("../../../service/outbox/pause.ts");
  const before = await resumeOutbox(await context.app.services(), name);
  const { out } = context;
  if (out.style.json) return out.json(pauseView(null));
  if (out.style.terminal) {
    out.line(
      before
        ? `Cold mail${ofMailbox(mailbox)} leaves again.`
        : `Cold mail${ofMailbox(mailbox)} was not paused.`,
    );
  }
}
