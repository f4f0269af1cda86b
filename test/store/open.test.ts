import { createHash } from "node:crypto";
import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import type { Store } from "../../src/service/ports/index.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { insertLead, noonClock, peek, tempFolder, tempStore } from "../support/store/temp-store.ts";

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

function refusal(path: string): AppError {
  let store: Store;
  try {
    store = openSqlite(path, noonClock);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "database", hint: expect.stringMatching(/\.$|chmod/) });
    expect((error as AppError).message).toContain(path);
    return error as AppError;
  }
  void store.close();
  throw new Error("it was opened");
}

/** All files of a folder by what they hold, so that a refusal can be seen to have touched none. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [name, createHash("sha256").update(bytes).digest("hex")];
    }),
  );
}

function foreignDatabase(path: string, userVersion: number): void {
  const db = new Connection(path);
  db.exec("create table notes (id integer primary key, text); insert into notes values (1, 'x')");
  db.pragma(`user_version = ${userVersion}`);
  db.close();
}

describe("a database that is not there yet", () => {
  it("is created with its folders, all for its owner only", async () => {
    const home = tempFolder();
    const before = process.umask(0o022);
    try {
      const store = tempStore(join(home, "data", "tickler", "tickler.db"));
      await store.write((queries) => insertLead(queries));
      expect(mode(join(home, "data"))).toBe("700");
      expect(mode(join(home, "data", "tickler"))).toBe("700");
      const files = readdirSync(join(home, "data", "tickler")).sort();
      expect(files).toEqual(["tickler.db", "tickler.db-shm", "tickler.db-wal"]);
      for (const file of files) expect(mode(join(home, "data", "tickler", file)), file).toBe("600");
    } finally {
      process.umask(before);
    }
  });

  it("keeps the lock's file private, too", async () => {
    const path = join(tempFolder(), "tickler.db");
    const lock = await tempStore(path).lockMailbox("default");
    expect(lock.held).toBe(true);
    expect(mode(`${path}.default.lock`)).toBe("600");
    if (lock.held) await lock.release();
  });

  it("leaves the modes of what is there alone", () => {
    const folder = tempFolder();
    const path = join(folder, "tickler.db");
    chmodSync(folder, 0o755);
    writeFileSync(path, "", { mode: 0o640 });
    tempStore(path);
    expect(mode(folder)).toBe("755");
    expect(mode(path)).toBe("640");
  });

  it("is marked as ours, and journalled so that readers and a writer do not wait", () => {
    const path = join(tempFolder(), "tickler.db");
    tempStore(path);
    const db = peek(path);
    expect(db.pragma("application_id", { simple: true })).toBe(0x5469636b);
    const migrations = readdirSync("drizzle/sqlite").filter((name) => name.endsWith(".sql"));
    expect(db.pragma("user_version", { simple: true })).toBe(migrations.length);
    expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
  });
});

describe("a database that is there", () => {
  it("keeps what it holds", async () => {
    const path = join(tempFolder(), "tickler.db");
    const first = openSqlite(path, noonClock);
    const { id } = await first.write((queries) => insertLead(queries, { name: "Ada" }));
    await first.close();
    const lead = await tempStore(path).read((queries) => queries.leads.byId(id));
    expect(lead?.name).toBe("Ada");
  });

  it("is found through a link", async () => {
    const folder = tempFolder();
    await tempStore(join(folder, "real.db")).write((queries) => insertLead(queries));
    symlinkSync(join(folder, "real.db"), join(folder, "link.db"));
    const count = await tempStore(join(folder, "link.db")).read((queries) =>
      queries.leads.count({}),
    );
    expect(count).toBe(1);
  });

  it("is not written to when it is opened again", async () => {
    const path = join(tempFolder(), "tickler.db");
    await openSqlite(path, noonClock).close();
    const before = readFileSync(path);
    await openSqlite(path, noonClock).close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe("what is no database of ours is refused, and left as it is", () => {
  it("a folder", () => {
    const folder = tempFolder();
    expect(refusal(folder).message).toContain("is a folder");
  });

  it("a device", () => {
    expect(refusal("/dev/null").message).toContain("not an ordinary file");
  });

  it("a place below a file", () => {
    const file = join(tempFolder(), "file");
    writeFileSync(file, "x");
    expect(refusal(join(file, "tickler.db")).message).toContain("not a folder");
  });

  it("a link that leads in a circle", () => {
    const link = join(tempFolder(), "loop.db");
    symlinkSync(link, link);
    expect(refusal(link).message).toContain("circle");
  });

  it("a text file", () => {
    const folder = tempFolder();
    const path = join(folder, "notes.txt");
    writeFileSync(path, "Dear diary,\n".repeat(200));
    const before = contents(folder);
    expect(refusal(path).message).toContain("is not a database");
    expect(contents(folder)).toEqual(before);
  });

  it.each([0, 1, 7])("another program's database, its user_version %d", (userVersion) => {
    const folder = tempFolder();
    const path = join(folder, "other.db");
    foreignDatabase(path, userVersion);
    const before = contents(folder);
    const { message } = refusal(path);
    expect.soft(message).toContain("belongs to another program");
    expect.soft(contents(folder)).toEqual(before);
  });

  it("one from a newer version", async () => {
    const folder = tempFolder();
    const path = join(folder, "tickler.db");
    await openSqlite(path, noonClock).close();
    const db = new Connection(path);
    db.pragma("user_version = 99");
    db.close();
    const before = contents(folder);
    expect(refusal(path).message).toContain("newer version");
    expect(refusal(path).hint).toContain("Update Tickler");
    expect(contents(folder)).toEqual(before);
  });

  it("one that nobody may write to", async () => {
    const folder = tempFolder();
    const path = join(folder, "tickler.db");
    await openSqlite(path, noonClock).close();
    chmodSync(path, 0o444);
    expect(refusal(path).message).toContain("read-only");
    chmodSync(path, 0o600);
    tempStore(path);
  });

  it("one that was cut off", async () => {
    const path = join(tempFolder(), "tickler.db");
    await openSqlite(path, noonClock).close();
    truncateSync(path, Math.floor(statSync(path).size / 2));
    const open = async () => {
      const store = openSqlite(path, noonClock);
      try {
        await store.write((queries) => insertLead(queries));
      } finally {
        await store.close();
      }
    };
    await expect(open()).rejects.toMatchObject({
      code: "database",
      message: expect.stringContaining(path),
    });
  });
});

describe("errors of the database", () => {
  it("name the file and what to do, whichever statement they come from", async () => {
    const path = join(tempFolder(), "tickler.db");
    const store = tempStore(path);
    const other = new Connection(path);
    other.exec("drop table outreach_logs");
    other.close();
    await expect(store.read((queries) => queries.logs.ofMessages([1]))).rejects.toMatchObject({
      code: "database",
      message: expect.stringContaining(path),
    });
  });

  it("that are ours pass through untouched", async () => {
    const ours = new AppError("refused", "not now");
    await expect(tempStore().write(async () => Promise.reject(ours))).rejects.toBe(ours);
    const bug = new TypeError("a bug");
    await expect(tempStore().read(async () => Promise.reject(bug))).rejects.toBe(bug);
  });
});
