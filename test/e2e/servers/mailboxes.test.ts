import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { commands, type Tickler } from "../../support/processes/tickler.ts";
import type { TickJson } from "../../support/processes/tickler-json.ts";

const sinks: SmtpSink[] = [];

afterAll(async () => {
  await Promise.all(sinks.map((sink) => sink.stop()));
});

async function startSink(): Promise<SmtpSink> {
  const sink = await SmtpSink.start();
  sinks.push(sink);
  return sink;
}

/** Four leads of one tag; nothing is sent yet. */
const base = commands();

beforeAll(() =>
  base.all(
    ...["john", "ana", "mia", "leo"].map((name) => [
      ...["lead", "add", name, `${name}@${name}.example`, "--tag", "fair"],
    ]),
  ),
);

/** Two mailboxes, each at a server of its own. */
async function twoMailboxes(more: Record<string, string> = {}) {
  const [ada, ben] = [await startSink(), await startSink()];
  const t = base.copy({
    TICKLER_AI_MODE: "off",
    TICKLER_FOLLOW_UP_UNREAD: "true",
    TICKLER_MAILBOX_ADA_FROM: "Ada <ada@sales.example>",
    TICKLER_MAILBOX_ADA_SMTP_URL: ada.url,
    TICKLER_MAILBOX_BEN_FROM: "Ben <ben@other.example>",
    TICKLER_MAILBOX_BEN_SMTP_URL: ben.url,
    ...more,
  });
  return { t, ada, ben };
}

const send = (t: Tickler, ...more: string[]) =>
  t.ok(["send", "--tag", "fair", "--text", "Hi {{ first_name }}!", "--subject", "Hi", ...more]);

const sendersOf = (sink: SmtpSink) => [...new Set(sink.mails.map(({ from }) => from))];

describe.concurrent("several mailboxes", () => {
  test("share first mails by free places, and each sends its own from its own server", async () => {
    const { t, ada, ben } = await twoMailboxes({ TICKLER_MAILBOX_ADA_SEND_MAX_PER_DAY: "1" });
    await t.ok(["config", "set", "send.max_per_day", "3"]);
    await send(t, "--mailbox", "ada,ben");
    expect(await t.ok(["tick"])).toBe("sent\t4\n");
    expect([ada.accepted, ben.accepted]).toEqual([1, 3]);
    expect([...sendersOf(ada), ...sendersOf(ben)]).toEqual([
      "ada@sales.example",
      "ben@other.example",
    ]);
    const [, first, second] = await t.json<Record<string, unknown>[]>(["mailbox", "list"]);
    expect(first).toMatchObject({ name: "ada", sent_today: 1, limit: 1, open: 1, trouble: [] });
    expect(second).toMatchObject({ name: "ben", sent_today: 3, limit: 3, open: 3 });
  });

  test("are all in the status; a key stands for the mailbox, too", async () => {
    const { t } = await twoMailboxes();
    const mail = ["send", "1", "Hi!", "--subject", "Hi", "--key", "crm-1", "--mailbox"];
    await t.ok([...mail, "ben"]);
    expect((await t.json<{ replayed: boolean }>([...mail, "ben"])).replayed).toBe(true);
    expect((await t.run([...mail, "ada"])).exitCode).toBe(4);
    const { outbox, next } = await t.json<{ outbox: object; next: object }>(["status"]);
    expect(outbox).toMatchObject({ queued: 1 });
    expect(next).not.toBeNull();
    await t.ok(["mailbox", "pause", "ben"]);
    expect(await t.ok(["todo"])).toContain("tickler mailbox resume ben");
  });

  test("have to be named where the default one is not set up", async () => {
    const { t } = await twoMailboxes();
    const { exitCode, stderr } = await t.run(["send", "1", "Hi!", "--subject", "Hi"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--mailbox ada,ben");
    expect((await t.run(["send", "1", "Hi!", "--mailbox", "dora"])).stderr).toContain(
      'there is no mailbox "dora"',
    );
  });

  test("hold up nobody where one of them fails, and the error names it", async () => {
    const { t, ada, ben } = await twoMailboxes();
    await send(t, "--mailbox", "ada,ben");
    await ben.stop();
    const { stdout, stderr, exitCode } = await t.run(["tick"]);
    expect({ stdout, exitCode }).toEqual({ stdout: "sent\t2\n", exitCode: 5 });
    expect(ada.accepted).toBe(2);
    expect(stderr).toContain("mailbox ben: ");
    expect(stderr).not.toContain("mailbox ada: ");
  });

  test("may share a server and an inbox that are nobody's own", async () => {
    const sink = await startSink();
    const t = base.copy({
      TICKLER_AI_MODE: "off",
      TICKLER_SMTP_URL: sink.url,
      TICKLER_MAILBOX_ADA_FROM: "Ada <ada@sales.example>",
    });
    for (const name of ["new", "cur"]) {
      mkdirSync(join(t.home, "shared", name), { recursive: true });
    }
    await t.ok(["config", "set", "inbox", join(t.home, "shared")]);
    await t.ok(["send", "1", "Hi John!", "--subject", "Hi", "--mailbox", "ada"]);
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "sent\t1\n", stderr: "" });
    t.later("25h");
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stderr: "" });
    expect(sink.mails.map(({ from }) => from)).toEqual(["ada@sales.example", "ada@sales.example"]);
    // Who has no sender holds up its own mail alone.
    await t.ok(["send", "2", "Hi Ana!", "--subject", "Hi", "--mailbox", "default"]);
    await t.ok(["send", "3", "Hi Mia!", "--subject", "Hi", "--mailbox", "ada"]);
    const { stdout, stderr, exitCode } = await t.run(["tick"]);
    expect({ stdout, exitCode }).toEqual({ stdout: "sent\t1\n", exitCode: 5 });
    expect(stderr).toMatch(/^warning: mailbox default: deliver: .*from: is not set/u);
  });

  test("of one sending domain share what may go to a domain, also within one tick", async () => {
    const { t, ada, ben } = await twoMailboxes({
      TICKLER_MAILBOX_CLEO_FROM: "Cleo <cleo@sales.example>",
    });
    await t.all(
      ["config", "set", "mailbox.cleo.smtp.url", ada.url],
      ["config", "set", "send.max_per_domain", "1"],
      ...["eva", "ida", "uwe"].map((name) => ["lead", "add", name, `${name}@big.example`]),
    );
    for (const [lead, mailbox] of [
      ["eva@big.example", "ada"],
      ["ida@big.example", "cleo"],
      ["uwe@big.example", "ben"],
    ] as const) {
      await t.ok(["send", lead, "Hi!", "--subject", "Hi", "--mailbox", mailbox]);
    }
    expect(await t.ok(["tick"])).toBe("sent\t2\n");
    expect([ada.accepted, ben.accepted]).toEqual([1, 1]);
    t.later("2h");
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
  });

  test("answer from the one that wrote, and pause each for itself", async () => {
    const { t, ben } = await twoMailboxes();
    await t.ok(["send", "1", "Hi John!", "--subject", "Hi", "--mailbox", "ben"]);
    await t.all(["tick"], ["reply", "1", "Yes!"], ["mailbox", "pause", "ben"]);
    await t.ok(["send", "2", "Hi Ana!", "--subject", "Hi", "--mailbox", "ben"]);
    await t.ok(["answer", "1", "Great!"]);
    await t.ok(["tick"]);
    expect(ben.mails.map(({ to }) => to[0])).toEqual(["john@john.example", "john@john.example"]);
    await t.all(["mailbox", "resume", "ben"], ["tick"]);
    expect(ben.mails.map(({ to }) => to[0])[2]).toBe("ana@ana.example");
  });

  test("are all paused by outbox pause, and resumed, but for one that has paused by itself", async () => {
    const { t, ada, ben } = await twoMailboxes();
    await send(t, "--mailbox", "ada,ben");
    await t.all(["outbox", "pause"], ["tick"]);
    expect([ada.accepted, ben.accepted]).toEqual([0, 0]);
    const store = await t.open();
    const reason = "too many mails bounced";
    await store.write(({ mailboxes }) =>
      mailboxes.pause("ben", { reason, rule: "send.max_bounces" }, new Date(t.now)),
    );
    await store.close();
    const { stderr } = await t.run(["outbox", "resume"]);
    expect(stderr).toBe(
      `Cold mail of ben stays paused: ${reason}. Go on with: tickler mailbox resume ben\n`,
    );
    await t.ok(["tick"]);
    expect([ada.accepted, ben.accepted]).toEqual([2, 0]);
    await t.all(["mailbox", "resume", "ben"], ["tick"]);
    expect(ben.accepted).toBe(2);
  });

  test("leave their conversations to another one, which goes on in the same thread", async () => {
    const { t, ada, ben } = await twoMailboxes();
    await t.ok(["send", "1", "Hi John!", "--subject", "Hi", "--mailbox", "ben"]);
    await t.all(["tick"], ["reply", "1", "Yes!"]);
    const without = t.copy({ TICKLER_MAILBOX_BEN_FROM: "", TICKLER_MAILBOX_BEN_SMTP_URL: "" });
    await without.ok(["answer", "1", "Great!"]);
    expect(await without.json<TickJson>(["tick"])).toMatchObject({ sent: 0, errors: [] });
    expect(await without.ok(["todo"])).toContain("tickler mailbox move ben default");
    expect((await without.run(["mailbox", "move", "ben", "ada"])).exitCode).toBe(2);
    const moved = await without.json(["mailbox", "move", "ben", "ada", "--yes"]);
    expect(moved).toEqual({ from: "ben", to: "ada", moved: 1, left: 0 });
    await without.ok(["tick"]);
    expect([ada.accepted, ben.accepted]).toEqual([1, 1]);
    const [id] = /^Message-ID: (.*)\r$/im.exec(String(ben.mails[0]?.raw))?.slice(1) ?? [];
    expect(String(ada.mails[0]?.raw)).toContain(id);
    expect(ada.mails[0]?.from).toBe("ada@sales.example");
  });
});
