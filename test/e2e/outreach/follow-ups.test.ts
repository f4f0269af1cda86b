import { beforeAll, describe, expect, test } from "vitest";
import { commands, type Env, plus, START, type Tickler } from "../../support/processes/tickler.ts";
import type { TickJson } from "../../support/processes/tickler-json.ts";

const SILENT = { exitCode: 0, stdout: "", stderr: "" };

const SENT = commands({ env: { TICKLER_FROM: "Ada Sales <ada@sales.example>" } });

beforeAll(() =>
  SENT.all(
    ["lead", "add", "John Doe", "john@example.com"],
    ["send", "1", "Open to a chat?"],
    ["tick"],
  ),
);

/** A lead to whom the first email has just gone out. */
function delivered(env: Env = {}): Tickler {
  return SENT.copy(env);
}

describe.concurrent("silence", () => {
  test("brings one follow-up after a day, in the thread, and a day later the close", async () => {
    const t = delivered();
    // When a tick has run last is all that it leaves behind.
    const outreach = () => ({ ...t.dump(), mailbox_health: null });
    const before = outreach();

    t.now = plus(START, "23h");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(outreach()).toEqual(before);

    t.now = plus(START, "25h");
    expect(await t.run(["tick"])).toMatchObject({
      exitCode: 0,
      stdout: "follow_ups\t1\n",
      stderr: "",
    });
    expect(await t.run(["tick"])).toMatchObject(SILENT);

    const mails = await t.mails();
    expect(mails).toHaveLength(2);
    const first = mails.find(({ inReplyTo }) => inReplyTo === null);
    const followUp = mails.find(({ inReplyTo }) => inReplyTo !== null);
    expect(first).toMatchObject({ subject: "Open to a chat?", from: "ada@sales.example" });
    expect(followUp).toMatchObject({
      to: "john@example.com",
      from: "ada@sales.example",
      subject: "Re: Open to a chat?",
      inReplyTo: first?.messageId,
      references: [first?.messageId],
    });
    expect(followUp?.messageId).not.toBe(first?.messageId);
    expect(followUp?.messageId).toMatch(/@sales\.example>$/);
    expect(followUp?.text).toContain("John");
    expect(followUp?.header("auto-submitted")).toBeNull();
    expect(await t.message()).toMatchObject({
      status: "follow_up",
      follow_up_at: t.now,
      next_action: "close",
      next_action_at: plus(START, "49h"),
    });

    t.now = plus(START, "48h");
    expect(await t.run(["tick"])).toMatchObject(SILENT);

    t.now = plus(START, "50h");
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "closed\t1\n", stderr: "" });
    expect(await t.story()).toMatchObject({
      message: { status: "closed", closed_at: t.now, next_action: null, next_action_at: null },
      steps: ["closed", "follow_up", "sent", "enqueued"],
    });

    t.now = plus(START, "500h");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.mails()).toHaveLength(2);
  });

  test("brings as many follow-ups as configured, each counted from the mail before", async () => {
    const t = delivered({
      TICKLER_FOLLOW_UP_AFTER: "1h,3h",
      TICKLER_FOLLOW_UP_TEXT: "Hi {{ first_name }}, did this get lost?",
      TICKLER_CLOSE_AFTER: "2h",
    });
    t.now = plus(START, "2h");
    await t.ok(["tick"]);
    t.now = plus(START, "4h");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    t.now = plus(START, "5h");
    await t.ok(["tick"]);
    const mails = await t.mails();
    const [one, two] = ["2h", "5h"].map((at) =>
      mails.find((mail) => Date.parse(mail.header("date") ?? "") === Date.parse(plus(START, at))),
    );
    expect(one?.text.trim()).toBe("Hi John, did this get lost?");
    expect(two?.references).toHaveLength(2);
    expect(two?.inReplyTo).toBe(one?.messageId);
    expect(two?.subject).toBe("Re: Open to a chat?");
    t.now = plus(START, "7h");
    expect(await t.json<TickJson>(["tick"])).toMatchObject({ closed: 1, follow_ups: 0 });
    expect(await t.steps()).toEqual(["closed", "follow_up", "follow_up", "sent", "enqueued"]);
  });

  test("brings no follow-up where none is configured, only the close", async () => {
    const t = delivered({ TICKLER_FOLLOW_UP_AFTER: "[]", TICKLER_CLOSE_AFTER: "3d" });
    t.now = plus(START, "71h");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    t.now = plus(START, "73h");
    expect(await t.ok(["tick"])).toBe("closed\t1\n");
    expect(await t.mails()).toHaveLength(1);
  });
});

describe.concurrent("a reply by hand", () => {
  test("before the follow-up stops it", async () => {
    const t = delivered({ TICKLER_AI_MODE: "off" });
    t.later("1h");
    await t.ok(["reply", "1", "Not now."]);
    for (const at of ["25h", "50h", "200h"]) {
      t.now = plus(START, at);
      expect(await t.run(["tick"])).toMatchObject(SILENT);
    }
    expect(await t.message()).toMatchObject({ status: "replied", follow_up_at: null });
    expect(await t.mails()).toHaveLength(1);
  });

  test("after the follow-up stops the close", async () => {
    const t = delivered({ TICKLER_AI_MODE: "off" });
    t.now = plus(START, "25h");
    await t.ok(["tick"]);
    t.later("1h");
    await t.ok(["reply", "1", "Sorry, I was away."]);
    t.now = plus(START, "300h");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.steps()).toEqual(["replied", "follow_up", "sent", "enqueued"]);
  });

  test("withdraws a follow-up that is queued already", async () => {
    const t = delivered({ TICKLER_AI_MODE: "off" });
    t.now = plus(START, "25h");
    // The server is down, so the follow-up stays in the outbox.
    const down = {
      TICKLER_SMTP_URL: "smtp://127.0.0.1:1",
      TICKLER_FOLLOW_UP_UNREAD: "true",
    };
    expect(await t.run(["tick"], { env: down })).toMatchObject({ exitCode: 5 });
    expect(await t.json<unknown[]>(["outbox", "list"])).toMatchObject([
      { kind: "follow_up", state: "queued", message_id: 1 },
    ]);
    await t.ok(["reply", "1", "Here I am."]);
    expect(await t.json(["outbox", "list"])).toEqual([]);
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect((await t.message()).emails.map(({ kind, state }) => [kind, state])).toEqual([
      ["first", "sent"],
      ["follow_up", "cancelled"],
      ["reply", "received"],
    ]);
  });

  test("after the close opens the message again, for an answer too", async () => {
    const t = delivered();
    t.now = plus(START, "25h");
    await t.ok(["tick"]);
    t.now = plus(START, "50h");
    await t.ok(["tick"]);
    t.now = plus(START, "99h");
    expect(await t.json(["reply", "1", "Is this still on?"])).toMatchObject({
      status: "replied",
      closed_at: null,
    });
    expect(await t.ok(["tick"])).toBe("ai_replies\t1\n");
    expect((await t.steps()).slice(0, 5)).toEqual([
      ...["ai_replied", "ai_enqueued", "replied"],
      ...["closed", "follow_up"],
    ]);
  });

  test("is refused before the first email has left", async () => {
    const t = commands();
    await t.all(
      ["lead", "add", "John", "john@example.com"],
      ["send", "1", "Hi!", "--subject", "Hi!"],
    );
    const result = await t.run(["reply", "1", "Hello?"]);
    expect(result).toMatchObject({ exitCode: 4, stdout: "" });
    expect(result.stderr).toContain("tickler tick");
  });

  test("is read from standard input where no text is given", async () => {
    const t = delivered();
    expect(await t.json(["reply", "1"], { input: "Ja, gern! Grüße\r\nJohn\n" })).toMatchObject({
      status: "replied",
      reply_received: "Ja, gern! Grüße\nJohn",
    });
  });
});
