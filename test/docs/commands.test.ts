import { describe, expect, test } from "vitest";
import { faultOf, ticklerCommands } from "../support/docs/commands.ts";
import {
  type Block,
  blocksOf,
  codeSpansOf,
  currentPartOf,
  DOCUMENTS,
} from "../support/docs/markdown.ts";
import { commands, Tickler } from "../support/processes/tickler.ts";

/** The commands of a shell block: lines that end in a backslash go on. */
function linesOf(block: Block): string[] {
  return block.content.join("\n").replace(/\\\n/g, " ").split("\n");
}

/** The commands of Tickler's in the examples of a document, with the place of each. */
function shownIn(file: string): [where: string, words: string[]][] {
  return blocksOf(file)
    .filter(({ language }) => ["sh", "console", "crontab"].includes(language))
    .flatMap((block) =>
      linesOf(block)
        .filter((line) => block.language !== "console" || line.startsWith("$ "))
        .flatMap((line) => ticklerCommands(line.replace(/^\$ /, "")))
        .map((words): [string, string[]] => [`${file}:${block.line}`, words]),
    );
}

/** Those in its prose. Brackets and dots stand for what a reader puts in. */
function namedIn(file: string): string[][] {
  return codeSpansOf(currentPartOf(file)).flatMap((span) =>
    span.startsWith("tickler ") ? ticklerCommands(span.replaceAll(/[…[\]<>]/g, "")) : [],
  );
}

describe("the commands that are shown", () => {
  const shown = DOCUMENTS.flatMap(shownIn);

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
      namedIn(file).flatMap((words) => {
        const fault = faultOf(words, false);
        return fault === null ? [] : [`${file}: tickler ${words.join(" ")}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe("the settings that are shown", () => {
  const shown = DOCUMENTS.flatMap((file) => [
    ...shownIn(file).map(([, words]) => words),
    ...namedIn(file),
  ]).filter(
    ([group, verb, key = "", value]) =>
      group === "config" && verb === "set" && key !== "key" && value !== undefined,
  );

  test("are accepted, each of them", async () => {
    const different = new Map(shown.map((words) => [words.join(" "), words]));
    expect(different.size).toBeGreaterThan(10);
    const t = commands();
    for (const [text, words] of different) {
      expect(await t.run(words), text).toMatchObject({ exitCode: 0, stderr: "" });
    }
  });

  const files = DOCUMENTS.flatMap((file) => blocksOf(file)).filter(
    // What is a file of its own is no configuration.
    ({ language, facts }) => language === "toml" && !facts.has("file"),
  );

  test.each(files.map((block) => [`${block.file}:${block.line}`, block] as const))(
    "%s is a configuration file",
    async (_, { content }) => {
      const t = new Tickler();
      await t.shell('mkdir -p "$TICKLER_HOME" && cat >"$TICKLER_HOME/config.toml"', {
        input: content.join("\n"),
      });
      const set = await t.json<{ origin: string }[]>(["config", "list"]);
      const hooks = await t.json<unknown[]>(["hook", "list"]);
      const ours = set.filter(({ origin }) => origin === "file");
      expect(ours.length + hooks.length).toBeGreaterThan(0);
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
