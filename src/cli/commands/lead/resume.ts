import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { setLeadPaused } from "./set-paused.ts";

export function leadResumeCommand(cli: Cli): Command {
  return command("resume", "write to a paused lead again")
    .argument("<lead>", "id or address")
    .addHelpText("after", examples("tickler lead resume 1"))
    .action(cli.action((context: Context, ref: string) => setLeadPaused(context, ref, false)));
}
