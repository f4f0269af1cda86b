import type { DatabaseStatus } from "../service/ports/index.ts";
import type { Database } from "./database.ts";
import { countRows } from "./transfer/content.ts";
import type { TableInfo } from "./transfer/tables.ts";

/** The number of rows of each table; null if the schema is not of this program's version. */
export async function rowsOfTables(
  db: Database,
  entries: readonly TableInfo[],
  schema: DatabaseStatus["schema"],
): Promise<DatabaseStatus["tables"]> {
  if (schema.version !== schema.program) return null;
  const tables: { name: string; rows: number }[] = [];
  for (const { name, table } of entries) tables.push({ name, rows: await countRows(db, table) });
  return tables;
}
