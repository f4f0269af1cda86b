import type { SQL } from "drizzle-orm";
import { is, Table } from "drizzle-orm";
import {
  getTableConfig as configOfPostgres,
  type PgColumn,
  PgDialect,
  PgTable,
  pgTable,
  text as pgText,
} from "drizzle-orm/pg-core";
import {
  getTableConfig as configOfSqlite,
  type SQLiteColumn,
  SQLiteSyncDialect,
  SQLiteTable,
  sqliteTable,
  text as sqliteText,
} from "drizzle-orm/sqlite-core";
import { describe, expect, expectTypeOf, test } from "vitest";
import * as postgres from "../../src/store/schema/postgres.ts";
import * as sqlite from "../../src/store/schema/sqlite.ts";

type Tables<Schema> = {
  [Name in keyof Schema as Schema[Name] extends Table ? Name : never]: Schema[Name];
};

/** What rows are when they are read and when they are written, by table. */
type Selects<Schema> = {
  [Name in keyof Tables<Schema>]: Schema[Name] extends Table ? Schema[Name]["$inferSelect"] : never;
};
type Inserts<Schema> = {
  [Name in keyof Tables<Schema>]: Schema[Name] extends Table ? Schema[Name]["$inferInsert"] : never;
};

describe("by type", () => {
  test("both schemas have the same tables, and their rows the same fields", () => {
    expectTypeOf<keyof Tables<typeof postgres>>().toEqualTypeOf<keyof Tables<typeof sqlite>>();
    expectTypeOf<Selects<typeof postgres>>().toEqualTypeOf<Selects<typeof sqlite>>();
    expectTypeOf<Inserts<typeof postgres>>().toEqualTypeOf<Inserts<typeof sqlite>>();
  });

  test("the check can fail", () => {
    const one = { t: pgTable("t", { a: pgText("a").notNull() }) };
    const other = { t: sqliteTable("t", { a: sqliteText("a") }) };
    expectTypeOf<Selects<typeof one>>().not.toEqualTypeOf<Selects<typeof other>>();
    expectTypeOf<Inserts<typeof one>>().not.toEqualTypeOf<Inserts<typeof other>>();
    expect(shapeOf(one)).not.toEqual(shapeOf(other));
  });
});

/** A column of an index or a key; an expression as its text. */
function nameOf(column: unknown): string {
  return typeof column === "object" && column !== null && "name" in column
    ? String(column.name)
    : JSON.stringify(column);
}

function sqlOf(where: SQL | undefined, toText: (sql: SQL) => string): string | null {
  return where === undefined ? null : toText(where);
}

const postgresDialect = new PgDialect();
const sqliteDialect = new SQLiteSyncDialect();

/** A table as both dialects can tell of it. */
function tableShape(table: unknown) {
  const isPostgres = is(table, PgTable);
  if (!isPostgres && !is(table, SQLiteTable)) throw new Error("not a table");
  const config = isPostgres ? configOfPostgres(table) : configOfSqlite(table);
  const columns: readonly (PgColumn | SQLiteColumn)[] = config.columns;
  const toText = (sql: SQL): string =>
    (isPostgres ? postgresDialect : sqliteDialect).sqlToQuery(sql).sql;
  return {
    name: config.name,
    columns: columns.map((column) => ({
      name: column.name,
      notNull: column.notNull,
      primary: column.primary,
      unique: column.isUnique,
      kind: column.dataType,
      // That ids are counted is said as a default here and as an identity there.
      hasDefault: column.primary ? null : column.hasDefault,
    })),
    primaryKeys: config.primaryKeys.map((key) => ({
      name: key.getName(),
      columns: key.columns.map(nameOf),
    })),
    foreignKeys: config.foreignKeys.map((key) => {
      const { columns, foreignColumns, foreignTable } = key.reference();
      return {
        columns: columns.map(nameOf),
        to: is(foreignTable, PgTable)
          ? configOfPostgres(foreignTable).name
          : configOfSqlite(foreignTable as SQLiteTable).name,
        foreignColumns: foreignColumns.map(nameOf),
        onDelete: key.onDelete ?? "no action",
        onUpdate: key.onUpdate ?? "no action",
      };
    }),
    indexes: config.indexes
      .map(({ config: index }) => ({
        name: index.name,
        unique: index.unique === true,
        columns: index.columns.map(nameOf),
        where: sqlOf(index.where, toText),
      }))
      .sort((a, b) => ((a.name ?? "") < (b.name ?? "") ? -1 : 1)),
    uniqueConstraints: config.uniqueConstraints.map((each) => each.columns.map(nameOf)),
    checks: config.checks.map((check) => [check.name, toText(check.value)]),
  };
}

function shapeOf(schema: object) {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([, value]) => is(value, Table))
      .map(([name, table]) => [name, tableShape(table)]),
  );
}

describe("at run time", () => {
  test("there is something to compare", () => {
    const shape = shapeOf(sqlite);
    expect(Object.keys(shape).length).toBeGreaterThan(5);
    const all = Object.values(shape);
    expect(all.flatMap((table) => table.columns).length).toBeGreaterThan(40);
    expect(all.flatMap((table) => table.foreignKeys).length).toBeGreaterThan(3);
    expect(all.flatMap((table) => table.primaryKeys).length).toBeGreaterThan(1);
    const indexes = all.flatMap((table) => table.indexes);
    expect(indexes.some((index) => index.unique)).toBe(true);
    expect(indexes.some((index) => index.where?.includes("state"))).toBe(true);
  });

  test.each(Object.keys(shapeOf(sqlite)))("%s is the same in both", (name) => {
    expect(shapeOf(postgres)[name]).toEqual(shapeOf(sqlite)[name]);
  });

  test("neither has a table that the other lacks", () => {
    expect(Object.keys(shapeOf(postgres))).toEqual(Object.keys(shapeOf(sqlite)));
  });
});
