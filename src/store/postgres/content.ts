import { drizzle } from "drizzle-orm/node-postgres";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { PoolClient } from "pg";
import type { TableWriter } from "../../service/ports/index.ts";
import type { Database, Tables } from "../database.ts";
import * as tables from "../schema/postgres.ts";
import { contentOf } from "../transfer/content.ts";
import { type TableInfo, tablesOf } from "../transfer/tables.ts";
import { postgresCounter } from "./counter.ts";

/** This engine's tables, parents before children. */
export function entries(): TableInfo[] {
  return tablesOf(tables as unknown as Tables, (table: unknown) =>
    getTableConfig(table as PgTable),
  );
}

/** Everything in the database, by this client, in its current transaction. */
export function contentOn(client: PoolClient): TableWriter {
  const db = drizzle({ client }) as unknown as Database;
  return contentOf(db, entries(), postgresCounter(client));
}

/** The same, with other writers locked out until the transaction ends; reads go on. */
export async function contentAlone(client: PoolClient): Promise<TableWriter> {
  const content = contentOn(client);
  const names = content.names.map((name) => client.escapeIdentifier(name));
  await client.query(`lock table ${names.join(", ")} in exclusive mode`);
  return content;
}
