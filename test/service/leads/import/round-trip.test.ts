import fc from "fast-check";
import { expect, it } from "vitest";
import { checkLead, type Lead, type LeadInput, type NewLead } from "../../../../src/domain/lead.ts";
import { leadView } from "../../../../src/json/lead.ts";
import { csvOf, varNamesOf } from "../../../../src/service/leads/export-csv.ts";
import { guard, unguard } from "../../../../src/service/leads/import/guard.ts";
import type { LeadWithStatus } from "../../../../src/service/ports/index.ts";
import { aLead } from "../../../support/world/builders.ts";
import { rowsOf } from "./support.ts";

/** What breaks formats, among letters. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '""',
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "'",
        "=",
        "+1",
        "-",
        "@",
        " ",
        "\ufeff",
        "{",
        "]",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

const varName = fc.oneof(
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}$/),
  fc.constantFrom(
    "city",
    "City",
    "email",
    "first_name",
    "last_name",
    "role",
    "id",
    "paused_at",
    "vars",
    "_",
  ),
);

const input: fc.Arbitrary<LeadInput> = fc.record({
  name: tricky,
  email: fc.constantFrom(
    "ann@example.com",
    "A.Lee+x@sub.example.org",
    "'q@example.com",
    "-a@example.com",
    null,
  ),
  phone: fc.constantFrom("+49 (30) 123-45", "123", "=123", "(030) 1", null),
  company: tricky,
  title: tricky,
  timezone: fc.constantFrom("Europe/Berlin", null),
  tags: fc.array(fc.constantFrom("fair 2026", "a", "b/c", "ü"), { maxLength: 3 }),
  vars: fc.dictionary(varName, tricky, { maxKeys: 4 }),
});

/** Leads that could be stored. */
const leads: fc.Arbitrary<LeadWithStatus[]> = fc.array(
  input
    .map((given) => tryCheck(given))
    .filter((lead) => lead !== null)
    .map((lead) => ({ lead: aLead(lead), status: null, also: [] })),
  { minLength: 1, maxLength: 5 },
);

function tryCheck(given: LeadInput): NewLead | null {
  try {
    return checkLead(given);
  } catch {
    return null;
  }
}

async function* each(all: readonly LeadWithStatus[]) {
  yield* all;
}

async function asCsv(all: readonly LeadWithStatus[]): Promise<string> {
  let text = "";
  for await (const part of csvOf(each(all), await varNamesOf(each(all)))) text += part;
  return text;
}

async function imported(content: string): Promise<unknown[]> {
  return (await rowsOf(content)).map((row) => ("error" in row ? row : checkLead(row.input)));
}

const facts = ({ name, email, phone, company, title, timezone, tags, vars }: Lead): NewLead => {
  return { name, email, phone, company, title, timezone, tags, vars };
};

it.each<[string, (all: readonly LeadWithStatus[]) => string | Promise<string>]>([
  ["CSV", asCsv],
  [
    "JSON",
    (all) => JSON.stringify(all.map(({ lead }) => leadView(lead, null, ["second@example.com"]))),
  ],
  [
    "NDJSON",
    (all) => all.map(({ lead }) => `${JSON.stringify(leadView(lead, "sent"))}\n`).join(""),
  ],
])("an import of an export as %s gives the same leads", async (_, write) => {
  await fc.assert(
    fc.asyncProperty(leads, async (all) => {
      expect(await imported(await write(all))).toEqual(all.map(({ lead }) => facts(lead)));
    }),
    { numRuns: 300 },
  );
});

it("writes CSV as RFC 4180 has it, with a column for each var", async () => {
  const ann = aLead({
    name: 'Ann "A", Lee',
    phone: "+49 30 1",
    tags: ["a", "b"],
    vars: { note: "=1+1\nx", City: "Berlin" },
  });
  expect(await asCsv([{ lead: ann, status: "sent", also: ["a@b.c", "d@e.f"] }])).toBe(
    "id,name,email,phone,company,title,timezone,tags,status,paused_at,created_at,updated_at,source,also,vars.City,note\r\n" +
      '1,"Ann ""A"", Lee",john.doe@example.com,+49 30 1,,,,"a;b",sent,,' +
      '2026-03-02T12:00:00.000Z,2026-03-02T12:00:00.000Z,,"a@b.c;d@e.f",Berlin,"\'=1+1\nx"\r\n',
  );
});

it("leaves the cell of a var empty where the lead has none, whatever the var is called", async () => {
  const names = ["constructor", "toString", "valueOf", "hasOwnProperty"];
  const one = aLead({ vars: Object.fromEntries(names.map((name) => [name, `my ${name}`])) });
  const other = aLead({ id: 2, name: "Bo", vars: {} });
  const text = await asCsv([
    { lead: one, status: null, also: [] },
    { lead: other, status: null, also: [] },
  ]);
  const [, first = "", second = ""] = text.split("\r\n");
  expect(first).toMatch(/,my constructor,my hasOwnProperty,my toString,my valueOf$/);
  expect(second).toMatch(/Z,,,,,,$/);
});

it("has a header even without leads", async () => {
  expect(await asCsv([])).toMatch(/^id,name,email,.*updated_at,source,also\r\n$/);
});

it("says so where a lead got a var that has no column", async () => {
  const late = csvOf(each([{ lead: aLead({ vars: { late: "x" } }), status: null, also: [] }]), []);
  await expect(late.next()).rejects.toMatchObject({ code: "conflict" });
});

it.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["+cmd|x", "'+cmd|x"],
  ["'=1", "''=1"],
  ["+49 (30) 123-45", "+49 (30) 123-45"],
  ["-12.50", "-12.50"],
  ["'quoted'", "'quoted'"],
])("guards %s", (cell, guarded) => {
  expect(guard(cell)).toBe(guarded);
  expect(unguard(guarded)).toBe(cell);
});
