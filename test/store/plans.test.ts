import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlanContent } from "../../src/domain/agent/plan.ts";
import type { LeadFilter, Queries } from "../../src/service/ports/index.ts";
import { sqliteLeadIndex } from "../../src/store/lead-index/sqlite.ts";
import { createQueries } from "../../src/store/queries/index.ts";
import * as tables from "../../src/store/schema/sqlite.ts";
import { isUniqueViolation } from "../../src/store/sqlite/errors.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { insertThread, noonClock } from "../support/store/temp-store.ts";
import { later, NOON } from "../support/world/builders.ts";

let folder: string;
let db: Connection.Database;
let queries: Queries;
let tokens = 0;
let statements: { sql: string; params: unknown[] }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tickler-plans-"));
  const path = join(folder, "tickler.db");
  await openSqlite(path, noonClock).close();
  connect(path);
});

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

/** The store's own queries on a connection that tells what they say. */
function connect(path: string): void {
  db = new Connection(path);
  const logger = {
    logQuery: (sql: string, params: unknown[]) => {
      statements.push({ sql, params });
    },
  };
  const logged = drizzle({ client: db, logger });
  queries = createQueries({
    ...{ db: logged, tables, leadIndex: sqliteLeadIndex(logged), isUniqueViolation },
    actor: () => null,
  });
}

/** The steps by which SQLite runs what `work` asks it. */
async function plan(work: () => Promise<unknown>): Promise<string[]> {
  statements = [];
  await work();
  expect(statements.length).toBeGreaterThan(0);
  return statements.flatMap(({ sql, params }) =>
    (db.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[]).map(
      (row) => row.detail,
    ),
  );
}

/**
 * Steps that look at every row of a table, or at every row after some id, which is as bad. A constant,
 * and what a statement has gathered itself, are no tables.
 */
function scans(steps: readonly string[]): string[] {
  return steps.filter(
    (step) =>
      (/^SCAN (?!(?:\d+ )?CONSTANT ROW|\d+-ROW VALUES|turns$|names$|derived$|lead_index$|\(subquery-\d+\)$)/.test(
        step,
      ) &&
        !/USING (COVERING )?INDEX (emails_outbox|messages_failed|tasks_open|(outreach|lead)_logs_new|plans_kept)\b/.test(
          step,
        )) ||
      /INTEGER PRIMARY KEY \(rowid[<>]/.test(step),
  );
}

const OUTBOX = /^SEARCH emails USING INDEX emails_outbox \(state=\? AND mailbox=\?/;

/** What a plan holds. */
const CALL: PlanContent = {
  ...{ kind: "command", command: "lead rm", argv: [], given: [], folder: ".", input: null },
  ...{ files: [], about: "" },
};

/** A database whose planner knows what a real one is like: many settled rows, few that wait. */
async function analysed(): Promise<void> {
  db.exec("begin");
  for (let at = 0; at < 300; at++) {
    const { message } = await insertThread(queries, {
      message: { status: at % 50 === 0 ? "sent" : "closed", waitingSince: NOON },
      email: { state: at % 50 === 0 ? "queued" : "sent" },
    });
    await queries.logs.add(message.id, "enqueued", NOON);
    await queries.leadLogs.add([message.leadId], "lead_added", NOON);
    await queries.seen.add("inbox", `mail ${at}`, "reply", NOON);
    await queries.plans.add(
      {
        ...{ tokenHash: `earlier ${at}`, kind: "command", summary: null, actor: null },
        content: at % 50 === 0 ? CALL : null,
        expiresAt: later(at + 1),
      },
      NOON,
    );
  }
  // Somebody reads the feed now and then.
  await queries.events.take(590);
  db.exec("commit");
  db.exec("analyze");
  // What was found out is read when a database is opened.
  db.close();
  connect(db.name);
}

const cursor = { notBefore: NOON, id: 3 };
const MODES = { own: ["auto", "review"] as const, byDefault: true };
const FIRST = { limit: 50, offset: 0 };
const page = {
  ...{ mailbox: "default", afterId: 0, before: NOON, limit: 100 },
  ...{ now: NOON, besidesHeld: true },
};

const hold = {
  ...{ company: "b.example", since: NOON, leadId: 1, messageId: null, emailId: 7, strayId: null },
};

const QUERIES: [string, () => Promise<unknown>][] = [
  ["plans that hold anything", () => queries.plans.kept()],
  ["plans that are open", () => queries.plans.open(NOON, 20)],
  [
    "a plan, where what is past is forgotten",
    () =>
      queries.plans.add(
        {
          ...{ tokenHash: `plan ${tokens++}`, kind: "command", content: null, summary: null },
          ...{ actor: null, expiresAt: NOON },
        },
        NOON,
      ),
  ],
  ["how a step began that is taken back", () => queries.logs.newest(1, "replied")],
  ["what is held of a hook", () => queries.hooks.heldFigures("crm")],
  ["when a hook tries again", () => queries.hooks.nextHeld("crm")],
  ["an event that is kept", () => queries.events.keep(1)],
  ["whether anything is new in the feed", () => queries.events.hasNew()],
  ["what is new in the feed", () => queries.events.take(100)],
  ["the feed's rows of a lead", () => queries.events.forgetLead(1)],
  ["what is new of a lead in the feed", () => queries.events.takeOfLead(1)],
  ["the log of a lead", () => queries.leadLogs.ofLead(1)],
  ["whom an address stops", () => queries.leadLogs.covered([{ kind: "address", value: "a@b.c" }])],
  ["a hold on a company", () => queries.companies.addHold(hold)],
  ["holds that a person lifts", () => queries.companies.removeHoldsOn("b.example", NOON)],
  ["holds that are taken back", () => queries.companies.removeHoldsOfEmail(7, NOON)],
  ["what people decided", () => queries.reviews.countedSince(NOON)],
  ["what texts cost", () => queries.reviews.costSince(NOON)],
  ["mailboxes of waiting mail", () => queries.mailboxes.withWaitingMail()],
  [
    "due",
    () =>
      queries.outbox.due({
        mailbox: "default",
        now: NOON,
        after: null,
        limit: 200,
        besidesHeld: true,
      }),
  ],
  [
    "due, further on",
    () =>
      queries.outbox.due({
        mailbox: "default",
        now: NOON,
        after: cursor,
        limit: 200,
        besidesHeld: true,
      }),
  ],
  ["sending", () => queries.outbox.sending("default")],
  ["uncertain", () => queries.outbox.uncertain("default")],
  ["unsettled", () => queries.outbox.unsettled()],
  ["item", () => queries.outbox.item(1)],
  ["claim", () => queries.outbox.claim(1, "me", "a@b.c")],
  ["mark", () => queries.outbox.mark(1, "me", NOON)],
  [
    "settle",
    () =>
      queries.outbox.recordResult(1, "me", {
        state: "sent",
        assignedId: null,
        sentAt: NOON,
        notBefore: null,
        attempts: 0,
        error: null,
      }),
  ],
  ["change", () => queries.emails.change(1, "queued", { state: "cancelled" })],
  ["isOvertaken", () => queries.outbox.hasNewerUnsettled({ id: 1, messageId: 1 })],
  ["email by id", () => queries.emails.byId(1)],
  ["emails of messages", () => queries.emails.ofMessages([1, 2])],
  ["emails by Message-ID", () => queries.emails.byRfcMessageIds(["<1@x>", "<2@x>"])],
  ["stepsDue", () => queries.messages.stepsDue(page)],
  ["withoutDueTime", () => queries.messages.withoutDueTime(page)],
  ["following", () => queries.messages.following({ sequenceId: 1, afterId: 0, limit: 10 })],
  ["ofSequence", () => queries.messages.ofSequence(1)],
  ["open tasks", () => queries.tasks.open(50)],
  ["tasks of messages", () => queries.tasks.ofMessages([1, 2])],
  ["versions", () => queries.sequences.versions("fair")],
  ["the current version", () => queries.sequences.current("fair")],
  ["silentSince", () => queries.messages.silentSince({ ...page, followUps: 0, orMore: false })],
  [
    "silentSince, further on",
    () => queries.messages.silentSince({ ...page, afterId: 40, followUps: 0, orMore: false }),
  ],
  [
    "silentSince, or more",
    () => queries.messages.silentSince({ ...page, followUps: 1, orMore: true }),
  ],
  [
    "unansweredSince",
    () => queries.messages.unansweredSince({ ...page, nudges: 0, orMore: false }),
  ],
  [
    "unansweredSince, or more",
    () => queries.messages.unansweredSince({ ...page, nudges: 1, orMore: true }),
  ],
  [
    "turns, unanswered",
    () => queries.turns.unanswered({ mailbox: "default", mode: "auto", maxRounds: 3, most: 9 }),
  ],
  ["turns, ignored", () => queries.turns.ignored({ mailbox: "default", before: NOON })],
  ["turns, stuck", () => queries.turns.stuck("default", 100)],
  ["turns, bounced", () => queries.turns.bounced("default", 100)],
  ["turns, owing", () => queries.turns.owing("default")],
  ["turns, unsettled", () => queries.turns.unsettled(["draft", "uncertain", "failed"])],
  ["turns, companies", () => queries.turns.heldCompanies()],
  ["turns, kept", () => queries.turns.kept("default")],
  ["outbox items", () => queries.outbox.items([1, 2])],
  [
    "queuedBefore",
    () => queries.outbox.queuedBefore({ mailbox: "default", before: NOON, now: NOON, limit: 100 }),
  ],
  ["emails of some kinds", () => queries.emails.ofKinds([1, 2], ["reply"])],
  ["leads by ids", () => queries.leads.byIds([1, 2])],
  ["notes", () => queries.notes.ofLeads([1, 2])],
  ["reminders", () => queries.reminders.due(NOON, 100)],
  ["marks", () => queries.todoMarks.of(["reply-1", "lead-2"])],
  ["awaitingAnswer", () => queries.messages.awaitingAnswer({ ...page, modes: MODES })],
  [
    "awaitingAnswer, further on",
    () => queries.messages.awaitingAnswer({ ...page, modes: MODES, afterId: 40 }),
  ],
  ["message by id", () => queries.messages.byId(1)],
  ["messages by ids", () => queries.messages.byIds([1, 2])],
  ["messages of a lead", () => queries.messages.ofLead(1)],
  ["statuses of leads", () => queries.messages.statusesOf([1, 2])],
  ["log of messages", () => queries.logs.ofMessages([1, 2])],
  ["lead by id", () => queries.leads.byId(1)],
  [
    "leads that a text names",
    () => queries.leads.namedIn("Jane Roe at Globex", { id: 1, company: null }, 9),
  ],
  ["leads without keys", () => queries.leads.hasUnderivedKeys()],
  ["keys of leads", () => queries.leads.deriveKeys(9)],
  ["lead by address", () => queries.leads.byAddress("a@b.c")],
  ["leads of a tag, further on", () => queries.leads.tagged("vip", 40, 200)],
  ...(
    [
      {},
      { status: "replied" },
      { tag: "vip" },
      { tag: "vip", status: "replied" },
      { text: "globex" },
      { text: "gl" },
      { text: "globex", tag: "vip" },
      { text: "globex", status: "none" },
      { text: "gl", tag: "vip", status: "sent" },
    ] satisfies LeadFilter[]
  ).flatMap((filter): [string, () => Promise<unknown>][] => [
    [`a list of ${JSON.stringify(filter)}`, () => queries.leads.list(filter, FIRST)],
    [`a count of ${JSON.stringify(filter)}`, () => queries.leads.count(filter, 9)],
    [`${JSON.stringify(filter)}, further on`, () => queries.leads.page(filter, 40, 20)],
  ]),
  ["leads to index", () => queries.leads.hasUnindexed()],
  ["ids of ours in mails", () => queries.concerns.ids(["<1@example.com>", "<2@example.com>"])],
  ["addresses in mails", () => queries.concerns.addresses(["a@b.c", "d@e.f"])],
  ["companies in mails", () => queries.concerns.domains(["b.example", "e.example"], NOON)],
  ["companies ever written to", () => queries.concerns.domains(["b.example", "e.example"], null)],
  ["unseen", () => queries.seen.unseen("inbox", ["a", "b"])],
  ["seen", () => queries.seen.add("inbox", "a", "reply", NOON)],
];

/** Steps of lists: what was added since the last tick, a full-text index, and a page that was read. */
const OF_LISTS =
  /^SEARCH l USING .*\(rowid>\?\)$|^SCAN (lead_search VIRTUAL TABLE|window$|counted$)/;
/** Leads in the order of ids, where nothing but a text is wanted of them. */
const IN_ORDER = /^SEARCH leads USING INTEGER PRIMARY KEY \(rowid[<>]/;

function areMeant(name: string, step: string): boolean {
  if (!name.includes("{")) return false;
  return OF_LISTS.test(step) || (!/status|tag/.test(name) && IN_ORDER.test(step));
}

describe.each([
  ["a database that was never analysed, as ours are", async () => {}],
  ["a database that was analysed", analysed],
] as const)("on %s", (_, prepare) => {
  beforeAll(prepare);

  it.each(QUERIES)("%s looks at no more than it needs", async (name, query) => {
    const steps = await plan(query);
    const found = scans(steps).filter((step) => !areMeant(name, step));
    expect(found, steps.join("\n")).toEqual([]);
  });

  it.each(QUERIES.filter(([name]) => /^(due|sending|uncertain)/.test(name)))(
    "%s finds its emails by the outbox's index",
    async (_, query) => {
      const steps = await plan(query);
      expect(
        steps.filter((step) => OUTBOX.test(step)),
        steps.join("\n"),
      ).toHaveLength(1);
    },
  );

  it("what is new in the feed is gone through once a batch, and no further than the batch", async () => {
    const steps = await plan(() => queries.events.take(100));
    const through = steps.filter((step) => /(?:outreach|lead)_logs_new/.test(step));
    expect(through, steps.join("\n")).toHaveLength(2);
  });

  it("due reads in the order in which it is wanted", async () => {
    const steps = await plan(() =>
      queries.outbox.due({
        mailbox: "default",
        now: NOON,
        after: cursor,
        limit: 200,
        besidesHeld: true,
      }),
    );
    expect(steps.join("\n")).toContain("not_before>? AND not_before<?");
    expect(
      steps.filter((step) => /TEMP B-TREE/.test(step) && !/LAST|RIGHT PART/.test(step)),
    ).toEqual([]);
  });
});

it("this test knows a scan when it sees one", async () => {
  const seen = (sql: string) =>
    scans(
      (db.prepare(`explain query plan ${sql}`).all() as { detail: string }[]).map(
        (row) => row.detail,
      ),
    );
  expect(seen("select * from emails where state = 'queued'")).toHaveLength(1);
  expect(seen("select * from messages where id > 0 and status = 'sent'")).toHaveLength(1);
  expect(seen("select * from messages where id = 1")).toHaveLength(0);
});
