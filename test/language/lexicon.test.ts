import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lexicon, splitText } from "../../src/language/lexicon.ts";

function lexicon(...phrases: string[]): Lexicon<string> {
  const words = new Lexicon<string>();
  for (const phrase of phrases) words.add(phrase, phrase);
  return words;
}

const meaning = (words: Lexicon<string>, text: string) =>
  words.read(text).flatMap(({ text: found, meanings }) => meanings.map((each) => [found, each]));

describe("a lexicon", () => {
  it("takes the longest phrase at a place", () => {
    const words = lexicon("out", "out of office", "out of");
    expect(meaning(words, "i am out of office, out of it, out")).toEqual([
      ["out of office", "out of office"],
      ["out of", "out of"],
      ["out", "out"],
    ]);
  });

  it("reads whole words, and stems with any ending", () => {
    const words = lexicon("remove", "unsubscrib*", "take off*");
    expect(meaning(words, "removed unsubscribed, remove. take offline")).toEqual([
      ["unsubscribed", "unsubscrib*"],
      ["remove", "remove"],
      ["take offline", "take off*"],
    ]);
  });

  it("reads words with marks between them, but not over a space", () => {
    const words = lexicon("t.o.m", "e-mail", "t/m");
    expect(meaning(words, "t.o.m. 4, e-mail, t/m")).toHaveLength(3);
    expect(meaning(words, "e. mail")).toEqual([]);
    expect(meaning(words, "e mail")).toEqual([["e mail", "e-mail"]]);
  });

  it("finds at least as much in a whole text as in each part of it", () => {
    const words = lexicon(
      "do not",
      "not",
      "no more",
      "mail*",
      "e-mail",
      "m*",
      "more mails",
      "l'envoi",
    );
    const word = fc.constantFrom("do", "not", "no", "more", "mails", "e-mail", "l'envoi", ".", "m");
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.nat(11),
        fc.nat(11),
        (all, from, length) => {
          const found = words.meaningsIn(splitText(all.join(" ")));
          const part = words.read(all.slice(from, from + length).join(" "));
          for (const each of part.flatMap(({ meanings }) => meanings))
            expect(found).toContain(each);
        },
      ),
    );
  });

  it("finds phrases within text that has no spaces", () => {
    const words = lexicon("まで", "休暇", "復帰");
    expect(meaning(words, "3月16日まで休暇中です")).toEqual([
      ["まで", "まで"],
      ["休暇", "休暇"],
    ]);
  });

  it("reads words behind an article or a preposition that is written together with them", () => {
    const words = lexicon("absence", "מרץ", "أبريل");
    expect(meaning(words, "l'absence")).toEqual([["absence", "absence"]]);
    expect(meaning(words, "עד במרץ")).toEqual([["במרץ", "מרץ"]]);
    expect(meaning(words, "حتى وأبريل")).toEqual([["وأبريل", "أبريل"]]);
  });

  it("gives every character but white space back, in order", () => {
    const words = lexicon("a b", "c*", "下周", "d");
    const unit = fc.constantFrom(
      "a",
      "b",
      "c",
      "d",
      " ",
      "\n",
      "'",
      "-",
      ".",
      "下",
      "周",
      "1",
      "é",
      "٣",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const tokens = words.read(text);
        let end = 0;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, token.start).trim()).toBe("");
          expect(text.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });
});
