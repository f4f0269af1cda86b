import { describe, expect, it } from "vitest";
import { EMAIL_STATES, type Email, type EmailState } from "../../src/domain/email.ts";
import { STATUSES } from "../../src/domain/status.ts";
import type { EmailResult, OutboxCursor, Queries, Store } from "../../src/service/ports/index.ts";
import {
  insertEmail,
  insertLead,
  insertMessage,
  insertThread,
  tempStore,
} from "../support/store/temp-store.ts";
import { DAY, HOUR, later, NOON } from "../support/world/builders.ts";

/** A store with one thread, whose email is as it is given. */
async function oneEmail(change: Partial<Email> = {}): Promise<{ store: Store; email: Email }> {
  const store = tempStore();
  const { email } = await store.write((queries) => insertThread(queries, { email: change }));
  return { store, email };
}

const byId = (store: Store, id: number) => store.read((queries) => queries.emails.byId(id));

const SENT: EmailResult = {
  state: "sent",
  sentAt: later(HOUR),
  notBefore: NOON,
  attempts: 2,
  error: null,
  assignedId: "<1@mx.example>",
};

/** A store with a thread for each state, and the ids of their emails. */
async function everyState(
  change: Partial<Email> = {},
): Promise<{ store: Store; ids: Map<EmailState, number>; emails: Email[] }> {
  const store = tempStore();
  const emails = await store.write(async (queries) => {
    const made: Email[] = [];
    for (const state of EMAIL_STATES) {
      made.push((await insertThread(queries, { email: { ...change, state } })).email);
    }
    return made;
  });
  return { store, emails, ids: new Map(emails.map((email) => [email.state, email.id])) };
}

describe("an email", () => {
  it("is given back as it was stored, every field of it", async () => {
    const full: Partial<Email> = {
      state: "uncertain",
      address: "ada@example.com",
      subject: "Grüße 👋",
      text: "one\ntwo\n\u2028three",
      rfcMessageId: "<full@example.com>",
      inReplyTo: "<before@example.com>",
      references: ["<first@example.com>", "<before@example.com>"],
      writtenBy: "template",
      approvedAt: later(1),
      owner: "owner",
      attempts: 3,
      notBefore: later(2),
      markedAt: later(3),
      sentAt: later(4),
      error: "250? no",
      createdAt: later(5),
    };
    const { store, email } = await oneEmail(full);
    expect(email).toMatchObject(full);
    expect(await byId(store, email.id)).toEqual(email);
    expect(await byId(store, 99)).toBeUndefined();
  });

  it("is found with its message's others, oldest first, however many messages", async () => {
    const store = tempStore();
    const [messages, ids] = await store.write(async (queries) => {
      const lead = await insertLead(queries);
      const messages: number[] = [];
      const ids: number[] = [];
      for (let at = 0; at < 1_200; at++) {
        const { id } = await insertMessage(queries, lead.id);
        messages.push(id);
        if (at % 400 === 0) ids.push((await insertEmail(queries, id, "first")).id);
      }
      ids.push((await insertEmail(queries, messages[0] as number, "follow_up")).id);
      return [messages, ids] as const;
    });
    const found = await store.read((queries) => queries.emails.ofMessages(messages));
    expect(found.map((email) => email.id).sort((a, b) => a - b)).toEqual(ids);
    const one = await store.read((queries) => queries.emails.ofMessages(messages.slice(0, 1)));
    expect(one.map((email) => email.kind)).toEqual(["first", "follow_up"]);
    expect(await store.read((queries) => queries.emails.ofMessages([]))).toEqual([]);
  });

  it("is found once by any number of ids, be it by the one that its server gave it as well", async () => {
    const ids = { rfcMessageId: "<own@example.com>", assignedId: "<given@example.com>" };
    const { store, email } = await oneEmail(ids);
    for (const count of [0, 1, 2, 3, 4, 5, 500, 700]) {
      const others = Array.from({ length: count }, (_, at) => `<${at}@example.com>`);
      const asked = [ids.rfcMessageId, ...others, ids.assignedId];
      const found = store.read((queries) => queries.emails.byRfcMessageIds(asked));
      expect(await found).toEqual([email]);
      const none = store.read((queries) => queries.emails.byRfcMessageIds(others));
      expect(await none).toEqual([]);
    }
  });

  it("is found by its Message-ID, which is its alone", async () => {
    const { store, email } = await oneEmail({ rfcMessageId: "<one@example.com>" });
    const find = (ids: string[]) => store.read((queries) => queries.emails.byRfcMessageIds(ids));
    expect(await find(["<none@example.com>", "<one@example.com>"])).toEqual([email]);
    expect(await find([])).toEqual([]);
    await expect(
      store.write((queries) =>
        insertEmail(queries, email.messageId, "follow_up", { rfcMessageId: "<one@example.com>" }),
      ),
    ).rejects.toMatchObject({ code: "database" });
    // A reply that was typed in has none, and so may another.
    await store.write(async (queries) => {
      await insertEmail(queries, email.messageId, "reply", { rfcMessageId: null });
      await insertEmail(queries, email.messageId, "reply", { rfcMessageId: null });
    });
  });

  it("needs a message", async () => {
    const store = tempStore();
    await expect(store.write((queries) => insertEmail(queries, 99, "first"))).rejects.toMatchObject(
      {
        code: "database",
      },
    );
  });
});

describe("due", () => {
  const due = async (store: Store, after: OutboxCursor | null = null, limit = 100, now = NOON) =>
    store.read((queries) =>
      queries.outbox.due({ mailbox: "default", now, after, limit, besidesHeld: true }),
    );

  it("is what is queued, and nothing else", async () => {
    const { store, ids } = await everyState();
    const found = await due(store);
    expect(found).toEqual([
      { id: ids.get("queued"), kind: "first", notBefore: NOON, leadId: expect.any(Number) },
    ]);
  });

  it("is what may leave now, in order of time and id", async () => {
    const store = tempStore();
    const ids = await store.write(async (queries) => {
      const made: number[] = [];
      for (const ms of [0, -5, 1, 0, -9]) {
        made.push((await insertThread(queries, { email: { notBefore: later(ms) } })).email.id);
      }
      return made;
    });
    expect((await due(store)).map((each) => each.id)).toEqual([ids[4], ids[1], ids[0], ids[3]]);
    expect((await due(store, null, 100, later(1))).map((each) => each.id)).toContain(ids[2]);
  });

  it("goes page by page, each once, also where many have the same time", async () => {
    const store = tempStore();
    const ids = await store.write(async (queries) => {
      const made: number[] = [];
      for (let at = 0; at < 23; at++) {
        const notBefore = later(-Math.floor(at / 6) * HOUR);
        made.push((await insertThread(queries, { email: { notBefore } })).email.id);
      }
      return made;
    });
    const all: number[] = [];
    for (let cursor: OutboxCursor | null = null; ; ) {
      const page: OutboxCursor[] = await due(store, cursor, 4);
      if (page.length === 0) break;
      all.push(...page.map((each) => each.id));
      cursor = page.at(-1) ?? null;
    }
    expect(all).toHaveLength(23);
    expect([...all].sort((a, b) => a - b)).toEqual(ids);
    expect(all).toEqual((await due(store)).map((each) => each.id));
  });

  it("leaves out paused leads and other mailboxes", async () => {
    const store = tempStore();
    const { email } = await store.write(async (queries) => {
      const here = await insertThread(queries);
      await insertThread(queries, { email: { mailbox: "second" } });
      const { lead } = await insertThread(queries);
      await queries.leads.setPaused(lead.id, NOON, NOON);
      return here;
    });
    expect((await due(store)).map((each) => each.id)).toEqual([email.id]);
  });
});

describe("claim", () => {
  it("takes what is queued, for one owner and to one address", async () => {
    const { store, email } = await oneEmail({ error: "450 later", attempts: 2 });
    const claim = (owner: string) =>
      store.write((queries) => queries.outbox.claim(email.id, owner, "new@example.com"));
    expect(await claim("one")).toBe(true);
    expect(await byId(store, email.id)).toMatchObject({
      state: "sending",
      owner: "one",
      address: "new@example.com",
      markedAt: null,
      error: null,
      attempts: 2,
    });
    expect(await claim("one")).toBe(false);
    expect(await claim("two")).toBe(false);
    expect((await byId(store, email.id))?.owner).toBe("one");
  });

  it("takes nothing else", async () => {
    const { store, emails } = await everyState();
    for (const email of emails.filter(({ state }) => state !== "queued")) {
      const claim = store.write((queries) => queries.outbox.claim(email.id, "me", "a@b.c"));
      expect(await claim, email.state).toBe(false);
      expect(await byId(store, email.id)).toEqual(email);
    }
  });

  it("of what is not there", async () => {
    expect(await tempStore().write((queries) => queries.outbox.claim(9, "me", "a@b.c"))).toBe(
      false,
    );
  });

  it("goes to one of many that want it at once", async () => {
    const { store, email } = await oneEmail();
    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        store.write((queries) => queries.outbox.claim(email.id, `owner ${at}`, "a@b.c")),
      ),
    );
    expect(claims.filter((claimed) => claimed)).toHaveLength(1);
  });
});

describe("mark and settle", () => {
  async function claimed(): Promise<{ store: Store; id: number }> {
    const { store, email } = await oneEmail();
    await store.write((queries) => queries.outbox.claim(email.id, "me", "a@b.c"));
    return { store, id: email.id };
  }
  const mark = (store: Store, id: number, owner: string, now = NOON) =>
    store.write((queries) => queries.outbox.mark(id, owner, now));
  const settle = (store: Store, id: number, owner: string, result = SENT) =>
    store.write((queries) => queries.outbox.recordResult(id, owner, result));

  it("mark: once, by the owner", async () => {
    const { store, id } = await claimed();
    expect(await mark(store, id, "you")).toBe(false);
    expect((await byId(store, id))?.markedAt).toBeNull();
    expect(await mark(store, id, "me")).toBe(true);
    expect(await mark(store, id, "me", later(1))).toBe(false);
    expect(await byId(store, id)).toMatchObject({ state: "sending", markedAt: NOON });
  });

  it("settle: once, by the owner, marked or not", async () => {
    const { store, id } = await claimed();
    expect(await settle(store, id, "you")).toBe(false);
    expect(await settle(store, id, "me")).toBe(true);
    expect(await byId(store, id)).toMatchObject({ ...SENT, owner: null });
    expect(await settle(store, id, "me", { ...SENT, state: "failed" })).toBe(false);
    expect((await byId(store, id))?.state).toBe("sent");
  });

  it("settle: puts off, and the next claim forgets the mark and the error", async () => {
    const { store, id } = await claimed();
    await mark(store, id, "me");
    const putOff: EmailResult = {
      state: "queued",
      sentAt: null,
      notBefore: later(HOUR),
      attempts: 1,
      error: "451 greylisted",
      assignedId: null,
    };
    expect(await settle(store, id, "me", putOff)).toBe(true);
    expect(await byId(store, id)).toMatchObject({ ...putOff, owner: null });
    expect(await store.write((queries) => queries.outbox.claim(id, "me2", "a@b.c"))).toBe(true);
    expect(await byId(store, id)).toMatchObject({ markedAt: null, error: null, attempts: 1 });
  });

  it("not of what is not being sent, whoever had it", async () => {
    const { store, emails } = await everyState({ owner: "me" });
    for (const email of emails.filter(({ state }) => state !== "sending")) {
      expect(await mark(store, email.id, "me"), email.state).toBe(false);
      expect(await settle(store, email.id, "me"), email.state).toBe(false);
      expect(await byId(store, email.id)).toEqual(email);
    }
  });

  it("not after the claim was taken away and given to another", async () => {
    const { store, id } = await claimed();
    await store.write(async (queries) => {
      await queries.emails.change(id, "sending", { state: "queued", owner: null });
      await queries.outbox.claim(id, "you", "a@b.c");
    });
    expect(await mark(store, id, "me")).toBe(false);
    expect(await settle(store, id, "me")).toBe(false);
    expect(await mark(store, id, "you")).toBe(true);
  });
});

describe("change", () => {
  it("changes what is in the state it is thought to be in, and nothing else", async () => {
    const { store, emails } = await everyState();
    for (const email of emails) {
      const { id, state } = email;
      const change = store.write((queries) =>
        queries.emails.change(id, "draft", { state: "cancelled" }),
      );
      expect(await change, state).toBe(state === "draft");
      expect((await byId(store, id))?.state).toBe(state === "draft" ? "cancelled" : state);
    }
  });

  it("changes what is named, and nothing else", async () => {
    const { store, email } = await oneEmail({ state: "failed", attempts: 4, error: "no" });
    const patch = { state: "queued", attempts: 0, notBefore: later(1), error: null } as const;
    await store.write((queries) => queries.emails.change(email.id, "failed", patch));
    expect(await byId(store, email.id)).toEqual({ ...email, ...patch });
  });
});

describe("isOvertaken", () => {
  const overtaken = (store: Store, email: Email) =>
    store.read((queries) => queries.outbox.hasNewerUnsettled(email));

  it("by an email of ours that came after it and is not settled", async () => {
    const store = tempStore();
    const byState = await store.write(async (queries) => {
      const made = new Map<EmailState, Email>();
      for (const state of EMAIL_STATES) {
        const { message, email } = await insertThread(queries);
        await insertEmail(queries, message.id, "answer", { state });
        made.set(state, email);
      }
      return made;
    });
    const states: EmailState[] = [];
    for (const [state, email] of byState) if (await overtaken(store, email)) states.push(state);
    expect(states).toEqual(["draft", "queued", "sending", "uncertain"]);
  });

  it("not by what came before it, what the lead wrote, or another message", async () => {
    const store = tempStore();
    const second = await store.write(async (queries) => {
      const { message } = await insertThread(queries);
      const email = await insertEmail(queries, message.id, "answer");
      await insertEmail(queries, message.id, "reply", { state: "received" });
      await insertThread(queries);
      return email;
    });
    expect(await overtaken(store, second)).toBe(false);
  });
});

it("recovery finds what is being sent, and what is in doubt, of one mailbox", async () => {
  const { store, ids } = await everyState();
  const found = await store.read(async ({ outbox }) => [
    await outbox.sending("default"),
    await outbox.uncertain("default"),
    await outbox.sending("second"),
    await outbox.uncertain("second"),
  ]);
  expect(found.map((each) => each.map((email) => email.id))).toEqual([
    [ids.get("sending")],
    [ids.get("uncertain")],
    [],
    [],
  ]);
});

describe("unsettled", () => {
  const unsettled = (store: Store) => store.read((queries) => queries.outbox.unsettled());

  it("is what a person or a tick still has to do with", async () => {
    const { store } = await everyState();
    const items = await unsettled(store);
    // Whether a failure counts depends on the message; see below.
    expect(items.map((item) => item.email.state)).toEqual([
      "draft",
      "queued",
      "sending",
      "uncertain",
    ]);
  });

  it("comes with its message and its lead", async () => {
    const store = tempStore();
    const thread = await store.write((queries) => insertThread(queries));
    expect(await unsettled(store)).toEqual([thread]);
  });

  it("is a failure for as long as its message has failed", async () => {
    const store = tempStore();
    await store.write(async (queries) => {
      for (const status of STATUSES) {
        await insertThread(queries, { message: { status }, email: { state: "failed" } });
      }
    });
    expect((await unsettled(store)).map((item) => item.message.status)).toEqual(["failed"]);
  });

  it("is oldest first, of all mailboxes, paused or not", async () => {
    const store = tempStore();
    const ids = await store.write(async (queries) => {
      const made = [
        await insertThread(queries, { email: { state: "uncertain", notBefore: later(DAY) } }),
        await insertThread(queries, { email: { mailbox: "second" } }),
        await insertThread(queries, { email: { state: "draft" } }),
      ];
      await queries.leads.setPaused(made[2]?.lead.id as number, NOON, NOON);
      return made.map((thread) => thread.email.id);
    });
    expect((await unsettled(store)).map((item) => item.email.id)).toEqual(ids);
  });
});

describe("the log", () => {
  it("is newest first, ties by id", async () => {
    const store = tempStore();
    const { message } = await store.write((queries) => insertThread(queries));
    await store.write(async ({ logs }) => {
      await logs.add(message.id, "enqueued", NOON);
      await logs.add(message.id, "uncertain", later(2));
      await logs.add(message.id, "sent", later(1));
      await logs.add(message.id, "replied", later(2));
    });
    const rows = await store.read((queries) => queries.logs.ofMessages([message.id]));
    expect(rows.map((row) => row.step)).toEqual(["replied", "uncertain", "sent", "enqueued"]);
    expect(rows[0]).toMatchObject({ messageId: message.id, logAt: later(2) });
    expect(await store.read((queries) => queries.logs.ofMessages([]))).toEqual([]);
  });
});

describe("mails that were seen", () => {
  const unseen = (store: Store, source: string, keys: string[]) =>
    store.read((queries) => queries.seen.unseen(source, keys));
  const add = (queries: Queries, key: string) => queries.seen.add("inbox", key, "reply", NOON);

  it("are remembered by source and key, in the order asked for", async () => {
    const store = tempStore();
    await store.write((queries) => add(queries, "b"));
    expect(await unseen(store, "inbox", ["c", "b", "a"])).toEqual(["c", "a"]);
    expect(await unseen(store, "other", ["b"])).toEqual(["b"]);
    expect(await unseen(store, "inbox", [])).toEqual([]);
  });

  it("may be seen twice, and any number of them", async () => {
    const store = tempStore();
    const keys = Array.from({ length: 1_700 }, (_, at) => `mail ${at}`);
    await store.write(async (queries) => {
      for (const key of keys.slice(0, 1_650)) await add(queries, key);
      await add(queries, keys[0] as string);
    });
    expect(await unseen(store, "inbox", keys)).toEqual(keys.slice(1_650));
  });
});
