import { hostname } from "node:os";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { MailboxLock, Store } from "../../../src/service/ports/index.ts";
import { uniformPolicy } from "../../../src/service/services.ts";
import { limit } from "../../../src/service/tick/limit.ts";
import { recover } from "../../../src/service/tick/recover.ts";
import { TickLog } from "../../../src/service/tick/report.ts";
import { openPostgres } from "../../../src/store/postgres/open.ts";
import { Network } from "../../support/postgres/network.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { insertThread, noonClock } from "../../support/store/temp-store.ts";
import { eventually } from "../../support/waiting.ts";
import { later, NOON } from "../../support/world/builders.ts";
import { POLICY } from "../../support/world/world.ts";

/** From one look of a holder at its lock to the next, in milliseconds. */
const HEARTBEAT = 10_000;

/** A connection's name has room for so much of it. */
const START_OF_HOST = new RegExp(`^${hostname().slice(0, 15).replaceAll(".", "\\.")}`, "u");

/** Lets a process that was stopped go on; one that has ended meanwhile is as good. */
function goOn(pid: number): void {
  try {
    process.kill(pid, "SIGCONT");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

describePostgres("the lock of a mailbox on a server", (cluster) => {
  async function open(url: string, now = NOON): Promise<Store> {
    const store = await openPostgres({ url, password: null }, { now: () => now });
    onTestFinished(() => store.close());
    return store;
  }

  type Held = MailboxLock & { held: true };

  async function take(store: Store, mailbox = "default"): Promise<Held> {
    const lock = await store.lockMailbox(mailbox);
    if (!lock.held) throw new Error("somebody else has it");
    onTestFinished(() => lock.release());
    return lock;
  }

  const lost = (lock: Held) => eventually("the lock is lost", () => lock.lost.aborted);

  /** Time stands still for the holder's looks at its lock, which are made in intervals. */
  function holdTime(...also: ("setTimeout" | "clearTimeout")[]): void {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", ...also] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
  }

  test("is held by one, and the second sees by whom and since when", async () => {
    const url = await cluster().createDatabase();
    const lock = await take(await open(url));
    const second = await open(url, later(60_000));
    expect(await second.lockMailbox("default")).toEqual({
      held: false,
      holder: { pid: process.pid, host: expect.stringMatching(START_OF_HOST), since: NOON },
    });
    expect(lock.lost.aborted).toBe(false);
    await lock.release();
    expect(await second.lockMailbox("default")).toMatchObject({ held: true });
  });

  test("shows its holder also to another role", async () => {
    const url = await cluster().createDatabase();
    await take(await open(url));
    const other = await cluster().createRole("rep", { password: "secret", in: url });
    expect(await (await open(other)).lockMailbox("default")).toMatchObject({
      held: false,
      holder: { pid: process.pid, since: NOON },
    });
  });

  test("is one for each mailbox, and for each database", async () => {
    const [url, other] = [await cluster().createDatabase(), await cluster().createDatabase()];
    const store = await open(url);
    await take(store, "default");
    await take(store, "second");
    await take(await open(other), "default");
    expect(await store.lockMailbox("second")).toMatchObject({ held: false });
  });

  /** How many connections hold locks. */
  async function lockConnections(url: string): Promise<number> {
    const rows = await cluster().queryIn(
      url,
      "select 1 from pg_stat_activity where datname = current_database() and application_name like 'tickler mailbox%'",
    );
    return rows.length;
  }

  test("takes one connection for 20 mailboxes, and each is given back by itself", async () => {
    const url = await cluster().createDatabase();
    const [store, other] = [await open(url), await open(url)];
    const names = Array.from({ length: 20 }, (_, at) => `m${at}`);
    const locks = await Promise.all(names.map((name) => take(store, name)));
    expect(await lockConnections(url)).toBe(1);
    const [first, ...rest] = locks;
    await first?.release();
    expect(rest.filter(({ lost: signal }) => signal.aborted)).toEqual([]);
    expect(await other.lockMailbox("m1")).toMatchObject({
      held: false,
      holder: { pid: process.pid },
    });
    const taken = await take(other, "m0");
    expect(await store.lockMailbox("m0")).toMatchObject({ held: false });
    await Promise.all([taken, ...rest].map((lock) => lock.release()));
    await eventually("the connections are closed", async () => (await lockConnections(url)) === 0);
    await take(store, "m0");
    expect(await lockConnections(url)).toBe(1);
  });

  test("is lost with all others when their connection is cut, and a new one takes them again", async () => {
    const url = await cluster().createDatabase();
    const store = await open(url);
    const locks = [await take(store, "m0"), await take(store, "m1")];
    expect(await cluster().cut(url, "tickler mailbox%")).toBe(1);
    for (const lock of locks) await lost(lock);
    const again = await take(store, "m0");
    await Promise.all(locks.map((lock) => lock.release()));
    expect(again.lost.aborted).toBe(false);
    expect(await (await open(url)).lockMailbox("m0")).toMatchObject({ held: false });
  });

  test("goes to one of many that want it at once", async () => {
    const url = await cluster().createDatabase();
    const stores = await Promise.all(Array.from({ length: 8 }, () => open(url)));
    const locks = await Promise.all(stores.map((store) => store.lockMailbox("default")));
    expect(locks.filter((lock) => lock.held)).toHaveLength(1);
    for (const lock of locks) if (lock.held) await lock.release();
  });

  test.each(["the connection is cut", "the server crashes"])(
    "is lost when %s: the holder notices at once, and the next one has it",
    async (how) => {
      holdTime();
      const url = await cluster().createDatabase();
      const lock = await take(await open(url));
      const next = await open(url);
      if (how === "the server crashes") await cluster().restart("immediate");
      else expect(await cluster().cut(url, "tickler mailbox%")).toBe(1);
      await lost(lock);
      await take(next);
    },
  );

  test("is not lost by being given back", async () => {
    const store = await open(await cluster().createDatabase());
    const lock = await take(store);
    await lock.release();
    await lock.release();
    await take(store);
  });

  test("is lost when the network is gone without a word, and nothing hangs", async () => {
    const url = await cluster().createDatabase();
    const network = await Network.start(cluster().port);
    onTestFinished(() => network.stop());
    const through = new URL(url);
    through.port = String(network.port);
    const store = await openPostgres({ url: through.href, password: null }, noonClock);
    await store.read((queries) => queries.leads.count({}));
    holdTime("setTimeout", "clearTimeout");
    const lock = await take(store);
    network.freeze();
    await vi.advanceTimersByTimeAsync(HEARTBEAT);
    expect(lock.lost.aborted).toBe(false);
    // That look at the lock is waited for in vain.
    await vi.advanceTimersByTimeAsync(HEARTBEAT);
    await lost(lock);
    vi.useRealTimers();
    await Promise.all([lock.release(), store.close()]);
  });

  test("is seen to be lost while another one is asked for in vain, and neither stays behind", async () => {
    const url = await cluster().createDatabase();
    const [store, other] = [await open(url), await open(url)];
    await other.read((queries) => queries.leads.count({}));
    holdTime("setTimeout", "clearTimeout");
    const lock = await take(store, "m0");
    const [{ pid }] = (await cluster().queryIn(
      url,
      "select pid from pg_stat_activity where datname = current_database() and application_name like 'tickler mailbox%'",
    )) as [{ pid: number }];
    process.kill(pid, "SIGSTOP");
    // Also where the test waits for ever: a server that stands still would keep the next ones waiting.
    onTestFinished(() => goOn(pid));
    try {
      const asked = store.lockMailbox("m1").catch((error: unknown) => error);
      // One wait for an answer, and one for a goodbye: not the minute that a statement may take.
      for (let waited = 0; waited < 2; waited += 1) {
        await vi.advanceTimersByTimeAsync(HEARTBEAT);
      }
      await lost(lock);
      expect(await asked).toBeInstanceOf(Error);
    } finally {
      goOn(pid);
      vi.useRealTimers();
    }
    // The server has been asked for it, and gives it to nobody who has gone.
    for (const mailbox of ["m0", "m1"]) {
      await eventually(`${mailbox} is free`, async () => {
        const free = await other.lockMailbox(mailbox);
        if (free.held) await free.release();
        return free.held;
      });
    }
  });

  describe("a worker that has lost it without knowing", () => {
    /** An email that it has claimed. */
    async function claimed() {
      const url = await cluster().createDatabase();
      const [old, next] = [await open(url), await open(url)];
      const { email } = await old.write((queries) => insertThread(queries));
      await old.write((queries) => queries.outbox.claim(email.id, "old", "x@example.com"));
      const mark = () => old.write((queries) => queries.outbox.mark(email.id, "old", NOON));
      const state = async () =>
        (await next.read((queries) => queries.emails.byId(email.id)))?.state;
      const takeOver = (store: Store) =>
        recover(
          { store, clock: noonClock, policy: uniformPolicy(POLICY) },
          "default",
          null,
          new TickLog(),
          limit(60_000, undefined),
        );
      return { next, mark, state, takeOver };
    }

    test("does not pass the mark any more", async () => {
      const { next, mark, state, takeOver } = await claimed();
      await takeOver(next);
      expect(await state()).toBe("queued");
      expect(await mark()).toBe(false);
    });

    test("leaves in doubt what it has marked", async () => {
      const { next, mark, state, takeOver } = await claimed();
      expect(await mark()).toBe(true);
      await takeOver(next);
      expect(await state()).toBe("uncertain");
    });

    test("and passes the mark while the next one recovers: it is not sent again", async () => {
      const { next, mark, state, takeOver } = await claimed();
      let marked = false;
      await takeOver({
        ...next,
        // What is abandoned has been read, and is acted upon a moment later.
        async read(work) {
          const found = await next.read(work);
          marked ||= await mark();
          return found;
        },
      });
      expect(marked).toBe(true);
      expect(await state()).not.toBe("queued");
    });
  });
});
