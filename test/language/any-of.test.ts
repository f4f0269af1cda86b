import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AnyOf } from "../../src/language/any-of/any-of.ts";
import { needlesOf } from "../../src/language/any-of/needles.ts";
import { lineSources } from "../../src/language/patterns.ts";

test.each([
  ["a\\.b", ["a.b"]],
  ["(?:sent|typed) from .{0,60}", [" from "]],
  ["(?:sent|typed) (?:by )?.{0,60}", ["sent", "typed"]],
  ["colou?r", ["colo"]],
  ["(?:please )?type above", ["type above"]],
  ["x(?!yyyy)z(?<=zzzz)", ["x"]],
  ["[(|)]tail|\\p{L}+head", ["tail", "head"]],
  ["(?:one|.)(?:three)?", null],
  ["ab{2}c{0,3}d+e", ["ab"]],
  ["gr\u00fc\u00dfe\\s?[:\uff1a]", ["gr\u00fc\u00dfe"]],
  ["\\u0061bc", ["bc"]],
])("whatever /%s/ matches holds one of %j", (source, needles) => {
  expect(needlesOf(source)).toEqual(needles);
});

const CONCEPTS = ["devices", "replyAbove", "answersInline"] as const;
const around = (source: string): string => `(?<!\\p{L})(?:${source})`;

/** Sentences of many languages, and lines that the patterns are for, in several cases of letters. */
function texts(): string[] {
  const folder = join(import.meta.dirname, "opt-out/sentences");
  const read = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const lines = read.flatMap((text) => text.split("\n").filter((_, at) => at % 5 === 0));
  const made = CONCEPTS.flatMap((concept) =>
    lineSources(concept).flatMap((source) => needlesOf(source) ?? []),
  ).flatMap((needle) => [
    needle,
    `Von meinem ${needle} iPhone gesendet`,
    `${needle} from my iPhone`,
  ]);
  const phrases = [
    ...made,
    "Sent from my iPhone",
    "Please type your reply above this line",
    "Antworten Sie oberhalb dieser Zeile",
    "Envoy\u00e9 depuis mon mobile",
    "See my answers inline",
  ];
  return [...lines, ...phrases, ...phrases.map((each) => each.toUpperCase())];
}

test.each(CONCEPTS)("of %s the same lines are found as by one pattern", (concept) => {
  const sources = lineSources(concept);
  const whole = new RegExp(around(sources.join("|")), "iu");
  const some = new AnyOf(sources, around);
  const all = texts();
  expect(all.filter((text) => some.test(text))).toEqual(all.filter((text) => whole.test(text)));
  expect(all.filter((text) => whole.test(text)).length).toBeGreaterThan(1);
});

test("letters that patterns take for others when they ignore case are no reason to find nothing", () => {
  const pairs = [
    "s\u017f",
    "k\u212a",
    "\u00e5\u212b",
    "\u00df\u1e9e",
    "\u00b5\u03bc",
    "\u03c3\u03c2",
  ];
  for (const [one = "", other = ""] of pairs.map((pair) => [...pair])) {
    for (const [source, text] of [
      [`${one}ent from`, `${other}ent from`],
      [`${other}ent from`, `${one}ent from`],
    ] as const) {
      const isFound = new RegExp(source, "iu").test(text);
      expect(new AnyOf([source], (each) => each).test(text), `${source} in ${text}`).toBe(isFound);
    }
  }
});

test("any text may match where one of the patterns needs nothing in particular", () => {
  const some = new AnyOf(["typed on", "\\d+"], (source) => `^(?:${source})$`);
  expect(["TYPED ON", "17", "typed"].map((text) => some.test(text))).toEqual([true, true, false]);
});
