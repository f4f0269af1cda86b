import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";

/** What a script for a shell says about itself. */
interface Script {
  readonly shell: string;
  readonly text: string;
  /** Where to put it, and what is needed. */
  readonly about: string;
  readonly examples: readonly string[];
}

/** A command that prints a script. It reads no configuration, so that a shell can always start. */
export function printing(cli: Cli, script: Script): Command {
  return command(script.shell, `print the script for ${script.shell}`)
    .addHelpText("after", `\n${script.about}\n${examples(...script.examples)}`)
    .action(() => {
      cli.streams.stdout.write(script.text);
    });
}
