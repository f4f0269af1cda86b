import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkLead, type Lead } from "../../src/domain/lead.ts";
import type { LeadFilter, Store } from "../../src/service/ports/index.ts";
import {
  insertEmail,
  insertLead,
  insertMessage,
  insertThread,
  peek,
  tempFolder,
  tempStore,
} from "../support/store/temp-store.ts";
import { later, NOON } from "../support/world/builders.ts";

const FULL = checkLead({
  name: "Ada Lovelace",
  email: "Ada@Example.com",
  phone: "+44 20 1234",
  company: "Engines Ltd",
  title: "CTO",
  timezone: "Europe/London",
  tags: ["vip", "fair-2026"],
  vars: { product: "Widget {{ x }}", note: "two\nlines" },
});

const exists = (id: number) =>
  expect.objectContaining({ code: "exists", message: expect.stringContaining(`lead ${id}`) });

describe("a lead", () => {
  it("is given back as it was stored", async () => {
    const store = tempStore();
    const lead = await store.write((queries) => queries.leads.insert(FULL, NOON));
    expect(lead).toEqual({
      ...FULL,
      id: lead.id,
      tags: ["fair-2026", "vip"],
      companyDomain: "example.com",
      source: null,
      pausedAt: null,
      pausedUntil: null,
      absentUntil: null,
      aiMode: null,
      createdAt: NOON,
      updatedAt: NOON,
    });
    expect(await store.read((queries) => queries.leads.byId(lead.id))).toEqual(lead);
    expect(await store.read((queries) => queries.leads.byAddress(" ada@EXAMPLE.com"))).toEqual(
      lead,
    );
    expect(await store.read((queries) => queries.leads.byId(lead.id + 1))).toBeUndefined();
    expect(await store.read((queries) => queries.leads.byAddress("b@example.com"))).toBeUndefined();
  });

  it("is changed as a whole, tags too", async () => {
    const store = tempStore();
    const { id } = await store.write((queries) => queries.leads.insert(FULL, NOON));
    const changed = checkLead({ name: "Ada King", phone: "030 123", tags: ["new"] });
    const lead = await store.write((queries) => queries.leads.update(id, changed, later(1)));
    expect(lead).toMatchObject({ ...changed, id, createdAt: NOON, updatedAt: later(1) });
    expect(await store.read((queries) => queries.leads.byId(id))).toEqual(lead);
    expect(
      await store.read((queries) => queries.leads.byAddress("ada@example.com")),
    ).toBeUndefined();
  });

  it("that is not there can't be changed", async () => {
    await expect(
      tempStore().write((queries) => queries.leads.update(7, FULL, NOON)),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("is paused and resumed", async () => {
    const store = tempStore();
    const { id } = await store.write((queries) => insertLead(queries));
    await store.write((queries) => queries.leads.setPaused(id, later(1), later(1)));
    expect(await store.read((queries) => queries.leads.byId(id))).toMatchObject({
      pausedAt: later(1),
      updatedAt: later(1),
    });
    await store.write((queries) => queries.leads.setPaused(id, null, later(2)));
    expect((await store.read((queries) => queries.leads.byId(id)))?.pausedAt).toBeNull();
  });
});

describe("one address", () => {
  it.each(["ada@example.com", "ADA@EXAMPLE.COM", "Ada@Example.com"])(
    "belongs to one lead: %s is taken",
    async (email) => {
      const store = tempStore();
      const { id } = await store.write((queries) => queries.leads.insert(FULL, NOON));
      await expect(
        store.write((queries) => insertLead(queries, { name: "Other", email })),
      ).rejects.toEqual(exists(id));
      const other = await store.write((queries) => insertLead(queries, { name: "Other" }));
      const taken = { ...checkLead({ name: "Other", email }) };
      await expect(
        store.write((queries) => queries.leads.update(other.id, taken, NOON)),
      ).rejects.toEqual(exists(id));
      expect(await store.read((queries) => queries.leads.count({}))).toBe(2);
      // Its own one may be kept, in any spelling.
      await store.write((queries) => queries.leads.update(id, { ...FULL, email }, NOON));
    },
  );

  it("belongs to one lead of two that are added at once", async () => {
    const store = tempStore();
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => store.write((queries) => queries.leads.insert(FULL, NOON))),
    );
    expect(results.map((result) => result.status).sort()).toEqual([
      "fulfilled",
      "rejected",
      "rejected",
    ]);
    const rejected = results.flatMap((result) =>
      result.status === "rejected" ? [result.reason] : [],
    );
    for (const reason of rejected) expect(reason).toMatchObject({ code: "exists" });
  });

  it("may be missing from any number of leads", async () => {
    const store = tempStore();
    const phone = { email: null, phone: "030 123" };
    await store.write(async (queries) => {
      await insertLead(queries, phone);
      await insertLead(queries, phone);
    });
    expect(await store.read((queries) => queries.leads.count({}))).toBe(2);
  });
});

describe("a list of leads", () => {
  async function names(store: Store, filter: LeadFilter): Promise<string[]> {
    const [listed, paged, count] = await store.read(async (queries) => [
      await queries.leads.list(filter, { limit: 100, offset: 0 }),
      await queries.leads.page(filter, 0, 100),
      await queries.leads.count(filter),
    ]);
    expect(paged.map((row) => row.lead.id)).toEqual(listed.map((row) => row.lead.id).reverse());
    expect(count).toBe(listed.length);
    return listed.map((row) => row.lead.name);
  }

  it("is newest first, page by page", async () => {
    const store = tempStore();
    const ids = await store.write(async (queries) => {
      const made: number[] = [];
      for (let at = 0; at < 7; at++) made.push((await insertLead(queries)).id);
      return made;
    });
    const page = async (limit: number, offset: number) =>
      (await store.read((queries) => queries.leads.list({}, { limit, offset }))).map(
        (row) => row.lead.id,
      );
    const newestFirst = ids.toReversed();
    expect(await page(3, 0)).toEqual(newestFirst.slice(0, 3));
    expect(await page(3, 3)).toEqual(newestFirst.slice(3, 6));
    expect(await page(3, 6)).toEqual(newestFirst.slice(6));
    expect(await page(3, 9)).toEqual([]);
    const beyond = async (afterId: number, limit: number) =>
      (await store.read((queries) => queries.leads.page({}, afterId, limit))).map(
        (row) => row.lead.id,
      );
    expect(await beyond(0, 4)).toEqual(ids.slice(0, 4));
    expect(await beyond(ids[3] as number, 4)).toEqual(ids.slice(4));
    expect(await beyond(ids[6] as number, 4)).toEqual([]);
  });

  it("shows tags, and the status of the newest message", async () => {
    const store = tempStore();
    await store.write(async (queries) => {
      const lead = await insertLead(queries, { tags: ["b", "a"] });
      await insertMessage(queries, lead.id, { status: "closed" });
      await insertMessage(queries, lead.id, { status: "sent" });
      await insertLead(queries);
    });
    const rows = await store.read((queries) => queries.leads.list({}, { limit: 9, offset: 0 }));
    expect(rows.map(({ lead, status }) => [lead.tags, status])).toEqual([
      [[], null],
      [["a", "b"], "sent"],
    ]);
  });

  it("is narrowed by the hottest status of all messages", async () => {
    const store = tempStore();
    await store.write(async (queries) => {
      for (const [name, ...statuses] of [
        ["none"],
        ["one", "sent"],
        ["again", "closed", "sent"],
        ["over", "sent", "closed"],
        ["ended", "closed"],
      ] as const) {
        const lead = await insertLead(queries, { name });
        for (const status of statuses) await insertMessage(queries, lead.id, { status });
      }
    });
    expect(await names(store, { status: "sent" })).toEqual(["over", "again", "one"]);
    expect(await names(store, { status: "closed" })).toEqual(["ended"]);
    expect(await names(store, { status: "none" })).toEqual(["none"]);
    expect(await names(store, { status: "replied" })).toEqual([]);
  });

  it("is narrowed by a tag, as a whole", async () => {
    const store = tempStore();
    await store.write(async (queries) => {
      await insertLead(queries, { name: "one", tags: ["fair", "vip"] });
      await insertLead(queries, { name: "two", tags: ["fair-2026"] });
      await insertLead(queries, { name: "three", tags: ["vip"] });
    });
    expect(await names(store, { tag: "fair" })).toEqual(["one"]);
    expect(await names(store, { tag: "vip" })).toEqual(["three", "one"]);
    expect(await names(store, { tag: "none" })).toEqual([]);
  });

  it("is narrowed by a part of name, address, company or phone", async () => {
    const store = tempStore();
    await store.write(async (queries) => {
      await insertLead(queries, { name: "Grace Hopper", email: "grace@navy.example" });
      await insertLead(queries, { name: "Ada", company: "Hopper & Sons", phone: "030 555" });
      await insertLead(queries, { name: "Zoe", title: "Hopper", vars: { note: "hopper" } });
    });
    expect(await names(store, { text: "hopper" })).toEqual(["Ada", "Grace Hopper"]);
    expect(await names(store, { text: "HOPPER" })).toEqual(["Ada", "Grace Hopper"]);
    expect(await names(store, { text: "navy" })).toEqual(["Grace Hopper"]);
    expect(await names(store, { text: "0 55" })).toEqual(["Ada"]);
    expect(await names(store, { text: "nobody" })).toEqual([]);
  });

  it.each([
    ["%", "100% Pure"],
    ["_", "under_score"],
    ["\\", "back\\slash"],
    ["0% P", "100% Pure"],
    ["k\\s", "back\\slash"],
    ["r_s", "under_score"],
  ])("takes %s as it is written", async (text, name) => {
    const store = tempStore();
    await store.write(async (queries) => {
      for (const company of [
        "100% Pure",
        "under_score",
        "back\\slash",
        "plain",
        "100 Pure",
        "underscore",
      ]) {
        await insertLead(queries, { name: company, company });
      }
    });
    expect(await names(store, { text })).toEqual([name]);
  });

  it("are those that a text names, but not by first names", async () => {
    const store = tempStore();
    const [jane] = await store.write(async (queries) => [
      await insertLead(queries, { name: "Jane Roe", company: "Initech" }),
      await insertLead(queries, { name: "Ömer Çelik", email: "omer@example.com" }),
      await insertLead(queries, { name: "Ann", company: "100% Pure" }),
      await insertLead(queries, { name: "田中太郎" }),
      await insertLead(queries, { name: "Bob Smith", company: null }),
    ]);
    const nobody = { id: 0, company: null };
    const named = (text: string, besides: Pick<Lead, "id" | "company"> = nobody, limit = 9) =>
      store.read(async ({ leads }) =>
        (await leads.namedIn(text, besides, limit)).map(({ name }) => name).sort(),
      );
    expect(await named("We spoke to JANE\nROE at INITECH.")).toEqual(["Jane Roe"]);
    expect(await named("At initech they know.", jane)).toEqual([]);
    expect(await named("ömer çelik, Ann and Bob know")).toEqual(["Ömer Çelik"]);
    expect(await named("We are 100% pure. 田中太郎 knows.")).toEqual(["Ann", "田中太郎"]);
    expect(await named("Initech and 100% Pure", nobody, 1)).toHaveLength(1);
    expect(await named("Nobody")).toEqual([]);
  });

  it("are found among any number of colleagues", async () => {
    const store = tempStore();
    await store.write(async (queries) => {
      for (let n = 1; n <= 30; n++) {
        await insertLead(queries, { name: `Ann ${n}`, company: n % 2 ? "Initech" : "Acme" });
      }
      await insertLead(queries, { name: "Bob Smith", company: "Acme" });
      await insertLead(queries, { name: "Ben", company: "Globex" });
    });
    const named = (company: string | null) =>
      store.read(async ({ leads }) => {
        const text = "As Bob Smith of Acme and the people at Globex say, not at Initech.";
        const found = await leads.namedIn(text, { id: 1, company }, 3);
        return found.map((lead) => `${lead.name}, ${lead.company}`);
      });
    expect(await named("INITECH")).toEqual(["Bob Smith, Acme", "Ben, Globex"]);
    expect(await named(null)).toEqual([
      "Bob Smith, Acme",
      "Ben, Globex",
      expect.stringMatching(/Initech$/),
    ]);
  });

  it.each([
    ["Élodie", "élodie"],
    ["Élodie", "Élodie"],
    ["Ömer Çelik", "ÇELIK"],
    ["Ömer Çelik", "Ömer"],
    ["ÅSA", "åsa"],
    ["Юлия", "ЮЛИЯ"],
    ["Юлия", "юлия"],
  ])("finds %s by %s: any case of any letters", async (name, text) => {
    const store = tempStore();
    await store.write((queries) => insertLead(queries, { name }));
    expect(await names(store, { text })).toEqual([name]);
  });

  it("is narrowed by all at once", async () => {
    const store = tempStore();
    await store.write(async (queries) => {
      const one = await insertLead(queries, { name: "Ada One", tags: ["vip"] });
      await insertMessage(queries, one.id, { status: "sent" });
      await insertLead(queries, { name: "Ada Two", tags: ["vip"] });
      const three = await insertLead(queries, { name: "Ada Three" });
      await insertMessage(queries, three.id, { status: "sent" });
    });
    expect(await names(store, { status: "sent", tag: "vip", text: "ada" })).toEqual(["Ada One"]);
  });
});

describe("removing a lead", () => {
  it("removes all that belongs to it, and nothing else", async () => {
    const path = join(tempFolder(), "tickler.db");
    const store = tempStore(path);
    const threads = await store.write(async (queries) => {
      const made = [];
      for (const name of ["gone", "kept"]) {
        const thread = await insertThread(queries, { lead: { name, tags: ["x", "y"] } });
        await insertEmail(queries, thread.message.id, "reply", { state: "received" });
        await queries.logs.add(thread.message.id, "enqueued", NOON);
        made.push(thread);
      }
      return made;
    });
    const count = (table: string) =>
      peek(path).prepare(`select count(*) from ${table}`).pluck().get();
    const before = ["leads", "lead_tags", "messages", "emails", "outreach_logs"].map(count);
    expect(before).toEqual([2, 4, 2, 4, 2]);
    await store.write((queries) => queries.leads.remove(threads[0]?.lead.id as number));
    expect(["leads", "lead_tags", "messages", "emails", "outreach_logs"].map(count)).toEqual([
      1, 2, 1, 2, 1,
    ]);
    expect(peek(path).prepare("select name from leads").pluck().get()).toBe("kept");
    expect(peek(path).pragma("foreign_key_check")).toEqual([]);
  });

  it("never gives its id to another", async () => {
    const store = tempStore();
    const { id } = await store.write((queries) => insertLead(queries));
    await store.write((queries) => queries.leads.remove(id));
    expect((await store.write((queries) => insertLead(queries))).id).toBeGreaterThan(id);
  });
});
