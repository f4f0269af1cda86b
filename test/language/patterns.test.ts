import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { analyse } from "scslre";
import { describe, expect, test } from "vitest";
import { pattern } from "../../src/language/fold.ts";
import type { Locale, Patterns } from "../../src/language/locale.ts";
import { LOCALES } from "../../src/language/locales/index.ts";

const SRC = resolve(import.meta.dirname, "../../src");

/** A literal where an expression may begin. */
const LITERAL =
  /(?<=(?:[=(,[:!?&|>{]|return)\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\n\\])*\]|[^/\n\\[])+)\/([dgimsuvy]*)/g;

/** Groups that hold phrases, not patterns. */
const GROUPS_OF_WORDS = [
  ...["numbers", "dates", "absence", "frame", "optOut", "intent", "quoting", "money", "fields"],
  ...["sentences", "dateMarks", "columns"],
];

interface Found {
  where: string;
  expression: RegExp;
}

/** The regular expressions that stand in the source of a folder. */
function literalsIn(folder: string): Found[] {
  const files = readdirSync(join(SRC, folder), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const source = readFileSync(join(SRC, folder, file), "utf8")
        .replace(/\/\*\*[\s\S]*?\*\//g, "")
        .replace(/^\s*\/\/.*$/gm, "");
      return [...source.matchAll(LITERAL)].map(([, body = "", flags = ""]) => ({
        where: `${folder}/${file}: ${body}`,
        expression: new RegExp(body, flags),
      }));
    });
}

/** Those whose time may grow faster than their text, and how. */
function slow(found: readonly Found[], isBad: (report: { exponential: boolean }) => boolean) {
  return found
    .filter(({ expression }) => analyse(expression).reports.some(isBad))
    .map(({ where }) => where);
}

/** Those that are looked for in text as it stands, in any case of letters; all others in folded text. */
const AS_WRITTEN: readonly string[] = ["lines", "bounces", "refusals", "contacts"];

/** All patterns of a language, whatever group of lists they stand in. */
function patternsOf(locale: Locale): Found[] {
  return Object.entries(locale).flatMap(([group, lists]) =>
    GROUPS_OF_WORDS.includes(group) || typeof lists !== "object"
      ? []
      : Object.entries(lists as Record<string, Patterns>).flatMap(([concept, patterns]) =>
          patterns.map((source) => ({
            where: `${locale.code}, ${group}.${concept}: ${source}`,
            expression: AS_WRITTEN.includes(group) ? new RegExp(source, "iu") : pattern(source),
          })),
        ),
  );
}

describe("regular expressions", () => {
  test("those of all languages are found", () => {
    const groups = new Set(
      LOCALES.flatMap(patternsOf).map(({ where }) => /, (\w+)\./.exec(where)?.[1]),
    );
    expect([...groups]).toEqual(
      expect.arrayContaining(["replies", "amounts", "times", ...AS_WRITTEN]),
    );
  });

  test("the check finds what is slow", () => {
    const quadratic = [{ where: "quadratic", expression: /a\s*b?\s*c/u }];
    const exponential = [{ where: "exponential", expression: /^(?:a+|b)+$/u }];
    expect(slow(quadratic, () => true)).toEqual(["quadratic"]);
    expect(slow(exponential, ({ exponential: is }) => is)).toEqual(["exponential"]);
  });

  test.each(LOCALES.map((locale) => [locale.name, locale] as const))(
    "those of %s take no longer than their text",
    (_, locale) => {
      const sources = patternsOf(locale);
      expect(slow(sources, () => true)).toEqual([]);
      // The library says nothing of repeated alternatives of which several match the same.
      expect(sources.filter(({ where }) => /\)(?:[*+]|\{\d+,\})/.test(where))).toEqual([]);
    },
  );

  test("all others of src/language take no longer than their text", () => {
    const literals = literalsIn("language");
    expect(literals.length).toBeGreaterThan(50);
    expect(slow(literals, () => true)).toEqual([]);
  });

  test.each(["domain", "mail"])("none in src/%s takes exponential time", (folder) => {
    const literals = literalsIn(folder);
    expect(literals.length).toBeGreaterThan(100);
    expect(slow(literals, ({ exponential }) => exponential)).toEqual([]);
  });
});
