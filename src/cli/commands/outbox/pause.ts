import type { Command } from "commander";
import { pauseView } from "../../../json/email.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

interface OutboxPauseOptions {
  note?: string;
}

export function outboxPauseCommand(cli: Cli): Command {
  return command("pause", "send no cold mail until you resume it")
    .option("--note <text>", "why")
    .addHelpText(
      "after",
      `
First emails and follow-ups wait; answers to leads who wrote still go out. Tickler pauses by itself
when too many mails bounce (send.max_bounces).
${examples("tickler outbox pause", 'tickler outbox pause --note "new domain, not warmed up"')}`,
    )
    .action(cli.action(runOutboxPause));
}

async function runOutboxPause(context: Context, { note }: OutboxPauseOptions): Promise<void> {
  const { pauseOutbox } = await import("../../../service/outbox/pause.ts");
  const pause = await pauseOutbox(await context.app.services(), note ?? "paused by hand");
  const { out } = context;
  if (out.style.json) return out.json(pauseView(pause));
  if (out.style.terminal) out.line(`Cold mail is paused: ${pause.reason}.`, "yellow");
}
