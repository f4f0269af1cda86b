import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { hasHeard } from "../../support/processes/interruptions.ts";
import { readMail, smtpEnv, Tickler } from "../../support/processes/tickler.ts";
import { eventually, gate } from "../../support/waiting.ts";

interface EventJson {
  at: string;
  event: string;
  message_id?: number;
  lead?: { id: number; name: string; address: string };
  message?: string;
}

const sinks: SmtpSink[] = [];
const base = new Tickler();

beforeAll(() =>
  base.all(
    ["lead", "add", "John", "john@example.com"],
    ["send", "1", "One?", "--subject", "One?"],
    ["send", "1", "Two?", "--subject", "Two?"],
    ["send", "1", "Three?", "--subject", "Three?"],
  ),
);

afterAll(async () => {
  await Promise.all(sinks.map((sink) => sink.stop()));
});

async function startSink(behave?: SmtpSink["behave"]): Promise<SmtpSink> {
  const sink = await SmtpSink.start(behave ? { behave } : {});
  sinks.push(sink);
  return sink;
}

/** A watch that runs, and the lines that it has printed so far. */
function watching(t: Tickler, ...args: string[]) {
  const running = t.start(["watch", "--every", "1s", ...args]);
  const out: string[] = [];
  const err: string[] = [];
  const collect = (lines: string[]) => {
    let rest = "";
    return (chunk: Buffer) => {
      const parts = (rest + chunk.toString("utf8")).split("\n");
      rest = parts.pop() ?? "";
      lines.push(...parts);
    };
  };
  running.stdout?.on("data", collect(out));
  running.stderr?.on("data", collect(err));
  return { running, out, err };
}

const parsed = (lines: readonly string[]): EventJson[] =>
  lines.map((line) => JSON.parse(line) as EventJson);

describe.concurrent("watch", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "prints one line for each event, and ends on %s with the mail in hand finished",
    async (signal) => {
      const heard = gate();
      const sink = await startSink((stage) =>
        stage === "end" && sink.complete === 2 ? { until: heard.opened } : undefined,
      );
      const t = base.copy(smtpEnv(sink.url, { TICKLER_SMTP_CONNECTIONS: "1" }));
      const { running, out, err } = watching(t);
      await eventually("the second mail is on its way", () => sink.complete === 2);
      running.kill(signal);
      await eventually("it has heard the signal", () => hasHeard(running.pid, signal));
      heard.open();
      expect(await running).toMatchObject({ exitCode: 130 });
      expect(sink.accepted).toBe(2);
      expect(out).toHaveLength(2);
      for (const line of out) {
        expect(line).toMatch(/^2026-03-02T09:00:00\.000Z\t.*sent.*John.*john@example\.com/);
      }
      expect(err).toEqual([]);
      const states = (await t.history()).messages.map(({ status }) => status).sort();
      expect(states).toEqual(["enqueued", "sent", "sent"]);
      sink.behave = () => undefined;
      expect(await t.ok(["tick"])).toBe("sent\t1\n");
      const ids = await Promise.all(
        sink.mails.map(async ({ raw }) => (await readMail(raw)).messageId),
      );
      expect(new Set(ids).size).toBe(3);
    },
  );

  test("prints NDJSON with --json, and sees what happens while it runs", async () => {
    const t = base.copy();
    const { running, out } = watching(t, "--json");
    await eventually("three mails are out", () => out.length === 3);
    await t.ok(["reply", "1", "Yes!"]);
    await eventually("an answer is out", () => out.length === 4);
    running.kill("SIGTERM");
    expect(await running).toMatchObject({ exitCode: 130, stderr: "" });
    const events = parsed(out);
    expect(events.map(({ event }) => event)).toEqual(["sent", "sent", "sent", "ai_replies"]);
    expect(
      events
        .slice(0, 3)
        .map(({ message_id }) => message_id)
        .sort(),
    ).toEqual([1, 2, 3]);
    expect(events[3]).toMatchObject({
      at: t.now,
      message_id: 1,
      lead: { id: 1, name: "John", address: "john@example.com" },
    });
  });

  test("goes on after errors", async () => {
    const sink = await startSink((stage) => (stage === "connect" ? "drop" : undefined));
    const t = base.copy(smtpEnv(sink.url));
    const plain = watching(t);
    const json = watching(t.copy(), "--json");
    await eventually("both have failed twice", () => {
      return (
        plain.err.filter((line) => /127\.0\.0\.1/.test(line)).length >= 2 && json.out.length >= 2
      );
    });
    expect(plain.out).toEqual([]);
    for (const event of parsed(json.out)) {
      expect(event).toMatchObject({
        event: "error",
        message: expect.stringContaining("127.0.0.1"),
      });
    }
    sink.behave = () => undefined;
    await eventually("all mails are out", () => sink.accepted === 6 && plain.out.length === 3);
    await eventually(
      "all is told",
      () => json.out.filter((line) => /"sent"/.test(line)).length === 3,
    );
    for (const { running } of [plain, json]) {
      running.kill("SIGTERM");
      expect(await running).toMatchObject({ exitCode: 130 });
    }
  });

  test("ends at once while it waits, and is silent where nothing happens", async () => {
    const t = new Tickler();
    await t.ok(["lead", "list"]);
    const running = t.start(["watch", "--every", "1h"]);
    // The inbox is made in the first tick.
    await eventually("the first tick is at work", () => t.hasInbox());
    const isBusy = async () =>
      (await t.json<{ lock: { held: boolean } }>(["db", "status"])).lock.held;
    await eventually("and over", async () => !(await isBusy()));
    running.kill("SIGINT");
    expect(await running).toMatchObject({ exitCode: 130, stdout: "", stderr: "" });
  });

  test("refuses settings with which it can't work, before it runs unattended", async () => {
    const t = base.copy({ TICKLER_SMTP_URL: "smtp://127.0.0.1:1" });
    expect(await t.run(["watch"])).toMatchObject({ exitCode: 2, stdout: "" });
  });
});
