import type { Command } from "commander";
import { configPathView } from "../../../json/settings.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function configPathCommand(cli: Cli): Command {
  return command("path", "print where the configuration file is")
    .addHelpText("after", examples("tickler config path", '$EDITOR "$(tickler config path)"'))
    .action(cli.action(runConfigPath));
}

async function runConfigPath({ app, out }: Context): Promise<void> {
  const { configFile } = await app.home();
  if (out.style.json) out.json(configPathView(configFile));
  else out.line(configFile);
}
