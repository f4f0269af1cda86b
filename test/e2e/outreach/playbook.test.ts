import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { PLAYBOOK_STARTER } from "../../../src/ai/playbook-starter.ts";
import { type FakeApi, FakeProvider } from "../../support/ai/fake-provider.ts";
import { commands, freshPath, type Tickler } from "../../support/processes/tickler.ts";
import { hasTmux, Terminal } from "../../support/processes/tmux.ts";

interface CheckJson {
  path: string;
  exists: boolean;
  sections: { name: string; present: boolean }[];
  problems: string[];
  may_be_said: { kind: string; text: string; condition: string | null }[];
  may_not: string[];
  denied: string[];
}

const FILLED = PLAYBOOK_STARTER.replace(/^\[.*\]$/gm, "Something.");

function withPlaybook(text: string): { t: Tickler; path: string } {
  const t = commands();
  mkdirSync(t.home, { recursive: true, mode: 0o700 });
  const path = join(t.home, "playbook.md");
  writeFileSync(path, text);
  return { t, path };
}

async function check(t: Tickler, exitCode: number): Promise<CheckJson> {
  const result = await t.run(["playbook", "check", "--json"]);
  expect(result).toMatchObject({ exitCode });
  return result.json<CheckJson>();
}

describe("check", () => {
  test("where there is none", async () => {
    const t = commands();
    const { path, exists, sections, problems } = await check(t, 5);
    expect({ path, exists }).toEqual({ path: join(t.home, "playbook.md"), exists: false });
    expect(sections.map(({ name }) => name)).toEqual([
      ...["who we are", "what we sell", "prices and promises", "links", "tone", "signature"],
      ...["what must go to a person", "next step and meetings", "references", "objections"],
      ...["competitors", "where addresses come from"],
    ]);
    expect(sections.every(({ present }) => !present)).toBe(true);
    expect(problems).toEqual([expect.stringContaining("no playbook")]);
    expect(existsSync(path)).toBe(false);
  });

  test("one that is complete", async () => {
    const { t } = withPlaybook(FILLED);
    const { exists, sections, problems } = await check(t, 0);
    expect({ exists, problems }).toEqual({ exists: true, problems: [] });
    expect(sections.every(({ present }) => present)).toBe(true);
    expect(await t.ok(["playbook", "check"])).toBe("");
  });

  test("what is missing, and what was left from the starter: a line each", async () => {
    const { t } = withPlaybook(
      FILLED.replace(/## Tone[\s\S]*?(?=##)/, "## Words\n[Your words]\n\n"),
    );
    const { problems } = await check(t, 5);
    expect(problems).toEqual([
      expect.stringContaining("“tone”"),
      expect.stringMatching(/^Line \d+ has a placeholder: \[Your words\]$/),
    ]);
    const { stdout, stderr, exitCode } = await t.run(["playbook", "check"]);
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: `${problems.join("\n")}\n`,
      stderr: "",
      exitCode: 5,
    });
  });

  test("gaps of the starter are none of the rules", async () => {
    const { t } = withPlaybook(PLAYBOOK_STARTER);
    expect((await check(t, 5)).may_not.filter((rule) => rule.startsWith("["))).toEqual([]);
  });

  test("what was read from it: what may be said, under which condition, and what may not", async () => {
    const { t } = withPlaybook(
      `${FILLED}
## More
- Team costs 290 € per month, nothing else. Im Mai 640 € für Business.
- Discount: 15 % from three sites on. Never promise 50 %.
- We do not track trailers.
- Hosting with ISO 27001. See https://planner.example/demo.

## References
- Nordkorn Großhandel in Bremen: 14 docks.
`,
    );
    const { may_be_said: said, may_not: not, denied } = await check(t, 0);
    expect(said).toEqual(
      expect.arrayContaining([
        { kind: "price", text: "290 €", condition: null },
        { kind: "price", text: "640 €", condition: null },
        { kind: "percentage", text: "15 %", condition: "from three sites on" },
        { kind: "certificate", text: "ISO 27001", condition: null },
        { kind: "link", text: "https://planner.example/demo", condition: null },
        { kind: "reference", text: "Nordkorn Großhandel", condition: null },
      ]),
    );
    expect(said.map(({ text }) => text)).not.toContain("50 %");
    expect(not).toContain("Never promise 50 %.");
    expect(denied).toContain("We do not track trailers.");
  });

  test("the one that ai.playbook names", async () => {
    const file = freshPath("sales.md");
    writeFileSync(file, FILLED);
    const t = commands({ env: { TICKLER_AI_PLAYBOOK: file } });
    expect((await check(t, 0)).path).toBe(file);
    expect(await t.json(["playbook", "path"])).toEqual({ path: file, exists: true });
  });
});

describe("one that is not to be changed, or can't be read", () => {
  test("add leaves one that is read-only", async () => {
    const { t, path } = withPlaybook(FILLED);
    chmodSync(path, 0o444);
    const { exitCode, stderr } = await t.run(["playbook", "add", "Ten users cost 777 € a month."]);
    expect(exitCode).not.toBe(0);
    expect(stderr).toContain("is read-only");
    expect(stderr).toContain("chmod u+w");
    expect(readFileSync(path, "utf8")).toBe(FILLED);
  });

  test("check says what to do about a folder in its place", async () => {
    const { t, path } = withPlaybook(FILLED);
    rmSync(path);
    mkdirSync(path);
    const { stderr } = await t.run(["playbook", "check"]);
    expect(stderr).toContain("is a folder");
    expect(stderr).toContain("ai.playbook");
    expect(stderr).not.toContain("Make one");
  });

  test.skipIf(process.getuid?.() === 0)("check names the permissions", async () => {
    const { t, path } = withPlaybook(FILLED);
    chmodSync(path, 0);
    const { stderr } = await t.run(["playbook", "check"]);
    expect(stderr).toContain("Check the file's permissions");
  });
});

describe("edit without a terminal", () => {
  test.each([[[]], [["--json"]]])(
    "%j: names the file, and neither waits nor makes it",
    async (flags) => {
      const t = commands({ env: { EDITOR: "touch /tmp/tickler-must-not-exist" } });
      const { exitCode, stdout, stderr } = await t.run(["playbook", "edit", ...flags]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
      expect(stderr).toContain(join(t.home, "playbook.md"));
      expect(stderr).toContain("playbook check");
      expect(existsSync(join(t.home, "playbook.md"))).toBe(false);
      expect(existsSync("/tmp/tickler-must-not-exist")).toBe(false);
    },
  );
});

describe.skipIf(!hasTmux())("on a terminal", () => {
  const terminals: Terminal[] = [];

  afterEach(() => {
    for (const terminal of terminals.splice(0)) terminal.close();
  });

  function open(t: Tickler, editor: string): Terminal {
    const terminal = new Terminal(t, { EDITOR: editor, VISUAL: "" });
    terminals.push(terminal);
    return terminal;
  }

  test("a new one is the owner's alone and begins with the starter", async () => {
    const t = commands();
    const { screen, exitCode } = await open(t, "true").run("tickler playbook edit");
    expect(exitCode).toBe(0);
    const path = join(t.home, "playbook.md");
    expect(readFileSync(path, "utf8")).toBe(PLAYBOOK_STARTER);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(screen).toContain("has gaps");
    expect(screen).toContain("[What you sell]");
  });

  test("one that is there is edited as it is", async () => {
    const { t, path } = withPlaybook(FILLED.replace("## Tone", "## Words"));
    const terminal = open(t, "sed -i 's/## Words/## Tone/'");
    const { screen, exitCode } = await terminal.run("tickler playbook edit");
    expect(exitCode).toBe(0);
    expect(screen).toContain("is complete");
    expect(readFileSync(path, "utf8")).toBe(FILLED);
  });

  test("an editor that fails", async () => {
    const { t } = withPlaybook(FILLED);
    const { screen, exitCode } = await open(t, "false").run("tickler playbook edit");
    expect(exitCode).toBe(130);
    expect(screen).toContain("did not end well");
    expect(screen).not.toContain("nothing was sent");
  });

  test("check shows each section", async () => {
    const { t } = withPlaybook(FILLED.replace("## Tone", "## Words"));
    const { screen, exitCode } = await open(t, "true").run("tickler playbook check");
    expect(exitCode).toBe(5);
    expect(screen).toContain("✓ who we are");
    expect(screen).toContain("✗ tone");
    expect(screen).toContain("may be said: ");
    expect(screen).not.toContain("Worth adding");
    const old = withPlaybook(FILLED.replace("## References", "## Old names")).t;
    const { screen: advice, exitCode: fine } = await open(old, "true").run(
      "tickler playbook check",
    );
    expect(fine).toBe(0);
    expect(advice).toContain("· references");
    expect(advice).toMatch(/Worth adding:\s+Nothing on “references”: no customer can be named\./);
  });

  test("ai test: what comes again in each request, and a context that is too small", async () => {
    const provider = await FakeProvider.start();
    try {
      provider.pages.set("/api/ps", {
        models: [{ name: "fake-model", model: "fake-model", context_length: 4_096 }],
      });
      const lines = async (api: FakeApi, env: Record<string, string> = {}) => {
        const t = commands({ env: { ...provider.env(api), ...env } });
        const { screen, exitCode } = await open(t, "true").run("tickler ai test");
        expect(exitCode).toBe(0);
        // A terminal breaks lines within words.
        return screen.replace(/\s+/g, "");
      };
      const local = await lines("openai-compatible");
      expect(local).toContain("Itread12,000tokensandwrote30.");
      expect(local).toMatch(/\d,\d{3}of12,000inputtokensarethesameforeverylead/);
      expect(local).toContain("Themodel'scontextholds4,096tokens.Thatistoofew");
      expect(await lines("openai")).toContain("theproviderread0fromitscache,asithasnoneyet");
      const short = await lines("anthropic", { TICKLER_AI_MODEL: "claude-haiku-4-5" });
      expect(short).not.toContain("contextholds");
    } finally {
      await provider.stop();
    }
  });

  test("ai test in sentences", async () => {
    const t = commands({
      env: { TICKLER_AI_PROVIDER: "command", TICKLER_AI_COMMAND: "echo Hi" },
    });
    const { screen, exitCode } = await open(t, "true").run("tickler ai test");
    expect(exitCode).toBe(0);
    expect(screen).toMatch(/command:echo answered within \d+\.\d s\./);
    expect(screen).toContain("rules alone decide");
  });
});
