import { existsSync, rmSync } from "node:fs";
import type { Command } from "commander";
import {
  databaseStatus,
  openDatabase,
  placeOf,
  requireDatabase,
} from "../../../app/database/open.ts";
import type { Config, DatabaseTarget } from "../../../config.ts";
import { DEFAULT_MAILBOX } from "../../../domain/email.ts";
import { copyView } from "../../../json/database.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { CopiedTable, CopyProgress } from "../../../service/database/copy.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { shellLine } from "../../demo/shell-line.ts";
import { Progress } from "../../output/progress.ts";

interface DbCopyOptions {
  to: string;
}

export function dbCopyCommand(cli: Cli): Command {
  return command("copy", "copy everything to another database, such as a PostgreSQL server's")
    .requiredOption("--to <target>", "a postgres:// URL, or the path of an SQLite file")
    .addHelpText(
      "after",
      `
Copies the configured database: every table, ids kept, in one transaction, and reads back what was
stored to check it. The target has to be empty, or not there yet. No tick runs meanwhile. When it
is interrupted, the target is as empty as before.

A password in the URL can be seen by others in the list of processes: rather use
db.password_command, PGPASSWORD or ~/.pgpass.
${examples(
  "tickler db copy --to postgres://ada@db.example.com/tickler",
  "tickler --db postgres://ada@db.example.com/tickler db copy --to tickler.db",
)}`,
    )
    .action(cli.action(runDbCopy));
}

async function runDbCopy(context: Context, { to }: DbCopyOptions): Promise<void> {
  const { namedDatabase } = await import("../../../config.ts");
  const { copyDatabase } = await import("../../../service/database/copy.ts");
  const config = await context.app.config();
  const source = await context.app.database();
  const target = namedDatabase(config, "--to", to);
  requireDatabase(source, "copy");
  if (target.engine === "postgres" && holdsPassword(target.url) && !context.out.style.json) {
    context.out.note("note: the password in --to can be seen in the list of processes.");
  }
  const from = await context.app.store();
  const progress = new Progress(context.streams.stderr, context.out.style.quiet);
  const { signal, dispose } = stopOnSignal();
  try {
    const { tables, location } = await intoTarget(target, async () => {
      const store = await openDatabase(target, await context.app.clock());
      try {
        const copied = await copyDatabase({
          from,
          to: store,
          mailbox: DEFAULT_MAILBOX,
          stop: signal,
          onProgress: (at) => progress.update(progressText(at)),
        });
        return { tables: copied, location: store.location };
      } finally {
        await store.close();
      }
    });
    progress.end();
    await report(context, tables, { from: from.location, to: location });
    await sayHowToSwitch(context, config, target);
  } finally {
    progress.end();
    dispose();
  }
}

/** A file that the copy made goes away where it fails; one that was there stays as empty as it was. */
async function intoTarget<T>(target: DatabaseTarget, work: () => Promise<T>): Promise<T> {
  if (target.engine !== "sqlite" || existsSync(target.path)) return work();
  try {
    return await work();
  } catch (error) {
    await removeEmpty(target);
    throw error;
  }
}

async function removeEmpty(target: DatabaseTarget & { engine: "sqlite" }): Promise<void> {
  // Unless somebody else has begun to use it.
  const left = await databaseStatus(target, DEFAULT_MAILBOX).catch(() => null);
  if (!left?.tables?.every(({ rows }) => rows === 0)) return;
  for (const end of ["", "-wal", "-shm"]) rmSync(`${target.path}${end}`, { force: true });
}

function holdsPassword(text: string): boolean {
  const url = new URL(text);
  return url.password !== "" || url.searchParams.has("password");
}

function progressText({ step, rows, total }: CopyProgress): string {
  return `${step} ${rows} of ${total} rows …`;
}

async function report(
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

async function sayHowToSwitch(
  { out }: Context,
  { home, values }: Config,
  target: DatabaseTarget,
): Promise<void> {
  if (out.style.json) return;
  const place = await placeOf(target);
  const variable = `export ${shellLine([`TICKLER_DB=${place}`])}`;
  const set = (...words: string[]) => shellLine(["tickler", "config", "set", "db.url", ...words]);
  const ways = [variable];
  if (target.engine === "postgres") ways.push(`or  ${set(place)}`);
  else if (place === home.database && values["db.url"] !== null) ways.push(`or  ${set("--unset")}`);
  out.note(
    `To work with the copy from now on:\n  ${ways.join("\n  ")}\n${"Both hold the same outbox: let ticks run on one of them only, or mails go out twice."}`,
  );
}
