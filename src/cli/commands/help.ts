import type { Command } from "commander";
import { closest } from "../../domain/closest.ts";
import { AppError } from "../../domain/errors.ts";
import { command, examples } from "../command.ts";
import { suggestCommand } from "../suggest-command.ts";

/** In place of commander's own, which knows no commands of commands and no mistakes. */
export function helpCommand(program: Command): Command {
  return command("help", "show help for a command")
    .argument("[command...]", "such as send, or lead add")
    .addHelpText("after", examples("tickler help send", "tickler help lead import"))
    .action((names: readonly string[]) => {
      const found = names.reduce((parent, name) => find(program, parent, name), program);
      found.outputHelp();
    });
}

function find(program: Command, parent: Command, name: string): Command {
  const found = parent.commands.find(
    (each) => each.name() === name || each.aliases().includes(name),
  );
  if (found) return found;
  const meant = closest(
    name,
    parent.commands.map((each) => each.name()),
  );
  throw new AppError(
    "usage",
    `there is no command ${JSON.stringify(name)}`,
    suggestCommand(program, name) ?? (meant ? `Did you mean ${meant}?` : "See `tickler --help`."),
  );
}
