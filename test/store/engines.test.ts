import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Email, EmailKind } from "../../src/domain/email.ts";
import { checkLead, type LeadInput } from "../../src/domain/lead.ts";
import { addLead, editLead } from "../../src/service/leads/leads.ts";
import type { Queries, Store } from "../../src/service/ports/index.ts";
import type { Policy, Services } from "../../src/service/services.ts";
import { available, missingServer } from "../support/postgres/suite.ts";
import { engines, lazyStore, type RunningEngine } from "../support/store/engines.ts";
import {
  insertEmail,
  insertLead,
  insertMessage,
  insertThread,
} from "../support/store/temp-store.ts";
import { DAY, later, NOON } from "../support/world/builders.ts";

/** So often, as a race that is lost once in a while is lost all the same. */
const ROUNDS = 5;

if (!available()) missingServer("several connections to one database");

describe.each(engines)("$name", (engine) => {
  let running: RunningEngine;

  beforeAll(async () => {
    running = await engine.start();
  });

  afterAll(() => running.stop());

  /** Two who work on one fresh database: each has connections of its own where that can be. */
  async function two(): Promise<[Store, Store]> {
    const open = await running.database();
    const first = lazyStore(open);
    const other = engine.name === "postgres" ? lazyStore(open) : first;
    return [first, other];
  }

  const one = async (): Promise<Store> => (await two())[0];

  function servicesOf(store: Store): Services {
    return { store, clock: { now: () => NOON }, policy: {} as Policy };
  }

  /** What became of works that ran at the same moment. */
  async function outcomes(...works: Promise<unknown>[]): Promise<string[]> {
    const settled = await Promise.allSettled(works);
    return settled.map((each) => (each.status === "fulfilled" ? "done" : codeOf(each.reason)));
  }

  function codeOf(error: unknown): string {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }

  describe("what is stored", () => {
    test("tells when the first of ours was queued, whatever came in before", async () => {
      const store = await one();
      const first = () => store.read((queries) => queries.emails.firstQueuedAt());
      expect(await first()).toBeNull();
      await store.write(async (queries) => {
        const incoming = { direction: "in", kind: "reply", state: "received" } as const;
        await insertThread(queries, { email: { ...incoming, createdAt: later(-DAY) } });
      });
      expect(await first()).toBeNull();
      for (const createdAt of [NOON, later(DAY)]) {
        await store.write((queries) => insertThread(queries, { email: { createdAt } }));
        expect(await first()).toEqual(NOON);
      }
    });

    test("of an email on its way out is what each of its rows is by itself", async () => {
      const store = await one();
      await store.write(async (queries) => {
        const { email, message, lead } = await insertThread(queries, {
          email: { state: "queued", notBefore: NOON, references: ["<a@b.example>"] },
        });
        const item = await queries.outbox.item(email.id);
        expect(item?.email).toEqual(await queries.emails.byId(email.id));
        expect(item?.message).toEqual(await queries.messages.byId(message.id));
        expect(item?.lead).toEqual({ ...(await queries.leads.byId(lead.id)), tags: [] });
        const nothing = { hasSecondAddress: false, hasReplied: false, hasNewer: false };
        expect(item).toMatchObject({ ...nothing, companyHold: null, answeredElsewhere: null });
        await insertEmail(queries, message.id, "follow_up");
        await queries.messages.update({ ...message, status: "replied" });
        expect(await queries.outbox.item(email.id)).toMatchObject({
          ...{ hasSecondAddress: false, hasReplied: true, hasNewer: true },
        });
      });
    });

    test("of a claim that is given back is as before it, unless the mark is set", async () => {
      const store = await one();
      await store.write(async (queries) => {
        const { email } = await insertThread(queries, { email: { state: "queued" } });
        const { outbox, emails } = queries;
        expect(await outbox.release(email.id, "us")).toBe(false);
        expect(await outbox.claim(email.id, "us", "john@example.com")).toBe(true);
        expect(await outbox.release(email.id, "others")).toBe(false);
        expect(await outbox.release(email.id, "us")).toBe(true);
        expect(await emails.byId(email.id)).toMatchObject({
          ...{ state: "queued", owner: null, markedAt: null, attempts: email.attempts },
        });
        expect(await outbox.claim(email.id, "us", "john@example.com")).toBe(true);
        expect(await outbox.mark(email.id, "us", NOON)).toBe(true);
        expect(await outbox.release(email.id, "us")).toBe(false);
        expect((await emails.byId(email.id))?.state).toBe("sending");
      });
    });

    test("comes back to the millisecond, also far away and before 1970", async () => {
      const store = await one();
      for (const date of [
        "1969-12-31T23:59:59.999Z",
        "2026-03-29T01:30:00.001Z",
        "9999-12-31T23:59:59.999Z",
      ]) {
        const at = new Date(date);
        const { id } = await store.write((queries) =>
          queries.leads.insert(checkLead({ name: date, phone: "+49 30 123456" }), at),
        );
        const lead = await store.read((queries) => queries.leads.byId(id));
        expect(lead?.createdAt.toISOString()).toBe(date);
      }
    });

    test("keeps JSON as it was: quotes, emoji, keys in any script, nothing at all", async () => {
      const store = await one();
      const vars = {
        a: `"\\'{}[]`,
        emoji: "👩‍💻 \u2028 fine",
        spaces: "a  b",
        a_long_name: "1",
        zero: "0",
        _1: "one",
      };
      const { id } = await store.write((queries) => insertLead(queries, { vars }));
      const stored = (await store.read((queries) => queries.leads.byId(id)))?.vars ?? {};
      expect(stored).toEqual(vars);
      // They stand in this order wherever they are printed.
      expect(Object.keys(stored)).toEqual(Object.keys(vars));
      const bare = await store.write((queries) => insertLead(queries));
      expect((await store.read((queries) => queries.leads.byId(bare.id)))?.vars).toEqual({});
    });

    test("of our mails that have left, the newest come first; of a machine's, those approved", async () => {
      const store = await one();
      const { message, email: first } = await store.write((queries) =>
        insertThread(queries, { email: { state: "sent" } }),
      );
      const add = async (kind: EmailKind, change: Partial<Email>): Promise<number> =>
        (await store.write((queries) => insertEmail(queries, message.id, kind, change))).id;
      const sent = { state: "sent" } as const;
      await add("reply", { state: "received" });
      const byHand = await add("answer", { ...sent, writtenBy: "person" });
      await add("ai_reply", { ...sent, writtenBy: "test:model" });
      const approved = await add("ai_reply", { ...sent, writtenBy: "x:y", approvedAt: NOON });
      await add("answer", { state: "queued", writtenBy: "person" });
      const ids = (query: Parameters<Queries["emails"]["newestSent"]>[0]): Promise<number[]> =>
        store.read(async (queries) =>
          (await queries.emails.newestSent(query)).map((email) => email.id),
        );
      const answers = { kinds: ["answer", "ai_reply"] as const, byPerson: true };
      expect(await ids({ ...answers, limit: 9 })).toEqual([approved, byHand]);
      expect(await ids({ ...answers, limit: 1 })).toEqual([approved]);
      expect(await ids({ ...answers, beforeId: approved, limit: 9 })).toEqual([byHand]);
      expect(await ids({ kinds: ["first"], limit: 9 })).toEqual([first.id]);
    });

    test("takes half a character for what it is: none", async () => {
      const store = await one();
      const { message } = await store.write((queries) => insertThread(queries));
      const email = { text: "half \ud83d of it" };
      const { id } = await store.write((queries) =>
        insertEmail(queries, message.id, "reply", email),
      );
      const stored = await store.read((queries) => queries.emails.byId(id));
      expect(stored?.text).toMatch(/^half .+ of it$/u);
    });

    test("lists tags in one order, whatever language the server sorts by", async () => {
      const store = await one();
      const tags = ["b", "a", "ä", "z", "Z", "a-b", "aa", "z9"].map((tag) => tag.toLowerCase());
      const lead = await store.write((queries) =>
        insertLead(queries, { tags: [...new Set(tags)] }),
      );
      expect(lead.tags).toEqual([...lead.tags].sort());
      expect((await store.read((queries) => queries.leads.byId(lead.id)))?.tags).toEqual(lead.tags);
      const [listed] = await store.read((queries) =>
        queries.leads.list({}, { limit: 1, offset: 0 }),
      );
      expect(listed?.lead.tags).toEqual(lead.tags);
    });

    test("goes with its lead, and leaves what is others'", async () => {
      const store = await one();
      const threads = await store.write(async (queries) => {
        const made = [];
        for (const name of ["gone", "kept"]) {
          const thread = await insertThread(queries, { lead: { name, tags: ["x"] } });
          await queries.logs.add(thread.message.id, "enqueued", NOON);
          made.push(thread);
        }
        return made;
      });
      const [gone, kept] = threads;
      await store.write((queries) => queries.leads.remove(gone?.lead.id ?? 0));
      const left = await store.read(async (queries) => ({
        leads: await queries.leads.count({}),
        tagged: await queries.leads.count({ tag: "x" }),
        messages: (await queries.messages.byIds(threads.map(({ message }) => message.id))).length,
        emails: (await queries.emails.ofMessages(threads.map(({ message }) => message.id))).length,
        logs: await queries.logs.ofMessages(threads.map(({ message }) => message.id)),
      }));
      expect(left).toMatchObject({ leads: 1, tagged: 1, messages: 1, emails: 1 });
      expect(left.logs.map((log) => log.messageId)).toEqual([kept?.message.id]);
    });
  });

  describe("mailboxes", () => {
    test("are found by the mails of theirs that wait, each once", async () => {
      const store = await one();
      await store.write(async (queries) => {
        for (const [mailbox, state] of [
          ["default", "queued"],
          ["ben", "queued"],
          ["ben", "queued"],
          ["ada", "draft"],
          ["zoe", "sent"],
        ] as const) {
          await insertThread(queries, { message: { mailbox }, email: { mailbox, state } });
        }
      });
      const found = await store.read((queries) => queries.mailboxes.withWaitingMail());
      expect(found.sort()).toEqual(["ada", "ben", "default"]);
    });
  });

  describe("finding leads by text", () => {
    const NAMES = ["100% Off", "snake_case", "back\\slash", "Zoë MÜLLER", "ÅSA", "o'neil", "plain"];

    test.each([
      ["100%", ["100% Off"]],
      ["%", ["100% Off"]],
      ["_", ["snake_case"]],
      ["\\", ["back\\slash"]],
      ["'", ["o'neil"]],
      ["SNAKE", ["snake_case"]],
      ["zoë", ["Zoë MÜLLER"]],
      ["müller", ["Zoë MÜLLER"]],
      ["ÅSA", ["ÅSA"]],
      ["åsa", ["ÅSA"]],
      ["nobody", []],
    ])("%s", async (text, expected) => {
      const store = await one();
      await store.write(async (queries) => {
        for (const name of NAMES) await insertLead(queries, { name });
      });
      const found = await store.read((queries) =>
        queries.leads.list({ text }, { limit: 10, offset: 0 }),
      );
      expect(found.map(({ lead }) => lead.name)).toEqual(expected);
      expect(await store.read((queries) => queries.leads.count({ text }))).toBe(expected.length);
    });
  });

  describe("a transaction", () => {
    test("that throws leaves nothing, and takes no other along", async () => {
      const [a, b] = await two();
      const failing = a.write(async (queries) => {
        await insertThread(queries);
        throw new TypeError("a bug");
      });
      const good = b.write((queries) => insertLead(queries, { name: "kept" }));
      expect(await outcomes(failing, good)).toEqual(["TypeError: a bug", "done"]);
      const leads = await a.read((queries) => queries.leads.list({}, { limit: 9, offset: 0 }));
      expect(leads.map(({ lead }) => lead.name)).toEqual(["kept"]);
    });

    test("is seen by others when it is done, and not before", async () => {
      const [a, b] = await two();
      const counts: number[] = [];
      const { id } = await b.write((queries) => insertLead(queries));
      await a.write(async (queries) => {
        await insertLead(queries);
        if (a !== b) counts.push(await b.read((others) => others.leads.count({})));
        await queries.leads.setPaused(id, NOON, NOON);
        if (a !== b) counts.push(await b.read((others) => others.leads.count({})));
      });
      counts.push(await b.read((others) => others.leads.count({})));
      expect(counts).toEqual(a === b ? [2] : [1, 1, 2]);
    });

    test("may follow one that was refused, on the same connection", async () => {
      const store = await one();
      await store.write((queries) => insertLead(queries, { email: "a@example.com" }));
      for (let round = 0; round < 12; round += 1) {
        const again = store.write((queries) => insertLead(queries, { email: "A@example.com" }));
        await expect(again).rejects.toMatchObject({ code: "exists" });
      }
      await store.write((queries) => insertLead(queries, { email: "b@example.com" }));
      expect(await store.read((queries) => queries.leads.count({}))).toBe(2);
    });

    test("has its turn, however many come at once", async () => {
      const [a, b] = await two();
      const many = Array.from({ length: 60 }, (_, at) =>
        (at % 2 ? a : b).write((queries) => insertLead(queries, { name: `Lead ${at}` })),
      );
      expect(new Set((await Promise.all(many)).map(({ id }) => id)).size).toBe(60);
    });
  });

  describe("two at the same moment", () => {
    test("add one address: one does, the other learns who has it", async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const [a, b] = await two();
        const add = (store: Store, name: string) =>
          addLead(servicesOf(store), { name, email: "same@example.com" });
        const works = [add(a, "Ann"), add(b, "Ann")] as const;
        expect((await outcomes(...works)).sort()).toEqual(["done", "exists"]);
        const refusal = await Promise.any(
          works.map((work) =>
            work.then(
              () => Promise.reject(),
              (error: Error) => error,
            ),
          ),
        );
        const [lead] = await a.read((queries) => queries.leads.list({}, { limit: 9, offset: 0 }));
        expect(refusal.message).toContain(`is lead ${lead?.lead.id} already (Ann)`);
      }
    });

    test("give two leads one address: one does", async () => {
      const [a, b] = await two();
      const ids = await a.write(async (queries) => [
        (await insertLead(queries)).id,
        (await insertLead(queries)).id,
      ]);
      const give = (store: Store, id = 0) =>
        editLead(servicesOf(store), id, { email: "same@example.com" });
      expect((await outcomes(give(a, ids[0]), give(b, ids[1]))).sort()).toEqual(["done", "exists"]);
    });

    test("change different facts of one lead: both stay", async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const [a, b] = await two();
        const { id } = await a.write((queries) => insertLead(queries, { tags: ["old"] }));
        await b.read((queries) => queries.leads.byId(id));
        await Promise.all([
          editLead(servicesOf(a), id, { company: "Initech", addTags: ["a"], vars: { x: "1" } }),
          editLead(servicesOf(b), id, { title: "Buyer", addTags: ["b"], vars: { y: "2" } }),
        ]);
        expect(await a.read((queries) => queries.leads.byId(id))).toMatchObject({
          company: "Initech",
          title: "Buyer",
          tags: ["a", "b", "old"],
          vars: { x: "1", y: "2" },
        });
      }
    });

    test("change one message: one does, and the other's change is undone with all that went with it", async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const [a, b] = await two();
        const message = await a.write(async (queries) =>
          insertMessage(queries, (await insertLead(queries)).id, { status: "replied" }),
        );
        const change = (store: Store) =>
          store.write(async (queries) => {
            await insertEmail(queries, message.id, "answer");
            await queries.messages.update({ ...message, status: "answer_enqueued" });
            await queries.logs.add(message.id, "answer_enqueued", NOON);
          });
        expect((await outcomes(change(a), change(b))).sort()).toEqual(["conflict", "done"]);
        const left = await a.read(async (queries) => ({
          emails: (await queries.emails.ofMessages([message.id])).length,
          logs: (await queries.logs.ofMessages([message.id])).length,
          revision: (await queries.messages.byId(message.id))?.revision,
        }));
        expect(left).toEqual({ emails: 1, logs: 1, revision: 1 });
      }
    });

    test("claim one email: one has it, and only its owner can mark and settle it", async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const [a, b] = await two();
        const { email } = await a.write((queries) => insertThread(queries));
        const claim = (store: Store, owner: string) =>
          store.write((queries) => queries.outbox.claim(email.id, owner, "x@example.com"));
        const [first, second] = await Promise.all([claim(a, "a"), claim(b, "b")]);
        expect([first, second].filter(Boolean)).toHaveLength(1);
        const [owner, loser] = first ? ["a", "b"] : ["b", "a"];
        const mark = (who: string) =>
          a.write((queries) => queries.outbox.mark(email.id, who, NOON));
        expect(await mark(loser)).toBe(false);
        // Who is cut off after the commit and asks again has its mark, and no second one.
        expect([await mark(owner), await mark(owner)]).toEqual([true, false]);
      }
    });

    test("settle one email in doubt: one does", async () => {
      const [a, b] = await two();
      const { email } = await a.write((queries) =>
        insertThread(queries, { email: { state: "uncertain" } }),
      );
      const settle = (store: Store, state: "sent" | "queued") =>
        store.write((queries) => queries.emails.change(email.id, "uncertain", { state }));
      const settled = await Promise.all([settle(a, "sent"), settle(b, "queued")]);
      expect(settled.filter(Boolean)).toHaveLength(1);
    });

    test("import the same people in opposite order: each is there once", async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const [a, b] = await two();
        const people: LeadInput[] = Array.from({ length: 120 }, (_, at) => ({
          name: `Lead ${at}`,
          email: `lead${at}@example.com`,
          tags: ["x"],
        }));
        const load = (store: Store, inputs: LeadInput[], update: boolean) =>
          store.write((queries) => queries.leads.upsert(inputs.map(checkLead), update, NOON));
        const [first, second] = await Promise.all([
          load(a, people, true),
          load(b, people.toReversed(), true),
        ]);
        const all = [...first.outcomes, ...second.outcomes];
        expect(new Set([...first.added, ...second.added]).size).toBe(120);
        expect(all.filter((outcome) => outcome === "added")).toHaveLength(120);
        expect(all.filter((outcome) => outcome === "updated")).toHaveLength(120);
        expect(await a.read((queries) => queries.leads.count({ tag: "x" }))).toBe(120);
      }
    });

    test("remember one mail as seen: nobody minds", async () => {
      const [a, b] = await two();
      const add = (store: Store) =>
        store.write((queries) => queries.seen.add("maildir", "1", "reply", NOON));
      expect(await outcomes(add(a), add(b))).toEqual(["done", "done"]);
      expect(await a.read((queries) => queries.seen.unseen("maildir", ["1", "2"]))).toEqual(["2"]);
    });

    test("record the mail of one reply: one does", async () => {
      const [a, b] = await two();
      const { message } = await a.write((queries) => insertThread(queries));
      const record = (store: Store) =>
        store.write(async (queries) => {
          const known = await queries.emails.byRfcMessageIds(["<reply@example.com>"]);
          if (known.length > 0) return "known";
          await insertEmail(queries, message.id, "reply", { rfcMessageId: "<reply@example.com>" });
          return "recorded";
        });
      expect((await Promise.all([record(a), record(b)])).sort()).toEqual(["known", "recorded"]);
    });

    test("remove a lead and write to it: the one or the other, and no bug", async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const [a, b] = await two();
        const { id } = await a.write((queries) => insertLead(queries));
        const remove = a.write((queries) => queries.leads.remove(id));
        const write = b.write(async (queries) => {
          if (!(await queries.leads.byId(id))) return "gone";
          await insertMessage(queries, id);
          return "written";
        });
        expect(await outcomes(remove)).toEqual(["done"]);
        expect(["gone", "written"]).toContain(await write);
        expect(await a.read((queries) => queries.messages.ofLead(id))).toEqual([]);
      }
    });
  });

  test("what falls due is found to the millisecond, in the zone of no server", async () => {
    const store = await one();
    await store.write((queries) => insertThread(queries, { email: { notBefore: later(DAY) } }));
    const due = (now: Date) =>
      store.read((queries) =>
        queries.outbox.due({ mailbox: "default", now, after: null, limit: 9, besidesHeld: true }),
      );
    expect(await due(later(DAY - 1))).toEqual([]);
    expect(await due(later(DAY))).toMatchObject([{ notBefore: later(DAY) }]);
  });
});
