import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Message } from "../../src/domain/message.ts";
import type { Queries, Store } from "../../src/service/ports/index.ts";
import { missingServer } from "../support/postgres/suite.ts";
import { type Engine, engines, type RunningEngine } from "../support/store/engines.ts";
import { insertEmail, insertThread } from "../support/store/temp-store.ts";
import { later, NOON } from "../support/world/builders.ts";
import { errorOf } from "../support/world/world.ts";

const FAIR = {
  name: "fair",
  version: 1,
  digest: "ab".repeat(32),
  source: 'name = "fair"\n',
  files: { "fair-1.md": "Hi {{ first_name }}" },
  promoted: { "1": "b" },
};

describe.each(engines)("sequences on $name", (engine: Engine) => {
  let running: RunningEngine;
  beforeAll(async () => {
    running = await engine.start();
  });
  afterAll(() => running.stop());

  const open = async (): Promise<Store> => (await running.database())();
  const due = { mailbox: "default", now: NOON, besidesHeld: true, afterId: 0, limit: 10 };

  async function enrolled(queries: Queries, id: number, change: Partial<Message> = {}) {
    const { message } = await insertThread(queries, { email: { state: "sent" } });
    return queries.messages.update({
      ...{ ...message, status: "sent", waitingSince: later(-10), sequenceId: id, step: 1 },
      ...{ dueAt: NOON, ...change },
    });
  }

  it("a version is given back as it was stored, and the highest one is current", async () => {
    const store = await open();
    const first = await store.write(({ sequences }) => sequences.add(FAIR, NOON));
    expect(first).toMatchObject({ ...FAIR, createdAt: NOON, removedAt: null });
    const second = await store.write(({ sequences }) =>
      sequences.add({ ...FAIR, version: 2, source: "second" }, later(1)),
    );
    await store.write(({ sequences }) => sequences.add({ ...FAIR, name: "expo" }, later(2)));
    expect(await store.read(({ sequences }) => sequences.byId(first.id))).toEqual(first);
    expect(await store.read(({ sequences }) => sequences.current("fair"))).toEqual(second);
    expect(await store.read(({ sequences }) => sequences.versions("fair"))).toEqual([
      second,
      first,
    ]);
    const all = await store.read(({ sequences }) => sequences.all());
    expect(all.map(({ name, version }) => `${name} ${version}`)).toEqual(["expo 1", "fair 2"]);
    expect(await store.read(({ sequences }) => sequences.current("none"))).toBeUndefined();
    await store.close();
  });

  it("a version is stored once", async () => {
    const store = await open();
    await store.write(({ sequences }) => sequences.add(FAIR, NOON));
    const again = store.write(({ sequences }) => sequences.add(FAIR, NOON));
    const { message } = await errorOf(again, "conflict");
    expect(message).toContain("version 1 of the sequence fair");
    await store.close();
  });

  it("one that was removed is listed no more, and its versions stay", async () => {
    const store = await open();
    const { id } = await store.write(({ sequences }) => sequences.add(FAIR, NOON));
    expect(await store.write(({ sequences }) => sequences.remove("fair", later(1)))).toBe(true);
    expect(await store.write(({ sequences }) => sequences.remove("fair", later(2)))).toBe(false);
    expect(await store.read(({ sequences }) => sequences.all())).toEqual([]);
    expect(await store.read(({ sequences }) => sequences.byId(id))).toMatchObject({
      removedAt: later(1),
    });
    await store.close();
  });

  it("a step falls due by its own time, and not by the delays of the settings", async () => {
    const store = await open();
    const { id } = await store.write(({ sequences }) => sequences.add(FAIR, NOON));
    const [now, later1, unknown] = await store.write(async (queries) => [
      await enrolled(queries, id),
      await enrolled(queries, id, { dueAt: later(1) }),
      await enrolled(queries, id, { dueAt: null }),
      await enrolled(queries, id, { status: "replied" }),
      await enrolled(queries, id, { waitingSince: null }),
    ]);
    const found = await store.read(({ messages }) => messages.stepsDue(due));
    expect(found).toEqual([now]);
    const next = await store.read(({ messages }) => messages.stepsDue({ ...due, now: later(1) }));
    expect(next).toEqual([now, later1]);
    const open2 = await store.read(({ messages }) => messages.withoutDueTime(due));
    expect(open2).toEqual([unknown]);
    const silent = { ...due, followUps: 0, orMore: true, before: later(1) };
    expect(await store.read(({ messages }) => messages.silentSince(silent))).toEqual([]);
    expect(await store.read(({ messages }) => messages.ofSequence(id))).toEqual({
      all: 5,
      open: 4,
    });
    await store.write((queries) => insertEmail(queries, now?.id ?? 0, "follow_up"));
    expect(await store.read(({ messages }) => messages.stepsDue(due))).toEqual([]);
    await store.close();
  });

  it("a task waits until it is settled, once; what was withdrawn can be opened again", async () => {
    const store = await open();
    const { id } = await store.write(({ sequences }) => sequences.add(FAIR, NOON));
    const message = await store.write((queries) => enrolled(queries, id));
    const task = { messageId: message.id, step: 2, text: "Call", waitUntil: later(5) };
    const [first, second] = await store.write(async ({ tasks }) => [
      await tasks.add({ ...task, afterWait: "go_on" }, NOON),
      await tasks.add({ ...task, step: 3, afterWait: "end" }, later(1)),
    ]);
    if (!first || !second) throw new Error("no task");
    expect(await store.read(({ tasks }) => tasks.open(10))).toEqual([first, second]);
    expect(await store.write(({ tasks }) => tasks.overdue(first.id, later(6)))).toBe(true);
    expect(await store.write(({ tasks }) => tasks.overdue(first.id, later(7)))).toBe(false);
    const settle = () =>
      store.write(({ tasks }) => tasks.settle(first.id, "skipped", "on leave", later(8)));
    expect(await settle()).toBe(true);
    expect(await settle()).toBe(false);
    expect(await store.read(({ tasks }) => tasks.byId(first.id))).toMatchObject({
      ...{ state: "skipped", why: "on leave", settledAt: later(8), overdueAt: later(6) },
    });
    expect(await store.write(({ tasks }) => tasks.withdraw(message.id, later(9)))).toEqual([
      second.id,
    ]);
    expect(await store.read(({ tasks }) => tasks.open(10))).toEqual([]);
    await store.write(({ tasks }) => tasks.reopen([first.id, second.id]));
    expect(await store.read(({ tasks }) => tasks.open(10))).toEqual([second]);
    expect(await store.read(({ tasks }) => tasks.ofMessages([message.id]))).toHaveLength(2);
    await store.close();
  });
});

if (!engines.some(({ name }) => name === "postgres")) missingServer("sequences with a server");
