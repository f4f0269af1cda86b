import { closeSync, existsSync, linkSync, openSync, rmSync, statSync, unlinkSync } from "node:fs";
import { dirname } from "node:path";
import type Connection from "better-sqlite3";
import { AppError } from "../../domain/errors.ts";
import { renameOver } from "../../platform/files/rename.ts";
import { syncIfPossible } from "../../platform/files/sync.ts";
import type { BackupFacts } from "../../service/ports/index.ts";
import { openFile } from "./driver.ts";
import { sqliteCode, translate } from "./errors.ts";
import { refuseForeign, SCHEMA_VERSION, versionOf } from "./migrate.ts";

/** The pages that are copied before other work gets a turn. */
const STEP = 2_000;

const PRIVATE_FILE = 0o600;

export interface CopyFileOptions {
  stop: AbortSignal;
  /** @param done from 0 to 1 */
  onProgress(done: number): void;
}

/**
 * Copies a database file as it is at one moment, even while others write, into a new file that
 * needs no side files, and checks that one.
 *
 * @throws AppError `database`; `home` where the copy can't be written; `interrupted`
 */
export async function copyFile(from: string, to: string, options: CopyFileOptions): Promise<void> {
  let source: Connection.Database | undefined;
  try {
    closeSync(openSync(to, "wx", PRIVATE_FILE));
    source = openFile(from, { fileMustExist: true });
    source.pragma("query_only = on");
    refuseForeign(source, from);
    // In one transaction, the copy need not begin anew whenever another process writes.
    source.exec("begin");
    versionOf(source);
    await source.backup(to, {
      progress({ totalPages, remainingPages }) {
        if (options.stop.aborted) throw new AppError("interrupted", "it was stopped");
        options.onProgress(1 - remainingPages / Math.max(totalPages, 1));
        return STEP;
      },
    });
    finishFile(to, from);
  } catch (error) {
    discardFile(to);
    throw explain(error, from, to);
  } finally {
    source?.close();
  }
}

function explain(error: unknown, from: string, to: string): unknown {
  if (error instanceof AppError) return error;
  // If the source can be read, the full disk is the copy's.
  if (sqliteCode(error) !== "")
    return translate(error, sqliteCode(error) === "SQLITE_FULL" ? to : from);
  return unwritable(to, error);
}

function unwritable(file: string, error: unknown): AppError {
  const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return new AppError(
    "home",
    `${file} can't be written: ${REASONS[why] ?? why}`,
    "Name a file in a folder that is there and writable for you.",
    { cause: error },
  );
}

const REASONS: Record<string, string> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOENT: "there is no such folder",
  ENOTDIR: "a part of its path is not a folder",
  ENOSPC: "the disk is full",
};

/**
 * Makes a database file that needs no side files, checks it, and syncs it to the disk.
 *
 * @param from the original's path, for errors
 */
export function finishFile(path: string, from: string): void {
  let connection: Connection.Database | undefined;
  try {
    connection = openFile(path, { fileMustExist: true });
    connection.pragma("journal_mode = delete");
    requireSound(connection, from);
  } catch (error) {
    throw translate(error, from);
  } finally {
    connection?.close();
  }
  syncIfPossible(path);
}

export function discardFile(path: string): void {
  rmSync(path, { force: true });
  discardSideFiles(path);
}

function discardSideFiles(path: string): void {
  for (const end of ["-wal", "-shm", "-journal"]) rmSync(`${path}${end}`, { force: true });
}

/**
 * Gives a complete file its name, unless a file of that name exists.
 *
 * @throws AppError `refused`, `home`
 */
export function placeFile(temporary: string, path: string): void {
  try {
    linkUnlessThere(temporary, path);
    syncIfPossible(dirname(path));
  } catch (error) {
    discardFile(temporary);
    if (error instanceof AppError) throw error;
    throw unwritable(path, error);
  }
}

function linkUnlessThere(temporary: string, path: string): void {
  // Side files without a database are leftovers, and must not be taken for the new file's.
  if (!existsSync(path)) discardSideFiles(path);
  try {
    linkSync(temporary, path);
    unlinkSync(temporary);
  } catch (error) {
    if (existsSync(path)) throw fileThere(path);
    // Not every file system supports hard links.
    if (!existsSync(temporary)) throw error;
    renameOver(temporary, path);
  }
}

export function fileThere(path: string): AppError {
  return new AppError(
    "refused",
    `there is a file ${path} already`,
    "Name another one, or move it away first.",
  );
}

/**
 * What a backup holds, after checking that it is complete and a database that this program can use.
 *
 * @throws AppError `input` if the file does not exist; `database` with the cause
 */
export function readFacts(path: string): BackupFacts {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) {
    throw new AppError(
      "input",
      `${path} ${stats ? "is not a file" : "is not there"}`,
      "Name a file that `tickler db backup` has made.",
    );
  }
  let connection: Connection.Database | undefined;
  try {
    connection = openFile(path, { fileMustExist: true });
    connection.pragma("query_only = on");
    refuseForeign(connection, path);
    const version = versionOf(connection);
    if (version === 0) throw unusable(path, "holds nothing of Tickler's");
    if (version > SCHEMA_VERSION) {
      const known = `schema ${version}, this one knows ${SCHEMA_VERSION}`;
      throw unusable(path, `is from a newer version of Tickler (${known})`, "Update Tickler.");
    }
    requireSound(connection, path);
    return { ...countsOf(connection), bytes: stats.size, schemaVersion: version };
  } catch (error) {
    throw translate(error, path);
  } finally {
    connection?.close();
  }
}

function unusable(path: string, what: string, hint = "Name another file."): AppError {
  return new AppError("database", `the database ${path} ${what}`, hint);
}

function requireSound(connection: Connection.Database, path: string): void {
  const first = connection.prepare("pragma quick_check(1)").pluck().get();
  if (first === "ok") return;
  const what = `is damaged: ${String(first).replaceAll("\n", " ")}`;
  throw unusable(
    path,
    what,
    "Use another backup; `tickler db check` looks at the database itself.",
  );
}

function countsOf(connection: Connection.Database) {
  const one = (query: string): number | null => {
    const value: unknown = connection.prepare(query).pluck().get();
    return value === null ? null : Number(value);
  };
  const last = one("select max(log_at) from outreach_logs");
  return {
    leads: one("select count(*) from leads") ?? 0,
    unsent: one("select count(*) from emails where state in ('queued', 'sending')") ?? 0,
    lastStepAt: last === null ? null : new Date(last),
  };
}
