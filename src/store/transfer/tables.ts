import { type Column, getTableColumns, is, Table } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tables } from "../database.ts";

/** The part of the engine's `getTableConfig` that a transfer needs. */
export interface TableConfig {
  name: string;
  columns: readonly Column[];
  primaryKeys: readonly { columns: readonly Column[] }[];
  foreignKeys: readonly { reference(): Reference }[];
  indexes: readonly {
    config: { name?: string | undefined; unique: boolean; columns: readonly unknown[] };
  }[];
}

/** Columns whose values refer to another table. */
export interface Reference {
  columns: readonly Column[];
  foreignTable: Table;
  foreignColumns: readonly Column[];
}

/** A table of the schema module. */
export interface TableInfo {
  name: string;
  table: SQLiteTable;
  references: readonly Reference[];
  /** `unique` has the columns in which no two rows may be equal; null for any other index. */
  indexes: readonly { name: string; unique: readonly Column[] | null }[];
  /** The primary key: the names that its columns have in a row, and the columns. */
  key: readonly { name: string; column: Column }[];
  /** The column whose values the engine counts. */
  id: Column | undefined;
  /** The columns, by the names that they have in a row. */
  columns: readonly (readonly [name: string, column: Column])[];
}

/** The tables, parents before children. The schema module is the only list of them. */
export function tablesOf(
  tables: Tables,
  configOf: (table: SQLiteTable) => TableConfig,
): TableInfo[] {
  const waiting = Object.values(tables)
    .filter((each): each is typeof each & SQLiteTable => is(each, Table))
    .map((table) => entryOf(table, configOf(table)));
  const sorted: TableInfo[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ table, references }) =>
      references.every(
        ({ foreignTable: parent }) =>
          parent === table || !waiting.some((each) => each.table === parent),
      ),
    );
    const [next] = waiting.splice(at, at < 0 ? 0 : 1);
    if (!next) throw new Error("tables refer to each other in a circle");
    sorted.push(next);
  }
  return sorted;
}

function entryOf(table: SQLiteTable, config: TableConfig): TableInfo {
  const columns = Object.entries<Column>(getTableColumns(table));
  const keys = config.primaryKeys[0]?.columns ?? config.columns.filter((each) => each.primary);
  const key = keys.map((each) => {
    const found = columns.find(([, column]) => column.name === each.name);
    if (!found) throw new Error(`${config.name} has no column ${each.name}`);
    return { name: found[0], column: found[1] };
  });
  const [first, second] = key;
  if (!first) throw new Error(`${config.name} has no primary key`);
  return {
    name: config.name,
    table,
    references: config.foreignKeys.map((each) => each.reference()),
    indexes: config.indexes.flatMap(({ config: { name, unique, columns: indexed } }) =>
      name === undefined ? [] : [{ name, unique: unique ? named(indexed, config) : null }],
    ),
    key,
    id: second === undefined && first.column.dataType === "number" ? first.column : undefined,
    columns,
  };
}

/** An index of an engine may name expressions instead of columns. */
function named(indexed: readonly unknown[], { name, columns }: TableConfig): Column[] {
  return indexed.map((each) => {
    const own = typeof each === "object" && each !== null && "name" in each ? each.name : null;
    const found = columns.find((column) => column.name === own);
    if (!found) throw new Error(`${name} has a unique index on something else than a column`);
    return found;
  });
}
