import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn } from "../../../src/app/file-source.ts";
import { reportOn } from "../../../src/service/leads/report.ts";
import { history } from "../../../src/service/message/history.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { sequenceDraft } from "../../../src/service/sequence/enrol.ts";
import { settleTask } from "../../../src/service/sequence/tasks.ts";
import { storeSequence } from "../../../src/service/sequence/versions.ts";
import { DAY, later } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { errorOf, World } from "../../support/world/world.ts";

/** Two steps, the second of which shows a picture. */
const SHOWN = `
name = "shown"
[[step]]
subject = "A question"
text = "Hi {{ first_name }}, may I ask you something?"
[[step]]
after = "2d"
file = "two.md"
`;

const PLAIN = `
name = "plain"
[[step]]
subject = "A question"
text = "Hi {{ first_name }}, may I ask you something?"
[[step]]
after = "2d"
text = "Did it reach you?"
`;

const CALLS = `
name = "calls"
[[step]]
subject = "A question"
text = "Hi {{ first_name }}, may I ask you something?"
[[step]]
after = "2d"
task = "Call {{ first_name }}"
[[step]]
after = "2d"
text = "Did it reach you?"
`;

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

function fresh(): World {
  const found: World = new World({ answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } });
  found.settings.rich = { ...found.settings.rich, files: filesIn(found.folder) };
  return found;
}

async function store(it: World, source: string): Promise<void> {
  const readFile = () => "Look: ![Plan](plan.png)";
  await storeSequence(it.services, { where: "it.toml", source, readFile }, "new");
}

async function enrol(it: World, sequence: string, name: string) {
  const lead = await it.lead({ name });
  const { thread } = await sendOne(it.services, lead.id, {
    text: "",
    from: sequenceDraft(sequence),
  });
  return { lead, id: thread.message.id };
}

const openTasks = (it: World) => it.store.read(({ tasks }) => tasks.open(10));
const sentTo = async (it: World, id: number) =>
  (await it.thread(id)).emails.filter(({ state }) => state === "sent").length;

describe("a picture of a step", () => {
  it("that is not there is named before the sequence is stored", async () => {
    const it = fresh();
    const refused = await errorOf(store(it, SHOWN), "input");
    expect(refused.message).toContain("plan.png");
    expect(refused.hint).toContain("not stored with a sequence");
    await it.close();
  });

  it("that is gone when the step is due waits for a person, and holds up no other sequence", async () => {
    const it = fresh();
    const picture = join(it.folder, "plan.png");
    writeFileSync(picture, PNG);
    await store(it, SHOWN);
    await store(it, PLAIN);
    const shown = await enrol(it, "shown", "Ana Roe");
    const plain = await enrol(it, "plain", "Ben Roe");
    await it.tick();
    // Another process, which has read neither the picture nor the version.
    it.settings.rich = { ...it.settings.rich, files: filesIn(it.folder) };
    it.services = { ...it.services, policy: { ...it.services.policy } };
    rmSync(picture);
    it.clock.advance(2 * DAY);
    expect((await it.tick()).errors).toEqual([]);
    expect(await sentTo(it, plain.id)).toBe(2);
    expect(await sentTo(it, shown.id)).toBe(1);
    const [task] = await openTasks(it);
    expect(task).toMatchObject({ messageId: shown.id, step: 2 });
    expect(task?.text).toContain("plan.png");
    // The same process finds it once it is back.
    writeFileSync(picture, PNG);
    await settleTask(it.services, task?.id ?? 0, "done");
    await it.tick();
    expect(await sentTo(it, shown.id)).toBe(2);
    expect(await openTasks(it)).toEqual([]);
    expect(readFileSync(picture)).toEqual(PNG);
    await it.close();
  });
});

describe("a task", () => {
  async function atTask(it: World) {
    await store(it, CALLS);
    const enrolment = await enrol(it, "calls", "Ana Roe");
    await it.tick();
    it.clock.advance(2 * DAY);
    await it.tick();
    const [task] = await openTasks(it);
    return { ...enrolment, task };
  }

  it("stands in the lead's history and in the report on them, with the sequence", async () => {
    const it = fresh();
    const { lead, id, task } = await atTask(it);
    await settleTask(it.services, task?.id ?? 0, "skipped", "the number is dead");
    for (const found of [
      await history(it.services, lead.id),
      await reportOn(it.services, lead.id),
    ]) {
      expect(found.tasks).toMatchObject([
        { messageId: id, step: 2, text: "Call Ana", state: "skipped", why: "the number is dead" },
      ]);
      const followed = found.messages[0]?.message.sequenceId ?? 0;
      expect(found.sequences.get(followed)).toEqual({ name: "calls", version: 1 });
    }
    await it.close();
  });

  it("that the sequence went on without stays to be seen when the outreach has ended", async () => {
    const it = fresh();
    const { id, task } = await atTask(it);
    for (let days = 0; days < 20; days++) {
      it.clock.advance(DAY);
      await it.tick();
    }
    expect(await it.status(id)).toBe("closed");
    expect(await sentTo(it, id)).toBe(2);
    expect(await openTasks(it)).toMatchObject([{ id: task?.id, overdueAt: expect.any(Date) }]);
    await it.close();
  });

  it("is withdrawn where the lead has left", async () => {
    const it = fresh();
    const { id, task } = await atTask(it);
    const first = (await it.thread(id)).emails[0]?.rfcMessageId ?? null;
    const absence = { returnDate: null, hasLeft: true };
    it.inbox.put(mailFrom(first, { kind: "auto_reply", absence, text: "Ana has left." }));
    await it.tick();
    expect(await it.store.read(({ tasks }) => tasks.byId(task?.id ?? 0))).toMatchObject({
      state: "withdrawn",
    });
    expect(await it.log(id)).toContain("task_withdrawn");
    it.clock.advance(60 * DAY);
    await it.tick();
    expect(await sentTo(it, id)).toBe(1);
    await it.close();
  });

  it("does not come up, and no step is taken, before a lead is back", async () => {
    const it = fresh();
    await store(it, CALLS);
    const { id } = await enrol(it, "calls", "Ana Roe");
    await it.tick();
    const first = (await it.thread(id)).emails[0]?.rfcMessageId ?? null;
    const absence = { returnDate: later(9 * DAY), hasLeft: false };
    it.inbox.put(mailFrom(first, { kind: "auto_reply", absence, text: "I am away." }));
    await it.tick();
    it.clock.advance(9 * DAY);
    await it.tick();
    expect(await openTasks(it)).toEqual([]);
    it.clock.advance(DAY);
    await it.tick();
    expect(await openTasks(it)).toMatchObject([{ messageId: id, text: "Call Ana" }]);
    await it.close();
  });
});
