import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import Connection from "better-sqlite3";
import { expect, test } from "vitest";
import { openSqlite } from "../../../src/store/sqlite/open.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { batchOf, freshPath, Tickler } from "../../support/processes/tickler.ts";
import type { ErrorJson } from "../../support/processes/tickler-json.ts";
import { eventually } from "../../support/waiting.ts";

interface StatusJson {
  engine: string;
  location: string;
  exists: boolean;
  schema_version: number | null;
  rows: Record<string, number> | null;
  lock: { mailbox: string; held: boolean; holder: { pid: number; since: string } | null } | null;
}

interface CopyJson {
  from: string;
  to: string;
  rows: number;
  tables: { name: string; rows: number; digest: string }[];
}

/** Some leads, messages, mails and replies. */
async function used(): Promise<Tickler> {
  const t = new Tickler();
  await t.all(
    ["lead", "add", "Zoë", "zoe@example.com", "--tag", "fair", "--var", "b=ü", "--var", "a=1"],
    ["lead", "add", "Bob", "bob@example.com"],
    ["send", "1", "Hi Zoë!", "--subject", "Hi Zoë!"],
    ["tick"],
    ["reply", "1", "Tell me more."],
    ["send", "2", "Hi Bob!", "--subject", "Hi Bob!"],
    ["lead", "add", "Gone", "gone@example.com"],
    ["lead", "rm", "3", "--yes"],
  );
  return t;
}

/** Enough for a copy to be caught in the middle. */
async function large(leads = 20_000): Promise<Tickler> {
  const t = new Tickler();
  await t.seed(
    Array.from({ length: leads }, (_, at) => ({
      name: `Lead ${at}`,
      email: `lead-${at}@example.com`,
      tags: ["a", "b"],
    })),
  );
  return t;
}

/** Whether somebody is in the middle of a transaction that writes. */
function beingWritten(file: string): boolean {
  const db = new Connection(file, { timeout: 0 });
  try {
    if (db.pragma("user_version", { simple: true }) === 0) return false;
    db.exec("begin immediate; rollback");
    return false;
  } catch {
    return true;
  } finally {
    db.close();
  }
}

/** CPU time that a process has spent, in hundredths of a second; see proc(5). */
function spent(pid: number | undefined): number {
  const [user, system] =
    readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ").slice(11) ?? [];
  return Number(user) + Number(system);
}

const errorIn = (stderr: string) => (JSON.parse(stderr) as ErrorJson).error;

test("db status of a home that is not there says so, and makes nothing", async () => {
  const t = new Tickler();
  expect(await t.ok(["db", "status"])).toBe(`database\t${t.database}\nstate\tnot there yet\n`);
  expect(await t.json(["db", "status"])).toEqual({
    engine: "sqlite",
    location: t.database,
    exists: false,
    server_version: null,
    schema_version: null,
    program_schema_version: null,
    bytes: null,
    rows: null,
    lock: null,
  });
  expect(existsSync(t.home)).toBe(false);
});

test("db status tells where the data is, how much there is, and who works the mailbox", async () => {
  const t = await used();
  const status = await t.json<StatusJson>(["db", "status"]);
  expect(status).toMatchObject({ engine: "sqlite", location: t.database, exists: true });
  expect(status.rows).toMatchObject({ leads: 2, lead_tags: 1, messages: 2, emails: 3 });
  expect(status.lock).toEqual({ mailbox: "default", held: false, holder: null });
  expect(await t.ok(["db", "status"])).toMatch(/^rows in leads\t2$/m);

  const store = openSqlite(t.database, { now: () => new Date(t.now) });
  const lock = await store.lockMailbox("default");
  const { lock: held } = await t.json<StatusJson>(["db", "status"]);
  expect(held).toMatchObject({ held: true, holder: { pid: process.pid, since: t.now } });
  expect(await t.ok(["db", "status"])).toContain(`worked by process ${process.pid} on `);
  if (lock.held) await lock.release();
  await store.close();
});

/** A dump whose counters stand in the order of their tables: SQLite keeps them as they came to be. */
function sorted(dump: ReturnType<Tickler["dump"]>): ReturnType<Tickler["dump"]> {
  const counters = [...(dump?.sqlite_sequence ?? [])] as { name: string }[];
  return dump && { ...dump, sqlite_sequence: counters.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

test("db copy makes the same database in another file, to the byte", async () => {
  const t = await used();
  const to = freshPath("copy.db");
  const { stdout, stderr } = await t.run(["db", "copy", "--to", to]);
  expect(stdout.split("\n")).toEqual(expect.arrayContaining(["leads\t2\tok", "lead_tags\t1\tok"]));
  expect(stderr).toContain(`export TICKLER_DB=${to}`);
  expect(sorted(t.dump(to))).toEqual(sorted(t.dump()));
  expect(statSync(to).mode & 0o777).toBe(0o600);
  // It is one to go on with.
  const copy = new Tickler({ env: { TICKLER_DB: to } });
  expect((await copy.history(1)).messages).toEqual((await t.history(1)).messages);
  expect(await copy.json(["lead", "add", "New", "new@example.com"])).toMatchObject({ id: 4 });
});

test("db copy --json is one document", async () => {
  const t = await used();
  const to = freshPath("copy.db");
  const copied = await t.json<CopyJson>(["db", "copy", "--to", to]);
  expect(copied).toMatchObject({ from: t.database, to });
  expect(copied.tables.find(({ name }) => name === "leads")).toEqual({
    name: "leads",
    rows: 2,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(copied.rows).toBe(copied.tables.reduce((sum, { rows }) => sum + rows, 0));
});

test("db copy refuses a target that holds data, and itself", async () => {
  const t = await used();
  const other = await used();
  const before = other.dump();
  for (const to of [other.database, t.database]) {
    const { exitCode, stdout, stderr } = await t.run(["db", "copy", "--to", to, "--json"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: "" });
    expect(errorIn(stderr)).toMatchObject({ code: "refused" });
    expect(errorIn(stderr).message).toContain(`${to} holds data already: `);
    expect(errorIn(stderr).message).toContain(" 2 in leads, ");
  }
  expect(other.dump()).toEqual(before);
});

test("db copy refuses while the mailbox is being worked, and leaves no file", async () => {
  const t = await used();
  const store = openSqlite(t.database, { now: () => new Date(t.now) });
  const lock = await store.lockMailbox("default");
  const to = freshPath("copy.db");
  const { exitCode, stderr } = await t.run(["db", "copy", "--to", to]);
  expect(exitCode).toBe(4);
  expect(stderr).toContain(`is being worked by process ${process.pid} on `);
  expect(existsSync(to)).toBe(false);
  if (lock.held) await lock.release();
  await store.close();
});

test("db copy refuses bad targets, and never repeats a password", async () => {
  const t = await used();
  const cases = [
    [["db", "copy"], 2, /--to/],
    [["db", "copy", "--to", ""], 2, /--to: is empty/],
    [["db", "copy", "--to", "mysql://a:hunter2@b/c"], 2, /URL of another kind/],
    [["db", "copy", "--to", "postgres://a:hunter2@127.0.0.1"], 2, /names no database/],
    [["db", "copy", "--to", "postgres://a:hunter2@127.0.0.1:1/c"], 1, /can't be reached/],
    [["db", "copy", "--to", t.home], 1, /is a folder/],
    [["--db", freshPath("missing.db"), "db", "copy", "--to", freshPath()], 3, /no database/],
  ] as const;
  for (const [args, code, message] of cases) {
    const { exitCode, stdout, stderr } = await t.run(args);
    expect({ exitCode, stdout }, stderr).toEqual({ exitCode: code, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("hunter2");
  }
  // What is no database stays what it is.
  const text = freshPath("text.txt");
  writeFileSync(text, "Dear diary, this is no database at all.\n".repeat(50));
  expect((await t.run(["db", "copy", "--to", text])).exitCode).toBe(1);
  expect(statSync(text).size).toBe(2_000);
});

test.each(["SIGKILL", "SIGINT"] as const)(
  "a copy that ends by %s leaves nothing",
  async (signal) => {
    const t = await large();
    const to = freshPath("copy.db");
    const copying = t.start(["db", "copy", "--to", to]);
    await eventually("the copy is under way", () => existsSync(to) && beingWritten(to));
    const before = spent(copying.pid);
    await eventually("some of it is done", () => spent(copying.pid) > before + 10);
    copying.kill(signal);
    const { exitCode, stderr } = await copying;
    if (signal === "SIGINT") {
      expect({ exitCode, there: existsSync(to) }).toEqual({ exitCode: 130, there: false });
      expect(stderr).toContain("the copy was stopped");
    } else {
      const rows = Object.values(
        (await t.json<StatusJson>(["--db", to, "db", "status"])).rows ?? {},
      );
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.every((count) => count === 0)).toBe(true);
    }
    expect((await t.json<CopyJson>(["db", "copy", "--to", to])).rows).toBe(60_000);
  },
);

describePostgres("db copy to a server", (cluster) => {
  test("and back again gives the same, and work goes on there", async () => {
    const t = await used();
    const url = await cluster().createDatabase();
    const there = await t.json<CopyJson>(["db", "copy", "--to", url]);
    const onServer = new Tickler({ env: { TICKLER_DB: url } });
    expect(await onServer.history(1)).toEqual(await t.history(1));
    const { rows, location } = await onServer.json<StatusJson>(["db", "status"]);
    expect(location).toBe(url);
    expect(rows).toEqual((await t.json<StatusJson>(["db", "status"])).rows);

    const to = freshPath("back.db");
    const back = await onServer.json<CopyJson>(["db", "copy", "--to", to]);
    expect(back).toEqual({ from: url, to, rows: there.rows, tables: there.tables });
    expect(sorted(t.dump(to))?.sqlite_sequence).toEqual(sorted(t.dump())?.sqlite_sequence);
    // Of another company than the lead who has replied.
    const args = ["lead", "add", "New", "new@hooli.example"];
    expect(await onServer.json(args)).toMatchObject({ id: 4 });
    await onServer.ok(["send", "--batch", "-"], {
      input: batchOf(1, "Shall we talk again?").replace("1", "4"),
    });
    expect((await onServer.run(["tick"])).exitCode).toBe(0);
  });

  test("says how to switch without repeating the password", async () => {
    const t = await used();
    const url = await cluster().createDatabase();
    const { pathname } = new URL(url);
    await cluster().query("create role ada login superuser password 'hunter2'");
    const secret = cluster().url(pathname.slice(1), { user: "ada", password: "hunter2" });
    const { exitCode, stdout, stderr } = await t.run(["db", "copy", "--to", secret]);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout + stderr).not.toContain("hunter2");
    expect(stderr).toContain("the password in --to can be seen");
    expect(stderr).toContain(`tickler config set db.url postgres://ada@127.0.0.1:`);
  });

  test("that is killed in the middle leaves the target empty", async () => {
    const t = await large();
    const url = await cluster().createDatabase();
    const copying = t.start(["db", "copy", "--to", url]);
    const size = "select coalesce(pg_relation_size(to_regclass('lead_tags')), 0)::int as size";
    await eventually("some of it is written", async () => {
      const [row] = await cluster().queryIn<{ size: number }>(url, size);
      return (row?.size ?? 0) > 100_000;
    });
    copying.kill("SIGKILL");
    expect(await copying).toMatchObject({ signal: "SIGKILL" });
    const { rows } = await t.json<StatusJson>(["--db", url, "db", "status"]);
    expect(Object.values(rows ?? {}).every((count) => count === 0)).toBe(true);
    expect((await t.json<CopyJson>(["db", "copy", "--to", url])).rows).toBe(60_000);
  });
});
