import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { KEYS } from "../../src/config/settings.ts";
import {
  codeSpansOf,
  currentPartOf,
  DOCUMENTS,
  ROOT,
  readDocument,
  regionNames,
  regionOf,
  UPDATE,
  withRegion,
} from "../support/docs/markdown.ts";
import { COMPLETE, FIRST_COLUMNS, firstColumn, TABLES } from "../support/docs/tables.ts";

const regions = DOCUMENTS.flatMap((file) =>
  regionNames(readDocument(file)).map((name) => [file, name] as const),
);

describe("tables that repeat the code", () => {
  test("every one that can be made stands somewhere", () => {
    const names = regions.map(([, name]) => name);
    const known = [TABLES, FIRST_COLUMNS, COMPLETE].flatMap((tables) => Object.keys(tables));
    expect(known.filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(regions)("%s: %s", (file, name) => {
    const known = FIRST_COLUMNS[name];
    if (known) {
      expect(firstColumn(regionOf(readDocument(file), name) ?? "")).toEqual([...known]);
      return;
    }
    const faultsOf = COMPLETE[name];
    if (faultsOf) {
      expect(faultsOf(regionOf(readDocument(file), name) ?? "")).toEqual([]);
      return;
    }
    const made = TABLES[name]?.();
    if (made === undefined) throw new Error(`nothing makes the table ${name}`);
    const text = readDocument(file);
    if (UPDATE) writeFileSync(join(ROOT, file), withRegion(text, name, made));
    else expect(regionOf(text, name)).toBe(made);
  });
});

test("every setting that is named is one", () => {
  const groups = new Set(KEYS.map((key) => key.split(".")[0]));
  const unknown = DOCUMENTS.flatMap((file) =>
    codeSpansOf(currentPartOf(file))
      .filter((span) => {
        const [key = "", group = "", name = ""] = /^([a-z_]+)\.([a-z_]+)\b/.exec(span) ?? [];
        return (
          groups.has(group) && !["md", "ts"].includes(name) && !(KEYS as string[]).includes(key)
        );
      })
      .map((span) => `${file}: ${span}`),
  );
  expect(unknown).toEqual([]);
});
