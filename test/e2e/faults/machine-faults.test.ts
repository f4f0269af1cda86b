import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { oldDatabase } from "../../chaos/old-database.ts";
import {
  type SinkOptions,
  type SinkStage,
  SmtpSink,
} from "../../support/mail-servers/smtp-sink.ts";
import { onServer, seedLeads } from "../../support/postgres/on-server.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { batchOf, freshPath, smtpEnv, Tickler } from "../../support/processes/tickler.ts";
import type { TickJson } from "../../support/processes/tickler-json.ts";
import { SmallDisk } from "../../support/store/small-disk.ts";
import { eventually } from "../../support/waiting.ts";

const MAILS = 12;
const CONNECTIONS = 2;

const sinks: SmtpSink[] = [];

afterAll(() => Promise.all(sinks.map((sink) => sink.stop())));

async function startSink(options: SinkOptions = {}): Promise<SmtpSink> {
  const sink = await SmtpSink.start(options);
  sinks.push(sink);
  return sink;
}

function settings(sink: SmtpSink, connections = CONNECTIONS) {
  return smtpEnv(sink.url, {
    TICKLER_SMTP_CONNECTIONS: `${connections}`,
    TICKLER_FOLLOW_UP_AFTER: "900d",
    TICKLER_CLOSE_AFTER: "900d",
  });
}

const LEADS = Array.from({ length: MAILS }, (_, at) => ({
  name: `Lead ${at + 1}`,
  email: `lead-${at + 1}@example.com`,
}));

/** An outbox of twelve mails, on SQLite. */
async function filled(
  sink: SmtpSink,
  home = freshPath(),
  connections = CONNECTIONS,
): Promise<Tickler> {
  const t = new Tickler({ home, env: settings(sink, connections) });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  await t.seed(LEADS);
  await t.ok(["send", "--batch", "-"], { input: batchOf(MAILS) });
  return t;
}

/** Once, at the nth time that the server sees a stage. */
function once(sink: SmtpSink, stage: SinkStage, nth: number, act: () => void): void {
  let seen = 0;
  sink.behave = (at) => {
    if (at === stage) seen += 1;
    if (at === stage && seen === nth) act();
    return undefined;
  };
}

/** Message-IDs that the server has accepted, each as often as it did. */
function accepted(sink: SmtpSink): string[] {
  return sink.mails.map(({ raw }) => /^message-id:\s*(<[^>]+>)/imu.exec(raw.toString())?.[1] ?? "");
}

function expectNothingTwice(sink: SmtpSink): void {
  const ids = accepted(sink);
  expect(ids.length).toBe(new Set(ids).size);
}

interface EmailRow {
  state: string;
  rfc_message_id: string;
}

describe.concurrent("a process that is stopped in the middle of a delivery", () => {
  test.each<SinkStage>(["rcpt", "end"])(
    "(at %s) keeps the mailbox on SQLite, and finishes when it goes on",
    async (stage) => {
      const sink = await startSink();
      const t = await filled(sink);
      const tick = t.start(["tick"]);
      let stopped = false;
      once(sink, stage, 3, () => {
        stopped = tick.kill("SIGSTOP");
      });
      await eventually("it is stopped", () => stopped);
      const before = sink.accepted;
      for (const delay of ["1h", "26h"]) {
        t.later(delay);
        const other = await t.run(["tick", "--json"]);
        expect(other).toMatchObject({
          exitCode: 0,
          stderr: expect.stringContaining(`is being worked by process ${tick.pid} `),
        });
        expect(other.json<TickJson>()).toMatchObject({ sent: 0, uncertain: 0, errors: [] });
      }
      // What had been sent before may still have been on its way into the server.
      expect(sink.accepted - before).toBeLessThanOrEqual(CONNECTIONS);
      tick.kill("SIGCONT");
      expect(await tick).toMatchObject({ exitCode: 0, stderr: "" });
      expect(sink.accepted).toBe(MAILS);
      expectNothingTwice(sink);
      expect(await t.json(["outbox", "list"])).toEqual([]);
    },
  );
});

describePostgres("a process that is stopped, and cut off from PostgreSQL", (cluster) => {
  // In groups, RCPT comes with the dot of the mail before, which is marked.
  test.each<[SinkStage, number, boolean]>([
    ["rcpt", 0, false],
    ["rcpt", 1, true],
    ["end", 1, true],
  ])(
    "(at %s, %i in doubt, in groups: %s) does not pass the mark when it goes on after another has worked",
    async (stage, most, pipelining) => {
      const url = await cluster().createDatabase();
      const sink = await startSink({ pipelining });
      await seedLeads(url, MAILS);
      const t = onServer(url, settings(sink, 1));
      await t.ok(["send", "--batch", "-"], { input: batchOf(MAILS) });
      const tick = t.start(["tick"]);
      let stopped = false;
      once(sink, stage, 3, () => {
        stopped = tick.kill("SIGSTOP");
      });
      await eventually("it is stopped", () => stopped);
      const busy = await t.run(["tick"]);
      expect(busy).toMatchObject({ exitCode: 0, stdout: "" });
      expect(await cluster().cut(url)).toBeGreaterThan(0);
      t.later("1h");
      expect(await t.run(["tick"])).toMatchObject({ exitCode: 0 });
      const complete = sink.complete;
      tick.kill("SIGCONT");
      const { exitCode, stderr } = await tick;
      expect(exitCode).toBe(5);
      expect(String(stderr)).toMatch(/^warning: /u);
      expect(String(stderr)).not.toMatch(/bug|internal|\bat .*:\d+:\d+/u);
      // What it had marked before it was stopped may still get its dot; nothing else may.
      expect(sink.complete - complete).toBeLessThanOrEqual(most);
      t.later("1h");
      await t.ok(["tick"]);
      expectNothingTwice(sink);
      const rows = await cluster().queryIn<EmailRow>(
        url,
        "select state, rfc_message_id from emails",
      );
      const took = new Set(accepted(sink));
      const open = rows.filter(({ state }) => state !== "sent");
      expect(open.filter(({ state }) => state !== "uncertain")).toEqual([]);
      expect(open.length).toBeLessThanOrEqual(most);
      for (const { state, rfc_message_id } of rows) {
        if (state === "sent") expect(took.has(rfc_message_id)).toBe(true);
      }
      expect(took.size + open.filter((row) => !took.has(row.rfc_message_id)).length).toBe(MAILS);
    },
  );
});

const probe = SmallDisk.mount(1);
probe?.unmount();

describe.skipIf(probe === null)("a full disk (skipped where none may be mounted)", () => {
  let disk: SmallDisk;

  beforeEach(() => {
    const mounted = SmallDisk.mount(6);
    if (!mounted) throw new Error("no disk");
    disk = mounted;
  });
  afterEach(() => disk.unmount());

  /** Says why in one line, and is no crash. */
  function expectCause(stderr: string): void {
    expect(stderr).toMatch(/disk is full|disk reports an error/u);
    expect(stderr).not.toMatch(/bug|internal|\bat .*:\d+:\d+/u);
  }

  /** Once there is room again, everything is accounted for. */
  async function expectAll(
    t: Tickler,
    sink: SmtpSink,
    [least, most]: readonly [least: number, most: number],
  ): Promise<void> {
    sink.behave = () => undefined;
    disk.free();
    for (let ticks = 0; ticks < 2; ticks += 1) {
      t.later("1h");
      expect(await t.run(["tick"])).toMatchObject({ exitCode: 0 });
    }
    expectNothingTwice(sink);
    const emails = (t.dump()?.emails ?? []) as EmailRow[];
    const took = new Set(accepted(sink));
    const doubtful = emails.filter(({ state }) => state === "uncertain");
    expect(doubtful.length).toBeGreaterThanOrEqual(least);
    expect(doubtful.length).toBeLessThanOrEqual(most);
    for (const { state, rfc_message_id } of emails) {
      expect(state === "uncertain" || (state === "sent" && took.has(rfc_message_id))).toBe(true);
    }
    expect(emails).toHaveLength(MAILS);
  }

  test("before the claim: nothing leaves, and the error names the cause", async () => {
    const sink = await startSink();
    const t = await filled(sink, join(disk.path, "home"), 1);
    disk.fill();
    const { exitCode, stderr } = await t.run(["tick"]);
    expect([1, 5]).toContain(exitCode);
    expectCause(stderr);
    expect(sink.complete).toBe(0);
    await expectAll(t, sink, [0, 0]);
    expect(sink.accepted).toBe(MAILS);
  });

  // In groups, RCPT comes with the dot of the mail before, whose result may not be written yet.
  test.each<[string, SinkStage, boolean, readonly [number, number]]>([
    ["before the mark: no dot follows", "rcpt", false, [0, 0]],
    ["before the mark, in groups: only the dot before may be in doubt", "rcpt", true, [0, 1]],
    ["before the result: what was answered is in doubt", "end", true, [1, 1]],
  ])("%s", async (_name, stage, pipelining, inDoubt) => {
    const sink = await startSink({ pipelining });
    const t = await filled(sink, join(disk.path, "home"), 1);
    once(sink, stage, 3, () => disk.fill());
    const { exitCode, stderr } = await t.run(["tick"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 5, stderr: expect.any(String) });
    expectCause(stderr);
    expect(sink.accepted).toBeLessThan(MAILS);
    await expectAll(t, sink, inDoubt);
  });

  test("in an import: what was stored stays, and the same file goes on", async () => {
    const t = new Tickler({ home: join(disk.path, "home") });
    await t.ok(["lead", "list"]);
    disk.fill(200_000);
    const rows = Array.from({ length: 8_000 }, (_, at) => `Lead ${at},lead-${at}@example.com\n`);
    const input = `name,email\n${rows.join("")}`;
    const full = await t.run(["lead", "import", "-"], { input });
    expect(full.exitCode).toBe(1);
    expectCause(full.stderr);
    disk.free();
    await t.ok(["lead", "import", "-"], { input });
    expect(t.dump()?.leads).toHaveLength(8_000);
  });

  test("that may not be written to: each command says so, and the next tick goes on", async () => {
    const sink = await startSink();
    const t = await filled(sink, join(disk.path, "home"), 1);
    disk.protect(true);
    for (const args of [["tick"], ["lead", "add", "Ana", "ana@example.com"], ["history", "1"]]) {
      const { exitCode, stdout, stderr } = await t.run(args);
      expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 1, stdout: "" });
      expect(stderr).toMatch(/^error: the database \S+ can't be opened: .*read-only\nhint: .+\n$/u);
    }
    disk.protect(false);
    await expectAll(t, sink, [0, 0]);
    expect(sink.accepted).toBe(MAILS);
  });

  test("in a migration: the old database stays as it was", async () => {
    const sink = await startSink();
    const t = new Tickler({ home: join(disk.path, "home"), env: settings(sink) });
    mkdirSync(t.home, { mode: 0o700 });
    const db = new Connection(t.database);
    const addresses = LEADS.map(({ email }) => email);
    for (const sql of oldDatabase("sqlite", 1, addresses, new Date(t.now))) db.exec(sql);
    db.close();
    disk.fill();
    const full = await t.run(["lead", "list"]);
    expect(full.exitCode).toBe(1);
    expectCause(full.stderr);
    const after = new Connection(t.database, { readonly: true });
    expect(after.pragma("user_version", { simple: true })).toBe(1);
    after.close();
    await expectAll(t, sink, [0, 0]);
    expect(sink.accepted).toBe(MAILS);
  });
});
