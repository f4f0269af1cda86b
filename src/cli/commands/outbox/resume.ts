import type { Command } from "commander";
import { pauseView } from "../../../json/email.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function outboxResumeCommand(cli: Cli): Command {
  return command("resume", "send cold mail again")
    .addHelpText(
      "after",
      `\nEarlier bounces no longer count: only new ones can pause it again.\n${examples(
        "tickler outbox resume",
      )}`,
    )
    .action(cli.action(runOutboxResume));
}

async function runOutboxResume(context: Context): Promise<void> {
  const { resumeOutbox } = await import("../../../service/outbox/pause.ts");
  const before = await resumeOutbox(await context.app.services());
  const { out } = context;
  if (out.style.json) return out.json(pauseView(null));
  if (out.style.terminal) {
    out.line(before ? "Cold mail leaves again." : "Cold mail was not paused.");
  }
}
