import { describe, expect, it } from "vitest";
import { WriterUnavailable } from "../../../src/domain/errors.ts";
import { parseSendWindow } from "../../../src/domain/sending/send-window.ts";
import { regenerateDraft } from "../../../src/service/ai/drafts.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { editLead } from "../../../src/service/leads/leads.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { sendToTag } from "../../../src/service/send/send-tag.ts";
import { sequenceDraft } from "../../../src/service/sequence/enrol.ts";
import { previewSequence } from "../../../src/service/sequence/preview.ts";
import { settleTask } from "../../../src/service/sequence/tasks.ts";
import {
  promoteVariant,
  removeSequence,
  storeSequence,
} from "../../../src/service/sequence/versions.ts";
import { listTodo } from "../../../src/service/todo/list.ts";
import { DAY, HOUR, later, NOON } from "../../support/world/builders.ts";
import { counted, errorOf, POLICY, type World, world } from "../../support/world/world.ts";

const FAIR = `
name = "fair"
[[step]]
subject = "A question about {{ company }}"
text = "Hi {{ first_name }}, may I ask you something?"
[[step]]
after = "4d"
text = "Hi {{ first_name }}, did my question reach you?"
[[step]]
after = "2d"
task = "Call {{ first_name }} at {{ phone }}"
wait = "3d"
skip_if = "phone == blank"
[[step]]
after = "7d"
subject = "One more thought on {{ company }}"
text = "Hi {{ first_name }}, one more thought."
[[step]]
after = "1d"
text = "Was it of use?"
`;

async function store(it: World, source = FAIR, as: "new" | "edit" = "new") {
  const readFile = (name: string): string => {
    throw new Error(`no file ${name}`);
  };
  return storeSequence(it.services, { where: "fair.toml", source, readFile }, as);
}

const WITH_PHONE = { company: "Initech", phone: "+49 30 1" };

async function enrolled(it: World, input = {}, name = "fair") {
  const lead = await it.lead({ company: "Initech", ...input });
  const { thread } = await sendOne(it.services, lead.id, { text: "", from: sequenceDraft(name) });
  return { lead, id: thread.message.id };
}

/** Ticks every four hours until then. */
async function days(it: World, count: number): Promise<void> {
  for (let at = 0; at < count * 6; at++) {
    it.clock.advance(4 * HOUR);
    await it.tick();
  }
}

async function mails(it: World, id: number) {
  const { emails } = await it.thread(id);
  return emails.map(({ kind, state, step, subject, sentAt }) => ({
    ...{ kind, state, step, subject },
    day: sentAt && (sentAt.getTime() - NOON.getTime()) / DAY,
  }));
}

const quiet = () => world({ answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } });

describe("a lead that follows a sequence and stays silent", () => {
  it("gets each step at its time, in the thread or in a new one, and is closed", async () => {
    const it = quiet();
    await store(it);
    const { id } = await enrolled(it);
    await it.tick();
    const first = await it.thread(id);
    expect(first.message).toMatchObject({ step: 1, dueAt: later(4 * DAY), dueKind: "email" });
    await days(it, 14);
    expect(await mails(it, id)).toEqual([
      { kind: "first", state: "sent", step: 1, subject: "A question about Initech", day: 0 },
      {
        kind: "follow_up",
        state: "sent",
        step: 2,
        subject: "Re: A question about Initech",
        day: 4,
      },
      // The task is left out at its time, two days later.
      {
        ...{ kind: "follow_up", state: "sent", step: 4, day: 13 },
        subject: "One more thought on Initech",
      },
      {
        ...{ kind: "follow_up", state: "sent", step: 5, day: 14 },
        subject: "Re: One more thought on Initech",
      },
    ]);
    const { emails } = await it.thread(id);
    const [one, two, three, four] = emails;
    expect(two?.inReplyTo).toBe(one?.rfcMessageId);
    expect(three).toMatchObject({ inReplyTo: null, references: [] });
    expect(four).toMatchObject({
      inReplyTo: three?.rfcMessageId,
      references: [three?.rfcMessageId],
    });
    await days(it, 2);
    expect(await it.status(id)).toBe("closed");
    expect(await it.log(id)).toEqual([
      ...["enqueued", "sent", "follow_up", "step_skipped", "follow_up", "follow_up", "closed"],
    ]);
  });

  it("the settings' follow-ups are not theirs", async () => {
    const it = world({ followUps: { followUpAfter: [HOUR], closeAfter: HOUR } });
    await store(it);
    const { id } = await enrolled(it);
    await days(it, 2);
    expect(await mails(it, id)).toHaveLength(1);
    expect(await it.status(id)).toBe("sent");
  });

  it("goes on by the version that it began with", async () => {
    const it = quiet();
    await store(it);
    const { id } = await enrolled(it);
    const edited = await store(
      it,
      FAIR.replace("did my question reach you", "still there"),
      "edit",
    );
    expect(edited).toMatchObject({ version: { version: 2 }, following: 1, unchanged: false });
    const second = await enrolled(it);
    await days(it, 5);
    const texts = async (message: number) => (await it.thread(message)).emails.at(-1)?.text;
    expect(await texts(id)).toContain("did my question reach you");
    expect(await texts(second.id)).toContain("still there");
  });
});

describe("a task", () => {
  async function atTask(it: World) {
    await store(it);
    const enrolment = await enrolled(it, WITH_PHONE);
    await it.tick();
    await days(it, 6);
    const [task] = await it.store.read(({ tasks }) => tasks.open(10));
    if (!task) throw new Error("no task came up");
    return { ...enrolment, task };
  }

  it("stands in the list with what a colleague of the lead has answered meanwhile", async () => {
    const it = quiet();
    await store(it);
    const at = (name: string) => ({ ...WITH_PHONE, name, email: `${name}@initech.example` });
    await enrolled(it, at("ana"));
    const ben = await enrolled(it, at("ben"));
    await it.tick();
    await days(it, 6);
    await replyByHand(it.services, ben.id, "No thanks, we are not interested.");
    const lines = (await listTodo(it.services)).filter(({ kind }) => kind === "task");
    expect(lines).toMatchObject([
      {
        lead: { name: "ana" },
        holds: [{ rule: "stop.company", detail: expect.stringContaining("ben has answered") }],
      },
    ]);
  });

  it("comes up, and the next step counts from when it was done", async () => {
    const it = quiet();
    const { id, task } = await atTask(it);
    expect(task).toMatchObject({ text: "Call John at +49 30 1", step: 3, state: "open" });
    expect(task.waitUntil).toEqual(later(9 * DAY));
    expect((await it.thread(id)).message).toMatchObject({ dueKind: "waits", step: 3 });
    it.clock.advance(DAY);
    const { nextAt } = await settleTask(it.services, task.id, "done");
    expect(nextAt).toEqual(later(14 * DAY));
    await days(it, 8);
    expect((await mails(it, id)).at(-1)).toMatchObject({ step: 5, day: 15 });
    expect((await errorOf(settleTask(it.services, task.id, "done"), "refused")).message).toContain(
      "is done already",
    );
  });

  it("that nobody does is overtaken, said to be, and still waits", async () => {
    const it = quiet();
    const { id, task } = await atTask(it);
    await days(it, 3);
    expect(await it.log(id)).toContain("task_overdue");
    expect(await it.store.read(({ tasks }) => tasks.open(10))).toMatchObject([
      { id: task.id, overdueAt: later(9 * DAY) },
    ]);
    await days(it, 7);
    expect((await mails(it, id)).at(-1)).toMatchObject({ step: 4, day: 16 });
    const { nextAt } = await settleTask(it.services, task.id, "skipped", "no answer");
    expect(nextAt).toBeNull();
  });

  it("is withdrawn by a reply, and comes back when that is undone", async () => {
    const it = quiet();
    const { id, task } = await atTask(it);
    await replyByHand(it.services, id, "Call me tomorrow.");
    expect(await it.store.read(({ tasks }) => tasks.byId(task.id))).toMatchObject({
      state: "withdrawn",
    });
    expect(await it.log(id)).toContain("task_withdrawn");
    await undo(it.services, id);
    expect(await it.store.read(({ tasks }) => tasks.byId(task.id))).toMatchObject({
      state: "open",
    });
    expect((await it.thread(id)).message).toMatchObject({
      ...{ dueKind: "waits", dueAt: task.waitUntil },
    });
    await days(it, 4);
    expect(await it.log(id)).toContain("task_overdue");
  });

  it("without an end holds the sequence for a month, then ends it and still waits", async () => {
    const it = quiet();
    await store(it, FAIR.replace('wait = "3d"', 'wait = "until done"'));
    const { id } = await enrolled(it, WITH_PHONE);
    await it.tick();
    await days(it, 35);
    expect(await it.status(id)).toBe("follow_up");
    await days(it, 2);
    expect(await it.status(id)).toBe("closed");
    expect(await it.store.read(({ tasks }) => tasks.open(10))).toMatchObject([
      { messageId: id, overdueAt: expect.any(Date) },
    ]);
  });
});

describe("who lacks a variable", () => {
  it("in any step is named at enrolment, and nothing is queued for anybody", async () => {
    const it = quiet();
    await store(it);
    await it.lead({ tags: ["expo"], company: "Initech" });
    await it.lead({ tags: ["expo"] });
    const run = async () => {
      for await (const _ of sendToTag(
        it.services,
        "expo",
        { text: "", from: sequenceDraft("fair") },
        { again: false, dryRun: false },
      )) {
        // Only what it throws is of interest.
      }
    };
    expect((await errorOf(run(), "template")).message).toContain("company");
    expect(await it.store.read(({ outbox }) => outbox.unsettled())).toEqual([]);
  });

  it("since then waits for a person, and gets the step when it was mended", async () => {
    const it = quiet();
    await store(it);
    const { lead, id } = await enrolled(it, WITH_PHONE);
    await it.tick();
    await days(it, 6);
    const [call] = await it.store.read(({ tasks }) => tasks.open(10));
    await settleTask(it.services, call?.id ?? 0, "done");
    await editLead(it.services, lead.id, { company: null });
    await days(it, 8);
    const [blocked] = await it.store.read(({ tasks }) => tasks.open(10));
    expect(blocked?.text).toContain("the subject of step 4 of fair needs company");
    expect(blocked?.text).toContain("tickler lead edit");
    expect(await mails(it, id)).toHaveLength(2);
    await editLead(it.services, lead.id, { company: "Initech" });
    await settleTask(it.services, blocked?.id ?? 0, "done");
    await it.tick();
    expect((await mails(it, id)).at(-1)).toMatchObject({ step: 4, state: "sent" });
  });
});

describe("a version", () => {
  it("is stored once, and the same again is no new one", async () => {
    const it = quiet();
    await store(it);
    expect(await store(it)).toMatchObject({ unchanged: true, version: { version: 1 } });
    const other = FAIR.replace("may I ask", "could I ask");
    expect((await errorOf(store(it, other), "refused")).hint).toContain("sequence edit");
    expect(
      (await errorOf(store(it, other.replace('"fair"', '"expo"'), "edit"), "not_found")).hint,
    ).toContain("sequence add");
  });

  it("that was removed takes nobody new, and those in it go on", async () => {
    const it = quiet();
    await store(it);
    const { id } = await enrolled(it);
    expect(await removeSequence(it.services, "fair")).toEqual({ following: 1 });
    expect((await errorOf(enrolled(it), "not_found")).message).toContain("was removed");
    const { lead } = await it.thread(id);
    expect(await previewSequence(it.services, "fair", lead.id)).toMatchObject({ messageId: id });
    const other = await it.lead();
    await errorOf(previewSequence(it.services, "fair", other.id), "not_found");
    await days(it, 5);
    expect(await mails(it, id)).toHaveLength(2);
  });

  it("is shown with the times at which its mails may leave by the lead's clock", async () => {
    const windows = [parseSendWindow("mon-fri 09:00-17:00")];
    const it = world({ limits: { ...POLICY.limits, windows } });
    await store(it);
    // It is Monday, seven in the morning there. In the second week clocks go forward.
    const lead = await it.lead({ timezone: "America/New_York", company: "Initech" });
    const { steps } = await previewSequence(it.services, "fair", lead.id);
    expect(steps.filter(({ mail }) => mail !== null).map(({ at }) => at.toISOString())).toEqual([
      "2026-03-02T14:00:00.000Z",
      "2026-03-06T14:00:00.000Z",
      "2026-03-16T13:00:00.000Z",
      "2026-03-17T13:00:00.000Z",
    ]);
  });

  it("with a promoted variant gives it to everybody new", async () => {
    const it = quiet();
    const source = FAIR.replace(
      '[[step]]\nafter = "4d"',
      '[[step.variant]]\nsubject = "Hello {{ company }}"\n[[step]]\nafter = "4d"',
    );
    await store(it, source);
    const variants = async () => {
      const found = [];
      for (let at = 0; at < 20; at++) {
        const { id } = await enrolled(it);
        found.push((await it.thread(id)).emails[0]?.variant);
      }
      return new Set(found);
    };
    expect(await variants()).toEqual(new Set(["a", "b"]));
    await promoteVariant(it.services, "fair", 1, "b");
    expect(await variants()).toEqual(new Set(["b"]));
    expect((await errorOf(promoteVariant(it.services, "fair", 1, "c"), "usage")).hint).toContain(
      "a, b",
    );
  });
});

describe("a dry run", () => {
  it("says what the next step would be, and changes nothing", async () => {
    const it = quiet();
    await store(it);
    const { id } = await enrolled(it, WITH_PHONE);
    await it.tick();
    it.clock.advance(4 * DAY);
    const { planned, report } = await it.dryRun();
    expect(planned).toMatchObject([{ action: "follow_up", messageId: id }]);
    expect(counted(report)).toEqual({ follow_ups: 1 });
    expect(await mails(it, id)).toHaveLength(1);
    await it.tick();
    it.clock.advance(2 * DAY);
    expect((await it.dryRun()).planned).toMatchObject([{ action: "task", messageId: id }]);
  });
});

describe("a step that the AI writes", () => {
  const BY_AI = `
name = "by-ai"
[[step]]
subject = "A question"
text = "Hi {{ first_name }}, may I ask you something?"
[[step]]
after = "1d"
by = "ai"
about = "the price list"
`;

  it("keeps what it is about when its draft is written anew", async () => {
    const it = world({ answer: { ...POLICY.answer, mode: "review" } });
    await store(it, BY_AI);
    const { id } = await enrolled(it, {}, "by-ai");
    await it.tick();
    it.clock.advance(DAY);
    await it.tick();
    const draft = await it.email(id, "follow_up");
    expect(draft).toMatchObject({ state: "draft", step: 2 });
    await regenerateDraft(it.services, it.writer, draft.id, null);
    await regenerateDraft(it.services, it.writer, draft.id, "shorter");
    expect(it.writer.tasks.map(({ note }) => note)).toEqual([
      ...["the price list", "the price list", "the price list\nshorter"],
    ]);
  });

  it("holds up no step of a person's own while the model is away", async () => {
    const it = world();
    await store(it, BY_AI);
    await store(it);
    // More than are worked on at once.
    for (let at = 0; at < 101; at++) await enrolled(it, {}, "by-ai");
    const { id } = await enrolled(it);
    await it.tick();
    it.writer.script = () => Promise.reject(new WriterUnavailable("away", null));
    it.clock.advance(4 * DAY);
    const report = await it.tick();
    expect(report.errors).toHaveLength(1);
    expect((await mails(it, id)).at(-1)).toMatchObject({ kind: "follow_up", step: 2 });
  });
});
