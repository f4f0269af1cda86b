import { describe, expect, it } from "vitest";
import { addToPlaybook, checkFact, sectionsFor } from "../../src/ai/playbook-line.ts";
import { PLAYBOOK_STARTER } from "../../src/ai/playbook-starter.ts";
import { AppError } from "../../src/domain/errors.ts";

const PRICES = sectionsFor("price");
const FACT = "Ten users cost 290 €.";

const added = (markdown: string, sections = PRICES, fact = FACT) =>
  addToPlaybook(markdown, fact, sections)?.markdown;

describe("a fact for the playbook", () => {
  it.each([
    [
      "a list",
      "# P\n\n## Prices\n\n- One: 29 €\n\n## Tone\n\nShort.\n",
      "- One: 29 €\n- Ten users cost 290 €.\n\n## Tone",
    ],
    [
      "a list of stars, at the end",
      "## Prices\n* One: 29 €",
      "* One: 29 €\n* Ten users cost 290 €.\n",
    ],
    [
      "a numbered list",
      "## Prices\n1. a\n2. b\n\n## Tone\n",
      "2. b\n3. Ten users cost 290 €.\n\n## Tone",
    ],
    [
      "a list whose item is wrapped",
      "## Prices\n- One: 29 €\n  a month\n## Tone\n",
      "  a month\n- Ten users cost 290 €.\n\n## Tone",
    ],
    [
      "paragraphs",
      "## Prices\n\nOne costs\n29 €.\n\n## Tone\n",
      "29 €.\n\nTen users cost 290 €.\n\n## Tone",
    ],
    [
      "lines",
      "## Prices\n\nOne costs 29 €.\nTwo cost 58 €.\n\n## Tone\n",
      "Two cost 58 €.\nTen users cost 290 €.\n\n## Tone",
    ],
    [
      "another language",
      "## Preise und Zusagen\n- Eins: 29 €\n",
      "- Eins: 29 €\n- Ten users cost 290 €.\n",
    ],
    [
      "a comment alone",
      "## Prices\n\n<!-- Each\nprice. -->\n\n## Tone\n",
      "price. -->\n\n- Ten users cost 290 €.\n\n## Tone",
    ],
    [
      "a comment that begins behind a line",
      "## Prices\n- a <!-- b\n## c -->\n\n## Tone\n",
      "## c -->\n- Ten users cost 290 €.\n\n## Tone",
    ],
    [
      "a subsection",
      "## Prices\n- a\n### Old prices\n- b\n",
      "- a\n- Ten users cost 290 €.\n\n### Old prices",
    ],
  ])("is added in the way of its section: %s", (_name, markdown, expected) => {
    const text = added(markdown);
    expect(text).toContain(expected);
    // Nothing else changes, but blank lines.
    const lines = (all: string) => all.split("\n").filter((line) => line !== "");
    expect(lines(text ?? "").filter((line) => !line.includes(FACT))).toEqual(lines(markdown));
  });

  it.each([
    [
      "no section for it",
      "# P\n\n## Tone\n\n* Short.\n",
      "* Short.\n\n## Prices and promises\n\n* Ten users cost 290 €.\n",
    ],
    [
      "a section for people alone",
      "# P\n\n## Prices for a person\n- all\n",
      "- all\n\n## Prices and promises\n\n- Ten users cost 290 €.\n",
    ],
    [
      "a heading in a comment",
      "# P\n<!--\n## Prices\n-->\n",
      "-->\n\n## Prices and promises\n\n- Ten users cost 290 €.\n",
    ],
    [
      "a heading in code",
      "# P\n```\n## Prices\n```\n",
      "```\n\n## Prices and promises\n\n- Ten users cost 290 €.\n",
    ],
    [
      "sections without a title",
      "# Who\n\na\n\n# Tone\n\nb\n",
      "b\n\n# Prices and promises\n\n- Ten users cost 290 €.\n",
    ],
    ["nothing", "", "## Prices and promises\n\n- Ten users cost 290 €.\n"],
  ])("gets a heading where there is %s", (_name, markdown, expected) => {
    expect(added(markdown)).toContain(expected);
  });

  it("goes where a person says, and into the section of its rule", () => {
    const book = "# P\n\n## Links\n\n- a\n\n## Prices\n\n- b\n\n## Who gets it\n\n- c\n";
    expect(addToPlaybook(book, FACT, ["who GETS it"])).toMatchObject({
      heading: "Who gets it",
      number: 14,
    });
    expect(addToPlaybook(book, FACT, sectionsFor("link"))).toMatchObject({ heading: "Links" });
    expect(addToPlaybook(book, FACT, sectionsFor("date"))).toMatchObject({ heading: "Prices" });
    expect(addToPlaybook(book, FACT, ["Our rivals"])).toMatchObject({
      ...{ heading: "Our rivals", isNewHeading: true, line: `- ${FACT}` },
    });
    expect(addToPlaybook(PLAYBOOK_STARTER, FACT, PRICES)).toMatchObject({ isNewHeading: false });
  });

  it("is not added twice", () => {
    const once = added("## Prices\n") ?? "";
    expect(addToPlaybook(once, ` - ${FACT} `, PRICES)).toBeNull();
  });

  it("keeps line ends and a byte order mark", () => {
    expect(added("\uFEFF## Prices\r\n- a\r\n")).toBe(`\uFEFF## Prices\r\n- a\r\n- ${FACT}\r\n`);
  });

  it("tells the line that it becomes", () => {
    const book = "## Prices\n- a\n\n## Tone\n";
    const { markdown = "", line, number = 0 } = addToPlaybook(book, FACT, PRICES) ?? {};
    expect(markdown.split("\n")[number - 1]).toBe(line);
    const fresh = addToPlaybook("# P\n", FACT, PRICES);
    expect(fresh?.markdown.split("\n")[(fresh?.number ?? 0) - 1]).toBe(fresh?.line);
  });

  it("is one line, and opens nothing", () => {
    expect(checkFact("- Ten users\n  cost\u001b 290 €. ")).toBe("Ten users cost 290 €.");
    expect(checkFact("# Ten")).toBe("Ten");
    for (const bad of ["", " - ", "…", "a <!-- b", "b --> c", "```js", "x".repeat(1_001)]) {
      expect(() => checkFact(bad), bad).toThrow(AppError);
    }
    expect(() => added("## Prices\n<!-- open\n")).toThrow(/no end/u);
  });
});
