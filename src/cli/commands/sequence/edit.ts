import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { storeFrom } from "./add.ts";

export function sequenceEditCommand(cli: Cli): Command {
  return command("edit", "store a new version of a sequence")
    .argument("<file>", "the sequence (TOML), or - for standard input")
    .addHelpText(
      "after",
      `
New leads get the new version. Those who follow an earlier one go on by it, unless you take them over with
\`tickler sequence migrate NAME\`. The file as it is stored: tickler sequence show NAME --source.
${examples("tickler sequence show fair --source > fair.toml", "tickler sequence edit fair.toml")}`,
    )
    .action(cli.action((context: Context, file: string) => storeFrom(context, file, "edit")));
}
