import { expect, test } from "vitest";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { editLead } from "../../../src/service/leads/leads.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { sequenceDraft } from "../../../src/service/sequence/enrol.ts";
import { settleTask } from "../../../src/service/sequence/tasks.ts";
import { storeSequence } from "../../../src/service/sequence/versions.ts";
import { listTodo } from "../../../src/service/todo/list.ts";
import { why } from "../../../src/service/todo/why.ts";
import { DAY, HOUR, later } from "../../support/world/builders.ts";
import { type World, world } from "../../support/world/world.ts";

const CALLS = `
name = "calls"
[[step]]
subject = "A question"
text = "Hi {{ first_name }}, may I ask you something?"
[[step]]
after = "2d"
task = "Call {{ first_name }} at {{ phone }}"
[[step]]
after = "1d"
text = "Still at {{ company }}, {{ first_name }}?"
[[step.variant]]
text = "Are you still at {{ company }}?"
`;

async function enrolled(it: World, source = CALLS) {
  await storeSequence(it.services, { where: "it.toml", source, readFile: () => "" }, "new");
  const lead = await it.lead({ name: "Ana Roe", phone: "+49 30 1", company: "Initech" });
  const { thread } = await sendOne(it.services, lead.id, {
    text: "",
    from: sequenceDraft("calls"),
  });
  await it.tick();
  return { lead, id: thread.message.id };
}

const quiet = () => world({ answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } });

async function whyOf(it: World, leadId: number) {
  const { messages } = await why(it.services, leadId);
  const [{ next, step } = { next: null, step: null }] = messages;
  return { next, step };
}

test("why names the step that comes next, and what a person is to do in it", async () => {
  const it = quiet();
  const { lead } = await enrolled(it);
  const task = { sequence: "calls", version: 1, number: 2, kind: "task" };
  const text = "Call Ana at +49 30 1";
  expect(await whyOf(it, lead.id)).toEqual({
    next: { action: "task", at: later(2 * DAY) },
    step: { ...task, text, taskId: null },
  });
  it.clock.advance(2 * DAY);
  await it.tick();
  const [line] = await listTodo(it.services);
  const { step } = await whyOf(it, lead.id);
  expect(step).toEqual({ ...task, text, taskId: expect.any(Number) });
  expect(line).toMatchObject({ id: `step-${step?.taskId}`, what: text });
  await settleTask(it.services, step?.taskId ?? 0, "done");
  expect(await whyOf(it, lead.id)).toMatchObject({
    next: { action: "follow_up", at: later(3 * DAY) },
    step: { number: 3, kind: "email", text: null, taskId: null },
  });
});

test("a step that skip_if leaves out is not said to lack what it needs", async () => {
  const it = quiet();
  const source = CALLS.replace('at {{ phone }}"', 'at {{ phone }}"\nskip_if = "phone == blank"');
  const { lead } = await enrolled(it, source);
  expect((await whyOf(it, lead.id)).step?.text).toBe("Call Ana at +49 30 1");
  await editLead(it.services, lead.id, { phone: null });
  expect((await whyOf(it, lead.id)).step?.text).toBe(
    "step 2 of calls will be left out, as its skip_if says",
  );
});

test("what is undone has its next step's time at once, and no time that has passed", async () => {
  const it = quiet();
  const { lead, id } = await enrolled(it);
  it.clock.advance(HOUR);
  await replyByHand(it.services, id, "Who are you?");
  it.clock.advance(HOUR);
  const { thread } = await undo(it.services, id);
  expect(thread.message).toMatchObject({ dueAt: later(2 * DAY), dueKind: "task" });
  expect(await whyOf(it, lead.id)).toMatchObject({ next: { action: "task", at: later(2 * DAY) } });
});

test("a time that no tick has worked out yet is worked out to be shown", async () => {
  const it = quiet();
  const { lead, id } = await enrolled(it);
  const unknown = { dueAt: null, dueKind: null };
  const { message } = await it.thread(id);
  await it.store.write(({ messages }) => messages.update({ ...message, ...unknown }));
  expect(await whyOf(it, lead.id)).toMatchObject({
    next: { action: "task", at: later(2 * DAY) },
    step: { number: 2, text: "Call Ana at +49 30 1" },
  });
  expect((await it.thread(id)).message).toMatchObject(unknown);
});

test("a step that can't be made says once which one it is, and why", async () => {
  const it = quiet();
  const { lead } = await enrolled(it);
  await editLead(it.services, lead.id, { company: null });
  it.clock.advance(2 * DAY);
  await it.tick();
  const [call] = await listTodo(it.services);
  await settleTask(it.services, Number(call?.id.slice("step-".length)), "done");
  it.clock.advance(DAY);
  await it.tick();
  const [line] = await listTodo(it.services);
  expect(line?.what).toMatch(
    /^step 3, variant [ab], of calls needs company, which Ana Roe \(lead \d+\) does not have\. Set it/u,
  );
  expect((await whyOf(it, lead.id)).step).toMatchObject({ number: 3, text: line?.what });
});
