import type { Command } from "commander";
import { placeOf, requireDatabase } from "../../../app/database/open.ts";
import type { Config, DatabaseTarget } from "../../../config.ts";
import { copyView } from "../../../json/machine/database.ts";
import type { CopiedTable } from "../../../service/database/copy.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { lineWithVariable, shellLine } from "../../output/shell-line.ts";
import { withProgress } from "./with-progress.ts";

interface DbCopyOptions {
  to: string;
}

export function dbCopyCommand(cli: Cli): Command {
  return command("copy", "copy everything to another database, such as a PostgreSQL server's")
    .requiredOption("--to <target>", "a postgres:// URL, or the path of an SQLite file")
    .addHelpText(
      "after",
      `
Copies every table of the configured database in one transaction, keeps all ids, and reads back what
was stored to check it. The target has to be empty, or not there yet. No tick runs meanwhile. If the
copy is interrupted, the target is as empty as before.

Others can see a password in the URL in the list of processes: use db.password_command, PGPASSWORD or
~/.pgpass instead.
${examples(
  "tickler db copy --to postgres://ada@db.example.com/tickler",
  "tickler --db postgres://ada@db.example.com/tickler db copy --to tickler.db",
)}`,
    )
    .action(cli.action(runDbCopy));
}

async function runDbCopy(context: Context, { to }: DbCopyOptions): Promise<void> {
  const { namedDatabase } = await import("../../../config.ts");
  const { copyTo } = await import("../../../app/database/copy.ts");
  const config = await context.app.config();
  const source = await context.app.database();
  const target = namedDatabase(config, "--to", to);
  requireDatabase(source, "copy");
  if (target.engine === "postgres" && holdsPassword(target.url) && !context.out.style.json) {
    context.out.note("note: the password in --to can be seen in the list of processes.");
  }
  const { tables, ...places } = await withProgress(context, (maintenance) =>
    copyTo(context.app, target, maintenance),
  );
  await printTables(context, tables, places);
  await explainSwitch(context, config, target);
}

function holdsPassword(text: string): boolean {
  const url = new URL(text);
  return url.password !== "" || url.searchParams.has("password");
}

async function printTables(
  { out }: Context,
  tables: readonly CopiedTable[],
  places: { from: string; to: string },
): Promise<void> {
  if (out.style.json) return out.json(copyView(tables, places));
  await out.table(
    [
      { heading: "TABLE", cell: ({ name }) => name },
      { heading: "ROWS", cell: ({ rows }) => rows },
      { heading: "DIGEST", cell: () => "ok", paint: () => "green" },
    ],
    tables,
  );
  if (!out.style.terminal) return;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  out.line(`Copied ${rows} rows from ${places.from} to ${places.to}.`, "green");
}

async function explainSwitch(
  { out }: Context,
  { home, values }: Config,
  target: DatabaseTarget,
): Promise<void> {
  if (out.style.json) return;
  const place = await placeOf(target);
  const isWindows = process.platform === "win32";
  const variable = `${isWindows ? "" : "export "}${lineWithVariable("TICKLER_DB", place, [])}`;
  const set = (...words: string[]) => shellLine(["tickler", "config", "set", "db.url", ...words]);
  const ways = [variable];
  if (target.engine === "postgres") ways.push(`or  ${set(place)}`);
  else if (place === home.database && values["db.url"] !== null) ways.push(`or  ${set("--unset")}`);
  out.note(
    `To work with the copy from now on:\n  ${ways.join("\n  ")}\n${"Both hold the same outbox: let ticks run on one of them only, or mails go out twice."}`,
  );
}
