// A process of its own that opens databases and takes locks as it is told; see processes.ts.
import { existsSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { MailboxLock, Store } from "../../../src/service/ports/index.ts";
import { openSqlite } from "../../../src/store/sqlite/open.ts";

export type Order =
  /** Opens a database at a moment that all processes share, stores a lead and closes it. */
  | { do: "open"; path: string; at: number; address: string }
  /** Tries to take the lock of a mailbox, and keeps it. */
  | { do: "lock"; path: string; at: number; since: number }
  /** Gives it back, after so many milliseconds. */
  | { do: "release"; after?: number }
  /**
   * Takes and releases the lock again and again, and tells when it had it. Once it was held and
   * refused so often it makes the file `<path>.<pid>`; it goes on until there is `<path>.stop`.
   */
  | { do: "contend"; path: string; at: number; held: number; refused: number };

let store: Store | undefined;
let opened = "";
let lock: MailboxLock | undefined;

const monotonic = (): number => Number(process.hrtime.bigint() / 1_000n);

/** Burns the time, so that processes start within microseconds of each other. */
function spinUntil(at: number): void {
  while (Date.now() < at);
}

async function open(path: string, since: number): Promise<Store> {
  if (store && opened === path) return store;
  await store?.close();
  opened = path;
  store = openSqlite(path, { now: () => new Date(since) });
  return store;
}

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case "open": {
      spinUntil(order.at);
      const fresh = openSqlite(order.path, { now: () => new Date() });
      const lead = { name: "John", phone: null, company: null, title: null, timezone: null };
      await fresh.write((queries) =>
        queries.leads.insert({ ...lead, email: order.address, tags: [], vars: {} }, new Date()),
      );
      await fresh.close();
      return { ok: true };
    }
    case "lock": {
      const mailboxes = await open(order.path, order.since);
      spinUntil(order.at);
      lock = await mailboxes.lockMailbox("default");
      return lock.held
        ? { held: true }
        : { held: false, holder: lock.holder && { ...lock.holder, since: +lock.holder.since } };
    }
    case "release": {
      await sleep(order.after ?? 0);
      if (lock?.held) await lock.release();
      lock = undefined;
      return { ok: true };
    }
    case "contend": {
      const mailboxes = await open(order.path, 0);
      const held: [number, number][] = [];
      let refused = 0;
      spinUntil(order.at);
      while (!existsSync(`${order.path}.stop`)) {
        if (held.length >= order.held && refused >= order.refused) {
          writeFileSync(`${order.path}.${process.pid}`, "");
        }
        const attempt = await mailboxes.lockMailbox("default");
        if (!attempt.held) {
          refused += 1;
          continue;
        }
        const from = monotonic();
        spinUntil(Date.now() + 2);
        held.push([from, monotonic()]);
        await attempt.release();
      }
      return { held, refused };
    }
  }
}

process.on("message", (order: Order) => {
  obey(order).then(
    (answer) => process.send?.(answer as object),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.send?.("ready");
