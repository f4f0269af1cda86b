import { describe, expect, it } from "vitest";
import { parseSendWindow } from "../../../src/domain/sending/send-window.ts";
import { setPaused } from "../../../src/service/leads/leads.ts";
import { departureOf, nextDeparture } from "../../../src/service/outbox/departure.ts";
import { pauseOutbox } from "../../../src/service/outbox/pause.ts";
import { HOUR, later, NOON } from "../../support/world/builders.ts";
import { POLICY, type World, world } from "../../support/world/world.ts";

const next = (it: World) =>
  it.store.read((queries) => nextDeparture(queries, it.services.policy, "default", it.clock.now()));

describe("when a queued mail leaves", () => {
  it("is now where nothing holds it", async () => {
    const it = world();
    const thread = await it.queued();
    expect(await departureOf(it.services, thread)).toMatchObject({
      ...{ at: NOON, reasons: [], others: 0, broken: [] },
    });
    expect(await next(it)).toMatchObject({ at: NOON, reasons: [] });
  });

  it("is when the window opens", async () => {
    const windows = [parseSendWindow("mon-fri 15-17")];
    const it = world({ limits: { ...POLICY.limits, windows } });
    const thread = await it.queued();
    expect(await departureOf(it.services, thread)).toMatchObject({
      at: later(3 * HOUR),
      reasons: [{ rule: "send.window", until: later(3 * HOUR) }],
    });
    // The tick puts it off, and it is the same.
    await it.tick();
    expect(await next(it)).toMatchObject({ at: later(3 * HOUR) });
    it.clock.advance(3 * HOUR);
    expect((await it.tick()).counts.sent).toBe(1);
  });

  it("is the day that it was put off to, though the window opens before that", async () => {
    const windows = [parseSendWindow("mon-fri 15-17")];
    const it = world({ limits: { ...POLICY.limits, windows } });
    const thread = await it.queued();
    const [email] = thread.emails;
    const day = later(14 * 24 * HOUR);
    await it.store.write(({ emails }) =>
      emails.change(email?.id ?? 0, "queued", { notBefore: day }),
    );
    const put = await it.thread(thread.message.id);
    const reasons = [{ rule: "send.window" }, { rule: "not before", until: day }];
    expect(await departureOf(it.services, put)).toMatchObject({ at: day, reasons });
    expect(await next(it)).toMatchObject({ at: day, reasons });
  });

  it("is a person's decision while cold mail, or the lead, is paused", async () => {
    const it = world();
    const first = await it.queued();
    const second = await it.queued();
    await setPaused(it.services, first.lead.id, true);
    const paused = await it.thread(first.message.id);
    expect(await departureOf(it.services, paused)).toMatchObject({
      at: null,
      reasons: [{ rule: "lead pause" }],
    });
    // The other one is not held by it.
    expect((await next(it))?.message.id).toBe(second.message.id);
    await pauseOutbox(it.services, "a break");
    expect(await next(it)).toMatchObject({ at: null });
  });

  it("counts the mails that share a limit", async () => {
    const it = world({ limits: { ...POLICY.limits, maxPerDay: 1 } });
    await it.queued();
    const thread = await it.queued();
    expect(await departureOf(it.services, thread)).toMatchObject({ at: NOON, others: 1 });
    await it.tick();
    const [waiting] = await it.store.read(({ outbox }) => outbox.queued("default", ["first"], 9));
    if (!waiting) throw new Error("none waits");
    const left = await it.thread(waiting.message.id);
    expect(await departureOf(it.services, left)).toMatchObject({
      at: later(24 * HOUR),
      reasons: [{ rule: "send.max_per_day" }],
    });
  });

  it("says what is broken", async () => {
    const it = world();
    const thread = await it.queued();
    it.mailer.onOpen = () => {
      throw new Error("no route to host");
    };
    await it.tick();
    const departure = await departureOf(it.services, thread);
    expect(departure?.broken.map(({ id }) => id)).toEqual(["broken-send"]);
  });
});
