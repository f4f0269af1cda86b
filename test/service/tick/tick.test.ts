import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { editLead, setPaused } from "../../../src/service/leads/leads.ts";
import type { Queries, Store } from "../../../src/service/ports/index.ts";
import { limit } from "../../../src/service/tick/limit.ts";
import { TICK_COUNTS } from "../../../src/service/tick/report.ts";
import { approveDraftOf as approveDraft } from "../../support/world/approve.ts";
import { DAY, HOUR, later, MINUTE, NOON } from "../../support/world/builders.ts";
import { mailFrom, unreadable } from "../../support/world/memory-inbox.ts";
import { counted, POLICY, type World, world } from "../../support/world/world.ts";

const OFF = { answer: { ...POLICY.answer, mode: "off" } } as const;

/** A mail in the inbox that answers the newest email of a message. */
async function mailTo(it: World, messageId: number, text = "Tell me more."): Promise<string> {
  const { emails } = await it.thread(messageId);
  const newest = emails.findLast((email) => email.state === "sent");
  return it.inbox.put(mailFrom(newest?.rfcMessageId ?? null, { text }));
}

describe("a tick", () => {
  it("is silent where nothing is due, and changes nothing", async () => {
    const it = world();
    const { message } = await it.sent();
    const before = await it.thread(message.id);
    const report = await it.tick();
    expect(report).toEqual({
      counts: Object.fromEntries(TICK_COUNTS.map((name) => [name, 0])),
      errors: [],
      notices: [],
      busy: null,
    });
    expect(await it.thread(message.id)).toEqual(before);
  });

  it("recovers, reads, decides and delivers, in this order", async () => {
    const it = world();
    const order: string[] = [];
    const doubtful = await it.queued();
    it.mailer.fate = () => "cut off";
    await it.tick();
    it.mailer.fate = () => "accepted";
    const { message } = await it.sent();
    await mailTo(it, message.id);
    it.mailer.lookUp = async () => {
      order.push("recover");
      return "absent";
    };
    it.inbox.onOpen = () => void order.push("read");
    it.writer.script = () => {
      order.push("decide");
      return "An answer.";
    };
    it.mailer.onOpen = () => void order.push("deliver");
    const report = await it.tick();
    expect(order).toEqual(["recover", "read", "decide", "deliver"]);
    // What one phase brings, the next ones see.
    expect(counted(report)).toEqual({ replies: 1, ai_replies: 1, sent: 1 });
    expect(await it.status(doubtful.message.id)).toBe("sent");
    expect(await it.status(message.id)).toBe("ai_replied");
  });

  it("goes on where a phase fails, and reports each", async () => {
    const it = world();
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "Tell me more.");
    await it.queued("Another");
    it.mailer.lookUp = () => Promise.reject(new Error("unused"));
    it.inbox.broken = new AppError("home", "the inbox is away", "Look for it.");
    it.writer.script = () => Promise.reject(new Error("the model is away"));
    const report = await it.tick();
    expect(report.errors).toEqual([
      { phase: "read", message: "the inbox is away", hint: "Look for it." },
      { phase: "decide", message: `message ${message.id}: the model is away`, hint: undefined },
    ]);
    expect(counted(report)).toEqual({ sent: 1 });
  });

  it("does nothing while another works the mailbox, and lets it go in the end", async () => {
    const it = world(OFF);
    await it.queued();
    const lock = await it.store.lockMailbox("default");
    const report = await it.tick();
    expect(report.busy?.holder).toMatchObject({ pid: process.pid, since: NOON });
    expect(it.mailer.attempts).toEqual([]);
    if (lock.held) await lock.release();
    await it.tick();
    expect(it.mailer.attempts).toHaveLength(1);
    const after = await it.store.lockMailbox("default");
    expect(after.held).toBe(true);
    if (after.held) await after.release();
  });

  it("lets the mailbox go also where a phase fails", async () => {
    const it = world(OFF);
    await it.queued();
    it.mailer.fate = () => {
      throw new Error("a session that breaks its contract");
    };
    expect((await it.tick()).errors).toHaveLength(1);
    const lock = await it.store.lockMailbox("default");
    expect(lock.held).toBe(true);
    if (lock.held) await lock.release();
  });

  it("run many at once does everything once", async () => {
    const it = world(OFF);
    for (let at = 0; at < 5; at++) await it.queued(`Mail ${at}`);
    const reports = await Promise.all(Array.from({ length: 6 }, () => it.tick()));
    expect(reports.filter((report) => report.busy === null)).toHaveLength(1);
    expect(new Set(it.mailer.subjects).size).toBe(5);
    expect(it.mailer.attempts).toHaveLength(5);
  });
});

describe("a stop", () => {
  it("ends the tick after the mail in hand, whose result is stored", async () => {
    const it = world(OFF);
    const ids = [];
    for (let at = 0; at < 4; at++) ids.push((await it.queued(`Mail ${at}`)).message.id);
    const stop = new AbortController();
    it.mailer.onWire = (mail) => {
      if (mail.subject === "Mail 1") stop.abort();
    };
    const report = await it.tick({ stop: stop.signal });
    expect(counted(report)).toEqual({ sent: 2 });
    expect(report.errors).toEqual([]);
    expect(it.mailer.sessions).toBe(0);
    const statuses = await Promise.all(ids.map((id) => it.status(id)));
    expect(statuses).toEqual(["sent", "sent", "enqueued", "enqueued"]);
    expect(await it.store.read((queries) => queries.outbox.sending("default"))).toEqual([]);
    expect(counted(await it.tick())).toEqual({ sent: 2 });
  });

  it("before the tick has begun leaves everything as it is", async () => {
    const it = world(OFF);
    await it.queued();
    const report = await it.tick({ stop: AbortSignal.abort() });
    expect(counted(report)).toEqual({});
    expect(it.inbox.readKeys).toEqual([]);
    expect(it.mailer.attempts).toEqual([]);
  });

  it("while mails are read leaves the rest for the next tick", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    const stop = new AbortController();
    for (let at = 0; at < 3; at++) await mailTo(it, message.id, `Reply ${at}`);
    it.inbox.onRead = () => stop.abort();
    expect(counted(await it.tick({ stop: stop.signal }))).toEqual({ replies: 1 });
    expect(counted(await it.tick())).toEqual({ replies: 2 });
  });

  it("while answers are written writes no more of them", async () => {
    const it = world();
    const stop = new AbortController();
    const threads = [await it.sent(), await it.sent(), await it.sent()];
    for (const { message } of threads) {
      await replyByHand(it.services, message.id, "Tell me more.");
    }
    it.writer.script = () => {
      stop.abort();
      return "An answer.";
    };
    await it.tick({ stop: stop.signal });
    expect(it.writer.tasks).toHaveLength(1);
  });
});

describe("a lock that is lost while a tick runs", () => {
  it("lets no further mail pass the mark, and ends the tick", async () => {
    const it = world(OFF);
    const { message } = await it.queued("One");
    await it.queued("Two");
    const lost = new AbortController();
    // A decorator of the store whose lock goes with a connection, as a server's does.
    const store: Store = {
      ...it.store,
      lockMailbox: async () => ({ held: true, lost: lost.signal, release: async () => {} }),
    };
    it.mailer.onWire = () => lost.abort();
    const report = await it.tick({ services: { ...it.services, store } });
    expect(it.mailer.arrived).toEqual([]);
    expect(it.mailer.attempts).toHaveLength(1);
    expect(report.errors.map((error) => error.message).join()).toContain("lock was lost");
    expect(await it.email(message.id, "first")).toMatchObject({ state: "queued", markedAt: null });
  });
});

describe("a time budget", () => {
  it("is over when it is used up, or when a stop was asked for", () => {
    const stop = new AbortController();
    expect(limit(0, undefined)).toMatchObject({ over: true, expired: true });
    const bounds = limit(60_000, stop.signal);
    expect(bounds).toMatchObject({ over: false, expired: false });
    stop.abort();
    expect(bounds).toMatchObject({ over: true, expired: false });
  });
});

describe("reading", () => {
  it("records what a lead wrote, once", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    await mailTo(it, message.id, "Tell me more.");
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.email(message.id, "reply")).toMatchObject({
      text: "Tell me more.",
      state: "received",
    });
    expect(it.events.at(-1)).toMatchObject({ type: "replies", messageId: message.id });
    expect(counted(await it.tick())).toEqual({});
    expect(it.inbox.readKeys).toHaveLength(1);
  });

  it("tells a machine's mail from a person's", async () => {
    const it = world(OFF);
    const { message, emails } = await it.sent();
    const id = emails[0]?.rfcMessageId ?? null;
    it.inbox.put(mailFrom(id, { kind: "auto_reply", text: "I am on holiday." }));
    it.inbox.put(mailFrom(id, { kind: "unrelated", text: "Delivered." }));
    it.inbox.put(mailFrom("<a@b.example>", { from: { name: null, address: "x@y.example" } }));
    it.inbox.put(mailFrom(null, { rfcMessageId: id }));
    const report = await it.tick();
    expect(counted(report)).toEqual({ auto_replies: 1 });
    expect(await it.status(message.id)).toBe("sent");
    expect(await it.log(message.id)).toEqual(["enqueued", "sent", "auto_reply"]);
    // A machine's mail does not stop the follow-up, but puts it off for three days.
    it.clock.advance(2 * DAY);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    expect(it.inbox.readKeys).toHaveLength(4);
  });

  it("finds the message by any id of ours in the thread, the nearest first", async () => {
    const it = world(OFF);
    const one = await it.sent("One");
    const two = await it.sent("Two");
    const idOf = (thread: typeof one) => thread.emails[0]?.rfcMessageId ?? "";
    it.inbox.put(mailFrom(null, { references: ["<x@y.z>", idOf(one)], inReplyTo: ["<x@y.z>"] }));
    await it.tick();
    expect(await it.status(one.message.id)).toBe("replied");
    it.inbox.put(mailFrom(null, { inReplyTo: [idOf(two)], references: [idOf(one)] }));
    await it.tick();
    expect(await it.status(two.message.id)).toBe("replied");
    expect((await it.log(one.message.id)).filter((step) => step === "replied")).toHaveLength(1);
  });

  it("passes over what can't be read, and says so", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.inbox.put(unreadable());
    await mailTo(it, message.id);
    const report = await it.tick();
    expect(report.errors).toEqual([]);
    expect(report.notices).toEqual([expect.stringContaining("it is no mail")]);
    expect(counted(report)).toEqual({ replies: 1 });
    expect((await it.tick()).notices).toEqual([]);
  });

  it("that breaks off is tried again from where it was", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    await mailTo(it, message.id, "One");
    const broken = it.inbox.put(new Error("the connection broke"));
    await mailTo(it, message.id, "Three");
    const report = await it.tick();
    expect(report.errors).toEqual([
      { phase: "read", message: "the connection broke", hint: undefined },
    ]);
    expect(counted(report)).toEqual({ replies: 1 });
    it.inbox.mails.delete(broken);
    expect(counted(await it.tick())).toEqual({ replies: 1 });
  });

  it("what has gone meanwhile is no error", async () => {
    const it = world(OFF);
    it.inbox.mails.set("gone", null);
    expect((await it.tick()).errors).toEqual([]);
  });

  it("reopens what was closed", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.clock.advance(DAY);
    await it.tick();
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    await mailTo(it, message.id);
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.status(message.id)).toBe("replied");
  });
});

describe("silence", () => {
  it("of a lead who is paused in that moment brings nothing, and is no fault", async () => {
    const it = world(OFF);
    const { message, lead } = await it.sent();
    it.clock.advance(DAY);
    let pauses = 0;
    // Once it is known that something is due, and before it is done.
    const read: Store["read"] = async (work) => {
      const found = await it.store.read(work);
      const isDue = Array.isArray(found) && found.some((each) => each?.id === message.id);
      if (isDue && pauses === 0) {
        pauses += 1;
        await setPaused(it.services, lead.id, true);
      }
      return found;
    };
    const store: Store = Object.create(it.store, { read: { value: read } });
    const report = await it.tick({ services: { ...it.services, store } });
    expect(pauses).toBe(1);
    expect(report.errors).toEqual([]);
    expect(counted(report)).toEqual({});
    await setPaused(it.services, lead.id, false);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("brings the follow-up after a day, and the close a day after it", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.clock.advance(DAY - 1);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(1);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    expect(await it.thread(message.id)).toMatchObject({
      message: { status: "follow_up", followUps: 1, waitingSince: later(DAY) },
    });
    it.clock.advance(DAY - 1);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(1);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    expect((await it.thread(message.id)).message).toMatchObject({
      status: "closed",
      closedAt: later(2 * DAY),
    });
    expect(await it.log(message.id)).toEqual(["enqueued", "sent", "follow_up", "closed"]);
    it.clock.advance(100 * DAY);
    expect(counted(await it.tick())).toEqual({});
  });

  it("is the built-in text, in the thread of the first email", async () => {
    const it = world(OFF);
    const { emails, message } = await it.sent();
    it.clock.advance(DAY);
    await it.tick();
    const followUp = await it.email(message.id, "follow_up");
    expect(followUp).toMatchObject({
      subject: `Re: ${message.subject}`,
      inReplyTo: emails[0]?.rfcMessageId,
      references: [emails[0]?.rfcMessageId],
      writtenBy: "template",
    });
    expect(followUp.text).toMatch(/^Hi John,\n\n[^{}]+\nAda Sales$/);
    expect(it.mailer.arrived.at(-1)?.automatic).toBe(false);
  });

  it("is the text that is configured, in Liquid, and who wrote it", async () => {
    const it = world({ ...OFF, followUpText: "Well, {{ first_name }}?" });
    const { message } = await it.sent();
    it.clock.advance(DAY);
    await it.tick();
    expect(await it.email(message.id, "follow_up")).toMatchObject({
      text: "Well, John?",
      writtenBy: "person",
    });
  });

  it("counts each delay from the delivery before it", async () => {
    const it = world({
      ...OFF,
      followUps: { followUpAfter: [HOUR, 2 * HOUR, 3 * HOUR], closeAfter: HOUR },
    });
    await it.sent();
    const seen: string[] = [];
    for (let hour = 1; hour <= 12; hour++) {
      it.clock.advance(HOUR);
      for (const name of Object.keys(counted(await it.tick()))) seen.push(`${hour}: ${name}`);
    }
    expect(seen).toEqual(["1: follow_ups", "3: follow_ups", "6: follow_ups", "7: closed"]);
  });

  it("closes after the first email where no follow-ups are wanted", async () => {
    const it = world({ ...OFF, followUps: { followUpAfter: [], closeAfter: HOUR } });
    await it.sent();
    it.clock.advance(HOUR);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
  });

  it("long overdue brings one follow-up, not all at once", async () => {
    const it = world({ ...OFF, followUps: { followUpAfter: [HOUR, HOUR], closeAfter: HOUR } });
    await it.sent();
    it.clock.advance(30 * DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    expect(counted(await it.tick())).toEqual({});
  });

  it("is not counted while the lead is paused, and goes on after it", async () => {
    const it = world(OFF);
    const { lead } = await it.sent();
    await setPaused(it.services, lead.id, true);
    it.clock.advance(10 * DAY);
    expect(counted(await it.tick())).toEqual({});
    await setPaused(it.services, lead.id, false);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("of many is found, however many there are", async () => {
    const it = world(OFF);
    for (let at = 0; at < 130; at++) await it.queued();
    expect(counted(await it.tick())).toEqual({ sent: 130 });
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 130 });
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ closed: 130 });
  });

  it("of a lead whom the text does not fit is reported, and the others are written to", async () => {
    const it = world({ ...OFF, followUpText: "Hi at {{ company }}" });
    const bad = await it.sent("One");
    await it.sent("Two", { company: "Acme" });
    it.clock.advance(DAY);
    const report = await it.tick();
    expect(counted(report)).toEqual({ follow_ups: 1 });
    expect(report.errors).toEqual([
      {
        phase: "decide",
        message: expect.stringContaining(`message ${bad.message.id}`),
        hint: expect.any(String),
      },
    ]);
    expect(await it.status(bad.message.id)).toBe("sent");
  });

  it("a text that is no template stops neither closes nor answers", async () => {
    const it = world({ followUpText: "Hi {{ first_name" });
    const replied = await it.sent("One");
    await it.sent("Two");
    await replyByHand(it.services, replied.message.id, "Tell me more.");
    it.clock.advance(DAY);
    const report = await it.tick();
    expect(report.errors).toHaveLength(1);
    expect(counted(report)).toEqual({ ai_replies: 1 });
  });
});

describe("the gate: fail closed", () => {
  async function due(it: World): Promise<number> {
    const { message } = await it.sent();
    it.clock.advance(DAY);
    return message.id;
  }

  it("holds follow-ups where the replies could not be read, and lets first emails go", async () => {
    const it = world(OFF);
    const id = await due(it);
    await it.queued("Another");
    it.inbox.broken = new Error("the inbox is away");
    const report = await it.tick();
    expect(counted(report)).toEqual({ sent: 1, held: 1 });
    expect(report.notices).toEqual(["follow-ups are held: replies could not be read"]);
    expect(await it.status(id)).toBe("sent");
    expect((await it.thread(id)).emails).toHaveLength(1);
    it.inbox.broken = null;
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("holds one that is queued already", async () => {
    const it = world(OFF);
    const id = await due(it);
    it.mailer.fate = () => "put off";
    await it.tick();
    it.mailer.fate = () => "accepted";
    it.clock.advance(HOUR);
    it.inbox.broken = new Error("the inbox is away");
    const report = await it.tick();
    expect(counted(report)).toEqual({ held: 1 });
    expect((await it.email(id, "follow_up")).state).toBe("queued");
    it.inbox.broken = null;
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("holds them where not all could be read", async () => {
    const it = world(OFF);
    await due(it);
    it.inbox.put(new Error("the connection broke"));
    expect(counted(await it.tick())).toEqual({ held: 1 });
  });

  it("holds them where mail leaves by SMTP and nothing reads replies", async () => {
    const it = world({ ...OFF, inboxConfigured: false });
    await due(it);
    const report = await it.tick();
    expect(counted(report)).toEqual({ held: 1 });
    expect(report.notices[0]).toContain("follow_up.unread");
    expect(report.errors).toEqual([]);
  });

  it("lets them go where the user has said so", async () => {
    const it = world({ ...OFF, inboxConfigured: false, followUpUnread: true });
    await due(it);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("does not let them go unread where reading has failed", async () => {
    const it = world({ ...OFF, inboxConfigured: false, followUpUnread: true });
    await due(it);
    it.inbox.broken = new Error("the inbox is away");
    expect(counted(await it.tick())).toEqual({ held: 1 });
  });

  it("lets them go where nothing leaves the machine", async () => {
    const it = world({ ...OFF, inboxConfigured: false });
    it.mailer.kind = "maildir";
    await due(it);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("says nothing where nothing is held", async () => {
    const it = world({ ...OFF, inboxConfigured: false });
    await it.sent();
    expect((await it.tick()).notices).toEqual([]);
  });

  it("is asked after the reading: a reply in the same tick is in time", async () => {
    const it = world(OFF);
    const id = await due(it);
    await mailTo(it, id);
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(it.mailer.arrived).toHaveLength(1);
  });
});

describe("answers by AI", () => {
  const mode = (change: Partial<typeof POLICY.answer>) => ({
    answer: { ...POLICY.answer, ...change },
  });

  async function reply(it: World): Promise<number> {
    const { message } = await it.sent();
    await mailTo(it, message.id);
    return message.id;
  }

  it("auto: are written and sent in the same tick", async () => {
    const it = world();
    const id = await reply(it);
    expect(counted(await it.tick())).toEqual({ replies: 1, ai_replies: 1 });
    expect(await it.email(id, "ai_reply")).toMatchObject({
      state: "sent",
      text: "Answer number 1.",
      writtenBy: "test:writer",
      inReplyTo: (await it.email(id, "reply")).rfcMessageId,
    });
    expect(it.mailer.arrived.at(-1)?.automatic).toBe(true);
    expect(await it.log(id)).toEqual(["enqueued", "sent", "replied", "ai_enqueued", "ai_replied"]);
    expect(counted(await it.tick())).toEqual({});
  });

  it("review: wait for a person", async () => {
    const it = world(mode({ mode: "review" }));
    const id = await reply(it);
    expect(counted(await it.tick())).toEqual({ replies: 1, drafts: 1 });
    expect(await it.status(id)).toBe("ai_drafted");
    expect(counted(await it.tick())).toEqual({});
    expect(it.writer.tasks).toHaveLength(1);
    await approveDraft(it.services, id);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  });

  it("off: are not written", async () => {
    const it = world(OFF);
    const id = await reply(it);
    await it.tick();
    it.clock.advance(DAY);
    await it.tick();
    expect(it.writer.tasks).toEqual([]);
    expect(await it.status(id)).toBe("replied");
  });

  it("wait for the delay after the reply", async () => {
    const it = world(mode({ delay: HOUR }));
    await reply(it);
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    it.clock.advance(HOUR - 1);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(1);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  });

  it("keep a pause between two", async () => {
    const it = world(mode({ minPause: HOUR }));
    const id = await reply(it);
    await it.tick();
    it.clock.advance(MINUTE);
    await mailTo(it, id, "And then?");
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    it.clock.advance(HOUR - MINUTE);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect(it.writer.tasks.at(-1)?.conversation.map(({ direction }) => direction)).toEqual([
      "out",
      "in",
      "out",
      "in",
    ]);
  });

  it("keep no pause after a reply that was typed in", async () => {
    const it = world(mode({ minPause: HOUR }));
    const id = await reply(it);
    await it.tick();
    await replyByHand(it.services, id, "And then?");
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  });

  it("end with the last round: the conversation is a person's from there on", async () => {
    const it = world(mode({ maxRounds: 2, minPause: 0 }));
    const id = await reply(it);
    for (let round = 0; round < 4; round++) {
      await it.tick();
      it.clock.advance(HOUR);
      await mailTo(it, id, `Reply ${round}`);
    }
    await it.tick();
    expect(it.writer.tasks).toHaveLength(2);
    const { message } = await it.thread(id);
    expect(message).toMatchObject({ status: "replied", waitingSince: null });
    const { revision } = message;
    // Handed over once: later ticks leave it alone.
    it.clock.advance(DAY);
    await it.tick();
    expect((await it.thread(id)).message.revision).toBe(revision);
  });

  it("are not stored where a reply comes while they are written", async () => {
    const it = world();
    const id = await reply(it);
    it.writer.script = async () => {
      it.writer.script = () => "An answer to both.";
      await replyByHand(it.services, id, "Wait: one more question.");
      return "An answer to the first.";
    };
    const report = await it.tick();
    expect(report.errors).toEqual([]);
    expect(counted(report)).toEqual({ replies: 1 });
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect(it.mailer.arrived.at(-1)?.text).toBe("An answer to both.");
  });

  it("are not stored where the lead is paused while they are written, and wait without a fault", async () => {
    const it = world();
    const id = await reply(it);
    const { lead } = await it.thread(id);
    it.writer.script = async () => {
      await setPaused(it.services, lead.id, true);
      return "An answer.";
    };
    const report = await it.tick();
    expect(report.errors).toEqual([]);
    expect(counted(report)).toEqual({ replies: 1 });
    expect((await it.thread(id)).message).toMatchObject({ status: "replied", aiError: null });
    await setPaused(it.services, lead.id, false);
    it.writer.script = () => "An answer.";
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  });

  it("that can't be written are one message's trouble, and tried again", async () => {
    const it = world();
    const [bad, good] = [(await it.sent()).message.id, (await it.sent()).message.id];
    for (const id of [bad, good]) await mailTo(it, id);
    it.writer.script = ({ conversation }) => {
      if (it.writer.tasks.length === 1) throw new AppError("refused", "no", "Ask again.");
      return `An answer to ${conversation.length}.`;
    };
    const report = await it.tick();
    expect(report.errors).toEqual([
      { phase: "decide", message: `message ${bad}: no`, hint: "Ask again." },
    ]);
    expect(await it.status(good)).toBe("ai_replied");
    expect(await it.status(bad)).toBe("replied");
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(MINUTE);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  });

  it.each(["", " \n"])("such as %j leave the reply to a person", async (text) => {
    const it = world();
    const id = await reply(it);
    it.writer.script = () => text;
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.status(id)).toBe("replied");
    expect((await it.log(id)).at(-1)).toBe("handed_over");
  });

  it("with characters that no text has are held", async () => {
    const it = world();
    const id = await reply(it);
    it.writer.script = () => "a\0b";
    expect(counted(await it.tick())).toEqual({ replies: 1, drafts: 1 });
    expect((await it.email(id, "ai_reply")).text).toBe("a\ufffdb");
  });

  it("are not asked for where the lead is paused or can't be written to", async () => {
    const it = world();
    const id = await reply(it);
    const { lead } = await it.thread(id);
    await setPaused(it.services, lead.id, true);
    await it.tick();
    expect(it.writer.tasks).toEqual([]);
    await setPaused(it.services, lead.id, false);
    await editLead(it.services, lead.id, { email: null, phone: "030 123" });
    await it.tick();
    await it.tick();
    // Each would cost money, and none could be sent.
    expect(it.writer.tasks).toEqual([]);
  });
});

describe("what a tick counts", () => {
  it("is what was stored: a commit that fails undoes it", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.clock.advance(DAY);
    await it.tick();
    it.clock.advance(DAY);
    // The work is done, and then the disk is full.
    const store = {
      ...it.store,
      write: <T>(work: (queries: Queries) => Promise<T>): Promise<T> =>
        it.store.write(async (queries) => {
          await work(queries);
          throw new AppError("database", "the disk is full");
        }),
    };
    const heard = it.events.length;
    const report = await it.tick({ services: { ...it.services, store } });
    expect(report.errors.length).toBeGreaterThan(0);
    expect(await it.status(message.id)).toBe("follow_up");
    expect(counted(report)).toEqual({});
    expect(it.events.slice(heard)).toEqual([]);
  });
});

describe("a rehearsal", () => {
  it("says what a tick would do, and does nothing", async () => {
    const it = world({ answer: { ...POLICY.answer, mode: "review" } });
    const followedUp = await it.sent("One");
    it.clock.advance(DAY);
    await it.tick();
    const silent = await it.sent("Two");
    const replied = await it.sent("Three");
    const written = await it.sent("Four");
    await replyByHand(it.services, replied.message.id, "Tell me more.");
    await mailTo(it, written.message.id);
    it.clock.advance(DAY);
    const queued = await it.queued("Five");
    const before = await Promise.all(
      [followedUp, silent, replied, written, queued].map(({ message }) => it.thread(message.id)),
    );
    const { report, planned } = await it.dryRun();
    expect(planned.map(({ action, messageId }) => [action, messageId])).toEqual([
      ["reply", written.message.id],
      ["close", followedUp.message.id],
      ["ai_reply", replied.message.id],
      ["ai_reply", written.message.id],
      ["follow_up", silent.message.id],
      ["deliver", queued.message.id],
    ]);
    for (const { why } of planned) expect(why).not.toBe("");
    for (const thread of before) expect(await it.thread(thread.message.id)).toEqual(thread);
    expect(it.writer.tasks).toEqual([]);
    expect(counted(await it.tick())).toEqual(counted(report));
  });

  it("holds what a tick would hold", async () => {
    const it = world({ ...OFF, inboxConfigured: false });
    await it.sent();
    it.clock.advance(DAY);
    const { report, planned } = await it.dryRun();
    expect(planned).toMatchObject([
      { action: "hold", why: expect.stringContaining("follow_up.unread") },
    ]);
    expect(counted(report)).toEqual(counted(await it.tick()));
  });

  it("counts what a dead process left as a tick does", async () => {
    const it = world(OFF);
    const { emails } = await it.queued();
    await it.store.write((queries) =>
      queries.outbox.claim(emails[0]?.id as number, "the dead", "john@example.com"),
    );
    const { report, planned } = await it.dryRun();
    expect(planned.map(({ action }) => action)).toEqual(["recover"]);
    expect(counted(report)).toEqual(counted(await it.tick()));
  });

  it("takes no lock, so that it can be asked while a tick runs", async () => {
    const it = world(OFF);
    await it.queued();
    const lock = await it.store.lockMailbox("default");
    expect((await it.dryRun()).planned).toHaveLength(1);
    if (lock.held) await lock.release();
  });
});
