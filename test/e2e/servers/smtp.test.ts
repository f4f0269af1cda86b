import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SinkOptions, SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { commands, type Result, smtpEnv, type Tickler } from "../../support/processes/tickler.ts";
import type { OutboxJson, TickJson } from "../../support/processes/tickler-json.ts";

const sinks: SmtpSink[] = [];

afterAll(async () => {
  await Promise.all(sinks.map((sink) => sink.stop()));
});

async function startSink(options: SinkOptions = {}): Promise<SmtpSink> {
  const sink = await SmtpSink.start(options);
  sinks.push(sink);
  return sink;
}

/** Two emails wait: to lead 1 and to lead 2. */
const base = commands();

beforeAll(() =>
  base.all(
    ["lead", "add", "John", "john@example.com"],
    ["lead", "add", "Ana", "ana@example.com"],
    ["send", "1", "Hi John!", "--subject", "Hi John!"],
    ["send", "2", "Hi Ana!", "--subject", "Hi Ana!"],
  ),
);

/** Nobody's tries are used up by a server that answers nobody. */
async function expectUntried(t: Tickler): Promise<void> {
  expect(await t.json<OutboxJson[]>(["outbox", "list"])).toMatchObject([
    { state: "queued", attempts: 0 },
    { state: "queued", attempts: 0 },
  ]);
}

/** One problem, told once. */
function expectToldOnce({ stdout, stderr, exitCode }: Result, explained: RegExp): void {
  expect({ exitCode, stdout }).toEqual({ exitCode: 5, stdout: "" });
  expect(stderr).toMatch(explained);
  expect(stderr.split("\n").filter((line) => /^(warning|error):/.test(line))).toHaveLength(1);
}

describe.concurrent("mail by SMTP", () => {
  test("leaves with the sender of the configuration, and nothing lies in the Maildir", async () => {
    const sink = await startSink();
    const t = base.copy(smtpEnv(sink.url, { TICKLER_REPLY_TO: "desk@sales.example" }));
    expect(await t.ok(["tick"])).toBe("sent\t2\n");
    expect(sink.mails.map(({ from }) => from)).toEqual(Array(2).fill("ada@sales.example"));
    expect(String(sink.mails[0]?.raw)).toMatch(/^Reply-To: desk@sales\.example\r$/m);
    expect(await t.mails()).toEqual([]);
  });

  test("is answered for review only, where nothing is said and the template writes", async () => {
    const sink = await startSink();
    const t = base.copy(smtpEnv(sink.url));
    await t.all(["tick"], ["reply", "1", "Yes!"], ["tick"]);
    expect(await t.message(1)).toMatchObject({ status: "ai_drafted" });
    expect(sink.accepted).toBe(2);
  });
});

describe.concurrent("where nothing is configured to read replies from", () => {
  async function dueFollowUps() {
    const sink = await startSink();
    const t = base.copy(smtpEnv(sink.url));
    await t.ok(["tick"]);
    t.later("25h");
    return { t, sink };
  }

  test("follow-ups are held and said to be, and leave when told to", async () => {
    const { t, sink } = await dueFollowUps();
    const held = await t.run(["tick", "--json"]);
    expect(held.exitCode).toBe(0);
    expect(held.json<TickJson>()).toMatchObject({ held: 2, follow_ups: 0, errors: [] });
    const said = await t.run(["tick"]);
    expect(said).toMatchObject({ exitCode: 0, stdout: "held\t2\n" });
    expect(said.stderr).toMatch(/^[^\n]*held[^\n]*inbox[^\n]*follow_up\.unread[^\n]*\n$/);
    expect(sink.accepted).toBe(2);
    expect(await t.message(1)).toMatchObject({ status: "sent" });
    const env = { TICKLER_FOLLOW_UP_UNREAD: "true" };
    expect(await t.run(["tick"], { env })).toMatchObject({
      exitCode: 0,
      stdout: "follow_ups\t2\n",
      stderr: "",
    });
    expect(sink.accepted).toBe(4);
  });

  test("they leave once an inbox is configured, in the environment or in the file", async () => {
    const { t, sink } = await dueFollowUps();
    const reader = commands();
    const inbox = reader.makeInbox();
    const other = t.copy();
    expect(await t.run(["tick"], { env: { TICKLER_INBOX: inbox } })).toMatchObject({
      exitCode: 0,
      stdout: "follow_ups\t2\n",
    });
    await other.ok(["config", "set", "inbox", inbox]);
    expect(await other.ok(["tick"])).toBe("follow_ups\t2\n");
    expect(sink.accepted).toBe(6);
  });

  test("messages are not closed for a silence that nobody listened to", async () => {
    const { t } = await dueFollowUps();
    await t.ok(["tick"]);
    t.later("25h");
    expect(await t.ok(["tick"])).toBe("held\t2\n");
    expect(await t.message(1)).toMatchObject({ status: "sent", closed_at: null });
  });
});

describe.concurrent("an SMTP server that is down", () => {
  test("fails the tick, once, and costs nobody a try; the next tick delivers", async () => {
    const gone = await SmtpSink.start();
    const url = gone.url;
    await gone.stop();
    const t = base.copy(smtpEnv(url));
    expectToldOnce(await t.run(["tick"]), /127\.0\.0\.1.*refused/);
    const json = await t.run(["tick", "--json"]);
    expect(json.exitCode).toBe(5);
    expect(json.json<TickJson>()).toMatchObject({
      sent: 0,
      retried: 0,
      failed: 0,
      errors: [{ phase: "deliver", message: expect.stringContaining("127.0.0.1") }],
    });
    await expectUntried(t);
    const sink = await startSink();
    expect(await t.run(["tick"], { env: smtpEnv(sink.url) })).toMatchObject({
      exitCode: 0,
      stdout: "sent\t2\n",
      stderr: "",
    });
  });

  test("still lets replies be read and messages be closed", async () => {
    const t = base.copy();
    await t.ok(["tick"]);
    t.later("25h");
    await t.ok(["tick"]);
    t.later("25h");
    const env = smtpEnv("smtp://127.0.0.1:1", { TICKLER_FOLLOW_UP_UNREAD: "true" });
    await t.ok(["send", "1", "Another chat?", "--subject", "Another chat?"]);
    const result = await t.run(["tick"], { env });
    expect(result).toMatchObject({ exitCode: 5, stdout: "closed\t2\n" });
  });

  test("is told from one that refuses everybody at the greeting", async () => {
    const sink = await startSink({
      behave: (stage) =>
        stage === "connect" ? { reply: 421, text: "4.3.2 closed for today" } : undefined,
    });
    const t = base.copy(smtpEnv(sink.url));
    expectToldOnce(await t.run(["tick"]), /421 4\.3\.2 closed for today/);
    await expectUntried(t);
    sink.behave = () => undefined;
    expect(await t.ok(["tick"])).toBe("sent\t2\n");
  });
});

describe.concurrent("a wrong SMTP password", () => {
  const PASSWORD = "hunter2-Sesame!";
  const FORMS = [
    PASSWORD,
    encodeURIComponent(PASSWORD),
    Buffer.from(PASSWORD).toString("base64"),
    Buffer.from(`\0ada\0${PASSWORD}`).toString("base64"),
  ];

  function filesUnder(folder: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());
  }

  function expectSecret(t: Tickler, ...results: Result[]): void {
    const texts = [
      ...results.flatMap(({ stdout, stderr }) => [stdout, stderr]),
      ...filesUnder(t.home).map((file) => readFileSync(file, "latin1")),
      JSON.stringify(t.dump()),
    ];
    for (const form of FORMS) {
      for (const text of texts) expect(text.includes(form)).toBe(false);
    }
  }

  test.each<[string, (sink: SmtpSink, home: string, password: string) => Record<string, string>]>([
    [
      "in TICKLER_SMTP_PASSWORD",
      ({ port }, _home, password) => ({
        ...smtpEnv(`smtp://ada@127.0.0.1:${port}`),
        TICKLER_SMTP_PASSWORD: password,
      }),
    ],
    [
      "in TICKLER_SMTP_URL",
      ({ port }, _home, password) => ({
        ...smtpEnv(`smtp://ada:${encodeURIComponent(password)}@127.0.0.1:${port}`),
      }),
    ],
    [
      "from smtp.password_command",
      ({ port }, home, password) => {
        const file = join(home, "../secret.txt");
        writeFileSync(file, `${password}\n`);
        return {
          ...smtpEnv(`smtp://ada@127.0.0.1:${port}`),
          TICKLER_SMTP_PASSWORD_COMMAND: `cat "${file}"`,
        };
      },
    ],
  ])("%s fails the tick, costs nobody a try, and shows nowhere", async (_where, envOf) => {
    const sink = await startSink({ users: { ada: "the right one" } });
    const t = base.copy();
    const env = envOf(sink, t.home, PASSWORD);
    const said = await t.run(["tick"], { env });
    expectToldOnce(said, /127\.0\.0\.1.*\bada\b.*535 5\.7\.8/);
    const told = await t.run(["tick", "--json", "--verbose"], { env });
    expect(told.exitCode).toBe(5);
    const list = await t.run(["config", "list"], { env });
    expect(list.exitCode).toBe(0);
    expectSecret(t, said, told, list);
    await expectUntried(t);
    expect(await t.run(["tick"], { env: envOf(sink, t.home, "the right one") })).toMatchObject({
      exitCode: 0,
      stdout: "sent\t2\n",
      stderr: "",
    });
    expect(sink.mails.map(({ user }) => user)).toEqual(["ada", "ada"]);
  });

  test("command that fails is told, and nobody loses a try", async () => {
    const sink = await startSink({ users: { ada: "x" } });
    const env = {
      ...smtpEnv(`smtp://ada@127.0.0.1:${sink.port}`),
      TICKLER_SMTP_PASSWORD_COMMAND: "exit 3",
    };
    const t = base.copy(env);
    expectToldOnce(await t.run(["tick"]), /smtp\.password_command.*3/);
    await expectUntried(t);
    expect(sink.connections).toBe(0);
  });

  test("is refused in the file and by config set", async () => {
    const t = base.copy();
    const url = `smtp://ada:${encodeURIComponent(PASSWORD)}@127.0.0.1:25`;
    const set = await t.run(["config", "set", "smtp.url", url]);
    expect(set).toMatchObject({ exitCode: 2, stdout: "" });
    expectSecret(t, set);
  });
});
