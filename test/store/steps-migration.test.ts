import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Store } from "../../src/service/ports/index.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { oldDatabase } from "../chaos/old-database.ts";
import { PostgresCluster } from "../support/postgres/cluster.ts";
import { available } from "../support/postgres/programs.mts";
import { NOON } from "../support/world/builders.ts";

type EngineName = "sqlite" | "postgres";

/** The last version in which a mail did not know its step. */
const BEFORE_STEPS = 13;

/** What followed the first email, oldest first, and the step that each is. */
const LATER = [
  { kind: "follow_up", state: "sent", step: 2 },
  { kind: "follow_up", state: "cancelled", step: 3 },
  { kind: "follow_up", state: "sent", step: 3 },
  { kind: "answer", state: "sent", step: null },
  { kind: "follow_up", state: "queued", step: 4 },
] as const;

function statements(engine: EngineName): string[] {
  const at = engine === "sqlite" ? `${NOON.getTime()}` : `'${NOON.toISOString()}'::timestamptz`;
  return [
    ...oldDatabase(engine, BEFORE_STEPS, ["john@example.com"], NOON),
    ...LATER.map(
      (
        { kind, state },
        n,
      ) => `insert into emails (message_id, mailbox, direction, kind, state, address,
        subject, text, rfc_message_id, "references", written_by, attempts, created_at)
        select id, 'default', 'out', '${kind}', '${state}', 'john@example.com', 'Re: Hi', 'Hi',
        '<later-${n}@example.com>', '[]', 'person', 0, ${at} from messages`,
    ),
  ];
}

async function expectSteps(store: Store): Promise<void> {
  const [message] = await store.read(async (queries) => {
    const lead = await queries.leads.byAddress("john@example.com");
    return queries.messages.ofLead(lead?.id ?? 0);
  });
  expect(message).toMatchObject({ sequenceId: null, step: 0, stepFrom: null, dueAt: null });
  const emails = await store.read((queries) => queries.emails.ofMessages([message?.id ?? 0]));
  const found = emails.map(({ kind, state, step }) => ({ kind, state, step }));
  expect(found[0]).toMatchObject({ kind: "first", step: 1 });
  expect(found.slice(1)).toEqual(LATER);
  expect(emails.every(({ variant }) => variant === null)).toBe(true);
}

describe("the cold mail of a database from before sequences knows its steps", () => {
  test("on SQLite", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tickler-steps-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "tickler.db");
    const old = new Connection(path);
    for (const statement of statements("sqlite")) old.exec(statement);
    old.close();
    const store = openSqlite(path, { now: () => NOON });
    onTestFinished(() => store.close());
    await expectSteps(store);
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
      await expectSteps(store);
    });
  });
});
