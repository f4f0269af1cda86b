import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { fillCompanies } from "../../src/service/database/fill-companies.ts";
import type { Store } from "../../src/service/ports/index.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { oldDatabase } from "../chaos/old-database.ts";
import { PostgresCluster } from "../support/postgres/cluster.ts";
import { available } from "../support/postgres/programs.mts";
import { DAY, later, NOON } from "../support/world/builders.ts";

type EngineName = "sqlite" | "postgres";

/** The last schema that knew no companies. */
const VERSION = 7;

const ADDRESSES = ["ana@mail.initech.example", "jo@gmail.com"];

/** Both leads of an earlier version; the first one was answered. */
function statements(engine: EngineName): string[] {
  const sent = later(DAY);
  const at = engine === "sqlite" ? `${sent.getTime()}` : `'${sent.toISOString()}'::timestamptz`;
  const first = `select id from leads where email = '${ADDRESSES[0]}'`;
  return [
    ...oldDatabase(engine, VERSION, ADDRESSES, NOON),
    `update messages set status = 'answered' where lead_id = (${first})`,
    `update emails set state = 'sent', kind = 'answer', sent_at = ${at}
       where message_id = (select id from messages where lead_id = (${first}))`,
  ];
}

async function expectPeople(store: Store): Promise<void> {
  await fillCompanies(store);
  await store.read(async (queries) => {
    const leads = await queries.leads.page({}, 0, 10);
    expect(leads.map(({ lead }) => [lead.email, lead.companyDomain])).toEqual([
      [ADDRESSES[0], "initech.example"],
      [ADDRESSES[1], null],
    ]);
    // An answer that was given before is waited for, too.
    const [answered] = await queries.messages.ofLead(leads[0]?.lead.id ?? 0);
    expect(answered).toMatchObject({ status: "answered", waitingSince: later(DAY), nudges: 0 });
    const [other] = await queries.messages.ofLead(leads[1]?.lead.id ?? 0);
    expect(other).toMatchObject({ status: "enqueued", waitingSince: null, testTo: null });
    expect(await queries.companies.underived(10)).toEqual([]);
    expect(await queries.companies.holds(10)).toEqual([]);
  });
}

describe("a database from before companies were known is brought up to date", () => {
  test("on SQLite", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tickler-people-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "tickler.db");
    const old = new Connection(path);
    for (const statement of statements("sqlite")) old.exec(statement);
    old.close();
    const store = openSqlite(path, { now: () => NOON });
    onTestFinished(() => store.close());
    await expectPeople(store);
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
      await expectPeople(store);
    });
  });
});
