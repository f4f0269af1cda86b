import { existsSync, statSync } from "node:fs";
import type Connection from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { DatabaseStatus } from "../../service/ports/index.ts";
import { rowsOfTables } from "../status.ts";
import { entries } from "./content.ts";
import { openFile } from "./driver.ts";
import { translate } from "./errors.ts";
import { mailboxState } from "./lock/lock.ts";
import { refuseForeign, SCHEMA_VERSION, versionOf } from "./migrate.ts";

/**
 * Looks at a database file, whatever the version of its schema, and changes nothing.
 *
 * @returns null where there is no file
 * @throws AppError `database`
 */
export async function sqliteStatus(path: string, mailbox: string): Promise<DatabaseStatus | null> {
  if (!existsSync(path)) return null;
  let connection: Connection.Database | undefined;
  try {
    // SQLite leaves its side files behind if it opens a file for reading only.
    connection = openFile(path, { fileMustExist: true });
    connection.pragma("query_only = on");
    refuseForeign(connection, path);
    const schema = { version: versionOf(connection), program: SCHEMA_VERSION };
    return {
      engine: "sqlite",
      location: path,
      serverVersion: String(connection.prepare("select sqlite_version()").pluck().get()),
      schema,
      bytes: sizeOf(path) + sizeOf(`${path}-wal`),
      tables: await rowsOfTables(drizzle({ client: connection }), entries(), schema),
      lock: await mailboxState(path, mailbox),
    };
  } catch (error) {
    throw translate(error, path);
  } finally {
    connection?.close();
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
