import { describe, expect } from "vitest";
import { eventsAfter } from "../../src/service/feed/feed.ts";
import { removeRows } from "../../src/service/leads/erase.ts";
import type { Store } from "../../src/service/ports/index.ts";
import { oldDatabase } from "../chaos/old-database.ts";
import { describeEarlierDatabase, type EngineName } from "../support/store/earlier-database.ts";
import { later, NOON } from "../support/world/builders.ts";

/** The last version without a feed. */
const BEFORE_FEED = 18;

function statements(engine: EngineName): string[] {
  const at = (when: Date) =>
    engine === "sqlite" ? `${when.getTime()}` : `'${when.toISOString()}'::timestamptz`;
  const log = (address: string, step: string, when: Date, actor: string | null) =>
    `insert into outreach_logs (message_id, log_at, step, actor)
      select messages.id, ${at(when)}, '${step}', ${actor === null ? "null" : `'${actor}'`}
      from messages join leads on leads.id = messages.lead_id where leads.email = '${address}'`;
  return [
    ...oldDatabase(engine, BEFORE_FEED, ["john@example.com", "ana@example.com"], NOON),
    // Recorded late: a mail that had come in before.
    log("ana@example.com", "sent", later(5), "tick"),
    log("john@example.com", "sent", later(3), "tick"),
    log("john@example.com", "replied", later(9), null),
  ];
}

async function expectFeed(store: Store): Promise<void> {
  const events = [];
  for await (const event of eventsAfter(store, 0)) events.push(event);
  const leads = await store.read((queries) =>
    Promise.all(["john", "ana"].map((name) => queries.leads.byAddress(`${name}@example.com`))),
  );
  const [john, ana] = leads.map((lead) => lead?.id);
  expect(events.map(({ id, kind, leadId, actor }) => ({ id, kind, leadId, actor }))).toEqual([
    { id: 1, kind: "enqueued", leadId: john, actor: null },
    { id: 2, kind: "enqueued", leadId: ana, actor: null },
    { id: 3, kind: "sent", leadId: john, actor: "tick" },
    { id: 4, kind: "sent", leadId: ana, actor: "tick" },
    { id: 5, kind: "replied", leadId: john, actor: null },
  ]);
  expect(events.map(({ at }) => at)).toEqual([NOON, NOON, later(3), later(5), later(9)]);
  // What happens now comes behind.
  const [message] = await store.read((queries) => queries.messages.ofLead(john ?? 0));
  await store.write(async ({ logs }) => {
    const undoes = await logs.newest(message?.id ?? 0, "replied");
    await logs.add(message?.id ?? 0, "undone", NOON, { undoes });
  });
  const more = [];
  for await (const event of eventsAfter(store, 5)) more.push(event);
  expect(more).toMatchObject([{ id: 6, kind: "undone", undoes: 5 }]);
}

describeEarlierDatabase(
  "the log of a database from before the feed is the beginning of it",
  statements,
  expectFeed,
);

describe.each([1, 5, BEFORE_FEED, 19])("a database of version %i", (version) => {
  describeEarlierDatabase(
    "has no event of leads that were there, and what happens to them now comes behind",
    (engine) => oldDatabase(engine, version, ["john@example.com", "ana@example.com"], NOON),
    async (store) => {
      const kinds = async (cursor: number) => {
        const found = [];
        for await (const { id, kind, leadId } of eventsAfter(store, cursor)) {
          found.push([id, kind, leadId]);
        }
        return found;
      };
      const [john, ana] = await store.read((queries) =>
        Promise.all(["john", "ana"].map((name) => queries.leads.byAddress(`${name}@example.com`))),
      );
      await store.write(({ leadLogs }) =>
        leadLogs.add([ana?.id ?? 0], "lead_paused", later(-60_000)),
      );
      expect(await kinds(0)).toEqual(
        version < 19
          ? [
              [1, "enqueued", john?.id],
              [2, "enqueued", ana?.id],
              [3, "lead_paused", ana?.id],
            ]
          : // Nobody has read the feed yet, so that all of it gets its place now.
            [
              [1, "lead_paused", ana?.id],
              [2, "enqueued", john?.id],
              [3, "enqueued", ana?.id],
            ],
      );
      await store.write((queries) => removeRows(queries, ana?.id ?? 0, NOON));
      expect(await kinds(3)).toEqual([[4, "lead_erased", null]]);
    },
  );
});
