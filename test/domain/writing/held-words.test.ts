import { describe, expect, it } from "vitest";
import type { Hold } from "../../../src/domain/email.ts";
import { heldSpans, proposedFacts } from "../../../src/domain/writing/held-words.ts";

const hold = (words: string | undefined, rule = "price", detail = "held"): Hold => ({
  ...{ rule, detail },
  ...(words === undefined ? {} : { words }),
});

const marked = (text: string, ...holds: Hold[]) =>
  heldSpans(text, holds).map(({ from, to }) => text.slice(from, to));

describe("held words", () => {
  it.each([
    ["as they stand", "It is 290 € now.", ["290 €"], ["290 €"]],
    ["in any case, over line ends", "We love\nAcme Ltd.", ["LOVE Acme"], ["love\nAcme"]],
    ["each time", "29 €? Yes, 29 €.", ["29 €"], ["29 €", "29 €"]],
    ["not inside of a number", "1290 € or 290 €", ["290 €"], ["290 €"]],
    ["where words have no bounds", "価格は290円です", ["290円"], ["290円"]],
    [
      "with signs of patterns",
      "(a+b) costs $5.00 [x]",
      ["(a+b)", "$5.00 [x]"],
      ["(a+b)", "$5.00 [x]"],
    ],
    ["once where they overlap", "20 % off all", ["20 % off", "off all"], ["20 % off all"]],
    ["nowhere", "Nothing.", ["290 €", ""], []],
  ])("are found %s", (_name, text, words, expected) => {
    expect(marked(text, ...words.map((each) => hold(each)))).toEqual(expected);
  });

  it("are read from the remark where a hold has none", () => {
    const remark = "the price “290 €” stands neither in the playbook nor in the lead's mail";
    expect(marked("It is 290 €.", hold(undefined, "price", remark))).toEqual(["290 €"]);
    const long = hold(undefined, "promise", "the promise “we promise to c…”");
    expect(marked("We promise to call you.", long)).toEqual(["We promise to c"]);
    expect(marked("It is 290 €.", hold(undefined))).toEqual([]);
  });

  it("is quick with a text of many words", () => {
    const text = "a ".repeat(50_000);
    expect(marked(text, hold("a ".repeat(199)), hold("b"))).toHaveLength(251);
  });
});

describe("facts that would lift holds", () => {
  const TEXT =
    "Hi John,\n\nten users cost 290 €. We work with\nAcme Ltd. and others.\n\nBest,\nAda";

  it("are the sentences that say it, each once, in their order", () => {
    const name = hold("Acme Ltd.", "name");
    const price = hold("290 €");
    const number = hold("ten", "number");
    expect(proposedFacts(TEXT, [name, price, number])).toEqual([
      { fact: "ten users cost 290 €.", holds: [price, number] },
      { fact: expect.stringMatching(/^We work with Acme Ltd\./u), holds: [name] },
    ]);
  });

  it("are left to the person where the words stand nowhere", () => {
    const lost = hold("100 €");
    expect(proposedFacts(TEXT, [lost])).toEqual([{ fact: "", holds: [lost] }]);
  });

  it("are none for what no fact lifts", () => {
    const holds = ["language", "injection", "other_lead", "denied", "unfinished", "unchecked"];
    expect(
      proposedFacts(
        TEXT,
        holds.map((rule) => hold("290 €", rule)),
      ),
    ).toEqual([]);
  });
});
