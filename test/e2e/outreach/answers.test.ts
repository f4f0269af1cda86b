import { beforeAll, describe, expect, test } from "vitest";
import { commands, type Env, plus, START, type Tickler } from "../../support/processes/tickler.ts";
import type { OutboxJson, TickJson } from "../../support/processes/tickler-json.ts";

const REVIEW = { TICKLER_AI_MODE: "review" };
const SILENT = { exitCode: 0, stdout: "", stderr: "" };
const base = commands({ env: { TICKLER_FROM: "Ada Sales <ada@sales.example>" } });

beforeAll(() =>
  base.all(
    ["lead", "add", "John Doe", "john@example.com"],
    ["send", "1", "Open to a chat?"],
    ["tick"],
    ["reply", "1", "What does it cost?"],
  ),
);

/** A message whose lead has replied. */
const replied = (env: Env = {}): Tickler => base.copy(env);

/** The newest mail that has left. */
async function lastMail(t: Tickler) {
  const mails = await t.mails();
  // A first mail names itself in its References, and answers nothing.
  const depth = (mail: (typeof mails)[number]) =>
    mail.header("in-reply-to") === null ? 0 : mail.references.length;
  return mails.toSorted((a, b) => depth(a) - depth(b)).at(-1);
}

describe.concurrent("ai.mode = review", () => {
  test("drafts; a person approves, and then it is no automatic answer", async () => {
    const t = replied(REVIEW);
    const tick = await t.json<TickJson>(["tick"]);
    expect(tick).toMatchObject({ ai_replies: 0, errors: [] });
    const drafted = await t.message();
    expect(drafted).toMatchObject({
      status: "ai_drafted",
      ai_reply_sent: null,
      next_action: "approve",
      next_action_at: null,
    });
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.mails()).toHaveLength(1);
    const [draft, ...others] = await t.json<OutboxJson[]>(["outbox", "list"]);
    expect(others).toEqual([]);
    expect(draft).toMatchObject({
      ...{ message_id: 1, kind: "ai_reply", state: "draft", error: null },
      ...{ to: "john@example.com", text: drafted.ai_reply, written_by: "template" },
    });
    expect(await t.ok(["outbox", "list"])).toMatch(/^3\t1\tdraft\tAI answer\tjohn@example\.com\t/);

    t.later("1h");
    const approved = await t.json(["ai-reply", "1", "--approve"]);
    expect(approved).toMatchObject({ status: "ai_enqueued", ai_reply: drafted.ai_reply });
    expect(await t.ok(["tick"])).toBe("ai_replies\t1\n");
    expect(await t.steps()).toEqual([
      ...["ai_replied", "ai_enqueued", "ai_drafted", "replied", "sent", "enqueued"],
    ]);
    const mail = await lastMail(t);
    expect(mail?.text.trim()).toBe(drafted.ai_reply);
    expect(mail?.header("auto-submitted")).toBeNull();
  });

  test("lets a person have another one written in the draft's place", async () => {
    const t = replied(REVIEW);
    await t.ok(["tick"]);
    expect(await t.json(["ai-reply", "1"])).toMatchObject({ status: "ai_enqueued" });
    const states = (await t.message()).emails.map(({ kind, state }) => `${kind} ${state}`);
    expect(states.slice(2)).toEqual(["ai_reply cancelled", "ai_reply queued"]);
    expect(await t.ok(["tick"])).toBe("ai_replies\t1\n");
  });

  test("lets a person discard the draft, which does not come again", async () => {
    const t = replied(REVIEW);
    await t.ok(["tick"]);
    expect(await t.json(["outbox", "cancel", "3"])).toMatchObject({
      status: "replied",
      ai_reply: null,
      next_action: "answer",
    });
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.json(["outbox", "list"])).toEqual([]);
  });

  test("drops a draft when the lead writes again, and drafts anew", async () => {
    const t = replied(REVIEW);
    await t.ok(["tick"]);
    expect(await t.json(["reply", "1", "Hello?"])).toMatchObject({ status: "replied" });
    expect(await t.json(["outbox", "list"])).toEqual([]);
    await t.ok(["tick"]);
    expect(await t.json<OutboxJson[]>(["outbox", "list"])).toMatchObject([{ state: "draft" }]);
  });
});

describe.concurrent("ai.mode = auto", () => {
  test("answers by itself, and marks the answer as automatic", async () => {
    const t = replied();
    expect(await t.ok(["tick"])).toBe("ai_replies\t1\n");
    const mail = await lastMail(t);
    expect(mail?.header("auto-submitted")).toBe("auto-replied");
    expect(mail).toMatchObject({ from: "ada@sales.example", subject: "Re: Open to a chat?" });
    expect(mail?.text).toMatch(/Ada Sales\s*$/);
  });

  test("marks an answer that ai-reply had written, too: no person has read it", async () => {
    const t = replied();
    await t.all(["ai-reply", "1"], ["tick"]);
    expect((await lastMail(t))?.header("auto-submitted")).toBe("auto-replied");
  });

  test("waits for ai.delay", async () => {
    const t = replied({ TICKLER_AI_DELAY: "15m" });
    expect(await t.message()).toMatchObject({ next_action_at: plus(START, "15m") });
    t.later("14m");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    t.later("1m");
    expect(await t.ok(["tick"])).toBe("ai_replies\t1\n");
  });

  test("leaves the message to a person after ai.max_rounds", async () => {
    const t = replied({ TICKLER_AI_MAX_ROUNDS: "1" });
    await t.all(["tick"], ["reply", "1", "And then?"]);
    expect(await t.message()).toMatchObject({ status: "replied", next_action: "answer" });
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    t.later("9h");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.ok(["answer", "1", "Then we talk."])).toBe("1\tanswer_enqueued\n");
  });
});

test("ai.mode = off leaves replies alone", async () => {
  const t = replied({ TICKLER_AI_MODE: "off" });
  t.later("9h");
  expect(await t.run(["tick"])).toMatchObject(SILENT);
  expect(await t.message()).toMatchObject({ status: "replied", next_action: "answer" });
});

describe.concurrent("answer", () => {
  test("withdraws an AI answer that waits, and goes out as a person's", async () => {
    const t = replied();
    await t.ok(["ai-reply", "1"]);
    const answered = await t.json(["answer", "1", "Hi {{ first_name }}, 49 € a month."]);
    expect(answered).toMatchObject({ status: "answer_enqueued", ai_reply: null });
    expect(answered.emails.slice(2)).toMatchObject([
      { kind: "ai_reply", state: "cancelled" },
      { kind: "answer", state: "queued", text: "Hi John, 49 € a month.", written_by: "person" },
    ]);
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
    expect(await t.story()).toMatchObject({
      message: { status: "answered", next_action: "close" },
      steps: ["answered", "answer_enqueued", "ai_enqueued", "replied", "sent", "enqueued"],
    });
    expect(await t.mails()).toHaveLength(2);
    const mail = await lastMail(t);
    expect(mail?.text.trim()).toBe("Hi John, 49 € a month.");
    expect(mail?.header("auto-submitted")).toBeNull();
    t.later("99h");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
  });

  test("withdraws a draft, and answers what is answered already", async () => {
    const t = replied(REVIEW);
    await t.all(["tick"], ["answer", "1", "I'll call you."], ["tick"]);
    await t.ok(["answer", "1"], { input: "One more thing – my number.\n" });
    await t.ok(["tick"]);
    expect(await t.message()).toMatchObject({ status: "answered" });
    const mails = await t.mails();
    expect(mails).toHaveLength(3);
    const last = mails.find(({ text }) => text.includes("One more thing – my number."));
    expect(last?.references).toHaveLength(2);
  });

  test("that is queued is withdrawn when the lead writes again", async () => {
    const t = replied({ TICKLER_AI_MODE: "off" });
    await t.all(["answer", "1", "I'll call you."], ["reply", "1", "Please don't call."]);
    expect(await t.message()).toMatchObject({ status: "replied" });
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.mails()).toHaveLength(1);
  });
});

describe.concurrent("close", () => {
  test.each([
    ["a first email", ["send", "1", "Another chat?", "--subject", "Another chat?"], "2"],
    ["an AI answer", ["ai-reply", "1"], "1"],
    ["an answer", ["answer", "1", "I'll call."], "1"],
  ])("withdraws %s that is queued", async (_what, command, id) => {
    const t = replied({ TICKLER_AI_MODE: "off" });
    await t.ok(command);
    const closed = await t.json(["close", id]);
    expect(closed).toMatchObject({ status: "closed", closed_at: t.now, next_action: null });
    expect(closed.emails.at(-1)).toMatchObject({ state: "cancelled", sent_at: null });
    t.later("99h");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.json(["outbox", "list"])).toEqual([]);
    expect(await t.mails()).toHaveLength(1);
  });
});

describe.concurrent("outbox cancel", () => {
  test("of a first email closes the message", async () => {
    const t = replied();
    await t.ok(["send", "1", "Another chat?", "--subject", "Another chat?"]);
    const [item] = await t.json<OutboxJson[]>(["outbox", "list"]);
    expect(item).toMatchObject({ message_id: 2, kind: "first", state: "queued" });
    const closed = await t.json(["outbox", "cancel", String(item?.id)]);
    expect(closed).toMatchObject({ id: 2, status: "closed" });
    expect(await t.run(["outbox", "cancel", String(item?.id)])).toMatchObject({ exitCode: 4 });
  });

  test("of an answer leaves the reply to the person", async () => {
    const t = replied();
    await t.ok(["ai-reply", "1"]);
    expect(await t.json(["outbox", "cancel", "3"])).toMatchObject({
      status: "replied",
      ai_reply: null,
      next_action: "answer",
    });
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    await t.all(["answer", "1", "Hm."], ["outbox", "cancel", "4"]);
    expect(await t.message()).toMatchObject({ status: "replied", next_action: "answer" });
    expect(await t.run(["tick"])).toMatchObject(SILENT);
  });

  test("of a follow-up skips it, and the close comes in its time", async () => {
    const t = base.copy();
    await t.all(
      ["lead", "add", "Ana", "ana@hooli.example"],
      ["send", "2", "Hi Ana!", "--subject", "Hi Ana!"],
      ["tick"],
    );
    t.later("25h");
    const down = {
      TICKLER_SMTP_URL: "smtp://127.0.0.1:1",
      TICKLER_FOLLOW_UP_UNREAD: "true",
    };
    await t.run(["tick"], { env: down });
    const [item] = await t.json<OutboxJson[]>(["outbox", "list"]);
    expect(item).toMatchObject({ kind: "follow_up", state: "queued", attempts: 0 });
    expect(await t.json(["outbox", "cancel", String(item?.id)])).toMatchObject({
      status: "sent",
      next_action: "close",
      next_action_at: plus(t.now, "1d"),
    });
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    t.later("25h");
    expect(await t.ok(["tick"])).toBe("closed\t1\n");
    expect(await t.message(2)).toMatchObject({ status: "closed", follow_up_at: null });
  });
});
