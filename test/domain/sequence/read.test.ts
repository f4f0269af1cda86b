import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import { readSequence, requireSequence } from "../../../src/domain/sequence/read.ts";
import { problemText, type Sequence } from "../../../src/domain/sequence/sequence.ts";

const DAY = 86_400_000;

function sequenceOf(toml: string): Sequence {
  return requireSequence("fair.toml", readSequence(parse(toml)));
}

function problemsOf(toml: string): string[] {
  return readSequence(parse(toml)).problems.map(
    (problem) => `${problemText(problem)} | ${problem.hint}`,
  );
}

const FIRST = 'name = "fair"\n[[step]]\ntext = "Hi"\n';

describe("a sequence", () => {
  it("is read as it is written", () => {
    const sequence = sequenceOf(`
      name = "fair"
      description = "Those who were at the fair"
      on_decline = "thanks"
      on_later = "in-autumn"
      [[step]]
      subject = "A question about {{ company }}"
      text = "Hi {{ first_name }}"
      [[step.variant]]
      subject = " {{ company }} and shifts "
      [[step.variant]]
      name = "long"
      file = "fair-1.md"
      weight = 2
      [[step]]
      after = "3 working days"
      text = """
      Again
      """
      [[step]]
      after = "4d"
      task = "Call {{ first_name }} at {{ phone }}"
      skip_if = "phone == blank"
      [[step]]
      after = "1h"
      task = "Write a card"
      wait = "until done"
      [[step]]
      after = "7d"
      by = "ai"
      about = "what changed"`);
    expect(sequence).toEqual({
      name: "fair",
      description: "Those who were at the fair",
      onDecline: "thanks",
      onLater: "in-autumn",
      steps: [
        {
          ...{ kind: "email", number: 1, after: null, skipIf: null },
          variants: [
            {
              ...{ name: "a", weight: 1, subject: "A question about {{ company }}" },
              text: { in: "sequence", text: "Hi {{ first_name }}" },
            },
            {
              ...{ name: "b", weight: 1, subject: "{{ company }} and shifts" },
              text: { in: "sequence", text: "Hi {{ first_name }}" },
            },
            {
              ...{ name: "long", weight: 2, subject: "A question about {{ company }}" },
              text: { in: "file", file: "fair-1.md", format: "markdown" },
            },
          ],
        },
        {
          ...{ kind: "email", number: 2, after: { kind: "working_days", days: 3 }, skipIf: null },
          variants: [
            {
              ...{ name: "a", weight: 1, subject: null },
              text: { in: "sequence", text: "      Again\n      " },
            },
          ],
        },
        {
          ...{ kind: "task", number: 3, after: { kind: "duration", ms: 4 * DAY } },
          ...{ skipIf: "phone == blank", task: "Call {{ first_name }} at {{ phone }}" },
          wait: { kind: "duration", ms: 7 * DAY },
        },
        {
          ...{ kind: "task", number: 4, after: { kind: "duration", ms: 3_600_000 } },
          ...{ skipIf: null, task: "Write a card", wait: "done" },
        },
        {
          ...{ kind: "ai", number: 5, after: { kind: "duration", ms: 7 * DAY } },
          ...{ skipIf: null, about: "what changed" },
        },
      ],
    });
  });

  it("needs no more than a name and a text", () => {
    const { steps, ...rest } = sequenceOf(FIRST);
    expect(rest).toEqual({ name: "fair", description: null, onDecline: null, onLater: null });
    expect(steps).toHaveLength(1);
  });

  it("may let time pass before its first step, and have names and weights for a step's own text", () => {
    const { steps } = sequenceOf(
      `name = "later"\n[[step]]\nafter = "30d"\nfile = "x.HTML"\nname = "old"\nweight = 0.5\n[[step.variant]]\nfile = "y.txt"\n[[step.variant]]\nfile = "notes"`,
    );
    expect(steps[0].after).toEqual({ kind: "duration", ms: 30 * DAY });
    expect(steps[0].variants.map(({ name, weight }) => [name, weight])).toEqual([
      ["old", 0.5],
      ["b", 1],
      ["c", 1],
    ]);
    const formats = steps[0].variants.map(({ text }) => text.in === "file" && text.format);
    expect(formats).toEqual(["html", "text", null]);
  });

  it.each<[string, string, ...RegExp[]]>([
    ["nothing", "", /^name: is missing \| .*above the first/, /^step: there is none/],
    [
      "a name that is none",
      FIRST.replace("fair", "The Fair"),
      /^name: "The Fair" is no name.*small/,
    ],
    ["a name that is a number", FIRST.replace('"fair"', "7"), /^name: 7 is no text/],
    ["an unknown key", `on_declined = "x"\n${FIRST}`, /^on_declined: .*Did you mean on_decline\?/],
    ["a key far from all", `x = 1\n${FIRST}`, /^x: .* The keys of a sequence are: name, /],
    [
      "a step's key above all steps",
      `text = "x"\n${FIRST}`,
      /^text: .*belongs below a \[\[step\]\]/,
    ],
    [
      "a sequence's key below a step",
      `${FIRST}on_later = "x"`,
      /^step 1: on_later: .*above the first/,
    ],
    [
      "its own name as the next",
      `on_later = "fair"\n${FIRST}`,
      /^on_later: names the sequence itself/,
    ],
    [
      "steps",
      'name = "fair"\n[[steps]]\ntext = "x"',
      /^steps: .*without an s/,
      /^step: there is none/,
    ],
    [
      "one step without a list",
      'name = "fair"\n[step]\ntext = "x"',
      /^step: is one table \| .*\[\[step\]\]/,
    ],
    ["steps that are words", 'name = "fair"\nstep = ["x"]', /^step: is no list of tables/],
    ["no text", 'name = "fair"\n[[step]]\nsubject = "x"', /^step 1: has no text \| .*file =/],
    ["an empty text", FIRST.replace("Hi", " "), /^step 1: text: is empty/],
    ["text and file", `${FIRST}file = "a.md"`, /^step 1: file: is there besides text/],
    ["a subject of two lines", `${FIRST}subject = "a\\nb"`, /^step 1: subject: holds a line break/],
    ["a text of numbers", FIRST.replace('"Hi"', "1"), /^step 1: text: 1 is no text/],
    ["no delay", `${FIRST}[[step]]\ntext = "x"`, /^step 2: after: is missing \| .*working days/],
    [
      "a bare number",
      `${FIRST}[[step]]\nafter = 4\ntext = "x"`,
      /^step 2: after: 4 has no unit \| .*"4d"/,
    ],
    [
      "a delay that is none",
      `${FIRST}[[step]]\nafter = "soon"\ntext = "x"`,
      /^step 2: after: "soon" is not a delay \| .*3 working days/,
    ],
    ["a wait of a mail", `${FIRST}wait = "7d"`, /^step 1: wait: .*Only a task/],
    [
      "a typing error",
      `${FIRST}subjct = "x"`,
      /^step 1: subjct: an email has no such key \| Did you mean subject\?/,
    ],
    ["capitals", `${FIRST}Subject = "x"`, /^step 1: Subject: .*Did you mean subject\?/],
    ["a key that needs quotes", `${FIRST}"a b\\n" = "x"`, /^step 1: "a b\\n": an email/],
    [
      "a task first",
      'name = "fair"\n[[step]]\ntask = "Call"',
      /^step 1: task: can't be in the first step/,
    ],
    [
      "the AI first",
      'name = "fair"\n[[step]]\nby = "ai"',
      /^step 1: by: can't be in the first step/,
    ],
    [
      "a task with a subject",
      `${FIRST}[[step]]\nafter = "1d"\ntask = "Call"\nsubject = "x"`,
      /^step 2: subject: a task has no such key \| .*step of its own/,
    ],
    [
      "a task that is also the AI's",
      `${FIRST}[[step]]\nafter = "1d"\ntask = "Call"\nby = "ai"`,
      /^step 2: task: .*Make two steps/,
    ],
    [
      "a task without a word",
      `${FIRST}[[step]]\nafter = "1d"\ntask = ""`,
      /^step 2: task: is empty/,
    ],
    [
      "a task that waits not at all",
      `${FIRST}[[step]]\nafter = "1d"\ntask = "x"\nwait = "0s"`,
      /^step 2: wait: leaves no time.*until done/,
    ],
    [
      "a task that waits for nobody knows what",
      `${FIRST}[[step]]\nafter = "1d"\ntask = "x"\nwait = "for ever"`,
      /^step 2: wait: "for ever" is not a delay \| Allowed: "until done"/,
    ],
    [
      "a text of the AI's",
      `${FIRST}[[step]]\nafter = "1d"\nby = "ai"\ntext = "x"`,
      /^step 2: text: .*the AI writes/,
    ],
    [
      "another writer",
      `${FIRST}[[step]]\nafter = "1d"\nby = "ben"`,
      /^step 2: by: .*Allowed: "ai"/,
    ],
    [
      "what the AI is to write about, without it",
      `${FIRST}[[step]]\nafter = "1d"\ntext = "x"\nabout = "y"`,
      /^step 2: about: .*by = "ai"/,
    ],
    [
      "a condition that is none",
      `${FIRST}[[step]]\nafter = "1d"\ntext = "x"\nskip_if = "phone is blank"`,
      /^step 2: skip_if: there is no comparison/,
    ],
    [
      "a condition in braces",
      `${FIRST}[[step]]\nafter = "1d"\ntext = "x"\nskip_if = "{{ phone }}"`,
      /^step 2: skip_if: holds braces/,
    ],
    [
      "a condition for the first step",
      `${FIRST}skip_if = "phone"`,
      /^step 1: skip_if: can't be in the first/,
    ],
    [
      "a variant without anything",
      `${FIRST}[[step.variant]]\nweight = 2`,
      /^step 1, variant b: says nothing/,
    ],
    [
      "a weight of nothing",
      `${FIRST}[[step.variant]]\ntext = "x"\nweight = 0`,
      /^step 1, variant b: weight: 0 is no weight/,
    ],
    ["a weight in words", `${FIRST}weight = "2"`, /^step 1: weight: "2" is no weight/],
    ["an endless weight", `${FIRST}weight = inf`, /^step 1: weight: Infinity/],
    [
      "a delay of a variant",
      `${FIRST}[[step.variant]]\ntext = "x"\nafter = "1d"`,
      /^step 1, variant b: after: .*same time/,
    ],
    [
      "two of a name",
      `${FIRST}[[step.variant]]\nname = "c"\ntext = "x"\n[[step.variant]]\ntext = "y"`,
      /^step 1, variant c: name: c is the name of two variants/,
    ],
    [
      "the name of the step's own text",
      `${FIRST}[[step.variant]]\nname = "a"\ntext = "x"`,
      /^step 1: name: a is the name of two/,
    ],
    [
      "a variant's name that is none",
      `${FIRST}[[step.variant]]\nname = "B!"\ntext = "x"`,
      /^step 1, variant b: name: "B!" is no name/,
    ],
    [
      "a variant without a list",
      `${FIRST}variant = "b"`,
      /^step 1: variant: is no list of tables \| Write \[\[step.variant\]\]/,
    ],
    [
      "variants of no step",
      `${FIRST.replace("[[step]]", '[[variant]]\ntext = "x"\n[[step]]')}`,
      /^variant: .*\[\[step.variant\]\]/,
    ],
    [
      "too many steps",
      `${FIRST}${'[[step]]\nafter = "1d"\ntext = "x"\n'.repeat(30)}`,
      /^step: there are 31 \| .*30 at most/,
    ],
    [
      "too many variants",
      `${FIRST}${'[[step.variant]]\ntext = "x"\n'.repeat(26)}`,
      /^step 1: variant: there are 26 \| .*25/,
    ],
  ])("with %s is refused", (_, toml, ...wanted) => {
    const problems = problemsOf(toml);
    expect(problems).toHaveLength(wanted.length);
    for (const [at, problem] of problems.entries()) expect(problem).toMatch(wanted[at] ?? /^$/);
  });

  it("tells all mistakes at once", () => {
    const toml = `on_later = 3\n${FIRST}[[step.variant]]\n[[step]]\ntext = ""\nafter = "x"\n[[step]]\ntask = "x"`;
    const read = () => sequenceOf(toml);
    expect(read).toThrow(AppError);
    expect(read).toThrow(
      /^fair\.toml: 5 mistakes: \(1\) on_later: .*\(2\) step 1, variant b: .*\(3\) step 2: after: .*\(4\) step 2: text: .*\(5\) step 3: after: is missing$/,
    );
  });

  it("is refused with code, place and hint where it has one mistake", () => {
    const error = (() => {
      try {
        return sequenceOf(FIRST.replace("Hi", ""));
      } catch (caught) {
        return caught;
      }
    })();
    expect(error).toMatchObject({
      ...{ code: "input", message: "fair.toml: step 1: text: is empty" },
      hint: "Write the text, or leave the key out.",
    });
  });
});
