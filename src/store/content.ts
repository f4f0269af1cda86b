import {
  asc,
  type Column,
  count,
  getTableColumns,
  is,
  max,
  type SQL,
  sql,
  Table,
} from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Row, TableWriter } from "../service/ports.ts";
import type { Database, Tables } from "./database.ts";

/** What the engine's `getTableConfig` tells of a table. */
export interface TableConfig {
  name: string;
  columns: readonly Column[];
  primaryKeys: readonly { columns: readonly Column[] }[];
  foreignKeys: readonly { reference(): { foreignTable: Table } }[];
}

/** How an engine counts ids. */
export interface Counter {
  /** The highest id that was ever counted in a column; zero where none was. */
  get(table: string, column: Column): Promise<number>;
  /** Never backwards. */
  set(table: string, column: Column, id: number): Promise<void>;
}

/** Values of one page: enough that a statement's cost no longer shows, within every engine's limit. */
const VALUES = 4_000;

interface Entry {
  name: string;
  table: SQLiteTable;
  parents: readonly Table[];
  /** The primary key: the names that its columns have in a row, and the columns. */
  key: readonly { name: string; column: Column }[];
  /** The column whose values are counted. */
  id: Column | undefined;
  rows: number;
}

/** Parents before children; the schema module is all that says which tables there are. */
export function tablesOf(tables: Tables, configOf: (table: SQLiteTable) => TableConfig): Entry[] {
  const waiting = Object.values(tables)
    .filter((each): each is typeof each & SQLiteTable => is(each, Table))
    .map((table) => entryOf(table, configOf(table)));
  const sorted: Entry[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ table, parents }) =>
      parents.every((parent) => parent === table || !waiting.some((each) => each.table === parent)),
    );
    const [next] = waiting.splice(at, at < 0 ? 0 : 1);
    if (!next) throw new Error("tables refer to each other in a circle");
    sorted.push(next);
  }
  return sorted;
}

function entryOf(table: SQLiteTable, config: TableConfig): Entry {
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
    parents: config.foreignKeys.map((each) => each.reference().foreignTable),
    key,
    id: second === undefined && first.column.dataType === "number" ? first.column : undefined,
    rows: Math.max(1, Math.floor(VALUES / columns.length)),
  };
}

/** The condition for rows whose keys come after that of `last`. */
function beyond(key: Entry["key"], last: Row): SQL {
  const columns = key.map(({ column }) => sql`${column}`);
  const values = key.map(({ name, column }) => sql`${sql.param(last[name], column)}`);
  return sql`(${sql.join(columns, sql`, `)}) > (${sql.join(values, sql`, `)})`;
}

/** The rows of a table. */
export async function countRows(db: Database, table: SQLiteTable): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(table);
  return row?.rows ?? 0;
}

/** Everything in a database, whatever tables there are. */
export function contentOf(db: Database, entries: readonly Entry[], counter: Counter): TableWriter {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const entry = (name: string): Entry => {
    const found = byName.get(name);
    if (!found) throw new Error(`there is no table ${name}`);
    return found;
  };
  return {
    names: entries.map(({ name }) => name),

    count: (name) => countRows(db, entry(name).table),

    async *pages(name) {
      const { table, key, rows } = entry(name);
      let after: Row | undefined;
      do {
        const page: Row[] = await db
          .select()
          .from(table)
          .where(after && beyond(key, after))
          .orderBy(...key.map(({ column }) => asc(column)))
          .limit(rows);
        if (page.length > 0) yield page;
        after = page.length < rows ? undefined : page.at(-1);
      } while (after);
    },

    async lastId(name) {
      const { table, id } = entry(name);
      if (!id) return null;
      const [row] = await db.select({ id: max(id) }).from(table);
      return Math.max(Number(row?.id ?? 0), await counter.get(name, id));
    },

    async add(name, rows) {
      await db.insert(entry(name).table).values(rows.map((row) => ({ ...row })));
    },

    async setLastId(name, id) {
      const column = entry(name).id;
      if (column && id > 0) await counter.set(name, column, id);
    },
  };
}
