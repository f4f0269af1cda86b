import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeAll, describe, onTestFinished, test } from "vitest";
import type { Store } from "../../../src/service/ports/index.ts";
import { openPostgres } from "../../../src/store/postgres/open.ts";
import { openSqlite } from "../../../src/store/sqlite/open.ts";
import { PostgresCluster } from "../postgres/cluster.ts";
import { available } from "../postgres/programs.mts";
import { NOON } from "../world/builders.ts";

export type EngineName = "sqlite" | "postgres";

/**
 * Brings a database of an earlier version up to date, on each engine.
 *
 * @param statements make and fill the database as that version had it
 * @param expectations of the store that opens it
 */
export function describeEarlierDatabase(
  name: string,
  statements: (engine: EngineName) => string[],
  expectations: (store: Store) => Promise<void>,
): void {
  describe(name, () => {
    test("on SQLite", async () => {
      const folder = mkdtempSync(join(tmpdir(), "tickler-earlier-"));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const path = join(folder, "tickler.db");
      const old = new Connection(path);
      for (const statement of statements("sqlite")) old.exec(statement);
      old.close();
      const store = openSqlite(path, { now: () => NOON });
      onTestFinished(() => store.close());
      await expectations(store);
    });

    describe.runIf(available())("on a PostgreSQL server", () => {
      let cluster: PostgresCluster;
      beforeAll(async () => {
        cluster = await PostgresCluster.start();
      });
      afterAll(() => cluster.stop());

      test("in one transaction", async () => {
        const url = await cluster.createDatabase();
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        for (const statement of statements("postgres")) await client.query(statement);
        await client.end();
        const store = await openPostgres({ url, password: null });
        onTestFinished(() => store.close());
        await expectations(store);
      });
    });
  });
}
