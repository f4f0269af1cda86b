import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { configGetCommand } from "./get.ts";
import { configListCommand, runConfigList } from "./list.ts";
import { configPathCommand } from "./path.ts";
import { configSetCommand } from "./set.ts";

export function configCommand(cli: Cli): Command {
  return group(
    "config",
    "look at the settings and change them",
    [configGetCommand(cli), configSetCommand(cli), configListCommand(cli), configPathCommand(cli)],
    ["tickler config", "tickler config set follow_up.after 1d,3d"],
  ).action(cli.action(runConfigList));
}
