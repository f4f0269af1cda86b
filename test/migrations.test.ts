import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PATIENCE } from "./support/waiting.ts";

const root = resolve(import.meta.dirname, "..");
const drizzleKit = join(root, "node_modules/drizzle-kit/bin.cjs");

/** A table that no schema has. */
const DRIFT: Record<string, string> = {
  sqlite: `
import { integer as driftInteger, sqliteTable as driftTable } from "drizzle-orm/sqlite-core";
export const drift = driftTable("drift", { id: driftInteger("id").primaryKey() });
`,
  postgres: `
import { integer as driftInteger, pgTable as driftTable } from "drizzle-orm/pg-core";
export const drift = driftTable("drift", { id: driftInteger("id").primaryKey() });
`,
};

const engines = readdirSync(join(root, "drizzle"))
  .filter((name) => name.endsWith(".config.ts"))
  .map((name) => name.replace(".config.ts", ""));

test("there is an engine to check", () => {
  expect(engines).toContain("sqlite");
  expect(Object.keys(DRIFT)).toEqual(expect.arrayContaining(engines));
});

describe.each(engines)("%s", (engine) => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "tickler-migrations-"));
    for (const name of ["drizzle", "src", "package.json", "tsconfig.json"]) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
  });

  afterEach(() => {
    rmSync(copy, { recursive: true });
  });

  /** What the migrations folder holds, by file. */
  function migrations(): Record<string, string> {
    const folder = join(copy, "drizzle", engine);
    if (!existsSync(folder)) return {};
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    return Object.fromEntries(
      files
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
    );
  }

  async function generate(): Promise<string> {
    const args = [drizzleKit, "generate", "--config", `drizzle/${engine}.config.ts`];
    const { all } = await execa(process.execPath, args, {
      cwd: copy,
      all: true,
      stdin: "ignore",
      timeout: PATIENCE,
    });
    return all;
  }

  test("the committed migrations lead to the schema", async () => {
    const committed = migrations();
    expect(Object.keys(committed)).toContain("meta/_journal.json");
    const output = await generate();
    expect(output).toContain("No schema changes");
    expect(migrations(), "run `npm run db:generate` and commit what it writes").toEqual(committed);
  });

  test("a schema that has moved on is noticed", async () => {
    const committed = Object.keys(migrations());
    appendFileSync(join(copy, "src/store/schema", `${engine}.ts`), DRIFT[engine] ?? "");
    const output = await generate();
    expect(output).not.toContain("No schema changes");
    const added = Object.keys(migrations()).filter((path) => !committed.includes(path));
    const sql = added.filter((path) => path.endsWith(".sql"));
    expect(sql).toHaveLength(1);
    expect(readFileSync(join(copy, "drizzle", engine, sql[0] ?? ""), "utf8")).toContain("drift");
  });
});
