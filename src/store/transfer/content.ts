/**
 * Whole databases, table by table: what a copy and the backup of a server read and write.
 * The tables come from the schema, so that a new one is never forgotten.
 */
import { asc, type Column, count, max, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Row, TableWriter } from "../../service/ports/index.ts";
import type { Database } from "../database.ts";
import { lazy, param } from "../prepared.ts";
import type { TableInfo } from "./tables.ts";

/** How an engine counts ids. */
export interface Counter {
  /** The highest id that was ever given in a column; zero if none was. */
  get(table: string, column: Column): Promise<number>;
  /** Sets it; never to a lower one. */
  set(table: string, column: Column, id: number): Promise<void>;
}

/**
 * The values of one page: enough to make a statement's own cost negligible, within every engine's
 * limit.
 */
const VALUES = 4_000;

/** Tables whose rows hold whole mails, so that a page of them has to be small enough for memory. */
const LARGE = ["originals"];

/** Reads and writes everything in a database, with any set of tables. */
export function contentOf(
  db: Database,
  entries: readonly TableInfo[],
  counter: Counter,
): TableWriter {
  const all = new Map(entries.map((entry) => [entry.name, contentOfTable(db, entry, counter)]));
  const of = (name: string) => {
    const found = all.get(name);
    if (!found) throw new Error(`there is no table ${name}`);
    return found;
  };
  return {
    names: entries.map(({ name }) => name),
    count: (name) => of(name).count(),
    pages: (name) => of(name).pages(),
    lastId: (name) => of(name).lastId(),
    add: (name, rows) => of(name).add(rows),
    setLastId: (name, id) => of(name).setLastId(id),
  };
}

function contentOfTable(
  db: Database,
  { name, table, columns, key, id }: TableInfo,
  counter: Counter,
) {
  const most = LARGE.includes(name) ? 20 : VALUES;
  const pageSize = Math.max(1, Math.floor(Math.min(VALUES / columns.length, most)));

  /** The parameters of a full page, row by row; made once, since there are thousands. */
  const slotNames = lazy(() =>
    Array.from({ length: pageSize }, (_, at) => columns.map(([each]) => `${each}/${at}`)),
  );
  /** Building a statement costs more than running it. */
  const insertPage = lazy(() => {
    const rows = slotNames().map((names) =>
      Object.fromEntries(
        columns.map(([each, column], at) => [each, param(names[at] ?? "", column)]),
      ),
    );
    return db.insert(table).values(rows).prepare();
  });

  return {
    count: () => countRows(db, table),

    async *pages() {
      let after: Row | undefined;
      do {
        const page: Row[] = await db
          .select()
          .from(table)
          .where(after && beyond(key, after))
          .orderBy(...key.map(({ column }) => asc(column)))
          .limit(pageSize);
        if (page.length > 0) yield page;
        after = page.length < pageSize ? undefined : page.at(-1);
      } while (after);
    },

    async lastId() {
      if (!id) return null;
      const [row] = await db.select({ id: max(id) }).from(table);
      return Math.max(Number(row?.id ?? 0), await counter.get(name, id));
    },

    async add(rows: readonly Row[]) {
      if (rows.length !== pageSize) {
        await db.insert(table).values(rows.map((row) => ({ ...row })));
        return;
      }
      const slots: Record<string, unknown> = {};
      slotNames().forEach((names, at) => {
        names.forEach((slotName, place) => {
          slots[slotName] = rows[at]?.[columns[place]?.[0] ?? ""];
        });
      });
      await insertPage().execute(slots);
    },

    async setLastId(last: number) {
      if (id && last > 0) await counter.set(name, id, last);
    },
  };
}

/** The condition for rows whose keys come after the key of `last`. */
function beyond(key: TableInfo["key"], last: Row): SQL {
  const columns = key.map(({ column }) => sql`${column}`);
  const values = key.map(({ name, column }) => sql`${sql.param(last[name], column)}`);
  return sql`(${sql.join(columns, sql`, `)}) > (${sql.join(values, sql`, `)})`;
}

/** The rows of a table. */
export async function countRows(db: Database, table: SQLiteTable): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(table);
  return row?.rows ?? 0;
}
