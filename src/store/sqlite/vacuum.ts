import { statSync } from "node:fs";
import type Connection from "better-sqlite3";
import type { VacuumReport } from "../../service/ports/index.ts";
import { openFile } from "./driver.ts";
import { translate } from "./errors.ts";
import { refuseForeign } from "./migrate.ts";

/** Milliseconds to wait for other writers. */
const BUSY_TIMEOUT = 3_000;

/**
 * Writes a database file anew without unused space, and renews SQLite's statistics for query plans.
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
    // While another process reads, the file shrinks only when that has ended.
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
