import type { Command } from "commander";
import { closest } from "../../domain/closest.ts";
import { AppError } from "../../domain/errors.ts";
import { type Cli, command, examples } from "../command.ts";
import { exitCodesHelp } from "../exit-codes.ts";
import { suggestCommand } from "../suggest-command.ts";

/** Help that is about no command. */
const TOPICS: Readonly<Record<string, () => string>> = { "exit-codes": exitCodesHelp };

/** Replaces commander's own, which knows no subcommands, no topics, and suggests nothing. */
export function helpCommand(program: Command, cli: Cli): Command {
  return command("help", "show help for a command, or what the exit codes mean")
    .argument("[command...]", "such as send, or lead add; or exit-codes")
    .addHelpText(
      "after",
      examples("tickler help send", "tickler help lead import", "tickler help exit-codes"),
    )
    .helpGroup("Set-up:")
    .action((names: readonly string[]) => {
      const [first = "", ...others] = names;
      const isTopic = others.length === 0 && Object.hasOwn(TOPICS, first);
      const topic = isTopic ? TOPICS[first] : undefined;
      if (topic !== undefined) {
        cli.streams.stdout.write(topic());
        return;
      }
      names.reduce((parent, name) => find(program, parent, name), program).outputHelp();
    });
}

/** @throws AppError `usage` with the closest name */
function find(program: Command, parent: Command, name: string): Command {
  const found = parent.commands.find(
    (each) => each.name() === name || each.aliases().includes(name),
  );
  if (found) return found;
  const topics = parent === program ? Object.keys(TOPICS) : [];
  const similar = closest(name, [...parent.commands.map((each) => each.name()), ...topics]);
  throw new AppError(
    "usage",
    `there is no command ${JSON.stringify(name)}`,
    suggestCommand(program, name) ??
      (similar ? `Did you mean ${similar}?` : "See `tickler --help`."),
  );
}
