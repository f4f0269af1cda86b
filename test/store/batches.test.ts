import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import Connection from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { GroupCommit } from "../../src/store/sqlite/group-commit.ts";
import {
  insertLead,
  insertThread,
  peek,
  tempFolder,
  tempStore,
} from "../support/store/temp-store.ts";

interface Bench {
  batches: GroupCommit;
  db: Connection.Database;
  path: string;
  /** The statements that begin and end transactions, as the driver saw them. */
  transactions: string[];
  add(text: string): Promise<void>;
  /** What a second connection sees in the file. */
  stored(): unknown[];
}

function bench(): Bench {
  const path = join(tempFolder(), "batches.db");
  const transactions: string[] = [];
  const verbose = (sql: unknown): void => {
    if (/^(begin|commit|rollback)/i.test(String(sql))) transactions.push(String(sql));
  };
  const db = new Connection(path, { verbose });
  onTestFinished(() => {
    db.close();
  });
  db.pragma("journal_mode = wal");
  db.pragma("synchronous = full");
  db.pragma("foreign_keys = on");
  db.exec(`create table parents (id integer primary key);
    create table rows (text text unique, parent integer references parents deferrable initially deferred)`);
  transactions.length = 0;
  const other = peek(path);
  const insert = db.prepare("insert into rows (text) values (?)");
  return {
    batches: new GroupCommit(db),
    db,
    path,
    transactions,
    add: async (text) => {
      insert.run(text);
    },
    stored: () => other.prepare("select text from rows order by rowid").pluck().all(),
  };
}

const settled = (promises: Promise<unknown>[]) =>
  Promise.allSettled(promises).then((results) =>
    results.map((result) =>
      result.status === "fulfilled" ? "done" : String(result.reason.message),
    ),
  );

describe("writes that come in at once", () => {
  it("share one commit", async () => {
    const { batches, add, stored, transactions } = bench();
    const texts = Array.from({ length: 50 }, (_, at) => `row ${at}`);
    await Promise.all(texts.map((text) => batches.run(true, () => add(text))));
    expect(stored()).toEqual(texts);
    expect(transactions).toEqual(["begin immediate", "commit"]);
  });

  it("share the next commit where one is being written already", async () => {
    const { batches, add, transactions } = bench();
    const more: Promise<void>[] = [];
    await batches.run(true, async () => {
      for (let at = 0; at < 10; at++) more.push(batches.run(true, () => add(`later ${at}`)));
      await add("first");
    });
    await Promise.all(more);
    expect(transactions).toEqual(["begin immediate", "commit", "begin immediate", "commit"]);
  });

  it("are stored one after the other, in the order they came", async () => {
    const { batches, add, stored } = bench();
    const log: string[] = [];
    const job = (name: string) =>
      batches.run(true, async () => {
        log.push(`${name} begins`);
        await add(name);
        await Promise.resolve();
        log.push(`${name} ends`);
      });
    await Promise.all([job("a"), job("b"), job("c")]);
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
    expect(stored()).toEqual(["a", "b", "c"]);
  });

  it("of those that come again and again come to share each commit", async () => {
    const { batches, add, stored, transactions } = bench();
    const names = ["a", "b", "c", "d", "e"];
    const rounds = 20;
    const come = async (name: string, turns: number): Promise<void> => {
      for (let round = 0; round < rounds; round++) {
        await batches.run(true, () => add(`${name}${round}`));
        for (let turn = 0; turn < turns; turn++) await setImmediate();
      }
    };
    await Promise.all(names.map((name, at) => come(name, 1 + at)));
    expect(stored()).toHaveLength(names.length * rounds);
    const commits = transactions.filter((statement) => statement === "commit");
    // Five to a commit but for a few at the beginning; each for itself, they need twice as many.
    expect(commits.length).toBeLessThan(1.5 * rounds);
  });

  it("do not commit where there is nothing to write", async () => {
    const { batches, db, transactions } = bench();
    const read = () => batches.run(false, async () => db.prepare("select 1").pluck().get());
    expect(await Promise.all([read(), read()])).toEqual([1, 1]);
    expect(transactions).toEqual([]);
  });

  it("give back what their work gives", async () => {
    const { batches } = bench();
    const values = await Promise.all([
      batches.run(true, async () => 1),
      batches.run(true, async () => undefined),
      batches.run(false, async () => "three"),
    ]);
    expect(values).toEqual([1, undefined, "three"]);
  });
});

describe("a write that throws", () => {
  it("undoes its own changes only", async () => {
    const { batches, add, stored } = bench();
    const results = await settled([
      batches.run(true, () => add("one")),
      batches.run(true, async () => {
        await add("two");
        await add("two and a half");
        throw new Error("two failed");
      }),
      batches.run(true, () => add("three")),
      batches.run(true, () => add("one")),
      batches.run(true, () => add("five")),
    ]);
    expect(results[0]).toBe("done");
    expect(results[1]).toBe("two failed");
    expect(results[2]).toBe("done");
    expect(results[3]).toContain("UNIQUE");
    expect(results[4]).toBe("done");
    expect(stored()).toEqual(["one", "three", "five"]);
  });

  it("leaves the next one as it would have been", async () => {
    const { batches, add, stored } = bench();
    await settled([batches.run(true, () => Promise.reject(new Error("no")))]);
    await batches.run(true, () => add("after"));
    expect(stored()).toEqual(["after"]);
  });
});

describe("a commit that fails", () => {
  /** A row that only the commit refuses: its parent is missing. */
  const orphan = ({ batches, db }: Bench) =>
    batches.run(true, async () => {
      db.exec("insert into rows (text, parent) values ('orphan', 99)");
    });

  it("rejects all that share it, and stores none of them", async () => {
    const it = bench();
    const results = await settled([
      it.batches.run(true, () => it.add("one")),
      orphan(it),
      it.batches.run(true, () => it.add("three")),
      it.batches.run(false, async () => "a read"),
    ]);
    for (const result of results) expect(result).toContain("FOREIGN KEY");
    expect(it.stored()).toEqual([]);
    expect(it.transactions.at(-1)).toBe("rollback");
  });

  it("keeps the error of the one that had failed before", async () => {
    const it = bench();
    const results = await settled([
      it.batches.run(true, () => Promise.reject(new Error("my own"))),
      orphan(it),
    ]);
    expect(results[0]).toBe("my own");
    expect(results[1]).toContain("FOREIGN KEY");
  });

  it("leaves the connection usable", async () => {
    const it = bench();
    await settled([orphan(it)]);
    await it.batches.run(true, () => it.add("after"));
    expect(it.stored()).toEqual(["after"]);
  });

  it("rejects all where the transaction can't even begin", async () => {
    const it = bench();
    it.db.pragma("busy_timeout = 0");
    const holder = new Connection(it.path);
    holder.exec("begin immediate");
    const results = await settled([
      it.batches.run(true, () => it.add("one")),
      it.batches.run(true, () => it.add("two")),
    ]);
    for (const result of results) expect(result).toContain("locked");
    holder.exec("rollback");
    holder.close();
    await it.batches.run(true, () => it.add("after"));
    expect(it.stored()).toEqual(["after"]);
  });
});

describe("a guard", () => {
  it("is asked before each transaction, and none begins where it throws", async () => {
    const { db, add, stored, transactions } = bench();
    const asked: string[] = [];
    const guarded = new GroupCommit(db, () => {
      asked.push("asked");
      if (asked.length === 2) throw new Error("not any more");
    });
    const write = (name: string) => guarded.run(true, () => add(name));
    expect(await settled([write("one"), write("two")])).toEqual(["done", "done"]);
    expect(await settled([write("three"), write("four")])).toEqual([
      "not any more",
      "not any more",
    ]);
    expect(await guarded.run(false, async () => "a read")).toBe("a read");
    expect(await settled([write("five")])).toEqual(["done"]);
    expect(asked).toHaveLength(3);
    expect(stored()).toEqual(["one", "two", "five"]);
    expect(transactions).toEqual(["begin immediate", "commit", "begin immediate", "commit"]);
  });
});

describe("what has resolved", () => {
  it("is seen by everybody at that moment", async () => {
    const { batches, add, stored } = bench();
    const seen: unknown[][] = [];
    await Promise.all(
      ["a", "b", "c"].map(async (text) => {
        await batches.run(true, () => add(text));
        seen.push(stored());
      }),
    );
    for (const rows of seen) expect(rows).toEqual(["a", "b", "c"]);
  });

  it("is not seen before", async () => {
    const { batches, add, stored } = bench();
    await batches.run(true, async () => {
      await add("a");
      expect(stored()).toEqual([]);
    });
    expect(stored()).toEqual(["a"]);
  });

  it("was waited for before closing", async () => {
    const { batches, add, stored } = bench();
    const writes = ["a", "b"].map((text) => batches.run(true, () => add(text)));
    await batches.settled();
    expect(stored()).toEqual(["a", "b"]);
    await Promise.all(writes);
    await batches.settled();
  });
});

describe("a store", () => {
  it("has stored what it is closed upon", async () => {
    const path = join(tempFolder(), "tickler.db");
    const store = tempStore(path);
    const write = store.write((queries) => insertLead(queries, { name: "Last" }));
    await store.close();
    await write;
    expect(peek(path).prepare("select name from leads").pluck().all()).toEqual(["Last"]);
  });

  it("undoes all of a use case that fails at its end", async () => {
    const path = join(tempFolder(), "tickler.db");
    const store = tempStore(path);
    const results = await settled([
      store.write((queries) => insertThread(queries)),
      store.write(async (queries) => {
        const { message } = await insertThread(queries);
        await queries.messages.update({ ...message, revision: 7 });
      }),
      store.write((queries) => insertThread(queries)),
    ]);
    expect(results[1]).toContain("changed by somebody else");
    const count = (table: string) =>
      peek(path).prepare(`select count(*) from ${table}`).pluck().get();
    expect(["leads", "messages", "emails"].map(count)).toEqual([2, 2, 2]);
  });

  it("lets others read while it writes, and waits for their writes", async () => {
    const path = join(tempFolder(), "tickler.db");
    const [one, two] = [tempStore(path), tempStore(path)];
    const ids = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        (at % 2 ? one : two).write((queries) => insertLead(queries)),
      ),
    );
    expect(new Set(ids.map((lead) => lead.id)).size).toBe(40);
    expect(await one.read((queries) => queries.leads.count({}))).toBe(40);
  });
});
