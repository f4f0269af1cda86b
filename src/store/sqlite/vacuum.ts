import { statSync } from "node:fs";
import type Connection from "better-sqlite3";
import type { VacuumReport } from "../../service/ports/index.ts";
import { openFile } from "./driver.ts";
import { translate } from "./errors.ts";
import { refuseForeign } from "./migrate.ts";

/** Milliseconds to wait for others who write. */
const BUSY_TIMEOUT = 3_000;

/**
 * Writes a database file anew without the holes in it, and has SQLite count its rows for the plans
 * of its queries.
 *
 * @throws AppError `database`
 */
export function vacuumSqlite(path: string): VacuumReport {
  let connection: Connection.Database | undefined;
  try {
    connection = openFile(path, { fileMustExist: true, timeout: BUSY_TIMEOUT });
    refuseForeign(connection, path);
    connection.pragma("synchronous = full");
    const before = bytesOf(path);
    connection.exec("vacuum");
    connection.exec("analyze");
    // Where somebody reads meanwhile the file shrinks when they have ended.
    connection.pragma("wal_checkpoint(truncate)");
    return { before, after: bytesOf(path) };
  } catch (error) {
    throw translate(error, path);
  } finally {
    connection?.close();
  }
}

function bytesOf(path: string): number {
  const sizes = [path, `${path}-wal`].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
