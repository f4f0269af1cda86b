import { describe, expect, it } from "vitest";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import { DAY, HOUR, later, MINUTE, NOON } from "../../support/world/builders.ts";
import { counted, POLICY, type World, world } from "../../support/world/world.ts";

const OFF = { answer: { ...POLICY.answer, mode: "off" } } as const;

/** Leaves an email as a process leaves it that is killed while it hands it over. */
async function abandon(it: World, emailId: number, marked: boolean): Promise<void> {
  await it.store.write(async (queries) => {
    await queries.outbox.claim(emailId, "the dead", "john@example.com");
    if (marked) await queries.outbox.mark(emailId, "the dead", it.clock.now());
  });
}

describe("what a dead process left", () => {
  it("before the mark is queued again, and delivered in the same tick", async () => {
    const it = world(OFF);
    const { message, emails } = await it.queued();
    await abandon(it, emails[0]?.id as number, false);
    const report = await it.tick();
    expect(counted(report)).toEqual({ sent: 1 });
    expect(report.errors).toEqual([]);
    expect(it.events.map((event) => event.type)).toEqual(["recovered", "sent"]);
    expect(await it.email(message.id, "first")).toMatchObject({ state: "sent", attempts: 0 });
    expect(await it.log(message.id)).toEqual(["enqueued", "sent"]);
  });

  it("after the mark is in doubt, and not sent again", async () => {
    const it = world(OFF);
    const { message, emails } = await it.queued();
    await abandon(it, emails[0]?.id as number, true);
    it.clock.advance(MINUTE);
    expect(counted(await it.tick())).toEqual({ uncertain: 1 });
    expect(it.mailer.attempts).toEqual([]);
    expect(await it.email(message.id, "first")).toMatchObject({
      state: "uncertain",
      owner: null,
      markedAt: NOON,
      error: expect.stringContaining("ended before"),
    });
    expect(await it.status(message.id)).toBe("enqueued");
    expect(await it.log(message.id)).toEqual(["enqueued", "uncertain"]);
    // It is found once, not in every tick.
    expect(counted(await it.tick())).toEqual({});
  });

  it("is one email's fate each", async () => {
    const it = world(OFF);
    const marked = await it.queued("Marked");
    const unmarked = await it.queued("Unmarked");
    await it.queued("Untouched");
    await abandon(it, marked.emails[0]?.id as number, true);
    await abandon(it, unmarked.emails[0]?.id as number, false);
    expect(counted(await it.tick())).toEqual({ uncertain: 1, sent: 2 });
    expect(it.mailer.subjects.sort()).toEqual(["Unmarked", "Untouched"]);
  });

  it("is left alone while another process works the mailbox", async () => {
    const it = world(OFF);
    const { message, emails } = await it.queued();
    await abandon(it, emails[0]?.id as number, true);
    const lock = await it.store.lockMailbox("default");
    const report = await it.tick();
    expect(report.busy).toEqual({
      holder: expect.objectContaining({ pid: process.pid, since: NOON }),
    });
    expect(counted(report)).toEqual({});
    expect((await it.email(message.id, "first")).state).toBe("sending");
    if (lock.held) await lock.release();
    expect((await it.tick()).busy).toBeNull();
    expect((await it.email(message.id, "first")).state).toBe("uncertain");
  });

  it("is taken back from what a person has closed", async () => {
    const it = world(OFF);
    const { message, emails } = await it.queued();
    await abandon(it, emails[0]?.id as number, false);
    await closeMessage(it.services, message.id);
    expect(counted(await it.tick())).toEqual({});
    expect((await it.email(message.id, "first")).state).toBe("cancelled");
    expect(it.mailer.attempts).toEqual([]);
  });
});

describe("what a dead process left, where the Sent folder can be asked", () => {
  it.each([
    ["delivered", { recovered: 1 }, "sent", 0],
    ["absent", { recovered: 1, sent: 1 }, "sent", 1],
    ["unknown", { uncertain: 1 }, "uncertain", 0],
  ] as const)("%s", async (fate, events, state, attempts) => {
    const it = world(OFF);
    const { message, emails } = await it.queued();
    await abandon(it, emails[0]?.id as number, true);
    it.mailer.lookUp = async () => fate;
    await it.tick();
    expect(Object.fromEntries(it.events.map((event) => [event.type, 1]))).toEqual(events);
    expect((await it.email(message.id, "first")).state).toBe(state);
    expect(it.mailer.attempts).toHaveLength(attempts);
  });

  it("that can't be asked: what is certain without it leaves all the same", async () => {
    const it = world(OFF);
    const marked = await it.queued("Marked");
    const unmarked = await it.queued("Unmarked");
    await abandon(it, marked.emails[0]?.id as number, true);
    await abandon(it, unmarked.emails[0]?.id as number, false);
    it.mailer.lookUp = () => Promise.reject(new Error("the folder is away"));
    const report = await it.tick();
    expect(report.errors).toHaveLength(1);
    expect(it.mailer.subjects).toEqual(["Unmarked"]);
    expect((await it.email(marked.message.id, "first")).state).toBe("uncertain");
  });
});

describe("an email in doubt, where the Sent folder can be asked", () => {
  async function inDoubt(it: World): Promise<number> {
    const { message } = await it.queued();
    it.mailer.fate = () => "answer lost";
    await it.tick();
    it.mailer.fate = () => "accepted";
    it.clock.advance(HOUR);
    return message.id;
  }

  it("delivered: it is sent, as of when it was on the wire", async () => {
    const it = world(OFF);
    const id = await inDoubt(it);
    const asked: string[] = [];
    it.mailer.lookUp = async (rfcMessageId) => {
      asked.push(rfcMessageId);
      return "delivered";
    };
    await it.tick();
    expect(asked).toEqual([(await it.email(id, "first")).rfcMessageId]);
    expect(await it.thread(id)).toMatchObject({
      message: { status: "sent", waitingSince: NOON },
      emails: [{ state: "sent", sentAt: NOON, error: null }],
    });
    expect(await it.log(id)).toEqual(["enqueued", "uncertain", "resolved_sent", "sent"]);
    await it.tick();
    expect(asked).toHaveLength(1);
    it.clock.advance(DAY - HOUR);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("absent: it is sent again in the same tick, with the same Message-ID", async () => {
    const it = world(OFF);
    const id = await inDoubt(it);
    it.mailer.lookUp = async () => "absent";
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    expect(new Set(it.mailer.attempts.map((mail) => mail.rfcMessageId)).size).toBe(1);
    expect(await it.log(id)).toEqual(["enqueued", "uncertain", "resolved_resend", "sent"]);
  });

  it("unknown: it stays in doubt, and is asked about again", async () => {
    const it = world(OFF);
    const id = await inDoubt(it);
    let asked = 0;
    it.mailer.lookUp = async () => {
      asked += 1;
      return "unknown";
    };
    await it.tick();
    await it.tick();
    expect(asked).toBe(2);
    expect((await it.email(id, "first")).state).toBe("uncertain");
    expect(await it.log(id)).toEqual(["enqueued", "uncertain"]);
  });

  it("that can't be asked is an error of its own, and the tick goes on", async () => {
    const it = world(OFF);
    const id = await inDoubt(it);
    it.mailer.lookUp = () => Promise.reject(new Error("the folder is away"));
    await it.queued("Another");
    const report = await it.tick();
    expect(report.errors).toEqual([
      { phase: "recover", message: "the folder is away", hint: undefined },
    ]);
    expect(counted(report)).toEqual({ sent: 1 });
    expect((await it.email(id, "first")).state).toBe("uncertain");
  });

  it("delivered after the lead has replied changes the email only", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.mailer.fate = () => "answer lost";
    it.clock.advance(DAY);
    await it.tick();
    await replyByHand(it.services, message.id, "Here I am.");
    it.mailer.lookUp = async () => "delivered";
    await it.tick();
    expect(await it.thread(message.id)).toMatchObject({
      message: { status: "replied", followUps: 1, waitingSince: later(DAY) },
    });
    expect((await it.email(message.id, "follow_up")).state).toBe("sent");
  });
});
