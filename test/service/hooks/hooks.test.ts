import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Hook } from "../../../src/domain/feed/hook.ts";
import type { LogStep } from "../../../src/domain/status.ts";
import { bringUpToDate } from "../../../src/service/feed/feed.ts";
import {
  listHooks,
  nextHookAt,
  registerHooks,
  retryHook,
  runHooks,
} from "../../../src/service/hooks/hooks.ts";
import { removeRows } from "../../../src/service/leads/erase.ts";
import type { HookAnswer, HookCaller, HookNews, Store } from "../../../src/service/ports/index.ts";
import { type Services, uniformPolicy } from "../../../src/service/services.ts";
import { listTodo } from "../../../src/service/todo/list.ts";
import { type Engine, engines, type RunningEngine } from "../../support/store/engines.ts";
import { insertThread } from "../../support/store/temp-store.ts";
import { DAY, HOUR, MINUTE } from "../../support/world/builders.ts";
import { POLICY, VirtualClock } from "../../support/world/world.ts";

const HOOK: Hook = {
  ...{ name: "crm", on: ["replied", "sent"], calls: { command: "true" } },
  ...{ timeout: 30_000, withText: false },
};
const never = new AbortController().signal;

type Told = { id: string; data: { id: number; kind: string; lead_id: number | null } };

/** A program of a person's, which does as it is told with each event. */
class Program implements HookCaller {
  readonly hook: Hook;
  readonly told: Told[] = [];
  /** What it answers; null: it was stopped. */
  answer: (told: Told) => HookAnswer | null = () => ({ error: null, output: "" });

  constructor(hook: Hook = HOOK) {
    this.hook = hook;
  }

  async tell({ id, body }: HookNews): Promise<HookAnswer | null> {
    const told = { id, ...(JSON.parse(body) as Omit<Told, "id">) };
    this.told.push(told);
    return this.answer(told);
  }

  /** What it was told since it was asked last: the event's id, its kind and the lead's place. */
  take(): string[] {
    return this.told.splice(0).map(({ data: { id, kind } }) => `${id} ${kind}`);
  }
}

const failed: HookAnswer = { error: "ended with exit code 1", output: "no" };

describe.each(engines.map((engine) => [engine.name, engine] as const))(
  "%s",
  (_, engine: Engine) => {
    let running: RunningEngine;
    beforeAll(async () => {
      running = await engine.start();
    });
    afterAll(() => running.stop());

    /** Some leads with a message each, and a hook that has seen them. */
    async function set(leads = 3) {
      const open = await running.database();
      const another = async () => {
        const opened = await open();
        onTestFinished(() => opened.close());
        return opened;
      };
      const store = await another();
      // One connection can't hold a lock beside its work.
      const lock = { held: true, lost: never, release: async () => undefined } as const;
      const lockable: Store =
        engine.name === "pglite" ? { ...store, lockMailbox: async () => lock } : store;
      const clock = new VirtualClock();
      const policy = { ...uniformPolicy(POLICY), hooks: [HOOK.name] };
      const services: Services = { store: lockable, clock, policy };
      const threads = await store.write(async (queries) => {
        const made = [];
        for (let at = 0; at < leads; at += 1) made.push(await insertThread(queries));
        return made;
      });
      await registerHooks(lockable, [HOOK], clock.now());
      const program = new Program();
      return {
        ...{ services, clock, program, threads, store: lockable, another },
        log: (lead: number, ...steps: LogStep[]) =>
          store.write(async ({ logs }) => {
            const id = threads[lead]?.message.id ?? 0;
            for (const step of steps) await logs.add(id, step, clock.now());
          }),
        run: () => runHooks(services, [program], never),
        state: async () => (await listHooks(lockable, [HOOK]))[0],
        held: () => lockable.read(({ hooks }) => hooks.held(HOOK.name)),
        next: () => nextHookAt(services, [HOOK]),
      };
    }

    test("a new hook hears of what comes, and not of what has been", async () => {
      const it = await set();
      await it.log(0, "sent");
      await it.run();
      expect(it.program.take()).toEqual(["1 sent"]);
      const other = new Program({ ...HOOK, name: "other" });
      await runHooks(it.services, [other], never);
      await it.log(1, "sent", "follow_up", "replied");
      await runHooks(it.services, [it.program, other], never);
      expect(it.program.take()).toEqual(["2 sent", "4 replied"]);
      expect(other.take()).toEqual(["2 sent", "4 replied"]);
      expect(await it.next()).toBe(null);
    });

    test("each event is told under the same id, and under another one to another hook", async () => {
      const it = await set();
      const other = new Program({ ...HOOK, name: "other" });
      await registerHooks(it.store, [HOOK, other.hook], it.clock.now());
      await it.log(0, "sent");
      it.program.answer = () => failed;
      await runHooks(it.services, [it.program, other], never);
      it.clock.advance(MINUTE);
      await it.run();
      const [first, again] = it.program.told.map(({ id }) => id);
      expect(first).toMatch(/^evt_[0-9a-f]{12}_1$/);
      expect(again).toBe(first);
      expect(other.told.map(({ id }) => id)).not.toContain(first);
    });

    test("an event that fails holds the later ones of its lead, and those of no other", async () => {
      const it = await set();
      const [bad] = it.threads;
      it.program.answer = ({ data }) =>
        data.lead_id === bad?.lead.id ? failed : { error: null, output: "ok" };
      await it.log(0, "sent");
      await it.log(1, "sent");
      await it.log(0, "replied");
      await it.log(1, "replied");
      expect(await it.run()).toEqual([
        { hook: "crm", told: 2, failed: 1, error: "ended with exit code 1" },
      ]);
      expect(it.program.take()).toEqual(["1 sent", "2 sent", "4 replied"]);
      expect(await it.held()).toMatchObject([{ tries: 1 }, { tries: 0 }]);
      expect(await it.state()).toMatchObject({
        ...{ behind: 0, nextAt: new Date(it.clock.now().getTime() + MINUTE) },
        held: { count: 2, dead: 0, error: "ended with exit code 1" },
      });
      // Not before its time, and the others go on.
      await it.log(1, "sent");
      await it.run();
      expect(it.program.take()).toEqual(["5 sent"]);
      expect(await it.next()).toEqual(new Date(it.clock.now().getTime() + MINUTE));
      it.clock.advance(MINUTE);
      await it.log(0, "sent");
      await it.run();
      expect(it.program.take()).toEqual(["1 sent"]);
      expect(await it.next()).toEqual(new Date(it.clock.now().getTime() + 2 * MINUTE));
      it.program.answer = () => ({ error: null, output: "" });
      it.clock.advance(2 * MINUTE);
      await it.run();
      // In the order in which it happened.
      expect(it.program.take()).toEqual(["1 sent", "3 replied", "6 sent"]);
      expect(await it.state()).toMatchObject({
        ...{ behind: 0, nextAt: null, state: { lastError: null } },
        held: { count: 0, error: null },
      });
      expect(await it.next()).toBe(null);
    });

    test("one that fails for all leads is given up for a while, and begins where it was", async () => {
      const it = await set(8);
      for (let lead = 0; lead < 8; lead += 1) await it.log(lead, "sent");
      it.program.answer = () => failed;
      await it.run();
      expect(it.program.take()).toEqual(["1 sent", "2 sent", "3 sent"]);
      expect(await it.state()).toMatchObject({ behind: 5, state: { cursor: 3, tries: 1 } });
      await it.run();
      expect(it.program.take()).toEqual([]);
      expect(await it.next()).toEqual(new Date(it.clock.now().getTime() + MINUTE));
      it.clock.advance(MINUTE);
      it.program.answer = () => ({ error: null, output: "" });
      await it.run();
      expect(it.program.take()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((id) => `${id} sent`));
    });

    test("what was stopped in the middle is told again, and is no failure", async () => {
      const it = await set();
      await it.log(0, "sent");
      await it.log(1, "sent");
      it.program.answer = ({ data }) => (data.id === 2 ? null : { error: null, output: "" });
      await it.run();
      expect(it.program.take()).toEqual(["1 sent", "2 sent"]);
      expect(await it.state()).toMatchObject({
        held: { count: 0 },
        state: { cursor: 1, failingSince: null },
      });
      it.program.answer = () => ({ error: null, output: "" });
      await it.run();
      expect(it.program.take()).toEqual(["2 sent"]);
    });

    test("after a day of failures it waits for a person, and goes on when they say so", async () => {
      const it = await set();
      it.program.answer = ({ data }) =>
        data.lead_id === it.threads[0]?.lead.id ? failed : { error: null, output: "" };
      await it.log(0, "sent");
      for (let hour = 0; hour <= 25; hour += 1) {
        await it.run();
        it.clock.advance(HOUR);
      }
      const tries = it.program.take().length;
      expect(tries).toBeGreaterThan(5);
      it.clock.advance(3 * DAY);
      await it.log(0, "replied");
      await it.log(1, "replied");
      await it.run();
      expect(it.program.take()).toEqual(["3 replied"]);
      expect(await it.next()).toBe(null);
      const lines = await listTodo(it.services);
      expect(lines.find(({ kind }) => kind === "hook")).toMatchObject({
        ...{ id: "hook-crm", kind: "hook", command: "tickler hook retry crm" },
        what: "the hook crm could not be told of one lead for a day: it ended with exit code 1",
      });
      it.program.answer = () => ({ error: null, output: "" });
      await retryHook(it.services, HOOK, null);
      await it.run();
      expect(it.program.take()).toEqual(["1 sent", "2 replied"]);
      expect((await listTodo(it.services)).map(({ kind }) => kind)).not.toContain("hook");
    });

    test("one that is dead altogether is called no more until then", async () => {
      const it = await set(4);
      it.program.answer = () => failed;
      for (let hour = 0; hour <= 25; hour += 1) {
        for (let lead = 0; lead < 4; lead += 1) await it.log(lead, "sent");
        await it.run();
        it.clock.advance(HOUR);
      }
      expect(await it.state()).toMatchObject({ state: { deadAt: expect.any(Date) } });
      expect(await it.next()).toBe(null);
      it.program.take();
      it.clock.advance(DAY);
      await it.run();
      expect(it.program.take()).toEqual([]);
      it.program.answer = () => ({ error: null, output: "" });
      expect(await retryHook(it.services, HOOK, "end")).toMatchObject({
        ...{ behind: 0, held: { count: 0 } },
      });
      await it.log(0, "replied");
      await it.run();
      expect(it.program.take()).toEqual([expect.stringMatching(/^\d+ replied$/)]);
    });

    test("a person may have it told of what has been, also while it is being told", async () => {
      const it = await set();
      await it.log(0, "sent", "replied");
      await it.log(1, "sent");
      await it.run();
      expect(it.program.take()).toHaveLength(3);
      await retryHook(it.services, HOOK, 1);
      await it.run();
      expect(it.program.take()).toEqual(["2 replied", "3 sent"]);
      await it.log(1, "replied");
      const calls = new Program();
      const tell = calls.tell.bind(calls);
      calls.tell = async (news) => {
        if (calls.told.length === 0) await retryHook(it.services, HOOK, 2);
        return tell(news);
      };
      await runHooks(it.services, [calls], never);
      expect(calls.take()).toEqual(["4 replied"]);
      await it.run();
      expect(it.program.take()).toEqual(["3 sent", "4 replied"]);
      await expect(retryHook(it.services, HOOK, 99)).rejects.toMatchObject({ code: "not_found" });
    });

    test("an undo is told to who was told of what it takes back", async () => {
      const it = await set();
      await it.log(0, "replied", "closed");
      await it.store.write(async ({ logs }) => {
        const id = it.threads[0]?.message.id ?? 0;
        for (const step of ["closed", "replied"] as const) {
          const undoes = await logs.newest(id, step);
          await logs.add(id, "undone", it.clock.now(), { undoes });
          await logs.add(id, "sent", it.clock.now(), { undoes });
        }
      });
      await it.run();
      expect(it.program.told.map(({ data }) => data)).toMatchObject([
        { id: 1, kind: "replied", undoes: null, undoes_kind: null },
        { id: 5, kind: "undone", undoes: 1, undoes_kind: "replied" },
      ]);
    });

    test("of a lead who is erased nothing is told, and nothing is kept", async () => {
      const it = await set();
      await it.log(0, "sent");
      it.program.answer = () => failed;
      await it.run();
      await it.log(0, "replied");
      await it.log(1, "sent");
      await it.store.write((queries) =>
        removeRows(queries, it.threads[0]?.lead.id ?? 0, it.clock.now()),
      );
      it.program.take();
      it.clock.advance(DAY);
      it.program.answer = () => ({ error: null, output: "" });
      await it.run();
      // The third one is that somebody was erased, which nobody has asked for.
      expect(it.program.take()).toEqual(["4 sent"]);
      expect(await it.state()).toMatchObject({ held: { count: 0 }, behind: 0 });
      const runs = await it.store.read(({ hooks }) => hooks.runs("crm", 10));
      expect(runs.map(({ leadId }) => leadId)).toEqual([it.threads[1]?.lead.id]);
    });

    test("a hook that comes back after a month is new, and one that others have is not", async () => {
      const it = await set();
      const bare = () => registerHooks(it.store, [], it.clock.now());
      it.program.answer = () => failed;
      await it.log(0, "sent");
      await it.run();
      await it.log(1, "sent");
      // Two processes with different settings, for two months.
      for (let day = 0; day < 60; day += 5) {
        await bare();
        it.clock.advance(5 * DAY);
        await it.run();
      }
      it.program.take();
      it.program.answer = () => ({ error: null, output: "" });
      await retryHook(it.services, HOOK, null);
      await it.run();
      expect(it.program.take()).toEqual(["1 sent", "2 sent"]);
      // Gone for three weeks: it goes on where it was.
      await bare();
      await it.log(0, "replied");
      it.clock.advance(21 * DAY);
      await bare();
      await it.run();
      expect(it.program.take()).toEqual(["3 replied"]);
      // Gone for good, whether somebody ticks meanwhile or not.
      for (const isTicking of [true, false]) {
        await bare();
        await it.log(1, "replied");
        it.clock.advance(40 * DAY);
        if (isTicking) {
          await bare();
          expect(await it.state()).toMatchObject({ state: null });
          expect(await it.store.read(({ hooks }) => hooks.runs("crm", 9))).toEqual([]);
        }
        await it.run();
        expect(it.program.take()).toEqual([]);
        await it.log(1, "sent");
        await it.run();
        expect(it.program.take()).toEqual([expect.stringMatching(/ sent$/)]);
      }
    });

    test("settings that have a hook and settings that do not write no more than twice a day", async () => {
      const it = await set();
      let writes = 0;
      const store: Store = {
        ...it.store,
        write(work) {
          writes += 1;
          return it.store.write(work);
        },
      };
      for (let hour = 0; hour < 48; hour += 1) {
        await registerHooks(store, [], it.clock.now());
        await registerHooks(store, [HOOK], it.clock.now());
        it.clock.advance(HOUR);
      }
      expect(writes).toBe(3);
    });

    test("a hook is known for a month from when any settings had it last", async () => {
      const it = await set();
      const bare = () => registerHooks(it.store, [], it.clock.now());
      await bare();
      it.clock.advance(23 * HOUR);
      await it.run();
      await it.log(0, "sent");
      it.clock.advance(30 * DAY);
      await bare();
      await it.run();
      expect(it.program.take()).toEqual(["1 sent"]);
    });

    test("a hook that comes back after a month begins where a person says", async () => {
      const it = await set();
      for (const [from, told] of [
        [null, []],
        [0, ["1 sent", "2 sent"]],
      ] as const) {
        await registerHooks(it.store, [], it.clock.now());
        await it.log(0, "sent");
        it.clock.advance(40 * DAY);
        await retryHook(it.services, HOOK, from);
        await it.run();
        expect(it.program.take()).toEqual(told);
      }
    });

    test("what happens while it is told comes in the same pass", async () => {
      const it = await set();
      await it.log(0, "sent");
      const tell = it.program.tell.bind(it.program);
      it.program.tell = async (news) => {
        if (it.program.told.length < 2) await it.log(1, "replied");
        return tell(news);
      };
      await it.run();
      expect(it.program.take()).toEqual(["1 sent", "2 replied", "3 replied"]);
    });

    test("a person sets it back while it is told of what was held: nothing is told out of order", async () => {
      const it = await set();
      it.program.answer = () => failed;
      await it.log(0, "sent", "replied");
      await it.log(1, "sent", "replied");
      await it.run();
      it.program.take();
      it.clock.advance(MINUTE);
      it.program.answer = ({ data }) => (data.id === 1 ? failed : { error: null, output: "" });
      const tell = it.program.tell.bind(it.program);
      it.program.tell = async (news) => {
        await retryHook(it.services, HOOK, 0);
        return tell(news);
      };
      await it.run();
      expect(it.program.take()).toEqual(["1 sent"]);
      expect(await it.held()).toEqual([]);
      it.program.tell = tell;
      it.program.answer = () => ({ error: null, output: "" });
      await it.run();
      expect(it.program.take()).toEqual(["1 sent", "2 replied", "3 sent", "4 replied"]);
    });

    test("with what a person lets go of between two events, the pass ends", async () => {
      const it = await set();
      it.program.answer = () => failed;
      await it.log(0, "sent", "replied");
      await it.run();
      it.program.take();
      it.clock.advance(MINUTE);
      it.program.answer = () => ({ error: null, output: "" });
      const read = it.store.read.bind(it.store);
      // Once the first one is stored, and before the second is told.
      const store: Store = {
        ...it.store,
        async read(work) {
          if (it.program.told.length === 1) await retryHook(it.services, HOOK, 0);
          return read(work);
        },
      };
      await runHooks({ ...it.services, store }, [it.program], never);
      expect(it.program.take()).toEqual(["1 sent"]);
      await it.run();
      expect(it.program.take()).toEqual(["1 sent", "2 replied"]);
    });

    test("a reply needs a person where no AI answers, by the settings or by its message", async () => {
      const it = await set(3);
      const hook: Hook = { ...HOOK, on: ["needs_person"] };
      const answered = { ...POLICY.answer, mode: "auto" } as const;
      const modes = [null, "off", "review"] as const;
      await it.store.write(async ({ messages }) => {
        for (const [at, aiMode] of modes.entries()) {
          const { message } = it.threads[at] ?? {};
          if (message) await messages.update({ ...message, aiMode });
        }
      });
      for (const [mode, told] of [
        ["auto", ["2 replied"]],
        ["off", ["4 replied", "5 replied"]],
      ] as const) {
        const policy = {
          ...uniformPolicy({ ...POLICY, answer: { ...answered, mode } }),
          hooks: [hook.name],
        };
        const program = new Program(hook);
        for (const at of modes.keys()) await it.log(at, "replied");
        await runHooks({ ...it.services, policy }, [program], never);
        expect(program.take()).toEqual(told);
      }
    });

    if (engine.name === "postgres") {
      test.each([
        ["told", { error: null, output: "of a lead" }],
        ["failed", failed],
        ["held", failed],
      ] as const)(
        "of a lead who is erased while an event is stored as %s nothing is kept",
        async (how, answer) => {
          const it = await set();
          const other = await it.another();
          await it.log(0, "sent");
          it.program.answer = () => answer;
          if (how === "held") {
            await it.run();
            await it.log(0, "replied");
            it.program.take();
          }
          let isErased = false;
          const erase = async () => {
            isErased = true;
            const { id } = it.threads[0]?.lead ?? { id: 0 };
            await other.write((queries) => removeRows(queries, id, it.clock.now()));
          };
          const store: Store = {
            ...it.store,
            write: (work) =>
              it.store.write(async (queries) => {
                // What the transaction sees from here on has the lead.
                const last = await queries.events.lastId();
                const isNext = how === "held" ? last === 2 : it.program.told.length === 1;
                if (isNext && !isErased) await erase();
                return work(queries);
              }),
          };
          await bringUpToDate(it.store);
          await runHooks({ ...it.services, store }, [it.program], never);
          expect(isErased).toBe(true);
          expect(it.program.told).toHaveLength(how === "held" ? 0 : 1);
          expect(await it.held()).toEqual([]);
          expect(await it.store.read(({ hooks }) => hooks.runs("crm", 10))).toEqual([]);
          // And it goes on with others.
          it.program.answer = () => ({ error: null, output: "" });
          await it.log(1, "sent");
          it.clock.advance(DAY);
          await it.run();
          expect(it.program.take().at(-1)).toMatch(/ sent$/);
        },
      );
    }

    test("of many runs the newest are kept", async () => {
      const it = await set(1);
      for (let at = 0; at < 210; at += 1) await it.log(0, "sent");
      await it.run();
      const runs = await it.store.read(({ hooks }) => hooks.runs("crm", 500));
      expect(runs.map(({ eventId }) => eventId)).toEqual(
        Array.from({ length: 200 }, (_r, at) => at + 11),
      );
    });

    if (engine.name !== "pglite") {
      test("two ticks at once tell it once", async () => {
        const it = await set(2);
        await it.log(0, "sent");
        await bringUpToDate(it.store);
        let other: unknown;
        it.program.answer = () => ({ error: null, output: "" });
        const tell = it.program.tell.bind(it.program);
        it.program.tell = async (news) => {
          other = await it.run();
          return tell(news);
        };
        await it.run();
        expect(other).toEqual([]);
        expect(it.program.take()).toEqual(["1 sent"]);
      });
    }
  },
);
