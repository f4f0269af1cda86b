import { type Column, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { SelectedFieldsFlat, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "./database.ts";
import { param } from "./prepared.ts";

/** The rows of one prepared insert: enough to make its own cost negligible. */
const ROWS = 50;

type Row = Readonly<Record<string, unknown>>;

/** A prepared insert of some rows; `slots` are the names of its parameters, row by row. */
interface Insert {
  slots: readonly (readonly (readonly [column: string, slot: string])[])[];
  execute(values: Record<string, unknown>): Promise<unknown>;
}

/**
 * Makes an insert of many rows by statements that are prepared once. A column that is null in all rows is
 * left to its default, and one that is the same plain word or number in all of them stands in the
 * statement, so that it binds only what differs.
 *
 * @param returning what is given back of each row, in no order; null: nothing
 */
export function manyInserter<R extends Record<string, number>>(
  db: Database,
  table: SQLiteTable,
  returning: SelectedFieldsFlat | null,
): (rows: readonly Row[]) => Promise<R[]> {
  const columns = Object.entries<Column>(getTableColumns(table)).filter(([name]) => name !== "id");
  const known = new Map<string, Insert>();

  const prepare = (bound: readonly [string, Column][], same: Literals, rows: number): Insert => {
    const slots = Array.from({ length: rows }, (_, row) =>
      bound.map(([name]) => [name, `${name}${row}`] as const),
    );
    const values = slots.map((names) => ({
      ...same,
      ...Object.fromEntries(names.map(([name, slot], at) => [name, boundTo(slot, bound[at]?.[1])])),
    }));
    const insert = db.insert(table).values(values);
    const prepared = returning === null ? insert.prepare() : insert.returning(returning).prepare();
    return { slots, execute: (all) => Promise.resolve(prepared.execute(all)) };
  };

  return async (rows) => {
    const bound: [string, Column][] = [];
    const same: Literals = {};
    let key = "";
    for (const [name, column] of columns) {
      const literal = literalOf(rows, name, column);
      if (literal === null) continue;
      key += ` ${name}`;
      if (literal === undefined) bound.push([name, column]);
      else {
        same[name] = sql.raw(literal);
        key += `=${literal}`;
      }
    }
    const found: R[] = [];
    for (let at = 0; at < rows.length; ) {
      const size = rows.length - at >= ROWS ? ROWS : 1;
      const insert = known.get(`${size}${key}`) ?? prepare(bound, same, size);
      known.set(`${size}${key}`, insert);
      const values: Record<string, unknown> = {};
      for (const [row, names] of insert.slots.entries()) {
        const given = rows[at + row];
        for (const [name, slot] of names) values[slot] = given?.[name] ?? null;
      }
      const results = await insert.execute(values);
      if (returning !== null) found.push(...(results as R[]));
      at += size;
    }
    return found;
  };
}

type Literals = Record<string, SQL>;

function boundTo(slot: string, column: Column | undefined): SQL {
  if (!column) throw new Error(`no column for ${slot}`);
  return param(slot, column);
}

/**
 * What all rows have in a column, as SQL; undefined where that differs or is no plain word, null where it
 * is null in all of them.
 */
function literalOf(rows: readonly Row[], name: string, column: Column): string | null | undefined {
  const first = rows[0]?.[name] ?? null;
  if (first === null) return rows.every((row) => (row[name] ?? null) === null) ? null : undefined;
  const isPlain =
    typeof first === "string"
      ? /^[a-z_]{1,20}$/.test(first)
      : typeof first === "number" && first >= 0 && first < 10;
  const encoded = isPlain || isEmptyList(first) ? column.mapToDriverValue(first) : null;
  if (encoded === null) return undefined;
  const isSame = rows.every(
    (row) => row[name] === first || (isEmptyList(first) && isEmptyList(row[name])),
  );
  if (!isSame) return undefined;
  return typeof encoded === "number" ? String(encoded) : `'${String(encoded)}'`;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
