import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { leadAddCommand } from "./add.ts";
import { leadCheckCommand } from "./check.ts";
import { leadEditCommand } from "./edit.ts";
import { leadExportCommand } from "./export.ts";
import { leadImportCommand } from "./import.ts";
import { leadListCommand } from "./list.ts";
import { leadPauseCommand } from "./pause.ts";
import { leadReportCommand } from "./report.ts";
import { leadResumeCommand } from "./resume.ts";
import { leadRmCommand } from "./rm.ts";
import { leadShowCommand } from "./show.ts";

export function leadCommand(cli: Cli): Command {
  return group(
    "lead",
    "add, find, change, check, import and export leads",
    [
      leadAddCommand(cli),
      leadListCommand(cli),
      leadShowCommand(cli),
      leadEditCommand(cli),
      leadCheckCommand(cli),
      leadPauseCommand(cli),
      leadResumeCommand(cli),
      leadRmCommand(cli),
      leadReportCommand(cli),
      leadImportCommand(cli),
      leadExportCommand(cli),
    ],
    [
      'tickler lead add "John Doe" john.doe@example.com',
      "tickler lead import leads.csv",
      "tickler lead list --status replied",
    ],
  ).alias("leads");
}
