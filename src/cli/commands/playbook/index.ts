import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { playbookAddCommand } from "./add.ts";
import { playbookCheckCommand } from "./check.ts";
import { playbookEditCommand } from "./edit.ts";
import { playbookPathCommand } from "./path.ts";

export function playbookCommand(cli: Cli): Command {
  return group(
    "playbook",
    "what a model may say in your name",
    [
      playbookEditCommand(cli),
      playbookAddCommand(cli),
      playbookCheckCommand(cli),
      playbookPathCommand(cli),
    ],
    ["tickler playbook edit", "tickler playbook check"],
  );
}
