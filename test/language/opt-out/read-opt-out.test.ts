import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "../../../src/language/locales/index.ts";
import { readClearOptOut, readOptOut } from "../../../src/language/opt-out/read-opt-out.ts";
import { CASES } from "./cases.ts";

const folder = join(import.meta.dirname, "sentences");

/** Chosen for their odd words: fewer of them are nothing but a request. */
const ODD = "ninth-measure.txt";

/** `!` asks not to be written to, `+` is interested or neutral, `?` may be held or not. */
const SENTENCES = readdirSync(folder).flatMap((file) =>
  readFileSync(join(folder, file), "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, mark, text] = /^([!+?]) (.*)$/u.exec(line) ?? [];
      return mark === undefined || text === undefined
        ? []
        : [{ mark, text: text.replaceAll("\\n", "\n"), isOdd: file === ODD }];
    }),
);
const of = (mark: string) => SENTENCES.filter((each) => each.mark === mark);
const read = (mark: string) =>
  of(mark).map(({ text, isOdd }) => ({ text, isOdd, certainty: readOptOut(text).certainty }));

describe("sentences of leads", () => {
  it("that ask not to be written to stop everything, and nearly all are clear", () => {
    const asked = read("!");
    expect(asked.length).toBeGreaterThan(600);
    expect(asked.filter(({ certainty }) => certainty === "none")).toEqual([]);
    const share = (some: typeof asked) =>
      some.filter(({ certainty }) => certainty === "clear").length / some.length;
    expect(share(asked.filter(({ isOdd }) => !isOdd))).toBeGreaterThan(0.95);
    expect(share(asked.filter(({ isOdd }) => isOdd))).toBeGreaterThan(0.7);
  });

  it("that do not are never taken for a request, and seldom held", () => {
    const kept = read("+");
    expect(kept.length).toBeGreaterThan(400);
    expect(kept.filter(({ certainty }) => certainty === "clear")).toEqual([]);
    const held = kept.filter(({ certainty }) => certainty === "possible");
    expect(held.length / kept.length).toBeLessThan(0.03);
  });

  it("that may be read either way are held at most", () => {
    expect(read("?").filter(({ certainty }) => certainty === "clear")).toEqual([]);
  });
});

describe("readOptOut", () => {
  it.each(CASES.map((each) => [...each] as const))("%j is %s", (text, certainty, sentence) => {
    const found = readOptOut(text);
    expect(found.certainty).toBe(certainty);
    if (sentence !== undefined) expect(found.sentence).toBe(sentence);
    expect(found.sentence === null).toBe(certainty === "none");
    expect(found.language === null).toBe(certainty === "none");
  });

  it.each(LOCALES.map(({ code, name, optOut }) => [name, code, optOut] as const))(
    "knows a word that asks by itself in %s",
    (_, code, { alone }) => {
      const word = alone.replaceAll("*", "").split(",")[0] ?? "";
      const { certainty, language } = readOptOut(word);
      expect([code, certainty]).toEqual([code, "clear"]);
      expect(language).not.toBeNull();
    },
  );

  it("marks a sentence that stands in the text", () => {
    const unit = fc.constantFrom(
      ..."please remove me from your list stop emailing us unsubscribe not interested thanks . ! , \n \n\n Jane Hi call Thursday".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const { certainty, sentence } = readOptOut(text);
        expect(sentence === null).toBe(certainty === "none");
        // Lines that a mail program has wrapped are joined.
        const flat = text.replace(/\s+/gu, " ");
        if (sentence !== null) expect(flat).toContain(sentence.replace(/\s+/gu, " "));
      }),
    );
  });

  it("finds each clear request where a clear one alone counts, and no other", () => {
    const words = LOCALES.flatMap(({ optOut, frame }) =>
      [optOut.alone, optOut.remove, optOut.me, optOut.list, frame.greetings, frame.closings].map(
        (list) => list.replaceAll("*", "").split(",").slice(0, 6),
      ),
    ).flat();
    const unit = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...SENTENCES.map(({ text }) => text)),
      fc.constantFrom("Jane", "\n", "\n\n", ".", "-- ", "Our news of March. ".repeat(90)),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const text = units.join(" ");
        const [all, clear] = [readOptOut(text), readClearOptOut(text)];
        if (all.certainty === "clear") expect(clear).toEqual(all);
        else expect(clear.certainty).not.toBe("clear");
      }),
      { numRuns: 500 },
    );
    for (const { text } of of("!")) {
      expect(readClearOptOut(text).certainty === "clear").toBe(
        readOptOut(text).certainty === "clear",
      );
    }
  });

  it("reads anything without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        readOptOut(text);
      }),
    );
  });

  it("takes time that grows with the length of the text alone", () => {
    const started = process.cpuUsage();
    for (const unit of [
      "stop ",
      "unsubscribe ",
      "remove me, ",
      "no ",
      "a",
      "\n",
      "别",
      "don't email me. ",
    ]) {
      readOptOut(unit.repeat(1_000_000 / unit.length));
    }
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  });
});
