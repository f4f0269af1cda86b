import { existsSync, mkdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { DatabaseTarget } from "../../config.ts";
import { AppError, messageOf } from "../../domain/errors.ts";
import type { BackupFacts } from "../../service/ports/index.ts";
import type { App } from "../app.ts";
import type { Maintenance } from "./maintain.ts";
import { openDatabase, placeOf, requireDatabase } from "./open.ts";

/** A backup that was made, or restored. */
export interface Backup {
  readonly file: string;
  /** Where the database is, for people. */
  readonly database: string;
  readonly facts: BackupFacts;
}

/**
 * Writes everything as it is at one moment to a new SQLite file, while others work. The file gets its
 * name once it is complete and checked.
 *
 * @param given the file, or a folder to make it in; without it, a new file under the home
 * @throws AppError `refused` where the file exists; `not_found`, `home`, `database`, `interrupted`
 */
export async function backUp(
  app: App,
  given: string | undefined,
  maintenance: Maintenance,
): Promise<Backup> {
  const { discardFile, fileThere, placeFile, readFacts } = await import(
    "../../store/sqlite/backup.ts"
  );
  const { home } = await app.config();
  const target = await app.database();
  requireDatabase(target, "back up");
  const name = nameAt((await app.clock()).now());
  const file = placeFor(given, join(home.dataDir, "backups"), name);
  if (existsSync(file)) throw fileThere(file);
  requireFolder(dirname(file));
  const temporary = join(dirname(file), `.${basename(file)}.${crypto.randomUUID()}`);
  try {
    await write(app, target, temporary, maintenance);
    const facts = readFacts(temporary);
    placeFile(temporary, file);
    return { file, facts, database: await placeOf(target) };
  } catch (error) {
    discardFile(temporary);
    throw error;
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
  app: App,
  target: DatabaseTarget,
  file: string,
  { stop, onProgress }: Maintenance,
): Promise<void> {
  const { copyFile, finishFile } = await import("../../store/sqlite/backup.ts");
  if (target.engine === "sqlite") {
    return copyFile(target.path, file, { stop, onProgress: (share) => onProgress({ share }) });
  }
  const { copyDatabase } = await import("../../service/database/copy.ts");
  const from = await app.store();
  const to = await openDatabase({ engine: "sqlite", path: file }, await app.clock());
  try {
    // Nothing is ever sent from a backup, so others may work the mailbox meanwhile.
    await copyDatabase({ from, to, stop, mailboxes: [], onProgress });
  } finally {
    await to.close();
  }
  finishFile(file, file);
}
