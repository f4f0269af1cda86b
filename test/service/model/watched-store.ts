import type { Queries, Store } from "../../../src/service/ports/index.ts";

/** What a watcher is told, and what it decides. */
export interface Watcher {
  /** Asked before and after each transaction: a dead process asks nothing more of its database. */
  isDead(): boolean;
  committed(): void;
  /** In the transaction that has just claimed an email. */
  claimed(queries: Queries, emailId: number, address: string): Promise<void>;
}

/** The store as a process sees it that may die at any transaction. */
export function watched(store: Store, watcher: Watcher): Store {
  const alive = (): void => {
    if (watcher.isDead()) throw new Error("the process is dead");
  };
  return {
    location: store.location,
    isShared: store.isShared,
    async read(work) {
      alive();
      return store.read(work);
    },
    async write(work) {
      alive();
      const result = await store.write((queries) => work(telling(queries, watcher)));
      watcher.committed();
      // Who dies right after the commit never hears of it.
      alive();
      return result;
    },
    async snapshot(work) {
      alive();
      return store.snapshot(work);
    },
    exportTables: (work) => store.exportTables(work),
    importTables: (work) => store.importTables(work),
    lockMailbox: (mailbox) => store.lockMailbox(mailbox),
    purge: () => store.purge(),
    close: () => store.close(),
  };
}

function telling(queries: Queries, watcher: Watcher): Queries {
  return {
    ...queries,
    outbox: {
      ...queries.outbox,
      async claim(id, owner, address) {
        const claimed = await queries.outbox.claim(id, owner, address);
        if (claimed) await watcher.claimed(queries, id, address);
        return claimed;
      },
    },
  };
}
