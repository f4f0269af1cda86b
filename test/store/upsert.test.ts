import { describe, expect, it } from "vitest";
import { checkLead, type LeadInput } from "../../src/domain/lead.ts";
import type { Store, UpsertOutcome, Upserts } from "../../src/service/ports/index.ts";
import { tempStore } from "../support/store/temp-store.ts";
import { later, NOON } from "../support/world/builders.ts";

const LATER = later(1_000);

async function upsert(store: Store, inputs: LeadInput[], update = false): Promise<UpsertOutcome[]> {
  return (await whole(store, inputs, update)).outcomes;
}

function whole(store: Store, inputs: LeadInput[], update = false): Promise<Upserts> {
  return store.write((queries) => queries.leads.upsert(inputs.map(checkLead), update, LATER));
}

const all = (store: Store) => store.read((queries) => queries.leads.page({}, 0, 10_000));

const only = async (store: Store) => {
  const rows = await all(store);
  expect(rows).toHaveLength(1);
  return rows[0]?.lead;
};

const ANN: LeadInput = {
  name: "Ann",
  email: "ann@example.com",
  phone: "123",
  company: "Initech",
  title: "Buyer",
  timezone: "Europe/Berlin",
  tags: ["b", "a"],
  vars: { city: "Berlin", plan: "gold" },
};

describe("a new lead", () => {
  it("is stored with all fields, tags and vars", async () => {
    const store = tempStore();
    expect(await upsert(store, [ANN])).toEqual(["added"]);
    expect(await only(store)).toEqual({
      ...ANN,
      id: 1,
      tags: ["a", "b"],
      companyDomain: "example.com",
      source: null,
      pausedAt: null,
      pausedUntil: null,
      absentUntil: null,
      aiMode: null,
      createdAt: LATER,
      updatedAt: LATER,
    });
  });

  // Fewer than a prepared insert takes, as many, and more.
  it.each([1, 49, 50, 51, 137])("%i at once", async (count) => {
    const store = tempStore();
    const inputs = Array.from({ length: count }, (_, at) => ({
      name: `Lead ${at}`,
      email: `lead${at}@example.com`,
      tags: [`tag ${at}`],
      vars: { number: String(at) },
    }));
    expect(await upsert(store, inputs)).toEqual(inputs.map(() => "added"));
    const stored = (await all(store)).map(({ lead }) => lead);
    expect(stored).toMatchObject(inputs.map((input, at) => ({ ...input, id: at + 1 })));
  });

  it("may share its phone or its name with others", async () => {
    const store = tempStore();
    const inputs = [
      { name: "Ann", phone: "123" },
      { name: "Bob", phone: "123" },
      { name: "Ann", phone: "456" },
      { name: "Ann", phone: "123", email: "ann@example.com" },
    ];
    expect(await upsert(store, inputs)).toEqual(inputs.map(() => "added"));
    expect(await all(store)).toHaveLength(4);
  });
});

describe("a lead that is there already", () => {
  it.each<[string, LeadInput, LeadInput]>([
    ["by address", ANN, { name: "Other", email: "ann@example.com", tags: ["c"] }],
    ["by address in other letters", ANN, { name: "Other", email: "ANN@Example.COM", tags: ["c"] }],
    [
      "by name and phone",
      { name: "Zed", phone: "123" },
      { name: "Zed", phone: "123", tags: ["c"] },
    ],
  ])("is skipped: known %s", async (_, first, again) => {
    const store = tempStore();
    await upsert(store, [first]);
    const before = await only(store);
    expect(await upsert(store, [again])).toEqual(["skipped"]);
    expect(await only(store)).toEqual(before);
  });

  it("is skipped within one batch, too", async () => {
    const store = tempStore();
    const outcomes = await upsert(store, [
      ANN,
      { name: "Zed", phone: "123" },
      { name: "Other", email: "ANN@example.com" },
      { name: "Zed", phone: "123" },
    ]);
    expect(outcomes).toEqual(["added", "added", "skipped", "skipped"]);
    expect((await all(store)).map(({ lead }) => lead.name)).toEqual(["Ann", "Zed"]);
  });

  it("gets the fields that are given, with update; tags and vars are added", async () => {
    const store = tempStore();
    const old = await store.write((queries) => queries.leads.insert(checkLead(ANN), NOON));
    const change = {
      name: "Ann Lee",
      email: "Ann@example.com",
      phone: "456",
      tags: ["c", "a"],
      vars: { plan: "silver", size: "L" },
    };
    expect(await upsert(store, [change], true)).toEqual(["updated"]);
    expect(await only(store)).toEqual({
      ...old,
      name: "Ann Lee",
      email: "Ann@example.com",
      phone: "456",
      tags: ["a", "b", "c"],
      vars: { city: "Berlin", plan: "silver", size: "L" },
      updatedAt: LATER,
    });
  });

  it("is updated by what comes later in the same batch", async () => {
    const store = tempStore();
    const outcomes = await upsert(
      store,
      [ANN, { name: "Ann Lee", email: "ANN@example.com", vars: { size: "L" } }],
      true,
    );
    expect(outcomes).toEqual(["added", "updated"]);
    expect(await only(store)).toMatchObject({
      name: "Ann Lee",
      company: "Initech",
      vars: { city: "Berlin", plan: "gold", size: "L" },
    });
  });

  it("is updated without an address, too", async () => {
    const store = tempStore();
    await upsert(store, [{ name: "Zed", phone: "123", company: "Initech" }]);
    const change = { name: "Zed", phone: "123", title: "Buyer", tags: ["c"] };
    expect(await upsert(store, [change], true)).toEqual(["updated"]);
    expect(await only(store)).toMatchObject({ company: "Initech", title: "Buyer", tags: ["c"] });
  });
});

describe("what it says of the leads", () => {
  it("which are new, by address and by phone, and none that is there", async () => {
    const store = tempStore();
    const jo = { name: "Jo", phone: "+49 30 123456" };
    const first = await whole(store, [ANN, { ...ANN, name: "Ann again" }, jo, jo]);
    expect(first).toEqual({
      outcomes: ["added", "skipped", "added", "skipped"],
      added: [1, 2],
      edited: [],
    });
    expect(await whole(store, [ANN, jo])).toMatchObject({ added: [], edited: [] });
  });

  it.each<[string, LeadInput, boolean]>([
    ["the same", ANN, false],
    ["less, which stays", { name: "Ann", email: "ann@example.com" }, false],
    ["tags and vars that are there", { ...ANN, tags: ["a"], vars: { plan: "gold" } }, false],
    ["another name", { ...ANN, name: "Anna" }, true],
    ["another title", { name: "Ann", email: "ann@example.com", title: "CEO" }, true],
    ["a source", { ...ANN, source: "fair" }, true],
    ["another tag", { ...ANN, tags: ["c"] }, true],
    ["another value of a var", { ...ANN, vars: { plan: "none" } }, true],
  ])("%s: whether the lead has changed", async (_, input, isEdited) => {
    const store = tempStore();
    await upsert(store, [ANN]);
    expect((await whole(store, [input], true)).edited).toEqual(isEdited ? [1] : []);
    expect((await whole(store, [input, input], true)).edited).toEqual([]);
    expect((await whole(store, [{ ...input, name: "Not" }], false)).edited).toEqual([]);
  });
});
