import { resolve } from "node:path";
import type { Command } from "commander";
import { backupView } from "../../../json/machine/database.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { withApprovedFile } from "./approved-file.ts";
import { withProgress } from "./with-progress.ts";

export function dbRestoreCommand(cli: Cli): Command {
  return command("restore", "read a backup into a database that is empty")
    .argument("<file>", "a file that `tickler db backup` has made")
    .addHelpText(
      "after",
      `
Checks the file first, and does not change it. A database that holds data is never overwritten: move
it away, or name another one with --db. No tick may run meanwhile.

The backup does not know what was sent after it was made, and would send it again: look at what
\`tickler tick --dry-run\` would do before the next tick.
--json prints {file, database, bytes, schema_version, leads, unsent, last_step_at}.
${examples(
  "tickler db restore ~/.local/share/tickler/backups/tickler-20260302-090000.db",
  "tickler --db other.db db restore tickler-monday.db",
  "tickler --db postgres://ada@db.example.com/tickler db restore tickler-monday.db",
)}`,
    )
    .action(cli.action(runDbRestore));
}

async function runDbRestore(context: Context, given: string): Promise<void> {
  const { restoreBackup } = await import("../../../app/database/restore.ts");
  const { facts, database } = await withProgress(context, (maintenance) =>
    withApprovedFile(context, given, (path) => restoreBackup(context.app, path, maintenance)),
  );
  const file = resolve(given);
  const { out } = context;
  if (out.style.json) return out.json(backupView(facts, { file, database }));
  const { leads, unsent, lastStepAt } = facts;
  if (out.style.terminal) out.line(`Restored ${leads} leads to ${database}.`, "green");
  else out.line(`${database}\t${leads}`);
  const since = lastStepAt === null ? "" : `, since ${lastStepAt.toISOString()}`;
  out.note(
    `What was sent after the backup was made${since}, is not known here and would be sent again (${unsent} emails wait to be sent).\nBefore the next tick, look at \`tickler tick --dry-run\`.`,
  );
}
