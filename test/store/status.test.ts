import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatabaseStatus } from "../../src/service/ports/index.ts";
import { openPostgres, postgresStatus } from "../../src/store/postgres/open.ts";
import { sqliteStatus } from "../../src/store/sqlite/status.ts";
import { describePostgres } from "../support/postgres/suite.ts";
import { Program } from "../support/processes/program.ts";
import type { Order } from "../support/store/store-program.ts";
import {
  insertThread,
  noonClock,
  peek,
  tempFolder,
  tempStore,
} from "../support/store/temp-store.ts";
import { later, NOON } from "../support/world/builders.ts";
import { errorOf } from "../support/world/world.ts";

const FREE = { mailbox: "default", held: false, holder: null };

/** The status of a database that is there. */
async function statusOf(path: string): Promise<DatabaseStatus> {
  const status = await sqliteStatus(path, "default");
  if (!status) throw new Error(`there is no ${path}`);
  return status;
}

describe("the status of an SQLite file", () => {
  it("is null where there is none, and none is made", async () => {
    const folder = tempFolder();
    expect(await sqliteStatus(join(folder, "tickler.db"), "default")).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("tells of engine, schema, size and rows, and leaves nothing behind", async () => {
    const path = join(tempFolder(), "tickler.db");
    const store = tempStore(path);
    await store.write((queries) => insertThread(queries, { lead: { tags: ["a", "b"] } }));
    await store.close();
    const before = readdirSync(join(path, ".."));
    expect(await sqliteStatus(path, "default")).toEqual({
      engine: "sqlite",
      location: path,
      serverVersion: expect.stringMatching(/^3\.\d+\.\d+$/),
      schema: { version: expect.any(Number), program: expect.any(Number) },
      bytes: expect.any(Number),
      tables: expect.arrayContaining([
        { name: "leads", rows: 1 },
        { name: "lead_tags", rows: 2 },
        { name: "emails", rows: 1 },
        { name: "seen_mails", rows: 0 },
      ]),
      lock: FREE,
    });
    const { schema, bytes } = await statusOf(path);
    expect(schema.version).toBe(schema.program);
    expect(bytes).toBeGreaterThan(10_000);
    expect(readdirSync(join(path, ".."))).toEqual(before);
  });

  it("counts what is not in the file itself yet", async () => {
    const path = join(tempFolder(), "tickler.db");
    const store = tempStore(path);
    const { bytes } = await statusOf(path);
    await store.write(async (queries) => {
      for (let lead = 0; lead < 200; lead += 1) await insertThread(queries);
    });
    const status = await statusOf(path);
    expect(status.tables).toContainEqual({ name: "emails", rows: 200 });
    expect(status.bytes).toBeGreaterThan(bytes + 100_000);
  });

  it("tells of a schema of another version, and does not change it", async () => {
    for (const version of [0, 99]) {
      const path = join(tempFolder(), "tickler.db");
      if (version > 0) await tempStore(path).close();
      const db = new Connection(path);
      db.pragma(`user_version = ${version}`);
      db.close();
      const status = await statusOf(path);
      expect(status).toMatchObject({ schema: { version }, tables: null });
      expect((await statusOf(path)).schema.version).toBe(version);
    }
  });

  it("refuses the file of another program, and what is no database", async () => {
    const path = join(tempFolder(), "other.db");
    const db = new Connection(path);
    db.exec("create table notes (text)");
    db.close();
    const error = await errorOf(sqliteStatus(path, "default"), "database");
    expect(error.message).toContain("belongs to another program");
    await errorOf(sqliteStatus(import.meta.filename, "default"), "database");
    await errorOf(sqliteStatus(tempFolder(), "default"), "database");
  });
});

describe("who works the mailbox", () => {
  let program: Program;
  beforeAll(async () => {
    program = await Program.bundle("store/store-program.ts");
  });
  afterAll(() => program.end());

  it("is told while the lock is held, and not afterwards", async () => {
    const path = join(tempFolder(), "tickler.db");
    await tempStore(path).close();
    const child = await program.start();
    const since = later(1);
    const take: Order = { do: "lock", path, at: 0, since: since.getTime() };
    for (const end of ["release", "SIGKILL"] as const) {
      expect((await statusOf(path)).lock).toEqual(FREE);
      expect(await child.ask(take)).toEqual({ held: true });
      const held = { mailbox: "default", held: true, holder: { pid: child.pid, since } };
      expect((await statusOf(path)).lock).toMatchObject(held);
      expect((await statusOf(path)).lock.holder?.host).toBe(hostname());
      expect((await sqliteStatus(path, "second"))?.lock).toEqual({ ...FREE, mailbox: "second" });
      if (end === "release") await child.ask({ do: "release" });
      else await child.kill(end);
      // Who lets go says so, and nobody has to try.
      const named = peek(`${path}.default.lock`).prepare("select count(*) from holder").pluck();
      expect(named.get()).toBe(end === "release" ? 0 : 1);
      expect((await statusOf(path)).lock).toEqual(FREE);
    }
    expect(existsSync(`${path}.second.lock`)).toBe(false);
  });

  it("is looked up without being in anybody's way", async () => {
    const path = join(tempFolder(), "tickler.db");
    await tempStore(path).close();
    const child = await program.start();
    await child.ask({ do: "lock", path, at: 0, since: 0 });
    await child.ask({ do: "release" });
    let over = false;
    const contending = child
      .ask({ do: "contend", path, at: 0, held: 20, refused: 0 })
      .finally(() => {
        over = true;
      });
    let looks = 0;
    while (!over) {
      await statusOf(path);
      looks += 1;
      if (looks >= 20 && existsSync(`${path}.${child.pid}`)) writeFileSync(`${path}.stop`, "");
      // What is free is told without waiting for anything, also for the other process's word.
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { held, refused } = (await contending) as { held: unknown[]; refused: number };
    expect(refused).toBe(0);
    expect(held.length).toBeGreaterThanOrEqual(20);
  });
});

describePostgres("the status of a database on a server", (cluster) => {
  it("makes nothing where there is no schema yet", async () => {
    const url = await cluster().createDatabase();
    for (let look = 0; look < 2; look += 1) {
      expect(await postgresStatus({ url, password: null }, "default")).toMatchObject({
        engine: "postgres",
        location: url,
        serverVersion: expect.stringMatching(/^\d+\.\d+/),
        schema: { version: 0 },
        tables: null,
        lock: FREE,
      });
    }
    const tables = "select count(*)::int as tables from pg_tables where schemaname = 'public'";
    expect(await cluster().queryIn(url, tables)).toEqual([{ tables: 0 }]);
  });

  it("tells of schema, size and rows, and who works the mailbox", async () => {
    const target = { url: await cluster().createDatabase(), password: null };
    const store = await openPostgres(target, noonClock);
    await store.write((queries) => insertThread(queries));
    const lock = await store.lockMailbox("default");
    const status = await postgresStatus(target, "default");
    expect(status.schema.version).toBe(status.schema.program);
    expect(status.bytes).toBeGreaterThan(1_000_000);
    expect(status.tables).toContainEqual({ name: "emails", rows: 1 });
    const holder = { pid: process.pid, since: NOON };
    expect(status.lock).toMatchObject({ mailbox: "default", held: true, holder });
    expect((await postgresStatus(target, "second")).lock.held).toBe(false);
    if (lock.held) await lock.release();
    expect((await postgresStatus(target, "default")).lock).toEqual(FREE);
    await store.close();
  });
});
