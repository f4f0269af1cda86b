import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FakeProvider } from "../../support/ai/fake-provider.ts";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { type Ground, SCENES } from "../../support/processes/interruptions.ts";
import {
  batchOf,
  freshPath,
  type Result,
  smtpEnv,
  Tickler,
} from "../../support/processes/tickler.ts";
import { eventually } from "../../support/waiting.ts";

// A process that may open no more files: it says so, and loses nothing.

const MAILS = 8;
const undone: (() => unknown)[] = [];
const base = new Tickler({ env: { TICKLER_AI_MODE: "off" } });
const CSV = freshPath("leads.csv");

/** A lead who was written to and has replied by mail, and others to whom mails are queued. */
beforeAll(async () => {
  const rows = Array.from({ length: 300 }, (_, at) => `New ${at},new-${at}@example.com\n`);
  mkdirSync(join(CSV, ".."), { recursive: true });
  writeFileSync(CSV, `name,email\n${rows.join("")}`);
  await base.seed(
    Array.from({ length: 1 + MAILS }, (_, at) => ({
      name: `Lead ${at + 1}`,
      email: `lead@company-${at + 1}.example`,
    })),
  );
  await base.all(["send", "1", "Open to a chat?"], ["tick"]);
  const [sent] = await base.mails();
  base.receive(
    `From: lead@company-1.example\r\nTo: ada@sales.example\r\nSubject: Re: Hi\r\nMessage-ID: <r@example.com>\r\nIn-Reply-To: ${sent?.messageId}\r\n\r\nYes!\r\n`,
    "2000000000.M1.test",
  );
  await base.ok(["send", "--batch", "-"], {
    input: batchOf(1 + MAILS)
      .split("\n")
      .slice(1)
      .join("\n"),
  });
});

afterAll(() => Promise.all(undone.map((undo) => undo())));

/** The least number of files with which the program starts at all: below it, Node.js itself dies. */
let least = 0;

beforeAll(async () => {
  for (least = 12; (await limited(base, least, ["--version"])).exitCode !== 0; least += 1) {
    if (least > 100) throw new Error("it does not start at all");
  }
});

function limited(t: Tickler, files: number, args: readonly string[]): Promise<Result> {
  return t.shell(`ulimit -n ${files} && tickler ${args.map((arg) => `'${arg}'`).join(" ")}`);
}

/** What is wrong in words that a person can act upon; no bug, no stack trace. */
function expectCause({ stderr }: Result): void {
  expect(stderr).toMatch(/too many files are open in this process/u);
  expect(stderr).toMatch(/ulimit -n/u);
  expect(stderr).not.toMatch(/internal|bug|EMFILE|^\s+at /mu);
}

async function ground(connections = MAILS): Promise<Ground> {
  const [sink, provider] = await Promise.all([SmtpSink.start(), FakeProvider.start()]);
  undone.push(
    () => sink.stop(),
    () => provider.stop(),
  );
  const env = smtpEnv(sink.url, {
    TICKLER_SMTP_CONNECTIONS: `${connections}`,
    TICKLER_AI_MODE: "off",
    TICKLER_FOLLOW_UP_AFTER: "900d",
    TICKLER_CLOSE_AFTER: "900d",
  });
  return { t: base.copy(env), sink, provider, atEnd: (undo) => undone.push(undo) };
}

interface Rows {
  emails: { state: string; attempts: number; direction: string }[];
  seen_mails: { verdict: string }[];
}

/** Nothing was lost, and nothing recorded that is not so. */
async function expectAll({ t, sink }: Ground): Promise<void> {
  const rows = (): Rows => t.dump() as unknown as Rows;
  const count = (state: string) => rows().emails.filter((row) => row.state === state).length;
  // One had left into the Maildir before.
  expect(count("sent")).toBe(1 + sink.accepted);
  expect(count("queued")).toBe(MAILS - sink.accepted);
  expect(rows().emails.every(({ attempts }) => attempts === 0)).toBe(true);

  expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stderr: "" });
  expect(count("sent")).toBe(1 + MAILS);
  expect(count("received")).toBe(1);
  expect(rows().seen_mails.filter(({ verdict }) => verdict === "unreadable")).toEqual([]);
  const ids = sink.mails.map(({ raw }) => /^message-id:\s*(\S+)/imu.exec(raw.toString())?.[1]);
  expect([ids.length, new Set(ids).size]).toEqual([MAILS, MAILS]);
}

describe.concurrent("with few files", () => {
  test.each([
    { name: "history", args: ["history", "1"], more: [0, 6] },
    { name: "send", args: ["send", "2", "Hi again!", "--subject", "Hi again!"], more: [0, 6] },
    { name: "lead import", args: ["lead", "import", CSV], more: [0, 2, 3, 6] },
  ])("$name says what it lacks, or works", async ({ args, more }) => {
    const t = base.copy();
    const before = t.dump();
    const codes: (number | null)[] = [];
    for (const files of more) {
      const result = await limited(t, least + files, args);
      codes.push(result.exitCode);
      if (result.exitCode === 0) continue;
      // Unreadable input is the caller's; all else is ours.
      expect(result.exitCode).toBe(result.stderr.includes(CSV) ? 2 : 1);
      expect(result.stdout).toBe("");
      expectCause(result);
      expect(t.dump()).toEqual(before);
    }
    expect(codes[0]).not.toBe(0);
    expect(codes.at(-1)).toBe(0);
  });

  test("a tick says what it lacks, or works with fewer connections", async () => {
    const codes: (number | null)[] = [];
    for (const files of [0, 2, 3, 5, 12]) {
      const it = await ground();
      const result = await limited(it.t, least + files, ["tick"]);
      codes.push(result.exitCode);
      if (result.exitCode === 0) expect(it.sink.accepted).toBe(MAILS);
      else expectCause(result);
      await expectAll(it);
    }
    expect(codes[0]).toBe(1);
    expect(codes.at(-1)).toBe(0);
  });
});

const hasPrlimit = spawnSync("prlimit", ["--version"]).status === 0;

describe.skipIf(!hasPrlimit)("from now on without files (skipped without prlimit)", () => {
  test.each([
    ["reads a Maildir", 5],
    ["hands a mail over, before DATA", 0],
  ])("a tick that %s loses nothing", async (name, exitCode) => {
    const it = await ground(1);
    const scene = await SCENES[name]?.(it);
    if (!scene) throw new Error(`no scene ${name}`);
    const tick = it.t.start(["tick"]);
    await eventually(`it ${name}`, () => scene.reached());
    // It has more open than that already.
    expect(spawnSync("prlimit", ["--pid", `${tick.pid}`, "--nofile=10:"]).status).toBe(0);
    scene.goOn?.();
    const { stderr, ...ended } = await tick;
    expect(ended.exitCode, String(stderr)).toBe(exitCode);
    if (exitCode !== 0) expect(String(stderr)).toContain("too many files are open in this process");
    await expectAll(it);
  });
});
