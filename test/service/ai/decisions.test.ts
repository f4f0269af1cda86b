import { describe, expect, it } from "vitest";
import { AppError, WriterRefused, WriterUnavailable } from "../../../src/domain/errors.ts";
import { nextOf } from "../../../src/domain/follow-up.ts";
import { aiReply } from "../../../src/service/ai/answer.ts";
import { editDraft } from "../../../src/service/ai/drafts.ts";
import { sendByAi } from "../../../src/service/ai/first-email.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { editLead } from "../../../src/service/leads/leads.ts";
import { listSuppressions } from "../../../src/service/leads/suppress.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { listTodo } from "../../../src/service/todo/list.ts";
import { settle } from "../../../src/service/todo/settle.ts";
import { approveDraft } from "../../support/world/approve.ts";
import { DAY, HOUR, MINUTE } from "../../support/world/builders.ts";
import { counted, errorOf, POLICY, type World, world } from "../../support/world/world.ts";

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

describe("a lead who asked for a later day", () => {
  const LATER =
    "We are moving house. Please get back to me on 20 March 2026, about the night shift.";
  const onTheDay = async (it: World) => {
    it.clock.advance(18 * DAY);
    return counted(await it.tick());
  };
  /** A reply that the rules alone don't settle, snoozed until 20 March. */
  async function snoozed(it: World): Promise<number> {
    it.writer.reading = { intent: "not_now", until: new Date("2026-03-20T12:00:00.000Z") };
    const id = await replied(it, LATER);
    expect(counted(await it.tick())).toEqual({});
    expect(await it.log(id)).toContain("scheduled");
    return id;
  }

  it("comes back as a task of its own, and is written to on that day", async () => {
    const it = world();
    const id = await snoozed(it);
    expect(it.writer.tasks.map(({ kind }) => kind)).toEqual(["ai_reply"]);
    it.writer.reading = { intent: "interested", until: null };
    expect(await onTheDay(it)).toEqual({ ai_replies: 1 });
    expect(it.writer.tasks.at(-1)).toMatchObject({
      kind: "come_back",
      conversation: [{ direction: "out" }, { direction: "in", text: LATER }],
    });
    expect(await it.email(id, "ai_reply")).toMatchObject({ state: "sent" });
  });

  it("is not put off once more by a model that reads the old mail again", async () => {
    const it = world();
    const id = await snoozed(it);
    it.writer.reading = { intent: "not_now", until: new Date("2026-05-20T12:00:00.000Z") };
    expect(await onTheDay(it)).toEqual({ drafts: 1 });
    expect((await it.log(id)).filter((step) => step === "scheduled")).toHaveLength(1);
    expect((await it.email(id, "ai_reply")).holds).toMatchObject([
      { rule: "intent", detail: expect.stringContaining("asked to be written to today") },
    ]);
  });

  it("who writes before that day is answered at once", async () => {
    const it = world();
    const id = await snoozed(it);
    it.writer.reading = { intent: "question", until: null };
    it.clock.advance(3 * DAY);
    await replyByHand(it.services, id, "We have moved already. What does it cost?");
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect(it.writer.tasks.at(-1)?.kind).toBe("ai_reply");
    it.clock.advance(20 * DAY);
    await it.tick();
    expect(it.writer.tasks).toHaveLength(2);
  });

  it("is written to in the morning of that day, where they are", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    await editLead(it.services, lead.id, { timezone: "Pacific/Auckland" });
    await replyByHand(it.services, message.id, "Not now, please get back to me on 20 March 2026.");
    await it.tick();
    expect((await next(it, message.id))?.at?.toISOString()).toBe("2026-03-19T20:00:00.000Z");
  });

  it.each(["2026-02-20", "2026-03-02", "2035-01-01"])(
    "is left to a person where a model would come back on %s",
    async (day) => {
      const it = world();
      it.writer.reading = { intent: "not_now", until: new Date(`${day}T12:00:00.000Z`) };
      const id = await replied(it, "Not now, we are swamped.");
      expect(counted(await it.tick())).toEqual({});
      expect(await it.log(id)).not.toContain("scheduled");
      expect((await it.email(id, "reply")).holds).toMatchObject([{ rule: "until" }]);
    },
  );
});

describe("rules and a model that disagree", () => {
  it("about whether somebody asks to be left alone leave it to a person", async () => {
    const it = world();
    it.writer.reading = { intent: "not_interested", until: null };
    const id = await replied(it, "Nice, but not for us. And please take me off your list.");
    await it.tick();
    expect(await it.status(id)).not.toBe("closed");
    expect(await listTodo(it.services)).toMatchObject([{ messageId: id }]);
  });

  it("close nobody who asks for something", async () => {
    const it = world();
    it.writer.reading = { intent: "not_interested", until: null };
    const id = await replied(it, "Not interested in a call, but send me prices.");
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(id)).toBe("replied");
    expect((await it.email(id, "reply")).holds).toMatchObject([{ rule: "intent" }]);
  });

  it("ask the model what a bare no is about", async () => {
    const it = world();
    it.writer.reading = { intent: "question", until: null };
    await replied(it, "No.");
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  });

  it("close nobody by rules alone who has had an answer of ours", async () => {
    const it = world();
    const id = await replied(it, "What does it cost?");
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    it.clock.advance(HOUR);
    it.writer.reading = { intent: "interested", until: null };
    await replyByHand(it.services, id, "No thanks.");
    expect(counted(await it.tick())).toEqual({ drafts: 1 });
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

describe("what a model leaves to a person", () => {
  it("stands in the list of what waits until a person settles it, whatever comes after", async () => {
    const it = world();
    it.writer.reading = { intent: "question", until: null };
    it.writer.needsPerson = "whether EDI works has to be found out";
    it.writer.promises = [{ what: "an answer on EDI", by: "Wednesday" }];
    it.writer.script = () => "Hi John,\n\nGood question.\n\nBest regards,\nAda Sales";
    const id = await replied(it, "Does it work with EDI?");
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    const lines = async () =>
      (await listTodo(it.services))
        .filter(({ messageId }) => messageId === id)
        .map(({ kind, what }) => `${kind}: ${what}`);
    const both = [
      "needs_person: whether EDI works has to be found out",
      "promise: we promised: an answer on EDI (by Wednesday)",
    ];
    expect(await lines()).toEqual(both);
    // The conversation goes on, and what was promised is promised still.
    Object.assign(it.writer, { needsPerson: null, promises: [] });
    await replyByHand(it.services, id, "Fine. What does it do?");
    it.clock.advance(HOUR);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect(await lines()).toEqual(both);
    const [first] = await listTodo(it.services);
    await settle(it.services, first?.id ?? "");
    expect(await lines()).toEqual(both.slice(1));
  });

  it("in place of a text is handed over, with the reason", async () => {
    const it = world();
    it.writer.needsPerson = "they ask whether a machine writes to them";
    it.writer.script = () => "";
    const id = await replied(it, "Am I talking to a machine?");
    expect(counted(await it.tick())).toEqual({});
    expect(await it.email(id, "reply")).toMatchObject({
      holds: [{ rule: "needs_person", detail: "they ask whether a machine writes to them" }],
    });
    // One line says both.
    expect(await listTodo(it.services)).toMatchObject([{ kind: "reply", messageId: id }]);
    // Their next mail is answered, and the question is open still.
    it.writer.needsPerson = null;
    it.writer.script = () => "Hi John,\n\nYou are welcome.\n\nBest regards,\nAda Sales";
    it.clock.advance(HOUR);
    await replyByHand(it.services, id, "By the way, thank you for the nice mail!");
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect(await listTodo(it.services)).toMatchObject([
      { kind: "needs_person", messageId: id, what: "they ask whether a machine writes to them" },
    ]);
  });

  it("in place of a text is settled by a person's answer", async () => {
    const it = world();
    it.writer.needsPerson = "they ask whether a machine writes to them";
    it.writer.script = () => "";
    const id = await replied(it, "Am I talking to a machine?");
    await it.tick();
    await answerByHand(it.services, id, { text: "No, it is me." });
    await it.tick();
    expect(await listTodo(it.services)).toEqual([]);
  });

  it("before a text could go to anybody leaves no draft in their way", async () => {
    const it = world();
    it.writer.reading = { intent: "wrong_person", until: null };
    it.writer.needsPerson = "names a colleague";
    const id = await replied(it, "Hm, that would be Ben's.");
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(id)).toBe("replied");
    expect((await it.email(id, "reply")).holds?.map(({ rule }) => rule)).toContain("needs_person");
  });

  it("is kept from nobody by a person who asks for an answer all the same, and is checked", async () => {
    const it = world();
    it.writer.reading = { intent: "not_interested", until: null };
    it.writer.script = () => "Hi John,\n\nit is 12 € for you.\n\nBest regards,\nAda Sales";
    const id = await replied(it, "We went with somebody else.");
    await aiReply(it.services, it.writer, id);
    expect(await it.email(id, "ai_reply")).toMatchObject({
      state: "draft",
      holds: [{ rule: "price" }],
    });
  });

  it("of an end that the lead's words speak against leaves no text that nobody checked", async () => {
    const it = world();
    it.writer.reading = { intent: "not_interested", until: null };
    it.writer.script = () => "Hi John,\n\nit is 12 € for you.\n\nBest regards,\nAda Sales";
    const id = await replied(it, "Yes, please send me an offer, we want to start in April.");
    expect(counted(await it.tick())).toEqual({});
    expect((await it.thread(id)).emails.map(({ kind }) => kind)).not.toContain("ai_reply");
    expect(await it.status(id)).toBe("replied");
  });

  it("in place of a text is what ai-reply ends with, and nothing is changed", async () => {
    const it = world();
    it.writer.needsPerson = "they ask whether a machine writes to them";
    it.writer.script = () => "";
    const id = await replied(it, "Am I talking to a machine?");
    const error = await errorOf(aiReply(it.services, it.writer, id), "refused");
    expect(error.message).toContain("they ask whether a machine writes to them");
    expect(error.hint).toContain(`tickler answer ${id}`);
    expect(await it.status(id)).toBe("replied");
  });

  it("in place of a first mail is what sending ends with", async () => {
    const it = world();
    it.writer.needsPerson = "nothing is known of them";
    it.writer.script = () => "";
    const { id } = await it.lead();
    const pitch = { about: null, subject: null, mode: null };
    const error = await errorOf(sendByAi(it.services, it.writer, id, pitch), "refused");
    expect(error.message).toContain("nothing is known of them");
    expect(error.hint).toContain(`tickler send ${id}`);
  });

  it("in place of a follow-up is a line of its own, and is asked for no more for a week", async () => {
    const it = world({ followUpBy: "ai" });
    const { message } = await it.sent();
    it.writer.needsPerson = "a person has to call";
    it.writer.script = () => "";
    for (let day = 0; day < 3; day++) {
      it.clock.advance(DAY);
      expect((await it.tick()).errors).toEqual([]);
    }
    expect(it.writer.tasks).toHaveLength(1);
    expect(await listTodo(it.services)).toMatchObject([
      { kind: "needs_person", messageId: message.id, what: "a person has to call" },
    ]);
  });

  it("beside an end of the conversation keeps the program from ending it", async () => {
    const it = world();
    it.writer.reading = { intent: "not_interested", until: null };
    it.writer.needsPerson = "they want their data deleted";
    it.writer.script = () => "";
    const id = await replied(it, "We went with somebody else, and what of our data?");
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(id)).toBe("replied");
  });

  it("of a promise in a draft that a person words anew is theirs", async () => {
    const it = world(REVIEW);
    it.writer.promises = [{ what: "an offer", by: null }];
    const id = await replied(it, "Send me an offer, please?");
    await it.tick();
    const promised = async () =>
      (await listTodo(it.services)).filter(({ kind }) => kind === "promise");
    const { id: draft } = await it.email(id, "ai_reply");
    expect(await promised()).toEqual([]);
    await editDraft(it.services, draft, "Hi John,\n\nHow many are you?\n\nAda Sales");
    await approveDraft(it.services, draft);
    await it.tick();
    expect(await promised()).toEqual([]);
  });
});

describe("a second look", () => {
  const ASKED = "What does it cost?";

  it("sees the text and what may back it, and holds what nothing backs, with the words", async () => {
    const it = world();
    it.settings.playbook = async () => "# Prices\n\nTeam is 290 € a month.";
    it.writer.script = () =>
      "Hi John,\n\nTeam is 290 € a month, and trailers are shown too.\n\nAda";
    it.writer.look = () => [
      { words: "trailers are shown too", why: "the playbook has no trailers" },
    ];
    const id = await replied(it, ASKED);
    expect(counted(await it.tick())).toEqual({ drafts: 1 });
    expect(await it.email(id, "ai_reply")).toMatchObject({
      state: "draft",
      holds: [{ rule: "unbacked", words: "trailers are shown too" }],
      usage: { check: { input: null, output: null } },
    });
    const [look] = it.writer.checks;
    expect(look).toMatchObject({ playbook: expect.stringContaining("290 €"), kind: "ai_reply" });
    expect(look?.conversation.at(-1)?.text).toBe(ASKED);
    expect(look).not.toHaveProperty("note");
    expect(look).not.toHaveProperty("instructions");
  });

  it("that finds nothing lets the text go, and is counted", async () => {
    const it = world();
    it.writer.tokens = { input: 1_000, output: 50 };
    const id = await replied(it, ASKED);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect((await it.email(id, "ai_reply")).usage).toEqual({
      ...{ input: 1_000, output: 50 },
      check: { input: 1_000, output: 50 },
    });
  });

  it.each<[string, () => never]>([
    [
      "can't be had",
      () => {
        throw new WriterUnavailable("busy");
      },
    ],
    [
      "is refused",
      () => {
        throw new WriterRefused("no JSON");
      },
    ],
    [
      "meets a wrong setting",
      () => {
        throw new AppError("config", "no such model");
      },
    ],
  ])("that %s leaves a draft, and holds up nothing", async (_what, look) => {
    const it = world();
    it.writer.look = look;
    const id = await replied(it, ASKED);
    expect(counted(await it.tick())).toEqual({ drafts: 1 });
    expect(await it.email(id, "ai_reply")).toMatchObject({ holds: [{ rule: "unchecked" }] });
  });

  it("is the second request at most: a text that was asked for twice has none left", async () => {
    const it = world();
    it.writer.calls = 2;
    const id = await replied(it, ASKED);
    expect(counted(await it.tick())).toEqual({ drafts: 1 });
    expect(it.writer.checks).toEqual([]);
    expect(await it.email(id, "ai_reply")).toMatchObject({ holds: [{ rule: "unchecked" }] });
  });

  it("is not taken where nothing is sent, or a guardrail holds the text already", async () => {
    const it = world();
    it.writer.reading = { intent: "not_interested", until: null };
    await replied(it, "We went with somebody else.");
    await it.tick();
    it.writer.reading = null;
    it.writer.script = () => "Hi John,\n\nit is 12 € for you.\n\nAda";
    await replied(it, ASKED);
    await it.tick();
    expect(it.writer.checks).toEqual([]);
  });

  it("is not taken where ai.check is false", async () => {
    const it = world();
    const { name, isModel } = it.writer;
    const writer = { name, isModel, write: it.writer.write.bind(it.writer) };
    const id = await replied(it, ASKED);
    expect(counted(await it.tick({ writer }))).toEqual({ ai_replies: 1 });
    expect((await it.email(id, "ai_reply")).usage).not.toHaveProperty("check");
  });
});

it("a right sum passes, and is shown with what it is made of", async () => {
  const it = world();
  it.settings.playbook = async () => "# Prices\n\nTeam is 290 € per site and month.";
  it.writer.script = () =>
    "Hi John,\n\nTeam is 290 € per site and month, which is 3,480 € a year.\n\nBest regards,\nAda Sales";
  const id = await replied(it, "What does it cost per year, for one site?");
  expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  expect(await it.email(id, "ai_reply")).toMatchObject({
    holds: null,
    evidence: ["a sum of known prices: 290 × 12 = 3480"],
  });
});
