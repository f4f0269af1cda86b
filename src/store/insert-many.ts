import { getTableColumns, type Table } from "drizzle-orm";
import type { SelectedFieldsFlat, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "./database.ts";
import { param } from "./prepared.ts";

/** The rows of one prepared insert: enough to make its own cost negligible. */
const ROWS = 50;

type Row = Readonly<Record<string, unknown>>;
type Insert = { execute(slots: Record<string, unknown>): Promise<Record<string, number>[]> };

/**
 * Makes an insert of many rows by statements that are prepared once. A column that is null in all rows is left to
 * its default, so that a statement binds what differs from an empty row alone.
 *
 * @param returning what is given back of each row, in no order
 */
export function manyInserter<R extends Record<string, number>>(
  db: Database,
  table: SQLiteTable,
  returning: SelectedFieldsFlat | null,
): (rows: readonly Row[]) => Promise<R[]> {
  const columns = Object.keys(getTableColumns(table)).filter((name) => name !== "id");
  const known = new Map<string, Insert>();

  const prepare = (names: readonly string[], rows: number): Insert => {
    const all: Record<string, ReturnType<typeof getTableColumns<Table>>[string]> =
      getTableColumns(table);
    const values = Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(
        names.map((name) => {
          const column = all[name];
          if (!column) throw new Error(`no column ${name}`);
          return [name, param(`${name}${row}`, column)];
        }),
      ),
    );
    const insert = db.insert(table).values(values);
    return (returning === null
      ? insert.prepare()
      : insert.returning(returning).prepare()) as unknown as Insert;
  };

  return async (rows) => {
    const names = columns.filter((name) => rows.some((row) => (row[name] ?? null) !== null));
    const found: R[] = [];
    for (let at = 0; at < rows.length; ) {
      const size = rows.length - at >= ROWS ? ROWS : 1;
      const key = `${size} ${names.join(" ")}`;
      const insert = known.get(key) ?? prepare(names, size);
      known.set(key, insert);
      const slots: Record<string, unknown> = {};
      for (let row = 0; row < size; row += 1) {
        const given = rows[at + row];
        for (const name of names) slots[`${name}${row}`] = given?.[name] ?? null;
      }
      const results = await insert.execute(slots);
      if (returning !== null) found.push(...(results as R[]));
      at += size;
    }
    return found;
  };
}
