import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Tickler } from "../../support/processes/tickler.ts";
import { hasTmux, Terminal } from "../../support/processes/tmux.ts";
import { eventually } from "../../support/waiting.ts";

const missing = !hasTmux();
const base = new Tickler();
const terminals: Terminal[] = [];

/** A terminal over a copy of the home, or over this one. */
function open(
  env: Record<string, string> = {},
  t = base.copy(),
): { t: Tickler; terminal: Terminal } {
  const terminal = new Terminal(t, env);
  terminals.push(terminal);
  return { t, terminal };
}

test("tmux is there, at least in CI", () => {
  if (!missing) return;
  console.warn("skipped: the tests in a real terminal need tmux, which is missing");
  expect(process.env.CI, "CI, in which tmux must not be missing").toBeUndefined();
});

describe.skipIf(missing)("on a terminal", () => {
  beforeAll(() =>
    base.all(
      ["lead", "add", "John Doe", "john.doe@example.com", "--tag", "fair"],
      ["lead", "add", "Ana Silva", "--phone", "+351 21 123456"],
      ["send", "1", "Open to a chat?"],
      ["tick"],
    ),
  );

  afterAll(() => {
    for (const terminal of terminals) terminal.close();
  });

  test("lead list shows a table with headings, and colours", async () => {
    const { terminal } = open();
    const { screen, exitCode } = await terminal.run("tickler lead list");
    expect(exitCode).toBe(0);
    const lines = screen.split("\n").map((line) => line.trimEnd());
    const heading = lines.findIndex((line) => /^\s*ID\s+NAME\s+EMAIL\b.*STATUS\b/.test(line));
    expect(heading).toBeGreaterThanOrEqual(0);
    const table = lines.slice(heading).join("\n");
    expect(table).toMatch(/^\s*2\s+Ana Silva\s+\S.*\+351 21 123456/m);
    expect(table).toMatch(/^\s*1\s+John Doe\s+john\.doe@example\.com\s.*\bsent\b.*\bfair\b/m);
    // The columns stand under their headings.
    const column = lines[heading]?.indexOf("EMAIL");
    expect(lines.find((line) => line.includes("john.doe@"))?.indexOf("john.doe@")).toBe(column);
    expect(terminal.colours()).toContain("\u001b[1m");
  });

  test.each([
    ["NO_COLOR=1", ""],
    ["TERM=dumb", ""],
    ["", "--no-color"],
  ])("there are no colours with %s %s", async (variable, flag) => {
    const { terminal } = open();
    const { screen } = await terminal.run(`${variable} tickler lead list ${flag}`);
    expect(screen).toMatch(/ID\s+NAME/);
    const after = terminal.colours();
    expect(after.slice(after.indexOf("ID"))).not.toContain("\u001b[");
  });

  test("an empty list says what to do", async () => {
    const { terminal } = open();
    const { screen } = await terminal.run("tickler lead list --text nobody");
    expect(screen).toContain("No lead matches");
  });

  test("reply says whose words it recorded, what comes next, and how to answer", async () => {
    const { t, terminal } = open();
    const { screen, exitCode } = await terminal.run('tickler reply 1 "Interested!"');
    expect(exitCode).toBe(0);
    expect(screen).toMatch(/words of John Doe <john\.doe@example\.com>/);
    expect(screen).toContain("tickler answer 1");
    expect(screen).toMatch(/Next: /);
    expect(await t.message()).toMatchObject({ status: "replied", reply_received: "Interested!" });
  });

  test("reply and send without a text open the editor", async () => {
    const { t, terminal } = open({ EDITOR: "printf 'From the editor.' >" });
    expect(await terminal.run("tickler reply 1")).toMatchObject({ exitCode: 0 });
    expect(await t.message()).toMatchObject({ reply_received: "From the editor." });
    expect(await terminal.run("tickler send 1 --edit")).toMatchObject({ exitCode: 0 });
    expect(await t.message()).toMatchObject({ id: 2, message_sent: "From the editor." });
  });

  test("answer without a text opens the editor with the lead's mail and what is noted", async () => {
    const t = base.copy();
    const shown = join(t.home, "shown.txt");
    // What the editor is given is kept, and the answer written above it.
    const editor = join(t.home, "editor.sh");
    writeFileSync(
      editor,
      `#!/bin/sh\ncp "$1" "${shown}"\nprintf 'Gladly, on Tuesday.\\n' | cat - "${shown}" > "$1"\n`,
      { mode: 0o700 },
    );
    const { terminal } = open({ EDITOR: editor, VISUAL: "" }, t);
    await t.all(
      ["reply", "1", "What does it cost?\nAnd when can we start?"],
      ["note", "1", "met at the fair"],
    );
    expect(await terminal.run("tickler answer 1")).toMatchObject({ exitCode: 0 });
    const text = readFileSync(shown, "utf8");
    expect(text).toContain("> What does it cost?\n");
    expect(text).toContain("> And when can we start?\n");
    expect(text).toMatch(/Note of \d{4}-\d{2}-\d{2}: met at the fair/);
    const { messages } = await t.history(1);
    const answer = messages[0]?.emails.find(({ kind }) => kind === "answer");
    expect(answer).toMatchObject({ state: "queued", text: "Gladly, on Tuesday." });

    // An editor that leaves the text empty changes nothing.
    const before = t.dump();
    const other = open({ EDITOR: "true", VISUAL: "" }, t);
    expect((await other.terminal.run("tickler answer 1")).exitCode).not.toBe(0);
    expect(t.dump()).toEqual(before);
  });

  test("lead rm asks, and anything but a yes changes nothing", async () => {
    const { t, terminal } = open();
    const before = t.dump();
    for (const answer of ["n", "", "maybe"]) {
      terminal.start("tickler lead rm 1");
      const asked = await terminal.waitFor(/\[y\/N\]/);
      expect(asked).toMatch(/John Doe.*1 message.*1 email/s);
      terminal.type(answer);
      terminal.press("Enter");
      const { screen, exitCode } = await terminal.end();
      expect(screen).toContain("nothing was changed");
      expect(exitCode).toBe(130);
      expect(t.dump()).toEqual(before);
    }
    terminal.start("tickler lead rm 1");
    await terminal.waitFor(/\[y\/N\]/);
    terminal.press("C-c");
    expect(await terminal.end()).toMatchObject({ exitCode: 130 });
    expect(t.dump()).toEqual(before);
  });

  test("lead rm erases on a yes, or with --yes without asking", async () => {
    const { t, terminal } = open();
    terminal.start("tickler lead rm 1");
    await terminal.waitFor(/\[y\/N\]/);
    terminal.type("y");
    terminal.press("Enter");
    expect(await terminal.end()).toMatchObject({
      exitCode: 0,
      screen: expect.stringContaining("Erased John Doe"),
    });
    const { screen, exitCode } = await terminal.run("tickler --yes lead rm 2");
    expect(exitCode).toBe(0);
    expect(screen).not.toContain("[y/N]");
    expect(t.dump()?.leads).toEqual([]);
  });

  test("tick tells each event in a sentence; history tells the story", async () => {
    const { terminal } = open();
    await terminal.run('tickler reply 1 "Tell me more"');
    const tick = await terminal.run("tickler tick");
    expect(tick.screen).toMatch(/AI answer sent: John Doe <john\.doe@example\.com>, message 1/);
    const { screen } = await terminal.run("tickler history 1");
    expect(screen).toMatch(/^John Doe <john\.doe@example\.com>/m);
    expect(screen).toContain("Status: ai_replied");
    expect(screen).toContain("Tell me more");
    expect(screen).toMatch(/no model wrote this/);
    expect(screen).toMatch(/2026-03-02 09:00 {2}message 1 {2}ai_replied/);
  });

  describe("what came by mail can't move the cursor or forge output", () => {
    const NASTY = "A\u001b[2JB\u0007C\u009b31mD\u001b]0;title\u0007E\u202eF";

    async function bytesOf(command: string): Promise<string> {
      const { t, terminal } = open();
      await t.ok(["reply", "1"], { input: NASTY });
      const before = terminal.raw().length;
      await terminal.run(command);
      const sent = () => terminal.raw().subarray(before).toString("utf8");
      await eventually("all of it is written down", () => sent().includes(": exit 0]"));
      return sent();
    }

    test.each([
      ["tickler history 1", "A[2JBC"],
      ["tickler history 1 --json", "reply_received"],
    ])("in %s", async (command, shown) => {
      const sent = await bytesOf(command);
      expect(sent).toContain(shown);
      for (const bad of ["A\u001b", "B\u0007", "\u009b", "\u001b]0;title", "\u202e"]) {
        expect(sent.includes(bad), JSON.stringify(bad)).toBe(false);
      }
    });
  });
});
