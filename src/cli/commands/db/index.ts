import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { dbBackupCommand } from "./backup.ts";
import { dbCheckCommand } from "./check.ts";
import { dbCopyCommand } from "./copy.ts";
import { dbPruneCommand } from "./prune.ts";
import { dbRestoreCommand } from "./restore.ts";
import { dbStatusCommand } from "./status.ts";
import { dbVacuumCommand } from "./vacuum.ts";

export function dbCommand(cli: Cli): Command {
  return group(
    "db",
    "look at the database, check it, back it up, copy it to another",
    [
      dbStatusCommand(cli),
      dbCheckCommand(cli),
      dbBackupCommand(cli),
      dbRestoreCommand(cli),
      dbVacuumCommand(cli),
      dbPruneCommand(cli),
      dbCopyCommand(cli),
    ],
    ["tickler db status", "tickler db check", "tickler db backup"],
  );
}
