import { existsSync, mkdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { openDatabase, placeOf, requireDatabase } from "../../../app/database/open.ts";
import type { DatabaseTarget } from "../../../config.ts";
import { AppError, messageOf } from "../../../domain/errors.ts";
import { backupView } from "../../../json/database.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { BackupFacts } from "../../../service/ports/index.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { Progress } from "../../output/progress.ts";
import { sizeText } from "../../output/size-text.ts";

export function dbBackupCommand(cli: Cli): Command {
  return command("backup", "write everything to a file, while work goes on")
    .argument("[file]", "where to; else a new file in the folder backups/ of the home")
    .addHelpText(
      "after",
      `
The file is an SQLite database, also where the data is on a server: everything as it was at one
moment, checked, readable by its owner only. It has its name once it is whole. A file that is there
already is left alone. \`tickler db restore\` takes it back.
--json prints {file, database, bytes, schema_version, leads, unsent, last_step_at}.
${examples("tickler db backup", "tickler db backup /mnt/safe/tickler-monday.db")}`,
    )
    .action(cli.action(runDbBackup));
}

async function runDbBackup(context: Context, given?: string): Promise<void> {
  const { discardFile, fileThere, placeFile, readFacts } = await import(
    "../../../store/sqlite/backup.ts"
  );
  const config = await context.app.config();
  const target = await context.app.database();
  requireDatabase(target, "back up");
  const name = nameAt((await context.app.clock()).now());
  const file = placeFor(given, join(config.home.dataDir, "backups"), name);
  if (existsSync(file)) throw fileThere(file);
  requireFolder(dirname(file));
  const temporary = join(dirname(file), `.${basename(file)}.${crypto.randomUUID()}`);
  const progress = new Progress(context.streams.stderr, context.out.style.quiet);
  const { signal, dispose } = stopOnSignal();
  try {
    await write(context, target, temporary, signal, progress);
    const facts = readFacts(temporary);
    placeFile(temporary, file);
    progress.end();
    await print(context, facts, file, target);
  } catch (error) {
    discardFile(temporary);
    throw error;
  } finally {
    progress.end();
    dispose();
  }
}

/** `tickler-20260302-090000.db`, in UTC. */
function nameAt(now: Date): string {
  const [day = "", time = ""] = now.toISOString().replace(/[-:]/gu, "").split(/[T.]/u);
  return `tickler-${day}-${time}.db`;
}

function placeFor(given: string | undefined, folder: string, name: string): string {
  if (given === undefined) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw new AppError(
        "home",
        `${folder} can't be made: ${messageOf(error)}`,
        "Name a file: tickler db backup FILE",
      );
    }
    return join(folder, name);
  }
  if (given.trim() === "") {
    throw new AppError("usage", "the name of the file is empty", "Allowed: a path.");
  }
  const path = resolve(given);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? join(path, name) : path;
}

function requireFolder(folder: string): void {
  if (existsSync(folder)) return;
  throw new AppError("home", `there is no such folder: ${folder}`, "Make it, or name another one.");
}

async function write(
  context: Context,
  target: DatabaseTarget,
  file: string,
  stop: AbortSignal,
  progress: Progress,
): Promise<void> {
  const { copyFile, finishFile } = await import("../../../store/sqlite/backup.ts");
  if (target.engine === "sqlite") {
    const onProgress = (done: number): void =>
      progress.update(`copied ${Math.round(done * 100)} % …`);
    return copyFile(target.path, file, { stop, onProgress });
  }
  const { copyDatabase } = await import("../../../service/database/copy.ts");
  const from = await context.app.store();
  const to = await openDatabase({ engine: "sqlite", path: file }, await context.app.clock());
  try {
    await copyDatabase({
      ...{ from, to, stop },
      // Others may work: what is kept is sent by nobody.
      mailbox: null,
      onProgress: ({ step, rows, total }) => progress.update(`${step} ${rows} of ${total} rows …`),
    });
  } finally {
    await to.close();
  }
  finishFile(file, file);
}

async function print(
  { out }: Context,
  facts: BackupFacts,
  file: string,
  target: DatabaseTarget,
): Promise<void> {
  const database = await placeOf(target);
  if (out.style.json) return out.json(backupView(facts, { file, database }));
  if (!out.style.terminal) return out.line(`${file}\t${facts.bytes}`);
  out.line(`Backed up ${facts.leads} leads to ${file} (${sizeText(facts.bytes)}).`, "green");
}
