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
    .option("--mailbox <name>", "that of this mailbox; else of all")
    .addHelpText(
      "after",
      `\nEarlier bounces no longer count: only new ones can pause it again. Without --mailbox, another mailbox than the
default one that has paused by itself stays so, and is named.\n${examples(
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
  const { resumeAll, resumeOutbox } = await import("../../../service/outbox/pause.ts");
  const services = await context.app.services();
  const { out } = context;
  let before: boolean;
  if (mailbox === undefined) {
    const { resumed, stay } = await resumeAll(services);
    before = resumed;
    for (const { mailbox: own, pause } of stay) {
      out.note(
        `Cold mail of ${own} stays paused: ${pause.reason}. Go on with: tickler mailbox resume ${own}`,
      );
    }
  } else {
    before = (await resumeOutbox(services, name)) !== null;
  }
  if (out.style.json) return out.json(pauseView(null));
  if (out.style.terminal) {
    out.line(
      before
        ? `Cold mail${ofMailbox(mailbox)} leaves again.`
        : `Cold mail${ofMailbox(mailbox)} was not paused.`,
    );
  }
}
