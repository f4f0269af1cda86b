import type { Database as Connection } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import type { TableWriter } from "../../service/ports/index.ts";
import * as tables from "../schema/sqlite.ts";
import { contentOf } from "../transfer/content.ts";
import { type TableInfo, tablesOf } from "../transfer/tables.ts";
import { sqliteCounter } from "./counter.ts";

/** This engine's tables, parents before children. */
export function entries(): TableInfo[] {
  return tablesOf(tables, getTableConfig);
}

/** Everything in the database, in the connection's current transaction. */
export function contentOn(connection: Connection): TableWriter {
  return contentOf(drizzle({ client: connection }), entries(), sqliteCounter(connection));
}
