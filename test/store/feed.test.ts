import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { FeedEvent } from "../../src/domain/feed/event.ts";
import { checkLead } from "../../src/domain/lead.ts";
import { bringUpToDate, eventsAfter } from "../../src/service/feed/feed.ts";
import { removeRows } from "../../src/service/leads/erase.ts";
import type { Store } from "../../src/service/ports/index.ts";
import { type Engine, engines, type RunningEngine } from "../support/store/engines.ts";
import { insertThread } from "../support/store/temp-store.ts";
import { later, NOON } from "../support/world/builders.ts";

async function all(store: Store, cursor = 0): Promise<FeedEvent[]> {
  const found: FeedEvent[] = [];
  for await (const event of eventsAfter(store, cursor)) found.push(event);
  return found;
}

/** A promise that is resolved from outside. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Numbers that look random and are the same in each run. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe.each(engines.map((engine) => [engine.name, engine] as const))(
  "%s",
  (_, engine: Engine) => {
    let running: RunningEngine;
    beforeAll(async () => {
      running = await engine.start();
    });
    afterAll(() => running.stop());

    async function opener(): Promise<() => Promise<Store>> {
      const open = await running.database();
      return async () => {
        const store = await open();
        onTestFinished(() => store.close());
        return store;
      };
    }

    test("an event has what its row of the log has, and names what it takes back", async () => {
      const store = await (await opener())();
      const { lead, message, email } = await store.write(async (queries) => {
        const thread = await insertThread(queries);
        const { id } = thread.message;
        await queries.logs.add(id, "sent", NOON, { emailId: thread.email.id });
        await queries.logs.add(id, "replied", later(1), { by: "tick" });
        const undoes = await queries.logs.newest(id, "replied");
        await queries.logs.add(id, "undone", later(2), { by: "ada", undoes });
        return thread;
      });
      const of = { leadId: lead.id, messageId: message.id, undoes: null };
      expect(await all(store)).toEqual([
        { ...of, id: 1, at: NOON, kind: "sent", emailId: email.id, actor: null },
        { ...of, id: 2, at: later(1), kind: "replied", emailId: null, actor: "tick" },
        { ...of, id: 3, at: later(2), kind: "undone", emailId: null, actor: "ada", undoes: 2 },
      ]);
      expect((await all(store, 2)).map(({ id }) => id)).toEqual([3]);
      expect(await store.read(({ events }) => events.byIds([3, 1, 9]))).toMatchObject([
        { id: 1 },
        { id: 3 },
      ]);
      expect((await store.read(({ events }) => events.newest(2))).map(({ id }) => id)).toEqual([
        2, 3,
      ]);
    });

    test("what was taken back is named where both come in at different times", async () => {
      const store = await (await opener())();
      const { message } = await store.write(async (queries) => {
        const thread = await insertThread(queries);
        await queries.logs.add(thread.message.id, "closed", NOON);
        return thread;
      });
      await bringUpToDate(store);
      await store.write(async ({ logs }) => {
        const undoes = await logs.newest(message.id, "closed");
        await logs.add(message.id, "undone", NOON, { undoes });
      });
      expect(await all(store)).toMatchObject([{ undoes: null }, { kind: "undone", undoes: 1 }]);
    });

    test("more than a batch, in the order of the log", async () => {
      const store = await (await opener())();
      await store.write(async (queries) => {
        const { message } = await insertThread(queries);
        for (let at = 0; at < 2_300; at += 1) {
          await queries.logs.add(message.id, "deferred", later(at));
        }
      });
      const found = await all(store);
      expect(found.map(({ id }) => id)).toEqual(found.map((_event, at) => at + 1));
      expect(found.map(({ at }) => at)).toEqual(found.map((_event, at) => later(at)));
      expect(found).toHaveLength(2_300);
    });

    test("a test that goes to us happens to nobody", async () => {
      const store = await (await opener())();
      await store.write(async (queries) => {
        const { message } = await insertThread(queries, { message: { testTo: "ada@example.com" } });
        await queries.logs.add(message.id, "enqueued", NOON);
      });
      expect(await all(store)).toEqual([]);
      expect(await store.read(({ events }) => events.hasNew())).toBe(false);
    });

    test("of an erased lead kind and time stay, whether somebody had read them or not", async () => {
      const store = await (await opener())();
      const [ann, ben] = await store.write(async (queries) => {
        const threads = [await insertThread(queries), await insertThread(queries)] as const;
        for (const { message } of threads) await queries.logs.add(message.id, "sent", NOON);
        return threads;
      });
      await bringUpToDate(store);
      await store.write(async ({ logs, leadLogs }) => {
        await logs.add(ben.message.id, "replied", later(1), { by: "ben" });
        await logs.add(ann.message.id, "replied", later(2), { by: "ann", emailId: ann.email.id });
        await leadLogs.add([ann.lead.id], "lead_paused", later(1));
        await leadLogs.add([ben.lead.id], "lead_edited", NOON);
      });
      await store.write((queries) => removeRows(queries, ann.lead.id, NOON));
      const nobody = { leadId: null, messageId: null, emailId: null, actor: null, undoes: null };
      expect(await all(store)).toEqual([
        { ...nobody, id: 1, at: NOON, kind: "sent" },
        expect.objectContaining({ id: 2, leadId: ben.lead.id }),
        { ...nobody, id: 3, at: later(1), kind: "lead_paused" },
        { ...nobody, id: 4, at: later(2), kind: "replied" },
        { ...nobody, id: 5, at: NOON, kind: "lead_erased" },
        expect.objectContaining({ id: 6, kind: "lead_edited", leadId: ben.lead.id }),
        expect.objectContaining({ id: 7, kind: "replied", leadId: ben.lead.id, actor: "ben" }),
      ]);
      expect(await store.read(({ leadLogs }) => leadLogs.ofLead(ann.lead.id))).toEqual([]);
      // An id of a log may be given again on SQLite, and means another event then.
      await store.write(async ({ logs, leadLogs }) => {
        await logs.add(ben.message.id, "closed", later(3));
        await leadLogs.add([ben.lead.id], "lead_paused", later(3));
      });
      expect((await all(store, 7)).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
        "8 lead_paused",
        "9 closed",
      ]);
    });

    test("what happens to leads without a message stands between, by its time", async () => {
      const store = await (await opener())();
      const [ann, ben] = await store.write(async (queries) => {
        const [one, other] = [await insertThread(queries), await insertThread(queries)];
        await queries.leadLogs.add([one.lead.id, other.lead.id], "lead_added", NOON);
        await queries.logs.add(one.message.id, "enqueued", NOON);
        await queries.logs.add(one.message.id, "sent", later(2));
        await queries.leadLogs.add([one.lead.id], "lead_paused", later(1));
        await queries.leadLogs.add([other.lead.id], "lead_paused", later(3));
        return [one, other];
      });
      const nothing = { messageId: null, emailId: null, actor: null, undoes: null };
      const found = await all(store);
      expect(found.map(({ id, kind, leadId }) => [id, kind, leadId])).toEqual([
        [1, "lead_added", ann?.lead.id],
        [2, "lead_added", ben?.lead.id],
        [3, "enqueued", ann?.lead.id],
        [4, "lead_paused", ann?.lead.id],
        [5, "sent", ann?.lead.id],
        [6, "lead_paused", ben?.lead.id],
      ]);
      expect(found[5]).toEqual({ ...nothing, ...found[5], at: later(3) });
      // A clock that was set back, or that of another machine, turns the order of no log round.
      await store.write(async ({ logs, leadLogs }) => {
        await logs.add(ann?.message.id ?? 0, "replied", later(9));
        await logs.add(ann?.message.id ?? 0, "closed", later(4));
        await leadLogs.add([ann?.lead.id ?? 0], "lead_edited", later(8));
        await leadLogs.add([ann?.lead.id ?? 0], "lead_resumed", later(1));
      });
      expect((await all(store, 6)).map(({ kind }) => kind)).toEqual([
        "lead_edited",
        "lead_resumed",
        "replied",
        "closed",
      ]);
      expect(await store.read(({ events }) => events.hasNew())).toBe(false);
    });

    test.each([1, 2, 3, 7, 100])("%i at a time, of both logs in one order", async (limit) => {
      const store = await (await opener())();
      const { lead, message } = await store.write((queries) => insertThread(queries));
      await store.write(async ({ logs, leadLogs }) => {
        for (let at = 0; at < 12; at += 1) {
          if (at % 3 === 0) await leadLogs.add([lead.id], "lead_edited", later(at));
          else await logs.add(message.id, "deferred", later(at));
        }
      });
      let rounds = 0;
      while (await store.write(({ events }) => events.take(limit))) rounds += 1;
      expect(rounds).toBeLessThanOrEqual(12);
      const found = await store.read(({ events }) => events.after(0, 99));
      expect(found.map(({ at }) => at)).toEqual(found.map((_event, at) => later(at)));
      expect(found).toHaveLength(12);
    });

    if (engine.name === "postgres") {
      test("what commits late comes last, though its row of the log is the older one", async () => {
        const open = await opener();
        const [slow, quick, reader, other] = [
          await open(),
          await open(),
          await open(),
          await open(),
        ];
        const threads = await quick.write(async (queries) => [
          await insertThread(queries),
          await insertThread(queries),
        ]);
        const [one, two] = threads.map(({ message }) => message.id);
        const written = gate();
        const mayCommit = gate();
        const holding = slow.write(async ({ logs }) => {
          await logs.add(one ?? 0, "sent", NOON);
          written.open();
          await mayCommit.opened;
        });
        await written.opened;
        await quick.write(({ logs }) => logs.add(two ?? 0, "replied", NOON));
        const log = await quick.read(({ logs }) => logs.ofMessages([two ?? 0]));
        expect(log.map(({ id }) => id)).toEqual([2]);
        const before = await all(reader);
        expect(before).toMatchObject([{ id: 1, kind: "replied", messageId: two }]);
        expect(await all(other)).toEqual(before);
        mayCommit.open();
        await holding;
        for (const store of [reader, other]) {
          expect(await all(store, 1)).toMatchObject([{ id: 2, kind: "sent", messageId: one }]);
        }
      });

      test("a reader who gives places keeps no writer waiting", async () => {
        const open = await opener();
        const [writer, reader] = [await open(), await open()];
        const { message } = await writer.write((queries) => insertThread(queries));
        await writer.write(({ logs }) => logs.add(message.id, "enqueued", NOON));
        const taken = gate();
        const mayCommit = gate();
        const reading = reader.write(async ({ events }) => {
          await events.take(10);
          taken.open();
          await mayCommit.opened;
        });
        await taken.opened;
        await writer.write(({ logs }) => logs.add(message.id, "sent", NOON));
        mayCommit.open();
        await reading;
        expect((await all(writer)).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
          "1 enqueued",
          "2 sent",
        ]);
      });
    }

    if (engine.shared) {
      test("readers beside writers and erasures miss nothing, and see no lower id later", async () => {
        const open = await opener();
        const [WRITERS, ROUNDS, IMPORTED] = [5, 25, 20];
        const first = await open();
        const threads = await first.write(async (queries) => {
          const made = [];
          for (let at = 0; at < WRITERS * 2; at += 1) made.push(await insertThread(queries));
          return made;
        });
        let over = false;
        const write = async (writer: number): Promise<void> => {
          const store = await open();
          const draw = draws(writer + 1);
          const own = threads[writer]?.message.id ?? 0;
          const gone = threads[WRITERS + writer];
          for (let round = 0; round < ROUNDS; round += 1) {
            await store.write(async (queries) => {
              await queries.logs.add(own, "deferred", later(round));
              // An import at the same time.
              const some = Array.from({ length: IMPORTED }, (_l, at) => `${writer}-${round}-${at}`);
              const { added } = await queries.leads.upsert(
                some.map((name) => checkLead({ name, email: `${name}@example.com` })),
                false,
                later(round),
              );
              await queries.leadLogs.add(added, "lead_added", later(round));
              // SQLite has one transaction at a time, and theirs would only wait.
              if (engine.name === "postgres") await sleep(draw() * 12);
              await queries.logs.add(own, "sent", later(round));
            });
            if (draw() < 0.5) await sleep(draw() * 5);
            if (gone && round < ROUNDS / 2) {
              await store.write(async ({ logs, leadLogs }) => {
                await logs.add(gone.message.id, "deferred", later(round));
                await leadLogs.add([gone.lead.id], "lead_edited", later(round));
              });
            } else if (gone && round === Math.ceil(ROUNDS / 2)) {
              await store.write((queries) => removeRows(queries, gone.lead.id, NOON));
            }
          }
        };
        const read = async (): Promise<FeedEvent[]> => {
          const store = await open();
          const seen: FeedEvent[] = [];
          for (let isLast = false; ; ) {
            seen.push(...(await all(store, seen.at(-1)?.id ?? 0)));
            if (isLast) return seen;
            isLast = over;
            await sleep(1);
          }
        };
        const writing = Promise.all(Array.from({ length: WRITERS }, (_w, at) => write(at)));
        const reading = Promise.all([read(), read(), read()]);
        // However it ends, so that the readers do.
        await writing.finally(() => {
          over = true;
        });
        const readers = await reading;
        // Of each lead who was erased two rows a round, and the erasure.
        const erased = WRITERS * (2 * Math.ceil(ROUNDS / 2) + 1);
        const whole = await all(first);
        expect(whole).toHaveLength(WRITERS * ROUNDS * (2 + IMPORTED) + erased);
        expect(whole.filter(({ kind }) => kind === "lead_erased")).toHaveLength(WRITERS);
        const added = whole.filter(({ kind }) => kind === "lead_added").map(({ leadId }) => leadId);
        expect(new Set(added).size).toBe(WRITERS * ROUNDS * IMPORTED);
        const ids = whole.map(({ id }) => id);
        expect(ids).toEqual(ids.toSorted((a, b) => a - b));
        expect(new Set(ids).size).toBe(ids.length);
        for (const seen of readers) {
          // Each reader has seen each event once, in the order in which it stands there now.
          expect(seen.map(({ id, kind }) => `${id} ${kind}`)).toEqual(
            whole.map(({ id, kind }) => `${id} ${kind}`),
          );
        }
        // What happened to one lead stands in the order in which it happened.
        for (const { message } of threads.slice(0, WRITERS)) {
          const own = whole.filter(({ messageId }) => messageId === message.id);
          const expected = Array.from({ length: ROUNDS }, (_r, at) => [later(at), later(at)]);
          expect(own.map(({ at }) => at)).toEqual(expected.flat());
        }
      });
    }
  },
);
