import { type Column, getTableColumns, type SQL, sql, type Table } from "drizzle-orm";

/**
 * A named place in a prepared statement, encoded as the column's values are. Drizzle's own
 * encoders are never asked about null elsewhere, and do not know it.
 */
export function param(name: string, column: Column): SQL {
  const encoder = {
    mapToDriverValue: (value: unknown) => (value === null ? null : column.mapToDriverValue(value)),
  };
  return sql`${sql.param(sql.placeholder(name), encoder)}`;
}

/**
 * A place for each column of a table but the id, which the engine gives: the values of a prepared
 * insert, named as the columns are.
 */
export function paramsOf<T extends Table>(table: T): T["$inferInsert"] {
  const columns = Object.entries<Column>(getTableColumns(table)).filter(([name]) => name !== "id");
  return Object.fromEntries(
    columns.map(([name, column]) => [name, param(name, column)]),
  ) as T["$inferInsert"];
}

/** Makes something on its first use: prepared statements cost more than a short command may. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
