import type { Command } from "commander";
import { closest } from "../../domain/closest.ts";
import { AppError } from "../../domain/errors.ts";
import { type Cli, command, examples } from "../command.ts";
import { exitCodesHelp } from "../exit-codes.ts";
import { suggestCommand } from "../suggest-command.ts";
import { topicNames } from "../topics/names.ts";

/** Replaces commander's own, which knows no subcommands, no topics, and suggests nothing. */
export function helpCommand(program: Command, cli: Cli): Command {
  const topics = topicNames().map(([name, about]) => `  ${name.padEnd(12)}${about}`);
  return command("help", "show help for a command, or for a topic such as templates or states")
    .argument("[command...]", "such as send, or lead add; or a topic")
    .addHelpText(
      "after",
      `\nTopics:\n${topics.join("\n")}\n${examples("tickler help send", "tickler help lead import", "tickler help templates", "tickler help settings | less")}`,
    )
    .helpGroup("Set-up:")
    .action(async (names: readonly string[]) => {
      const text = names.length === 1 ? await topic(names[0] ?? "", cli) : null;
      if (text !== null) cli.streams.stdout.write(text);
      else findCommand(program, names).outputHelp();
    });
}

/** A command of the same name comes first: `tickler ai --help` has its options. */
async function topic(name: string, { streams }: Cli): Promise<string | null> {
  if (name === "exit-codes") return exitCodesHelp();
  if (!topicNames().some(([each]) => each === name)) return null;
  const { topicText } = await import("../topics/topics.ts");
  return topicText(name, streams.stdout.isTTY === true ? (streams.stdout.columns ?? null) : null);
}

/**
 * The command that words lead to.
 *
 * @throws AppError `usage` with the closest name
 */
export function findCommand(program: Command, names: readonly string[]): Command {
  return names.reduce((parent, name) => find(program, parent, name), program);
}

function find(program: Command, parent: Command, name: string): Command {
  const found = parent.commands.find(
    (each) => each.name() === name || each.aliases().includes(name),
  );
  if (found) return found;
  const topics = parent === program ? topicNames().map(([each]) => each) : [];
  const similar = closest(name, [...parent.commands.map((each) => each.name()), ...topics]);
  throw new AppError(
    "usage",
    `there is no command ${JSON.stringify(name)}`,
    suggestCommand(program, name) ??
      (similar
        ? `Did you mean ${similar}?`
        : "See `tickler --help`, and `tickler help help` for topics."),
  );
}
