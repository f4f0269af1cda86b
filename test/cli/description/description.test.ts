import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { Cli } from "../../../src/cli/command.ts";
import { describeCommands } from "../../../src/cli/description/description.ts";
import { COMMAND_EFFECTS, effectOf } from "../../../src/cli/description/effects.ts";
import { fieldsOf } from "../../../src/cli/description/fields.ts";
import { processStreams } from "../../../src/cli/output/streams.ts";
import { createProgram } from "../../../src/cli/program.ts";
import { commandView } from "../../../src/json/machine/description.ts";
import { DOCUMENTS } from "../../../src/json/schemas/documents.ts";

const program = createProgram(new Cli(processStreams()));
const ALL = describeCommands(program);
const named = new Map(ALL.map((each) => [each.name, each]));

describe("the description of commands", () => {
  test("has all of them, and says of each what it prints, or that it prints no JSON", () => {
    const names = ALL.map(({ name }) => name).sort();
    expect(names).toEqual(Object.keys(COMMAND_EFFECTS).sort());
    expect(Object.keys(DOCUMENTS).sort()).toEqual(names);
  });

  test("has schemas that are of draft 2020-12, and leave room for fields that come", () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    ajv.addVocabulary(["x-untrusted"]);
    formats.default(ajv);
    for (const { name, output, error } of ALL) {
      if (output === null) continue;
      expect(ajv.validateSchema(output), name).toBe(true);
      expect(() => ajv.compile(output), name).not.toThrow();
      expect(JSON.stringify(output), name).not.toContain('"additionalProperties":false');
      expect(
        ajv.compile(error)({ error: { code: "usage", message: "x", hint: null, more: 1 } }),
      ).toBe(true);
    }
  });

  test.each(ALL.map((facts) => [facts.name, facts] as const))(
    "%s has effects as effectOf says, and the codes that it can end with",
    (name, facts) => {
      for (const { when, value, effect } of facts.effects) {
        const options = when === "option" ? [String(value).slice(2)] : [];
        const given = { option: ["x"], argument: [`${value}1`], no_argument: [], else: ["x"] };
        expect(effectOf({ command: name, arguments: given[when], options })).toBe(effect);
      }
      expect(facts.effects.at(-1)?.when).toBe("else");
      const codes = commandView(facts).exit_codes;
      expect(codes.map(({ code }) => code).includes(6)).toBe(name === "version");
      expect(codes.find(({ code }) => code === 3)?.errors).toEqual(["not_found"]);
    },
  );

  test("has arguments and options as the help does", () => {
    const { arguments: given, options, examples, usage } = named.get("lead list") ?? {};
    expect(given).toEqual([]);
    expect(usage).toBe("tickler lead list|ls [options]");
    expect(examples).toContain("tickler lead list --status replied");
    expect(options).toContainEqual({
      ...{ name: "--limit", short: null, description: "how many on a page", value: "required" },
      ...{ valueName: "number", choices: null, default: "50", repeats: false, global: false },
    });
    expect(options?.find(({ name }) => name === "--json")?.global).toBe(true);
    expect(named.get("stats")?.options.find(({ name }) => name === "--by")?.choices).toContain(
      "step",
    );
    expect(named.get("close")?.arguments[0]).toMatchObject({
      ...{ name: "message-id", required: true, repeats: false },
    });
  });
});

/** What a lead, an import or an agent may have put into words, under any command. */
const FREE = ["text", "note", "why", "phone", "tags", "subject", "description", "about", "what"];

/** The user's own text, or the program's. */
const OWN = new Set([
  "service install files.text",
  "playbook check may_be_said.text",
  "schema arguments.description",
  "schema options.description",
]);

test("free text is marked as somebody's, wherever it is printed", () => {
  const fields = ALL.flatMap(({ name, output }) =>
    output === null
      ? []
      : fieldsOf(output).map((field) => ({ ...field, at: `${name} ${field.path}` })),
  );
  const open = fields.filter(
    ({ path, types, isUntrusted }) =>
      FREE.includes(path.split(".").at(-1) ?? "") &&
      types.some((type) => type === "string" || type === "array") &&
      !isUntrusted,
  );
  expect(open.map(({ at }) => at).filter((at) => !OWN.has(at))).toEqual([]);
});

/** Lists of which nobody wants a part, or that are asked for by another option or by name. */
const WHOLE = {
  "service logs": "takes --lines",
  inspect: "one for each file that is named",
  doctor: "each finding counts for the exit code",
  login: "one login for each mailbox",
  "attachment save": "what it has written",
};

test("every command that reads and prints a list takes --limit", () => {
  const listing = ALL.filter(({ name, output }) => {
    const { anyOf = [output] } = (output ?? {}) as { anyOf?: { type?: string }[] };
    const isList = anyOf.some((form) => (form as { type?: string } | null)?.type === "array");
    const { does } = COMMAND_EFFECTS[name] ?? {};
    return isList && (does === "read" || name === "note" || name === "login");
  });
  const without = listing.filter(({ options }) => !options.some(({ name }) => name === "--limit"));
  expect(without.map(({ name }) => name).sort()).toEqual(Object.keys(WHOLE).sort());
  expect(listing.length).toBeGreaterThan(15);
});
