import { describe, expect, it } from "vitest";
import { parseToml } from "../../../src/config/toml/toml.ts";
import { AppError } from "../../../src/domain/errors.ts";
import { readSequenceSource } from "../../../src/service/sequence/read.ts";

const sender = { name: "Ada", address: "ada@example.com", replyTo: null, signature: null };
const reader = { parseToml, sender, format: "text" as const } as Parameters<
  typeof readSequenceSource
>[1];

function read(source: string, files: Record<string, string> = {}) {
  const readFile = (name: string) => {
    const text = files[name];
    if (text === undefined) throw new AppError("input", `${name}: there is no such file`);
    return text;
  };
  return readSequenceSource({ where: "fair.toml", source, readFile }, reader);
}

const FIRST = 'name = "fair"\n[[step]]\ntext = "Hi {{ first_name }}"\n';

describe("a sequence with its texts", () => {
  it("brings the files that it names", async () => {
    const { sequence, files } = await read(
      `${FIRST}[[step.variant]]\nfile = "b.md"\n[[step]]\nafter = "1d"\nfile = "b.md"\nskip_if = "phone == blank"`,
      { "b.md": "**Hi** {{ first_name }}", other: "x" },
    );
    expect(sequence.steps).toHaveLength(2);
    expect(files).toEqual({ "b.md": "**Hi** {{ first_name }}" });
  });

  it.each<[string, string, RegExp]>([
    ["no TOML", "name = fair", /^fair\.toml: line 1, column 8: /],
    ["a mistake", FIRST.replace("fair", "F"), /^fair\.toml: name: "F" is no name/],
    [
      "a file that is not there",
      `${FIRST}[[step.variant]]\nfile = "c.md"`,
      /^fair\.toml: step 1, variant b: file: c\.md: there is no such file \(line 5\)$/,
    ],
    [
      "an empty file",
      `${FIRST}[[step.variant]]\nfile = "empty"`,
      /^fair\.toml: step 1, variant b: file: is empty/,
    ],
    [
      "a text that is no template",
      FIRST.replace("}}", "}"),
      /^fair\.toml: step 1: text: is not a valid template/,
    ],
    [
      "a filter that is none",
      `${FIRST}subject = "{{ name | shout }}"`,
      /^fair\.toml: step 1: subject: is not a valid template: undefined filter: shout/,
    ],
    [
      "a file that is no template",
      `${FIRST}[[step.variant]]\nfile = "bad.md"`,
      /^fair\.toml: step 1, variant b: file: is not a valid template/,
    ],
    [
      "a task that is no template",
      `${FIRST}[[step]]\nafter = "1d"\ntask = "{% if %}"`,
      /^fair\.toml: step 2: task: is not a valid template/,
    ],
    [
      "several",
      `${FIRST.replace("}}", "}")}subject = "{{"`,
      /^fair\.toml: 2 mistakes: \(1\) step 1: subject: .*; \(2\) step 1: text: /,
    ],
    [
      "mistakes of all kinds",
      `${FIRST.replace("}}", "}")}nose = 1\n[[step]]\nafter = "3 dayz"\ntask = "{{ a | b }}"\n[[step]]\nafter = "1d"\nfile = "c.md"`,
      /^fair\.toml: 5 mistakes: \(1\) step 1: nose: .* \(line 4\); \(2\) step 2: after: .* \(line 6\); \(3\) step 1: text: .* \(line 3\); \(4\) step 2: task: .*undefined filter: b \(line 7\); \(5\) step 3: file: c\.md: .* \(line 10\)$/,
    ],
    [
      "a mistake within a long text",
      `${FIRST}[[step]]\nafter = "1d"\ntext = """\nHello\n\nsee {{ x | nope }}\n"""\n[[step.variant]]\nsubject = '{{ y'`,
      /\(1\) step 2: text: .*undefined filter: nope \(line 9\); \(2\) step 2, variant b: subject: .* \(line 12\)$/,
    ],
    [
      "a mistake in a text whose lines are not those of the file",
      `${FIRST}[[step]]\nafter = "1d"\ntext = """one \\\n  two\nsee {{ x | nope }}"""`,
      /step 2: text: .* \(line 6\)$/,
    ],
    [
      "a mistake in a step that is written on one line",
      'name = "fair"\nstep = [{ text = "{{ x | nope }}" }]',
      /^fair\.toml: step 1: text: .*undefined filter: nope$/,
    ],
  ])("with %s is refused", async (_, source, message) => {
    const files = { empty: " \n", "bad.md": "{% endif %}" };
    await expect(read(source, files)).rejects.toMatchObject({
      code: "input",
      message: expect.stringMatching(message),
    });
  });
});
