import { describe, expect, test } from "vitest";
import { templateWriter } from "../../../src/ai/template-writer.ts";
import { PROMISE } from "../../../src/domain/email.ts";
import { DeliveryUnavailable } from "../../../src/domain/errors.ts";
import { checkDatabase } from "../../../src/service/database/check/check.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { setPaused } from "../../../src/service/leads/leads.ts";
import { suppress } from "../../../src/service/leads/suppress.ts";
import { cancelEmail } from "../../../src/service/outbox/outbox.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import type { UniformPolicy } from "../../../src/service/services.ts";
import type { TodoItem } from "../../../src/service/todo/item.ts";
import { listTodo } from "../../../src/service/todo/list.ts";
import { settle } from "../../../src/service/todo/settle.ts";
import { why } from "../../../src/service/todo/why.ts";
import { inspectSqlite } from "../../../src/store/sqlite/inspect.ts";
import { DAY, HOUR, later } from "../../support/world/builders.ts";
import { counted, type World, world } from "../../support/world/world.ts";

const ANSWERED = { remindAfter: 3 * DAY, nudgeAfter: [2 * DAY, 4 * DAY], closeAfter: 10 * DAY };

/** A lead whose reply a person has answered at noon. */
async function answered(it: World, input = { name: "Ana Silva" }): Promise<number> {
  const { message } = await it.sent("Shall we talk about prices?", input);
  await replyByHand(it.services, message.id, "What does it cost?");
  await answerByHand(it.services, message.id, "49 € a month.");
  expect(counted(await it.tick())).toEqual({ sent: 1 });
  expect(await it.status(message.id)).toBe("answered");
  return message.id;
}

/** The lines about people: where no tick has run for long, the list says so as well. */
async function linesOf(it: World): Promise<TodoItem[]> {
  return (await listTodo(it.services)).filter(({ kind }) => kind !== "broken");
}

const nudging = (policy: Partial<UniformPolicy> = {}) =>
  world({ answered: ANSWERED, answer: OFF, ...policy });
const OFF: UniformPolicy["answer"] = { mode: "off", delay: 0, minPause: HOUR, maxRounds: 3 };

const DOWN = () => {
  throw new DeliveryUnavailable("the test server is down");
};

async function faults({ store }: World) {
  return (await inspectSqlite(store.location, (reader) => checkDatabase(reader)))?.problems;
}

describe("nudges", () => {
  test("leave in the thread, one delay after the other, and then the message is closed", async () => {
    const it = nudging();
    const id = await answered(it);
    it.clock.advance(2 * DAY - 1);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(1);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    const nudge = await it.email(id, "nudge");
    const answer = await it.email(id, "answer");
    expect(nudge).toMatchObject({ state: "sent", inReplyTo: answer.rfcMessageId });
    expect(nudge.text).toContain("Hi Ana,");
    expect((await it.thread(id)).message).toMatchObject({
      ...{ status: "answered", nudges: 1, followUps: 0, waitingSince: later(2 * DAY) },
    });
    it.clock.advance(4 * DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    it.clock.advance(10 * DAY - 1);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(1);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    const steps = ["enqueued", "sent", "replied", "answer_enqueued", "answered"];
    expect(await it.log(id)).toEqual([...steps, "nudge", "nudge", "closed"]);
    expect(await faults(it)).toEqual([]);
  });

  test("by default there is none: the silence is closed after answered.close_after", async () => {
    const it = world();
    const id = await answered(it);
    it.clock.advance(30 * DAY - 1);
    expect(counted(await it.tick())).toEqual({});
    it.clock.advance(1);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    expect(await it.status(id)).toBe("closed");
  });

  test("are no cold mail: they leave while cold mail is limited, but inside the window", async () => {
    const windows = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 11 * 60, to: 13 * 60 }];
    const it = nudging();
    const id = await answered(it);
    it.settings.limits = { ...it.settings.limits, maxPerDay: 0, windows };
    it.clock.advance(2 * DAY + 2 * HOUR);
    expect(counted(await it.tick())).toEqual({});
    expect(await it.email(id, "nudge")).toMatchObject({
      ...{ state: "queued", notBefore: later(3 * DAY - HOUR) },
    });
    const [{ reasons = [] } = {}] = (await why(it.services, 1)).messages;
    expect(reasons).toMatchObject([{ rule: "send.window" }]);
    it.clock.advance(DAY - 2 * HOUR);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    expect(await it.store.read((q) => q.limits.coldSince("default", later(DAY)))).toEqual([]);
  });

  test("are held in a tick that has not read the replies", async () => {
    const it = nudging();
    const id = await answered(it);
    it.clock.advance(2 * DAY);
    it.inbox.broken = new Error("no login");
    const report = await it.tick();
    expect(report.counts).toMatchObject({ follow_ups: 0, held: 1 });
    it.inbox.broken = null;
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    expect(await it.status(id)).toBe("answered");
  });

  test("are withdrawn by the lead's reply, and come back by its undo", async () => {
    const it = nudging();
    const id = await answered(it);
    it.clock.advance(2 * DAY);
    it.mailer.onOpen = DOWN;
    await it.tick();
    expect(await it.email(id, "nudge")).toMatchObject({ state: "queued" });
    await replyByHand(it.services, id, "Thanks, we take it.");
    expect(await it.email(id, "nudge")).toMatchObject({ state: "cancelled" });
    await undo(it.services, id);
    expect(await it.email(id, "nudge")).toMatchObject({ state: "queued" });
    expect(await it.status(id)).toBe("answered");
    expect(await faults(it)).toEqual([]);
  });

  test("are withdrawn by another answer of ours, which is nudged anew", async () => {
    const it = nudging();
    const id = await answered(it);
    it.clock.advance(2 * DAY);
    await it.tick();
    expect((await it.thread(id)).message.nudges).toBe(1);
    it.clock.advance(4 * DAY);
    it.mailer.onOpen = DOWN;
    await it.tick();
    it.mailer.onOpen = () => {};
    await answerByHand(it.services, id, "One more thing: the contract.");
    expect(await it.email(id, "nudge")).toMatchObject({ state: "cancelled" });
    expect(await faults(it)).toEqual([]);
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    expect((await it.thread(id)).message).toMatchObject({ status: "answered", nudges: 0 });
  });

  test("that a person takes back count as done", async () => {
    const it = nudging();
    const id = await answered(it);
    it.clock.advance(2 * DAY);
    it.mailer.onOpen = DOWN;
    await it.tick();
    it.mailer.onOpen = () => {};
    await cancelEmail(it.services, (await it.email(id, "nudge")).id);
    expect((await it.thread(id)).message).toMatchObject({ nudges: 1, status: "answered" });
    expect(counted(await it.tick())).toEqual({});
  });

  test("go to nobody who is paused or may have asked for none; a suppressed lead's message ends", async () => {
    const it = nudging();
    const paused = await answered(it);
    const stopped = await answered(it);
    const { lead } = await it.thread(paused);
    await setPaused(it.services, lead.id, true, later(5 * DAY));
    await suppress(it.services, (await it.thread(stopped)).lead.email ?? "", null);
    it.clock.advance(3 * DAY);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    expect(await it.status(stopped)).toBe("closed");
    expect((await it.thread(paused)).emails.map(({ kind }) => kind)).not.toContain("nudge");
    // The pause ends by itself.
    it.clock.advance(2 * DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  test("a dry run names them, and queues none", async () => {
    const it = nudging();
    const id = await answered(it);
    it.clock.advance(2 * DAY);
    const { planned } = await it.dryRun();
    expect(planned).toMatchObject([{ action: "nudge", kind: "nudge", messageId: id }]);
    expect((await it.thread(id)).emails.map(({ kind }) => kind)).not.toContain("nudge");
    it.inbox.broken = new Error("no login");
    expect((await it.dryRun()).planned).toMatchObject([{ action: "hold", kind: "nudge" }]);
  });

  test("are written by the model where follow_up.by says so, and held as drafts in review", async () => {
    const it = nudging({ followUpBy: "ai", answer: { ...OFF, mode: "review" } });
    it.settings.answer = OFF;
    const id = await answered(it);
    it.settings.answer = { ...OFF, mode: "review" };
    it.clock.advance(2 * DAY);
    expect(counted(await it.tick())).toEqual({ drafts: 1 });
    expect(it.writer.tasks.at(-1)).toMatchObject({ kind: "nudge" });
    expect(await it.email(id, "nudge")).toMatchObject({ state: "draft" });
    expect(await faults(it)).toEqual([]);
  });
});

describe("an answer without a reply", () => {
  const lines = async (it: World) =>
    (await listTodo(it.services)).filter(({ kind }) => kind === "answered");

  test("stands in todo after answered.remind_after, with the commands", async () => {
    const it = world({ answer: OFF });
    const id = await answered(it);
    it.clock.advance(3 * DAY - 1);
    expect(await lines(it)).toEqual([]);
    it.clock.advance(1);
    const { subject } = (await it.thread(id)).message;
    expect(await lines(it)).toMatchObject([
      {
        id: `answered-${id}`,
        messageId: id,
        about: subject,
        words: "What does it cost?",
        what: `Ana has not answered your “${subject}” mail for 3 days`,
        commands: [
          `tickler answer ${id} "…"`,
          `tickler snooze answered-${id} 3d`,
          `tickler close ${id}`,
        ],
      },
    ]);
    await answerByHand(it.services, id, "Did you see my price?");
    expect(await lines(it)).toEqual([]);
    await it.tick();
    it.clock.advance(3 * DAY);
    expect(await lines(it)).toHaveLength(1);
  });

  test("does not where nudges ask by themselves, nor with 0s", async () => {
    const it = nudging({ answered: { ...ANSWERED, nudgeAfter: [5 * DAY] } });
    await answered(it);
    it.clock.advance(4 * DAY);
    expect(await lines(it)).toEqual([]);
    it.settings.answered = { ...ANSWERED, nudgeAfter: [] };
    expect(await lines(it)).toHaveLength(1);
    it.settings.answered = { ...ANSWERED, nudgeAfter: [], remindAfter: 0 };
    expect(await lines(it)).toEqual([]);
  });

  test("that is done is gone until we answer again", async () => {
    const it = world({ answer: OFF });
    const id = await answered(it);
    it.clock.advance(3 * DAY);
    await settle(it.services, `answered-${id}`);
    it.clock.advance(9 * DAY);
    expect(await lines(it)).toEqual([]);
    await answerByHand(it.services, id, "Still there?");
    await it.tick();
    it.clock.advance(3 * DAY);
    expect(await lines(it)).toHaveLength(1);
  });
});

describe("what answered by itself and left something to a person", () => {
  /** A reply that the built-in template answered. */
  async function canned(it: World): Promise<number> {
    const { message } = await it.sent("Shall we talk?");
    await replyByHand(it.services, message.id, "What does it cost?");
    const report = await it.tick({ writer: templateWriter() });
    expect(counted(report)).toEqual({ ai_replies: 1 });
    return message.id;
  }

  test("the template: the reply stays in todo, in the lead's words, until a person answers", async () => {
    const it = nudging({ answer: { ...OFF, mode: "auto" } });
    const id = await canned(it);
    const reply = await it.email(id, "reply");
    const line = { id: `reply-${reply.id}`, kind: "reply", words: "What does it cost?" };
    expect(await listTodo(it.services)).toMatchObject([line]);
    // Nobody asks whether an empty answer has arrived, and nothing is closed over an open question.
    it.clock.advance(100 * DAY);
    expect(counted(await it.tick())).toEqual({});
    expect(await listTodo(it.services)).toMatchObject([line]);
    await answerByHand(it.services, id, "49 € a month.");
    await it.tick();
    expect(await linesOf(it)).toEqual([]);
    it.clock.advance(2 * DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  test("done leaves it at that: from then on the lead is the silent one", async () => {
    const it = nudging({ answer: { ...OFF, mode: "auto" } });
    const id = await canned(it);
    const reply = await it.email(id, "reply");
    it.clock.advance(DAY);
    await settle(it.services, `reply-${reply.id}`);
    expect(await linesOf(it)).toEqual([]);
    it.clock.advance(2 * DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    expect(await faults(it)).toEqual([]);
  });

  test("a model's promise", async () => {
    const it = nudging({ answer: { ...OFF, mode: "auto" } });
    const { message } = await it.sent("Shall we talk?");
    await replyByHand(it.services, message.id, "What does it cost?");
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
    expect(await linesOf(it)).toEqual([]);
    const answer = await it.email(message.id, "ai_reply");
    const holds = [{ rule: PROMISE, detail: "a price by Friday" }];
    await it.store.write(async (queries) => {
      await queries.emails.change(answer.id, "sent", { holds });
      const now = await queries.messages.byId(message.id);
      if (now) await queries.messages.update({ ...now, waitingSince: null });
    });
    expect(await listTodo(it.services)).toMatchObject([{ kind: "reply", holds }]);
  });
});
