import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ON_SERVER } from "../../support/postgres/home-databases.ts";
import { missing } from "../../support/postgres/suite.ts";
import { BIN, commands, freshPath, Tickler } from "../../support/processes/tickler.ts";
import { hasTmux, Terminal } from "../../support/processes/tmux.ts";

const BREAKS = " \t\n\"'@><=;|&(:";
const BASH_COMPLETION = "/usr/share/bash-completion/bash_completion";

const t = commands();
/** A folder with `tickler` in it, as it is installed. */
const bin = freshPath("bin");
/** The folder in which the shells work. */
const work = freshPath("work");

beforeAll(async () => {
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "tickler"), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(bin, "tickler"), 0o755);
  mkdirSync(join(work, "folder"), { recursive: true });
  writeFileSync(join(work, "letter one.txt"), "Hi!");
  await t.all(
    ["lead", "add", "John Doe", "john.doe@example.com", "--tag", "fair 2026,a:b"],
    ["lead", "add", "Jörg O'Neil", "joerg@initech.example", "--tag", "übung"],
    ["lead", "add", "Red Alert", "red@example.com"],
    ["send", "1", "Hi!", "--subject", "A quick chat"],
  );
  if (ON_SERVER) return;
  // No such name can be added, but a database may hold one.
  const database = new Database(t.database);
  database.prepare("update leads set name = ? where id = 3").run("\u001b[31mRed\u0007 Alert");
  database.close();
});

/** What a shell is told to offer, by what comes before the last word and that word. */
async function offered(words: readonly string[], home = t): Promise<string[]> {
  const [current = "", ...before] = [...words].reverse();
  const args = ["__complete", "zsh", `=${current}`, "tickler", ...before.reverse()];
  const result = await home.run(args);
  expect(result).toMatchObject({ exitCode: 0, stderr: "" });
  return result.stdout.trimEnd().split("\n");
}

/** The same without what the words mean. */
async function values(words: readonly string[], home = t): Promise<string[]> {
  return (await offered(words, home)).slice(1).map((line) => line.split("\t")[0] ?? "");
}

async function inBash(line: string, type = 9): Promise<string[]> {
  const { stdout } = await t.run(["__complete", "bash", String(type), BREAKS, line]);
  return stdout.trimEnd().split("\n").slice(1);
}

describe("what is offered", () => {
  test.each([
    [["sen"], ["send"]],
    [["lead", "imp"], ["import"]],
    [["--json", "lead", "sh"], ["show"]],
    [["--db", "lead", "ti"], ["tick"]],
    [["tick", "--dr"], ["--dry-run"]],
    [["tick", "--dry-run", "--dr"], []],
    [["lead", "add", "X", "--tag", "a", "--ta"], ["--tag"]],
    [["lead", "list", "--status", "rep"], ["replied"]],
    [["lead", "list", "--status=rep"], ["--status=replied"]],
    [["leads", "ls", "--status", "ai_d"], ["ai_drafted"]],
    [
      ["send", "1", "--ai-mode", ""],
      ["auto", "review", "off"],
    ],
    [["lead", "edit", "1", "--timezone", "Europe/Berl"], ["Europe/Berlin"]],
    [["config", "get", "answered.r"], ["answered.remind_after"]],
    [
      ["config", "set", "imap.save_sent", ""],
      ["true", "false"],
    ],
    [["config", "set", "smtp.auth", "x"], ["xoauth2"]],
    [["help", "lead", "imp"], ["import"]],
    [["send", "1", "so"], []],
    [["nonsense", "x", ""], []],
  ])("%j: %j", async (words, expected) => {
    expect(await values(words)).toEqual(expected);
  });

  test("every command of the first level, with what it does", async () => {
    const lines = await offered([""]);
    expect(lines).toContain("send\tsend a first email to a lead, to a tag, or to a batch");
    expect(lines.length).toBeGreaterThan(25);
  });

  test.each([
    [["send", "1", "--file", "le"], "files"],
    [["send", "1", "--file=le"], "files"],
    [["lead", "import", ""], "files"],
    [["--db", ""], "files"],
    [["attachment", "save", "1", "--to", ""], "folders"],
  ])("%j: %s, which the shell finds itself", async (words, kind) => {
    expect(await offered(words)).toEqual([kind]);
  });
});

describe.skipIf(ON_SERVER)("from the database", () => {
  test.each([
    [["history", "1"], ["1\tJohn Doe <john.doe@example.com> enqueued"]],
    [
      ["history", "jo"],
      ["joerg@initech.example\tJörg O'Neil", "john.doe@example.com\tJohn Doe enqueued"],
    ],
    [["history", "o'n"], ["joerg@initech.example\tJörg O'Neil"]],
    [["lead", "list", "--tag", "a"], ["a:b\t1 lead"]],
    [
      ["lead", "list", "--tag="],
      ["--tag=a:b\t1 lead", "--tag=fair 2026\t1 lead", "--tag=übung\t1 lead"],
    ],
    [["close", ""], ["1\tJohn Doe, enqueued: A quick chat"]],
    [["outbox", "cancel", ""], ["1\tto John Doe, queued: A quick chat"]],
    [["drafts", "approve", ""], []],
    [["company", "show", "ini"], ["initech.example\t1 lead"]],
  ])("%j: %j", async (words, expected) => {
    expect((await offered(words)).slice(1)).toEqual(expected);
  });

  test("control characters of a name are not printed", async () => {
    expect((await offered(["history", "3"]))[1]).toBe("3\t[31mRed Alert <red@example.com>");
  });

  test("an erased lead is not offered", async () => {
    const copy = t.copy();
    await copy.ok(["lead", "rm", "2", "--yes"]);
    expect(await values(["history", ""], copy)).toEqual(["3", "1"]);
    expect(await values(["history", "joerg"], copy)).toEqual([]);
    expect(await values(["lead", "list", "--tag", "ü"], copy)).toEqual([]);
  });

  test("--db, --config and variables on the line are honoured", async () => {
    const empty = new Tickler();
    const config = freshPath("config.toml");
    writeFileSync(config, "no such line");
    expect(await values(["history", "1"], empty)).toEqual([]);
    expect(await values(["--db", t.database, "history", "1"], empty)).toEqual(["1"]);
    expect(await values(["history", `--db=${t.database}`, "1"], empty)).toEqual(["1"]);
    expect(await values(["--config", config, "history", "1"])).toEqual([]);
    const { stdout } = await empty.run([
      "__complete",
      "zsh",
      "=1",
      `TICKLER_HOME=${t.home}`,
      "tickler",
      "history",
    ]);
    expect(stdout).toBe("words\n1\tJohn Doe <john.doe@example.com> enqueued\n");
    const line = 'tickler --db "$TICKLER_OF/tickler.db" history 1';
    const inVariable = await empty.run(["__complete", "bash", "9", BREAKS, line], {
      env: { TICKLER_OF: t.home },
    });
    expect(inVariable.stdout).toBe("words\n1\n");
  });

  test("no file is made, changed or left behind, and nothing is said of one that can't be read", async () => {
    const empty = new Tickler();
    await offered(["history", ""], empty);
    expect(existsSync(empty.home)).toBe(false);
    const files = () =>
      readdirSync(t.home).map((name) => [name, statSync(join(t.home, name)).mtimeMs]);
    const before = files();
    await offered(["history", ""]);
    expect(files()).toEqual(before);
    const broken = new Tickler();
    mkdirSync(broken.home);
    writeFileSync(broken.database, "This is no database.");
    expect(await offered(["history", ""], broken)).toEqual(["words"]);
    writeFileSync(join(broken.home, "config.toml"), "from = 3");
    expect(await offered(["history", ""], broken)).toEqual(["words"]);
    expect(await values(["hist"], broken)).toEqual(["history"]);
  });

  test("a pipe or device as the configuration is not read, which would wait", async () => {
    expect(await values(["--config", "/dev/stdin", "history", "1"])).toEqual([]);
    expect(await values(["--db", "/dev/zero", "history", "1"])).toEqual([]);
  });

  test("neither is a server asked, nor a command of the configuration run", async () => {
    const copy = t.copy();
    const trace = freshPath("trace");
    writeFileSync(
      join(copy.home, "config.toml"),
      `[db]\nurl = "postgres://ada@127.0.0.1:1/x"\npassword_command = "touch ${trace}"\n`,
    );
    expect(await offered(["history", "1"], copy)).toEqual(["words"]);
    expect(existsSync(trace)).toBe(false);
  });
});

describe.skipIf(ON_SERVER)("bash is given what it puts into the line", () => {
  test.each([
    ["tickler history john.doe@ex", ["@example.com"]],
    ["tickler lead list --status=rep", ["replied"]],
    ["tickler lead list --tag a", ["a:b"]],
    ["tickler lead list --tag a:", ["b"]],
    ["tickler lead list --tag fa", ["fair\\ 2026"]],
    ['tickler lead list --tag "fa', ["fair 2026"]],
    ["tickler lead list --tag fair\\ 2", ["fair\\ 2026"]],
    ["tickler lead list --tag ü", ["übung"]],
    ["tickler history neil", ["joerg@initech.example"]],
    ["tickler history j", ["joerg@initech.example", "john.doe@example.com"]],
  ])("%s: %j", async (line, expected) => {
    expect(await inBash(line)).toEqual(expected);
  });

  test("and, where it lists, what the words mean", async () => {
    expect(await inBash("tickler history j", 63)).toEqual([
      "joerg@initech.example  (Jörg O'Neil)",
      "john.doe@example.com   (John Doe enqueued)",
    ]);
  });
});

/** Tests with a shell that may not be there. */
function describeShell(name: string, program: string, tests: () => void): void {
  const isThere = spawnSync(program, ["-c", "true"]).status === 0;
  if (isThere && hasTmux()) describe(name, tests);
  else missing(name, `no ${isThere ? "tmux" : program}; install Debian's`);
}

/** Types lines into a shell on a terminal, and looks at what Tab makes of them. */
function typing(start: string, setUp: readonly string[]) {
  let terminal: Terminal;
  beforeAll(async () => {
    terminal = new Terminal(t, { PATH: `${bin}:${process.env.PATH}`, LANG: "C.UTF-8" });
    await terminal.run(`cd ${work}`);
    for (const line of [start, ...setUp, "echo ready-$((1+1))"]) {
      terminal.type(line);
      terminal.press("Enter");
    }
    await terminal.waitFor(/^ready-2$/m);
  });
  afterAll(() => terminal.close());
  /** @returns the screen once it shows what is expected */
  return async (line: string, expected: RegExp): Promise<string> => {
    terminal.press("C-u");
    terminal.press("C-l");
    terminal.type(line);
    // One Tab completes; the second lists where there are several.
    await terminal.waitFor(
      new RegExp(
        line
          .trim()
          .slice(-4)
          .replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
      ),
    );
    terminal.press("Tab");
    terminal.press("Tab");
    return terminal.waitFor(expected);
  };
}

const LINES: readonly [line: string, expected: RegExp][] = [
  ["tickler histo", /tickler history/],
  ["tickler history john.doe@ex", /history john\.doe@example\.com/],
  ["tickler history nei", /history joerg@initech\.example/],
  ["tickler lead list --status=repl", /--status=replied/],
  ["tickler lead list --tag a:", /--tag a\\?:b/],
  ["tickler lead list --tag fai", /--tag fair\\ 2026|--tag 'fair 2026'/],
  ['tickler lead list --tag "fai', /--tag "fair 2026"/],
  ["tickler send 1 --file let", /--file letter\\ one\.txt/],
  ["tickler send 1 --file=let", /--file=letter\\ one\.txt/],
  ["tickler attachment save 1 --to fo", /--to folder\//],
];

describe.skipIf(ON_SERVER)("real shells", () => {
  const PLAIN = "bash --norc --noprofile";
  const LOAD = 'eval "$(tickler completion bash)"';

  describeShell("bash without bash-completion", "bash", () => {
    const type = typing(PLAIN, [LOAD]);
    test.each(LINES)("%s", async (line, expected) => {
      await type(line, expected);
    });
    test("lists leads with what they are", async () => {
      await type("tickler history ", /^.*3 +\(\[31mRed Alert <red@example\.com>\).*$/m);
    });
  });

  if (existsSync(BASH_COMPLETION)) {
    describeShell("bash with bash-completion", "bash", () => {
      const type = typing(PLAIN, [`source ${BASH_COMPLETION}`, LOAD]);
      test.each(LINES)("%s", async (line, expected) => {
        await type(line, expected);
      });
    });
  } else missing("bash with bash-completion", "install Debian's bash-completion");

  describeShell("zsh", "zsh", () => {
    const type = typing("zsh -f", [
      "autoload -Uz compinit && compinit -D",
      'eval "$(tickler completion zsh)"',
    ]);
    test.each(LINES)("%s", async (line, expected) => {
      await type(line, expected);
    });
    test("lists leads with what they are", async () => {
      await type("tickler history ", /^1 +John Doe <john\.doe@example\.com> enqueued$/m);
    });
    test("takes the home that stands on the line", async () => {
      await type(`TICKLER_HOME=${t.home} tickler history joe`, /history joerg@initech\.example/);
    });
  });

  describeShell("fish", "fish", () => {
    function fish(line: string): string[] {
      const { stdout, stderr } = spawnSync(
        "fish",
        ["--no-config", "-c", 'tickler completion fish | source; complete -C "$LINE"'],
        {
          cwd: work,
          encoding: "utf8",
          env: { ...t.environment(), PATH: `${bin}:${process.env.PATH}`, LINE: line },
        },
      );
      expect(stderr).toBe("");
      return stdout.trimEnd().split("\n").sort();
    }
    test.each([
      ["tickler histo", ["history\tshow everything that happened with a lead"]],
      ["tickler history john.doe@ex", ["john.doe@example.com\tJohn Doe enqueued"]],
      ["tickler history nei", ["joerg@initech.example\tJörg O'Neil"]],
      ["tickler lead list --status=repl", ["--status=replied"]],
      ['tickler lead list --tag "fai', ["fair 2026\t1 lead"]],
      ["tickler send 1 --file=let", ["--file=letter one.txt"]],
      ["tickler send 1 --file let", ["letter one.txt"]],
      ["tickler attachment save 1 --to fo", ["folder/"]],
      ["TICKLER_HOME=/nowhere tickler history ", [""]],
      ["tickler send 1 Hel", [""]],
    ])("%s", (line, expected) => {
      expect(fish(line)).toEqual(expected);
    });
  });
});

describe("tickler completion", () => {
  test.each([
    ["bash", ["-n"]],
    ["zsh", ["-n"]],
    ["fish", ["--no-execute"]],
  ])("%s prints a script that it can read", async (shell, flags) => {
    const script = await t.ok(["completion", shell]);
    const file = freshPath("script");
    writeFileSync(file, script);
    const { error, status, stderr } = spawnSync(shell, [...flags, file], { encoding: "utf8" });
    if (error === undefined) expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(script).toContain("__complete");
  });

  // No PowerShell is at hand where these tests run: its script is read, and not run.
  test("powershell closes every bracket and quote", async () => {
    const script = await t.ok(["completion", "powershell"]);
    const bare = script.replace(/^#.*$/gm, "").replace(/'(?:[^']|'')*'|"(?:[^"`]|`.)*"/g, "");
    expect(bare).not.toMatch(/["']/);
    const open: string[] = [];
    for (const [bracket] of bare.matchAll(/[(){}[\]]/g)) {
      if ("({[".includes(bracket)) open.push(bracket);
      else expect(`${open.pop()}${bracket}`).toMatch(/^(?:\(\)|\{\}|\[\])$/);
    }
    expect(open).toEqual([]);
  });

  test("works where the configuration is broken", async () => {
    const broken = new Tickler();
    mkdirSync(broken.home);
    writeFileSync(join(broken.home, "config.toml"), "from = 3");
    expect(await broken.run(["completion", "bash"])).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("of an unknown shell suggests one", async () => {
    const result = await t.run(["completion", "bsh"]);
    expect(result).toMatchObject({ exitCode: 2, stdout: "" });
    expect(result.stderr).toMatch(/hint: .*\bbash\b/);
  });
});
