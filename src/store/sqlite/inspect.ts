import { existsSync } from "node:fs";
import type Connection from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { DatabaseReader } from "../../service/ports/index.ts";
import { indexNames, inspectTables, jsonColumns } from "../inspect.ts";
import { lookupFaults } from "../lead-index/faults.ts";
import * as schemaTables from "../schema/sqlite.ts";
import type { TableInfo } from "../transfer/tables.ts";
import { entries } from "./content.ts";
import { openFile } from "./driver.ts";
import { translate } from "./errors.ts";
import { compareLeadTexts } from "./lead-texts.ts";
import { refuseForeign, SCHEMA_VERSION, versionOf } from "./migrate.ts";

/** The most faults that are reported of one file: a damaged one has thousands. */
const MOST = 20;

/**
 * Runs `work` on a database file as it is at one moment, whatever the version of its schema;
 * changes nothing.
 *
 * @returns null where there is no file
 * @throws AppError `database`
 */
export async function inspectSqlite<T>(
  path: string,
  work: (reader: DatabaseReader) => Promise<T>,
): Promise<T | null> {
  if (!existsSync(path)) return null;
  let connection: Connection.Database | undefined;
  try {
    // SQLite leaves its side files behind if it opens a file for reading only.
    connection = openFile(path, { fileMustExist: true });
    connection.pragma("query_only = on");
    refuseForeign(connection, path);
    connection.exec("begin");
    return await work(readerOn(connection));
  } catch (error) {
    throw translate(error, path);
  } finally {
    connection?.close();
  }
}

function readerOn(connection: Connection.Database): DatabaseReader {
  const tables = entries();
  const db = drizzle({ client: connection });
  const schema = { version: versionOf(connection), program: SCHEMA_VERSION };
  return {
    engine: "sqlite",
    schema,
    ...inspectTables(db, tables),
    lookupFaults: (limit, pause) =>
      lookupFaults(db, schemaTables, compareLeadTexts(connection), limit, pause),
    async faults() {
      const own = ownFaults(connection);
      if (own.length > 0 || schema.version !== schema.program) return own;
      return [...missingIndexes(connection, tables), ...brokenJson(connection, tables)];
    },
  };
}

/** The faults that `integrity_check` finds in pages, tables and indexes. */
function ownFaults(connection: Connection.Database): string[] {
  const lines = connection.prepare(`pragma integrity_check(${MOST})`).pluck().all();
  return lines.map(String).flatMap((text) => (text === "ok" ? [] : text.split("\n")));
}

function missingIndexes(connection: Connection.Database, tables: readonly TableInfo[]): string[] {
  const there = connection.prepare("select name from sqlite_master where type = 'index'").pluck();
  const names = new Set(there.all());
  return indexNames(tables)
    .filter((name) => !names.has(name))
    .map((name) => `the index ${name} is missing`);
}

function brokenJson(connection: Connection.Database, tables: readonly TableInfo[]): string[] {
  return tables.flatMap((entry) =>
    jsonColumns(entry).flatMap((column) => {
      const query = `select count(*) from "${entry.name}" where not json_valid("${column}")`;
      const rows = Number(connection.prepare(query).pluck().get());
      return rows === 0 ? [] : [`${rows} rows of ${entry.name} hold broken JSON in ${column}`];
    }),
  );
}
