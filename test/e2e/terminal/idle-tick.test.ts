import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { stateOf } from "../../../bin/idle-tick.js";
import { missing } from "../../support/postgres/suite.ts";
import { age, LONG_AGO, runs, stampOf } from "../../support/processes/idle.ts";
import { type Env, plus, type RunOptions, Tickler } from "../../support/processes/tickler.ts";

/** A machine on which one mail has left, and a tick has found nothing to do since. */
async function idle(env: Env = {}): Promise<Tickler> {
  const t = new Tickler({ env: { TICKLER_FOLLOW_UP_AFTER: "7d", ...env } });
  await t.all(
    ["lead", "add", "John Doe", "john@initech.example"],
    ["send", "1", "Open to a quick chat?"],
    ["tick"],
    ["tick"],
  );
  age(t);
  await t.run(["tick"]);
  return t;
}

describe("a tick that finds nothing to do", () => {
  test("leaves a stamp by which the next ones end, and which counts them", async () => {
    const t = await idle();
    expect(statSync(stampOf(t)).mode & 0o777).toBe(0o600);
    for (const args of [["tick"], ["tick", "--quiet"], ["tick", "--json"]]) {
      t.later("1m");
      const quick = await t.run(args);
      expect(await runs(t, args), args.join(" ")).toBe(false);
      const plain = t.copy();
      rmSync(stampOf(plain));
      expect(quick).toMatchObject({ ...(await plain.run(args)), json: expect.anything() });
      expect(await t.json(["status"])).toMatchObject({
        ...{ last_tick_at: t.now, broken: [], read: { ok_at: t.now } },
      });
    }
    // A person who asks for more than what is known of it gets it.
    for (const args of [
      ["tick", "--verbose"],
      ["--json", "tick"],
      ["tick", "--dry-run"],
    ]) {
      expect((await t.run(args)).exitCode).toBe(0);
    }
    expect(await runs(t, ["tick", "--verbose"])).toBe(true);
  });

  test("is no news for long: a tick an hour at least looks at everything", async () => {
    const t = await idle();
    expect(await runs(t, ["tick"], { now: plus(t.now, "29m") })).toBe(false);
    expect(await runs(t, ["tick"], { now: plus(t.now, "30m") })).toBe(true);
  });

  test("knows until when", async () => {
    const t = await idle({ TICKLER_FOLLOW_UP_AFTER: "12m" });
    t.later("1m");
    expect(await runs(t)).toBe(false);
    t.later("11m");
    expect((await t.run(["tick"])).stdout).toBe("follow_ups\t1\n");
  });
});

/** What changes something that a tick would see. */
const NEWS: Record<string, (t: Tickler) => unknown> = {
  "a mail is queued": (t) => t.ok(["lead", "add", "Ana Silva", "ana@globex.example"]),
  "another program writes to the database": (t) => {
    const db = new Database(t.database);
    db.exec("update leads set title = 'CEO'");
    db.close();
  },
  "another program writes to it, and stays": (t) => {
    const db = new Database(t.database);
    onTestFinished(() => void db.close());
    db.exec("update leads set title = 'CEO'");
  },
  "another database is put in its place": (t) => {
    const { mtime } = statSync(t.database);
    copyFileSync(t.database, `${t.database}.copy`);
    renameSync(`${t.database}.copy`, t.database);
    utimesSync(t.database, mtime, mtime);
  },
  "a reply comes in": (t) => t.receive("From: john@initech.example\n\nYes\n"),
  "a reply comes in, and is read at once": (t) => {
    const file = t.receive("From: john@initech.example\n\nYes\n");
    renameSync(file, join(t.home, "inbox/cur/1000000000.M1.test:2,S"));
    for (const folder of ["new"]) utimesSync(join(t.home, "inbox", folder), LONG_AGO, LONG_AGO);
  },
  "settings are written": (t) => writeFileSync(join(t.home, "config.toml"), "[ai]\nmode = 'off'\n"),
  "the inbox can be read by nobody": (t) => chmodSync(join(t.home, "inbox/new"), 0o500),
  "the stamp is damaged": (t) => writeFileSync(stampOf(t), '{"since":0'),
  "the stamp is empty, as after a power cut": (t) => writeFileSync(stampOf(t), ""),
  "another program has written the stamp": (t) => {
    const stamp = JSON.parse(readFileSync(stampOf(t), "utf8"));
    writeFileSync(stampOf(t), JSON.stringify({ ...stamp, program: "/opt/tickler/tickler.cjs" }));
  },
  "the machine was started since": (t) => {
    const stamp = JSON.parse(readFileSync(stampOf(t), "utf8"));
    const surroundings = stamp.surroundings.replace(/[0-9a-f-]{36}/, crypto.randomUUID());
    writeFileSync(stampOf(t), JSON.stringify({ ...stamp, surroundings }));
  },
};

describe("a tick looks at everything again", () => {
  test.each(Object.entries(NEWS))("where %s", async (_, happens) => {
    const t = await idle();
    expect(await runs(t)).toBe(false);
    await happens(t);
    expect(await runs(t)).toBe(true);
  });

  test.each<[string, RunOptions]>([
    ["another setting", { env: { TICKLER_CLOSE_AFTER: "3d" } }],
    ["another time zone", { env: { TZ: "Asia/Tokyo" } }],
    ["a secret that was not there", { env: { TICKLER_SMTP_PASSWORD: "horse" } }],
    ["a command that was not there", { env: { TICKLER_AI_API_KEY_COMMAND: "echo 1" } }],
    ["a clock that was put back", { now: "2026-03-02T08:59:59.999Z" }],
    ["a clock that has gone on", { now: "2026-03-09T08:00:00Z" }],
    ["a clock written in another form", { now: "2026-03-02T10:00:00+01:00" }],
    ["the real clock", { env: { TICKLER_NOW: "" } }],
  ])("with %s", async (_, options) => {
    const t = await idle();
    expect(await runs(t)).toBe(false);
    expect(await runs(t, ["tick"], options)).toBe(true);
  });

  test("where another process works the mailbox, and says so", async () => {
    const t = await idle();
    const lock = new Database(`${t.database}.default.lock`);
    onTestFinished(() => void lock.close());
    lock.exec("begin immediate; insert or replace into holder values (1, 4711, 'elsewhere', 0)");
    lock.exec("commit; begin immediate");
    const { stderr, exitCode } = await t.run(["tick"]);
    expect({ stderr, exitCode }).toMatchObject({
      stderr: expect.stringContaining("process 4711 on elsewhere"),
      exitCode: 0,
    });
  });
});

describe("no stamp is left", () => {
  test("while a file may change without its time changing", async () => {
    const t = await idle();
    rmSync(stampOf(t));
    // As a file system counts that knows of whole seconds only.
    for (const at of [new Date(Math.floor(Date.now() / 1000) * 1000), new Date()]) {
      utimesSync(join(t.home, "inbox/new"), at, at);
      await t.run(["tick"]);
      expect(existsSync(stampOf(t))).toBe(false);
    }
    // The clock of the file system is ahead of ours.
    const ahead = new Date(Date.now() + 60_000);
    utimesSync(join(t.home, "inbox/new"), ahead, ahead);
    await t.run(["tick"]);
    expect(existsSync(stampOf(t))).toBe(false);
  });

  test.each<[string, Env]>([
    ["a log outside", { TICKLER_LOG_FILE: "/dev/null" }],
    ["a password in a variable", { TICKLER_UNSUBSCRIBE_URL: "https://a:b@x.example/{token}" }],
  ])("with %s", async (_, env) => {
    const t = await idle(env);
    expect(existsSync(stampOf(t))).toBe(false);
  });

  test("with a variable that sets nothing, of which each tick warns", async () => {
    const t = await idle({ TICKLER_FOLOW_UP: "1d" });
    expect(existsSync(stampOf(t))).toBe(false);
    expect((await t.run(["tick"])).stderr).toContain("TICKLER_FOLOW_UP");
  });

  test("of the passwords and commands that the environment holds", async () => {
    const secret = "correct horse battery staple";
    const t = await idle({
      ...{ TICKLER_SMTP_PASSWORD: secret, OPENAI_API_KEY: secret },
      TICKLER_AI_API_KEY_COMMAND: `echo ${secret}`,
    });
    expect(await runs(t)).toBe(false);
    expect(readFileSync(stampOf(t), "utf8")).not.toContain("horse");
    expect(await runs(t, ["tick"], { env: { OPENAI_API_KEY: "another one" } })).toBe(false);
    const odd = await t.run(["tick"], { env: { TICKLER_SMTP_PASSWORD: "a\nb" } });
    expect(odd).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("line break") });
  });
});

test("what a killed writer has left is in nobody's way", async () => {
  const t = await idle();
  writeFileSync(`${stampOf(t)}.new`, '{"program":');
  rmSync(stampOf(t));
  await t.ok(["tick"]);
  expect(await runs(t)).toBe(false);
  expect(existsSync(`${stampOf(t)}.new`)).toBe(false);
});

test("a folder that takes no file costs the stamp, and the database counts the ticks", async () => {
  const t = await idle();
  rmSync(stampOf(t));
  // Nobody can write a file there, whatever they are allowed to.
  execFileSync("mkdir", ["-p", join(stampOf(t), "x")]);
  t.later("1m");
  await t.ok(["tick"]);
  expect(await t.json(["status"])).toMatchObject({ last_tick_at: t.now, broken: [] });
});

/** All that SQLite does to a database changes what is looked at. */
test("each commit shows, in the journal or out of it", async () => {
  const t = await idle();
  const db = new Database(t.database);
  onTestFinished(() => void db.close());
  const state = (): string =>
    ["", "-wal"].map((end) => stateOf(`${t.database}${end}`)).join(" and ");
  // Longer than the kernel's clock stands still.
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  const seen = new Set([state()]);
  let changes = 0;
  const changed = async (sql: string): Promise<void> => {
    await pause();
    db.exec(sql);
    seen.add(state());
    changes += 1;
    expect(seen.size, sql).toBe(changes + 1);
  };
  const write = "update leads set title = title || 'x'";
  await changed("update leads set title = 'x'");
  for (let times = 0; times < 3; times += 1) await changed(write);
  // What is copied into the database leaves the journal as it is, and the next commit begins it anew.
  await changed("pragma wal_checkpoint(passive)");
  await changed(write);
  await changed("pragma wal_checkpoint(restart)");
  await changed(write);
  await changed("pragma wal_checkpoint(truncate)");
  await changed(write);
});

const SHELL = "/usr/bin/sqlite3";
const BY_SHELL = "a tick looks at everything again where the shell of SQLite has written";
if (!existsSync(SHELL)) missing(BY_SHELL, `no ${SHELL}; install Debian's sqlite3`);
else {
  test(BY_SHELL, async () => {
    const t = await idle();
    expect(await runs(t)).toBe(false);
    execFileSync(SHELL, [t.database, "update leads set title = 'CEO'"]);
    expect(await runs(t)).toBe(true);
  });
}

describe("hooks", () => {
  const told = (t: Tickler): number => {
    const file = join(t.home, "told");
    return existsSync(file) ? readFileSync(file, "utf8").split("\n").length - 1 : 0;
  };

  /** A machine at rest with a hook that takes what it is told while there is a file `well`. */
  async function withHook(isWell: boolean): Promise<Tickler> {
    const t = new Tickler({ env: { TICKLER_FOLLOW_UP_AFTER: "7d" } });
    await t.ok(["lead", "add", "John Doe", "john@initech.example"]);
    if (isWell) writeFileSync(join(t.home, "well"), "");
    writeFileSync(
      join(t.home, "config.toml"),
      `[[hook]]\nname = "crm"\non = ["sent", "closed"]\ncommand = "test -e $TICKLER_HOME/well && cat >> $TICKLER_HOME/told"\n`,
    );
    await t.all(["send", "1", "Open to a quick chat?"], ["tick"], ["tick"]);
    age(t);
    await t.run(["tick"]);
    return t;
  }

  test("that have nothing to do keep no tick from being idle, and hear what another command does", async () => {
    const t = await withHook(true);
    expect(told(t)).toBe(1);
    t.later("1m");
    expect(await runs(t)).toBe(false);
    await t.ok(["close", "1"]);
    t.later("1m");
    expect(await runs(t)).toBe(true);
    expect(told(t)).toBe(2);
  });

  test("that are to be tried again are, by a tick that has nothing else to do", async () => {
    const t = await withHook(false);
    expect(told(t)).toBe(0);
    t.later("59s");
    expect(await runs(t)).toBe(false);
    t.later("1s");
    expect(await runs(t)).toBe(true);
    // It failed once more: in two minutes.
    age(t);
    expect(await runs(t)).toBe(true);
    t.later("119s");
    expect(await runs(t)).toBe(false);
    writeFileSync(join(t.home, "well"), "");
    t.later("1s");
    expect(await runs(t)).toBe(true);
    expect(told(t)).toBe(1);
  });

  test("leave no secret in the stamp", async () => {
    const secret = "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0";
    const t = await idle({ TICKLER_HOOK_CRM_SECRET: secret });
    expect(readFileSync(stampOf(t), "utf8")).not.toContain(secret);
  });
});
