import type { Command } from "commander";
import { pauseView } from "../../../json/views.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export interface PauseOptions {
  note?: string;
}

export function outboxPauseCommand(cli: Cli): Command {
  return command("pause", "send no cold mail until you resume it")
    .option("--note <text>", "why")
    .addHelpText(
      "after",
      `
First emails and follow-ups wait; answers to leads who wrote go out all the same. The same happens by
itself when too much bounces (send.max_bounces).
${examples("tickler outbox pause", 'tickler outbox pause --note "new domain, not warmed up"')}`,
    )
    .action(
      cli.action(async (context: Context, { note }: PauseOptions) => {
        const { pauseOutbox } = await import("../../../service/outbox/pause.ts");
        const pause = await pauseOutbox(await context.app.services(), note ?? "paused by hand");
        const { out } = context;
        if (out.style.json) out.json(pauseView(pause));
        else if (out.style.terminal) out.line(`Cold mail is paused: ${pause.reason}.`, "yellow");
      }),
    );
}

export function outboxResumeCommand(cli: Cli): Command {
  return command("resume", "send cold mail again")
    .addHelpText(
      "after",
      `\nBounces from before are forgotten: it pauses again only for new ones.\n${examples(
        "tickler outbox resume",
      )}`,
    )
    .action(
      cli.action(async (context: Context) => {
        const { resumeOutbox } = await import("../../../service/outbox/pause.ts");
        const before = await resumeOutbox(await context.app.services());
        const { out } = context;
        if (out.style.json) out.json(pauseView(null));
        else if (out.style.terminal) {
          out.line(before ? "Cold mail leaves again." : "Cold mail was not paused.");
        }
      }),
    );
}
