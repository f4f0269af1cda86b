import { describe, expect, test } from "vitest";
import { fieldsOf, picker } from "../../../src/cli/description/fields.ts";
import { takeFields } from "../../../src/cli/input/flags/json-fields.ts";
import type { AppError } from "../../../src/domain/errors.ts";

const SCHEMA = {
  $defs: {
    Email: {
      type: "object",
      properties: { id: { type: "integer" }, text: { type: "string", "x-untrusted": true } },
    },
  },
  anyOf: [
    {
      title: "one",
      type: "object",
      properties: {
        id: { type: "integer" },
        vars: { type: "object", additionalProperties: { type: "string" } },
        emails: { type: "array", items: { $ref: "#/$defs/Email" } },
        stdout: {},
      },
    },
    {
      title: "many",
      type: "array",
      items: { type: "object", properties: { file: { type: "string" } } },
    },
  ],
} as const;

function picked(document: unknown, ...fields: string[]): unknown {
  return picker("some command", SCHEMA, fields)(document);
}

/** The error, and what it tells to do. */
function refused(...fields: string[]): string {
  try {
    picker("some command", SCHEMA, fields);
  } catch (error) {
    const { code, message, hint } = error as AppError;
    return `${code}: ${message}. ${hint}`;
  }
  throw new Error("nothing was thrown");
}

describe("the fields of a schema", () => {
  test("are those of all forms, of references, and of elements of lists", () => {
    expect(fieldsOf(SCHEMA).map(({ path }) => path)).toEqual([
      ...["id", "vars", "vars.*", "emails", "emails.id", "emails.text", "stdout", "file"],
    ]);
    const text = fieldsOf(SCHEMA).find(({ path }) => path === "emails.text");
    expect(text).toEqual({ path: "emails.text", types: ["string"], isUntrusted: true });
  });
});

describe("--json=FIELDS", () => {
  const document = {
    id: 1,
    vars: { seats: "40" },
    emails: [
      { id: 7, text: "Hi" },
      { id: 8, text: "Ho" },
    ],
    stdout: { any: { thing: 2 } },
  };

  test.each([
    [["emails.id", "id"], { emails: [{ id: 7 }, { id: 8 }], id: 1 }],
    [["emails.id", "emails.text"], { emails: document.emails }],
    [["emails", "emails.id"], { emails: document.emails }],
    [["emails.id", "emails"], { emails: document.emails }],
    [["vars.seats", "vars.none"], { vars: { seats: "40", none: null } }],
    [["stdout.any.thing"], { stdout: { any: { thing: 2 } } }],
    [["file"], { file: null }],
  ])("%j", (fields, expected) => {
    const result = picked(document, ...fields);
    expect(JSON.stringify(result)).toBe(JSON.stringify(expected));
  });

  test("picks of each element of a list, and leaves null alone", () => {
    expect(picked([{ file: "a", x: 1 }, { file: "b" }], "file")).toEqual([
      { file: "a" },
      { file: "b" },
    ]);
    expect(picked(null, "file")).toBeNull();
    expect(picked({ emails: null }, "emails.id")).toEqual({ emails: null });
  });

  test("a name of what every object inherits is no field", () => {
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect(refused(name)).toContain("usage");
      expect(JSON.stringify(picked({ vars: {} }, `vars.${name}`))).toBe(
        `{"vars":{"${name}":null}}`,
      );
    }
  });

  test.each([
    [
      "idd",
      'usage: `tickler some command` prints no field "idd". Did you mean id? There are: id, vars, emails, stdout, file.',
    ],
    ["emails.txt", "Did you mean emails.text? There are: emails.id, emails.text."],
    ["id.x", "id has no fields of its own."],
    ["emails.", "There are: emails.id, emails.text."],
    [".id", "There are: id, vars"],
  ])("%s is refused, and says what there is", (field, words) => {
    expect(refused(field)).toContain(words);
  });

  test("of what has no fields is refused", () => {
    expect(() =>
      picker("service logs", { type: "array", items: { type: "string" } }, ["x"]),
    ).toThrow(/no fields/);
    expect(() => picker("man", null, ["x"])).toThrow(/no fields/);
    expect(refused()).toContain("names no field. There are: id");
  });
});

describe("the words of a command", () => {
  test.each([
    [
      ["lead", "list", "--json=id,email"],
      ["lead", "list", "--json"],
      ["id", "email"],
    ],
    [["--json=id", "lead", "show", "1"], ["--json", "lead", "show", "1"], ["id"]],
    [["lead", "show", "--json", "1"], ["lead", "show", "--json", "1"], null],
    [["send", "1", "--", "--json=x"], ["send", "1", "--", "--json=x"], null],
    [["todo", "--json=", "--json= id , "], ["todo", "--json", "--json"], ["id"]],
    [["todo", "--json="], ["todo", "--json"], []],
  ])("%j", (words, argv, fields) => {
    expect(takeFields(words)).toEqual({ argv, fields });
  });
});
