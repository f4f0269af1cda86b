import { join } from "node:path";
import { type ExecaError, execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sqliteDriver } from "../../../scripts/sqlite-driver.mjs";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { smtpEnv, Tickler } from "../../support/processes/tickler.ts";
import { eventually } from "../../support/waiting.ts";

// Another program has the database for longer than anybody waits, which is 15 seconds. The tests
// wait side by side.

const base = new Tickler({ env: { TICKLER_AI_MODE: "off" } });
const undone: (() => unknown)[] = [];

beforeAll(() =>
  base.all(
    ["lead", "add", "Ana", "ana@example.com"],
    ["send", "1", "Hi Ana!", "--subject", "Hi Ana!"],
  ),
);
afterAll(() => Promise.all(undone.map((undo) => undo())));

const HOLDER = `
const Database = require(${JSON.stringify(sqliteDriver())});
const db = new Database(process.argv[1], { timeout: 5_000 });
db.exec("begin immediate");
process.stdout.write("held\\n");
process.stdin.on("end", () => db.exec("rollback")).resume();
`;

/** A process that has the write lock, until it is told to let go. */
async function hold({ database }: Tickler): Promise<() => Promise<void>> {
  const holder = execa(process.execPath, ["-e", HOLDER, database], {
    cwd: join(import.meta.dirname, "../../.."),
    stdin: "pipe",
  });
  undone.push(() => holder.kill());
  holder.catch((error: ExecaError) => expect(error.isTerminated).toBe(true));
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  return async () => {
    holder.stdin.end();
    await holder;
  };
}

async function sending(): Promise<{ t: Tickler; sink: SmtpSink }> {
  const sink = await SmtpSink.start();
  undone.push(() => sink.stop());
  return { t: base.copy(smtpEnv(sink.url)), sink };
}

const LOCKED = /the database \S+ is locked by another program/u;

interface EmailRow {
  state: string;
  marked_at: number | null;
}

function email(t: Tickler): EmailRow | undefined {
  const rows = (t.dump()?.emails ?? []) as EmailRow[];
  return rows[0];
}

describe.concurrent("a database that another program keeps locked", () => {
  test.each([
    ["lead add", ["lead", "add", "Bob", "bob@example.com"]],
    ["send", ["send", "1", "Hi again!", "--subject", "Hi again!"]],
  ])("%s says so, and stores nothing; reading goes on", async (_name, args) => {
    const t = base.copy();
    const before = t.dump();
    const release = await hold(t);
    const running = t.run(args);
    expect((await t.message()).status).toBe("enqueued");
    const { exitCode, stdout, stderr } = await running;
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(LOCKED);
    expect(stderr).toMatch(/^hint: Close whatever else has it open/mu);
    expect(t.dump()).toEqual(before);
    await release();
    await t.ok(args);
  });

  test("before a claim: no mail leaves", async () => {
    const { t, sink } = await sending();
    const release = await hold(t);
    const { exitCode, stderr } = await t.run(["tick"]);
    expect(exitCode, stderr).toBe(5);
    expect(stderr).toMatch(LOCKED);
    expect(email(t)).toMatchObject({ state: "queued" });
    await release();
    expect(sink.complete).toBe(0);
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
    expect(sink.accepted).toBe(1);
  });

  test("before the mark: no dot follows, and the mail is tried again", async () => {
    const { t, sink } = await sending();
    let release: Promise<() => Promise<void>> | undefined;
    sink.behave = (stage) => {
      if (stage !== "rcpt") return undefined;
      release ??= hold(t);
      return { until: release };
    };
    const tick = t.run(["tick"]);
    await eventually("it has given up", () => release !== undefined && sink.open === 0);
    expect(email(t)).toMatchObject({ state: "sending", marked_at: null });
    await (await release)?.();
    const { exitCode, stdout, stderr } = await tick;
    expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 0, stdout: "retried\t1\n" });
    expect(sink.complete).toBe(0);
    expect((await t.json<{ error: string }[]>(["outbox", "list"]))[0]?.error).toMatch(LOCKED);
    sink.behave = () => undefined;
    t.later("1h");
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
    expect(sink.accepted).toBe(1);
  });

  test("before the result: what was answered is in doubt, and not sent again", async () => {
    const { t, sink } = await sending();
    let release: Promise<() => Promise<void>> | undefined;
    sink.behave = (stage) => {
      if (stage !== "end") return undefined;
      release ??= hold(t);
      return { until: release };
    };
    const { exitCode, stderr } = await t.run(["tick"]);
    expect(exitCode, stderr).toBe(5);
    expect(stderr).toMatch(LOCKED);
    expect(sink.accepted).toBe(1);
    await (await release)?.();
    t.later("1h");
    const next = await t.run(["tick"]);
    expect(next).toMatchObject({ exitCode: 0, stdout: "uncertain\t1\n" });
    await t.ok(["tick"]);
    expect(sink.accepted).toBe(1);
    expect(email(t)).toMatchObject({ state: "uncertain" });
  });
});
