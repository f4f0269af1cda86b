import { expect, test } from "vitest";
import { commands, type Env } from "../../support/processes/tickler.ts";

interface StatusJson {
  ok: boolean;
  broken: { id: string; what: string; since: string | null; command: string }[];
  last_tick_at: string | null;
  send: { ok_at: string | null; failing_since: string | null; error: string | null };
  outbox: { queued: number; queued_since: string | null };
  today: Record<string, unknown>;
  next: { message_id: number; at: string | null; reasons: { rule: string }[] } | null;
  todo: Record<string, number>;
}

const FROM: Env = { TICKLER_FROM: "Ada Sales <ada@sales.example>" };
/** Nothing listens there. */
const DEAD: Env = { TICKLER_SMTP_URL: "smtp://127.0.0.1:1", TICKLER_FOLLOW_UP_UNREAD: "true" };

test("status tells how the machine is, from nothing to a mail that does not leave", async () => {
  const t = commands({ env: FROM });
  expect(await t.json<StatusJson>(["status"])).toMatchObject({
    ...{ ok: true, broken: [], last_tick_at: null, next: null, todo: {} },
  });

  await t.all(
    ["lead", "add", "John Doe", "john@initech.example"],
    ["lead", "add", "Ana Silva", "ana@globex.example"],
    ["send", "1", "Open to a quick chat?"],
  );
  const queued = await t.json<StatusJson>(["status"]);
  expect(queued).toMatchObject({
    ...{ ok: true, last_tick_at: null, outbox: { queued: 1, queued_since: t.now } },
    next: { message_id: 1, at: t.now, reasons: [] },
  });

  await t.ok(["tick"]);
  await t.ok(["reply", "1", "What does it cost?"]);
  const sent = await t.json<StatusJson>(["status", "--check"]);
  expect(sent).toMatchObject({
    ...{ ok: true, last_tick_at: t.now, next: null, outbox: { queued: 0 } },
    today: { since: "2026-03-02T00:00:00.000Z", sent: 1, replies: 1, bounces: 0, follow_ups: 0 },
  });
  // What is taken back has not happened, and what is true again has not happened twice.
  await t.all(["close", "1"], ["undo", "1"], ["undo", "1"]);
  expect(await t.json<StatusJson>(["status"])).toMatchObject({ today: { sent: 1, replies: 0 } });
  await t.ok(["reply", "1", "What does it cost?"]);
  expect(await t.json<StatusJson>(["status"])).toMatchObject({ today: { sent: 1, replies: 1 } });
  // A day later, nothing of it was today.
  expect(await t.json<StatusJson>(["status"], { now: "2026-03-03T00:00:00Z" })).toMatchObject({
    today: { since: "2026-03-03T00:00:00.000Z", sent: 0, replies: 0 },
  });

  await t.ok(["send", "2", "Open to a quick chat?"], { env: DEAD });
  expect(await t.run(["tick"], { env: DEAD })).toMatchObject({ exitCode: 5 });
  const failed = await t.run(["status", "--check", "--json"], { env: DEAD });
  expect(failed.exitCode).toBe(5);
  expect(failed.json<StatusJson>()).toMatchObject({
    ok: false,
    broken: [{ id: "broken-send", since: t.now, what: expect.stringContaining("127.0.0.1:1") }],
    send: { ok_at: t.now, failing_since: t.now },
    outbox: { queued: 1 },
  });
  // Without --check it only says so.
  expect(await t.run(["status"], { env: DEAD })).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^broken\tmail does not leave: .*127\.0\.0\.1:1/),
  });
  expect(await t.ok(["todo"], { env: DEAD })).toMatch(/^broken\t/);

  await t.ok(["tick"]);
  expect(await t.json<StatusJson>(["status", "--check"])).toMatchObject({ ok: true, broken: [] });
});

test("status --check notices that nobody runs ticks", async () => {
  const t = commands({ env: FROM });
  await t.all(
    ["lead", "add", "John Doe", "john@initech.example"],
    ["send", "1", "Open to a quick chat?"],
  );
  t.later("30m");
  expect(await t.run(["status", "--check"])).toMatchObject({ exitCode: 0 });
  t.later("31m");
  const idle = await t.run(["status", "--check", "--json"]);
  expect(idle.exitCode).toBe(5);
  expect(idle.json<StatusJson>().broken).toMatchObject([{ id: "broken-tick", since: null }]);
  expect(await t.json(["todo"])).toMatchObject([{ kind: "broken", command: "tickler tick" }]);
  await t.ok(["tick"]);
  expect(await t.run(["status", "--check"])).toMatchObject({ exitCode: 0 });
});

test("a closed window is not broken, and status says when it opens", async () => {
  const t = commands({ env: { ...FROM, TICKLER_SEND_WINDOW: "tue 9-17" } });
  await t.all(
    ["lead", "add", "John Doe", "john@initech.example"],
    ["send", "1", "Open to a quick chat?"],
    ["tick"],
  );
  expect(await t.json<StatusJson>(["status", "--check"])).toMatchObject({
    ok: true,
    next: { at: "2026-03-03T09:00:00.000Z", reasons: [{ until: "2026-03-03T09:00:00.000Z" }] },
  });
  expect(await t.ok(["status"])).toMatch(/^next\t.*after 2026-03-03 09:00/m);
});

test("lead list shows the hottest of several messages", async () => {
  const t = commands({ env: FROM });
  await t.all(
    ["lead", "add", "John Doe", "john@initech.example"],
    ["lead", "add", "Ana Silva", "ana@globex.example"],
    ["send", "1", "Open to a quick chat?"],
    ["tick"],
    ["reply", "1", "What does it cost?"],
    ["send", "1", "Open to another chat?"],
  );
  expect(await t.json(["lead", "list"])).toMatchObject([
    { id: 2, status: null },
    { id: 1, status: "replied" },
  ]);
  expect(await t.json(["lead", "list", "--status", "replied"])).toMatchObject([{ id: 1 }]);
  expect(await t.json(["lead", "list", "--status", "enqueued"])).toEqual([]);
  expect(await t.json(["lead", "list", "--status", "none"])).toMatchObject([{ id: 2 }]);
  expect((await t.history(1)).lead).toMatchObject({ status: "replied" });
});

test("ids of the wrong kind are recognised", async () => {
  const t = commands({ env: FROM });
  await t.all(
    ["lead", "add", "John Doe", "john@initech.example"],
    ["lead", "add", "Ana Silva", "ana@globex.example"],
    ["send", "1", "Open to a quick chat?"],
    ["tick"],
    ["reply", "1", "What does it cost?"],
    ["send", "2", "Open to a quick chat?"],
  );
  expect(await t.run(["close", "3"])).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining(
      "3 is an email of message 2: first email to Ana Silva (lead 2).",
    ),
  });
  expect(await t.run(["outbox", "cancel", "2"])).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining("2 is a message; its email is 3."),
  });
  expect(await t.ok(["outbox"])).toMatch(/^3\t2\tqueued\t/);
  expect(await t.ok(["suppress"])).toBe("");
  expect(await t.ok(["config"])).toMatch(/^from\t/);
  expect(await t.run(["outbox", "cancl", "3"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("Did you mean `tickler outbox cancel`?"),
  });
});

test("a text of two words needs a subject, and an unknown variable is named", async () => {
  const t = commands({ env: FROM });
  await t.ok(["lead", "add", "John Doe", "john@initech.example"]);
  expect(await t.run(["send", "1", "Hi John!"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("--subject"),
  });
  expect(await t.json(["send", "1", "Hi John!", "--subject", "Hi"])).toMatchObject({ id: 1 });
  const env = { TICKLER_SMPT_URL: "smtp://localhost" };
  expect(await t.run(["outbox"], { env })).toMatchObject({
    exitCode: 0,
    stderr: expect.stringMatching(/TICKLER_SMPT_URL.*\n.*Did you mean TICKLER_SMTP_URL\?/),
  });
  expect(await t.run(["outbox", "--quiet"], { env })).toMatchObject({ stderr: "" });
  // Without a terminal nobody is asked whose words these are.
  await t.ok(["tick"]);
  expect(await t.json(["record", "1", "Hi John, gladly."])).toMatchObject({ status: "replied" });
});
