import { closeSync, mkdirSync, openSync, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "../../domain/errors.ts";
import { resourceError } from "../../platform/system-errors.ts";

/** Leads are in it: only its owner may read it. */
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
const ANYBODY_WRITES = 0o222;

/**
 * Makes sure that a database file exists and can be used: creates it, and its folder, readable by
 * their owner only. SQLite gives its side files the mode of the database.
 *
 * @throws AppError `database`
 */
export function prepareFile(path: string): void {
  const stats = look(path);
  if (stats === null) {
    create(path);
    return;
  }
  if (stats.isDirectory()) {
    throw new AppError(
      "database",
      `the database ${path} is a folder`,
      "Point --db or TICKLER_DB at a file.",
    );
  }
  if (!stats.isFile()) {
    throw new AppError(
      "database",
      `the database ${path} is not an ordinary file`,
      "Point --db or TICKLER_DB at a file.",
    );
  }
  // The superuser could write to it all the same, but its owner has made it read-only.
  if ((stats.mode & ANYBODY_WRITES) === 0) {
    throw new AppError(
      "database",
      `the database ${path} is read-only`,
      `Make it writable: ${process.platform === "win32" ? "attrib -r" : "chmod u+w"} ${path}`,
    );
  }
}

function look(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw unusable(path, error);
  }
}

function create(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
    closeSync(openSync(path, "a", PRIVATE_FILE));
  } catch (error) {
    throw unusable(path, error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function unusable(path: string, error: unknown): AppError {
  const reasons: Record<string, string> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "the file system is read-only",
    ENOSPC: "the disk is full",
    ENOTDIR: "a part of its path is not a folder",
    EEXIST: "a part of its path is not a folder",
    ENAMETOOLONG: "its name is too long",
    ELOOP: "its links lead in a circle",
  };
  const code = codeOf(error);
  const shortage = resourceError(error);
  return new AppError(
    "database",
    `the database ${path} can't be opened: ${shortage?.what ?? reasons[code] ?? code}`,
    shortage?.hint ??
      "Choose another place with --db, TICKLER_DB or TICKLER_HOME, or make this one writable.",
    { cause: error },
  );
}
