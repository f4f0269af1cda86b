import { describe, expect, it } from "vitest";
import {
  columnNameOf,
  columnOf,
  columnsOf,
  loadVocabulary,
} from "../../../../src/service/leads/import/columns/columns.ts";
import { brief } from "./support.ts";

const vocabulary = await loadVocabulary();

describe("columnOf", () => {
  it.each([
    ["name", ["name", "NAME", "Full Name", "full_name", "fullName"]],
    [
      "first_name",
      ["first_name", "First Name", "FIRSTNAME", "firstname", "Given Name", "given-name"],
    ],
    ["last_name", ["last_name", "Last Name", "lastname", "Surname"]],
    ["email", ["email", "E-Mail", "e_mail", "Email Address", "Work Email", "EMAIL"]],
    ["phone", ["phone", "Mobile", "Phone Number", "telephone"]],
    ["company", ["company", "Organization", "organisation", "Account", "Company Name"]],
    ["title", ["title", "Job Title", "Position", "role"]],
    ["timezone", ["timezone", "Time Zone", "time_zone"]],
    ["tags", ["tags", "Tags"]],
    ["vars", ["vars"]],
  ])("%s", (kind, names) => {
    expect(names.map((name) => columnOf(name, 1, vocabulary))).toEqual(names.map(() => ({ kind })));
  });

  it.each([
    ["Deal Size", "deal_size"],
    ["dealSize", "deal_size"],
    [" deal-size (€) ", "deal_size"],
    ["Größe", "gro_e"],
    ["2nd contact", "_2nd_contact"],
    ["vars.City", "City"],
    ["City", "city"],
    ["", "column_3"],
    ["Город", "column_3"],
    ["x".repeat(80), "x".repeat(64)],
    ["score", "score"],
  ])("%j is the var %s", (name, expected) => {
    expect(columnOf(name, 3, vocabulary)).toEqual({ kind: "var", name: expected });
  });
});

it("passes over what only an export has", () => {
  const ours = ["id", "name", "status", "paused_at", "created_at", "updated_at"];
  expect(columnsOf(ours, vocabulary).map(({ kind }) => kind)).toEqual([
    "ignored",
    "name",
    "ignored",
    "ignored",
    "ignored",
    "ignored",
  ]);
  expect(columnsOf(["id", "name", "status"], vocabulary).map(({ kind }) => kind)).toEqual([
    "var",
    "name",
    "var",
  ]);
});

it.each([
  ["city", "city"],
  ["first_name", "first_name"],
  ["City", "vars.City"],
  ["email", "vars.email"],
  ["role", "vars.role"],
  ["status", "vars.status"],
  ["vars", "vars.vars"],
  ["_", "vars._"],
])("an export keeps the var %s in the column %s", (name, column) => {
  expect(columnNameOf(name, vocabulary)).toBe(column);
});

describe("cells", () => {
  it.each<[string, string, unknown]>([
    [
      "first and last name",
      "First,Last\nAnn,Lee",
      { name: "Ann Lee", vars: { first_name: "Ann", last_name: "Lee" } },
    ],
    ["a last name only", "First,Last\n,Lee", { name: "Lee", vars: { last_name: "Lee" } }],
    [
      "a name besides",
      "name,first_name\nDr. Ann Lee,Ann",
      { name: "Dr. Ann Lee", vars: { first_name: "Ann" } },
    ],
    [
      "two columns for one field",
      "name,email,work email\nAnn,,ann@example.com",
      { name: "Ann", email: "ann@example.com" },
    ],
    ["the first of two", "name,phone,mobile\nAnn,123,456", { name: "Ann", phone: "123" }],
    ["tags", 'name,tags\nAnn,"a, b;c|d;"', { name: "Ann", tags: ["a", "b", "c", "d"] }],
    [
      "vars as JSON",
      'name,vars\nAnn,"{""Product"":""Widget"",""n"":1}"',
      { name: "Ann", vars: { Product: "Widget", n: "1" } },
    ],
    ["a name missing", "name,email\n,ann@example.com", { email: "ann@example.com" }],
    ["a guarded formula", "name,email,note\nAnn,,'=1+1", { name: "Ann", vars: { note: "=1+1" } }],
  ])("%s", async (_, content, expected) => {
    expect(await brief(content)).toEqual([[2, expected]]);
  });
});
