import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { lockMailbox } from "../../../src/store/sqlite/lock/lock.ts";
import {
  commands,
  dump,
  type Env,
  freshPath,
  type Tickler,
} from "../../support/processes/tickler.ts";
import type { ErrorJson } from "../../support/processes/tickler-json.ts";
import { eventually } from "../../support/waiting.ts";

interface CheckJson {
  ok: boolean;
  engine: string;
  checked: Record<string, number>;
  found: number;
  problems: { check: string; message_id: number | null; email_id: number | null; detail: string }[];
}

interface BackupJson {
  file: string;
  database: string;
  bytes: number;
  leads: number;
  unsent: number;
  last_step_at: string;
}

/** Message 1 was replied to, message 2 waits to be sent. */
async function used(): Promise<Tickler> {
  const t = commands({ env: { TICKLER_AI_MODE: "off" } });
  await t.all(
    ["lead", "add", "Zoë", "zoe@example.com", "--tag", "fair"],
    ["lead", "add", "Bob", "bob@example.com"],
    ["send", "1", "Hi Zoë!", "--subject", "Hi Zoë!"],
    ["tick"],
    ["reply", "1", "Tell me more."],
    ["suppress", "add", "nobody@example.com"],
  );
  t.later("1m");
  await t.ok(["send", "2", "Hi Bob!", "--subject", "Hi Bob!"]);
  return t;
}

const errorIn = (stderr: string) => (JSON.parse(stderr) as ErrorJson).error;

/** Runs a command that has to be refused, and changes nothing. */
async function refused(t: Tickler, args: readonly string[]) {
  const before = t.dump();
  const { exitCode, stdout, stderr } = await t.run([...args, "--json"]);
  expect(stdout).toBe("");
  expect(t.dump()).toEqual(before);
  return { exitCode, ...errorIn(stderr) };
}

describe.concurrent("db check", () => {
  test("is silent where nothing is wrong, and changes nothing", async () => {
    const t = await used();
    const before = t.dump();
    expect(await t.ok(["db", "check"])).toBe("");
    const report = await t.json<CheckJson>(["db", "check"]);
    expect(report).toMatchObject({ ok: true, found: 0, problems: [] });
    expect(report.checked).toMatchObject({ leads: 2, messages: 2, emails: 3, suppressions: 1 });
    expect(t.dump()).toEqual(before);
  });

  test("names each problem on a line, and ends with exit code 5", async () => {
    const t = await used();
    const store = await t.open();
    await store.write(({ logs }) => logs.add(2, "closed", new Date(t.now)));
    await store.close();
    const { exitCode, stdout, stderr } = await t.run(["db", "check"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 5, stderr: "" });
    expect(stdout).toMatch(
      /^log\t2\t\tit is enqueued, but its log ends with closed\tsee `tickler history 2`; .+\n$/,
    );
    const json = await t.run(["db", "check", "--json"]);
    expect(json.exitCode).toBe(5);
    expect(json.json<CheckJson>()).toMatchObject({
      ok: false,
      found: 1,
      problems: [{ check: "log", message_id: 2, email_id: null }],
    });
  });

  test("of a file that is not there is refused, and makes none", async () => {
    const t = commands();
    const file = freshPath("none.db");
    const { exitCode, stderr } = await t.run(["--db", file, "db", "check"]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`there is no database ${file} to check`);
    expect(existsSync(file)).toBe(false);
  });
});

describe.concurrent("db backup", () => {
  test("writes a file of its own, readable by its owner only, and restore takes it back", async () => {
    const t = await used();
    const file = freshPath("monday.db");
    const backup = await t.json<BackupJson>(["db", "backup", file]);
    expect(backup).toMatchObject({ file, leads: 2, unsent: 1, last_step_at: t.now });
    expect(backup.bytes).toBe(statSync(file).size);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect([`${file}-wal`, `${file}-shm`].filter((side) => existsSync(side))).toEqual([]);

    const before = readFileSync(file);
    const other = commands({ env: t.env });
    const { exitCode, stdout, stderr } = await other.run(["db", "restore", file]);
    expect({ exitCode }, stderr).toEqual({ exitCode: 0 });
    expect(stdout).toMatch(/\t2\n$/);
    expect(stderr).toContain(`since ${t.now}, is not known here and would be sent again (1 emails`);
    expect(await other.history(1)).toEqual(await t.history(1));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await other.ok(["db", "check"])).toBe("");
    // It goes on where it was.
    other.now = t.now;
    await other.ok(["tick"]);
    expect(await other.mails()).toHaveLength(1);
    expect(await other.json(["lead", "add", "New", "new@example.com"])).toMatchObject({ id: 3 });
  });

  test("without a name makes a file of the time in the home", async () => {
    const t = await used();
    t.now = "2026-03-02T09:05:06.789Z";
    const file = join(t.home, "backups", "tickler-20260302-090506.db");
    expect(await t.ok(["db", "backup"])).toBe(`${file}\t${statSync(file).size}\n`);
    expect(statSync(join(t.home, "backups")).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(t.home, "backups"))).toHaveLength(1);
    const { exitCode, message } = await refused(t, ["db", "backup"]);
    expect({ exitCode, message }).toEqual({
      exitCode: 4,
      message: `there is a file ${file} already`,
    });
  });

  test("refuses places that are none, and overwrites nothing", async () => {
    const t = await used();
    const there = freshPath("there.txt");
    writeFileSync(there, "mine");
    expect((await refused(t, ["db", "backup", there])).exitCode).toBe(4);
    expect(readFileSync(there, "utf8")).toBe("mine");
    const nowhere = join(t.home, "no/such/folder.db");
    const { exitCode, code, message } = await refused(t, ["db", "backup", nowhere]);
    expect({ exitCode, code }).toEqual({ exitCode: 1, code: "home" });
    expect(message).toContain("there is no such folder");
    expect((await refused(t, ["db", "backup", ""])).exitCode).toBe(2);
  });
});

describe.concurrent("db restore", () => {
  test("never overwrites data, also with --yes", async () => {
    const t = await used();
    const file = freshPath("backup.db");
    await t.ok(["db", "backup", file]);
    const { exitCode, message } = await refused(t, ["db", "restore", file, "--yes"]);
    expect(exitCode).toBe(4);
    expect(message).toContain("holds data, which a restore would overwrite");
  });

  test("takes a database that is there and empty", async () => {
    const t = await used();
    const file = freshPath("backup.db");
    await t.ok(["db", "backup", file]);
    const other = commands({ env: t.env });
    await other.ok(["lead", "list"]);
    await other.json<BackupJson>(["db", "restore", file]);
    expect(await other.history(2)).toEqual(await t.history(2));
    expect(await other.ok(["db", "check"])).toBe("");
  });

  test("refuses what is no backup, and leaves no database", async () => {
    const t = commands();
    const text = freshPath("text.txt");
    writeFileSync(text, "Dear diary, this is no database at all.\n".repeat(50));
    const foreign = freshPath("foreign.db");
    const db = new Connection(foreign);
    db.exec("create table notes (text)");
    db.close();
    const empty = freshPath("empty.db");
    writeFileSync(empty, "");
    const cases = [
      [freshPath("none.db"), 2, /is not there/],
      [join(t.home, ".."), 2, /is not a file/],
      [text, 1, /is not a database/],
      [foreign, 1, /belongs to another program/],
      [empty, 1, /holds nothing of Tickler's/],
    ] as const;
    for (const [file, code, what] of cases) {
      const { exitCode, stdout, stderr } = await t.run(["db", "restore", file]);
      expect({ exitCode, stdout }, stderr).toEqual({ exitCode: code, stdout: "" });
      expect(stderr).toMatch(what);
    }
    expect(existsSync(t.database)).toBe(false);
  });

  test("refuses a newer version's backup, and one that is damaged", async () => {
    const t = await used();
    const newer = freshPath("newer.db");
    const damaged = freshPath("damaged.db");
    for (const file of [newer, damaged]) await t.ok(["db", "backup", file]);
    const db = new Connection(newer);
    db.pragma("user_version = 999");
    db.close();
    const bytes = readFileSync(damaged);
    writeFileSync(damaged, bytes.fill(0x55, 8192, 40_960));
    const other = commands();
    for (const [file, what] of [
      [newer, /from a newer version of Tickler \(schema 999/],
      [damaged, /is damaged/],
    ] as const) {
      const { exitCode, message } = await refused(other, ["db", "restore", file]);
      expect(exitCode).toBe(1);
      expect(message).toMatch(what);
    }
  });
});

describe.concurrent("on a file,", () => {
  test("a backup is the database itself, made while others write", async () => {
    const t = await used();
    const db = new Connection(t.database);
    db.exec("begin immediate; update leads set name = 'Uncommitted'");
    const file = freshPath("backup.db");
    await t.ok(["db", "backup", file]);
    db.exec("rollback");
    db.close();
    expect(dump(file)).toEqual(t.dump());
    const restored = freshPath("restored.db");
    // What stands beside a database that is not there is nobody's.
    writeFileSync(`${restored}-wal`, "left behind by another one");
    await t.ok(["--db", restored, "db", "restore", file]);
    expect(statSync(restored).mode & 0o777).toBe(0o600);
    expect(dump(restored)).toEqual(t.dump());
  });

  const refuseWhileWorked = async (name: string, env: Env): Promise<void> => {
    const t = (await used()).copy(env);
    const file = freshPath("backup.db");
    const path = freshPath("new.db");
    const locks = [t.database, path].map((each) => lockMailbox(each, name, new Date(t.now)));
    expect((await refused(t, ["db", "vacuum"])).message).toContain("is being worked by process");
    const copy = ["db", "copy", "--to", freshPath("copy.db")];
    expect((await refused(t, copy)).message).toContain("is being worked by process");
    await t.ok(["db", "backup", file]);
    const restore = ["--db", path, "db", "restore", file];
    expect((await refused(t, restore)).message).toContain("is being worked by process");
    expect(existsSync(path)).toBe(false);
    for (const lock of locks) if (lock.held) await lock.release();
    await t.ok(restore);
  };

  test("restore, vacuum and copy refuse while the mailbox is being worked; a backup is made", () =>
    refuseWhileWorked("default", {}));

  test("restore, vacuum and copy refuse while one of several mailboxes is being worked; a backup is made", () =>
    refuseWhileWorked("ada", { TICKLER_MAILBOX_ADA_FROM: "ada@sales.example" }));

  test("vacuum gives space back, and changes nothing else", async () => {
    const t = await used();
    await t.seed(Array.from({ length: 8_000 }, (_, at) => ({ name: "x", email: `x${at}@x.com` })));
    const db = new Connection(t.database);
    db.exec("delete from leads where id > 2");
    db.close();
    const before = await t.history(1);
    const { bytes_before, bytes_after } = await t.json<Record<string, number>>(["db", "vacuum"]);
    expect(bytes_after).toBeLessThan((bytes_before ?? 0) / 2);
    expect(statSync(t.database).size).toBeLessThanOrEqual(bytes_after ?? 0);
    expect(await t.history(1)).toEqual(before);
    expect(await t.ok(["db", "check"])).toBe("");
  });

  test("vacuum says so where another program is in the way", async () => {
    const t = await used();
    const db = new Connection(t.database);
    db.exec("begin immediate");
    const { exitCode, code, message } = await refused(t, ["db", "vacuum"]);
    db.exec("rollback");
    db.close();
    expect({ exitCode, code }).toEqual({ exitCode: 1, code: "database" });
    expect(message).toContain("is locked by another program");
  });
});

// Alone: what looks for the middle of something has to be awake then.
async function endsBackup(signal: "SIGKILL" | "SIGINT"): Promise<void> {
  const t = commands();
  await t.seed(
    Array.from({ length: 15_000 }, (_, at) => ({
      ...{ name: `Lead ${at}`, email: `lead-${at}@example.com`, company: "c".repeat(3_000) },
    })),
  );
  const folder = join(t.home, "backups");
  const running = t.start(["db", "backup"]);
  await eventually("it is under way", () => existsSync(folder) && readdirSync(folder).length > 0);
  running.kill(signal);
  const { exitCode } = await running;
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  // Where it was faster than the signal, it is whole.
  if (exitCode === 0) await t.ok(["--db", join(folder, names[0] ?? ""), "db", "check"]);
  else expect(names).toEqual([]);
  if (signal === "SIGINT" && exitCode !== 0) {
    expect({ exitCode, left: readdirSync(folder) }).toEqual({ exitCode: 130, left: [] });
  }
}

test("a backup that ends by SIGKILL has no name", () => endsBackup("SIGKILL"));
test("a backup that ends by SIGINT has no name", () => endsBackup("SIGINT"));

test("db vacuum tells the bytes before and after", async () => {
  const t = await used();
  expect(await t.ok(["db", "vacuum"])).toMatch(/^\d+\t\d+\n$/);
});
