import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CopyProgress, copyDatabase } from "../../../src/service/database/copy.ts";
import type { Row, Store, TableWriter } from "../../../src/service/ports/index.ts";
import * as tables from "../../../src/store/schema/sqlite.ts";
import { missingServer } from "../../support/postgres/suite.ts";
import { type Engine, engines, type RunningEngine } from "../../support/store/engines.ts";
import { insertLead, insertThread, tempStore } from "../../support/store/temp-store.ts";
import { later, NOON } from "../../support/world/builders.ts";
import { errorOf } from "../../support/world/world.ts";

const NAMES = Object.values(tables)
  .filter((each) => is(each, Table))
  .map((table) => getTableName(table));

const ODD = "Zoë \u{1f389} \u0301e\u200d 'quoted' \"twice\" \\ \t\r\n %_ $1 ? {{ x }}";

const FILE = { name: ODD, type: "text/plain", size: 2, sha256: "ab".repeat(32), inline: ODD };

/** Rows in every table and every column, with whatever is hard to carry. */
async function fill(store: Store): Promise<void> {
  const at = new Date("2026-03-29T01:59:59.999Z");
  const lead = { name: "Zoë \u{1f389}", email: ODD, emailKey: ODD, phone: "+1", company: ODD };
  const email = { messageId: 3, mailbox: "default", direction: "out", subject: ODD, text: ODD };
  const content: Record<string, Row[]> = {
    leads: [
      {
        ...{ id: 1, ...lead, title: "", timezone: "Asia/Kathmandu", pausedAt: later(-1) },
        ...{ companyDomain: ODD, nameKey: -2_147_483_648, companyKey: 2_147_483_647, source: ODD },
        ...{ pausedUntil: at, absentUntil: at },
        aiMode: "review",
        vars: { zz: ODD, a: "", "10": "ten", "9": "nine", ["__proto__"]: "own", ä: "\\u0000" },
        createdAt: new Date("1969-12-31T23:59:59.001Z"),
        updatedAt: new Date("2026-10-25T00:30:00.123Z"),
      },
      {
        ...{ id: 7, name: "Nobody", email: null, emailKey: null, phone: null, company: null },
        ...{
          title: null,
          timezone: null,
          vars: {},
          pausedAt: null,
          aiMode: null,
          createdAt: at,
          updatedAt: at,
        },
      },
    ],
    lead_tags: ["a", "Z", "ä", "É", "_", "10", "9", "a b", ""].map((tag) => ({ leadId: 1, tag })),
    lead_addresses: [{ leadId: 1, key: ODD, address: ODD }],
    lead_checks: [
      {
        ...{ leadId: 1, emailKey: ODD, verdict: "doubt", checkedAt: at },
        reasons: [
          { rule: "typo", verdict: "doubt", detail: ODD, suggestion: ODD, at: at.toISOString() },
        ],
      },
    ],
    mailbox_health: [
      {
        ...{ mailbox: "default", part: "send", okAt: at, failingSince: later(1) },
        ...{ failedAt: later(2), error: ODD },
      },
    ],
    company_domains: [{ domain: "initech.co.uk", company: "initech.example" }],
    company_holds: [
      { id: 3, company: ODD, since: at, leadId: 1, messageId: 3, emailId: 9, strayId: 6 },
    ],
    stray_mails: [
      {
        ...{ id: 6, mailbox: "default", company: ODD, leadId: 1, messageId: 3, address: ODD },
        ...{ name: ODD, subject: ODD, text: ODD, optOut: ODD, sentAt: at, rfcMessageId: "<s@x>" },
        ...{ gzip: "H4sIAAAAAAAAAwMAAAAAAAAAAAA=", createdAt: at },
        place: { source: "imap:ada@mail.example/INBOX", uidValidity: "7", uid: 12 },
      },
    ],
    sequences: [
      {
        ...{ id: 11, name: ODD, version: 2, digest: "cd".repeat(32), source: ODD },
        ...{ files: { [ODD]: ODD }, promoted: { "1": "b" }, actor: ODD },
        ...{ createdAt: at, removedAt: later(1) },
      },
    ],
    tasks: [
      {
        ...{ id: 12, messageId: 3, step: 2, text: ODD, state: "skipped", waitUntil: at },
        ...{ afterWait: "end", overdueAt: at, settledAt: later(1), why: ODD, actor: ODD },
        createdAt: at,
      },
    ],
    notes: [{ id: 4, leadId: 1, text: ODD, actor: ODD, createdAt: at }],
    reminders: [
      {
        ...{ id: 5, leadId: 1, kind: "promise", messageId: 3, emailId: 9 },
        ...{ dueAt: at, text: ODD, actor: ODD, createdAt: at, doneAt: later(1) },
      },
    ],
    reviews: [
      {
        ...{ id: 8, mailbox: "default", kind: "ai_reply", intent: "question", writtenBy: ODD },
        ...{ rules: ["date", ODD], outcome: "approved", createdAt: at },
      },
    ],
    todo_marks: [{ id: ODD, doneAt: at, snoozedUntil: later(1), actor: ODD, createdAt: at }],
    request_keys: [{ key: ODD, digest: ODD, result: { command: "send" }, createdAt: at }],
    unread_mails: [
      {
        ...{ id: 5, mailbox: "default", source: "maildir:/x", key: ODD },
        ...{ error: ODD, tries: 2, since: at },
      },
    ],
    messages: [
      {
        ...{ id: 3, leadId: 1, mailbox: "default", subject: ODD, status: "closed" },
        ...{ aiMode: "off", aiAttempts: 3, aiNotBefore: at, aiError: ODD },
        ...{ nudges: 3, testTo: "ada@example.com" },
        ...{ sequenceId: 11, step: 2, stepFrom: at, dueAt: later(2), dueKind: "task" },
        ...{ followUps: 2_147_483_647, revision: 0, createdAt: at, closedAt: at, waitingSince: at },
        trail: [
          { to: "enqueued", from: "drafted", waitingSince: null },
          { to: "sent", from: "enqueued", waitingSince: at.getTime() },
        ],
      },
    ],
    emails: [
      {
        ...{ id: 2, ...email, kind: "first", state: "uncertain", address: "zoë@example.com" },
        ...{ fullText: ODD, detail: null, evidence: null, usage: { input: 1, output: null } },
        ...{ format: "markdown", markup: ODD, attachments: [FILE] },
        ...{ holds: [{ rule: "price", detail: ODD }], reading: null },
        ...{ assignedId: "<2@x>", mailing: "bulk", step: 3, variant: ODD },
        correspondents: { from: null, replyTo: [], to: [{ name: ODD, address: ODD }], cc: [] },
        ...{ rfcMessageId: "<1@x>", inReplyTo: "<0@x>", references: ["<0@x>", "<-1@x>"] },
        ...{ writtenBy: "person", approvedAt: at, owner: "me", attempts: 3, notBefore: at },
        ...{ markedAt: later(1), sentAt: later(2), error: ODD, createdAt: later(3) },
        todoAt: at,
      },
      {
        ...{ id: 9, ...email, kind: "reply", state: "received", text: "", address: null },
        ...{ fullText: null, detail: "a line", evidence: ["é", "in_reply_to"], usage: null },
        ...{ format: null, markup: null, attachments: null },
        ...{ holds: null, reading: { intent: "not_now", until: at.getTime() } },
        ...{ rfcMessageId: null, inReplyTo: null, references: [], writtenBy: "lead", attempts: 0 },
        ...{ approvedAt: null, owner: null, notBefore: null, markedAt: null, sentAt: null },
        ...{ error: null, createdAt: at },
      },
    ],
    outreach_logs: [5, 6].map((id) => ({
      id,
      messageId: 3,
      logAt: later(id),
      step: "sent",
      actor: ODD,
      ...{ emailId: 9, undoes: 5, inFeed: id - 5 },
    })),
    lead_logs: [{ id: 6, leadId: 1, at: later(1), step: "lead_added", actor: ODD, inFeed: 1 }],
    events: [
      {
        ...{ id: 7, at, kind: "undone", leadId: 3, messageId: 3, emailId: 9, logId: 6, actor: ODD },
        undoes: 2,
      },
    ],
    plans: [
      {
        ...{ id: 13, tokenHash: "ef".repeat(32), kind: "command", content: null, summary: ODD },
        ...{ actor: ODD, createdAt: at, expiresAt: later(9), approvedAt: later(1) },
        ...{ approvedBy: ODD, ended: "applied", endedAt: later(2) },
      },
      {
        ...{ id: 14, tokenHash: "ab".repeat(32), kind: "command", content: { note: ODD } },
        ...{ summary: null, actor: null, createdAt: at, expiresAt: later(9), approvedAt: null },
        ...{ approvedBy: null, ended: null, endedAt: null },
      },
    ],
    hooks: [
      {
        ...{ name: ODD, seed: "5eed", cursor: 7, okAt: at, failingSince: at, tries: 2 },
        ...{ nextAt: later(4), lastError: ODD, deadAt: later(5), absentSince: at },
      },
    ],
    hook_held: [
      {
        ...{ hook: ODD, eventId: 7, leadId: 3, tries: 1, since: at, nextAt: later(4) },
        ...{ error: ODD, deadAt: later(5) },
      },
    ],
    hook_runs: [{ id: 3, hook: ODD, eventId: 7, leadId: 3, at, took: 12, error: ODD, output: ODD }],
    contents: [{ sha256: FILE.sha256, size: 2, base64: "w6k=" }],
    email_contents: [{ emailId: 2, sha256: FILE.sha256 }],
    originals: [
      {
        ...{ emailId: 9, gzip: "H4sIAAAAAAAAAwMAAAAAAAAAAAA=" },
        place: { source: "imap:ada@mail.example/INBOX", uidValidity: null, uid: 13 },
      },
    ],
    inbox_cursors: [{ source: "imap://ä@x/INBOX", cursor: '{"uid":1}', updatedAt: at }],
    mailboxes: [
      {
        ...{ name: "default", pausedAt: at, pauseReason: ODD, pauseRule: "outbox pause" },
        resumedAt: later(9),
        ...{ inboxId: "id", inboxName: ODD },
      },
    ],
    suppressions: [
      {
        ...{ id: 4, kind: "address", hash: "ab12", value: "zoë@example.com", note: ODD },
        ...{ reason: "bounce", messageId: 3, cause: "email 9", createdAt: at },
      },
      {
        id: 8,
        kind: "domain",
        hash: "cd",
        value: null,
        note: null,
        reason: "manual",
        ...{ messageId: null, cause: "" },
        createdAt: at,
      },
    ],
    seen_mails: ["maildir:/zoë", "maildir:/Zoe", "maildir:/zoe"].map((source) => ({
      ...{ source, key: "1.M1.host:2,S", seenAt: at, verdict: "reply" },
    })),
  };
  await store.importTables(async (writer) => {
    for (const name of writer.names) {
      await writer.add(name, content[name] ?? []);
      const last = await writer.lastId(name);
      if (last !== null) await writer.setLastId(name, last);
    }
  });
}

/**
 * More rows than a page holds, also in a table whose order depends on the engine; a page of it
 * ends in the middle of a lead.
 */
async function fillPages(store: Store, leads = 1_100): Promise<void> {
  const text = { phone: null, company: null, title: null, timezone: null, vars: {} };
  await store.write((queries) =>
    queries.leads.upsert(
      Array.from({ length: leads }, (_, at) => ({
        ...text,
        name: `Lead ${at}`,
        email: `${at}@example.com`,
        tags: ["a", "B", `_${at}`],
      })),
      false,
      NOON,
    ),
  );
}

async function contentOf(store: Store): Promise<Record<string, Row[]>> {
  return store.exportTables(async (reader) => {
    const all: Record<string, Row[]> = {};
    for (const name of reader.names) {
      const rows: Row[] = [];
      for await (const page of reader.pages(name)) rows.push(...page);
      expect(await reader.count(name)).toBe(rows.length);
      const key = (row: Row): string => JSON.stringify([row.id, row.leadId, row.tag, row.source]);
      all[name] = rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    }
    return all;
  });
}

/** The highest ids that were ever given. */
async function lastIds(store: Store): Promise<Record<string, number | null>> {
  return store.exportTables(async (reader) => {
    const ids: Record<string, number | null> = {};
    for (const name of reader.names) ids[name] = await reader.lastId(name);
    return ids;
  });
}

/** The same store whose transaction on the target is seen through. */
function through(store: Store, change: (writer: TableWriter) => TableWriter): Store {
  return { ...store, importTables: (work) => store.importTables((writer) => work(change(writer))) };
}

const copy = (from: Store, to: Store) => copyDatabase({ from, to, mailboxes: ["default"] });

function rows(content: Record<string, Row[]>): number {
  return Object.values(content).reduce((sum, each) => sum + each.length, 0);
}

if (!engines.some(({ name }) => name === "postgres")) missingServer("db copy with a server");

describe.each(engines.map((engine) => [engine.name, engine] as const))(
  "%s",
  (_, engine: Engine) => {
    let running: RunningEngine;
    beforeAll(async () => {
      running = await engine.start();
    });
    afterAll(() => running.stop());

    /** A fresh, empty database on this engine; its lock is held by nobody. */
    async function fresh(): Promise<{ store: Store; again: () => Promise<Store> }> {
      const open = await running.database();
      const opened = async (): Promise<Store> => {
        const store = await open();
        // One connection can't hold a lock beside its work.
        const lost = new AbortController().signal;
        const lock = { held: true, lost, release: async () => undefined } as const;
        return engine.name === "pglite" ? { ...store, lockMailbox: async () => lock } : store;
      };
      return { store: await opened(), again: opened };
    }

    test("everything, there and back, ids and counters kept", async () => {
      const source = tempStore();
      await fill(source);
      const { store } = await fresh();
      const there = await copy(source, store);
      expect(there.map(({ name }) => name).toSorted()).toEqual(NAMES.toSorted());
      expect(await contentOf(store)).toEqual(await contentOf(source));
      expect(await lastIds(store)).toEqual(await lastIds(source));

      const back = tempStore();
      expect(await copy(store, back)).toEqual(there);
      expect(await contentOf(back)).toEqual(await contentOf(source));
      expect(await lastIds(back)).toEqual(await lastIds(source));
      for (const { rows } of there) expect(rows).toBeGreaterThan(0);
      await store.close();
    });

    test("more than a page, in whatever order the engine has", async () => {
      const source = tempStore();
      await fillPages(source);
      const { store } = await fresh();
      const there = await copy(source, store);
      expect(there).toContainEqual(expect.objectContaining({ name: "lead_tags", rows: 3_300 }));
      expect(await contentOf(store)).toEqual(await contentOf(source));
      expect(await copy(store, tempStore())).toEqual(there);
      await store.close();
    });

    test("an id whose row is gone is not given again", async () => {
      const source = tempStore();
      await fill(source);
      const gone = await source.write(async (queries) => {
        const { lead, message, email } = await insertThread(queries);
        await queries.leads.remove(lead.id);
        return { leads: lead.id, messages: message.id, emails: email.id };
      });
      const { store } = await fresh();
      await copy(source, store);
      expect(await lastIds(store)).toMatchObject(gone);
      const back = tempStore();
      await copy(store, back);
      for (const each of [back, store]) {
        const next = await each.write((queries) => insertThread(queries));
        expect(next.lead.id).toBe(gone.leads + 1);
        expect(next.message.id).toBe(gone.messages + 1);
        expect(next.email.id).toBe(gone.emails + 1);
      }
      await store.close();
    });

    test("counters never go backwards", async () => {
      const { store } = await fresh();
      await store.importTables(async (writer) => {
        await writer.setLastId("leads", 10);
        await writer.setLastId("leads", 5);
        await writer.setLastId("leads", 0);
        await writer.setLastId("lead_tags", 5);
      });
      expect(await lastIds(store)).toMatchObject({ leads: 10, lead_tags: null });
      expect((await store.write((queries) => insertLead(queries))).id).toBe(11);
      await store.close();
    });

    test("a target that holds anything is refused, and stays as it is", async () => {
      const source = tempStore();
      await fill(source);
      const { store } = await fresh();
      await store.write((queries) => queries.seen.add("maildir:/x", "1", "reply", NOON));
      const before = await contentOf(store);
      const error = await errorOf(copy(source, store), "refused");
      expect(error.message).toBe(
        `the target ${store.location} holds data already: 1 in seen_mails`,
      );
      expect(await contentOf(store)).toEqual(before);
      await store.close();
    });

    test("what is stopped in the middle leaves nothing, and can be done again", async () => {
      const source = tempStore();
      await fillPages(source);
      const { store } = await fresh();
      for (const step of ["copied", "checked"] as const) {
        const stop = new AbortController();
        const onProgress = (progress: CopyProgress): void => {
          if (progress.step === step && progress.rows > 2_000) stop.abort();
        };
        const job = {
          from: source,
          to: store,
          mailboxes: ["default"],
          stop: stop.signal,
          onProgress,
        };
        await errorOf(copyDatabase(job), "interrupted");
        expect(rows(await contentOf(store))).toBe(0);
      }
      expect(await lastIds(store)).toMatchObject({ leads: 0, messages: 0 });
      await copy(source, store);
      expect(await contentOf(store)).toEqual(await contentOf(source));
      await store.close();
    });

    test("a target that stores something else is noticed before the end", async () => {
      const source = tempStore();
      await fill(source);
      const { store } = await fresh();
      const changes: ((name: string, page: readonly Row[]) => readonly Row[])[] = [
        (name, page) =>
          name === "emails" ? page.map((row) => ({ ...row, text: `${row.text} ` })) : page,
        (name, page) =>
          name === "leads" ? page.map((row) => ({ ...row, createdAt: later(1) })) : page,
        (name, page) => (name === "outreach_logs" ? page.slice(1) : page),
      ];
      for (const change of changes) {
        const liar = through(store, (writer) => ({
          ...writer,
          add: (name, page) => writer.add(name, change(name, page)),
        }));
        const error = await errorOf(copy(source, liar), "database");
        expect(error.message).toMatch(
          /^what was stored in (emails|leads|outreach_logs) is not what/,
        );
        expect(rows(await contentOf(store))).toBe(0);
      }
      await store.close();
    });

    if (engine.shared) {
      test("what is written to the source meanwhile is not in the copy", async () => {
        const { store: source, again } = await fresh();
        await fill(source);
        const before = await contentOf(source);
        const rep = await again();
        const target = tempStore();
        const slow = through(target, (writer) => ({
          ...writer,
          async add(name, page) {
            await rep.write((queries) => insertThread(queries));
            await writer.add(name, page);
          },
        }));
        await copy(source, slow);
        expect(await contentOf(target)).toEqual(before);
        expect(rows(await contentOf(source))).toBeGreaterThan(rows(before));
        await rep.close();
        await source.close();
      });

      test("a source whose mailbox is being worked is refused, and says by whom", async () => {
        const { store: source, again } = await fresh();
        await fill(source);
        const worker = await again();
        const lock = await worker.lockMailbox("default");
        const target = tempStore();
        const error = await errorOf(copy(source, target), "refused");
        expect(error.message).toMatch(
          `the mailbox default is being worked by process ${process.pid} on `,
        );
        expect(rows(await contentOf(target))).toBe(0);
        if (lock.held) await lock.release();
        await copy(source, target);
        // And is free again.
        const after = await worker.lockMailbox("default");
        expect(after.held).toBe(true);
        if (after.held) await after.release();
        await worker.close();
        await source.close();
      });
    }

    if (engine.name !== "sqlite") {
      test("a row that the engine can't store is named", async () => {
        const source = tempStore();
        // Nothing of ours stores such a text; who knows who else has written to the file.
        await source.importTables(async (writer) => {
          const times = { createdAt: NOON, updatedAt: NOON };
          const lead = (id: number, name: string) => ({ id, name, vars: {}, ...times });
          await writer.add("leads", [lead(1, "Ann"), lead(2, "B\0b")]);
        });
        const { store } = await fresh();
        const error = await errorOf(copy(source, store), "refused");
        expect(error.message).toMatch("leads, id 2: holds a NUL or half of a character");
        expect(rows(await contentOf(store))).toBe(0);
        await store.close();
      });
    }
  },
);

test("the tables are those of the schema, parents first", async () => {
  const names = await tempStore().exportTables(async (reader) => reader.names);
  expect(names.toSorted()).toEqual(NAMES.toSorted());
  const order = ["leads", "messages", "emails"].map((name) => names.indexOf(name));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(names.indexOf("lead_tags")).toBeGreaterThan(names.indexOf("leads"));
  expect(names.indexOf("outreach_logs")).toBeGreaterThan(names.indexOf("messages"));
});

test("what fills the tables here fills every column", async () => {
  const store = tempStore();
  await fill(store);
  const content = await contentOf(store);
  const empty = Object.values(tables)
    .filter((each) => is(each, Table))
    .flatMap((table) =>
      Object.keys(getTableColumns(table))
        .filter((column) => !content[getTableName(table)]?.some((row) => row[column] !== null))
        .map((column) => `${getTableName(table)}.${column}`),
    );
  expect(empty).toEqual([]);
});
