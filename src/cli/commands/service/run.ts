import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

/** For systems whose entries hold neither variables nor a place for output. */
export function serviceRunCommand(cli: Cli): Command {
  return command("run", "run what the service is to run, as its file says")
    .argument("<file>", "the file that `service install` wrote")
    .addHelpText("after", examples("tickler service run C:\\tickler\\service\\tickler.json"))
    .action(cli.action(runService));
}

async function runService({ streams }: Context, file: string): Promise<number> {
  const { runFromFile } = await import("../../../setup/service.ts");
  return runFromFile(file, streams.env);
}
