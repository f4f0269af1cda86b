import { describe, expect, it } from "vitest";
import { nextOf } from "../../../src/domain/follow-up.ts";
import type { Absence } from "../../../src/domain/incoming.ts";
import { DAY, HOUR, NOON } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, type World, world } from "../../support/world/world.ts";

async function away(it: World, messageId: number, absence: Absence | null): Promise<void> {
  const { emails } = await it.thread(messageId);
  const last = emails.findLast(({ direction, state }) => direction === "out" && state === "sent");
  it.inbox.put(
    mailFrom(last?.rfcMessageId ?? null, { kind: "auto_reply", absence, text: "I am away." }),
  );
}

/** Ticks hour by hour until something leaves. @returns when */
async function nextDeparture(it: World): Promise<Date> {
  for (let hours = 0; hours < 400; hours++) {
    const { follow_ups, closed } = (await it.tick()).counts;
    if (follow_ups + closed > 0) return it.clock.now();
    it.clock.advance(HOUR);
  }
  throw new Error("nothing left in 400 hours");
}

const plus = (ms: number) => new Date(NOON.getTime() + ms);

describe("an automatic answer", () => {
  it("puts the follow-up off by three days, and is no reply", async () => {
    const it = world();
    const { message } = await it.sent();
    it.clock.advance(HOUR);
    await away(it, message.id, null);
    expect(counted(await it.tick())).toEqual({ auto_replies: 1 });
    expect(await it.status(message.id)).toBe("sent");
    expect(it.writer.tasks).toEqual([]);
    expect(await nextDeparture(it)).toEqual(plus(3 * DAY + HOUR));
    expect(await it.status(message.id)).toBe("follow_up");
  });

  it("that says when they are back puts it off until that day is over", async () => {
    const it = world();
    const { message } = await it.sent();
    const returnDate = plus(5 * DAY);
    await away(it, message.id, { returnDate, hasLeft: false });
    await it.tick();
    expect(await it.email(message.id, "auto_reply")).toMatchObject({
      detail: "away until 2026-03-07",
      writtenBy: "machine",
    });
    expect(await nextDeparture(it)).toEqual(new Date("2026-03-08T00:00:00.000Z"));
  });

  it("puts nothing off that comes later anyway", async () => {
    const it = world({ followUps: { followUpAfter: [9 * DAY], closeAfter: DAY } });
    const { message } = await it.sent();
    await away(it, message.id, { returnDate: plus(5 * DAY), hasLeft: false });
    expect(await nextDeparture(it)).toEqual(plus(9 * DAY));
  });

  it("puts off a follow-up that is queued already", async () => {
    const it = world();
    const { message } = await it.sent();
    it.clock.advance(DAY);
    it.mailer.fate = () => "put off";
    await it.tick();
    expect((await it.email(message.id, "follow_up")).state).toBe("queued");
    it.mailer.fate = () => "accepted";
    await away(it, message.id, { returnDate: plus(6 * DAY), hasLeft: false });
    expect(await nextDeparture(it)).toEqual(new Date("2026-03-09T00:00:00.000Z"));
  });

  it("that says they have left ends the follow-ups and waits for a person", async () => {
    const it = world();
    const { message } = await it.sent();
    await away(it, message.id, { returnDate: null, hasLeft: true });
    expect(counted(await it.tick())).toEqual({ auto_replies: 1 });
    expect(await it.log(message.id)).toEqual(["enqueued", "sent", "auto_reply", "lead_left"]);
    it.clock.advance(30 * DAY);
    expect(counted(await it.tick())).toEqual({});
    const thread = await it.thread(message.id);
    const { followUps, answer, answered } = it.settings;
    expect(nextOf(thread.message, thread.emails, { followUps, answer, answered })).toEqual({
      action: "decide",
      at: null,
    });
  });

  it("is never answered, however the message stands", async () => {
    const it = world();
    const { message, emails } = await it.sent();
    it.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null));
    await it.tick();
    expect(await it.status(message.id)).toBe("ai_replied");
    await away(it, message.id, null);
    expect(counted(await it.tick())).toEqual({ auto_replies: 1 });
    expect(await it.status(message.id)).toBe("ai_replied");
    expect(it.writer.tasks).toHaveLength(1);
  });
});
