import { beforeAll, describe, expect, test } from "vitest";
import { commands, plus, type Tickler } from "../../support/processes/tickler.ts";
import type { OutboxJson, TickJson } from "../../support/processes/tickler-json.ts";

const FROM = { TICKLER_FROM: "Ada Sales <ada@sales.example>" };
const ME = "ada@example.com";
const base = commands({ env: FROM });

beforeAll(() =>
  base.all(
    ["lead", "add", "John Doe", "john@initech.example", "--timezone", "America/New_York"],
    ["lead", "add", "Ana Silva", "ana@globex.example", "--tag", "fair"],
    ["lead", "edit", "1", "--tag", "fair"],
  ),
);

const fresh = (env: Record<string, string> = {}): Tickler => base.copy(env);

const NOTHING = { sent: 0, failed: 0, bounces: 0, replies: 0, uncertain: 0, closed: 0 };

describe.concurrent("a test", () => {
  test("is exactly the lead's mail, to me, and counts nowhere", async () => {
    const t = fresh({ TICKLER_SEND_MAX_PER_DAY: "1", TICKLER_POSTAL_ADDRESS: "1 Main St" });
    await t.ok(["send", "1", "Hi {{ first_name }}! A chat?", "--subject", "For {{ name }}"]);
    await t.ok(["tick"]);
    const args = ["send", "1", "Hi {{ first_name }}! A chat?", "--subject", "For {{ name }}"];
    const queued = await t.json([...args, "--test", ME]);
    expect(queued).toMatchObject({ status: "enqueued", test_to: ME, emails: [{ to: ME }] });
    // The limit of the day is reached, and the lead was sent this very text.
    expect(await t.json<TickJson>(["tick"])).toMatchObject({ ...NOTHING, errors: [], notices: [] });
    const mails = await t.mails();
    const [mine, theirs] = [
      mails.find(({ to }) => to === ME),
      mails.find(({ to }) => to === "john@initech.example"),
    ];
    expect(mine).toMatchObject({ subject: theirs?.subject, text: theirs?.text, toName: "" });
    expect(mine?.text).toContain("1 Main St");

    expect((await t.history()).messages.map(({ id }) => id)).toEqual([1]);
    const all = await t.json<{ messages: object[]; lead: object }>(["history", "1", "--all"]);
    expect(all).toMatchObject({
      lead: { status: "sent" },
      messages: [{ id: 2, status: "closed", test_to: ME, next_action: null }, { id: 1 }],
    });
    expect(await t.json(["lead", "show", "1"])).toMatchObject({ status: "sent" });
    expect(await t.json<unknown[]>(["todo"])).toEqual([]);
    expect(await t.json<OutboxJson[]>(["outbox", "list"])).toEqual([]);
    expect((await t.json<{ problems: unknown[] }>(["db", "check"])).problems).toEqual([]);
    // Nor does it follow up, or hold another mail back.
    t.now = plus(t.now, "30d");
    await t.ok(["tick"]);
    expect((await t.mails()).filter(({ to }) => to === ME)).toHaveLength(1);
  });

  test("leaves outside of the window, for a lead who is paused, suppressed or unknown to mail", async () => {
    const t = fresh({ TICKLER_SEND_WINDOW: "sun 03:00-03:01" });
    await t.all(
      ["lead", "add", "Lee Wong", "--phone", "+49 30 1234567"],
      ["lead", "pause", "2"],
      ["suppress", "add", "john@initech.example"],
    );
    for (const lead of ["1", "2", "3"])
      await t.ok(["send", lead, "Hello from our fair", "--test", ME]);
    await t.ok(["tick"]);
    expect((await t.mails()).map(({ to }) => to)).toEqual([ME, ME, ME]);
    await t.ok(["suppress", "add", ME]);
    expect(await t.run(["send", "1", "Hello from our fair", "--test", ME])).toMatchObject({
      exitCode: 4,
    });
  });

  test("is ignored when it is answered, or comes back", async () => {
    const t = fresh();
    await t.all(["send", "1", "Open to a chat?", "--test", ME], ["tick"]);
    const [mail] = await t.mails();
    const before = t.dump()?.messages;
    const answer = (from: string, id: string) =>
      [
        `From: ${from}`,
        "To: ada@sales.example",
        `In-Reply-To: ${mail?.messageId}`,
        `Message-ID: <${id}@example.com>`,
        "Subject: Re: A chat?",
        "Date: Mon, 02 Mar 2026 10:00:00 +0000",
        "",
        "Please take me off your list!",
        "",
      ].join("\r\n");
    t.receive(answer(ME, "a"));
    t.receive(answer("john@initech.example", "b"));
    t.receive(
      [
        "From: MAILER-DAEMON@example.com",
        "To: ada@sales.example",
        "Subject: Undelivered Mail Returned to Sender",
        "Message-ID: <dsn@example.com>",
        "Date: Mon, 02 Mar 2026 10:00:00 +0000",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        `<${ME}>: 550 5.1.1 no such user`,
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example.com",
        "",
        `Final-Recipient: rfc822; ${ME}`,
        "Action: failed",
        "Status: 5.1.1",
        "Diagnostic-Code: smtp; 550 5.1.1 no such user",
        "",
        "--b",
        "Content-Type: message/rfc822",
        "",
        `Message-ID: ${mail?.messageId}`,
        "Subject: A chat?",
        "",
        "--b--",
        "",
      ].join("\r\n"),
    );
    expect(await t.json<TickJson>(["tick"])).toMatchObject({ ...NOTHING, unsubscribes: 0 });
    expect(t.dump()?.messages).toEqual(before);
    expect(t.dump()?.suppressions).toEqual([]);
    // A reply that is typed in is refused, too.
    expect(await t.run(["reply", "1", "Yes"])).toMatchObject({ exitCode: 4 });
  });

  test("goes with its lead when they are erased, and my address stays mine", async () => {
    const t = fresh();
    await t.all(
      ["lead", "add", "Ada", ME],
      ["send", "1", "For {{ name }}", "--test", ME],
      ["tick"],
      ["suppress", "add", ME],
      ["lead", "rm", "1", "--yes"],
    );
    expect(await t.mails()).toEqual([]);
    expect(t.dump()?.messages).toEqual([]);
    expect(t.dump()?.suppressions).toMatchObject([{ value: ME }]);
  });

  test.each([
    [["--tag", "fair", "--text", "Hello from our fair", "--test", ME]],
    [["1", "Hello from our fair", "--test", "nobody"]],
    [["1", "Hello from our fair", "--test", ME, "--at", "in 2h"]],
    [["--tag", "fair", "--text", "Hello from our fair", "--key", "k"]],
  ])("send %j is refused", async (args) => {
    expect(await fresh().run(["send", ...args])).toMatchObject({ exitCode: 2 });
  });
});

describe.concurrent("a time to send at", () => {
  test("is one of the lead's clock, and printed with its zone", async () => {
    const t = fresh();
    // It is 04:00 in New York.
    const first = await t.json(["send", "1", "Hello from our fair", "--at", "2026-03-02T09:00"]);
    expect(first).toMatchObject({
      ...{ leaves_at: "2026-03-02T14:00:00.000Z", timezone: "America/New_York" },
      ...{ next_action: "deliver", next_action_at: "2026-03-02T14:00:00.000Z" },
    });
    const words = await t.run(["send", "1", "Hello, you over there", "--at", "tomorrow 9:00"]);
    expect(words.stderr).toContain("It leaves on Tue 2026-03-03 09:00 (America/New_York)");
    await t.ok(["tick"], { now: "2026-03-02T13:59:59.000Z" });
    expect(await t.mails()).toEqual([]);
    expect(await t.ok(["tick"], { now: "2026-03-02T14:00:00.000Z" })).toBe("sent\t1\n");
  });

  test("is one of send.timezone where the lead has none, for each lead of a tag", async () => {
    const t = fresh({ TICKLER_SEND_TIMEZONE: "Europe/Berlin" });
    const all = await t.json<{ message: { next_action_at: string } }[]>([
      ...["send", "--tag", "fair", "--text", "Hello from our fair", "--at", "mon 12:30"],
    ]);
    expect(all.map(({ message }) => message.next_action_at)).toEqual([
      "2026-03-02T17:30:00.000Z",
      "2026-03-02T11:30:00.000Z",
    ]);
  });

  test("that is past is an error, and nobody of a tag is written to", async () => {
    const t = fresh({ TICKLER_SEND_TIMEZONE: "Europe/Berlin" });
    const past = await t.run(["send", "2", "Hello from our fair", "--at", "today 9:59"]);
    expect(past).toMatchObject({ exitCode: 2 });
    expect(past.stderr).toContain("past for Ana Silva: Mon 2026-03-02 09:59 (Europe/Berlin)");
    // Past for Ana alone.
    const args = ["send", "--tag", "fair", "--text", "Hello from our fair", "--at", "today 9:59"];
    expect(await t.run(args)).toMatchObject({ exitCode: 2 });
    expect(t.dump()?.messages).toEqual([]);
  });

  test("is a line's own in a batch", async () => {
    const t = fresh();
    const lines = [
      { lead: 1, text: "Hello from our fair", at: "in 2h" },
      { lead: 2, text: "Hello from our fair", at: "2026-03-01T09:00Z" },
      { lead: 2, text: "Hello from our fair", at: "whenever" },
    ];
    const result = await t.run(["send", "--batch", "-", "--json"], {
      input: lines.map((line) => JSON.stringify(line)).join("\n"),
    });
    expect(result.json()).toMatchObject([
      { line: 1, message: { next_action_at: "2026-03-02T11:00:00.000Z" } },
      { line: 2, error: { code: "usage" } },
      { line: 3, error: { code: "usage" } },
    ]);
  });

  test("opens no window", async () => {
    const t = fresh({ TICKLER_SEND_WINDOW: "mon-fri 09:00-17:00" });
    await t.ok(["send", "1", "Hello from our fair", "--at", "sat 9:00"]);
    await t.ok(["tick"], { now: "2026-03-07T15:00:00.000Z" });
    expect(await t.mails()).toEqual([]);
    await t.ok(["tick"], { now: "2026-03-09T14:00:00.000Z" });
    expect(await t.mails()).toHaveLength(1);
  });
});
