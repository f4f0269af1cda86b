import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import type { LeadInput } from "../../../src/domain/lead.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { setPaused } from "../../../src/service/leads/leads.ts";
import { suppress } from "../../../src/service/leads/suppress.ts";
import { pauseOutbox } from "../../../src/service/outbox/pause.ts";
import type { CalendarRow } from "../../../src/service/rehearsal/calendar.ts";
import {
  type Rehearsal,
  type RehearsalRequest,
  rehearse,
} from "../../../src/service/rehearsal/rehearse.ts";
import { drawnReply } from "../../../src/service/rehearsal/replies.ts";
import { chosen } from "../../../src/service/rehearsal/sample.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { sequenceDraft } from "../../../src/service/sequence/enrol.ts";
import { storeSequence } from "../../../src/service/sequence/versions.ts";
import type { UniformPolicy } from "../../../src/service/services.ts";
import type { TickEvent } from "../../../src/service/tick/report.ts";
import { tick } from "../../../src/service/tick/tick.ts";
import { openPostgres } from "../../../src/store/postgres/open.ts";
import { openRehearsalCopy } from "../../../src/store/scratch/open.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { DAY, HOUR, MINUTE } from "../../support/world/builders.ts";
import { errorOf, POLICY, World, world } from "../../support/world/world.ts";

const FAIR = `
name = "fair"
[[step]]
subject = "A question about {{ company }}"
text = "Hi {{ first_name }}, may I ask you something?"
[[step.variant]]
subject = "{{ company }} and shifts"
text = "Hi {{ first_name }}, how do you plan shifts?"
[[step]]
after = "2 working days"
text = "Hi {{ first_name }}, did my question reach you?"
[[step]]
after = "1d"
task = "Call {{ first_name }} at {{ phone }}"
wait = "3d"
skip_if = "phone == blank"
[[step]]
after = "3d"
subject = "One more thought on {{ company }}"
text = "Hi {{ first_name }}, one more thought."
`;

const LIMITS: UniformPolicy["limits"] = {
  ...POLICY.limits,
  windows: [{ days: [1, 2, 3, 4, 5], from: 9 * 60, to: 16 * 60 + 30 }],
  holidays: ["2026-03-10", "2026-04-01"],
  timezone: "Europe/Berlin",
  maxPerDay: 14,
  minGap: 7 * MINUTE,
  maxPerDomain: 2,
  ramp: { start: 3, step: 2, most: 12 },
};

const CAMPAIGN: Partial<UniformPolicy> = {
  answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 },
  followUps: { followUpAfter: [2 * DAY, 3 * DAY], closeAfter: 4 * DAY },
  limits: LIMITS,
};

const CHAT = "Open to a quick chat about your shifts?";

const ZONES = [null, "America/New_York", "Asia/Tokyo", "Europe/Berlin"];

/** Leads of a few companies in several zones: half follow the sequence, half the built-in follow-ups. */
async function campaign(it: World, leads: number, mailboxes?: readonly string[]): Promise<void> {
  const readFile = (name: string): string => {
    throw new Error(`no file ${name}`);
  };
  await storeSequence(it.services, { where: "fair.toml", source: FAIR, readFile }, "new");
  for (let at = 0; at < leads; at++) {
    const input: LeadInput = {
      ...{ name: `Lead ${at}`, email: `lead${at}@initech${at % Math.ceil(leads / 2)}.example` },
      ...{ company: `Initech ${at}`, timezone: ZONES[at % ZONES.length] ?? null },
      ...(at % 3 === 0 && { phone: `+49 30 ${at}` }),
    };
    const lead = await it.lead(input);
    const mailbox = mailboxes?.[Math.floor(at / 2) % mailboxes.length];
    const from = mailbox === undefined ? {} : { mailboxes: [mailbox] };
    if (at % 2 === 0) {
      await sendOne(it.services, lead.id, { text: "", from: sequenceDraft("fair") }, from);
    } else {
      await sendOne(it.services, lead.id, { text: CHAT }, from);
    }
    if (at === 4) await setPaused(it.services, lead.id, true);
    if (at === 5) await suppress(it.services, input.email ?? "", null);
  }
}

async function rehearsed(
  { services, mailer, writer, store }: World,
  request: Partial<RehearsalRequest> = {},
  most?: number,
): Promise<Rehearsal> {
  const copy = await openRehearsalCopy(store, (ids) => chosen(ids, most));
  try {
    return await rehearse(
      { services, copy, writer, mailerOf: async () => mailer },
      {
        ...{ days: 14, sequence: null, replyRate: 0, seed: 1 },
        // A loaded machine looks as far ahead as any other.
        patience: Number.POSITIVE_INFINITY,
        ...request,
      },
    );
  } finally {
    await copy.store.close();
  }
}

/** What the ticks of these days do on the real database, one after the other. */
async function reality(
  it: World,
  { days, every, rate }: { days: number; every: number; rate: number },
): Promise<CalendarRow[]> {
  const rows = new Map<string, CalendarRow>();
  const replies: { at: Date; messageId: number }[] = [];
  const names = new Map<number, string>();
  const steps = (days * DAY) / every;
  for (let at = 0; at < steps; at++) {
    const now = it.clock.now();
    replies.sort((a, b) => a.at.getTime() - b.at.getTime() || a.messageId - b.messageId);
    while (replies[0] && replies[0].at <= now) {
      const { messageId } = replies.shift() ?? replies[0];
      await replyByHand(it.services, messageId, "Thank you for your mail.").catch(() => {});
    }
    it.events.length = 0;
    for (const mailbox of it.services.policy.mailboxes.names) {
      const { services, mailer, inbox, writer } = it;
      const listen = (event: TickEvent): void => void it.events.push(event);
      const report = await tick({ services, mailbox, mailer, inbox, writer, listen });
      expect(report.errors).toEqual([]);
    }
    for (const { type, messageId, emailId } of it.events) {
      const isMail = type === "sent" || type === "follow_ups" || type === "ai_replies";
      if (!isMail && type !== "task") continue;
      const { message, emails, lead } = await it.thread(messageId);
      const step = isMail ? (emails.find(({ id }) => id === emailId)?.step ?? null) : message.step;
      if (message.sequenceId !== null && !names.has(message.sequenceId)) {
        names.set(message.sequenceId, "fair");
      }
      const row = {
        date: DateTime.fromJSDate(now, { zone: it.settings.limits.timezone ?? "UTC" }).toISODate(),
        mailbox: message.mailbox,
        sequence: message.sequenceId === null ? null : (names.get(message.sequenceId) ?? null),
        step,
        kind: isMail ? ("mail" as const) : ("task" as const),
      };
      const key = JSON.stringify(row);
      const count = (rows.get(key)?.count ?? 0) + 1;
      rows.set(key, { ...row, date: row.date ?? "", count });
      const reply =
        isMail &&
        step !== null &&
        drawnReply({ rate, seed: 1 }, { leadId: lead.id, step, sentAt: now });
      if (reply) replies.push({ at: reply, messageId });
    }
    it.clock.advance(every);
  }
  return [...rows.values()];
}

const sorted = (rows: readonly CalendarRow[]) =>
  rows
    .map((row) =>
      JSON.stringify([row.date, row.mailbox, row.sequence, row.step, row.kind, row.count]),
    )
    .sort();

async function compared(
  it: World,
  {
    leads,
    every,
    rate,
    begin,
    mailboxes,
  }: {
    leads: number;
    every: number;
    rate: number;
    begin: number;
    mailboxes?: readonly string[];
  },
): Promise<Rehearsal> {
  it.clock.advance(begin);
  await campaign(it, leads, mailboxes);
  const rehearsal = await rehearsed(it, { replyRate: rate, every });
  const real = await reality(it, { days: 14, every, rate });
  expect(sorted(rehearsal.days)).toEqual(sorted(real));
  expect(rehearsal.errors).toEqual([]);
  return rehearsal;
}

describe("a rehearsal of two weeks", () => {
  it("is what the ticks of these weeks then do, over the change of the clocks in New York", async () => {
    const it = world(CAMPAIGN);
    const found = await compared(it, { leads: 24, every: 30 * MINUTE, rate: 0, begin: 0 });
    expect(found.days.length).toBeGreaterThan(15);
    expect(new Set(found.days.map(({ sequence }) => sequence))).toEqual(new Set(["fair", null]));
    expect(found.days.filter(({ kind }) => kind === "task").length).toBeGreaterThan(0);
    const days = new Set(found.days.filter(({ kind }) => kind === "mail").map(({ date }) => date));
    expect(days.has("2026-03-10")).toBe(false);
    const rules = Object.fromEntries(found.held.map(({ rule, count }) => [rule, count]));
    expect(rules).toMatchObject({ "lead pause": 1, suppress: 1 });
    expect(found.doneAt?.getTime()).toBeGreaterThan(found.from.getTime() + 5 * DAY);
  });

  it("is so with replies, which stop sequences and hold companies, over the change in Berlin", async () => {
    const it = world(CAMPAIGN);
    const begin = 18 * DAY + 3 * MINUTE;
    const found = await compared(it, { leads: 24, every: HOUR, rate: 0.25, begin });
    expect(found.replies).toBeGreaterThan(0);
    expect(found.held.map(({ rule }) => rule)).toContain("stop.company");
  });

  it("is so with two mailboxes, each with limits of its own", async () => {
    const it = world(CAMPAIGN);
    const { policy } = it.services;
    const names = ["default", "ada"];
    it.services = {
      ...it.services,
      policy: {
        ...policy,
        mailboxes: { ...policy.mailboxes, names, senders: names },
        forMailbox(name) {
          const own = policy.forMailbox(name);
          return name === "ada" ? { ...own, limits: { ...own.limits, maxPerDay: 4 } } : own;
        },
      },
    };
    const how = { leads: 20, every: HOUR, rate: 0.1, begin: 0, mailboxes: names };
    const found = await compared(it, how);
    expect(new Set(found.days.map(({ mailbox }) => mailbox))).toEqual(new Set(names));
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
    await campaign(it, 12);
    const request = { replyRate: 0.3, every: HOUR };
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

  it("says that it is a sample, which leaves in proportion", async () => {
    const it = world({ ...CAMPAIGN, limits: { ...POLICY.limits, maxPerDay: 8 } });
    await campaign(it, 24);
    const found = await rehearsed(it, { every: HOUR }, 12);
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
