import { existsSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Child, Program } from "../support/processes/program.ts";
import type { Order } from "../support/store/store-program.ts";
import { peek, tempFolder, tempStore } from "../support/store/temp-store.ts";
import { eventually } from "../support/waiting.ts";
import { later, NOON } from "../support/world/builders.ts";

let program: Program;
let children: Child[];

beforeAll(async () => {
  program = await Program.bundle("store/store-program.ts");
  children = await program.startMany(12);
});

afterAll(() => program.end());

/** Long enough for an order to reach every process. */
const soon = (): number => Date.now() + 40;

function order(child: Child, order: Order): Promise<unknown> {
  return child.ask(order);
}

describe("a database that twelve processes open at once", () => {
  it.each([1, 2, 3])("gets one schema, and nobody meets an error (%#)", async () => {
    const path = join(tempFolder(), "new", "tickler.db");
    const at = soon();
    const answers = await Promise.all(
      children.map((child, index) =>
        order(child, { do: "open", path, at, address: `lead${index}@example.com` }),
      ),
    );
    expect(answers).toEqual(children.map(() => ({ ok: true })));

    const fresh = join(tempFolder(), "fresh.db");
    tempStore(fresh);
    const schema = "select type, name, sql from sqlite_master order by type, name";
    expect(peek(path).prepare(schema).all()).toEqual(peek(fresh).prepare(schema).all());
    const version = peek(fresh).pragma("user_version", { simple: true });
    expect(peek(path).pragma("user_version", { simple: true })).toBe(version);
    expect(peek(path).pragma("integrity_check", { simple: true })).toBe("ok");
    expect(await tempStore(path).read((queries) => queries.leads.count({}))).toBe(12);
  });
});

describe("the lock of a mailbox", () => {
  const take = (child: Child, path: string, at = 0): Promise<unknown> =>
    order(child, { do: "lock", path, at, since: later(1).getTime() });

  it("is held by one process, and the second sees by whom and since when", async () => {
    const child = await program.start();
    const path = join(tempFolder(), "tickler.db");
    const store = tempStore(path);
    expect(await take(child, path)).toEqual({ held: true });
    expect(await store.lockMailbox("default")).toEqual({
      held: false,
      holder: { pid: child.pid, host: hostname(), since: later(1) },
    });
    // The database itself stays open to everybody meanwhile.
    expect(await store.read((queries) => queries.leads.count({}))).toBe(0);
    expect(await order(child, { do: "release" })).toEqual({ ok: true });
    const lock = await store.lockMailbox("default");
    expect(lock.held).toBe(true);
    expect(await take(child, path)).toEqual({
      held: false,
      holder: { pid: process.pid, host: hostname(), since: NOON.getTime() },
    });
    if (lock.held) await lock.release();
    expect(await take(child, path)).toEqual({ held: true });
  });

  it("is free at once when its holder is killed", async () => {
    const path = join(tempFolder(), "tickler.db");
    const store = tempStore(path);
    for (let round = 0; round < 3; round++) {
      const child = await program.start();
      expect(await take(child, path)).toEqual({ held: true });
      await child.kill("SIGKILL");
      const lock = await store.lockMailbox("default");
      expect(lock.held).toBe(true);
      if (lock.held) await lock.release();
    }
  });

  it("is not waited for", async () => {
    const path = join(tempFolder(), "tickler.db");
    const child = await program.start();
    const store = tempStore(path);
    await take(child, path);
    // SQLite's own wait, were it left on, would be longer than that, and have the lock in the end.
    const released = order(child, { do: "release", after: 3_000 });
    expect((await store.lockMailbox("default")).held).toBe(false);
    await child.kill("SIGKILL");
    await expect(released).rejects.toThrow("has ended");
  });

  it("is one for each mailbox, and for each database", async () => {
    const folder = tempFolder();
    const store = tempStore(join(folder, "a.db"));
    const locks = [
      await store.lockMailbox("default"),
      await store.lockMailbox("second"),
      await tempStore(join(folder, "b.db")).lockMailbox("default"),
    ];
    expect(locks.map((lock) => lock.held)).toEqual([true, true, true]);
    expect((await store.lockMailbox("second")).held).toBe(false);
    for (const lock of locks) if (lock.held) await lock.release();
  });

  /** Eight processes that want it at the same moment. All who get it keep it. */
  async function fight(path: string): Promise<Child[]> {
    const eight = children.slice(0, 8);
    const at = soon();
    const answers = (await Promise.all(eight.map((child) => take(child, path, at)))) as {
      held: boolean;
      error?: string;
    }[];
    expect(answers.map((answer) => answer.error)).toEqual(answers.map(() => undefined));
    return eight.filter((_, index) => answers[index]?.held);
  }

  const letGo = () =>
    Promise.all(children.slice(0, 8).map((child) => order(child, { do: "release" })));

  it("goes to one of eight that want it at once", async () => {
    for (let round = 0; round < 10; round++) {
      const path = join(tempFolder(), "tickler.db");
      const store = tempStore(path);
      const before = await store.lockMailbox("default");
      if (before.held) await before.release();
      const winners = await fight(path);
      expect(winners).toHaveLength(1);
      const ninth = await store.lockMailbox("default");
      expect(ninth).toMatchObject({ held: false, holder: { pid: winners[0]?.pid } });
      await letGo();
    }
  });

  it("goes to one also where eight meet over a file that is not there yet", async () => {
    for (let round = 0; round < 4; round++) {
      const winners = await fight(join(tempFolder(), "tickler.db"));
      await letGo();
      expect(winners).toHaveLength(1);
    }
  });

  it("is never held by two at the same moment, however often it changes hands", async () => {
    const path = join(tempFolder(), "tickler.db");
    const eight = children.slice(0, 8);
    const contending = Promise.all(
      eight.map((child) => order(child, { do: "contend", path, at: soon(), held: 5, refused: 1 })),
    );
    await eventually("each has had it, and not had it", () =>
      eight.every(({ pid }) => existsSync(`${path}.${pid}`)),
    );
    writeFileSync(`${path}.stop`, "");
    const answers = (await contending) as { held: [number, number][]; refused: number }[];
    const spans = answers.flatMap((answer) => answer.held).sort(([a], [b]) => a - b);
    const overlapping = spans.filter(([from], index) => from < (spans[index - 1]?.[1] ?? 0));
    expect(overlapping).toEqual([]);
  });
});
