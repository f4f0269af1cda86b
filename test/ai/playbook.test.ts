import { describe, expect, test } from "vitest";
import { checkPlaybook, PLAYBOOK_SECTIONS, playbookText } from "../../src/ai/playbook.ts";
import { PLAYBOOK_STARTER } from "../../src/ai/playbook-starter.ts";

const WHOLE = `# Acme

## About us
Acme, of Berlin.

## Our products
### Widget
A widget.

## Pricing
5 € a month.

## Links
<https://acme.example>

## Tone of voice
Short.

## Sign-off
Best, Ada

## Escalate to a human
Contracts.
`;

const NEEDED = PLAYBOOK_SECTIONS.filter(({ isExtra }) => !isExtra);
const EXTRA = PLAYBOOK_SECTIONS.filter(({ isExtra }) => isExtra);

const missing = (markdown: string): string[] =>
  checkPlaybook(markdown)
    .sections.filter(({ present, extra }) => !present && !extra)
    .map(({ name }) => name);

describe("text", () => {
  test.each([
    ["comments go", "a <!-- b\nc --> d", "a  d"],
    ["one without an end takes the rest with it", "a <!-- b\n\nc", "a"],
    ["two of them", "<!-- a -->b<!-- c -->", "b"],
    ["line ends", "\uFEFFa\r\nb\r\n\r\n\r\n\r\nc", "a\nb\n\nc"],
    ["nothing but headings", "# A\n\n##\n<!-- x -->", null],
    ["nothing", "", null],
  ])("%s", (_what, markdown, text) => {
    expect(playbookText(markdown)).toBe(text);
  });
});

describe("check", () => {
  test("one that has it all, in its own words", () => {
    expect(checkPlaybook(WHOLE).problems).toEqual([]);
    expect(checkPlaybook(WHOLE).sections).toEqual(
      PLAYBOOK_SECTIONS.map(({ name, isExtra = false }) => ({
        ...{ name, present: !isExtra, extra: isExtra },
      })),
    );
  });

  test("an empty one lacks everything", () => {
    expect(missing("")).toEqual(NEEDED.map(({ name }) => name));
    expect(checkPlaybook("").problems).toHaveLength(NEEDED.length);
    expect(checkPlaybook("").advice).toHaveLength(EXTRA.length);
  });

  test.each([
    ["## Next steps", "next step and meetings"],
    ["## Termine", "next step and meetings"],
    ["## Our customers", "references"],
    ["## Referenzen", "references"],
    ["## Usual doubts", "objections"],
    ["## Einwände", "objections"],
    ["## Compared with others: competition", "competitors"],
    ["## Where we got an address from", "where addresses come from"],
    ["## Datenschutz", "where addresses come from"],
  ])("%s is “%s”; without it nothing is wrong", (heading, name) => {
    const without = checkPlaybook(WHOLE);
    const { sections, problems, advice } = checkPlaybook(`${WHOLE}\n${heading}\nSomething.\n`);
    expect(sections).toContainEqual({ name, present: true, extra: true });
    expect(without.advice.length - advice.length).toBe(1);
    expect(problems).toEqual([]);
  });

  test("a heading with nothing below it is no section", () => {
    expect(missing(WHOLE.replace("5 € a month.", "<!-- 5 € -->"))).toEqual(["prices and promises"]);
    expect(missing(WHOLE.replace("Short.", "[How you write]"))).toEqual(["tone"]);
  });

  test("the starter has all its headings, and is not filled in", () => {
    const { sections, problems } = checkPlaybook(PLAYBOOK_STARTER);
    expect(sections.every(({ present }) => !present)).toBe(true);
    expect(problems).toHaveLength(NEEDED.length + PLAYBOOK_SECTIONS.length);
    const filled = PLAYBOOK_STARTER.replace(/^\[.*\]$/gm, "Something.");
    expect(checkPlaybook(filled)).toMatchObject({ problems: [], advice: [] });
    for (const { name } of PLAYBOOK_SECTIONS) {
      const one = PLAYBOOK_STARTER.replace(/^\[.*\]$/gm, "");
      expect(checkPlaybook(one).sections).toContainEqual(
        expect.objectContaining({ name, present: false }),
      );
    }
  });

  test("placeholders, with their lines; links and boxes are none", () => {
    const { problems } = checkPlaybook(
      `${WHOLE}<!-- [a]\n[b] -->\n[Your name] [site](https://a.example) [x] [ ] [ref]: x\n`,
    );
    const line = WHOLE.split("\n").length + 2;
    expect(problems).toEqual([`Line ${line} has a placeholder: [Your name]`]);
  });

  test("a comment that has no end", () => {
    expect(checkPlaybook(`${WHOLE}<!-- oh`).problems).toEqual([expect.stringContaining("no end")]);
  });

  test("a very long one", () => {
    expect(checkPlaybook(WHOLE + "word ".repeat(10_000)).problems).toEqual([
      expect.stringContaining("characters"),
    ]);
  });
});
