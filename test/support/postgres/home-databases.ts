import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { is, Table } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { inject } from "vitest";
import * as schema from "../../../src/store/schema/postgres.ts";
import { atTheEndOfEachFile } from "../vitest/end-of-file.ts";

/** Whether the command line's tests run on a server; vitest's project says so. */
export const ON_SERVER = process.env.TICKLER_TEST_ENGINE === "postgres";

/** The databases that stand for the files in the homes, by home. */
const names = new Map<string, string>();

atTheEndOfEachFile(() => {
  const drops = [...names.values()].map((name) => `drop database ${name} with (force)`);
  if (drops.length > 0) psql("postgres", ...drops);
  names.clear();
});

/** Has psql run statements. Nothing here is asynchronous, as the files that it stands for aren't. */
function psql(database: string, ...statements: string[]): string {
  const { bin, folder, port } = inject("server");
  const where = ["--host", folder, "--port", String(port), "--username", "postgres", database];
  const how = ["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"];
  const commands = statements.flatMap((statement) => ["--command", statement]);
  return execFileSync(join(bin, "psql"), [...how, ...where, ...commands], {
    encoding: "utf8",
    stdio: "pipe",
    maxBuffer: 2 ** 30,
  });
}

function create(home: string, template: string): string {
  const name = `home_${process.pid}_${crypto.randomUUID().slice(0, 8)}`;
  psql("postgres", `create database ${name} owner tickler template ${template} strategy file_copy`);
  names.set(home, name);
  return name;
}

/** The URL of a home's database, which is empty at first. */
export function databaseOf(home: string): string {
  const name = names.get(home) ?? create(home, "template1");
  return `postgres://tickler@127.0.0.1:${inject("server").port}/${name}`;
}

/** Gives a copy of a home what the home has. */
export function copyDatabase(from: string, to: string): void {
  const name = names.get(from);
  if (name !== undefined) create(to, name);
}

/** All rows of all tables of a home's database; null where no command has made them yet. */
export function dumpDatabase(home: string): Record<string, unknown[]> | null {
  const name = names.get(home);
  if (name === undefined) return null;
  try {
    return JSON.parse(psql(name, DUMP)) as Record<string, unknown[]>;
  } catch (error) {
    if (/relation "\w+" does not exist/u.test(String(error))) return null;
    throw error;
  }
}

/** By their keys, as SQLite has them. */
const DUMP = `select json_object_agg(name, rows) from (${Object.values<unknown>(schema)
  .filter((each) => is(each, Table) && each instanceof PgTable)
  .map((table) => getTableConfig(table as PgTable))
  .map(({ name, columns }) => {
    const order = columns.some((column) => column.name === "id") ? "id" : "each::text";
    return `select '${name}' as name,
      (select coalesce(json_agg(each order by ${order}), '[]') from ${name} as each) as rows`;
  })
  .join(" union all ")}) as tables`;
