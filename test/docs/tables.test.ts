import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { KEYS } from "../../src/config/settings.ts";
import {
  DOCUMENTS,
  proseOf,
  ROOT,
  readDocument,
  regionNames,
  regionOf,
  UPDATE,
  withRegion,
} from "../support/docs/markdown.ts";
import { FIRST_COLUMNS, firstColumn, TABLES } from "../support/docs/tables.ts";

const regions = DOCUMENTS.flatMap((file) =>
  regionNames(readDocument(file)).map((name) => [file, name] as const),
);

describe("tables that repeat the code", () => {
  test("every one that can be made stands somewhere", () => {
    const names = regions.map(([, name]) => name);
    const unused = [...Object.keys(TABLES), ...Object.keys(FIRST_COLUMNS)].filter(
      (name) => !names.includes(name),
    );
    expect(unused).toEqual([]);
  });

  test.each(regions)("%s: %s", (file, name) => {
    const text = readDocument(file);
    const known = FIRST_COLUMNS[name];
    if (known) {
      expect(firstColumn(regionOf(text, name) ?? "")).toEqual([...known]);
      return;
    }
    const make = TABLES[name];
    if (!make) throw new Error(`nothing makes the table ${name}`);
    if (UPDATE) writeFileSync(join(ROOT, file), withRegion(text, name, make()));
    else expect(regionOf(text, name)).toBe(make());
  });
});

test("every setting that is named is one", () => {
  const groups = new Set(KEYS.map((key) => key.split(".")[0]));
  const unknown = DOCUMENTS.flatMap((file) =>
    [...proseOf(readDocument(file)).matchAll(/`([a-z_]+)\.([a-z_]+)\b[^`]*`/g)]
      .filter(([, group = "", name = ""]) => {
        const key = `${group}.${name}`;
        return (
          groups.has(group) && !["md", "ts"].includes(name) && !(KEYS as string[]).includes(key)
        );
      })
      .map(([text]) => `${file}: ${text}`),
  );
  expect(unknown).toEqual([]);
});
