import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import { MAX_ATTEMPTS } from "../../../src/domain/sending/backoff.ts";
import { plainBody } from "../../../src/service/body/body.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { editLead, setPaused } from "../../../src/service/leads/leads.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import { retryEmail } from "../../../src/service/outbox/outbox.ts";
import type { Queries, Store } from "../../../src/service/ports/index.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { enqueue } from "../../../src/service/send/enqueue.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { sendToTag } from "../../../src/service/send/send-tag.ts";
import { OutboxQueue } from "../../../src/service/tick/deliver/queue.ts";
import { insertLead } from "../../support/store/temp-store.ts";
import { DAY, HOUR, later, MINUTE, NOON } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { unavailable } from "../../support/world/memory-mailer.ts";
import { collect, counted, POLICY, type World, world } from "../../support/world/world.ts";

const OFF = { answer: { ...POLICY.answer, mode: "off" } } as const;

/** Messages whose first emails are queued, in one transaction. */
function queueMany(it: World, count: number): Promise<number[]> {
  const { store, policy, clock } = it.services;
  return store.write(async (queries) => {
    const ids: number[] = [];
    for (let at = 0; at < count; at++) {
      const lead = await insertLead(queries);
      const subject = `Mail number ${at}`;
      const body = plainBody(subject);
      const mail = { lead, address: lead.email ?? "", subject, body };
      ids.push((await enqueue(queries, policy, mail, clock.now())).message.id);
    }
    return ids;
  });
}

const statuses = (it: World, ids: number[]) => Promise.all(ids.map((id) => it.status(id)));

describe("accepted", () => {
  it("takes the message on, in the transaction that settles the email", async () => {
    const it = world(OFF);
    const { message, lead } = await it.queued("Open to a chat?");
    it.clock.advance(MINUTE);
    const report = await it.tick();
    expect(counted(report)).toEqual({ sent: 1 });
    expect(report.errors).toEqual([]);
    expect(await it.thread(message.id)).toMatchObject({
      message: { status: "sent", waitingSince: later(MINUTE), followUps: 0, revision: 1 },
      emails: [
        {
          state: "sent",
          sentAt: later(MINUTE),
          markedAt: later(MINUTE),
          owner: null,
          error: null,
          address: lead.email,
        },
      ],
    });
    expect(await it.log(message.id)).toEqual(["enqueued", "sent"]);
    expect(it.events).toEqual([
      {
        type: "sent",
        messageId: message.id,
        emailId: expect.any(Number),
        lead: { id: lead.id, name: lead.name, address: lead.email },
        detail: null,
      },
    ]);
  });

  it("is what was queued, with the signature and the ids of the thread", async () => {
    const it = world({
      ...OFF,
      sender: { ...POLICY.sender, signature: "Ada\nSales Inc.\n", replyTo: "re@sales.example" },
    });
    const { emails, lead } = await it.queued("Open to a chat?");
    await it.tick();
    expect(it.mailer.arrived).toEqual([
      {
        from: "Ada Sales <ada@sales.example>",
        replyTo: "re@sales.example",
        to: { name: lead.name, address: lead.email },
        subject: "Open to a chat?",
        text: "Open to a chat?\n\n-- \nAda\nSales Inc.",
        rfcMessageId: emails[0]?.rfcMessageId,
        inReplyTo: null,
        references: [],
        date: NOON,
        automatic: false,
        unsubscribe: null,
      },
    ]);
  });

  it("offers to unsubscribe where the setting says so", async () => {
    const offer = { address: "re@sales.example", token: expect.stringMatching(/^[0-9a-f]{32}$/) };
    for (const [unsubscribeHeader, personal, bulk] of [
      ["always", true, true],
      ["bulk", false, true],
      ["off", false, false],
    ] as const) {
      const sender = { ...POLICY.sender, replyTo: "re@sales.example", unsubscribeHeader };
      const it = world({ ...OFF, sender });
      const one = await it.queued("By hand");
      await it.lead({ tags: ["fair"] });
      const sent = collect(
        sendToTag(
          it.services,
          "fair",
          { text: "To many", subject: "To many" },
          { again: false, dryRun: false },
        ),
      );
      expect(await sent).toHaveLength(1);
      await it.tick();
      const offers = () =>
        it.mailer.arrived.map(({ subject, unsubscribe }) => [subject, unsubscribe]);
      const given = (is: boolean) => (is ? { ...offer, url: null } : null);
      expect(offers()).toEqual([
        ["By hand", given(personal)],
        ["To many", given(bulk)],
      ]);
      // A follow-up is as its first email.
      it.mailer.arrived.length = 0;
      it.clock.advance(DAY);
      await it.tick();
      expect(offers()).toEqual([
        ["Re: By hand", given(personal)],
        ["Re: To many", given(bulk)],
      ]);
      // An answer is written to one lead, who has written.
      it.mailer.arrived.length = 0;
      await replyByHand(it.services, one.message.id, "Tell me more.");
      await answerByHand(it.services, one.message.id, "Gladly.");
      await it.tick();
      expect(offers()).toEqual([["Re: By hand", given(unsubscribeHeader === "always")]]);
    }
  });

  it("is known by the id that the server gave it", async () => {
    const it = world();
    it.mailer.assign = () => "<0102-a@eu-west-1.amazonses.example>";
    const { message } = await it.sent();
    it.clock.advance(DAY);
    await it.tick();
    // The lead's mail program knows the first email by that id.
    expect(it.mailer.arrived[1]).toMatchObject({
      inReplyTo: "<0102-a@eu-west-1.amazonses.example>",
      references: [it.mailer.arrived[0]?.rfcMessageId, "<0102-a@eu-west-1.amazonses.example>"],
    });
    const colleague = { name: "Joe", address: "joe@elsewhere.example" };
    it.inbox.put(mailFrom("<0102-a@eu-west-1.amazonses.example>", { from: colleague }));
    expect(counted(await it.tick())).toMatchObject({ replies: 1 });
    expect((await it.email(message.id, "reply")).address).toBe("joe@elsewhere.example");
  });

  it("is reported on by the id that the server gave it", async () => {
    const it = world();
    it.mailer.assign = () => "<0102-b@eu-west-1.amazonses.example>";
    const { message } = await it.sent();
    it.inbox.put(
      mailFrom(null, {
        kind: "complaint",
        from: { name: null, address: "complaints@mx.example" },
        returnedIds: ["<0102-b@eu-west-1.amazonses.example>"],
      }),
    );
    expect(counted(await it.tick())).toEqual({ unsubscribes: 1 });
    expect(await it.status(message.id)).toBe("unsubscribed");
  });

  it("goes to the lead's address of this moment, and stores it", async () => {
    const it = world(OFF);
    const { message, lead } = await it.queued();
    await editLead(it.services, lead.id, { email: "new@example.com", name: "John D." });
    await it.tick();
    expect(it.mailer.arrived[0]?.to).toEqual({ name: "John D.", address: "new@example.com" });
    expect((await it.email(message.id, "first")).address).toBe("new@example.com");
  });

  it("is in order of time, over one connection", async () => {
    const it = world(OFF);
    await queueMany(it, 5);
    await it.tick();
    expect(it.mailer.subjects).toEqual([0, 1, 2, 3, 4].map((at) => `Mail number ${at}`));
    expect(it.mailer.opened).toBe(1);
    expect(it.mailer.sessions).toBe(0);
  });

  it("uses as many connections as there are, and no more than mails", async () => {
    const it = world(OFF);
    it.mailer.connections = 4;
    await queueMany(it, 9);
    expect(counted(await it.tick())).toEqual({ sent: 9 });
    expect(it.mailer.mostOpen).toBe(4);
    expect(new Set(it.mailer.subjects).size).toBe(9);
    await queueMany(it, 2);
    it.mailer.mostOpen = 0;
    await it.tick();
    expect(it.mailer.mostOpen).toBe(2);
    expect(it.mailer.sessions).toBe(0);
  });

  it("opens no connection where there is nothing to send", async () => {
    const it = world(OFF);
    await it.tick();
    expect(it.mailer.opened).toBe(0);
  });

  it("delivers more than are read at once, each of them once", async () => {
    const it = world(OFF);
    it.mailer.connections = 3;
    await queueMany(it, 450);
    expect(counted(await it.tick())).toEqual({ sent: 450 });
    expect(new Set(it.mailer.subjects).size).toBe(450);
    expect(it.mailer.attempts).toHaveLength(450);
    expect(counted(await it.tick())).toEqual({});
  });
});

describe("refused for good", () => {
  it("bounces where the address is at fault", async () => {
    const it = world(OFF);
    const { message } = await it.queued();
    it.mailer.fate = () => "no such user";
    const report = await it.tick();
    expect(counted(report)).toEqual({ bounces: 1 });
    expect(report.errors).toEqual([]);
    expect(await it.thread(message.id)).toMatchObject({
      message: { status: "bounced", waitingSince: null },
      emails: [{ state: "failed", error: "550 5.1.1 no such user", sentAt: null, owner: null }],
    });
    expect(await it.log(message.id)).toEqual(["enqueued", "bounced"]);
    expect(it.events[0]).toMatchObject({ type: "bounces", detail: "550 5.1.1 no such user" });
  });

  it.each([
    ["refused", "554 5.7.1 refused"],
    ["invalid", "no such header"],
  ] as const)("fails where it is %s", async (fate, error) => {
    const it = world(OFF);
    const { message } = await it.queued();
    it.mailer.fate = () => fate;
    expect(counted(await it.tick())).toEqual({ failed: 1 });
    expect(await it.status(message.id)).toBe("failed");
    expect(await it.email(message.id, "first")).toMatchObject({ state: "failed", error });
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({});
    expect(it.mailer.attempts).toHaveLength(1);
  });

  it("is one mail's fate, and the others leave", async () => {
    const it = world(OFF);
    const ids = await queueMany(it, 6);
    const fates = [
      "accepted",
      "no such user",
      "refused",
      "invalid",
      "put off",
      "accepted",
    ] as const;
    it.mailer.fate = (_, attempt) => fates[attempt - 1] ?? "accepted";
    expect(counted(await it.tick())).toEqual({ sent: 2, bounces: 1, failed: 2, retried: 1 });
    expect(await statuses(it, ids)).toEqual([
      "sent",
      "bounced",
      "failed",
      "failed",
      "enqueued",
      "sent",
    ]);
    expect(it.mailer.opened).toBe(1);
  });

  it("is certain also after the mark", async () => {
    const it = world(OFF);
    const { message } = await it.queued();
    it.mailer.fate = () => "no such user";
    await it.tick();
    expect((await it.email(message.id, "first")).markedAt).toEqual(NOON);
    expect(await it.status(message.id)).toBe("bounced");
  });
});

describe("put off", () => {
  it("is tried again later, and says so in the log", async () => {
    const it = world(OFF);
    const { message } = await it.queued();
    it.mailer.fate = () => "put off";
    expect(counted(await it.tick())).toEqual({ retried: 1 });
    expect(await it.email(message.id, "first")).toMatchObject({
      state: "queued",
      owner: null,
      attempts: 1,
      notBefore: later(MINUTE),
      error: "451 4.7.1 try later",
    });
    expect(await it.status(message.id)).toBe("enqueued");
    expect(await it.log(message.id)).toEqual(["enqueued", "deferred"]);
    it.clock.advance(MINUTE - 1);
    expect(counted(await it.tick())).toEqual({});
    it.mailer.fate = () => "accepted";
    it.clock.advance(1);
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    expect(await it.email(message.id, "first")).toMatchObject({
      state: "sent",
      attempts: 1,
      error: null,
    });
  });

  it("waits longer each time, and fails in the end", async () => {
    const it = world(OFF);
    const { message } = await it.queued();
    it.mailer.fate = () => "put off";
    const waits: number[] = [];
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      expect(counted(await it.tick())).toEqual({ retried: 1 });
      const { notBefore, attempts } = await it.email(message.id, "first");
      expect(attempts).toBe(attempt);
      const wait = (notBefore?.getTime() ?? 0) - it.clock.now().getTime();
      waits.push(wait / MINUTE);
      it.clock.advance(wait);
    }
    expect(waits.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240]);
    expect(counted(await it.tick())).toEqual({ failed: 1 });
    expect(await it.email(message.id, "first")).toMatchObject({
      state: "failed",
      attempts: MAX_ATTEMPTS,
    });
    expect(await it.status(message.id)).toBe("failed");
    // A person tries again, and it counts from the beginning.
    await retryEmail(it.services, (await it.email(message.id, "first")).id);
    expect(counted(await it.tick())).toEqual({ retried: 1 });
  });

  it("is not tried twice in one tick, however long that takes", async () => {
    const it = world(OFF);
    await it.queued();
    await it.queued();
    it.mailer.fate = () => {
      it.clock.advance(HOUR);
      return "put off";
    };
    expect(counted(await it.tick())).toEqual({ retried: 2 });
    expect(it.mailer.attempts).toHaveLength(2);
  });

  it("is withdrawn when the lead has replied meanwhile", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.clock.advance(DAY);
    it.mailer.fate = () => "put off";
    // The reply comes while the follow-up is on the wire, so that it can't be withdrawn yet.
    it.mailer.onMarked = async () =>
      void (await replyByHand(it.services, message.id, "Here I am."));
    await it.tick();
    it.mailer.fate = () => "accepted";
    it.mailer.onMarked = () => {};
    it.clock.advance(HOUR);
    expect(counted(await it.tick())).toEqual({});
    expect((await it.email(message.id, "follow_up")).state).toBe("cancelled");
    expect((await it.log(message.id)).at(-1)).toBe("withdrawn");
    expect(it.mailer.arrived).toHaveLength(1);
  });
});

describe("broken", () => {
  it("before the mark: queued again, over a new connection", async () => {
    const it = world(OFF);
    const ids = await queueMany(it, 3);
    it.mailer.fate = (_, attempt) => (attempt === 2 ? "broken before the mark" : "accepted");
    expect(counted(await it.tick())).toEqual({ sent: 2, retried: 1 });
    expect(it.mailer.opened).toBe(2);
    expect(it.mailer.sessions).toBe(0);
    expect(await it.email(ids[1] as number, "first")).toMatchObject({
      state: "queued",
      attempts: 1,
      markedAt: null,
      notBefore: later(MINUTE),
      error: "the connection broke",
    });
    expect(await it.log(ids[1] as number)).toEqual(["enqueued", "deferred"]);
  });

  it.each(["answer lost", "cut off"] as const)(
    "after the mark (%s): in doubt, and never sent again by itself",
    async (fate) => {
      const it = world(OFF);
      const { message } = await it.queued();
      it.mailer.fate = () => fate;
      expect(counted(await it.tick())).toEqual({ uncertain: 1 });
      expect(await it.email(message.id, "first")).toMatchObject({
        state: "uncertain",
        owner: null,
        attempts: 0,
        markedAt: NOON,
        sentAt: null,
        error: "no answer came",
      });
      expect(await it.status(message.id)).toBe("enqueued");
      expect(await it.log(message.id)).toEqual(["enqueued", "uncertain"]);
      for (let day = 0; day < 5; day++) {
        it.clock.advance(DAY);
        expect(counted(await it.tick())).toEqual({});
      }
      expect(it.mailer.attempts).toHaveLength(1);
    },
  );

  it("again and again: the phase gives up, and burns no more tries", async () => {
    const it = world(OFF);
    const ids = await queueMany(it, 12);
    it.mailer.fate = () => "broken before the mark";
    const report = await it.tick();
    expect(it.mailer.attempts).toHaveLength(5);
    expect(counted(report)).toEqual({ retried: 5 });
    expect(report.errors).toEqual([
      {
        phase: "deliver",
        message: "the test server keeps breaking off: the connection broke",
        hint: undefined,
      },
    ]);
    const attempts = await Promise.all(
      ids.map(async (id) => (await it.email(id, "first")).attempts),
    );
    expect(attempts).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("now and then does not end the phase", async () => {
    const it = world(OFF);
    await queueMany(it, 20);
    it.mailer.fate = (_, attempt) => (attempt % 4 === 0 ? "accepted" : "broken before the mark");
    const report = await it.tick();
    expect(report.errors).toEqual([]);
    expect(counted(report)).toEqual({ sent: 5, retried: 15 });
  });
});

describe("the mark", () => {
  it("is refused when the claim was taken away, and the mail does not go out", async () => {
    const it = world(OFF);
    const { message } = await it.queued();
    const { id } = await it.email(message.id, "first");
    // What another process does that believes this one dead.
    it.mailer.onWire = () =>
      void it.store.write((queries) =>
        queries.emails.change(id, "sending", { state: "queued", owner: null }),
      );
    const report = await it.tick();
    expect(it.mailer.arrived).toEqual([]);
    expect(counted(report)).toEqual({});
    // Its result is not ours to store either.
    expect(await it.email(message.id, "first")).toMatchObject({
      state: "queued",
      attempts: 0,
      error: null,
    });
    it.mailer.onWire = () => {};
    expect(counted(await it.tick())).toEqual({ sent: 1 });
  });

  it("is durable before the mail ends", async () => {
    const it = world(OFF);
    const { message } = await it.queued();
    const marks: unknown[] = [];
    it.mailer.onMarked = async () =>
      void marks.push((await it.email(message.id, "first")).markedAt);
    await it.tick();
    expect(marks).toEqual([NOON]);
  });

  it("that can't be stored: nothing goes out, and nothing is lost", async () => {
    const it = world(OFF);
    const { message } = await it.queued();
    let fail = false;
    const services = { ...it.services, store: failing(it.store, () => fail) };
    it.mailer.onWire = () => {
      fail = true;
    };
    const report = await it.tick({ services }).catch((error) => error);
    expect(it.mailer.arrived).toEqual([]);
    expect(report.errors?.[0]?.phase ?? "thrown").toBe("deliver");
    fail = false;
    it.mailer.onWire = () => {};
    // The next tick finds what was left behind.
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    expect(await it.status(message.id)).toBe("sent");
    expect(it.mailer.arrived).toHaveLength(1);
  });
});

/** A store whose writes fail while `when` says so, as on a full disk. */
function failing(store: Store, when: () => boolean): Store {
  return {
    ...store,
    write: async <T>(work: (queries: Queries) => Promise<T>): Promise<T> => {
      if (when()) throw new AppError("database", "the disk is full");
      return store.write(work);
    },
  };
}

describe("a session that can't be opened", () => {
  it("ends the phase once, and burns no tries", async () => {
    const it = world(OFF);
    it.mailer.connections = 3;
    const ids = await queueMany(it, 10);
    it.mailer.onOpen = () => {
      throw unavailable();
    };
    const report = await it.tick();
    expect(report.errors).toEqual([
      { phase: "deliver", message: "the test server can't be reached", hint: undefined },
    ]);
    expect(counted(report)).toEqual({});
    expect(it.mailer.opened).toBeLessThanOrEqual(3);
    expect(await statuses(it, ids)).toEqual(ids.map(() => "enqueued"));
    expect((await it.email(ids[0] as number, "first")).attempts).toBe(0);
    it.mailer.onOpen = () => {};
    expect(counted(await it.tick())).toEqual({ sent: 10 });
  });

  it("beside others that work is no failure", async () => {
    const it = world(OFF);
    it.mailer.connections = 5;
    await queueMany(it, 10);
    it.mailer.onOpen = (number) => {
      if (number > 2) throw unavailable();
    };
    const report = await it.tick();
    expect(report.errors).toEqual([]);
    expect(counted(report)).toEqual({ sent: 10 });
    expect(it.mailer.mostOpen).toBe(2);
    expect(it.mailer.sessions).toBe(0);
  });

  it("as the first, while another is still being opened, is no failure", async () => {
    const it = world(OFF);
    it.mailer.connections = 2;
    await queueMany(it, 4);
    it.mailer.onOpen = async (number) => {
      if (number === 1) throw unavailable();
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const report = await it.tick();
    expect(report.errors).toEqual([]);
    expect(counted(report)).toEqual({ sent: 4 });
  });

  it("after a break: what was sent is stored, and the rest waits", async () => {
    const it = world(OFF);
    const ids = await queueMany(it, 4);
    it.mailer.fate = (_, attempt) => (attempt === 2 ? "broken before the mark" : "accepted");
    it.mailer.onOpen = (number) => {
      if (number > 1) throw unavailable();
    };
    const report = await it.tick();
    expect(counted(report)).toEqual({ sent: 1, retried: 1 });
    expect(report.errors).toHaveLength(1);
    expect(await statuses(it, ids)).toEqual(["sent", "enqueued", "enqueued", "enqueued"]);
  });

  it("for a reason of our own says so, with its hint", async () => {
    const it = world(OFF);
    await it.queued();
    it.mailer.onOpen = () => {
      throw new AppError("config", "smtp.password_command failed", "Run it by hand.");
    };
    const report = await it.tick();
    expect(report.errors).toEqual([
      { phase: "deliver", message: "smtp.password_command failed", hint: "Run it by hand." },
    ]);
  });
});

describe("between being queued and being claimed", () => {
  it("a reply withdraws a follow-up", async () => {
    const it = world(OFF);
    it.mailer.connections = 1;
    const one = await it.sent("One");
    const two = await it.sent("Two");
    it.clock.advance(DAY);
    // Both follow-ups are queued; the lead of the second answers while the first is on the wire.
    it.mailer.onWire = async () => {
      if ((await it.status(two.message.id)) === "sent") {
        await replyByHand(it.services, two.message.id, "Here I am.");
      }
    };
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    expect(await it.status(one.message.id)).toBe("follow_up");
    expect(await it.status(two.message.id)).toBe("replied");
    expect((await it.email(two.message.id, "follow_up")).state).toBe("cancelled");
  });

  it("a pause makes it wait, and a resume lets it go", async () => {
    const it = world(OFF);
    const { message, lead } = await it.queued();
    await setPaused(it.services, lead.id, true);
    expect(counted(await it.tick())).toEqual({});
    expect((await it.email(message.id, "first")).state).toBe("queued");
    await setPaused(it.services, lead.id, false);
    expect(counted(await it.tick())).toEqual({ sent: 1 });
  });

  it("a pause in the same tick counts, too", async () => {
    const it = world(OFF);
    await it.queued("One");
    const two = await it.queued("Two");
    it.mailer.onWire = async () => void (await setPaused(it.services, two.lead.id, true));
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    expect((await it.email(two.message.id, "first")).state).toBe("queued");
    expect(await it.log(two.message.id)).toEqual(["enqueued"]);
  });

  it("a close withdraws it", async () => {
    const it = world(OFF);
    await it.queued("One");
    const two = await it.queued("Two");
    it.mailer.onWire = async (mail) => {
      if (mail.subject === "One") await closeMessage(it.services, two.message.id);
    };
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    expect(await it.status(two.message.id)).toBe("closed");
  });

  it("a lead that has lost the address makes it wait", async () => {
    const it = world(OFF);
    const { message, lead } = await it.queued();
    await editLead(it.services, lead.id, { email: null, phone: "030 123" });
    expect((await it.tick()).errors).toEqual([]);
    expect((await it.email(message.id, "first")).state).toBe("queued");
  });
});

describe("while a mail is on the wire", () => {
  it("a reply takes the message on, and the log says that they crossed", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.clock.advance(DAY);
    it.mailer.onWire = async () => void (await replyByHand(it.services, message.id, "Here I am."));
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    expect(await it.thread(message.id)).toMatchObject({
      message: { status: "replied", followUps: 1 },
    });
    expect((await it.email(message.id, "follow_up")).state).toBe("sent");
    expect((await it.log(message.id)).slice(-2)).toEqual(["replied", "crossed"]);
  });

  it("a person may answer in the AI's place, and both go out", async () => {
    const it = world();
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "Tell me more.");
    it.mailer.onWire = async () => {
      it.mailer.onWire = () => {};
      await answerByHand(it.services, message.id, "Mine.");
    };
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect(await it.status(message.id)).toBe("answer_enqueued");
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    expect(await it.status(message.id)).toBe("answered");
  });

  it("a person's answer outlives the failure of the AI's", async () => {
    for (const fate of ["refused", "no such user", "put off", "broken before the mark"] as const) {
      const it = world();
      const { message } = await it.sent();
      await replyByHand(it.services, message.id, "Tell me more.");
      it.mailer.fate = () => fate;
      it.mailer.onWire = async () => {
        it.mailer.onWire = () => {};
        await answerByHand(it.services, message.id, "Mine.");
      };
      await it.tick();
      it.mailer.fate = () => "accepted";
      await it.tick();
      // Where the address is dead there is nobody to answer.
      if (fate === "no such user") continue;
      expect(it.mailer.arrived.at(-1)?.text, fate).toBe("Mine.");
      expect(await it.status(message.id), fate).toBe("answered");
    }
  });

  it.each(["put off", "broken before the mark"] as const)(
    "a message is closed: what is %s does not wait for another try",
    async (fate) => {
      const it = world(OFF);
      const { message } = await it.queued();
      it.mailer.fate = () => fate;
      it.mailer.onWire = async () => void (await closeMessage(it.services, message.id));
      await it.tick();
      expect(await it.status(message.id)).toBe("closed");
      expect((await it.email(message.id, "first")).state).toBe("cancelled");
    },
  );

  it("a reply comes: an answer that is put off does not hold up the answer to it", async () => {
    const it = world();
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "Tell me more.");
    it.mailer.fate = () => "put off";
    it.mailer.onWire = async () => {
      it.mailer.onWire = () => {};
      await replyByHand(it.services, message.id, "One more question.");
    };
    await it.tick();
    it.mailer.fate = () => "accepted";
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect(it.mailer.arrived.map((mail) => mail.text)).toEqual([
      "Open to a quick chat?",
      "Answer number 2.",
    ]);
  });

  it("what is queued waits for the next tick, so that every tick ends", async () => {
    const it = world(OFF);
    const { id } = await it.lead();
    await it.queued("A mail of number 0");
    let queued = 0;
    it.mailer.onWire = async () => {
      queued += 1;
      await sendOne(it.services, id, { text: `A mail of number ${queued}` });
      it.clock.advance(MINUTE);
    };
    for (let round = 0; round < 3; round++) {
      expect(counted(await it.tick())).toEqual({ sent: 1 });
      it.clock.advance(HOUR);
    }
    expect(it.mailer.subjects).toEqual([
      "A mail of number 0",
      "A mail of number 1",
      "A mail of number 2",
    ]);
  });
});

describe("the queue of a tick", () => {
  const drain = async (queue: OutboxQueue): Promise<number[]> => {
    const ids: number[] = [];
    for (let id = await queue.next(); id !== null; id = await queue.next()) ids.push(id);
    return ids;
  };

  it("gives each email once, to however many ask", async () => {
    const it = world(OFF);
    await queueMany(it, 410);
    const queue = new OutboxQueue(it.services, "default");
    const shares = await Promise.all([drain(queue), drain(queue), drain(queue)]);
    const all = shares.flat();
    expect(all).toHaveLength(410);
    expect(new Set(all).size).toBe(410);
    expect(await queue.next()).toBeNull();
    expect(await queue.size()).toBe(0);
  });

  it("keeps what may not leave, and gives it once it may", async () => {
    const it = world(OFF);
    await queueMany(it, 3);
    let isOpen = true;
    const queue = new OutboxQueue(it.services, "default", () => isOpen, 2);
    const first = await queue.next();
    isOpen = false;
    expect(await queue.size()).toBe(0);
    expect(await queue.next()).toBeNull();
    // Whoever was given one puts it back, whatever is open by then.
    queue.putBack(first ?? 0);
    expect(await queue.next()).toBe(first);
    isOpen = true;
    expect(await queue.next()).toBe((first ?? 0) + 1);
  });

  it("gives each once also where its size is asked for meanwhile", async () => {
    const it = world(OFF);
    await queueMany(it, 230);
    const queue = new OutboxQueue(it.services, "default");
    const [, , ids] = await Promise.all([queue.size(), queue.size(), drain(queue)]);
    expect(ids).toHaveLength(230);
    expect(new Set(ids).size).toBe(230);
  });
});
