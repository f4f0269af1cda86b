import { beforeAll, describe, expect, test } from "vitest";
import { fieldsOf } from "../../src/cli/description/fields.ts";
import { printedApart } from "../support/docs/apart.ts";
import { blocksOf, readDocument, regionOf } from "../support/docs/markdown.ts";
import { type Printed, tellStory } from "../support/docs/story.ts";
import { codesIn, rowsIn } from "../support/docs/tables.ts";
import { Shapes } from "../support/processes/shapes.ts";
import { commands } from "../support/processes/tickler.ts";

// What each command prints with --json: as `tickler schema` says, and as the table of docs/reference.md does.

const REFERENCE = "docs/reference.md";
const TEXT = readDocument(REFERENCE);

/** The keys of the example of a lead, a message, an email. */
const EXAMPLES = (() => {
  const [lead, message] = blocksOf(REFERENCE)
    .filter(({ facts }) => facts.has("run"))
    .map(({ content }) => JSON.parse(content.join("\n")));
  return {
    lead: Object.keys(lead),
    message: Object.keys(message),
    email: Object.keys(message.emails[0]),
    counts: codesIn(regionOf(TEXT, "tick-counts") ?? ""),
  };
})();

/** What the documents that a command prints are made of, by the words of its row. */
function keysIn(cell: string): string[] {
  const [, what] = /^(?:an? |array of |the )?(leads?|messages?|emails?|counts)\b/.exec(cell) ?? [];
  const base = what === undefined ? [] : EXAMPLES[what.replace(/(?<!count)s$/, "") as "lead"];
  const shape = what === undefined || cell.includes(" besides") ? groupsIn(cell)[0] : [];
  return [...base, ...(shape ?? [])];
}

/** The fields of each shape that a cell shows in braces. */
function groupsIn(cell: string): string[][] {
  return [...cell.matchAll(/\{([^{}]*)\}/g)].map(([, shape = ""]) =>
    shape.split(",").map((key) => key.replace(/:.*/, "").trim()),
  );
}

const ROWS = rowsIn(regionOf(TEXT, "json-documents") ?? "");

/** What the row of a document says of it. */
function cellOf(name: string): string {
  const cells = ROWS.filter(([first = ""]) => codesIn(first).includes(name));
  expect(cells, `rows for ${name}`).toHaveLength(1);
  return cells[0]?.[1] ?? "";
}

type JsonSchema = Readonly<Record<string, unknown>>;

interface Keys {
  required: string[];
  optional: string[];
}

/** The keys of all objects that a schema tells of, its own first. */
function objectsIn(schema: JsonSchema, root = schema): Keys[] {
  const { $ref, anyOf, items, properties, additionalProperties } = schema as {
    $ref?: string;
    anyOf?: JsonSchema[];
    items?: JsonSchema;
    properties?: Record<string, JsonSchema>;
    additionalProperties?: JsonSchema;
  };
  if ($ref !== undefined) {
    const defs = root.$defs as Record<string, JsonSchema>;
    return objectsIn(defs[$ref.replace("#/$defs/", "")] ?? {}, root);
  }
  const below = [...(anyOf ?? []), ...(items ? [items] : []), ...Object.values(properties ?? {})];
  if (additionalProperties) below.push(additionalProperties);
  const required = (schema.required ?? []) as string[];
  const optional = Object.keys(properties ?? {}).filter((key) => !required.includes(key));
  const own = properties === undefined ? [] : [{ required, optional }];
  return [...own, ...below.flatMap((each) => objectsIn(each, root))];
}

/** Whether a shape in braces is that of an object, or what it has besides a lead, a message or an email. */
function isShapeOf(group: readonly string[], { required, optional }: Keys): boolean {
  const bases = [[], ...Object.values(EXAMPLES)].filter((base) =>
    base.every((key) => required.includes(key)),
  );
  return (
    group.every((key) => required.includes(key) || optional.includes(key)) &&
    bases.some((base) => required.every((key) => group.includes(key) || base.includes(key)))
  );
}

/** What the leads of the story have written, and the names that their programs gave to files. */
const THEIR_WORDS = /does it cost|How much is it|The plan is|plan\.pdf|answer-1@hooli/;

/** All texts of a document, with where they stand. */
function textsIn(value: unknown, path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, path));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    textsIn(each, path === "" ? name : `${path}.${name}`),
  );
}

/** Whether a path is that of a field, of which `*` is any name. */
function isAt(path: string, field: string): boolean {
  const [names, at] = [field.split("."), path.split(".")];
  const isSame = (name: string, index: number) => name === "*" || name === at[index];
  return names.length === at.length && names.every(isSame);
}

describe("what each command prints with --json", () => {
  const printed: Printed[] = [];
  let shapes: Shapes;

  function printedAs(row: string): unknown {
    return printed.find((each) => each.row === row)?.document;
  }

  function formOf(row: string): JsonSchema {
    for (const command of shapes.commands) {
      const form = shapes.formsOf(command).get(row);
      if (form) return form;
    }
    throw new Error(`no command prints ${row}`);
  }

  const aLead = () => printedAs("lead show") as object;

  beforeAll(async () => {
    shapes = await Shapes.load();
    printed.push(...(await tellStory(commands())), ...(await printedApart()));
  });

  test("is as its schema says, with no other fields", () => {
    const faults = printed.flatMap(({ row, document }) =>
      shapes.faults(formOf(row), document).map((fault) => `${row}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test.each<[what: string, args: string[], lines: () => unknown[]]>([
    ["a field too many", ["lead", "show", "1"], () => [{ ...aLead(), more: 1 }]],
    ["a field too few", ["lead", "show", "1"], () => [{ ...aLead(), name: undefined }]],
    ["another call's form", ["drafts", "show", "--thread"], () => [printedAs("drafts show")]],
    ["what no command prints", ["apply", "TOKEN"], () => [{ done: true }]],
    ["a line among others", ["watch"], () => [printedAs("watch"), aLead()]],
  ])("would not be by its schema with %s", (_, args, lines) => {
    const stdout = lines().map((line) => JSON.stringify(line));
    expect(shapes.faultsOfRun(args, stdout.join("\n"), "")).not.toEqual([]);
  });

  test("is so in each step of the demo", () => {
    const { steps } = printedAs("demo") as {
      steps: { command: string[]; stdout: unknown }[];
    };
    const faults = steps.flatMap(({ command, stdout }) =>
      shapes
        .faultsOfRun(command, JSON.stringify(stdout), "")
        .map((fault) => `${command}: ${fault}`),
    );
    expect(steps.filter(({ command }) => command.includes("--json"))).not.toEqual([]);
    expect(faults).toEqual([]);
  });

  test("has words of leads and of machines on their side only where the schema says so", () => {
    // The demo wrote itself what its leads say.
    const wrong = printed.flatMap(({ row, document }) => {
      if (row === "demo") return [];
      const untrusted = fieldsOf(formOf(row)).filter(({ isUntrusted }) => isUntrusted);
      return textsIn(document)
        .filter(({ text }) => THEIR_WORDS.test(text))
        .filter(({ path }) => !untrusted.some((field) => isAt(path, field.path)))
        .map(({ path, text }) => `${row}: ${path} says ${text}`);
    });
    expect(wrong).toEqual([]);
  });

  test("is a list that has something in it, where it is a list", () => {
    const empty = printed.filter(({ document }) => Array.isArray(document) && !document.length);
    // No draft is by a model.
    expect(empty.map(({ row }) => row)).toEqual(["drafts check"]);
  });

  test("has been printed and held against its schema, every form of it", () => {
    const rows = shapes.commands.flatMap((command) => [...shapes.formsOf(command).keys()]);
    expect([...new Set(printed.map(({ row }) => row))].sort()).toEqual(rows.sort());
  });

  test("has in the reference the fields of its schema", () => {
    const said: string[] = [];
    for (const command of shapes.commands) {
      for (const [row, form] of shapes.formsOf(command)) {
        const cell = cellOf(row);
        const objects = objectsIn(form);
        if (objects.length === 0) continue;
        // A list of several forms has the fields of none of them alone.
        const own = (form.items ?? form) as JsonSchema;
        const [first] = own.anyOf ? [] : objects;
        if (first && keysIn(cell).sort().join() !== [...first.required].sort().join()) {
          said.push(`${row} has ${first.required}, and not ${keysIn(cell)}`);
        }
        for (const key of objects.flatMap(({ optional }) => optional)) {
          if (!TEXT.includes(key)) said.push(`${row}: ${key} is nowhere`);
        }
        for (const group of groupsIn(cell)) {
          if (!objects.some((keys) => isShapeOf(group, keys))) said.push(`${row}: no {${group}}`);
        }
      }
    }
    expect(said).toEqual([]);
  });

  test("stands in the reference for no other call", () => {
    const rows = shapes.commands.flatMap((command) => {
      const forms = [...shapes.formsOf(command).keys()];
      return forms.length === 0 ? [command] : forms;
    });
    const named = ROWS.flatMap(([first = ""]) => codesIn(first));
    expect(named.filter((name) => !rows.includes(name))).toEqual([]);
  });
});
