import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { suppressionHash } from "../../src/domain/suppression.ts";
import { requireThread } from "../../src/service/message/thread.ts";
import type { Store } from "../../src/service/ports/index.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { oldDatabase } from "../chaos/old-database.ts";
import { PostgresCluster } from "../support/postgres/cluster.ts";
import { available } from "../support/postgres/programs.mts";
import { NOON } from "../support/world/builders.ts";

type EngineName = "sqlite" | "postgres";

/** Suppressions as a schema before version 5 had them: one for an address, whatever the reasons. */
const OLD = [
  { id: 3, value: "bounced@example.com", reason: "bounce", note: "message 1" },
  { id: 4, value: "asked@example.com", reason: "unsubscribe", note: "message 12" },
  { id: 5, value: "noted@example.com", reason: "manual", note: "message 7" },
  { id: 6, value: "plain@example.com", reason: "manual", note: null },
  { id: 7, value: "odd@example.com", reason: "complaint", note: "message 1; told by phone" },
  { id: 9, value: null, reason: "unsubscribe", note: null },
] as const;

function statements(engine: EngineName): string[] {
  const at = engine === "sqlite" ? `${NOON.getTime()}` : `'${NOON.toISOString()}'::timestamptz`;
  const text = (value: string | null) => (value === null ? "null" : `'${value}'`);
  const trail = `[{"to":"bounced","from":"sent","waitingSince":null,"closedAt":null,"undo":{"suppressions":[3]}}]`;
  return [
    ...oldDatabase(engine, 4, ["john@example.com"], NOON),
    `update messages set status = 'bounced', trail = '${trail}'`,
    ...OLD.map(({ id, value, reason, note }) => {
      const hash = suppressionHash(value ?? "erased@example.com");
      return `insert into suppressions (id, kind, hash, value, reason, note, created_at)
        values (${id}, 'address', '${hash}', ${text(value)}, '${reason}', ${text(note)}, ${at})`;
    }),
    ...(engine === "postgres"
      ? ["select setval(pg_get_serial_sequence('suppressions', 'id'), 9)"]
      : []),
  ];
}

async function expectOneStopEach(store: Store): Promise<void> {
  await store.write(async (queries) => {
    const rows = await queries.suppressions.page(0, 100);
    expect(rows.map(({ id, value, reason, note }) => ({ id, value, reason, note }))).toEqual(OLD);
    expect(rows.map(({ messageId, cause }) => [messageId, cause])).toEqual([
      ...[
        [1, "message 1"],
        [12, "message 12"],
        [null, ""],
        [null, ""],
        [null, ""],
        [null, ""],
      ],
    ]);
    // What an undo takes back is still the same row.
    const lead = await queries.leads.byAddress("john@example.com");
    const [message] = await queries.messages.ofLead(lead?.id ?? 0);
    expect(message?.trail.at(-1)?.undo?.suppressions).toEqual([3]);
    const { emails } = await requireThread(queries, message?.id ?? 0);
    expect(emails).toMatchObject([{ state: "queued", address: "john@example.com" }]);
    const stop = { kind: "address", value: "bounced@example.com", note: null } as const;
    const added = await queries.suppressions.add(
      { ...stop, reason: "manual", messageId: null, cause: "" },
      NOON,
    );
    expect(added?.id).toBe(10);
    expect(await queries.suppressions.of("bounced@example.com")).toHaveLength(2);
    const again = { ...stop, reason: "bounce", messageId: 1, cause: "message 1" } as const;
    expect(await queries.suppressions.add(again, NOON)).toBeUndefined();
  });
}

describe("a database from before stops had rows of their own is brought up to date", () => {
  test("on SQLite", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tickler-older-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "tickler.db");
    const old = new Connection(path);
    for (const statement of statements("sqlite")) old.exec(statement);
    old.close();
    const store = openSqlite(path, { now: () => NOON });
    onTestFinished(() => store.close());
    await expectOneStopEach(store);
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
      await expectOneStopEach(store);
    });
  });
});
