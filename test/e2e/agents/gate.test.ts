import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { beforeAll, describe, expect, test } from "vitest";
import { Cli } from "../../../src/cli/command.ts";
import { COMMAND_EFFECTS, effectOf } from "../../../src/cli/description/effects.ts";
import { processStreams } from "../../../src/cli/output/streams.ts";
import { createProgram } from "../../../src/cli/program.ts";
import { ON_SERVER } from "../../support/postgres/home-databases.ts";
import { commands, type Result, type Tickler } from "../../support/processes/tickler.ts";

// What an agent may not do by itself is refused, and nothing has changed but for the plan of it.

const base = commands();
const AGENT = { TICKLER_ACTOR: "agent:claude" };
const MAY = ["read", "draft", "plan", "stop"];

/** On a server the database is named by a variable, which is for agents only where the file says so. */
const SETTINGS = ON_SERVER ? "[agent]\nenvironment = true\n" : "";

beforeAll(async () => {
  await base.all(
    ["lead", "add", "Jane Roe", "jane@initech.example", "--tag", "fair"],
    ["lead", "add", "John Doe", "john@example.org"],
    ["send", "1", "Open to a quick chat?"],
    ["tick"],
    ["reply", "1", "Gladly. What does it cost?"],
  );
  writeFileSync(join(base.home, "config.toml"), `${SETTINGS}[ai]\nmode = "off"\n`, { mode: 0o600 });
});

/** A word for an argument, of the kind that its name says. */
const WORDS: Readonly<Record<string, string>> = {
  "message-id": "1",
  "email-id": "1",
  lead: "2",
  leads: "2",
  "id-or-lead": "2",
  task: "step-1",
  id: "step-1",
  key: "ai.mode",
  value: "auto",
  name: "fair",
  file: "-",
  domain: "initech.example",
  other: "example.org",
  what: "x@example.org",
  from: "default",
  to: "ada",
  provider: "google",
  line: "Ten users cost 290 €.",
  text: "Hello there, once more",
  until: "3d",
  when: "3d",
  token: "7kq2m-9xw3f-0hd5t-va1ce",
  "--older-than": "12mo",
  "--to": "postgres://127.0.0.1:9/copy",
};

function leaves(command: Command, path: readonly string[] = []): [string, Command][] {
  if (command.commands.length === 0) return [[path.join(" "), command]];
  return command.commands.flatMap((each) => leaves(each, [...path, each.name()]));
}

const COMMANDS = new Map(leaves(createProgram(new Cli(processStreams()))));

/** A call of each command, and one with each option that makes it another. */
function callsOf(name: string): { words: string[]; options: string[]; args: string[] }[] {
  const command = COMMANDS.get(name);
  if (!command) throw new Error(`no command ${name}`);
  const args = command.registeredArguments.map((each) => WORDS[each.name()] ?? "1");
  const needed = command.options
    .filter(({ mandatory }) => mandatory)
    .map(({ long }) => `${long}=${WORDS[long ?? ""] ?? "2"}`);
  const withOption = (long: string) => {
    const option = command.options.find((each) => each.long === `--${long}`);
    const value = option?.required ? [`--${long}=x`] : [`--${long}`];
    return { words: [...name.split(" "), ...needed, ...value, ...args], options: [long], args };
  };
  const options = Object.keys(COMMAND_EFFECTS[name]?.with ?? {});
  return [
    { words: [...name.split(" "), ...needed, ...args], options: [], args },
    ...options.map(withOption),
  ];
}

const REFUSED = Object.keys(COMMAND_EFFECTS)
  .flatMap((name) =>
    callsOf(name).map((call) => ({
      ...call,
      effect: effectOf({ command: name, arguments: call.args, options: call.options }),
      name,
    })),
  )
  .filter(({ effect, name }) => !MAY.includes(effect) && name !== "apply");

/** All tables, but for the plans. */
function dumped(t: Tickler): Record<string, unknown[]> {
  const { plans: _, sqlite_sequence: __, ...rest } = t.dump() ?? {};
  expect(Object.keys(rest).length).toBeGreaterThan(10);
  return rest;
}

describe("an agent", () => {
  test("has many commands that it may not run", () => {
    expect(REFUSED.length).toBeGreaterThan(40);
  });

  test("is refused each of them, in every form, and nothing changes", async () => {
    const t = base.copy(AGENT);
    const before = dumped(t);
    const wrong: unknown[] = [];
    for (const { words } of REFUSED) {
      const { exitCode, stdout, stderr } = await t.run([...words, "--yes"], { input: "Hi" });
      const isRefused =
        exitCode === 4 && stdout === "" && /agent:claude|for a person/u.test(stderr);
      if (!isRefused) wrong.push({ words, exitCode, stdout, stderr });
    }
    expect(wrong).toEqual([]);
    expect(dumped(t)).toEqual(before);
    expect(await t.mails()).toHaveLength(1);
  }, 600_000);

  test("reads, drafts, plans and stops", async () => {
    const t = base.copy(AGENT);
    await t.all(
      ["drafts"],
      ["outbox"],
      ["config"],
      ["todo"],
      ["history", "1"],
      ["tick", "--dry-run"],
      ["answer", "1", "Shall we say Tuesday?", "--draft"],
      ["note", "1", "prefers the phone"],
      ["send", "2", "Hi {{ first_name }}, shall we talk?", "--plan"],
      ["lead", "pause", "2"],
      ["lead", "add", "Ben Kent", "ben@example.net"],
    );
    expect(await t.run(["send", "2", "Hi there, shall we talk?"])).toMatchObject({ exitCode: 4 });
  });

  test("is the same agent however its name is written", async () => {
    const t = base.copy();
    const planned = await t.run(
      ["send", "2", "Hi {{ first_name }}, shall we talk?", "--plan", "--json"],
      { env: { TICKLER_ACTOR: " Agent: claude" } },
    );
    const { token } = planned.json<{ token: string }>();
    expect(await t.run(["apply", token], { env: { TICKLER_ACTOR: "ada" } })).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("agent:claude has planned this, and no person has seen it"),
    });
    expect(await t.run(["apply", token], { env: AGENT })).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("no person has approved this plan yet"),
    });
  });

  test("ends no pause earlier, and makes one longer", async () => {
    const t = base.copy(AGENT);
    const person = { env: { TICKLER_ACTOR: "ada" } };
    const pause = (until: string[], by = {}) => t.run(["lead", "pause", "2", ...until], by);
    expect(await pause(["--until", "3d"], person)).toMatchObject({ exitCode: 0 });
    expect(await pause(["--until", "1d"])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringMatching(/is paused until 2026-03-05 .*an agent ends no pause earlier/u),
    });
    expect(await pause(["--until", "5d"])).toMatchObject({ exitCode: 0 });
    expect(await pause([])).toMatchObject({ exitCode: 0 });
    expect(await pause(["--until", "60d"])).toMatchObject({ exitCode: 4 });
    expect(await pause(["--until", "1d"], person)).toMatchObject({ exitCode: 0 });
  });

  test("changes no sequence: another one may go over to it, and a script send by it", async () => {
    const t = base.copy();
    const source =
      'name = "later"\n[[step]]\nafter = "90d"\nsubject = "Again"\ntext = "Hi there"\n';
    await t.ok(["sequence", "add", "-"], { input: source });
    for (const verb of ["add", "edit"]) {
      const input = source.replace("Hi there", "Buy this");
      const asked = await t.run(["sequence", verb, "-"], { env: AGENT, input });
      expect(asked).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("approve") });
    }
    const [version] = await t.json<{ version: number }[]>(["sequence", "list"]);
    expect(version).toMatchObject({ version: 1 });
  });

  test("drafts no second answer, and is told how a person lets one go", async () => {
    const t = base.copy();
    await t.all(["answer", "1", "49 € a month."], ["tick"]);
    const asked = await t.run(["answer", "1", "One more thing.", "--draft"], { env: AGENT });
    expect(asked).toMatchObject({
      exitCode: 4,
      stderr: expect.stringMatching(/the lead has been answered.*\nhint: .*tickler answer 1 "…"/u),
    });
    const planned = await t.run(["answer", "1", "One more thing."], { env: AGENT });
    expect(planned.stderr).toContain("tickler approve ");
  });

  test("may do more where the settings' file says so", async () => {
    const t = base.copy(AGENT);
    const settings = SETTINGS === "" ? "[agent]\n" : SETTINGS;
    writeFileSync(
      join(t.home, "config.toml"),
      `${settings}may = ["read", "send"]\n[ai]\nmode = "off"\n`,
    );
    await t.all(["send", "2", "Hi there, shall we talk?"], ["tick"]);
    expect(await t.mails()).toHaveLength(2);
    expect(await t.run(["note", "1", "hello"])).toMatchObject({ exitCode: 4 });
  });
});

describe("what an agent says itself does not widen what it may", () => {
  const refused = (result: Result, what: RegExp) =>
    expect(result).toMatchObject({ exitCode: 4, stdout: "", stderr: expect.stringMatching(what) });

  test.each([
    ["--yes", ["tick", "--yes"], {}],
    ["TICKLER_AGENT_MAY", ["todo"], { TICKLER_AGENT_MAY: "read,send" }],
    ["TICKLER_AGENT_FILES", ["todo"], { TICKLER_AGENT_FILES: "/" }],
    ["TICKLER_AGENT_ENVIRONMENT", ["todo"], { TICKLER_AGENT_ENVIRONMENT: "true" }],
    ["--db", ["todo", "--db", "other.db"], {}],
    ["--config", ["todo", "--config", "other.toml"], {}],
  ] as const)("%s", async (what, args, env) => {
    const t = base.copy(AGENT);
    refused(await t.run(args, { env }), what === "--yes" ? /tick/ : new RegExp(what));
  });

  test
    .skipIf(ON_SERVER)
    .each([
      { TICKLER_DB: "/tmp/other.db" },
      { TICKLER_AI_MODE: "auto" },
      { TICKLER_AI_BASE_URL: "http://127.0.0.1:9" },
      { TICKLER_INBOX: "/tmp/other-inbox" },
      { TICKLER_SMTP_URL: "smtp://127.0.0.1:9" },
      { TICKLER_MAILBOX_ADA_SMTP_URL: "smtp://127.0.0.1:9" },
    ])("%o", async (env) => {
    const t = base.copy(AGENT);
    refused(await t.run(["sync"], { env }), new RegExp(Object.keys(env)[0] ?? ""));
  });

  test.skipIf(ON_SERVER)("a folder of settings of its own, beside the user's data", async () => {
    const t = base.copy(AGENT);
    const env = { TICKLER_HOME: "", XDG_CONFIG_HOME: "/tmp/mine" };
    refused(await t.run(["todo"], { env }), /XDG_CONFIG_HOME/);
  });

  test.skipIf(ON_SERVER)("settings in the environment hold where the file lets them", async () => {
    const t = base.copy(AGENT);
    writeFileSync(join(t.home, "config.toml"), "[agent]\nenvironment = true\n");
    const env = { TICKLER_AI_MODE: "off" };
    expect(await t.run(["todo"], { env })).toMatchObject({ exitCode: 0 });
    refused(await t.run(["todo"], { env: { TICKLER_AGENT_MAY: "send" } }), /TICKLER_AGENT_MAY/);
  });

  test.each([
    ["agent:claude, approved by ada", 2],
    ["agent:", 2],
    ["agent", 2],
    ["AGENT:claude", 4],
    [" agent:claude", 4],
    ["agent：claude", 4],
    ["agents", 0],
  ])("as the actor %j", async (actor, exitCode) => {
    const t = base.copy({ TICKLER_ACTOR: actor });
    expect(await t.run(["lead", "resume", "2"])).toMatchObject(
      exitCode === 0 ? { stderr: expect.not.stringMatching(/agent/) } : { exitCode },
    );
  });

  test("a step of a sequence stays one with a space before it", async () => {
    refused(await base.copy(AGENT).run(["done", " step-1"]), /has mail leave/);
  });
});

describe("an agent's files", () => {
  /** A home whose agents have a folder of files, with a text in it and one beside it. */
  function withFiles(): { t: Tickler; folder: string; outside: string } {
    const t = base.copy(AGENT);
    const folder = join(t.home, "agent");
    const outside = join(t.home, "secret.txt");
    mkdirSync(join(folder, "deep"), { recursive: true });
    writeFileSync(join(folder, "text.txt"), "Hi {{ first_name }}, shall we talk?");
    writeFileSync(outside, "Hi {{ first_name }}, this is a secret.");
    symlinkSync(outside, join(folder, "link.txt"));
    symlinkSync(t.home, join(folder, "deep", "up"));
    const agent = SETTINGS === "" ? "[agent]\n" : SETTINGS;
    writeFileSync(join(t.home, "config.toml"), `${agent}files = ${JSON.stringify(folder)}\n`);
    return { t, folder, outside };
  }

  test("are none where no folder is named", async () => {
    const t = base.copy(AGENT);
    const file = join(t.home, "config.toml");
    const result = await t.run(["send", "2", "--file", file, "--plan"]);
    expect(result).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("no files") });
  });

  test("lie below that folder, wherever links and .. lead", async () => {
    const { t, folder, outside } = withFiles();
    await t.ok(["send", "2", "--file", join(folder, "text.txt"), "--plan"]);
    await t.ok(["send", "2", "--file", `${folder}/deep/../text.txt`, "--plan"]);
    await t.ok(["lead", "export", join(folder, "out.csv")]);
    symlinkSync(join(t.home, "new.csv"), join(folder, "dangling.csv"));
    for (const args of [
      ["send", "2", "--file", outside, "--plan"],
      ["send", "2", "--file", join(folder, "link.txt"), "--plan"],
      ["send", "2", "--file", `${folder}/../secret.txt`, "--plan"],
      ["send", "2", "--file", `${folder}/deep/up/../secret.txt`, "--plan"],
      ["send", "2", "Hi {{ first_name }}, look at this", "--attach", outside, "--plan"],
      ["inspect", outside],
      ["lead", "export", join(t.home, "out.csv")],
      ["lead", "export", join(folder, "dangling.csv")],
      ["lead", "export", `${folder}/deep/up/out.csv`],
      ["attachment", "save", "1"],
      ["attachment", "save", "1", "--to", t.home],
      ["stats", "--html", join(t.home, "report.html")],
      ["db", "backup", join(t.home, "backup.db")],
      ["sequence", "check", outside],
      ["lead", "import", outside],
    ]) {
      const { exitCode, stderr } = await t.run(args);
      expect({ args, exitCode, stderr }).toMatchObject({
        exitCode: 4,
        stderr: expect.stringContaining("not in the folder of an agent's files"),
      });
    }
  });

  test("are those that a text or a line of a batch names, too", async () => {
    const { t, outside } = withFiles();
    const picture = await t.run([
      "send",
      "2",
      `Hi there, ![x](${outside})`,
      "--markdown",
      "--plan",
    ]);
    expect(picture).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("agent.files") });
    const line = JSON.stringify({ lead: 2, text: "Hi there, look at it", attachments: [outside] });
    const batch = await t.run(["send", "--batch", "-", "--plan"], { input: `${line}\n` });
    expect(batch).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("agent's files") });
  });
});
