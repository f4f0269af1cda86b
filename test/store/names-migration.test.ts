import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { deriveNameKeys } from "../../src/service/database/derive-name-keys.ts";
import type { Store } from "../../src/service/ports/index.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { oldDatabase, olderVersions } from "../chaos/old-database.ts";
import { PostgresCluster } from "../support/postgres/cluster.ts";
import { available } from "../support/postgres/programs.mts";
import { NOON } from "../support/world/builders.ts";

type EngineName = "sqlite" | "postgres";

const ADDRESSES = ["jane@globex.example", "bob@initech.example", "cem@acme.example"];
const TEXT = "Jane Roe, Bob Smith and the people at Acme like it.";

const versionsOf = (engine: EngineName) =>
  Array.from({ length: olderVersions(engine) }, (_, at) => at + 1);

/** Three leads of an earlier version, with names and companies. */
function statements(engine: EngineName, version: number): string[] {
  return [
    ...oldDatabase(engine, version, ADDRESSES, NOON),
    `update leads set name = 'Jane Roe', company = 'Globex Inc.' where email = '${ADDRESSES[0]}'`,
    `update leads set name = 'Bob Smith' where email = '${ADDRESSES[1]}'`,
    `update leads set name = 'Cem', company = 'Acme Ltd' where email = '${ADDRESSES[2]}'`,
  ];
}

/** Each time that `open` is called, another process begins. */
async function expectFound(open: () => Promise<Store>): Promise<void> {
  const named = async (store: Store): Promise<string[]> => {
    const nobody = { id: 0, company: null };
    const found = await store.read(({ leads }) => leads.namedIn(TEXT, nobody, 9));
    return found.map(({ name }) => name);
  };
  const first = await open();
  expect(await first.read(({ leads }) => leads.hasUnderivedKeys())).toBe(true);
  expect(await named(first)).toEqual(["Jane Roe", "Bob Smith", "Cem"]);
  // It dies when a part is done.
  expect(await first.write(({ leads }) => leads.deriveKeys(2))).toBe(2);
  await first.close();
  const second = await open();
  expect(await named(second)).toEqual(["Jane Roe", "Bob Smith", "Cem"]);
  await deriveNameKeys(second);
  expect(await second.read(({ leads }) => leads.hasUnderivedKeys())).toBe(false);
  expect(await named(second)).toEqual(["Jane Roe", "Bob Smith", "Cem"]);
  await second.close();
}

describe("the leads of a database of an earlier version are found by what a text calls them", () => {
  test.each(versionsOf("sqlite"))("version %i on SQLite", async (version) => {
    const folder = mkdtempSync(join(tmpdir(), "tickler-names-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "tickler.db");
    const old = new Connection(path);
    for (const statement of statements("sqlite", version)) old.exec(statement);
    old.close();
    await expectFound(async () => openSqlite(path, { now: () => NOON }));
  });

  describe.runIf(available())("on a PostgreSQL server", () => {
    let cluster: PostgresCluster;
    beforeAll(async () => {
      cluster = await PostgresCluster.start();
    });
    afterAll(() => cluster.stop());

    test.each(versionsOf("postgres"))("version %i", async (version) => {
      const url = await cluster.createDatabase();
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      for (const statement of statements("postgres", version)) await client.query(statement);
      await client.end();
      await expectFound(() => openPostgres({ url, password: null }));
    });
  });
});
