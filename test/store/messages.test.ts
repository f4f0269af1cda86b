import { describe, expect, it } from "vitest";
import type { Email } from "../../src/domain/email.ts";
import { EMAIL_STATES } from "../../src/domain/email.ts";
import type { Message } from "../../src/domain/message.ts";
import { STATUSES } from "../../src/domain/status.ts";
import type { Queries, SilentQuery, Store } from "../../src/service/ports/index.ts";
import {
  insertEmail,
  insertLead,
  insertMessage,
  insertThread,
  tempStore,
} from "../support/store/temp-store.ts";
import { DAY, later, NOON } from "../support/world/builders.ts";

describe("a message", () => {
  it("is given back as it was stored, its trail and dates too", async () => {
    const store = tempStore();
    const trail = [
      { to: "replied", from: "sent", waitingSince: later(-1), closedAt: null },
      { to: "closed", from: "replied", waitingSince: null, closedAt: null },
    ] as const;
    const message = await store.write(async (queries) => {
      const lead = await insertLead(queries);
      const change = { status: "closed", trail, waitingSince: null, closedAt: NOON, followUps: 2 };
      return insertMessage(queries, lead.id, change as Partial<Message>);
    });
    expect(message).toMatchObject({ status: "closed", trail, closedAt: NOON, revision: 0 });
    expect(await store.read((queries) => queries.messages.byId(message.id))).toEqual(message);
    expect(await store.read((queries) => queries.messages.byIds([message.id, 99]))).toEqual([
      message,
    ]);
    expect(await store.read((queries) => queries.messages.byIds([]))).toEqual([]);
    expect(await store.read((queries) => queries.messages.byId(99))).toBeUndefined();
  });

  it("is changed in all that may change, and counts it", async () => {
    const store = tempStore();
    const { message } = await store.write((queries) => insertThread(queries));
    const changed: Message = {
      ...message,
      status: "replied",
      trail: [{ to: "replied", from: "enqueued", waitingSince: null, closedAt: null }],
      waitingSince: later(5),
      followUps: 3,
      closedAt: later(6),
    };
    const updated = await store.write((queries) => queries.messages.update(changed));
    expect(updated).toEqual({ ...changed, revision: 1 });
    expect(await store.read((queries) => queries.messages.byId(message.id))).toEqual(updated);
  });

  it("can be set back to empty", async () => {
    const store = tempStore();
    const { message } = await store.write((queries) =>
      insertThread(queries, { message: { waitingSince: NOON, closedAt: NOON } }),
    );
    const emptied = { ...message, waitingSince: null, closedAt: null };
    await store.write((queries) => queries.messages.update(emptied));
    expect(await store.read((queries) => queries.messages.byId(message.id))).toEqual({
      ...emptied,
      revision: 1,
    });
  });

  it("is not overwritten by who has read an older state of it", async () => {
    const store = tempStore();
    const { message } = await store.write((queries) => insertThread(queries));
    const first = await store.write((queries) =>
      queries.messages.update({ ...message, status: "sent" }),
    );
    await expect(
      store.write((queries) => queries.messages.update({ ...message, status: "failed" })),
    ).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining(`${message.id}`),
    });
    expect(await store.read((queries) => queries.messages.byId(message.id))).toEqual(first);
    await store.write((queries) => queries.messages.update({ ...first, status: "closed" }));
  });

  it("that is gone is a conflict, too", async () => {
    const store = tempStore();
    const { message, lead } = await store.write((queries) => insertThread(queries));
    await store.write((queries) => queries.leads.remove(lead.id));
    await expect(store.write((queries) => queries.messages.update(message))).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is listed with its lead's others, newest first", async () => {
    const store = tempStore();
    const [lead, ids] = await store.write(async (queries) => {
      const lead = await insertLead(queries);
      await insertThread(queries);
      const made: number[] = [];
      for (const ms of [1, 3, 2, 2]) {
        made.push((await insertMessage(queries, lead.id, { createdAt: later(ms) })).id);
      }
      return [lead, made] as const;
    });
    const listed = await store.read((queries) => queries.messages.ofLead(lead.id));
    expect(listed.map((message) => message.id)).toEqual([ids[1], ids[3], ids[2], ids[0]]);
    const statuses = await store.read((queries) => queries.messages.statusesOf([lead.id]));
    expect(statuses).toHaveLength(4);
    expect(await store.read((queries) => queries.messages.statusesOf([]))).toEqual([]);
  });
});

/** A message that waits, with its first email delivered. */
async function waiting(
  queries: Queries,
  change: Partial<Message> = {},
  others: [Email["kind"], Email["state"]][] = [],
): Promise<number> {
  const { message } = await insertThread(queries, {
    message: { status: "sent", waitingSince: NOON, ...change },
    email: { state: "sent", sentAt: NOON },
  });
  for (const [kind, state] of others) await insertEmail(queries, message.id, kind, { state });
  return message.id;
}

async function silent(store: Store, change: Partial<SilentQuery> = {}): Promise<number[]> {
  const query = {
    mailbox: "default",
    followUps: 0,
    orMore: false,
    before: NOON,
    now: NOON,
    besidesHeld: true,
    afterId: 0,
    limit: 100,
  };
  const found = await store.read((queries) =>
    queries.messages.silentSince({ ...query, ...change }),
  );
  return found.map((message) => message.id);
}

async function awaiting(store: Store, change: object = {}): Promise<number[]> {
  const modes = { own: [], byDefault: true };
  const query = { mailbox: "default", before: NOON, now: NOON, modes, afterId: 0, limit: 100 };
  const found = await store.read((queries) =>
    queries.messages.awaitingAnswer({ ...query, ...change }),
  );
  return found.map((message) => message.id);
}

async function statuses(store: Store, ids: number[]): Promise<string[]> {
  const messages = await store.read((queries) => queries.messages.byIds(ids));
  return messages.map((message) => message.status);
}

describe("silentSince", () => {
  it("finds what is sent or followed up, and no other status", async () => {
    const store = tempStore();
    await store.write(async (queries) => {
      for (const status of STATUSES) await waiting(queries, { status });
    });
    expect(await statuses(store, await silent(store))).toEqual(["sent", "follow_up"]);
  });

  it("takes those that have been silent for as long, to the millisecond", async () => {
    const store = tempStore();
    const [, on, long] = await store.write(async (queries) => [
      await waiting(queries, { waitingSince: later(1) }),
      await waiting(queries, { waitingSince: NOON }),
      await waiting(queries, { waitingSince: later(-DAY) }),
      await waiting(queries, { waitingSince: null }),
    ]);
    expect(await silent(store)).toEqual([on, long]);
  });

  it("counts follow-ups: exactly so many, or more", async () => {
    const store = tempStore();
    const [none, one, two] = await store.write(async (queries) => [
      await waiting(queries, { followUps: 0 }),
      await waiting(queries, { followUps: 1, status: "follow_up" }),
      await waiting(queries, { followUps: 2, status: "follow_up" }),
    ]);
    expect(await silent(store, { followUps: 0 })).toEqual([none]);
    expect(await silent(store, { followUps: 1 })).toEqual([one]);
    expect(await silent(store, { followUps: 1, orMore: true })).toEqual([one, two]);
    expect(await silent(store, { followUps: 0, orMore: true })).toEqual([none, one, two]);
    expect(await silent(store, { followUps: 3, orMore: true })).toEqual([]);
  });

  it("waits for a follow-up that is under way, whatever that means", async () => {
    const store = tempStore();
    const byState = await store.write(async (queries) => {
      const made = new Map<number, Email["state"]>();
      for (const state of EMAIL_STATES) {
        made.set(await waiting(queries, {}, [["follow_up", state]]), state);
      }
      return made;
    });
    const found = (await silent(store)).map((id) => byState.get(id));
    expect(found).toEqual(["sent", "failed", "cancelled", "received"]);
  });

  it("leaves out paused leads and other mailboxes", async () => {
    const store = tempStore();
    const [here] = await store.write(async (queries) => {
      const made = [await waiting(queries), await waiting(queries, { mailbox: "second" })];
      const paused = await insertThread(queries, {
        message: { status: "sent", waitingSince: NOON },
        email: { state: "sent" },
      });
      await queries.leads.setPaused(paused.lead.id, NOON, NOON);
      return made;
    });
    expect(await silent(store)).toEqual([here]);
    expect(await silent(store, { mailbox: "second" })).toHaveLength(1);
  });

  it("goes page by page in the order of ids", async () => {
    const store = tempStore();
    const ids = await store.write(async (queries) => {
      const made: number[] = [];
      for (let at = 0; at < 5; at++) {
        made.push(await waiting(queries, { waitingSince: later(-at) }));
      }
      return made;
    });
    expect(await silent(store, { limit: 2 })).toEqual(ids.slice(0, 2));
    expect(await silent(store, { limit: 2, afterId: ids[1] as number })).toEqual(ids.slice(2, 4));
    expect(await silent(store, { limit: 2, afterId: ids[4] as number })).toEqual([]);
  });
});

describe("awaitingAnswer", () => {
  const replied = { status: "replied", waitingSince: NOON } as const;

  it("finds what is replied, and no other status", async () => {
    const store = tempStore();
    await store.write(async (queries) => {
      for (const status of STATUSES) await waiting(queries, { status });
    });
    expect(await statuses(store, await awaiting(store))).toEqual(["replied"]);
  });

  it("takes those whose reply is old enough, and that wait for the AI", async () => {
    const store = tempStore();
    const [, on] = await store.write(async (queries) => [
      await waiting(queries, { ...replied, waitingSince: later(1) }),
      await waiting(queries, replied),
      await waiting(queries, { ...replied, waitingSince: null }),
    ]);
    expect(await awaiting(store)).toEqual([on]);
  });

  it("waits for an answer that is under way, whatever that means", async () => {
    const store = tempStore();
    const byState = await store.write(async (queries) => {
      const made = new Map<number, Email["state"]>();
      for (const state of EMAIL_STATES) {
        made.set(await waiting(queries, replied, [["ai_reply", state]]), state);
      }
      return made;
    });
    const found = (await awaiting(store)).map((id) => byState.get(id));
    expect(found).toEqual(["sent", "failed", "cancelled", "received"]);
  });

  it("leaves out paused leads and other mailboxes, and goes page by page", async () => {
    const store = tempStore();
    const ids = await store.write(async (queries) => {
      const made = [await waiting(queries, replied), await waiting(queries, replied)];
      await waiting(queries, { ...replied, mailbox: "second" });
      const paused = await insertThread(queries, { message: replied, email: { state: "sent" } });
      await queries.leads.setPaused(paused.lead.id, NOON, NOON);
      return made;
    });
    expect(await awaiting(store)).toEqual(ids);
    expect(await awaiting(store, { limit: 1 })).toEqual(ids.slice(0, 1));
    expect(await awaiting(store, { limit: 1, afterId: ids[0] })).toEqual(ids.slice(1));
  });
});
