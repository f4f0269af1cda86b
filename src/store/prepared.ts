import { Column, getTableColumns, is, SQL, sql, type Table } from "drizzle-orm";

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

/** What drizzle keeps with a prepared select, as far as it is used here. */
interface Prepared {
  fields?: readonly { path: readonly string[]; field: unknown }[];
  joinsNotNullableMap?: Readonly<Record<string, boolean>>;
  customResultMapper?: (rows: readonly unknown[][]) => unknown[];
}

type Decoder = Pick<Column, "mapFromDriverValue">;

/**
 * A prepared select of many columns whose rows are read by a plan that is made once. drizzle finds
 * out anew for each value of each row what it is, which takes as long as the statement itself. Where
 * drizzle (0.45) is not as it is expected, or a left join may bring no row, it reads them as always.
 */
export function planned<T extends object>(prepared: T): T {
  const inner: Prepared = prepared;
  const { fields, joinsNotNullableMap: joins = {} } = inner;
  if (!fields || inner.customResultMapper || !Object.values(joins).every(Boolean)) return prepared;
  const plan: { outer: string; name: string | undefined; decoder: Decoder }[] = [];
  for (const { path, field } of fields) {
    const decoder = is(field, Column) ? field : is(field, SQL) ? decoderOf(field) : null;
    const [outer, name, more] = path;
    if (decoder === null || outer === undefined || more !== undefined) return prepared;
    plan.push({ outer, name, decoder });
  }
  inner.customResultMapper = (rows) => rows.map((row) => read(row, plan));
  return prepared;
}

function decoderOf(field: SQL): Decoder | null {
  const { decoder } = field as unknown as { decoder?: Decoder };
  return typeof decoder?.mapFromDriverValue === "function" ? decoder : null;
}

function read(
  row: readonly unknown[],
  plan: readonly { outer: string; name: string | undefined; decoder: Decoder }[],
): unknown {
  const result: Record<string, unknown> = {};
  for (let at = 0; at < plan.length; at += 1) {
    const { outer, name, decoder } = plan[at] as (typeof plan)[number];
    const raw = row[at];
    const value = raw === null ? null : decoder.mapFromDriverValue(raw);
    if (name === undefined) result[outer] = value;
    else {
      result[outer] ??= {};
      (result[outer] as Record<string, unknown>)[name] = value;
    }
  }
  return result;
}
