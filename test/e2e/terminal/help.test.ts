import type { Command } from "commander";
import { beforeAll, describe, expect, test } from "vitest";
import { Cli } from "../../../src/cli/command.ts";
import { processStreams } from "../../../src/cli/output/streams.ts";
import { createProgram } from "../../../src/cli/program.ts";
import { ERROR_CODES } from "../../../src/domain/errors.ts";
import { batchOf, commands } from "../../support/processes/tickler.ts";

const t = commands();

/** The words that lead to each command, from the top down. */
function paths(command: Command, words: readonly string[] = []): string[][] {
  return [[...words], ...command.commands.flatMap((each) => paths(each, [...words, each.name()]))];
}

const COMMANDS = paths(createProgram(new Cli(processStreams())));

describe.concurrent("--help", () => {
  test.each(COMMANDS.map((words) => [words.join(" ") || "tickler", words] as const))(
    "of %s shows how it is used, on stdout",
    async (_name, words) => {
      const result = await t.run([...words, "--help"]);
      expect(result).toMatchObject({ exitCode: 0, stderr: "" });
      expect(result.stdout).toMatch(
        new RegExp(`^Usage: tickler${words.map((w) => ` ${w}`).join("")}`),
      );
      const examples = result.stdout.split("\nExamples:\n")[1];
      expect(examples).toMatch(/^ {2}(\S.*)?tickler\b/m);
      expect(result.stdout).not.toMatch(/^Exit codes:/m);
    },
  );

  test("is there for every command of the contract that exists by now", () => {
    const names = COMMANDS.map((words) => words.join(" "));
    expect(names).toEqual(
      expect.arrayContaining([
        ...[
          "lead add",
          "lead list",
          "lead show",
          "lead edit",
          "lead pause",
          "lead resume",
          "lead rm",
        ],
        ...["send", "reply", "answer", "ai-reply", "history", "tick", "watch", "close", "demo"],
        ...["outbox list", "outbox resolve", "outbox cancel", "outbox retry"],
        ...["config get", "config set", "config list", "config path"],
      ]),
    );
  });

  test("groups the commands by purpose, each command once", async () => {
    const help = await t.ok(["--help"]);
    const headings = ["Every day:", "Leads:", "Running:", "Repair:", "Set-up:"];
    const sections = help.split(/^(?=[A-Z][\w -]*:$)/m);
    const titles = sections.map((section) => section.split("\n", 1)[0]);
    expect(titles).toEqual([
      expect.stringContaining("Usage:"),
      "Options:",
      ...headings,
      "Examples:",
    ]);
    const named = sections
      .filter((_, at) => headings.includes(titles[at] ?? ""))
      .flatMap((section) => [...section.matchAll(/^ {2}([\w-]+)/gm)].map(([, name]) => name));
    const top = COMMANDS.filter((words) => words.length === 1).map(([name]) => name);
    expect(named.sort()).toEqual([...top].sort());
  });

  test("leaves the exit codes to a topic of their own, which names each error code", async () => {
    expect(await t.ok(["--help"])).toContain("tickler help exit-codes");
    const topic = await t.ok(["help", "exit-codes"]);
    for (const [code, exit] of Object.entries(ERROR_CODES)) {
      expect(topic).toMatch(new RegExp(`^ +${exit} {2}.*\\n.*\\b${code}\\b`, "m"));
    }
    expect(topic).toMatch(/^ +0 {2}/m);
  });

  test("creates nothing", async () => {
    const fresh = commands();
    await fresh.all(["--help"], ["send", "--help"], ["--version"]);
    expect(fresh.dump()).toBeNull();
  });
});

describe.concurrent("without a command", () => {
  test.each([[[]], [["lead"]], [["db"]]])("%j shows help", async (args) => {
    const [bare, asked] = await Promise.all([t.run(args), t.run([...args, "--help"])]);
    expect(bare).toMatchObject({ exitCode: 0, stderr: "" });
    expect(bare?.stdout).toBe(asked?.stdout);
  });

  test.each([
    [["help"], ["--help"]],
    [
      ["help", "send"],
      ["send", "--help"],
    ],
    [
      ["help", "lead"],
      ["lead", "--help"],
    ],
  ])("%j is the same as %j", async (args, same) => {
    const [one, other] = await Promise.all([t.run(args), t.run(same)]);
    expect(one).toMatchObject({ exitCode: 0, stderr: "", stdout: other?.stdout });
  });

  test("--version prints a version", async () => {
    expect(await t.run(["--version"])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: "",
    });
  });
});

describe.concurrent("a wrong command", () => {
  test.each([
    [["sned", "1", "Hi!"], "send"],
    [["histroy", "1"], "history"],
    [["ai_reply", "1"], "ai-reply"],
    [["lead", "ad", "John", "john@example.com"], "add"],
    [["outbox", "lst"], "list"],
    [["config", "gte", "from"], "get"],
    [["lead", "list", "--taag", "x"], "--tag"],
  ])("%j suggests %s", async (args, right) => {
    const result = await t.run(args);
    expect(result).toMatchObject({ exitCode: 2, stdout: "" });
    expect(result.stderr).toMatch(/^error: [^\n]+\nhint: [^\n]+\n$/);
    expect(result.stderr.split("\n")[1]).toMatch(new RegExp(`(^|\\s)${right}\\b`));
  });

  test.each([
    [["import", "leads.csv"], "`tickler lead import` or `tickler suppress import`"],
    [["help", "backup"], "`tickler db backup`"],
    [["upgrade"], "`tickler version --check`"],
    [["manual"], "`tickler man`"],
    [
      ["add"],
      "`tickler lead add`, `tickler suppress add`, `tickler sequence add` or `tickler playbook add`",
    ],
  ])("%j suggests the command of a command", async (args, right) => {
    const result = await t.run(args);
    expect(result).toMatchObject({ exitCode: 2, stdout: "" });
    expect(result.stderr.split("\n")[1]).toBe(`hint: Did you mean ${right}?`);
  });

  // Every object of JavaScript has a property of these names.
  test.each(["constructor", "toString"])("help %s is no topic", async (name) => {
    const result = await t.run(["help", name]);
    expect(result).toMatchObject({ exitCode: 2, stdout: "" });
    expect(result.stderr).toMatch(/^error: there is no command "\w+"\n/);
  });

  test("that is like none points to the help", async () => {
    const result = await t.run(["frobnicate"]);
    expect(result).toMatchObject({ exitCode: 2, stdout: "" });
    expect(result.stderr).toMatch(/^error: [^\n]*frobnicate[^\n]*\nhint: [^\n]*--help[^\n]*\n$/);
  });
});

describe("in a pipe", () => {
  const full = commands();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
  const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
  const NASTY = "Red \u001b[31malert\u001b[0m\u0007 \u009b2J \u202egnp.exe";

  beforeAll(async () => {
    await full.all(
      ["lead", "add", "Jürgen Müller", "juergen@example.com", "--tag", "a", "--company", "Ümlaut"],
      ["send", "1", "Open to a chat?"],
      ["tick"],
    );
    await full.ok(["reply", "1"], { input: NASTY });
    await full.ok(["send", "1", "One more thing."]);
  });

  test.each<[string, ...string[]]>([
    ["lead", "list"],
    ["lead", "show", "1"],
    ["history", "1"],
    ["outbox", "list"],
    ["tick", "--dry-run"],
    ["send", "1", NASTY, "--dry-run"],
    ["config", "list"],
    ["lead", "list", "--help"],
    ["lead", "show", "99"],
    ["lead", "lst"],
  ])("%s %s %s %s holds no escape codes and no decoration", async (...args) => {
    // Not even where the environment asks for colours.
    const env = { FORCE_COLOR: "3", CLICOLOR_FORCE: "1", TERM: "xterm-256color" };
    const { stdout, stderr } = await full.run(args, { env });
    expect(stdout).not.toMatch(CONTROL);
    expect(stderr).not.toMatch(CONTROL);
    expect(stdout).not.toMatch(/[│┌─]|\u202e/);
    expect(stdout + stderr).not.toBe("");
  });

  test("a table is lines with tabs between the fields, without headings", async () => {
    expect(await full.ok(["lead", "list"])).toBe(
      "1\tJürgen Müller\tjuergen@example.com\t\tÜmlaut\treplied\ta\n",
    );
  });

  test("nothing is asked: erasing without --yes is refused", async () => {
    const before = full.dump();
    const result = await full.run(["lead", "rm", "1"], { input: "y\n" });
    expect(result).toMatchObject({ exitCode: 2, stdout: "" });
    expect(result.stderr).toMatch(/hint: .*--yes/);
    expect(await full.run(["--json", "lead", "rm", "1"])).toMatchObject({
      exitCode: 2,
      stdout: "",
    });
    expect(full.dump()).toEqual(before);
  });

  test("no editor is opened: a text that is missing is an error", async () => {
    const env = { EDITOR: "touch /tmp/tickler-must-not-exist", VISUAL: "" };
    for (const args of [
      ["send", "1"],
      ["send", "1", "--edit"],
      ["answer", "1"],
      ["reply", "1"],
    ]) {
      expect(await full.run(args, { env })).toMatchObject({ exitCode: 2, stdout: "" });
    }
  });

  test("--quiet leaves data and errors", async () => {
    const t = full.copy();
    const loud = await t.run(["send", "1", "Again?", "--subject", "Again?"]);
    expect(loud.stderr).toContain("open message");
    expect(
      await t.run(["send", "1", "And again?", "--subject", "And again?", "--quiet"]),
    ).toMatchObject({
      exitCode: 0,
      stdout: "4\tenqueued\n",
      stderr: "",
    });
    const wrong = await t.run(["history", "99", "--quiet"]);
    expect(wrong.stderr).toMatch(/^error: /);
  });
});

describe("a reader that has seen enough", () => {
  const many = commands();

  beforeAll(() =>
    many.seed(
      Array.from({ length: 5_000 }, (_, at) => ({
        name: `A lead with a rather long name, number ${at + 1}`,
        email: `a-rather-long-address-${at + 1}@mail.example.com`,
      })),
    ),
  );

  test.each(["lead list --all", "lead list --all --json", "--help"])(
    "is no error to tickler %s | head -1",
    async (command) => {
      const script = `tickler ${command} | head -c 20 >/dev/null; echo "exit \${PIPESTATUS[0]}"`;
      const { stdout, stderr } = await many.shell(script);
      expect({ stdout, stderr }).toEqual({ stdout: "exit 0\n", stderr: "" });
    },
  );

  test.each(["", "--json"])(
    "does not cut a batch short: send --batch %s | head -1",
    async (flag) => {
      const t = many.copy();
      const lines = 1_000;
      const script = `tickler send --batch - ${flag} | head -c 20 >/dev/null; echo "exit \${PIPESTATUS[0]}"`;
      const { stdout } = await t.shell(script, { input: batchOf(lines) });
      expect({ stdout, queued: t.dump()?.messages?.length }).toEqual({
        stdout: "exit 0\n",
        queued: lines,
      });
    },
  );

  test("sees the first lead", async () => {
    expect(await many.shell("tickler lead list --all | head -1")).toMatchObject({
      stderr: "",
      stdout: expect.stringMatching(/^5000\tA lead with[^\n]*\n$/),
    });
  });
});
