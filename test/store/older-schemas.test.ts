import { expect } from "vitest";
import { suppressionHash } from "../../src/domain/suppression.ts";
import { requireThread } from "../../src/service/message/thread.ts";
import type { Store } from "../../src/service/ports/index.ts";
import { oldDatabase } from "../chaos/old-database.ts";
import { describeEarlierDatabase, type EngineName } from "../support/store/earlier-database.ts";
import { NOON } from "../support/world/builders.ts";

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

describeEarlierDatabase(
  "a database from before stops had rows of their own is brought up to date",
  statements,
  expectOneStopEach,
);
