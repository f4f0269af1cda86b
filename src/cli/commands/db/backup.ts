import type { Command } from "commander";
import { sizeText } from "../../../domain/units/size.ts";
import { backupView } from "../../../json/machine/database.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { withProgress } from "./with-progress.ts";

export function dbBackupCommand(cli: Cli): Command {
  return command("backup", "write everything to a file, while work goes on")
    .argument(
      "[file]",
      "the file to write; without it, a new one in the folder backups/ of the home",
    )
    .addHelpText(
      "after",
      `
The file is an SQLite database, also if the data is on a server. It holds everything as it was at one
moment, is checked, and only its owner can read it. It gets its name once it is complete. A file that
exists is never replaced. \`tickler db restore\` reads it back.
--json prints {file, database, bytes, schema_version, leads, unsent, last_step_at}.
${examples("tickler db backup", "tickler db backup /mnt/safe/tickler-monday.db")}`,
    )
    .action(cli.action(runDbBackup));
}

async function runDbBackup(context: Context, given?: string): Promise<void> {
  const { backUp } = await import("../../../app/database/backup.ts");
  const { facts, ...places } = await withProgress(context, (maintenance) =>
    backUp(context.app, given, maintenance),
  );
  const { out } = context;
  if (out.style.json) return out.json(backupView(facts, places));
  if (!out.style.terminal) return out.line(`${places.file}\t${facts.bytes}`);
  const size = sizeText(facts.bytes);
  out.line(`Backed up ${facts.leads} leads to ${places.file} (${size}).`, "green");
}
