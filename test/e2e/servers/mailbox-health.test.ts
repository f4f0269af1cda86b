import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { commands, type Tickler } from "../../support/processes/tickler.ts";

let sink: SmtpSink;
/** Four leads of one tag; nothing is sent yet. */
const base = commands();

beforeAll(async () => {
  sink = await SmtpSink.start();
  await base.all(
    ...["john", "ana", "mia", "leo"].map((name) => [
      ...["lead", "add", name, `${name}@${name}.example`, "--tag", "fair"],
    ]),
  );
});
afterAll(() => sink.stop());

interface Line {
  id: string;
  kind: string;
  what: string;
}

const todo = (t: Tickler) => t.json<Line[]>(["todo"]);

const send = (t: Tickler, lead: number, ...more: string[]) =>
  t.ok(["send", `${lead}`, "Hi!", "--subject", "Hi", ...more]);

const rulesOf = async (t: Tickler, lead: number) =>
  (
    await t.json<{ messages: { reasons: { rule: string; detail: string }[] }[] }>([
      "why",
      `${lead}`,
    ])
  ).messages[0]?.reasons;

describe.concurrent("what is said of several mailboxes", () => {
  test("mail that waits too long has a line for each of them, which is settled for itself", async () => {
    const t = base.copy({
      TICKLER_MAILBOX_ADA_FROM: "Ada <ada@sales.example>",
      TICKLER_MAILBOX_ADA_SMTP_URL: sink.url,
      TICKLER_MAILBOX_BEN_FROM: "Ben <ben@other.example>",
      TICKLER_MAILBOX_BEN_SMTP_URL: sink.url,
    });
    const text = ["--text", "Hi!", "--subject", "Hi"];
    await t.ok(["send", "--tag", "fair", ...text, "--mailbox", "ada,ben"]);
    await t.all(["mailbox", "pause", "ada"], ["mailbox", "pause", "ben"]);
    t.later("26h");
    const lines = (await todo(t)).filter(({ kind }) => kind === "waiting" || kind === "paused");
    expect(lines.map(({ id }) => id).sort()).toEqual([
      "mailbox-ada",
      "mailbox-ben",
      "waiting-outbox_pause-ada",
      "waiting-outbox_pause-ben",
    ]);
    const waits = lines.find(({ id }) => id === "waiting-outbox_pause-ben");
    expect(waits?.what).toMatch(/^mailbox ben: 2 mails have waited/);
    expect(lines.find(({ id }) => id === "mailbox-ada")?.what).toMatch(/^mailbox ada: cold mail/);
    await t.ok(["done", "waiting-outbox_pause-ben"]);
    await t.ok(["snooze", "mailbox-ada", "3d"]);
    expect((await todo(t)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(["mailbox-ben", "waiting-outbox_pause-ada"]),
    );
    expect((await todo(t)).map(({ id }) => id)).not.toContain("waiting-outbox_pause-ben");
    const { pause, mailboxes } = await t.json<{ pause: object; mailboxes: object[] }>(["status"]);
    expect(pause).toMatchObject({ paused: false });
    expect(mailboxes).toMatchObject([
      { mailbox: "ada", pause: { paused: true } },
      { mailbox: "ben", pause: { paused: true } },
    ]);
    expect(await t.ok(["status"])).toMatch(/^paused ben\t.*tickler mailbox resume ben/m);
  });

  test("follow-ups are held by the inbox of the message's own mailbox", async () => {
    const t = base.copy({
      TICKLER_FROM: "Ada <ada@sales.example>",
      TICKLER_SMTP_URL: sink.url,
      TICKLER_MAILBOX_BEN_FROM: "Ben <ben@other.example>",
      TICKLER_MAILBOX_BEN_INBOX: "",
      // Read where the default one is, and so nowhere.
      TICKLER_MAILBOX_CLEO_FROM: "Cleo <cleo@sales.example>",
    });
    const inbox = join(t.home, "ben");
    for (const folder of ["new", "cur", "tmp"]) mkdirSync(join(inbox, folder), { recursive: true });
    await t.ok(["config", "set", "mailbox.ben.inbox", inbox]);
    await send(t, 1);
    await send(t, 2, "--mailbox", "ben");
    await send(t, 3, "--mailbox", "cleo");
    await t.ok(["tick"]);
    expect((await rulesOf(t, 1))?.map(({ rule }) => rule)).toEqual(["follow_up.unread"]);
    expect(await rulesOf(t, 2)).toEqual([]);
    expect((await rulesOf(t, 3))?.map(({ rule }) => rule)).toEqual(["follow_up.unread"]);
    t.later("30h");
    await t.ok(["tick"]);
    const held = (await todo(t)).filter(({ kind }) => kind === "held");
    expect(held.map(({ id }) => id)).toEqual(["held-default", "held-cleo"]);
    await t.ok(["done", "held-cleo"]);
    expect((await todo(t)).map(({ id }) => id)).not.toContain("held-cleo");
    expect((await t.json<{ todo: object }>(["status"])).todo).toMatchObject({ held: 1 });
  });

  test("an inbox that can't be read holds the follow-ups of those who are read there", async () => {
    const t = base.copy({
      TICKLER_FROM: "Ada <ada@sales.example>",
      TICKLER_SMTP_URL: sink.url,
      TICKLER_MAILBOX_BEN_FROM: "Ben <ben@other.example>",
      TICKLER_MAILBOX_BEN_INBOX: "/nonexistent/ben",
    });
    await send(t, 1);
    await send(t, 2, "--mailbox", "ben");
    await t.run(["tick"]);
    expect((await rulesOf(t, 1))?.map(({ rule }) => rule)).toEqual(["follow_up.unread"]);
    const reasons = (await rulesOf(t, 2)) ?? [];
    expect(reasons).toMatchObject([{ rule: "inbox", detail: expect.stringContaining("of ben") }]);
  });

  test("a mailbox that is gone is named by doctor, status, todo and why, with what to do", async () => {
    const t = base.copy({ TICKLER_DOCTOR_DNS: "127.0.0.1:1", TICKLER_FROM: "Ada <ada@x.example>" });
    const before = t.copy({ TICKLER_MAILBOX_OLD_FROM: "Old <old@sales.example>" });
    await send(before, 1, "--mailbox", "old");
    const without = before.copy({ TICKLER_MAILBOX_OLD_FROM: "" });
    const fix = "tickler mailbox move old default";
    const { stdout, exitCode } = await without.run(["doctor", "--json"]);
    expect(exitCode).toBe(5);
    const checks = JSON.parse(stdout) as { check: string; result: string; fix: string }[];
    expect(checks.find(({ check }) => check === "mailboxes")).toMatchObject({
      ...{ result: "fail", fix },
      detail: expect.stringContaining("old (1 conversation)"),
    });
    expect(await without.ok(["todo"])).toContain(fix);
    expect((await without.json<{ broken: object[] }>(["status"])).broken).toMatchObject([
      { id: "broken-mailbox-old", command: fix },
    ]);
    expect(await rulesOf(without, 1)).toMatchObject([
      { rule: "mailbox", detail: expect.stringContaining(fix) },
    ]);
    await without.ok(["mailbox", "move", "old", "default", "--yes"]);
    const after = await without.run(["doctor", "--json"]);
    expect(after.stdout).not.toContain('"check":"mailboxes"');
  });

  test("doctor looks at each of them, and says what to do in its own settings", async () => {
    const t = base.copy({
      TICKLER_DOCTOR_DNS: "127.0.0.1:1",
      TICKLER_MAILBOX_BEN_FROM: "Ben <ben@other.example>",
      TICKLER_MAILBOX_BEN_SMTP_URL: "smtp://127.0.0.1:1",
      TICKLER_MAILBOX_CLEO_FROM: "Cleo <cleo@other.example>",
      TICKLER_MAILBOX_CLEO_SMTP_URL: `smtp://cleo@127.0.0.1:${sink.port}`,
    });
    const { stdout } = await t.run(["doctor", "--gate", "--json"]);
    const checks = JSON.parse(stdout) as { check: string; result: string; fix: string | null }[];
    const of = (name: string) => checks.find(({ check }) => check === name);
    expect(of("configuration")).toMatchObject({
      result: "ok",
      detail: expect.stringContaining("ben, cleo"),
    });
    expect(of("mailboxes")).toMatchObject({ result: "ok" });
    expect(of("ben: smtp")).toMatchObject({
      result: "fail",
      fix: expect.stringMatching(/^tickler config get mailbox\.ben\.smtp\.url/),
    });
    expect(of("cleo: configuration")).toMatchObject({
      result: "fail",
      fix: expect.stringContaining("tickler init --mailbox cleo"),
    });
    expect(checks.map(({ check }) => check)).not.toContain("ben: database");
  });
});
