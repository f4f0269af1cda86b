import { beforeAll, describe, expect, test } from "vitest";
import { commands, type Env, plus, START, type Tickler } from "../../support/processes/tickler.ts";
import type { TickJson } from "../../support/processes/tickler-json.ts";

interface TodoJson {
  id: string;
  kind: string;
  message_id: number | null;
  email_id: number | null;
  words: string | null;
  what: string;
  commands: string[];
}

const base = commands({
  env: { TICKLER_FROM: "Ada Sales <ada@sales.example>", TICKLER_AI_MODE: "off" },
});

beforeAll(() =>
  base.all(
    ["lead", "add", "Ana Silva", "ana@initech.example"],
    ["send", "1", "Shall we talk about prices?", "--subject", "price"],
    ["tick"],
    ["reply", "1", "What does it cost?"],
    ["answer", "1", "49 € a month."],
    ["tick"],
  ),
);

/** A lead whose question a person has answered. */
const answered = (env: Env = {}): Tickler => base.copy(env);
const todo = (t: Tickler) => t.json<TodoJson[]>(["todo"]);

describe.concurrent("an answer that is left without a reply", () => {
  test("stands in todo after three days, and is closed after thirty", async () => {
    const t = answered();
    expect(await t.message()).toMatchObject({
      ...{ status: "answered", next_action: "close", next_action_at: plus(START, "30d") },
    });
    t.now = plus(START, "71h");
    expect(await todo(t)).toEqual([]);
    t.now = plus(START, "73h");
    expect(await todo(t)).toMatchObject([
      {
        ...{ id: "answered-1", kind: "answered", message_id: 1, company: null, about: "price" },
        ...{ lead: { id: 1, name: "Ana Silva" }, since: START, words: "What does it cost?" },
        what: "Ana has not answered your “price” mail for 3 days",
        commands: ['tickler answer 1 "…"', "tickler snooze answered-1 3d", "tickler close 1"],
      },
    ]);
    expect(await t.ok(["todo"])).toMatch(
      /^no reply\tana@initech\.example\tAna has not .*\tanswered-1$/m,
    );

    await t.ok(["snooze", "answered-1", "3d"]);
    expect(await todo(t)).toEqual([]);
    t.later("73h");
    expect(await todo(t)).toHaveLength(1);
    await t.ok(["done", "answered-1"]);
    t.later("10d");
    expect(await todo(t)).toEqual([]);

    t.now = plus(START, "30d");
    expect(await t.ok(["tick"])).toBe("closed\t1\n");
    expect(await t.message()).toMatchObject({ status: "closed", next_action: null });
  });

  test("is nudged in the thread by answered.follow_up, in the words of answered.text", async () => {
    const t = answered({
      TICKLER_ANSWERED_FOLLOW_UP: "3d,7d",
      TICKLER_ANSWERED_TEXT: "Dear {{ first_name }}, did it arrive?",
    });
    expect(await t.message()).toMatchObject({
      ...{ next_action: "nudge", next_action_at: plus(START, "3d") },
    });
    t.now = plus(START, "3d");
    const { planned } = await t.json<{ planned: unknown[] }>(["tick", "--dry-run"]);
    expect(planned).toMatchObject([{ action: "nudge", kind: "nudge", message_id: 1 }]);
    expect(await t.json<TickJson>(["tick"])).toMatchObject({ follow_ups: 1, errors: [] });
    const mails = await t.mails();
    const nudge = mails.find(({ text }) => text.includes("Dear Ana, did it arrive?"));
    expect(nudge).toMatchObject({ to: "ana@initech.example", subject: "Re: price" });
    expect(nudge?.inReplyTo).toBe(mails.find(({ text }) => text.includes("49 €"))?.messageId);
    expect((await t.steps())[0]).toBe("nudge");
    expect(await t.message()).toMatchObject({
      ...{ status: "answered", next_action: "nudge", next_action_at: plus(START, "10d") },
    });
    expect(await t.json<{ problems: unknown[] }>(["db", "check"])).toMatchObject({ problems: [] });

    // A reply ends it.
    t.now = plus(START, "10d");
    await t.ok(["reply", "1", "We take it."]);
    expect(await t.json<TickJson>(["tick"])).toMatchObject({ follow_ups: 0 });
    expect(await todo(t)).toMatchObject([{ kind: "reply", words: "We take it." }]);
  });
});

describe.concurrent("a reply that the built-in template answered", () => {
  test("stays in todo until a person says done", async () => {
    const t = commands({ env: { TICKLER_FROM: "ada@sales.example" } });
    await t.all(
      ["lead", "add", "Ben Ode", "ben@example.net"],
      ["send", "1", "Open to a chat?"],
      ["tick"],
      ["reply", "1", "Send me an offer."],
      ["tick"],
    );
    expect(await t.message()).toMatchObject({ status: "ai_replied", next_action: "answer" });
    expect(await todo(t)).toMatchObject([
      {
        ...{ id: "reply-2", kind: "reply", email_id: 2, words: "Send me an offer." },
        holds: [{ rule: "template" }],
        commands: ['tickler answer 1 "…"', "tickler done reply-2"],
      },
    ]);
    expect(await t.json(["done", "reply-2"])).toEqual({ id: "reply-2", done: true });
    expect(await todo(t)).toEqual([]);
    expect(await t.message()).toMatchObject({ status: "ai_replied", next_action: "close" });
    expect(await t.run(["done", "reply-2"])).toMatchObject({ exitCode: 3 });
  });
});
