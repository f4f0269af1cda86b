import { accessSync, closeSync, constants, openSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "../../domain/errors.ts";
import { type ResourceError, resourceError } from "../../platform/system-errors.ts";

/** The code of an SQLite error, such as `SQLITE_BUSY`; empty for any other error. */
export function sqliteCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string" && error.code.startsWith("SQLITE_")) {
    return error.code;
  }
  return sqliteCode(error.cause);
}

/** The code without its extension: `SQLITE_IOERR` of `SQLITE_IOERR_FSYNC`. */
function primaryCode(error: unknown): string {
  return sqliteCode(error).split("_").slice(0, 2).join("_");
}

export function isUniqueViolation(error: unknown): boolean {
  return sqliteCode(error) === "SQLITE_CONSTRAINT_UNIQUE";
}

export function isBusy(error: unknown): boolean {
  const code = primaryCode(error);
  return code === "SQLITE_BUSY" || code === "SQLITE_LOCKED";
}

const CAUSES: Record<string, readonly [what: string, hint: string]> = {
  SQLITE_BUSY: ["is locked by another program", "Close whatever else has it open, then try again."],
  SQLITE_LOCKED: [
    "is locked by another program",
    "Close whatever else has it open, then try again.",
  ],
  SQLITE_READONLY: ["is read-only", "Make the file and its folder writable for you."],
  SQLITE_PERM: ["may not be opened", "Make the file and its folder readable and writable for you."],
  SQLITE_CANTOPEN: [
    "can't be opened",
    "Make sure that the file and its folder are there and writable for you.",
  ],
  SQLITE_FULL: ["can't grow: the disk is full", "Free some space, then run the command again."],
  SQLITE_IOERR: [
    "can't be read or written: the disk reports an error",
    "Check the disk and the free space on it.",
  ],
  SQLITE_NOTADB: [
    "is not a database",
    "Point --db or TICKLER_DB at a database of Tickler's, or at a file that does not exist yet.",
  ],
  SQLITE_CORRUPT: [
    "is damaged",
    "Move it away and restore a backup with `tickler db restore FILE`, or rescue what is left with `sqlite3 FILE .recover`.",
  ],
};

/** Finds out why a file can't be opened, which SQLite does not say; null if that fails, too. */
function reasonNotToOpen(path: string): ResourceError | null {
  return shortageOfFiles() ?? (isReadOnly(dirname(path)) ? READ_ONLY : null);
}

const READ_ONLY: ResourceError = {
  what: "the file system is read-only",
  hint: "Choose another place with --db, TICKLER_DB or TICKLER_HOME, or mount it for writing.",
};

function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EROFS";
  }
}

/**
 * The files that SQLite opens: the database, its log, the log's index, and the folder while a file
 * is made in it.
 */
const FILES = 4;

/**
 * Tries whether any file can be opened. The database itself is not tried: closing it would end
 * SQLite's locks on it.
 */
function shortageOfFiles(): ResourceError | null {
  const opened: number[] = [];
  try {
    while (opened.length < FILES) opened.push(openSync(process.execPath, "r"));
    return null;
  } catch (error) {
    return resourceError(error);
  } finally {
    for (const file of opened) closeSync(file);
  }
}

/**
 * Translates an error of SQLite's into one that names the cause; returns any other error as it is.
 */
export function translate(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error;
  const code = sqliteCode(error);
  if (code === "") return error;
  const reason = primaryCode(error) === "SQLITE_CANTOPEN" ? reasonNotToOpen(path) : null;
  if (reason) {
    const what = `the database ${path} can't be opened: ${reason.what}`;
    return new AppError("database", what, reason.hint, { cause: error });
  }
  const [what, hint] = CAUSES[primaryCode(error)] ?? [
    `refused a statement (${code})`,
    "This is a bug of Tickler's: please report it.",
  ];
  return new AppError("database", `the database ${path} ${what}`, hint, { cause: error });
}
