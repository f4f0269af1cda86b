import type { Command } from "commander";
import { pauseView } from "../../../json/email.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { ofMailbox, requireMailbox } from "../../input/mailbox.ts";

interface OutboxPauseOptions {
  note?: string;
  mailbox?: string;
}

export function outboxPauseCommand(cli: Cli): Command {
  return command("pause", "send no cold mail until you resume it")
    .option("--note <text>", "why")
    .option("--mailbox <name>", "that of this mailbox; else of all")
    .addHelpText(
      "after",
      `
First emails and follow-ups wait; answers to leads who wrote still go out. Tickler pauses by itself
when too many mails bounce (send.max_bounces).
${examples("tickler outbox pause", "tickler outbox pause --mailbox ada", 'tickler outbox pause --note "new domain, not warmed up"')}`,
    )
    .action(cli.action(runOutboxPause));
}

export async function runOutboxPause(
  context: Context,
  { note, mailbox }: OutboxPauseOptions,
): Promise<void> {
  const name = await requireMailbox(context, mailbox);
  const { pauseAll, pauseOutbox } = await import("../../../service/outbox/pause.ts");
  const services = await context.app.services();
  const reason = note ?? "paused by hand";
  const pause =
    mailbox === undefined
      ? await pauseAll(services, reason)
      : await pauseOutbox(services, reason, name);
  const { out } = context;
  if (out.style.json) return out.json(pauseView(pause));
  if (out.style.terminal)
    out.line(`Cold mail${ofMailbox(mailbox)} is paused: ${pause.reason}.`, "yellow");
}
