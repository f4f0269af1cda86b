import {
  and,
  asc,
  type Column,
  count,
  gt,
  gte,
  isNotNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { DatabaseReader, RowProblem } from "../service/ports/index.ts";
import type { Database } from "./database.ts";
import { countRows } from "./transfer/content.ts";
import type { TableInfo } from "./transfer/tables.ts";

type Looks = Pick<
  DatabaseReader,
  "names" | "count" | "page" | "between" | "orphans" | "duplicates" | "datesBeyond"
>;

/** The reads of a check, for all tables that exist, in the transaction that `db` is in. */
export function inspectTables(db: Database, entries: readonly TableInfo[]): Looks {
  const of = (name: string): TableInfo => {
    const found = entries.find((entry) => entry.name === name);
    if (!found) throw new Error(`there is no table ${name}`);
    return found;
  };
  return {
    names: entries.map(({ name }) => name),
    count: (name) => countRows(db, of(name).table),

    async page(name, columns, after, limit) {
      const entry = of(name);
      const id = columnOf(entry, "id");
      return db
        .select(selection(entry, columns))
        .from(entry.table)
        .where(gt(id, after))
        .orderBy(asc(id))
        .limit(limit);
    },

    async between(name, columns, by, { from, to }) {
      const entry = of(name);
      const column = columnOf(entry, by);
      return db
        .select(selection(entry, columns))
        .from(entry.table)
        .where(and(gte(column, from), lte(column, to)))
        .orderBy(asc(columnOf(entry, "id")));
    },

    orphans: (limit) => gather(entries, limit, (entry, most) => orphansOf(db, entry, most)),
    duplicates: (limit) => gather(entries, limit, (entry, most) => duplicatesOf(db, entry, most)),
    datesBeyond: (bounds, limit) =>
      gather(entries, limit, (entry, most) => datesBeyond(db, entry, bounds, most)),
  };
}

/** The indexes that queries may rely on, by name. */
export function indexNames(entries: readonly TableInfo[]): string[] {
  return entries.flatMap(({ indexes }) => indexes.map(({ name }) => name));
}

async function gather(
  entries: readonly TableInfo[],
  limit: number,
  find: (entry: TableInfo, limit: number) => Promise<RowProblem[]>,
): Promise<RowProblem[]> {
  const found: RowProblem[] = [];
  for (const entry of entries) {
    if (found.length >= limit) break;
    found.push(...(await find(entry, limit - found.length)));
  }
  return found;
}

async function orphansOf(db: Database, entry: TableInfo, limit: number): Promise<RowProblem[]> {
  const found: RowProblem[] = [];
  for (const { columns, foreignTable, foreignColumns } of entry.references) {
    const [own] = columns;
    const [theirs] = foreignColumns;
    if (!own || !theirs) continue;
    const key = sql`"parent".${sql.identifier(theirs.name)}`;
    const parent = sql`select 1 from ${foreignTable} as "parent" where ${key} = ${own}`;
    const rows = await db
      .select({ ...identity(entry), missing: own as SQLiteColumn })
      .from(entry.table)
      .where(and(isNotNull(own), sql`not exists (${parent})`))
      .limit(limit);
    for (const { missing, ...row } of rows) {
      found.push({ table: entry.name, what: `${own.name} ${missing}`, row });
    }
  }
  return found;
}

async function duplicatesOf(db: Database, entry: TableInfo, limit: number): Promise<RowProblem[]> {
  const found: RowProblem[] = [];
  for (const { unique } of entry.indexes) {
    if (!unique) continue;
    const [first] = unique;
    if (!first) continue;
    // The newest row of each group.
    const newest = Object.fromEntries(
      Object.entries(identity(entry)).map(([name, column]) => [
        name,
        sql<number>`max(${column})`.mapWith(column),
      ]),
    );
    const rows = await db
      .select({ ...newest, value: first as SQLiteColumn, rows: count() })
      .from(entry.table)
      .where(isNotNull(first))
      .groupBy(...(unique as SQLiteColumn[]))
      .having(gt(count(), 1))
      .limit(limit);
    for (const { value, rows: times, ...row } of rows) {
      found.push({ table: entry.name, what: `${times} rows with ${first.name} ${value}`, row });
    }
  }
  return found;
}

async function datesBeyond(
  db: Database,
  entry: TableInfo,
  { from, to }: { from: Date; to: Date },
  limit: number,
): Promise<RowProblem[]> {
  const dates = entry.columns.filter(([, column]) => column.dataType === "date");
  if (dates.length === 0) return [];
  const beyond = (column: Column): SQL | undefined => or(lt(column, from), gt(column, to));
  const rows = await db
    .select({
      row: identity(entry),
      ...Object.fromEntries(
        dates.map(([name, column]) => [name, sql<number>`case when ${beyond(column)} then 1 end`]),
      ),
    })
    .from(entry.table)
    .where(or(...dates.map(([, column]) => beyond(column))))
    .limit(limit);
  return rows.flatMap(({ row, ...odd }) =>
    dates
      .filter(([name]) => (odd as Record<string, unknown>)[name] !== null)
      .map(([, column]) => ({
        table: entry.name,
        what: column.name,
        row: row as RowProblem["row"],
      })),
  );
}

/** The columns by which a person recognises a row. */
function identity(entry: TableInfo): Record<string, SQLiteColumn> {
  const message = entry.columns.filter(([name]) => name === "messageId");
  const keys = entry.key.map(({ name, column }) => [name, column] as const);
  return Object.fromEntries([...keys, ...message]) as Record<string, SQLiteColumn>;
}

function selection(entry: TableInfo, names: readonly string[]): Record<string, SQLiteColumn> {
  const pairs = names.map((name) => [name, columnOf(entry, name)] as const);
  return Object.fromEntries(pairs) as Record<string, SQLiteColumn>;
}

function columnOf(entry: TableInfo, name: string): Column {
  const found = entry.columns.find(([each]) => each === name);
  if (!found) throw new Error(`${entry.name} has no column ${name}`);
  return found[1];
}

/** Whether a column holds JSON as text, which the engine may not have checked. */
export function jsonColumns(entry: TableInfo): string[] {
  return entry.columns
    .filter(([, { dataType }]) => dataType === "json")
    .map(([, each]) => each.name);
}
