import { beforeAll, describe, expect, test } from "vitest";
import { commands, plus, START, type Tickler } from "../../support/processes/tickler.ts";

interface TodoJson {
  id: string;
  kind: string;
  what: string;
  note: string | null;
}

const base = commands({
  env: { TICKLER_FROM: "Ada Sales <ada@sales.example>", TICKLER_AI_MODE: "off" },
});

beforeAll(() =>
  base.all(
    ["lead", "add", "Ana Silva", "ana@initech.example"],
    ["send", "1", "Shall we talk?"],
    ["tick"],
    ["reply", "1", "Perhaps."],
  ),
);

const todo = (t: Tickler) => t.json<TodoJson[]>(["todo"]);

describe.concurrent("remind", () => {
  test("brings the lead back in the morning of the day, until it is done", async () => {
    const t = base.copy({ TICKLER_SEND_TIMEZONE: "Europe/Berlin" });
    await t.ok(["done", "reply-2"]);
    const set = await t.json(["remind", "1", "2026-03-20", "call about the contract"]);
    expect(set).toEqual({
      ...{
        id: 1,
        lead_id: 1,
        ...{ kind: "reminder", message_id: null, email_id: null },
        text: "call about the contract",
        actor: expect.any(String),
        created_at: START,
      },
      due_at: "2026-03-20T07:00:00.000Z",
    });
    t.now = "2026-03-20T06:59:59.000Z";
    expect(await todo(t)).toEqual([]);
    t.now = "2026-03-20T07:00:00.000Z";
    expect(await todo(t)).toMatchObject([
      { id: "reminder-1", kind: "reminder", what: "call about the contract", message_id: null },
    ]);
    await t.ok(["snooze", "reminder-1", "1 day"]);
    expect(await todo(t)).toEqual([]);
    t.later("1d");
    await t.ok(["done", "reminder-1"]);
    expect(await todo(t)).toEqual([]);
  });

  test("refuses what is no time to come, and an unknown lead", async () => {
    const t = base.copy();
    const before = t.dump();
    for (const when of ["yesterday", "2026-02-30", "2026-03-01", "0d"]) {
      expect(await t.run(["remind", "1", when, "x"]), when).toMatchObject({ exitCode: 2 });
    }
    expect(await t.run(["remind", "9", "3d", "x"])).toMatchObject({ exitCode: 3 });
    expect(await t.run(["snooze", "1"])).toMatchObject({ exitCode: 2 });
    expect(await t.run(["snooze", "reply-99", "3d"])).toMatchObject({ exitCode: 3 });
    expect(await t.run(["snooze", "1", "--off"])).toMatchObject({ exitCode: 4 });
    expect(await t.run(["note", "1", " "])).toMatchObject({ exitCode: 2 });
    expect(t.dump()).toEqual(before);
  });
});

describe.concurrent("a long list", () => {
  test("shows its most urgent lines, and says how many there are; a script gets all", async () => {
    const t = base.copy();
    for (let day = 1; day <= 60; day += 1) await t.ok(["remind", "1", "1m", `call ${day}`]);
    t.later("1h");
    expect(await todo(t)).toHaveLength(61);
    const { stdout, stderr } = await t.run(["todo"]);
    expect(stdout.trim().split("\n")).toHaveLength(50);
    expect(stdout).toMatch(/^reply\t/);
    expect(stderr).toBe("The first 50 of 61 lines. All of them: tickler todo --all\n");
    expect((await t.ok(["todo", "--all"])).trim().split("\n")).toHaveLength(61);
    expect(await t.json(["todo", "--limit", "2"])).toHaveLength(2);
    expect(await t.run(["todo", "--limit", "0"])).toMatchObject({ exitCode: 2 });
    expect(await t.run(["todo", "--all", "--limit", "3"])).toMatchObject({ exitCode: 2 });
  });
});

describe.concurrent("note", () => {
  test("stands in the history and in todo, newest first", async () => {
    const t = base.copy();
    await t.ok(["note", "1", "met at the fair"]);
    t.later("1h");
    await t.ok(["note", "ana@initech.example", "prefers the phone"]);
    const notes = [{ text: "prefers the phone" }, { text: "met at the fair", created_at: START }];
    expect(await t.json(["note", "1"])).toMatchObject(notes);
    expect(await t.history()).toMatchObject({ notes });
    expect(await todo(t)).toMatchObject([{ id: "reply-2", note: "prefers the phone" }]);
    expect(await t.ok(["todo"])).toContain("(note: prefers the phone)");
    await t.ok(["lead", "rm", "1", "--yes"]);
    expect(await t.run(["note", "1"])).toMatchObject({ exitCode: 3 });
  });
});

describe.concurrent("snooze", () => {
  test("of a lead hides their lines until the lead writes again, or it is taken back", async () => {
    const t = base.copy();
    const put = await t.json(["snooze", "ana@initech.example", "2026-03-20"]);
    expect(put).toEqual({ id: "lead-1", snoozed_until: "2026-03-20T08:00:00.000Z" });
    expect(await todo(t)).toEqual([]);
    await t.ok(["snooze", "1", "--off"]);
    expect(await todo(t)).toHaveLength(1);
    await t.ok(["snooze", "lead-1", "2 weeks"]);
    t.later("1h");
    await t.ok(["reply", "1", "Hello?"]);
    expect(await todo(t)).toMatchObject([{ kind: "reply", what: "Hello?" }]);
  });
});

describe.concurrent("lead pause --until", () => {
  test("ends by itself", async () => {
    const t = base.copy();
    await t.ok(["answer", "1", "Gladly."]);
    const until = "2026-03-10T08:00:00.000Z";
    expect(await t.json(["lead", "pause", "1", "--until", "2026-03-10"])).toMatchObject({
      ...{ paused_at: START, paused_until: until },
    });
    expect(await t.ok(["lead", "list"])).toContain("(paused)");
    expect(await t.json(["why", "1"])).toMatchObject({
      messages: [{ reasons: [{ rule: "lead pause", until }] }],
    });
    t.now = plus(START, "3d");
    expect(await t.ok(["tick"])).toBe("");
    expect(await todo(t)).toMatchObject([{ id: "waiting-3", kind: "waiting" }]);
    t.now = until;
    expect(await t.ok(["lead", "list"])).not.toContain("(paused)");
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
  });
});

test("a bounced lead stands in todo with the way back", async () => {
  const t = base.copy();
  const { emails } = await t.message();
  t.receive(
    [
      "From: MAILER-DAEMON@initech.example",
      "To: ada@sales.example",
      "Subject: Undelivered Mail Returned to Sender",
      "Message-ID: <bounce@initech.example>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "No such user.",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.initech.example",
      "",
      "Final-Recipient: rfc822; ana@initech.example",
      "Action: failed",
      "Status: 5.1.1",
      "Diagnostic-Code: smtp; 550 5.1.1 no such user",
      "--b",
      "Content-Type: text/rfc822-headers",
      "",
      `Message-ID: ${emails[0]?.rfc_message_id}`,
      "--b--",
      "",
    ].join("\r\n"),
  );
  await t.ok(["tick"]);
  expect(await todo(t)).toMatchObject([
    {
      ...{ id: "bounced-1", kind: "bounced", words: "Perhaps." },
      commands: ["tickler lead edit 1 --email NEW", 'tickler send 1 "…"', "tickler done bounced-1"],
    },
  ]);
  const other = t.copy();
  await other.ok(["done", "bounced-1"]);
  expect(await todo(other)).toEqual([]);
  await t.ok(["lead", "edit", "1", "--email", "ana.silva@initech.example"]);
  expect(await todo(t)).toEqual([]);
});
