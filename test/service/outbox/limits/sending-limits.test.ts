import { describe, expect, it } from "vitest";
import { parseSendWindow } from "../../../../src/domain/sending/send-window.ts";
import {
  gapAfter,
  type SendingLimitsPolicy,
} from "../../../../src/domain/sending/sending-limits.ts";
import { replyByHand } from "../../../../src/service/inbox/reply.ts";
import { listOutbox } from "../../../../src/service/outbox/outbox.ts";
import { pauseOutbox, resumeOutbox } from "../../../../src/service/outbox/pause.ts";
import { sendOne } from "../../../../src/service/send/send.ts";
import { why } from "../../../../src/service/todo/why.ts";
import { DAY, HOUR, MINUTE, NOON } from "../../../support/world/builders.ts";
import { counted, POLICY, type World, world } from "../../../support/world/world.ts";

const paced = (change: Partial<SendingLimitsPolicy>): World =>
  world({
    limits: { ...POLICY.limits, ...change },
    followUps: { followUpAfter: [DAY], closeAfter: DAY },
  });

async function many(it: World, count: number, domain = "example.com"): Promise<void> {
  for (let at = 0; at < count; at++) {
    await it.queued("Hello", { email: `lead${at}@${domain}`, name: `Lead ${at}` });
  }
}

/** Ticks minute by minute. @returns how many cold mails left in each hour */
async function byHour(it: World, hours: number): Promise<number[]> {
  const left: number[] = [];
  for (let hour = 0; hour < hours; hour++) {
    let count = 0;
    for (let minute = 0; minute < 60; minute += 15) {
      const { sent, follow_ups } = (await it.tick()).counts;
      count += sent + follow_ups;
      it.clock.advance(15 * MINUTE);
    }
    left.push(count);
  }
  return left;
}

async function planAgrees(it: World): Promise<void> {
  const { report } = await it.dryRun();
  expect(counted(report)).toEqual(counted(await it.tick()));
}

describe("send.max_per_day", () => {
  it("holds for any 24 hours, and says when it frees", async () => {
    const it = paced({ maxPerDay: 3 });
    await many(it, 5);
    await planAgrees(it);
    expect(it.mailer.arrived).toHaveLength(3);
    const { messages } = await why(it.services, 5);
    expect(messages[0]?.reasons).toMatchObject([
      { rule: "send.max_per_day", until: new Date(NOON.getTime() + DAY) },
    ]);
    it.clock.advance(DAY - 1);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(1);
    const report = await it.tick();
    // Follow-ups of the first three come before first emails, and share the limit.
    expect(counted(report)).toEqual({ follow_ups: 3 });
    it.clock.advance(DAY);
    expect((await it.tick()).counts.sent).toBe(2);
  });

  it("is not for answers", async () => {
    const it = paced({ maxPerDay: 1 });
    const { message } = await it.sent();
    await it.queued();
    await replyByHand(it.services, message.id, "Tell me more?");
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  });

  it("counts a mail of which nobody knows whether it left", async () => {
    const it = paced({ maxPerDay: 1 });
    await many(it, 2);
    it.mailer.fate = () => "answer lost";
    expect(counted(await it.tick())).toEqual({ uncertain: 1 });
    it.mailer.fate = () => "accepted";
    expect(counted(await it.tick())).toEqual({});
  });
});

describe("send.max_per_tick", () => {
  it("is never exceeded, over several connections", async () => {
    const it = paced({ maxPerTick: 4 });
    await many(it, 10);
    const sent = [];
    for (let tick = 0; tick < 4; tick++) sent.push((await it.tick()).counts.sent);
    expect(sent).toEqual([4, 4, 2, 0]);
  });
});

describe("send.min_gap", () => {
  it("lets one cold mail leave, and the next one after the gap and its jitter", async () => {
    const it = paced({ minGap: 10 * MINUTE });
    await many(it, 3);
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    const gap = gapAfter(1, 10 * MINUTE);
    expect(gap).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(gap).toBeLessThanOrEqual(15 * MINUTE);
    it.clock.advance(gap - 1);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(1);
    await planAgrees(it);
    expect(it.mailer.arrived).toHaveLength(2);
  });

  it("has a jitter that is not always the same", () => {
    const gaps = new Set(Array.from({ length: 50 }, (_, id) => gapAfter(id + 1, MINUTE)));
    expect(gaps.size).toBeGreaterThan(40);
  });
});

describe("send.ramp", () => {
  it("begins with so many, and grows day by day to the most", async () => {
    const it = paced({ ramp: { start: 2, step: 1, most: 4 } });
    it.settings.followUps = { followUpAfter: [], closeAfter: 99 * DAY };
    await many(it, 20);
    const perDay = [];
    for (let day = 0; day < 5; day++) {
      perDay.push((await it.tick()).counts.sent);
      it.clock.advance(DAY);
    }
    expect(perDay).toEqual([2, 3, 4, 4, 4]);
  });
});

describe("send.max_per_domain", () => {
  it("holds for an hour, and for that domain alone", async () => {
    const it = paced({ maxPerDomain: 2 });
    await many(it, 4, "big.example");
    await it.queued("Hello", { email: "one@small.example" });
    expect(counted(await it.tick())).toEqual({ sent: 3 });
    const waiting = await listOutbox(it.services);
    expect(waiting.map(({ email }) => email.notBefore)).toEqual(
      Array(2).fill(new Date(NOON.getTime() + HOUR)),
    );
    it.clock.advance(HOUR - 1);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(1);
    expect(counted(await it.tick())).toEqual({ sent: 2 });
  });
});

describe("send.window", () => {
  // NOON is a Monday.
  const windows = [parseSendWindow("mon-fri 09:00-17:00")];

  it("is by the lead's clock, or else the sender's", async () => {
    const it = paced({ windows, timezone: "UTC" });
    await it.queued("Hello", { email: "tokyo@example.com", timezone: "Asia/Tokyo" });
    await it.queued("Hello", { email: "here@example.com" });
    await it.queued("Hello", { email: "ny@example.com", timezone: "America/New_York" });
    // 21:00 in Tokyo, 12:00 in UTC, 07:00 in New York.
    await planAgrees(it);
    expect(it.mailer.arrived.map(({ to }) => to.address)).toEqual(["here@example.com"]);
    const until = async (lead: number) =>
      (await why(it.services, lead)).messages[0]?.reasons[0]?.until?.toISOString();
    expect(await until(1)).toBe("2026-03-03T00:00:00.000Z");
    expect(await until(3)).toBe("2026-03-02T14:00:00.000Z");
    expect(await byHour(it, 13)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it("waits over the weekend and holidays, and not for answers", async () => {
    const it = paced({ windows, holidays: ["2026-03-09"], timezone: "UTC" });
    it.settings.followUps = { followUpAfter: [], closeAfter: 99 * DAY };
    const { message } = await it.sent();
    // Friday evening.
    it.clock.advance(4 * DAY + 8 * HOUR);
    await it.queued();
    await replyByHand(it.services, message.id, "Tell me more?");
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    const { messages } = await why(it.services, 2);
    expect(messages[0]?.reasons[0]).toMatchObject({
      rule: "send.window",
      until: new Date("2026-03-10T09:00:00.000Z"),
    });
  });

  it("waits over public holidays of places, and names them", async () => {
    const it = paced({ windows, holidays: ["DE-BY"], timezone: "Europe/Berlin" });
    // Good Friday.
    it.clock.advance(32 * DAY);
    await it.queued("Hello", { email: "here@example.com" });
    // In Samoa it is Saturday: the window is closed, but it is no holiday there.
    await it.queued("Hello", { email: "apia@example.com", timezone: "Pacific/Apia" });
    await planAgrees(it);
    expect(it.mailer.arrived).toEqual([]);
    const reasons = async (lead: number) => (await why(it.services, lead)).messages[0]?.reasons;
    expect(await reasons(1)).toMatchObject([
      {
        rule: "send.holidays",
        detail: "it is Fri 14:00 in Europe/Berlin, Good Friday (DE-BY)",
        // After Easter Monday.
        until: new Date("2026-04-07T07:00:00.000Z"),
      },
    ]);
    expect(await reasons(2)).toMatchObject([{ rule: "send.window" }]);
  });

  it("closes on a tick that is under way, and not on answers", async () => {
    const it = paced({ windows: [parseSendWindow("mon-sun 09:00-17:00")] });
    it.clock.now = () => new Date(NOON);
    const { message } = await it.sent();
    await many(it, 3);
    await replyByHand(it.services, message.id, "Tell me more?");
    let time = Date.parse(`${NOON.toISOString().slice(0, 10)}T16:58:30Z`);
    it.clock.now = () => new Date(time);
    it.mailer.fate = () => {
      time += MINUTE;
      return "accepted";
    };
    expect(counted(await it.tick())).toEqual({ ai_replies: 1, sent: 1 });
    expect(await listOutbox(it.services)).toMatchObject([
      {
        email: {
          notBefore: new Date(Date.parse(`${NOON.toISOString().slice(0, 10)}T09:00:00Z`) + DAY),
        },
      },
      { email: { state: "queued" } },
    ]);
  });

  it("goes by the clock on the wall when that is put forward", async () => {
    const it = paced({ windows, timezone: "Europe/Berlin" });
    // Friday evening before the last Sunday of March.
    it.clock.advance(25 * DAY + 8 * HOUR);
    await it.queued();
    await it.tick();
    const { messages } = await why(it.services, 1);
    expect(messages[0]?.reasons[0]?.until).toEqual(new Date("2026-03-30T07:00:00.000Z"));
  });
});

describe("a pause", () => {
  it("by a person holds cold mail, and no answer", async () => {
    const it = world();
    const { message } = await it.sent();
    await pauseOutbox(it.services, "a new domain");
    await it.queued();
    await replyByHand(it.services, message.id, "Tell me more?");
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect((await why(it.services, 2)).messages[0]?.reasons).toMatchObject([
      { rule: "outbox pause", detail: expect.stringContaining("a new domain"), until: null },
    ]);
    await resumeOutbox(it.services);
    expect(counted(await it.tick())).toEqual({ sent: 1 });
  });

  it("fires by itself when too much bounces, says so once, and never before 50", async () => {
    const it = paced({});
    it.settings.followUps = { followUpAfter: [], closeAfter: 99 * DAY };
    let bounced = 0;
    it.mailer.fate = ({ to }) => (to.address.startsWith("bad") ? "no such user" : "accepted");
    // 3 of 49 is more than 5 %, but 49 are too few to say.
    for (let at = 0; at < 49; at++) {
      const bad = at % 16 === 5;
      bounced += bad ? 1 : 0;
      await it.queued("Hello", { email: `${bad ? "bad" : "good"}${at}@example.com` });
      it.clock.advance(MINUTE);
      expect((await it.tick()).notices).toEqual([]);
    }
    expect(bounced).toBe(3);
    for (let at = 0; at < 4; at++) await it.queued("Hello", { email: `more${at}@example.com` });
    expect((await it.tick()).counts.sent).toBe(4);
    await it.queued("Hello", { email: "last@example.com" });
    it.clock.advance(MINUTE);
    const report = await it.tick();
    expect(counted(report)).toEqual({});
    expect(report.notices).toEqual([
      expect.stringMatching(/cold mail is paused: 3 of the last 53/),
    ]);
    expect((await it.tick()).notices).toEqual([]);
    await resumeOutbox(it.services);
    expect(counted(await it.tick())).toEqual({ sent: 1 });
  });
});

describe("a list with many dead addresses", () => {
  const isBad = ({ to }: { to: { address: string } }) => to.address.startsWith("bad");
  const listed = async (isDead: (at: number) => boolean): Promise<World> => {
    const it = paced({});
    it.settings.followUps = { followUpAfter: [], closeAfter: 99 * DAY };
    it.mailer.fate = (mail) => (isBad(mail) ? "no such user" : "accepted");
    for (let at = 0; at < 200; at++) {
      await it.queued("Hello", { email: `${isDead(at) ? "bad" : "good"}${at}@example.com` });
    }
    return it;
  };

  it.each([
    ["one in three", (at: number) => at % 3 === 0],
    ["all", () => true],
    ["the later ones", (at: number) => at >= 100],
  ])("pauses in the tick that finds out: %s", async (_name, isDead) => {
    const it = await listed(isDead);
    const report = await it.tick();
    const { sent, bounces } = report.counts;
    expect(bounces).toBeGreaterThan(0);
    expect(sent + bounces).toBeGreaterThanOrEqual(50);
    expect(sent + bounces).toBeLessThan(125);
    expect(report.notices).toEqual([expect.stringMatching(/^cold mail is paused: /)]);
    expect(counted(await it.tick())).toEqual({});
  });

  it("goes on where a person says so, and pauses again", async () => {
    const it = await listed(() => true);
    const first = (await it.tick()).counts.bounces;
    await resumeOutbox(it.services);
    it.clock.advance(MINUTE);
    const report = await it.tick();
    expect(report.counts.bounces).toBeGreaterThanOrEqual(50);
    expect(first + report.counts.bounces).toBeLessThan(150);
    expect(report.notices).toHaveLength(1);
  });
});

describe("why", () => {
  it("says that nothing holds what waits for the next tick", async () => {
    const it = world();
    const { lead } = await it.queued();
    const { messages } = await why(it.services, lead.id);
    expect(messages).toMatchObject([{ next: { action: "deliver", at: NOON }, reasons: [] }]);
    await sendOne(it.services, lead.id, { text: "One more", subject: "One more" });
    expect((await why(it.services, lead.id)).messages).toHaveLength(2);
  });
});
