import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import { aiReply } from "../../../src/service/ai/answer.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import {
  cancelEmail,
  listOutbox,
  resolveEmail,
  retryEmail,
} from "../../../src/service/outbox/outbox.ts";
import { pauseAll } from "../../../src/service/outbox/pause.ts";
import type { Store } from "../../../src/service/ports/index.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { DAY, HOUR, later, NOON } from "../../support/world/builders.ts";
import type { Fate } from "../../support/world/memory-mailer.ts";
import { counted, errorOf, POLICY, type World, world } from "../../support/world/world.ts";

const OFF = { answer: { ...POLICY.answer, mode: "off" } } as const;

/** A message whose first email met this fate. */
async function first(it: World, fate: Fate): Promise<{ message: number; email: number }> {
  const { message, emails } = await it.queued();
  it.mailer.fate = () => fate;
  await it.tick();
  it.mailer.fate = () => "accepted";
  return { message: message.id, email: emails[0]?.id as number };
}

/** A message with an answer by hand that met this fate. */
async function answer(it: World, fate: Fate): Promise<{ message: number; email: number }> {
  const { message } = await it.sent();
  await replyByHand(it.services, message.id, "Tell me more.");
  await answerByHand(it.services, message.id, "The first answer.");
  it.mailer.fate = () => fate;
  await it.tick();
  it.mailer.fate = () => "accepted";
  return { message: message.id, email: (await it.email(message.id, "answer")).id };
}

/** Whether it was done; a refusal is an answer, too. */
async function attempt(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "refused") return false;
    throw error;
  }
}

const texts = (it: World) => it.mailer.arrived.map((mail) => mail.text);

describe("outbox list", () => {
  it("shows what waits, what failed and what is in doubt", async () => {
    const it = world(OFF);
    await first(it, "accepted");
    const failed = await first(it, "refused");
    const doubtful = await first(it, "cut off");
    const { emails } = await it.queued();
    const listed = await listOutbox(it.services);
    expect(listed.map(({ email }) => [email.id, email.state])).toEqual([
      [failed.email, "failed"],
      [doubtful.email, "uncertain"],
      [emails[0]?.id, "queued"],
    ]);
    expect(listed[0]?.email.error).toContain("554");
    expect(listed[0]?.message.id).toBe(failed.message);
  });
});

describe("resolve", () => {
  it("--sent takes the message on from when its email was on the wire", async () => {
    const it = world(OFF);
    const { message, email } = await first(it, "answer lost");
    it.clock.advance(5 * HOUR);
    const thread = await resolveEmail(it.services, email, "sent");
    expect(thread.message).toMatchObject({ status: "sent", waitingSince: NOON });
    expect(thread.emails[0]).toMatchObject({
      state: "sent",
      sentAt: NOON,
      error: null,
      owner: null,
    });
    expect(await it.log(message)).toEqual(["enqueued", "uncertain", "resolved_sent", "sent"]);
    // The follow-up is due a day after it was on the wire.
    it.clock.advance(DAY - 5 * HOUR);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("--resend sends the same mail again", async () => {
    const it = world(OFF);
    const { message, email } = await first(it, "cut off");
    const thread = await resolveEmail(it.services, email, "resend");
    expect(thread.message.status).toBe("enqueued");
    expect(thread.emails[0]).toMatchObject({ state: "queued", markedAt: null, error: null });
    await it.tick();
    expect(it.mailer.arrived).toHaveLength(1);
    expect(it.mailer.attempts[0]?.rfcMessageId).toBe(it.mailer.attempts[1]?.rfcMessageId);
    expect(await it.log(message)).toEqual(["enqueued", "uncertain", "resolved_resend", "sent"]);
  });

  it("--sent of a follow-up counts it", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.mailer.fate = () => "answer lost";
    it.clock.advance(DAY);
    await it.tick();
    const { id } = await it.email(message.id, "follow_up");
    const thread = await resolveEmail(it.services, id, "sent");
    expect(thread.message).toMatchObject({ status: "follow_up", followUps: 1 });
    expect(thread.message.waitingSince).toEqual(later(DAY));
  });

  it("is for what is in doubt", async () => {
    const it = world(OFF);
    const { email } = await first(it, "accepted");
    await errorOf(resolveEmail(it.services, email, "resend"), "refused");
    await errorOf(resolveEmail(it.services, 99, "sent"), "not_found");
    const doubtful = await first(it, "cut off");
    await resolveEmail(it.services, doubtful.email, "resend");
    await errorOf(resolveEmail(it.services, doubtful.email, "resend"), "refused");
  });

  it("is not for what the lead wrote", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "Hello");
    const { id } = await it.email(message.id, "reply");
    for (const work of [
      resolveEmail(it.services, id, "sent"),
      cancelEmail(it.services, id),
      retryEmail(it.services, id),
    ]) {
      await errorOf(work, "not_found");
    }
  });

  it("--sent after the message was closed changes the email, not the status", async () => {
    const it = world(OFF);
    const { message, email } = await first(it, "answer lost");
    await closeMessage(it.services, message);
    const thread = await resolveEmail(it.services, email, "sent");
    expect(thread.message.status).toBe("closed");
    expect(thread.emails[0]?.state).toBe("sent");
    expect((await it.log(message)).slice(-2)).toEqual(["resolved_sent", "crossed"]);
  });

  it("--resend after the message was closed queues nothing", async () => {
    const it = world(OFF);
    const { message, email } = await first(it, "cut off");
    await closeMessage(it.services, message);
    await attempt(resolveEmail(it.services, email, "resend"));
    expect((await it.email(message, "first")).state).not.toBe("queued");
  });

  it("--resend of a follow-up after the lead has replied queues nothing", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.mailer.fate = () => "cut off";
    it.clock.advance(DAY);
    await it.tick();
    await replyByHand(it.services, message.id, "Here I am.");
    const { id } = await it.email(message.id, "follow_up");
    await attempt(resolveEmail(it.services, id, "resend"));
    expect((await it.email(message.id, "follow_up")).state).not.toBe("queued");
  });
});

describe("an answer in doubt, and another after it", () => {
  /** The first answer is in doubt, the lead writes again, and is answered again where that may be. */
  async function twoAnswers(it: World): Promise<{ email: number; second: boolean }> {
    const { message, email } = await answer(it, "answer lost");
    await replyByHand(it.services, message, "And what does it cost?");
    const second = await attempt(answerByHand(it.services, message, "The second answer."));
    return { email, second };
  }

  it("--sent of the first does not withdraw the second", async () => {
    const it = world(OFF);
    const { email, second } = await twoAnswers(it);
    await resolveEmail(it.services, email, "sent");
    await it.tick();
    expect(texts(it).includes("The second answer.")).toBe(second);
  });

  it("nor does the Sent folder, asked by a tick", async () => {
    const it = world(OFF);
    const { second } = await twoAnswers(it);
    it.mailer.lookUp = async () => "delivered";
    await it.tick();
    expect(texts(it).includes("The second answer.")).toBe(second);
  });

  it("--resend of the first does not withdraw the second", async () => {
    const it = world(OFF);
    const { email, second } = await twoAnswers(it);
    await attempt(resolveEmail(it.services, email, "resend"));
    await it.tick();
    await it.tick();
    expect(texts(it).includes("The second answer.")).toBe(second);
  });

  it("an AI's answer does not join one that is in doubt", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "Tell me more.");
    await aiReply(it.services, it.writer, message.id);
    it.mailer.fate = () => "cut off";
    await it.tick();
    it.mailer.fate = () => "accepted";
    const { id } = await it.email(message.id, "ai_reply");
    await replyByHand(it.services, message.id, "Hello?");
    await attempt(aiReply(it.services, it.writer, message.id));
    await attempt(resolveEmail(it.services, id, "resend"));
    const { emails } = await it.thread(message.id);
    expect(emails.filter((email) => email.state === "queued").length).toBeLessThan(2);
  });
});

describe("cancel", () => {
  it("of a first email closes the message", async () => {
    const it = world(OFF);
    const { message, emails } = await it.queued();
    const thread = await cancelEmail(it.services, emails[0]?.id as number);
    expect(thread.message).toMatchObject({ status: "closed", closedAt: NOON });
    expect(thread.emails[0]?.state).toBe("cancelled");
    expect(await it.log(message.id)).toEqual(["enqueued", "closed"]);
    await it.tick();
    expect(it.mailer.attempts).toEqual([]);
  });

  it("of an answer makes it a person's turn", async () => {
    const it = world();
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "Tell me more.");
    for (const kind of ["answer", "ai_reply"] as const) {
      if (kind === "answer") await answerByHand(it.services, message.id, "Sure.");
      else await aiReply(it.services, it.writer, message.id);
      const { id } = await it.email(message.id, kind);
      const thread = await cancelEmail(it.services, id);
      expect(thread.message).toMatchObject({ status: "replied", waitingSince: null });
    }
    // The AI does not write by itself what a person has just discarded.
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(message.id)).toBe("replied");
  });

  it("of a draft discards it", async () => {
    const it = world({ answer: { ...POLICY.answer, mode: "review" } });
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "Tell me more.");
    await it.tick();
    const draft = await it.email(message.id, "ai_reply");
    expect(draft.state).toBe("draft");
    await cancelEmail(it.services, draft.id);
    expect(await it.status(message.id)).toBe("replied");
    expect(await it.log(message.id)).toEqual([
      "enqueued",
      "sent",
      "replied",
      "ai_drafted",
      "replied",
    ]);
  });

  it("of a follow-up skips it: it does not come again at once", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.mailer.fate = () => "put off";
    it.clock.advance(DAY);
    await it.tick();
    it.mailer.fate = () => "accepted";
    const { id } = await it.email(message.id, "follow_up");
    const thread = await cancelEmail(it.services, id);
    expect(thread.message).toMatchObject({
      status: "sent",
      followUps: 1,
      waitingSince: it.clock.now(),
    });
    it.clock.advance(HOUR);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    expect(texts(it)).toHaveLength(1);
  });

  it("is for what has not left", async () => {
    const it = world(OFF);
    for (const fate of ["accepted", "refused", "cut off"] as const) {
      const { email } = await first(it, fate);
      await errorOf(cancelEmail(it.services, email), "refused");
    }
    const { emails } = await it.queued();
    const id = emails[0]?.id as number;
    await cancelEmail(it.services, id);
    await errorOf(cancelEmail(it.services, id), "refused");
    await errorOf(cancelEmail(it.services, 99), "not_found");
  });

  it("is refused for what is being handed over", async () => {
    const it = world(OFF);
    const { message, emails } = await it.queued();
    it.mailer.onWire = async () => {
      await errorOf(cancelEmail(it.services, emails[0]?.id as number), "refused");
    };
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    expect(await it.status(message.id)).toBe("sent");
  });
});

describe("retry", () => {
  it("sends what failed once more, as it was before", async () => {
    const it = world(OFF);
    const { message, email } = await first(it, "refused");
    expect(await it.status(message)).toBe("failed");
    it.clock.advance(HOUR);
    const thread = await retryEmail(it.services, email);
    expect(thread.message.status).toBe("enqueued");
    expect(thread.emails[0]).toMatchObject({
      state: "queued",
      attempts: 0,
      markedAt: null,
      error: null,
      notBefore: it.clock.now(),
    });
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    expect(await it.log(message)).toEqual(["enqueued", "failed", "enqueued", "sent"]);
  });

  it.each(["follow_up", "answer"] as const)(
    "of a %s goes back to its conversation",
    async (kind) => {
      const it = world(OFF);
      const { message } = await it.sent();
      if (kind === "answer") {
        await replyByHand(it.services, message.id, "Tell me more.");
        await answerByHand(it.services, message.id, "Sure.");
      } else {
        it.clock.advance(DAY);
      }
      it.mailer.fate = () => "refused";
      await it.tick();
      expect(await it.status(message.id)).toBe("failed");
      it.mailer.fate = () => "accepted";
      const { id } = await it.email(message.id, kind);
      const thread = await retryEmail(it.services, id);
      expect(thread.message.status).toBe(kind === "answer" ? "answer_enqueued" : "sent");
      await it.tick();
      expect(await it.status(message.id)).toBe(kind === "answer" ? "answered" : "follow_up");
    },
  );

  it("is for the newest failure of a message that has failed", async () => {
    const it = world(OFF);
    const bounced = await first(it, "no such user");
    await errorOf(retryEmail(it.services, bounced.email), "refused");
    const failed = await first(it, "refused");
    await closeMessage(it.services, failed.message);
    await errorOf(retryEmail(it.services, failed.email), "refused");
    const sent = await first(it, "accepted");
    await errorOf(retryEmail(it.services, sent.email), "refused");
    await errorOf(retryEmail(it.services, 99), "not_found");
  });

  it("sends nothing that its message has no use for any more", async () => {
    const it = world(OFF);
    const { message, emails } = await it.queued();
    // Closed while its email is on the wire, which the server then refuses.
    it.mailer.onWire = async () => void (await closeMessage(it.services, message.id));
    it.mailer.fate = () => "refused";
    await it.tick();
    const id = emails[0]?.id as number;
    await attempt(retryEmail(it.services, id));
    const { message: now } = await it.thread(message.id);
    const { state } = await it.email(message.id, "first");
    expect([now.status, state]).not.toEqual(["closed", "queued"]);
  });
});

describe("a pause of all cold mail", () => {
  it("is written once for each mailbox, and told of as that of the default one", async () => {
    const it = world();
    const { policy } = it.services;
    const names = ["default", "ada"];
    const paused: string[] = [];
    const store: Store = {
      ...it.store,
      write: (work) =>
        it.store.write((queries) => {
          const { mailboxes } = queries;
          const pauseOf = (name: string) => {
            paused.push(name);
            return mailboxes.pauseOf(name);
          };
          return work({ ...queries, mailboxes: { ...mailboxes, pauseOf } });
        }),
    };
    const mailboxes = { ...policy.mailboxes, names };
    const services = { ...it.services, store, policy: { ...policy, mailboxes } };
    const pause = await pauseAll(services, "a holiday");
    expect(pause).toEqual({ reason: "a holiday", rule: "outbox pause", since: NOON });
    expect(paused).toEqual(names);
    for (const name of names) {
      expect(await it.store.read((queries) => queries.mailboxes.pauseOf(name))).toEqual(pause);
    }
  });
});
