import { describe, expect, test } from "vitest";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import type { Store } from "../../../src/service/ports/index.ts";
import type { UniformPolicy } from "../../../src/service/services.ts";
import { countTodo, listTodo, todoPage } from "../../../src/service/todo/list.ts";
import { addReminder } from "../../../src/service/todo/notes.ts";
import { settle, snooze } from "../../../src/service/todo/settle.ts";
import { later as afterwards, DAY, HOUR } from "../../support/world/builders.ts";
import { type World, world } from "../../support/world/world.ts";

const OFF: UniformPolicy["answer"] = { mode: "off", delay: 0, minPause: HOUR, maxRounds: 3 };

/** Leads who have written, one a minute; the first has waited the longest. */
async function replied(it: World, how: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < how; at += 1) {
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "What does it cost?");
    ids.push(`reply-${(await it.email(message.id, "reply")).id}`);
    it.clock.advance(60_000);
  }
  return ids;
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe("a page of the list", () => {
  test("has what has waited longest, and knows how much there is", async () => {
    const it = world({ answer: OFF });
    const ids = await replied(it, 7);
    const { items, total } = await todoPage(it.services, 3);
    expect(idsOf(items)).toEqual(ids.slice(0, 3));
    expect(total).toBe(7);
    expect(items[0]).toMatchObject({ kind: "reply", words: "What does it cost?" });
    expect(idsOf(await listTodo(it.services))).toEqual(ids);
  });

  test("leaves out what a person has said is done, or is for later, and goes on behind it", async () => {
    const it = world({ answer: OFF });
    const ids = await replied(it, 6);
    const [first, second] = ids;
    if (!first || !second) throw new Error("nobody has replied");
    await settle(it.services, first);
    await snooze(it.services, { id: second }, afterwards(DAY));
    const { items, total } = await todoPage(it.services, 2);
    expect(idsOf(items)).toEqual(ids.slice(2, 4));
    expect(total).toBe(4);
    it.clock.advance(2 * DAY);
    const later = await todoPage(it.services, 3);
    // Nobody has run a tick meanwhile.
    expect(idsOf(later.items)).toEqual(["broken-tick", second, ids[2]]);
    expect(later.total).toBe(6);
  });

  test("puts what is more urgent in front, and counts each kind", async () => {
    const it = world({ answer: OFF });
    await replied(it, 3);
    const { message, lead } = await it.sent();
    await replyByHand(it.services, message.id, "please no more of these");
    await addReminder(it.services, lead.id, it.clock.now(), "call Ana");
    const all = await listTodo(it.services);
    expect((await todoPage(it.services, 1)).items).toEqual(all.slice(0, 1));
    const counts = await countTodo(it.services);
    const kinds = new Map<string, number>();
    for (const { kind } of all) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    kinds.delete("broken");
    expect([...counts]).toEqual([...kinds]);
  });

  test("has none who gets an answer by itself, unless that fails", async () => {
    const it = world({ answer: { ...OFF, mode: "auto" } });
    const [line] = await replied(it, 1);
    expect(await listTodo(it.services)).toEqual([]);
    const [message] = await it.store.read((queries) => queries.messages.byIds([1]));
    if (!message) throw new Error("there is no message");
    await it.store.write((queries) =>
      queries.messages.update({ ...message, aiError: "503 Service Unavailable" }),
    );
    const [item] = await listTodo(it.services);
    expect(item).toMatchObject({ id: line, holds: [{ detail: "503 Service Unavailable" }] });
    expect((await todoPage(it.services, 1)).total).toBe(1);
  });

  test("asks after each hook once, however many mailboxes there are", async () => {
    const it = world({ answer: OFF });
    const { policy } = it.services;
    const asked: string[] = [];
    const store: Store = {
      ...it.store,
      read: (work) =>
        it.store.read((queries) => {
          const of = (name: string) => {
            asked.push(name);
            return queries.hooks.of(name);
          };
          return work({ ...queries, hooks: { ...queries.hooks, of } });
        }),
    };
    const mailboxes = { ...policy.mailboxes, names: ["default", "ada", "ben"] };
    await todoPage({ ...it.services, store, policy: { ...policy, mailboxes, hooks: ["crm"] } });
    expect(asked).toEqual(["crm"]);
  });
});
