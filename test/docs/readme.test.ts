import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { faultOf, ticklerCommands } from "../support/docs/commands.ts";
import {
  type Block,
  blocksOf,
  DOCUMENTS,
  proseOf,
  ROOT,
  readDocument,
  UPDATE,
  withContents,
} from "../support/docs/markdown.ts";
import { homeOf, isPlayed, playHome } from "../support/docs/shell.ts";

/** The blocks of a home, in their order, with the files that they need. */
function homesOf(blocks: readonly Block[]): [home: string, blocks: Block[]][] {
  const homes = new Map<string, Block[]>();
  for (const block of blocks) {
    if (!isPlayed(block) && !block.facts.has("file")) continue;
    const home = homeOf(block);
    homes.set(home, [...(homes.get(home) ?? []), block]);
  }
  return [...homes];
}

const homes = homesOf(DOCUMENTS.flatMap((file) => blocksOf(file)));

describe("the examples, run", () => {
  test("there are some", () => {
    expect(homes.length).toBeGreaterThan(0);
    expect(DOCUMENTS).toContain("README.md");
  });

  // One after the other: in update mode they write to the same file.
  test.each(homes)("%s prints what the document says", { timeout: 300_000 }, async (_, blocks) => {
    const played = await playHome(blocks);
    if (UPDATE) {
      for (const file of new Set(blocks.map((block) => block.file))) {
        const now = blocksOf(file);
        const contents = new Map<number, string[]>();
        for (const { block, content } of played) {
          // An update of another home may have moved it.
          const at = blocksOf(block.file, original(block.file)).findIndex(
            ({ line }) => line === block.line,
          );
          const place = now[at];
          if (block.file === file && place) contents.set(place.line, content);
        }
        writeFileSync(join(ROOT, file), withContents(readDocument(file), contents));
      }
      return;
    }
    for (const { block, content } of played) {
      expect(content.join("\n"), `${block.file}:${block.line}`).toBe(block.content.join("\n"));
    }
  });
});

const originals = new Map(DOCUMENTS.map((file) => [file, readDocument(file)]));

function original(file: string): string {
  return originals.get(file) ?? "";
}

/** The commands of a shell block: lines that end in a backslash go on. */
function linesOf(block: Block): string[] {
  return block.content.join("\n").replace(/\\\n/g, " ").split("\n");
}

describe("the commands that are shown", () => {
  const shell = DOCUMENTS.flatMap((file) => blocksOf(file)).filter(({ language }) =>
    ["sh", "console", "crontab"].includes(language),
  );
  const shown = shell.flatMap((block) =>
    linesOf(block)
      .filter((line) => block.language !== "console" || line.startsWith("$ "))
      .flatMap((line) => ticklerCommands(line.replace(/^\$ /, "")))
      .map((words) => [`${block.file}:${block.line}`, words] as const),
  );

  test("are many", () => {
    expect(shown.length).toBeGreaterThan(20);
  });

  test("are commands of the program, with options that it has", () => {
    const faults = shown.flatMap(([where, words]) => {
      const fault = faultOf(words);
      return fault === null ? [] : [`${where}: tickler ${words.join(" ")}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  test("so are those in the prose", () => {
    const faults = DOCUMENTS.flatMap((file) =>
      [...proseOf(readDocument(file)).matchAll(/`(tickler [^`]*)`/g)].flatMap(([, text = ""]) =>
        ticklerCommands(text.replaceAll(/[…[\]<>]/g, "")).flatMap((words) => {
          const fault = faultOf(words, false);
          return fault === null ? [] : [`${file}: ${text}: ${fault}`];
        }),
      ),
    );
    expect(faults).toEqual([]);
  });
});

describe("code that is quoted", () => {
  const quoted = DOCUMENTS.flatMap((file) => blocksOf(file)).filter(
    ({ facts }) => facts.has("source") || facts.has("excerpt"),
  );

  test.each(quoted.map((block) => [`${block.file}:${block.line}`, block] as const))(
    "%s stands in its file",
    (_, block) => {
      const { file, line, facts, content } = block;
      const whole = facts.get("source");
      if (whole === undefined) {
        expect(readDocument(facts.get("excerpt") ?? "")).toContain(`${content.join("\n")}\n`);
        return;
      }
      const source = readDocument(whole).trimEnd().split("\n");
      if (UPDATE) {
        const at = blocksOf(file, original(file)).findIndex((each) => each.line === line);
        const place = blocksOf(file)[at];
        if (!place) throw new Error(`${file}:${line} is gone`);
        const text = withContents(readDocument(file), new Map([[place.line, source]]));
        writeFileSync(join(ROOT, file), text);
      } else expect(content).toEqual(source);
    },
  );
});

describe("the check of commands itself", () => {
  test.each([
    ["tickler lead add 'John Doe' john@example.com", null],
    ["tickler --json lead ls --limit 5 | head -1", null],
    ["* * * * *  TICKLER_HOME=/x /usr/bin/tickler tick >/dev/null", null],
    ['export A=1; tickler send 1 "a | b; c" # tickler nonsense', null],
    ['x="$(tickler config path)"', null],
    ["tickler lead ad John", 'there is no command "ad"'],
    ["tickler tick --soon", "tick has no option --soon"],
    ["tickler close", "close needs 1 arguments, not 0"],
    ["true && tickler close 1 2", "close takes 1 arguments, not 2"],
  ])("%s", (line, fault) => {
    const commands = ticklerCommands(line);
    if (!line.startsWith("x=")) expect(commands).toHaveLength(1);
    expect(commands.map((words) => faultOf(words))).toEqual(commands.map(() => fault));
  });
});
