import { describe, expect, it } from "vitest";
import { WriterRefused, WriterUnavailable } from "../../../src/domain/errors.ts";
import { nextOf } from "../../../src/domain/follow-up.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { editLead } from "../../../src/service/leads/leads.ts";
import { listSuppressions } from "../../../src/service/leads/suppress.ts";
import { DAY, HOUR, MINUTE } from "../../support/world/builders.ts";
import { counted, POLICY, type World, world } from "../../support/world/world.ts";

const REVIEW = { answer: { ...POLICY.answer, mode: "review" } } as const;
const OFF = { answer: { ...POLICY.answer, mode: "off" } } as const;

async function replied(it: World, text: string): Promise<number> {
  const { message } = await it.sent();
  await replyByHand(it.services, message.id, text);
  return message.id;
}

const next = async (it: World, id: number) => {
  const { message, emails } = await it.thread(id);
  const { followUps, answer, answered } = it.settings;
  return nextOf(message, emails, { followUps, answer, answered });
};

describe("plain rules decide before a writer is asked", () => {
  it("who is not interested is left in peace", async () => {
    const it = world();
    const id = await replied(it, "No thanks, we are not interested.");
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    expect(await it.log(id)).toEqual(["enqueued", "sent", "replied", "declined", "closed"]);
    expect(it.writer.tasks).toEqual([]);
    await undo(it.services, id);
    expect(await it.status(id)).toBe("replied");
  });

  it("who asks to be removed is suppressed, also when a person typed it in", async () => {
    const it = world();
    const id = await replied(it, "Please remove me from your list.");
    expect(counted(await it.tick())).toEqual({ unsubscribes: 1 });
    expect(await it.status(id)).toBe("unsubscribed");
    expect(await listSuppressions(it.services)).toHaveLength(1);
    expect(it.writer.tasks).toEqual([]);
  });

  it("who names a day is written to then, and not before", async () => {
    const it = world();
    const id = await replied(it, "Not now, please get back to me on 20 March 2026.");
    expect(counted(await it.tick())).toEqual({});
    expect(await it.log(id)).toContain("scheduled");
    expect(await next(it, id)).toEqual({
      action: "ai_reply",
      at: new Date("2026-03-20T12:00:00.000Z"),
    });
    it.clock.advance(17 * DAY);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  });

  it("who threatens is a person's business, once", async () => {
    const it = world();
    const id = await replied(it, "This is illegal spam. You will hear from my lawyer.");
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(id)).toBe("replied");
    expect(await next(it, id)).toEqual({ action: "answer", at: null });
    expect(await it.email(id, "reply")).toMatchObject({
      reading: { intent: "hostile" },
      holds: [{ rule: "intent" }],
    });
    it.clock.advance(DAY);
    await it.tick();
    expect((await it.log(id)).filter((step) => step === "handed_over")).toHaveLength(1);
    expect(it.writer.tasks).toEqual([]);
  });
});

describe("what a model says", () => {
  it("is taken at its word in auto mode", async () => {
    const it = world();
    it.writer.reading = { intent: "not_interested", until: null };
    const id = await replied(it, "We went with somebody else.");
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    expect(await it.status(id)).toBe("closed");
  });

  it("is only a draft in review mode", async () => {
    const it = world(REVIEW);
    it.writer.reading = { intent: "unsubscribe", until: null };
    const id = await replied(it, "We went with somebody else.");
    expect(counted(await it.tick())).not.toMatchObject({ unsubscribes: 1 });
    expect(await listSuppressions(it.services)).toEqual([]);
    expect(["replied", "ai_drafted"]).toContain(await it.status(id));
  });

  it("that is doubtful is held with its text, and the reason", async () => {
    const it = world();
    it.writer.reading = { intent: "wrong_person", until: null };
    const id = await replied(it, "Hm, let me see who does that here.");
    expect(counted(await it.tick())).toEqual({ drafts: 1 });
    expect(await it.email(id, "ai_reply")).toMatchObject({
      state: "draft",
      holds: [{ rule: "intent" }],
    });
  });

  it("of a text that promises is held, and what was said is kept", async () => {
    const it = world();
    it.writer.script = () => "Sure, you get 90 % off, guaranteed. Pay at http://evil.example now.";
    it.writer.tokens = { input: 120, output: 30 };
    const id = await replied(it, "What does it cost?");
    expect(counted(await it.tick())).toEqual({ drafts: 1 });
    const draft = await it.email(id, "ai_reply");
    expect(draft).toMatchObject({ state: "draft", usage: { input: 120, output: 30 } });
    expect(draft.holds?.length).toBeGreaterThan(1);
    it.clock.advance(9 * DAY);
    await it.tick();
    expect(it.mailer.arrived).toHaveLength(1);
  });
});

describe("a writer that is away", () => {
  it("blocks nothing, is asked again later, and said once", async () => {
    const it = world();
    it.writer.script = () => {
      throw new WriterUnavailable("the provider can't be reached");
    };
    const {
      message: { id },
    } = await it.sent();
    const {
      message: { id: other },
    } = await it.sent();
    await replyByHand(it.services, id, "Tell me more?");
    await replyByHand(it.services, other, "And me?");
    await it.queued("Hello");
    const report = await it.tick();
    expect(counted(report)).toEqual({ sent: 1 });
    expect(report.errors).toMatchObject([
      { phase: "decide", message: "the provider can't be reached" },
    ]);
    expect(it.writer.tasks).toHaveLength(1);
    expect(await it.status(id)).toBe("replied");
    expect((await it.thread(id)).message).toMatchObject({
      aiAttempts: 1,
      aiError: "the provider can't be reached",
    });
    // The other one is not put off, and finds the same.
    await it.tick();
    expect((await it.thread(other)).message.aiAttempts).toBe(1);
    it.writer.script = () => "Gladly.";
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(HOUR);
    expect(counted(await it.tick())).toEqual({ ai_replies: 2 });
    expect((await it.thread(id)).message).toMatchObject({ aiAttempts: 0, aiError: null });
  });

  it("waits as long as the provider says", async () => {
    const it = world();
    it.writer.script = () => {
      throw new WriterUnavailable("too many requests", 2 * HOUR);
    };
    const id = await replied(it, "Tell me more?");
    await it.tick();
    it.writer.script = () => "Gladly.";
    it.clock.advance(HOUR);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(HOUR);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect(await it.status(id)).toBe("ai_replied");
  });

  it("may write only so much in a day", async () => {
    const it = world({ ai: { maxPerDay: 1 } });
    const { message } = await it.sent();
    const { message: other } = await it.sent();
    await replyByHand(it.services, message.id, "Tell me more?");
    await replyByHand(it.services, other.id, "And me?");
    const report = await it.tick();
    expect(counted(report)).toEqual({ ai_replies: 1 });
    expect(report.notices).toEqual([expect.stringContaining("ai.max_per_day")]);
    it.clock.advance(23 * HOUR);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(2 * HOUR);
    expect(counted(await it.tick())).toMatchObject({ ai_replies: 1 });
  });
});

describe("the mode of a lead", () => {
  it("goes before the settings, and holds for what is open", async () => {
    const it = world(OFF);
    const { message, lead } = await it.sent();
    await editLead(it.services, lead.id, { aiMode: "review" });
    await replyByHand(it.services, message.id, "Tell me more?");
    expect(counted(await it.tick())).toEqual({ drafts: 1 });
  });

  it("may be off where the settings say auto", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    await editLead(it.services, lead.id, { aiMode: "off" });
    await replyByHand(it.services, message.id, "Tell me more?");
    expect(counted(await it.tick())).toEqual({});
    expect(await next(it, message.id)).toEqual({ action: "answer", at: null });
    await editLead(it.services, lead.id, { aiMode: "" });
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  });
});

describe("two machines", () => {
  it("that talk to each other are stopped", async () => {
    const it = world({ answer: { ...POLICY.answer, maxRounds: 50 } });
    const { message } = await it.sent();
    let rounds = 0;
    for (; rounds < 20; rounds++) {
      await replyByHand(
        it.services,
        message.id,
        "Thank you for your message. How can I help you today?",
      );
      const { ai_replies } = (await it.tick()).counts;
      if (ai_replies === 0) break;
      it.clock.advance(2 * MINUTE);
    }
    expect(rounds).toBeGreaterThanOrEqual(1);
    expect(rounds).toBeLessThan(6);
    expect(await next(it, message.id)).toEqual({ action: "answer", at: null });
    expect((await it.email(message.id, "reply")).holds).toMatchObject([{ rule: "machine_loop" }]);
  });
});

describe("a writer that does not do one text", () => {
  /** Three replies; the tick writes to each what the script says for its lead. */
  async function three(script: (at: number) => string): Promise<{ it: World; ids: number[] }> {
    const it = world();
    const ids: number[] = [];
    for (let count = 0; count < 3; count += 1) ids.push((await it.sent()).message.id);
    for (const id of ids) await replyByHand(it.services, id, "What is it?");
    let asked = -1;
    it.writer.script = () => {
      asked += 1;
      return script(asked);
    };
    return { it, ids };
  }

  it("goes on with the others where the text is refused", async () => {
    const { it, ids } = await three((at) => {
      if (at < 2) throw new WriterRefused("blocked by a content filter (400)");
      return "Hi!";
    });
    const ended = await it.tick();
    expect(counted(ended)).toMatchObject({ ai_replies: 1 });
    expect(ended.errors.map(({ message }) => message)).toEqual([
      `message ${ids[0]}: blocked by a content filter (400)`,
      `message ${ids[1]}: blocked by a content filter (400)`,
    ]);
    const { message } = await it.thread(ids[0] ?? 0);
    expect(message).toMatchObject({
      aiAttempts: 1,
      aiError: "blocked by a content filter (400)",
      status: "replied",
    });
    expect(message.aiNotBefore?.getTime()).toBeGreaterThan(it.clock.now().getTime());
  });

  it("stops at the setting where different texts are refused alike", async () => {
    const { it } = await three(() => {
      throw new WriterRefused("no such parameter (400)", "400 no such parameter");
    });
    const { errors } = await it.tick();
    expect(it.writer.tasks).toHaveLength(2);
    expect(errors.at(-1)?.hint).toContain("ai.model");
  });

  it("holds what is left of a broken answer", async () => {
    const it = world();
    const id = await replied(it, "What is it?");
    it.writer.flaw = "the answer is JSON that is not whole";
    it.writer.script = () => "It is a calendar.";
    expect(counted(await it.tick())).toEqual({ drafts: 1 });
    const { emails } = await it.thread(id);
    expect(emails.at(-1)).toMatchObject({
      state: "draft",
      holds: [{ rule: "unfinished", detail: "the answer is JSON that is not whole" }],
    });
  });
});
