import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { NewLead } from "../../src/domain/lead.ts";
import { HOTTEST_FIRST, STATUSES, type Status } from "../../src/domain/status.ts";
import { indexLeads } from "../../src/service/database/index-leads.ts";
import type { LeadFilter, Store } from "../../src/service/ports/index.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import { vacuumPostgres } from "../../src/store/postgres/vacuum.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { PostgresCluster } from "../support/postgres/cluster.ts";
import { available } from "../support/postgres/programs.mts";
import { insertMessage, noonClock } from "../support/store/temp-store.ts";
import { NOON } from "../support/world/builders.ts";

const newLead = (email: string): NewLead => ({
  ...{ name: "John Doe", email, phone: null, company: null, title: null, timezone: null },
  ...{ tags: [], vars: {} },
});

/** What looks the database over without the index: SQL with `?` for its one value. */
type Ask = (query: string, value?: string) => Promise<number[]>;

/** Letters that are folded by one party and not by another, and what means something to a query. */
const LETTERS = [
  ..."abeinosKkäÄßẞiIİı̇ΣσςéÉ%_\"*'\\^$:-+ () 王李😀KÅå\u0301აᲐᎠꭰɡꞬ\uabbf\uffff\u{10ffff}",
  "\n",
  "AND",
  "or",
];
const word = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 7 });
const ANY = 1_000_000;

const LIKE =
  "(lower(name) like ? escape '\\' or lower(email) like ? escape '\\' or lower(company) like ? escape '\\' or lower(phone) like ? escape '\\')";

function escaped(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
}

/** Leads by looking at each of them, newest first. */
async function lookedThrough(ask: Ask, { status, tag, text }: LeadFilter): Promise<number[]> {
  const ranks = HOTTEST_FIRST.map((each, rank) => `when '${each}' then ${rank}`).join(" ");
  const own = `coalesce((select m.status from messages m where m.lead_id = leads.id and m.test_to is null order by case m.status ${ranks} end limit 1), 'none')`;
  const conditions = [
    ...(status === undefined ? [] : [`${own} = '${status}'`]),
    ...(tag === undefined
      ? []
      : [`exists (select 1 from lead_tags t where t.lead_id = leads.id and t.tag = '${tag}')`]),
    ...(text === undefined ? [] : [LIKE]),
    "1 = 1",
  ];
  return ask(
    `select id from leads where ${conditions.join(" and ")} order by id desc`,
    text === undefined ? undefined : escaped(text),
  );
}

async function listed(store: Store, filter: LeadFilter, limit = ANY, offset = 0) {
  const leads = await store.read((queries) => queries.leads.list(filter, { limit, offset }));
  return leads.map(({ lead }) => lead.id);
}

/** All leads that match, in pages. */
async function paged(store: Store, filter: LeadFilter): Promise<number[]> {
  const found: number[] = [];
  for (let page: number[] = [0]; page.length > 0; found.push(...page)) {
    const rows = await store.read((queries) => queries.leads.page(filter, found.at(-1) ?? 0, 7));
    page = rows.map(({ lead }) => lead.id);
  }
  return found.toReversed();
}

const LEADS = 90;

/** Fills a database, changes it, and compares all along what is looked up with what is looked through. */
async function compare(store: Store, ask: Ask, texts: readonly string[]): Promise<void> {
  const lead = (at: number, text: string) => ({
    ...newLead(`lead${at}.${at % 7}@example${at % 3}.com`),
    name: at % 2 === 0 ? `${text}x${at}` : `Jane ${at} ${text}`,
    company: at % 3 === 0 ? `${text}` || null : null,
    phone: at % 4 === 0 ? `+49 30 ${1000 + at}` : null,
    tags: at % 5 === 0 ? ["vip"] : [],
  });
  const same = async () => {
    const filters: LeadFilter[] = [
      ...texts.slice(0, 25).map((text) => ({ text })),
      ...["lead1", "EXAMPLE2.com", "@example", "+49 30 10", "j", "zq", "x1", "jane 11"].map(
        (text) => ({ text }),
      ),
      ...[...STATUSES, "none" as const].map((status) => ({ status })),
      { tag: "vip" },
      { tag: "vip", status: "replied" },
      { tag: "vip", status: "none", text: "jane" },
      { status: "closed", text: "example1" },
      { tag: "vip", text: "lead" },
      {},
    ];
    for (const filter of filters) {
      const expected = await lookedThrough(ask, filter);
      const name = JSON.stringify(filter);
      expect(await listed(store, filter), name).toEqual(expected);
      expect(await listed(store, filter, 3, 2), name).toEqual(expected.slice(2, 5));
      expect(await store.read(({ leads }) => leads.count(filter, 5)), name).toBe(
        Math.min(5, expected.length),
      );
    }
    for (const filter of filters.slice(20)) {
      expect(await paged(store, filter), JSON.stringify(filter)).toEqual(
        await lookedThrough(ask, filter),
      );
    }
  };
  const add = (from: number, to: number) =>
    store.write(async (queries) => {
      for (let at = from; at < to; at += 1) {
        await queries.leads.insert(lead(at, texts[at % texts.length] ?? ""), NOON);
      }
    });
  const write = (leadId: number, status: Status, testTo: string | null = null) =>
    store.write((queries) => insertMessage(queries, leadId, { status, testTo }));

  await add(0, LEADS / 2);
  await same();
  await indexLeads(store);
  expect(await store.read(({ leads }) => leads.hasUnindexed())).toBe(false);
  await same();
  await add(LEADS / 2, LEADS);
  const ids = await lookedThrough(ask, {});
  for (const [at, id] of ids.entries()) {
    if (at % 3 > 0) await write(id, STATUSES[at % STATUSES.length] ?? "closed");
    if (at % 9 === 1) await write(id, STATUSES[(at * 5) % STATUSES.length] ?? "closed");
    if (at % 9 === 0) await write(id, "replied", "me@example.com");
  }
  await same();
  await indexLeads(store);
  await same();
  await store.write(async (queries) => {
    for (const id of ids.filter((_, at) => at % 7 === 0)) await queries.leads.remove(id);
    for (const id of ids.filter((_, at) => at % 7 === 1)) {
      const there = await queries.leads.byId(id);
      if (there) await queries.leads.update(id, { ...there, name: `Renamed İ ${id} qx` }, NOON);
      for (const message of await queries.messages.ofLead(id)) {
        await queries.messages.update({ ...message, status: "replied" });
      }
    }
  });
  await same();
  for (const text of ["Renamed", "i̇ ", "qx", "İ"]) {
    expect(await listed(store, { text }), text).toEqual(await lookedThrough(ask, { text }));
  }
}

const RUNS = { numRuns: 2 };
const someTexts = fc.array(word, { minLength: 40, maxLength: 50 });

/** Texts that a lead can have and that a list can be asked for. */
const usable = (texts: readonly string[]) => texts.map((text) => text.trim()).filter(Boolean);

describe("what lists look up is what looking at each lead finds", () => {
  test("on SQLite", async () => {
    await fc.assert(
      fc.asyncProperty(someTexts, async (texts) => {
        const folder = mkdtempSync(join(tmpdir(), "tickler-lists-"));
        const path = join(folder, "tickler.db");
        const store = openSqlite(path, noonClock);
        const db = new Connection(path);
        try {
          db.function("lower", (text) => (typeof text === "string" ? text.toLowerCase() : text));
          const ask: Ask = async (query, value) =>
            db
              .prepare(query)
              .pluck()
              .all(...(value === undefined ? [] : Array(4).fill(value))) as number[];
          await compare(store, ask, usable(texts));
          expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
          db.exec("insert into lead_search (lead_search, rank) values ('integrity-check', 1)");
        } finally {
          db.close();
          await store.close();
          rmSync(folder, { recursive: true });
        }
      }),
      RUNS,
    );
  }, 120_000);

  test("on SQLite, for every letter that has a case", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tickler-lists-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const store = openSqlite(join(folder, "tickler.db"), noonClock);
    onTestFinished(() => store.close());
    const letters: string[] = [];
    for (let code = 0x80; code < 0x1_f0_00; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const letter = String.fromCodePoint(code);
      if (letter.toLowerCase() !== letter) letters.push(letter);
    }
    expect(letters.length).toBeGreaterThan(1_000);
    await store.write(async (queries) => {
      for (const [at, letter] of letters.entries()) {
        await queries.leads.insert({ ...newLead(`l${at}@x.io`), name: `a${letter}z` }, NOON);
      }
    });
    await indexLeads(store);
    const names = letters.map((letter) => `a${letter}z`.toLowerCase());
    await store.read(async (queries) => {
      for (const [at, letter] of letters.entries()) {
        // Few of the short ones, which are sought among the newest leads first.
        for (const text of [`A${letter}z`, ...(at % 40 === 0 ? [letter, `${letter}Z`] : [])]) {
          const wanted = text.toLowerCase();
          const expected = names.flatMap((name, place) =>
            name.includes(wanted) ? [place + 1] : [],
          );
          const found = await queries.leads.list({ text }, { limit: ANY, offset: 0 });
          expect(
            found.map(({ lead }) => lead.id).toReversed(),
            `${text} (${letter.codePointAt(0)?.toString(16)})`,
          ).toEqual(expected);
        }
      }
    });
  }, 120_000);

  describe.runIf(available())("on a PostgreSQL server", () => {
    let cluster: PostgresCluster;
    beforeAll(async () => {
      cluster = await PostgresCluster.start();
    });
    afterAll(() => cluster.stop());

    test.each([true, false])(
      "with pg_trgm: %s",
      async (trigrams) => {
        const url = await cluster.createDatabase();
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        onTestFinished(() => client.end());
        // The place of the extension is taken: it can't be made.
        if (!trigrams) await client.query("create type public.gtrgm as (a integer)");
        const store = await openPostgres({ url, password: null });
        onTestFinished(() => store.close());
        const { rows } = await client.query("select has_search from lead_index");
        expect(rows).toEqual([{ has_search: trigrams }]);
        const ask: Ask = async (query, value) => {
          const text = query.replaceAll("?", "$1");
          const found = await client.query(text, value === undefined ? [] : [value]);
          return found.rows.map(({ id }) => Number(id));
        };
        const [texts = []] = fc.sample(someTexts, { numRuns: 1, seed: 7 });
        await compare(store, ask, usable(texts).slice(0, 8));
        if (trigrams) return;
        await client.query("drop type public.gtrgm");
        await vacuumPostgres({ url, password: null });
        const { rows: after } = await client.query(
          "select has_search, (select count(*)::int from lead_search) as texts, (select count(*)::int from leads) as leads from lead_index",
        );
        expect(after).toMatchObject([{ has_search: true, texts: after[0].leads }]);
        const filter = { text: "renamed" };
        expect(await listed(store, filter)).toEqual(await lookedThrough(ask, filter));
      },
      120_000,
    );
  });
});
