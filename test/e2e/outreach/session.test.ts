import { expect, test } from "vitest";
import { START, Tickler } from "../../support/processes/tickler.ts";
import {
  EMAIL_KEYS,
  type HistoryJson,
  MESSAGE_KEYS,
  type MessageJson,
  type TickJson,
} from "../../support/processes/tickler-json.ts";

const TEXT = "Hi John! Open to quick chat to discuss an amazing business opportunity?";
const MESSAGE_ID = /^<[^<>@\s]+@[^<>@\s]+>$/;

test("the whole story of one lead, in the shapes of the contract", async () => {
  const t = new Tickler();
  const lead = await t.json<Record<string, unknown>>([
    "lead",
    "add",
    "John Doe",
    "john.doe@example.com",
  ]);
  expect(Object.entries(lead).slice(0, 4)).toEqual([
    ["id", 1],
    ["name", "John Doe"],
    ["email", "john.doe@example.com"],
    ["phone", null],
  ]);

  const enqueued = await t.json(["send", "1", TEXT]);
  expect(enqueued).toMatchObject({
    id: 1,
    leads_id: 1,
    message_sent: TEXT,
    sent_at: null,
    reply_received: null,
    reply_received_at: null,
    ai_reply: null,
    ai_reply_sent: null,
    created_at: START,
    status: "enqueued",
    follow_up_at: null,
    closed_at: null,
    next_action: "deliver",
  });
  expect(await t.mails()).toEqual([]);

  t.later("1m");
  const sentAt = t.now;
  expect(await t.ok(["tick"])).toBe("sent\t1\n");
  expect(await t.message()).toMatchObject({
    status: "sent",
    sent_at: sentAt,
    next_action: "follow_up",
    next_action_at: "2026-03-03T09:01:00.000Z",
  });

  t.later("10m");
  const repliedAt = t.now;
  const replied = await t.json(["reply", "1", "Interested!"]);
  expect(replied).toMatchObject({
    status: "replied",
    sent_at: sentAt,
    reply_received: "Interested!",
    reply_received_at: repliedAt,
    ai_reply: null,
    next_action: "ai_reply",
  });

  t.later("1m");
  const answering = await t.json(["ai-reply", "1"]);
  expect(answering).toMatchObject({ status: "ai_enqueued", ai_reply_sent: null });
  expect(answering.ai_reply).toMatch(/^Hi John\b/);

  t.later("1m");
  const answeredAt = t.now;
  const tick = await t.json<TickJson>(["tick"]);
  expect(tick).toMatchObject({ ai_replies: 1, sent: 0, replies: 0, errors: [] });

  const history = await t.history();
  const lists = ["messages", "outreach_logs", "tasks", "notes", "reminders"];
  expect(Object.keys(history)).toEqual(["lead", ...lists]);
  expect(history.lead).toMatchObject({ id: 1, name: "John Doe" });
  expect(history.messages).toHaveLength(1);
  const [answered] = history.messages;
  expect(answered).toMatchObject({
    status: "ai_replied",
    ai_reply: answering.ai_reply,
    ai_reply_sent: answeredAt,
    reply_received: "Interested!",
  });
  expect(history.outreach_logs.map(({ step }) => step)).toEqual([
    "ai_replied",
    "ai_enqueued",
    "replied",
    "sent",
    "enqueued",
  ]);
  expect(history.outreach_logs[3]).toEqual({
    id: 2,
    message_id: 1,
    log_at: sentAt,
    step: "sent",
    actor: "tick",
  });
  expectShapes(history, enqueued, replied, answering);

  // One more question, and a single tick: the answer is out.
  t.later("10m");
  expect(await t.ok(["reply", "1", "And what does it cost?"])).toBe("1\treplied\n");
  t.later("1m");
  expect(await t.json<TickJson>(["tick"])).toMatchObject({ ai_replies: 1, errors: [] });
  expect(await t.message()).toMatchObject({
    status: "ai_replied",
    reply_received: "And what does it cost?",
    ai_reply_sent: t.now,
  });
  expect(await t.steps()).toEqual([
    ...["ai_replied", "ai_enqueued", "replied"],
    ...["ai_replied", "ai_enqueued", "replied", "sent", "enqueued"],
  ]);
  const mails = await t.mails();
  expect(mails.map(({ to }) => to)).toEqual(Array(3).fill("john.doe@example.com"));
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(3);
  expectShapes(await t.history());
});

function expectShapes(history: HistoryJson, ...more: MessageJson[]): void {
  for (const message of history.messages) {
    expect(Object.keys(message)).toEqual([...MESSAGE_KEYS, "sequence"]);
  }
  for (const message of more) expect(Object.keys(message)).toEqual([...MESSAGE_KEYS]);
  for (const message of [...history.messages, ...more]) {
    for (const email of message.emails) {
      expect(Object.keys(email)).toEqual([...EMAIL_KEYS]);
      if (email.direction === "out") expect(email.rfc_message_id).toMatch(MESSAGE_ID);
    }
  }
  for (const [at, row] of history.outreach_logs.entries()) {
    expect(Object.keys(row)).toEqual(["id", "message_id", "log_at", "step", "actor"]);
    expect(row.log_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const older = history.outreach_logs[at + 1];
    if (older) expect(isNewer(row, older)).toBe(true);
  }
}

test("an address is as good as an id, in any case of letters", async () => {
  const t = new Tickler();
  await t.all(
    ["lead", "add", "Ana", "Ana@Example.com"],
    ["send", "ana@example.COM", "Hi Ana!", "--subject", "Hi Ana!"],
  );
  const history = await t.json<HistoryJson>(["history", "ANA@example.com"]);
  expect(history.lead).toMatchObject({ id: 1, email: "Ana@Example.com" });
  expect(history.messages).toHaveLength(1);
});

test("two messages of one lead stand newest first, and the log of both with ties by id", async () => {
  const t = new Tickler();
  await t.all(
    ["lead", "add", "Ana", "ana@example.com"],
    ["send", "1", "Hi Ana!", "--subject", "Hi Ana!"],
  );
  const second = await t.run(["send", "1", "Me again!", "--subject", "Me again!"]);
  expect(second).toMatchObject({ exitCode: 0, stdout: "2\tenqueued\n" });
  expect(second.stderr).toContain("open message");
  await t.ok(["tick"]);
  const history = await t.history();
  expect(history.messages.map(({ id }) => id)).toEqual([2, 1]);
  expect(history.outreach_logs.map(({ id }) => id)).toEqual([4, 3, 2, 1]);
  expectShapes(history);
});

test("a tick with nothing to do is silent", async () => {
  const t = new Tickler();
  expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
  const counts = await t.json<TickJson>(["tick"]);
  expect(counts).toMatchObject({
    ...{ sent: 0, follow_ups: 0, ai_replies: 0, closed: 0, replies: 0, auto_replies: 0 },
    ...{ bounces: 0, unsubscribes: 0, retried: 0, failed: 0, uncertain: 0, held: 0, errors: [] },
  });
});

type Row = HistoryJson["outreach_logs"][number];

function isNewer(a: Row, b: Row): boolean {
  return a.log_at === b.log_at ? a.id > b.id : a.log_at > b.log_at;
}
