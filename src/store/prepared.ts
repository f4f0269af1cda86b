import { type Column, getTableColumns, type SQL, sql, type Table } from "drizzle-orm";

/**
 * A named parameter of a prepared statement, encoded as the column's values are. Elsewhere drizzle
 * never calls its own encoders with null, which they can't handle.
 */
export function param(name: string, column: Column): SQL {
  const encoder = {
    mapToDriverValue: (value: unknown) => (value === null ? null : column.mapToDriverValue(value)),
  };
  return sql`${sql.param(sql.placeholder(name), encoder)}`;
}

/**
 * A parameter for each column of a table but the id, which the engine gives: the values of a
 * prepared insert, named like the columns.
 */
export function paramsOf<T extends Table>(table: T): T["$inferInsert"] {
  const columns = Object.entries<Column>(getTableColumns(table)).filter(([name]) => name !== "id");
  return Object.fromEntries(
    columns.map(([name, column]) => [name, param(name, column)]),
  ) as T["$inferInsert"];
}

/** Makes a value on first use: preparing a statement costs more than a short command may take. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
