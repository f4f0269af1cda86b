import { describe, expect, it } from "vitest";
import { templateWriter } from "../../../src/ai/template-writer.ts";
import type { ReviewOutcome } from "../../../src/domain/writing/review.ts";
import { aiReply } from "../../../src/service/ai/answer.ts";
import {
  discardDraft,
  editDraft,
  listDrafts,
  regenerateDraft,
} from "../../../src/service/ai/drafts.ts";
import { sendByAi } from "../../../src/service/ai/first-email.ts";
import {
  aiStats,
  EARNED_AFTER,
  perThousandAnswers,
  spentOn,
} from "../../../src/service/ai/trust/stats.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { removeLead } from "../../../src/service/leads/erase.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import { cancelEmail } from "../../../src/service/outbox/outbox.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { approveDraft } from "../../support/world/approve.ts";
import { HOUR } from "../../support/world/builders.ts";
import { counted, POLICY, type World, world } from "../../support/world/world.ts";

const REVIEW = { answer: { ...POLICY.answer, mode: "review" } } as const;
const EVER = new Date(0);
const NO_PRICES = { input: null, output: null, cached: null };

/** A reply to what was sent, and the draft of an answer to it. */
async function drafted(it: World, words = "What does it cost?") {
  const { message, lead } = await it.sent();
  await replyByHand(it.services, message.id, words);
  await it.tick();
  const draft = (await listDrafts(it.services)).find(
    ({ thread }) => thread.message.id === message.id,
  );
  return { message, lead, id: draft?.email.id ?? 0 };
}

const rows = (it: World) => it.store.read(({ reviews }) => reviews.countedSince(EVER));

/** What was counted: `approved question`. */
async function outcomes(it: World): Promise<string[]> {
  return (await rows(it))
    .flatMap(({ outcome, intent, kind, count }) =>
      Array.from({ length: count }, () => `${outcome} ${intent ?? kind}`),
    )
    .sort();
}

const stats = (it: World) => aiStats(it.services, EVER, it.writer.name);

describe("what a person does with a model's text", () => {
  it("is counted once: approved, edited, discarded, written anew, answered by hand, taken back", async () => {
    const it = world(REVIEW);
    it.writer.reading = { intent: "question", until: null };
    const approved = await drafted(it);
    await approveDraft(it.services, approved.id);
    // Taken back after that: it was judged before.
    await cancelEmail(it.services, approved.id);
    expect(await outcomes(it)).toEqual(["approved question"]);

    const edited = await drafted(it);
    await editDraft(it.services, edited.id, "My own words.");
    await editDraft(it.services, edited.id, "My own words, again.");
    await approveDraft(it.services, edited.id);
    expect(await outcomes(it)).toEqual(["approved question", "edited question"]);

    const discarded = await drafted(it);
    await discardDraft(it.services, discarded.id);
    const byHand = await drafted(it);
    await answerByHand(it.services, byHand.message.id, "I have called you.");
    await it.tick();
    const anew = await drafted(it);
    await regenerateDraft(it.services, it.writer, anew.id, "shorter");
    await approveDraft(it.services, anew.id);
    const again = await drafted(it);
    await aiReply(it.services, it.writer, again.message.id);
    expect((await stats(it)).all).toEqual({
      ...{ reviewed: 7, approved: 2, edited: 3, discarded: 2 },
      ...{ held: 0, heldForNothing: 0 },
    });
  });

  it("is not counted where nobody judged it: a new mail, a close, an edit that changes nothing", async () => {
    const it = world(REVIEW);
    const { message, id } = await drafted(it);
    await replyByHand(it.services, message.id, "And one more thing?");
    const closed = await drafted(it);
    await closeMessage(it.services, closed.message.id);
    const same = await drafted(it);
    const { text } = await it.email(same.message.id, "ai_reply");
    await editDraft(it.services, same.id, text);
    expect(id).toBeGreaterThan(0);
    expect(await outcomes(it)).toEqual([]);
  });

  it("is not counted for the built-in template, nor for what left by itself", async () => {
    const it = world(REVIEW);
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "Tell me more?");
    await it.tick({ writer: templateWriter() });
    const [draft] = await listDrafts(it.services);
    await approveDraft(it.services, draft?.email.id ?? 0);
    const auto = world();
    const sent = await drafted(auto);
    await answerByHand(auto.services, sent.message.id, "One more word.");
    expect([...(await outcomes(it)), ...(await outcomes(auto))]).toEqual([]);
  });

  it("counts an answer that waits to leave and is taken back", async () => {
    const it = world({ answer: { ...POLICY.answer } });
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "What does it cost?");
    const { emails } = await aiReply(it.services, it.writer, message.id);
    await cancelEmail(it.services, emails.at(-1)?.id ?? 0);
    expect((await stats(it)).all).toMatchObject({ reviewed: 1, discarded: 1 });
  });

  it("names the rules that had held it, and stays when the lead is erased", async () => {
    const it = world(REVIEW);
    it.writer.reading = { intent: "question", until: null };
    it.writer.script = () => "It is 49 € and 59 € a month, 20 % off.\n\nAda";
    const held = await drafted(it);
    await approveDraft(it.services, held.id);
    const wrong = await drafted(it);
    await discardDraft(it.services, wrong.id);
    await drafted(it);
    const { rules, all, waiting } = await stats(it);
    expect(all).toMatchObject({ reviewed: 2, held: 2, heldForNothing: 1 });
    expect(waiting).toBe(1);
    expect(rules.find(({ rule }) => rule === "price")).toEqual({
      ...{ rule: "price", reviewed: 2, approved: 1, edited: 0, discarded: 1 },
      ...{ heldForNothing: 1, waiting: 1 },
    });
    const before = await rows(it);
    expect(JSON.stringify(before)).not.toMatch(/49|€|John|john/u);
    await removeLead(it.services, held.lead.id);
    expect(await rows(it)).toEqual(before);
  });

  it("counts first mails, by their kind", async () => {
    const it = world(REVIEW);
    const lead = await it.lead();
    const { thread } = await sendByAi(it.services, it.writer, lead.id, {
      ...{ about: null, subject: "Shifts", mode: null },
    });
    await discardDraft(it.services, thread.emails[0]?.id ?? 0);
    expect(await outcomes(it)).toEqual(["discarded first"]);
  });
});

describe("trust", () => {
  const given = async (
    it: World,
    outcome: ReviewOutcome,
    count: number,
    writtenBy = "test:writer",
  ) => {
    const review = { mailbox: "default", kind: "ai_reply", intent: "question", rules: [] } as const;
    for (let at = 0; at < count; at++) {
      await it.store.write(({ reviews }) =>
        reviews.add({ ...review, writtenBy, outcome }, it.clock.now()),
      );
    }
  };

  it("is earned by enough answers, nearly all unchanged and none discarded", async () => {
    const it = world(REVIEW);
    await given(it, "approved", EARNED_AFTER - 1);
    expect((await stats(it)).earned).toEqual([]);
    await given(it, "edited", 1);
    expect((await stats(it)).earned).toEqual(["question"]);
    await given(it, "edited", 1);
    expect((await stats(it)).earned).toEqual([]);
    await given(it, "approved", 100);
    expect((await stats(it)).earned).toEqual(["question"]);
    await given(it, "discarded", 1);
    expect((await stats(it)).earned).toEqual([]);
  });

  it("is not passed on to another model", async () => {
    const it = world(REVIEW);
    await given(it, "approved", 50, "openai:another");
    expect((await stats(it)).earned).toEqual([]);
  });

  it("looks back no further than it is told to", async () => {
    const it = world(REVIEW);
    await given(it, "approved", 50);
    const { all } = await aiStats(it.services, it.clock.advance(HOUR), it.writer.name);
    expect(all.reviewed).toBe(0);
  });
});

describe("what texts cost", () => {
  it("is summed over writing, second looks and replies that needed no answer", async () => {
    const it = world();
    it.writer.tokens = { input: 1000, output: 100, cached: 800 };
    it.writer.reading = { intent: "question", until: null };
    await drafted(it);
    await drafted(it);
    it.writer.reading = { intent: "not_interested", until: null };
    it.writer.script = () => "";
    await drafted(it, "We will think about it.");
    const { costs } = await stats(it);
    expect(costs.find(({ kind }) => kind === "ai_reply")).toEqual({
      ...{ kind: "ai_reply", texts: 2, unseen: 2, untold: 0, calls: 2, looks: 2 },
      ...{ input: 2000, output: 200, cached: 1600 },
      ...{ lookInput: 2000, lookOutput: 200, lookCached: 1600 },
    });
    expect(costs.find(({ kind }) => kind === "reply")).toMatchObject({
      ...{ texts: 1, calls: 1, looks: 0, input: 1000, output: 100 },
    });
    expect(perThousandAnswers(costs, NO_PRICES)).toEqual({
      ...{ input: 1_500_000, cached: 1_200_000, output: 150_000 },
      ...{ lookInput: 1_000_000, lookOutput: 100_000, cost: null },
    });
    // 600 + 400 fresh of each two, at 3; 4000 cached at 0.3; 500 written at 15; a million each.
    const prices = { input: 3, output: 15, cached: 0.3 };
    expect(spentOn(costs, prices).cost).toBeCloseTo((1000 * 3 + 4000 * 0.3 + 500 * 15) / 1e6, 9);
    expect(perThousandAnswers(costs, prices)?.cost).toBeCloseTo(5.85, 9);
    expect(spentOn(costs, { ...prices, cached: null }).cost).toBeCloseTo(
      (5000 * 3 + 500 * 15) / 1e6,
      9,
    );
  });

  it("is not made up where the provider does not tell", async () => {
    const it = world();
    await drafted(it);
    const { costs } = await stats(it);
    expect(costs).toMatchObject([{ kind: "ai_reply", texts: 1, untold: 1, input: 0 }]);
    expect(perThousandAnswers(costs, { input: 1, output: 1, cached: null })).toBeNull();
  });

  it("of a text that was written anew is that of all its versions", async () => {
    const it = world(REVIEW);
    it.writer.tokens = { input: 1000, output: 100 };
    const { id } = await drafted(it);
    await regenerateDraft(it.services, it.writer, id, null);
    const { costs } = await stats(it);
    expect(costs).toMatchObject([
      { texts: 1, unseen: 0, calls: 2, looks: 2, input: 2000, lookInput: 2000 },
    ]);
  });
});

describe("ai.auto_for", () => {
  const trusting = (...autoFor: ("interested" | "question" | "objection")[]) => ({
    answer: { ...POLICY.answer, mode: "review", autoFor } as const,
  });

  it("sends answers to what is in the list, and leaves drafts for the others", async () => {
    const it = world(trusting("question"));
    it.writer.reading = { intent: "question", until: null };
    const { message } = await drafted(it);
    expect(await it.status(message.id)).toBe("ai_replied");
    expect(it.mailer.arrived.at(-1)?.automatic).toBe(true);
    it.writer.reading = { intent: "interested", until: null };
    const other = await drafted(it, "Sounds good, let us talk.");
    expect(await it.status(other.message.id)).toBe("ai_drafted");
  });

  it("asks the rules as well as the model", async () => {
    const it = world(trusting("interested"));
    it.writer.reading = { intent: "interested", until: null };
    // By its words it is a question, which is not in the list.
    const { message } = await drafted(it, "What does it cost?");
    expect(await it.status(message.id)).toBe("ai_drafted");
  });

  it.each([
    ["a hold", { script: () => "It is 49 € a month.\n\nAda" }],
    ["a second look", { look: () => [{ words: "Answer", why: "invented" }] }],
    ["what is left to a person", { needsPerson: "to send the brochure" }],
    ["a model that does not say what it read", { reading: null }],
  ])("keeps back a text with %s", async (_what, change) => {
    const it = world(trusting("question", "interested", "objection"));
    Object.assign(it.writer, { reading: { intent: "question", until: null } }, change);
    const { message } = await drafted(it);
    expect(await it.status(message.id)).toBe("ai_drafted");
  });

  it("changes nothing for a lead or a message that a person wants to review", async () => {
    const it = world(trusting("question"));
    it.writer.reading = { intent: "question", until: null };
    const { message } = await it.sent();
    await it.store.write(({ messages }) => messages.setAiMode(message.leadId, "review"));
    await replyByHand(it.services, message.id, "What does it cost?");
    await it.tick();
    expect(await it.status(message.id)).toBe("ai_drafted");
  });

  it("lets a model's opinion close nothing in review mode, as before", async () => {
    const it = world(trusting("question", "interested", "objection"));
    it.writer.reading = { intent: "not_interested", until: null };
    const { message } = await drafted(it, "We will think about it.");
    expect(await it.status(message.id)).not.toBe("closed");
  });
});

describe("ai.window", () => {
  // The clock of the tests begins on a Monday at noon.
  const windowed = (from: number, to: number) => ({
    limits: { ...POLICY.limits, aiWindows: [{ days: [1, 2, 3, 4, 5], from, to }] },
  });

  it("holds an answer until it opens by the lead's clock, and everybody says so", async () => {
    const it = world(windowed(9 * 60, 17 * 60));
    // 21:00 in Tokyo.
    const { message, lead } = await it.sent(undefined, { timezone: "Asia/Tokyo" });
    await replyByHand(it.services, message.id, "What does it cost?");
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(message.id)).toBe("ai_enqueued");
    const opening = new Date("2026-03-03T00:00:00.000Z");
    expect(await it.email(message.id, "ai_reply")).toMatchObject({ notBefore: opening });
    const { nextOf } = await import("../../../src/domain/follow-up.ts");
    const { emails, message: now } = await it.thread(message.id);
    expect(nextOf(now, emails, it.services.policy.forMessage(now))).toEqual({
      action: "deliver",
      at: opening,
    });
    const { why } = await import("../../../src/service/todo/why.ts");
    const { messages } = await why(it.services, lead.id);
    expect(messages[0]?.reasons).toEqual([
      { rule: "ai.window", detail: "it is Mon 21:00 in Asia/Tokyo", until: opening },
    ]);
    it.clock.advance(11 * HOUR);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(HOUR);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  });

  it("keeps to send.timezone where the lead's is not known", async () => {
    const it = world(windowed(13 * 60, 17 * 60));
    const { message } = await drafted(it);
    expect(await it.email(message.id, "ai_reply")).toMatchObject({
      notBefore: new Date("2026-03-02T13:00:00.000Z"),
    });
  });

  it("does not bind what a person approves or writes, nor cold mail", async () => {
    const it = world({ ...windowed(0, 60), ...REVIEW });
    const { message, id } = await drafted(it);
    await approveDraft(it.services, id);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    await replyByHand(it.services, message.id, "And for ten?");
    await answerByHand(it.services, message.id, "The same.");
    expect(counted(await it.tick())).toMatchObject({ sent: 1 });
  });

  it("holds an answer that was queued before it was set", async () => {
    const it = world();
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "What does it cost?");
    await aiReply(it.services, it.writer, message.id);
    it.settings.limits = windowed(13 * 60, 17 * 60).limits;
    expect(counted(await it.tick())).toEqual({});
    expect(await it.email(message.id, "ai_reply")).toMatchObject({
      detail: "ai.window: it is Mon 12:00 in UTC",
    });
  });
});
