import { Command } from "commander";
import { type Cli, examples, type MakeCommand } from "./command.ts";
import { helpCommand } from "./commands/help.ts";
import { COMMAND_GROUPS } from "./commands/index.ts";
import { manCommand } from "./commands/man.ts";
import { schemaCommand } from "./commands/programs/schema.ts";

/** Flags of the whole program that take a value. */
const VALUED = ["--db", "--config"];

/**
 * The command line. Making all commands takes longer than running most of them, so only the one
 * that the arguments name is made, with its subcommands; where they name none, all are.
 *
 * @param argv the arguments after the program's name; without them, all commands are made
 */
export function createProgram(cli: Cli, argv: readonly string[] = []): Command {
  const program = new Command("tickler")
    .description("Emails sales leads, follows up when they go quiet, and answers when they reply.")
    .version(__VERSION__, "--version", "print the version")
    .option(
      "--json",
      "print one JSON document, for scripts; --json=id,email prints these fields alone",
    )
    .option("--db <path>", "the database, in place of TICKLER_DB or the one under the home")
    .option("--config <file>", "the configuration file, in place of the one under the home")
    .option("--quiet", "print nothing but data and errors")
    .option("--verbose", "print details on stderr")
    .option("--no-color", "print no colours; setting NO_COLOR does the same")
    .option("--yes", "answer every question with yes")
    .helpCommand(false)
    .addHelpText(
      "after",
      `${examples(
        'tickler lead add "John Doe" john.doe@example.com',
        'tickler send john.doe@example.com "Hi {{ first_name }}! Open to a quick chat?"',
        "tickler tick                            # delivers, follows up, answers; run it from cron",
        "tickler history john.doe@example.com",
        "tickler demo                            # the whole story, in a temporary home",
      )}
Topics, such as templates, states, settings and exit codes: tickler help help
What the exit codes mean: tickler help exit-codes`,
    );
  const called = calledCommand(argv);
  for (const { heading, commands } of COMMAND_GROUPS) {
    for (const [name, make] of Object.entries<MakeCommand>(commands)) {
      if (called !== null && called !== name) continue;
      program.addCommand(make(cli).helpGroup(heading));
    }
  }
  if (called === null) {
    program.addCommand(manCommand(program, cli)).addCommand(schemaCommand(program, cli));
  }
  program.addCommand(helpCommand(program, cli));
  everyCommand(program, (each) => settleManners(each, cli));
  return program;
}

/** The name of the command that the arguments call; null if they call no existing one. */
function calledCommand(argv: readonly string[]): string | null {
  const word = argv.find(
    (each, at) => !each.startsWith("-") && !VALUED.includes(argv[at - 1] ?? ""),
  );
  const isCommand = COMMAND_GROUPS.some(({ commands }) => Object.hasOwn(commands, word ?? ""));
  return word !== undefined && isCommand ? word : null;
}

function everyCommand(command: Command, apply: (command: Command) => void): void {
  apply(command);
  for (const each of command.commands) everyCommand(each, apply);
}

/** Errors are thrown, and printed in one place; help goes to stdout even if no command is given. */
function settleManners(command: Command, { streams }: Cli): void {
  const print = (text: string): void => {
    streams.stdout.write(text);
  };
  command
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => {} });
}
