import { describe, expect, it } from "vitest";
import { DeliveryUnavailable } from "../../../src/domain/errors.ts";
import type { HealthPart } from "../../../src/domain/health.ts";
import { brokenParts } from "../../../src/service/health/broken.ts";
import { removeLead } from "../../../src/service/leads/erase.ts";
import { pauseOutbox } from "../../../src/service/outbox/pause.ts";
import { sync } from "../../../src/service/tick/sync.ts";
import { listTodo } from "../../../src/service/todo/list.ts";
import { HOUR, later, MINUTE, NOON } from "../../support/world/builders.ts";
import { type World, world } from "../../support/world/world.ts";

async function health(it: World, part: HealthPart) {
  const all = await it.store.read((queries) => queries.health.of("default"));
  return all.find((each) => each.part === part) ?? null;
}

async function broken(it: World): Promise<string[]> {
  const now = it.clock.now();
  const found = await it.store.read((queries) =>
    brokenParts(queries, it.services.policy, "default", now),
  );
  return found.map(({ id }) => id);
}

const refused = (): never => {
  throw new DeliveryUnavailable("535 5.7.8 authentication failed");
};

describe("the health of a mailbox", () => {
  it("knows when a tick ended, the mailbox was read and a mail was taken", async () => {
    const it = world();
    expect(await it.store.read((queries) => queries.health.of("default"))).toEqual([]);
    await it.sent();
    const well = { okAt: NOON, failingSince: null, failedAt: null, error: null };
    for (const part of ["tick", "read", "send"] as const) {
      expect(await health(it, part)).toMatchObject(well);
    }
    it.clock.advance(MINUTE);
    await it.tick();
    // Nothing was sent, so nothing is known of it.
    expect(await health(it, "send")).toMatchObject(well);
    expect(await health(it, "tick")).toMatchObject({ okAt: later(MINUTE) });
    expect(await broken(it)).toEqual([]);
  });

  it("keeps the first failure in a row, with the server's words, until it goes well", async () => {
    const it = world();
    await it.queued();
    it.mailer.onOpen = refused;
    it.inbox.broken = new Error("LOGIN failed");
    await it.tick();
    it.clock.advance(5 * MINUTE);
    const second = await it.tick();
    expect(second.errors).toHaveLength(2);
    const failing = { okAt: null, failingSince: NOON, failedAt: later(5 * MINUTE) };
    expect(await health(it, "send")).toMatchObject({
      ...failing,
      error: "535 5.7.8 authentication failed",
    });
    expect(await health(it, "read")).toMatchObject({ ...failing, error: "LOGIN failed" });
    // The tick itself came to its end.
    expect(await health(it, "tick")).toMatchObject({ failingSince: null });
    expect(await broken(it)).toEqual(["broken-send", "broken-read"]);
    const [first] = await listTodo(it.services);
    expect(first).toMatchObject({
      ...{ kind: "broken", since: NOON, messageId: null },
      what: "mail does not leave: 535 5.7.8 authentication failed",
    });

    it.mailer.onOpen = () => {};
    it.inbox.broken = null;
    await it.tick();
    expect(await broken(it)).toEqual([]);
    expect(await health(it, "send")).toMatchObject({ failingSince: null });
  });

  it("takes the refusal of one recipient for no failure, but that of us for one", async () => {
    const it = world();
    it.mailer.fate = () => "no such user";
    await it.queued();
    await it.tick();
    expect(await health(it, "send")).toMatchObject({ okAt: NOON, failingSince: null });

    it.mailer.fate = () => "550 5.7.1 relaying denied";
    for (const domain of ["a", "b", "c"]) {
      await it.queued("Open to a quick chat?", { email: `john@${domain}.example` });
    }
    const report = await it.tick();
    expect(report.notices.join()).toContain("cold mail is paused");
    expect(await health(it, "send")).toMatchObject({
      failingSince: NOON,
      error: expect.stringContaining("relaying denied"),
    });
  });

  it("takes a tick that was interrupted, or found the mailbox busy, for no failure", async () => {
    const it = world();
    await it.queued();
    const stop = new AbortController();
    it.inbox.onOpen = () => {
      stop.abort();
      throw new Error("interrupted");
    };
    await it.tick({ stop: stop.signal });
    expect(await it.store.read((queries) => queries.health.of("default"))).toEqual([]);

    it.inbox.onOpen = () => {};
    const lock = await it.store.lockMailbox("default");
    expect((await it.tick()).busy).not.toBeNull();
    expect(await it.store.read((queries) => queries.health.of("default"))).toEqual([]);
    if (lock.held) await lock.release();
  });

  it("is not changed by a dry run, and is by a sync", async () => {
    const it = world();
    await it.queued();
    await it.dryRun();
    expect(await it.store.read((queries) => queries.health.of("default"))).toEqual([]);
    const { services, inbox } = it;
    await sync({ services, inbox, stop: new AbortController().signal });
    const known = await it.store.read((queries) => queries.health.of("default"));
    expect(known.map(({ part }) => part)).toEqual(["read"]);
  });

  it("costs a silent tick one commit", async () => {
    const it = world();
    await it.sent();
    let writes = 0;
    const store = { ...it.store, write: (work: never) => ++writes && it.store.write(work) };
    await it.tick({ services: { ...it.services, store: store as typeof it.store } });
    expect(writes).toBe(1);
  });

  it("keeps no address of a lead who was erased", async () => {
    const it = world();
    const { lead } = await it.queued();
    it.mailer.onOpen = () => {
      throw new DeliveryUnavailable(`the server says that ${lead.email} is busy`);
    };
    await it.tick();
    it.mailer.onOpen = () => {};
    await removeLead(it.services, lead.id);
    expect((await health(it, "send"))?.error).toBe("the server says that (erased) is busy");
  });
});

describe("nobody runs ticks", () => {
  it("is broken where mail waits for over an hour, or replies are to be read", async () => {
    const own = world({ inboxConfigured: false });
    await own.queued();
    own.clock.advance(HOUR - 1);
    expect(await broken(own)).toEqual([]);
    own.clock.advance(1);
    expect(await broken(own)).toEqual(["broken-tick"]);
    await own.tick();
    own.clock.advance(2 * HOUR);
    // Nothing is due, and nothing is to be read.
    expect(await broken(own)).toEqual([]);
    own.clock.advance(24 * HOUR);
    // But a follow-up has been for hours.
    expect(await broken(own)).toEqual(["broken-tick"]);

    const reading = world();
    expect(await broken(reading)).toEqual([]);
    await reading.tick();
    reading.clock.advance(HOUR);
    expect(await broken(reading)).toEqual([]);
    reading.clock.advance(1);
    expect(await broken(reading)).toEqual(["broken-tick"]);
  });

  it("is not broken where cold mail is only paused", async () => {
    const it = world();
    await it.queued();
    await pauseOutbox(it.services, "a break");
    await it.tick();
    expect(await broken(it)).toEqual([]);
    expect((await listTodo(it.services)).map(({ kind }) => kind)).toEqual(["paused"]);
  });
});
