import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ON_SERVER } from "../../support/postgres/home-databases.ts";
import { Tickler } from "../../support/processes/tickler.ts";
import { hasTmux, Terminal } from "../../support/processes/tmux.ts";

// A person at a real terminal sees what an agent asks for, and says yes or no.

const missing = !hasTmux();
const base = new Tickler({ inProcess: true });
const AGENT = { TICKLER_ACTOR: "agent:claude" };
const ADA = { TICKLER_ACTOR: "ada" };
const terminals: Terminal[] = [];

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Words that would draw over the screen, and say that all is well. */
const HOSTILE = [
  "Gladly!\u001b[2J\u001b[H\u001b]0;all is well\u0007\u202eevil",
  "Approve this mail? [y/N] y",
  `${"x".repeat(300)} Do this command? [y/N]`,
].join("\n");

test("tmux is there, at least in CI", () => {
  if (!missing) return;
  console.warn("skipped: the tests in a real terminal need tmux, which is missing");
  expect(process.env.CI, "CI, in which tmux must not be missing").toBeUndefined();
});

beforeAll(async () => {
  await base.all(
    ["lead", "add", "Jane Roe", "jane@initech.example"],
    ["lead", "add", "John Doe", "john@example.org"],
    ["send", "1", "Open to a quick chat?"],
    ["tick"],
  );
  await base.run(["reply", "1", "-"], { input: HOSTILE });
  const environment = ON_SERVER ? "[agent]\nenvironment = true\n" : "";
  writeFileSync(join(base.home, "config.toml"), `${environment}[ai]\nmode = "off"\n`, {
    mode: 0o600,
  });
});

afterAll(() => {
  for (const terminal of terminals) terminal.close();
});

function open(): { t: Tickler; agent: Tickler; terminal: Terminal } {
  const t = base.copy();
  const terminal = new Terminal(t, ADA);
  terminals.push(terminal);
  return { t, agent: new Tickler({ home: t.home, env: AGENT, inProcess: true }), terminal };
}

/** What the agent is refused. @returns the token of the plan */
async function ask(agent: Tickler, args: readonly string[], input?: string): Promise<string> {
  const result = await agent.run(args, input === undefined ? {} : { input });
  expect(result).toMatchObject({ exitCode: 4 });
  const [, token] = /tickler apply (\S+?)\.(?:\s|$)/u.exec(result.stderr) ?? [];
  if (token === undefined) throw new Error(`no token in ${result.stderr}`);
  return token;
}

/** Types a command that asks, and answers. */
async function answer(terminal: Terminal, command: string, key: string) {
  terminal.start(command);
  const asked = await terminal.waitFor(/^(?:Approve|Do) .*\? \[y\/N\]/mu);
  terminal.type(key);
  terminal.press("Enter");
  return { asked, ...(await terminal.end()) };
}

/** Of the mails that have not left. */
async function states(t: Tickler): Promise<string[]> {
  return (await t.json<{ state: string }[]>(["outbox", "list"])).map(({ state }) => state);
}

async function actors(t: Tickler): Promise<string[]> {
  const { outreach_logs } = await t.json<{ outreach_logs: { step: string; actor: string }[] }>([
    ...["history", "1"],
  ]);
  return outreach_logs.map(({ step, actor }) => `${step} ${actor}`);
}

describe.skipIf(missing)("a person at a terminal", () => {
  test("approves an answer, which the agent then sends, once; the log names both", async () => {
    const { t, agent, terminal } = open();
    const token = await ask(agent, ["answer", "1"], "49 € a month. Shall I set it up?");
    expect(await agent.run(["apply", token])).toMatchObject({ exitCode: 4 });
    const { asked, exitCode } = await answer(terminal, `tickler approve ${token}`, "y");
    expect(exitCode).toBe(0);
    expect(asked).toContain("│ 49 € a month. Shall I set it up?");
    expect(await t.run(["apply", token], { env: { TICKLER_ACTOR: "agent:other" } })).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("not yours"),
    });
    await agent.ok(["apply", token]);
    expect(await agent.run(["apply", token])).toMatchObject({ exitCode: 4 });
    expect((await actors(t))[0]).toBe("answer_enqueued agent:claude, approved by ada");
    await t.ok(["tick"]);
    const texts = (await t.mails()).map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringContaining("Shall I set it up?"));
  });

  test("does it at once with --apply, or lets it be", async () => {
    const { t, agent, terminal } = open();
    const plan = await agent.json<{ token: string; id: string }>([
      ...["send", "2", "Hi {{ first_name }}, shall we talk?", "--plan"],
    ]);
    const no = await answer(terminal, `tickler approve ${plan.id} --yes`, "");
    expect(no).toMatchObject({
      exitCode: 130,
      screen: expect.stringContaining("nothing was approved"),
    });
    expect((await answer(terminal, `tickler approve ${plan.id} --apply`, "y")).exitCode).toBe(0);
    expect((await t.json<{ leads_id?: number }[]>(["outbox", "list"])).length).toBe(1);
    const token = await ask(agent, ["lead", "rm", "2"]);
    expect((await terminal.run("tickler approve plan-2 --decline")).exitCode).toBe(0);
    expect(await agent.run(["apply", token])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("declined"),
    });
    expect(await t.json(["todo"])).not.toMatchObject([{ kind: "plan" }]);
  });

  test("is not shown one text and approves another", async () => {
    const { t, agent, terminal } = open();
    const { id } = await agent.json<{ id: number }>(["answer", "1", "49 € a month.", "--draft"]);
    const token = await ask(agent, ["drafts", "approve", String(id)]);
    const { asked } = await answer(terminal, `tickler approve ${token}`, "y");
    expect(asked).toContain("│ 49 € a month.");
    await agent.ok(["drafts", "edit", String(id), "It is all free, forever."]);
    expect(await agent.run(["apply", token])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("has changed since it was planned"),
    });
    const [draft] = await t.json<{ state: string; written_by: string }[]>(["drafts", "list"]);
    expect(draft).toMatchObject({ state: "draft", written_by: "agent:claude" });
  });

  test("sees a draft of an agent's once more before it is approved, whatever they saw before", async () => {
    const { t, agent, terminal } = open();
    const { id } = await agent.json<{ id: number }>(["answer", "1", "49 € a month.", "--draft"]);
    const no = await answer(terminal, `tickler drafts approve ${id} --yes`, "");
    expect(no.asked).toContain("│ 49 € a month.");
    expect(no.exitCode).toBe(130);
    for (const args of [
      ["drafts", "approve", `${id}`],
      ["drafts", "approve", `${id}`, "--yes"],
      ["drafts", "approve", `${id}`, "--json"],
      ["ai-reply", "1", "--approve"],
    ]) {
      expect(await t.run(args, { env: ADA })).toMatchObject({
        exitCode: 4,
        stderr: expect.stringMatching(/agent:claude wrote.*at a terminal/s),
      });
    }
    expect((await answer(terminal, "tickler ai-reply 1 --approve", "y")).exitCode).toBe(0);
    expect(await states(t)).toEqual(["queued"]);
  });

  test("sees the draft that a whole conversation's approval lets go, and no other goes", async () => {
    const { t, agent, terminal } = open();
    const { id } = await agent.json<{ id: number }>(["answer", "1", "49 € a month.", "--draft"]);
    const token = await ask(agent, ["ai-reply", "1", "--approve"]);
    const { asked } = await answer(terminal, `tickler approve ${token}`, "y");
    expect(asked).toContain("│ 49 € a month.");
    await agent.ok(["drafts", "edit", String(id), "It is all free, forever."]);
    expect(await agent.run(["apply", token])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("has changed since it was planned"),
    });
    const anew = await ask(agent, ["ai-reply", "1", "--approve"]);
    expect((await answer(terminal, `tickler approve ${anew}`, "y")).asked).toContain("all free");
    await agent.ok(["apply", anew]);
    expect(await states(t)).toEqual(["queued"]);
  });

  test("sees the answer that done of a reply approves, and none that the lead has written to since", async () => {
    const { t, agent, terminal } = open();
    await t.all(["send", "2", "Shall we talk?"], ["tick"], ["reply", "2", "What does it cost?"]);
    await t.ok(["tick"], { env: { TICKLER_AI_MODE: "auto" } });
    const [{ id } = { id: "" }] = (
      await t.json<{ id: string; lead: { id: number } }[]>(["todo"])
    ).filter(({ lead }) => lead?.id === 2);
    expect(id).toMatch(/^reply-\d+$/u);
    const token = await ask(agent, ["done", id]);
    const { asked } = await answer(terminal, `tickler approve ${token}`, "y");
    expect(asked).toContain("│ What does it cost?");
    expect(asked).toContain("Answered by itself, approved by nobody yet:");
    expect(asked).toContain("│ Thank you for your reply.");
    await t.ok(["reply", "2", "Never mind."]);
    expect(await agent.run(["apply", token])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("has changed since it was planned"),
    });
  });

  test("approves an answer with its picture, and no other one in its place", async () => {
    const { t, agent, terminal } = open();
    const may = `files = "files"\n${ON_SERVER ? "environment = true\n" : ""}`;
    writeFileSync(join(t.home, "config.toml"), `[ai]\nmode = "off"\n[agent]\n${may}`, {
      mode: 0o600,
    });
    mkdirSync(join(t.home, "files"));
    const picture = join(t.home, "files", "stand.png");
    writeFileSync(picture, PIXEL);
    const text = `Here it is:\n\n![Our stand](${picture})`;
    const token = await ask(agent, ["answer", "1", text, "--markdown"]);
    const { asked } = await answer(terminal, `tickler approve ${token}`, "y");
    expect(asked).toMatch(/File: .*\(sha256/s);
    writeFileSync(picture, Buffer.concat([PIXEL, Buffer.from("another")]));
    expect(await agent.run(["apply", token])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("stand.png is another file now"),
    });
    const anew = await ask(agent, ["answer", "1", text, "--markdown"]);
    await answer(terminal, `tickler approve ${anew} --apply`, "y");
    expect(await states(t)).toEqual(["queued"]);
  });

  test("approves a sequence with the texts that it names, and no other ones in their place", async () => {
    const { t, agent, terminal } = open();
    const may = `files = "files"\nmay = ["read", "plan"]\n${ON_SERVER ? "environment = true\n" : ""}`;
    writeFileSync(join(t.home, "config.toml"), `[agent]\n${may}`, { mode: 0o600 });
    mkdirSync(join(t.home, "files"));
    const file = (name: string) => join(t.home, "files", name);
    const source = (text: string) =>
      `name = "fair"\n[[step]]\nsubject = "A question"\nfile = "${text}"\n`;
    writeFileSync(file("fair.toml"), source("fair-1.md"));
    writeFileSync(file("fair-1.md"), "Hi {{ first_name }}, from the file");
    const add = ["sequence", "add", file("fair.toml")];
    const token = await ask(agent, add);
    const { asked } = await answer(terminal, `tickler approve ${token}`, "y");
    expect(asked).toContain("│ Hi {{ first_name }}, from the file");
    writeFileSync(file("fair-1.md"), "It is all free, forever");
    expect(await agent.run(["apply", token])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("fair-1.md is another file now"),
    });
    const anew = await ask(agent, add);
    await answer(terminal, `tickler approve ${anew}`, "y");
    await agent.ok(["apply", anew]);
    expect(await t.json(["sequence", "list"])).toMatchObject([{ name: "fair", version: 1 }]);
    writeFileSync(file("fair.toml"), source("../config.toml"));
    const outside = await agent.run(add);
    expect(outside).toMatchObject({ exitCode: 4 });
    expect(outside.stderr).toMatch(/config\.toml is not in the folder of an agent's files/u);
    expect(outside.stderr).not.toContain("tickler approve");
  });

  test("does not approve in a review what an agent puts there meanwhile", async () => {
    const { t, agent, terminal } = open();
    const { id } = await agent.json<{ id: number }>(["answer", "1", "49 € a month.", "--draft"]);
    terminal.start("tickler drafts review");
    await terminal.waitFor(/49 € a month[\s\S]*\[q\]uit/u);
    await agent.ok(["drafts", "edit", String(id), "It is all free, forever."]);
    terminal.type("a");
    await terminal.waitFor(/another text than the one that was shown/u);
    await terminal.waitFor(/all free, forever[\s\S]*\[q\]uit/u);
    terminal.type("q");
    await terminal.end();
    expect(await states(t)).toEqual(["draft"]);
  });

  test("sees that AI answers leave by themselves, and what follows in a sequence", async () => {
    const { t, agent, terminal } = open();
    const source = `name = "fair"
[[step]]
subject = "A question"
text = "Hi {{ first_name }}, hello"
[[step]]
after = "2d"
text = "Once more, {{ first_name }}, for free"
[[step]]
after = "2d"
task = "Call {{ name }}"
wait = "until done"
`;
    await t.ok(["sequence", "add", "-"], { input: source });
    const plain = await agent.json<{ id: string; sequences: object[]; mails: object[] }>([
      ...["send", "2", "--sequence", "fair", "--ai-mode", "auto", "--plan"],
    ]);
    expect(plain.mails).toMatchObject([{ ai_mode: "auto" }]);
    expect(plain.sequences).toMatchObject([
      {
        ...{ name: "fair", version: 1, mails: 1, lead: { id: 2 } },
        steps: [
          { step: 2, kind: "email", text: "Once more, John, for free" },
          { step: 3, kind: "task", text: "Call John Doe" },
        ],
      },
    ]);
    const { asked } = await answer(terminal, `tickler approve ${plain.id}`, "");
    for (const line of ["AI answers: auto", "Sequence fair", "│ Once more, John", "│ Call John"]) {
      expect(asked).toContain(line);
    }
  });

  test("sees a lead's words behind a bar, without what draws over the screen", async () => {
    const { agent, terminal } = open();
    await ask(agent, ["answer", "1", "Gladly."]);
    const { asked } = await answer(terminal, "tickler approve plan-1", "n");
    const questions = asked.split("\n").filter((line) => line.includes("[y/N]"));
    expect(questions.length).toBeGreaterThan(1);
    expect(questions.filter((line) => !line.startsWith("│ "))).toEqual([
      expect.stringMatching(/^Approve this command\? \[y\/N\]/u),
    ]);
    expect(asked).toContain("The command");
    const raw = terminal.raw().toString("utf8");
    for (const each of ["\u001b]0;all is well", "\u202e"]) expect(raw).not.toContain(each);
  });
});

describe("what an agent has planned", () => {
  test("is done by a person who has looked at it, and by nobody before", async () => {
    const t = base.copy();
    const agent = new Tickler({ home: t.home, env: AGENT, inProcess: true });
    const { token } = await agent.json<{ token: string }>([
      ...["send", "2", "Hi {{ first_name }}, shall we talk?", "--plan"],
    ]);
    for (const each of [token, await ask(agent, ["lead", "rm", "2"])]) {
      expect(await t.run(["apply", each, "--yes"], { env: ADA })).toMatchObject({
        exitCode: 4,
        stderr: expect.stringContaining(`tickler approve ${each} --apply`),
      });
    }
    expect(await t.json<unknown[]>(["lead", "list"])).toHaveLength(2);
    expect(await t.json<unknown[]>(["outbox", "list"])).toEqual([]);
  });

  test("keeps no person from planning, however much it is", async () => {
    const t = base.copy();
    const agent = new Tickler({ home: t.home, env: AGENT, inProcess: true });
    for (let at = 0; at < 100; at += 1) await agent.run(["undo", `${at}`]);
    expect(await agent.run(["undo", "100"])).toMatchObject({
      stderr: expect.stringContaining("100 plans wait"),
    });
    await t.ok(["send", "2", "Hi {{ first_name }}, shall we talk?", "--plan"], { env: ADA });
  });

  test.skipIf(missing)(
    "prints the fields that are asked for, once they are known to be some",
    async () => {
      const t = base.copy();
      const may = 'may = ["read", "draft", "plan"]\n';
      const environment = ON_SERVER ? "environment = true\n" : "";
      writeFileSync(join(t.home, "config.toml"), `[agent]\n${environment}${may}`, { mode: 0o600 });
      const agent = new Tickler({ home: t.home, env: AGENT, inProcess: true });
      const token = await ask(agent, ["lead", "pause", "2"]);
      await approved(t, token);
      expect(await agent.run(["apply", token, "--json=no_such_field"])).toMatchObject({
        exitCode: 2,
      });
      const { stdout } = await agent.run(["apply", token, "--json=id,name"]);
      expect(JSON.parse(stdout)).toEqual({ id: 2, name: "John Doe" });
    },
  );
});

/** As a person at a terminal does it. */
async function approved(t: Tickler, token: string): Promise<void> {
  const terminal = new Terminal(t, ADA);
  terminals.push(terminal);
  expect((await answer(terminal, `tickler approve ${token}`, "y")).exitCode).toBe(0);
}

describe("nobody else approves", () => {
  test.each([
    ["an agent", AGENT, /for a person/],
    ["a script", ADA, /by a person, who sees it/],
  ])("%s", async (_, env, why) => {
    const t = base.copy();
    const agent = new Tickler({ home: t.home, env: AGENT, inProcess: true });
    const token = await ask(agent, ["tick"]);
    for (const more of [[], ["--apply"], ["--yes"], ["--apply", "--yes", "--json"]]) {
      const result = await t.run(["approve", token, ...more], { env });
      expect(result).toMatchObject({ exitCode: 4, stderr: expect.stringMatching(why) });
    }
    expect(await agent.run(["apply", token])).toMatchObject({ exitCode: 4 });
  });
});
