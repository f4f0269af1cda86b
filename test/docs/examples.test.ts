import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Block,
  blocksOf,
  DOCUMENTS,
  ROOT,
  readDocument,
  UPDATE,
  withContents,
} from "../support/docs/markdown.ts";
import { homeOf, isPlayed, playHome } from "../support/docs/shell.ts";

/** The blocks of each home of a document, in their order, with the files that they need. */
function homesOf(file: string): [name: string, blocks: Block[]][] {
  const homes = new Map<string, Block[]>();
  for (const block of blocksOf(file)) {
    if (!isPlayed(block) && !block.facts.has("file")) continue;
    const home = `${file}: ${homeOf(block)}`;
    homes.set(home, [...(homes.get(home) ?? []), block]);
  }
  return [...homes];
}

const homes = DOCUMENTS.flatMap(homesOf);

describe("the examples, run", () => {
  test("there are some, in the README and elsewhere", () => {
    const files = new Set(homes.flatMap(([, blocks]) => blocks.map(({ file }) => file)));
    expect(files.has("README.md")).toBe(true);
    expect(files.size).toBeGreaterThan(2);
  });

  // One after the other: in update mode they write to the same file.
  test.each(homes)("%s prints what the document says", { timeout: 900_000 }, async (_, blocks) => {
    for (const { block, content } of await playHome(blocks)) {
      if (UPDATE) replaceContent(block, content);
      else {
        expect(content.join("\n"), `${block.file}:${block.line}`).toBe(block.content.join("\n"));
      }
    }
  });

  test("no example of a shell is left out", () => {
    const unplayed = DOCUMENTS.flatMap((file) => blocksOf(file)).filter(
      (block) => block.content.some((line) => line.startsWith("$ ")) && !isPlayed(block),
    );
    expect(unplayed.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  });
});

const originals = new Map(DOCUMENTS.map((file) => [file, blocksOf(file)]));

/** Writes a block anew, wherever the updates before it have moved it. */
function replaceContent(block: Block, content: readonly string[]): void {
  const { file, line } = block;
  const at = (originals.get(file) ?? []).findIndex((each) => each.line === line);
  const place = blocksOf(file)[at];
  if (!place) throw new Error(`${file}:${line} is gone`);
  const text = withContents(readDocument(file), new Map([[place.line, content]]));
  writeFileSync(join(ROOT, file), text);
}

describe("code that is quoted", () => {
  const quoted = DOCUMENTS.flatMap((file) => blocksOf(file)).filter(
    ({ facts }) => facts.has("source") || facts.has("excerpt"),
  );

  test.each(quoted.map((block) => [`${block.file}:${block.line}`, block] as const))(
    "%s stands in its file",
    (_, block) => {
      const { facts, content } = block;
      const whole = facts.get("source");
      if (whole === undefined) {
        expect(readDocument(facts.get("excerpt") ?? "")).toContain(`${content.join("\n")}\n`);
        return;
      }
      const source = readDocument(whole).trimEnd().split("\n");
      if (UPDATE) replaceContent(block, source);
      else expect(content).toEqual(source);
    },
  );
});
