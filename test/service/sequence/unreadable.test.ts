import Connection from "better-sqlite3";
import { expect, test } from "vitest";
import { sendOne } from "../../../src/service/send/send.ts";
import { sequenceDraft } from "../../../src/service/sequence/enrol.ts";
import { storeSequence } from "../../../src/service/sequence/versions.ts";
import { listTodo } from "../../../src/service/todo/list.ts";
import { why } from "../../../src/service/todo/why.ts";
import { DAY } from "../../support/world/builders.ts";
import { type World, world } from "../../support/world/world.ts";

const source = (name: string) => `
name = "${name}"
[[step]]
subject = "A question"
text = "Hi {{ first_name }}, may I ask you something?"
[[step]]
after = "2d"
text = "Did it reach you?"
`;

async function enrolled(it: World, name: string) {
  const read = { where: "it.toml", source: source(name), readFile: () => "" };
  await storeSequence(it.services, read, "new");
  const lead = await it.lead({ name: "Ana Roe" });
  const { thread } = await sendOne(it.services, lead.id, { text: "", from: sequenceDraft(name) });
  return { lead, id: thread.message.id };
}

/** Something else than Tickler writes to the row of a sequence. */
function change(it: World, name: string, row: Readonly<Record<string, string>>): void {
  const db = new Connection(it.store.location);
  for (const [column, text] of Object.entries(row)) {
    db.prepare(`update sequences set ${column} = ? where name = ?`).run(text, name);
  }
  db.close();
  // A new process, which has not read the version yet.
  it.services = { ...it.services, policy: { ...it.services.policy } };
}

const sent = async (it: World, id: number) =>
  (await it.thread(id)).emails.filter(({ state }) => state === "sent").length;

const WHOLE = { source: source("torn"), files: "{}", promoted: "{}" };
const NAMED = "sequence torn, version 1: ";
const NUMBERED = /^a version of a sequence \(number \d+\) can't be read: /u;

test.each([
  [{ source: 'name = "torn"\n[[step]]\ntext = "Hi {{ first_name"' }, NAMED],
  [{ source: "name = torn" }, NAMED],
  [{ files: "null" }, NAMED],
  [{ promoted: '{"2":1}' }, NAMED],
  [{ files: "{" }, NUMBERED],
])(
  "a stored version with %j is told of once a tick, and holds only its leads",
  async (row, named) => {
    const it = world({ answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } });
    const torn = await enrolled(it, "torn");
    const second = await it.lead({ name: "Cleo Roe" });
    await sendOne(it.services, second.id, { text: "", from: sequenceDraft("torn") });
    const whole = await enrolled(it, "whole");
    await it.tick();
    change(it, "torn", row);
    it.clock.advance(2 * DAY);
    for (const _ of [1, 2]) {
      const { errors } = await it.tick();
      const message =
        typeof named === "string" ? expect.stringContaining(named) : expect.stringMatching(named);
      expect(errors).toMatchObject([
        { message, hint: expect.stringContaining("tickler db restore") },
      ]);
      expect(await sent(it, whole.id)).toBe(2);
      expect(await sent(it, torn.id)).toBe(1);
    }
    const lines = await listTodo(it.services);
    const part = typeof named === "string" ? named : "a version of a sequence";
    expect(lines.filter(({ what }) => what.includes(part))).toHaveLength(1);
    // Nothing is known of what comes next, and that is no error.
    expect((await why(it.services, torn.lead.id)).messages[0]?.step).toBeNull();
    change(it, "torn", WHOLE);
    expect((await it.tick()).errors).toEqual([]);
    expect(await sent(it, torn.id)).toBe(2);
    expect(await listTodo(it.services)).toEqual([]);
  },
);
