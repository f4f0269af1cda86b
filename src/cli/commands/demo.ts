import type { Command } from "commander";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";

export function demoCommand(cli: Cli): Command {
  return command("demo", "play the whole story in a temporary home, with a clock of its own")
    .addHelpText("after", examples("tickler demo"))
    .action(cli.action(async (_context: Context) => {}));
}
