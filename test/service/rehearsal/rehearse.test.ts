import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { setPaused } from "../../../src/service/leads/leads.ts";
import { pauseOutbox } from "../../../src/service/outbox/pause.ts";
import { rehearse } from "../../../src/service/rehearsal/rehearse.ts";
import type { UniformPolicy } from "../../../src/service/services.ts";
import { openPostgres } from "../../../src/store/postgres/open.ts";
import { openRehearsalCopy } from "../../../src/store/scratch/open.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { DAY, HOUR, MINUTE } from "../../support/world/builders.ts";
import { errorOf, POLICY, World, world } from "../../support/world/world.ts";
import { CAMPAIGN, campaign, compared, LIMITS, rehearsed } from "./campaign.ts";

const NAMES = ["default", "ada"];

/** Two mailboxes, of which the second is read where the first is. */
function twoMailboxes(it: World): void {
  const { policy } = it.services;
  it.services = {
    ...it.services,
    policy: {
      ...policy,
      mailboxes: { ...policy.mailboxes, names: NAMES, senders: NAMES, readIn: () => "default" },
      forMailbox(name) {
        const own = policy.forMailbox(name);
        if (name !== "ada") return own;
        const { limits } = own;
        return { ...own, limits: { ...limits, maxPerDay: 4, minGap: limits.minGap * 1.5 } };
      },
    },
  };
}

describe("a rehearsal of two weeks", () => {
  it("is what the ticks of these weeks then do, over the change of the clocks in New York", async () => {
    const it = world(CAMPAIGN);
    const found = await compared(it, { leads: 18, every: HOUR, rate: 0 });
    expect(found.days.length).toBeGreaterThan(15);
    expect(new Set(found.days.map(({ sequence }) => sequence))).toEqual(new Set(["fair", null]));
    expect(found.days.filter(({ kind }) => kind === "task").length).toBeGreaterThan(0);
    expect(
      new Set(found.days.filter(({ kind }) => kind === "task").map(({ step }) => step)),
    ).toEqual(new Set([3]));
    const days = new Set(found.days.filter(({ kind }) => kind === "mail").map(({ date }) => date));
    expect(days.has("2026-03-10")).toBe(false);
    const rules = Object.fromEntries(found.held.map(({ rule, count }) => [rule, count]));
    expect(rules).toMatchObject({ "lead pause": 1, suppress: 1 });
    expect(found.doneAt?.getTime()).toBeGreaterThan(found.from.getTime() + 5 * DAY);
  });

  it("is so with replies, which stop sequences and hold companies, over the change in Berlin", async () => {
    const it = world(CAMPAIGN);
    // A Friday; the clocks change on Sunday.
    const begin = 25 * DAY + 3 * MINUTE;
    const how = { leads: 16, every: HOUR, rate: 0.4, begin, days: 7 };
    const found = await compared(it, how);
    expect(found.replies).toBeGreaterThan(0);
    expect(found.held.map(({ rule }) => rule)).toContain("stop.company");
  });

  it("is so in the middle of a campaign, where limits count what has left before", async () => {
    const limits = { ...LIMITS, maxPerDay: 6, ramp: null };
    const it = world({ ...CAMPAIGN, limits });
    // In the middle of a day, so that half of its mails have left.
    const how = { leads: 18, every: HOUR, rate: 0.1, begin: 2 * HOUR };
    const found = await compared(it, { ...how, before: 1, days: 4 });
    expect(found.days.length).toBeGreaterThan(5);
  });

  it("is so where several ticks pass between two mails, by send.min_gap", async () => {
    const limits = { ...LIMITS, minGap: 35 * MINUTE, maxPerDay: 20, ramp: null };
    const followUps = { followUpAfter: [2 * HOUR, DAY], closeAfter: DAY };
    const it = world({ ...CAMPAIGN, limits, followUps });
    const how = { leads: 12, every: 15 * MINUTE, rate: 0.2, begin: 2 * HOUR, days: 2 };
    const found = await compared(it, how);
    expect(found.days.filter(({ kind }) => kind === "mail").length).toBeGreaterThan(4);
  });

  it("is so with two mailboxes that share an inbox, each with limits of its own", async () => {
    const it = world({ ...CAMPAIGN, limits: { ...LIMITS, minGap: 0 } });
    twoMailboxes(it);
    const found = await compared(it, {
      leads: 16,
      every: HOUR,
      rate: 0.2,
      days: 7,
      mailboxes: NAMES,
    });
    expect(new Set(found.days.map(({ mailbox }) => mailbox))).toEqual(new Set(NAMES));
  });

  it("is so minute by minute, with two mailboxes, until their windows close", async () => {
    const limits: UniformPolicy["limits"] = {
      // Each mailbox has moments of its own.
      ...{ ...LIMITS, minGap: 4 * MINUTE, ramp: null, maxPerDay: 25 },
      windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 8 * 60, to: 17 * 60 }],
    };
    const followUps = { followUpAfter: [50 * MINUTE, 70 * MINUTE], closeAfter: 40 * MINUTE };
    const it = world({ ...CAMPAIGN, followUps, limits });
    twoMailboxes(it);
    const how = { leads: 20, every: MINUTE, rate: 0.9, days: 5 / 24, begin: 7 * MINUTE };
    const found = await compared(it, { ...how, mailboxes: NAMES });
    expect(found.days.length).toBeGreaterThan(4);
    expect(found.replies).toBeGreaterThan(0);
  });

  it("reads no inbox, asks no writer, sends nothing, and leaves the database as it was", async () => {
    const it = world({ ...CAMPAIGN, followUpBy: "ai" });
    await campaign(it, 6);
    const bytes = () => readFileSync(join(it.folder, "tickler.db")).toString("base64");
    const before = bytes();
    const found = await rehearsed(it, { replyRate: 0.5, every: HOUR });
    expect(found.days.length).toBeGreaterThan(0);
    expect(it.mailer.arrived).toEqual([]);
    expect(it.writer.tasks).toEqual([]);
    expect(bytes()).toBe(before);
    expect(it.events).toEqual([]);
  });

  it("draws the same replies again with the same seed, and others with another", async () => {
    const it = world(CAMPAIGN);
    await campaign(it, 8);
    const request = { days: 7, replyRate: 0.3, every: HOUR };
    const first = await rehearsed(it, { ...request, seed: 1 });
    expect(await rehearsed(it, { ...request, seed: 1 })).toEqual(first);
    expect((await rehearsed(it, { ...request, seed: 2 })).days).not.toEqual(first.days);
  });

  it("tells of one sequence, and of none that there is not", async () => {
    const it = world(CAMPAIGN);
    await campaign(it, 6);
    const fair = await rehearsed(it, { sequence: "fair", every: HOUR });
    expect(new Set(fair.days.map(({ sequence }) => sequence))).toEqual(new Set(["fair"]));
    expect(fair.mails[0]).toMatchObject({ sequence: "fair", step: 1, text: /^Hi Lead/ });
    const builtIn = await rehearsed(it, { sequence: "built-in", every: HOUR });
    expect(new Set(builtIn.days.map(({ sequence }) => sequence))).toEqual(new Set([null]));
    await errorOf(rehearsed(it, { sequence: "nope" }), "not_found");
  });

  it("counts in its limits what had left when it began, and not what leaves meanwhile", async () => {
    const it = world({ ...CAMPAIGN, limits: { ...POLICY.limits, maxPerDay: 1 } });
    const { lead } = await it.queued();
    const copy = await openRehearsalCopy(it.store, (ids) => ids);
    await setPaused(it.services, lead.id, true);
    await it.sent();
    const { services, writer, mailer, inbox } = it;
    const sources = [{ services, mailbox: "default", mailer, inbox, writer }];
    const request = { days: 1, sequence: null, replyRate: 0, seed: 1, patience: 0 };
    try {
      const found = await rehearse({ services, copy, writer, sources }, request);
      expect(found.days).toMatchObject([{ date: "2026-03-02", step: 1, count: 1 }]);
      expect(found.mails[0]?.at).toEqual(it.clock.now());
    } finally {
      await copy.store.close();
    }
  });

  it("copies all that it works with at one moment", async () => {
    const it = world(CAMPAIGN);
    await it.queued();
    // Whatever is read by itself while the copy is made may be of another moment.
    const read = () => Promise.reject(new Error("another moment"));
    const copy = await openRehearsalCopy({ ...it.store, read }, (ids) => ids);
    expect(copy.copied).toHaveLength(1);
    expect(await copy.store.read(({ messages }) => messages.byIds([1]))).toHaveLength(1);
    await copy.store.close();
  });

  it("copies nothing of an earlier moment, where the server was away meanwhile", async () => {
    const it = world(CAMPAIGN);
    const { lead } = await it.queued();
    const { store } = it;
    // The first try copies all, and is lost at its end.
    const snapshot: typeof store.snapshot = async (work) => {
      await store.snapshot(work);
      await setPaused(it.services, lead.id, true);
      return store.snapshot(work);
    };
    const copy = await openRehearsalCopy({ ...store, snapshot }, (ids) => ids);
    const copied = await copy.store.read(({ leads }) => leads.byId(lead.id));
    expect(copied?.pausedAt).toEqual(it.clock.now());
    await copy.store.close();
  });

  it("says that it is a sample, which leaves in proportion", async () => {
    const it = world({ ...CAMPAIGN, limits: { ...POLICY.limits, maxPerDay: 8 } });
    await campaign(it, 24);
    const found = await rehearsed(it, { every: HOUR }, { most: 12 });
    expect(found.sampled).toEqual({ leads: 12, of: 24 });
    const firstDay = found.days.filter(({ date }) => date === "2026-03-02");
    expect(firstDay.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  it("ends where nothing can leave: all cold mail is paused", async () => {
    const it = world(CAMPAIGN);
    await campaign(it, 4);
    await pauseOutbox(it.services, "a holiday");
    const found = await rehearsed(it);
    expect(found.days).toEqual([]);
    expect(found.held.find(({ rule }) => rule === "outbox pause")?.count).toBe(4);
  });
});

describePostgres("a rehearsal of a database on a server", (cluster) => {
  it("is what the ticks then do", { timeout: 300_000 }, async () => {
    const url = await cluster().createDatabase();
    const it = new World(
      { ...CAMPAIGN, limits: { ...LIMITS, minGap: 0 } },
      await openPostgres({ url, password: null }),
    );
    try {
      await compared(it, { leads: 16, every: 4 * HOUR, rate: 0.2, begin: 18 * DAY });
    } finally {
      await it.close();
    }
  });
});
