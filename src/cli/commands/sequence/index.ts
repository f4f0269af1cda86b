import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { sequenceAddCommand } from "./add.ts";
import { sequenceCheckCommand } from "./check.ts";
import { sequenceEditCommand } from "./edit.ts";
import { runSequenceList, sequenceListCommand } from "./list.ts";
import { sequenceMigrateCommand } from "./migrate.ts";
import { sequencePromoteCommand } from "./promote.ts";
import { sequenceRmCommand } from "./rm.ts";
import { sequenceShowCommand } from "./show.ts";

export function sequenceCommand(cli: Cli): Command {
  return group(
    "sequence",
    "sequences: mails with texts of their own, and tasks, one after the other",
    [
      sequenceAddCommand(cli),
      sequenceEditCommand(cli),
      sequenceCheckCommand(cli),
      sequenceListCommand(cli),
      sequenceShowCommand(cli),
      sequenceMigrateCommand(cli),
      sequencePromoteCommand(cli),
      sequenceRmCommand(cli),
    ],
    ["tickler sequence add fair.toml", "tickler send --tag fair-2026 --sequence fair"],
  ).action(cli.action(runSequenceList));
}
