import { Command } from "commander";
import { type Cli, examples } from "./command.ts";
import { helpCommand } from "./commands/help.ts";
import { COMMANDS } from "./commands/index.ts";

/** Flags of the whole program that take a value. */
const VALUED = ["--db", "--config"];

/**
 * The command line. To make all commands takes longer than to run most of them, so that only the one
 * that is called is made, with its own; where the arguments name none, all are.
 *
 * @param argv the arguments after the program's name; without them, all commands are made
 */
export function createProgram(cli: Cli, argv: readonly string[] = []): Command {
  const program = new Command("tickler")
    .description("Emails sales leads, follows up when they go quiet, and answers when they reply.")
    .version(__VERSION__, "--version", "print the version")
    .option("--json", "print one JSON document, for scripts")
    .option("--db <path>", "the database, in place of TICKLER_DB or the one under the home")
    .option("--config <file>", "the configuration file, in place of the one under the home")
    .option("--quiet", "say nothing but data and errors")
    .option("--verbose", "say more, on stderr")
    .option("--no-color", "no colours; so does NO_COLOR")
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
Exit codes: 0 done or nothing to do, 1 failed, 2 usage, 3 not found, 4 refused in this state,
5 done in part, 130 interrupted.`,
    );
  for (const make of wanted(argv)) program.addCommand(make(cli));
  program.addCommand(helpCommand(program));
  everyCommand(program, (each) => settleManners(each, cli));
  return program;
}

function wanted(argv: readonly string[]): ((cli: Cli) => Command)[] {
  const name = argv.find(
    (word, at) => !word.startsWith("-") && !VALUED.includes(argv[at - 1] ?? ""),
  );
  const make = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return make ? [make] : Object.values(COMMANDS);
}

function everyCommand(command: Command, apply: (command: Command) => void): void {
  apply(command);
  for (const each of command.commands) everyCommand(each, apply);
}

/** Errors are thrown, and printed in one place; help is data, also where no command was given. */
function settleManners(command: Command, { around }: Cli): void {
  const print = (text: string): void => {
    around.stdout.write(text);
  };
  command
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => {} });
}
