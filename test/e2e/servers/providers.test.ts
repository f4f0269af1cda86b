import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FakeApi, FakeProvider, fakeAnswer } from "../../support/ai/fake-provider.ts";
import { commands, filesIn, freshPath, Tickler } from "../../support/processes/tickler.ts";
import type { ErrorJson } from "../../support/processes/tickler-json.ts";

const KEY = "sk-top-secret-9876543210";
const APIS: readonly FakeApi[] = ["openai", "anthropic", "openai-compatible"];
const TEXT =
  "Hi John,\n\nthank you for your reply. I will find out and write again.\n\nBest regards";

interface TestJson {
  writer: string;
  ms: number;
  tokens: { input: number; output: number } | null;
  shared_tokens: number | null;
  context_tokens: number | null;
  cost: number | null;
  intent: string | null;
  flaw: string | null;
  text: string;
}

let provider: FakeProvider;

beforeEach(async () => {
  provider = await FakeProvider.start({ answer: () => ({ json: fakeAnswer(TEXT, "question") }) });
});

afterEach(async () => {
  await provider.stop();
});

/** A home in which a lead has replied, which is still to be answered. */
async function replied(env: Record<string, string>): Promise<Tickler> {
  const t = commands({ env });
  await t.all(
    ["lead", "add", "John Doe", "john.doe@example.com"],
    ["send", "1", "Open to a quick chat?"],
    ["tick"],
    ["reply", "1", "What is it about?"],
  );
  t.later("2m");
  return t;
}

async function failure(t: Tickler, args: readonly string[] = ["ai", "test"]) {
  const { exitCode, stdout, stderr } = await t.run([...args, "--json"]);
  expect(stdout).toBe("");
  expect(stdout + stderr).not.toContain(KEY);
  return { exitCode, ...(JSON.parse(stderr) as ErrorJson).error };
}

describe.each(APIS)("%s", (api) => {
  test("ai test: who answered, what it took and what it cost", async () => {
    const env = { TICKLER_AI_PRICE_IN: "2.5", TICKLER_AI_PRICE_OUT: "10" };
    const t = commands({ env: { ...provider.env(api, KEY), ...env } });
    const result = await t.json<TestJson>(["ai", "test"]);
    expect(result).toEqual({
      writer: `${api}:fake-model`,
      ms: expect.any(Number),
      tokens: expect.objectContaining({ input: 12_000, output: 30 }),
      shared_tokens: expect.any(Number),
      context_tokens: null,
      cost: 0.0303,
      intent: "question",
      flaw: null,
      check: { unbacked: [], error: null },
      text: TEXT,
    });
    expect(filesIn(t.home)).not.toContain("tickler.db");
    expect(provider.requests).toHaveLength(1);
  });

  test("a tick answers with it, and nothing of it keeps the key", async () => {
    const t = await replied(provider.env(api, KEY));
    const { stdout, stderr } = await t.run(["tick", "--json", "--verbose"]);
    const { emails } = await t.message();
    expect(emails.at(-1)).toMatchObject({ written_by: `${api}:fake-model`, text: TEXT });
    const config = await t.run(["config", "list", "--json"]);
    const history = await t.run(["history", "1", "--json"]);
    const said = [stdout, stderr, config.stdout, history.stdout, JSON.stringify(t.dump())].join("");
    expect(said).not.toContain(KEY);
    expect(filesWith(t.home, KEY)).toEqual([]);
  });

  test("a provider that is down holds nothing else up", async () => {
    const t = await replied(provider.env(api, KEY));
    await t.all(
      ["lead", "add", "Ana", "ana@example.com"],
      ["send", "2", "Hi Ana!", "--subject", "Hi Ana!"],
    );
    provider.answer = () => ({ status: 429, headers: { "retry-after": "60" } });
    const { stdout, stderr } = await t.run(["tick"]);
    expect(stdout + stderr).not.toContain(KEY);
    expect((await t.message(2)).status).toBe("sent");
    expect((await t.message(1)).status).toBe("replied");
  });
});

describe("an error says what to fix", () => {
  test.each([
    [401, "the key was refused", "ai.api_key_command"],
    [403, "access was refused", "ai.model"],
    [404, "was not found", "ai.model"],
  ])("%i", async (status, message, hint) => {
    provider.answer = () => ({ status, message: `Bad key ${KEY}` });
    const t = commands({ env: provider.env("anthropic", KEY) });
    const error = await failure(t);
    expect(error).toMatchObject({ exitCode: 2, code: "config" });
    expect(error.message).toContain(`anthropic:fake-model: ${message}`);
    expect(error.hint).toContain(hint);
  });

  test("429 with a time", async () => {
    provider.answer = () => ({ status: 429, headers: { "retry-after": "61" } });
    const error = await failure(commands({ env: provider.env("openai", KEY) }));
    expect(error).toMatchObject({ exitCode: 5, hint: expect.stringContaining("61 s") });
  });

  test("one that hangs", async () => {
    provider.answer = () => ({ hang: "in the middle" });
    const env = { ...provider.env("openai", KEY), TICKLER_AI_TIMEOUT: "1s" };
    const error = await failure(commands({ env }));
    expect(error).toMatchObject({ exitCode: 5, hint: expect.stringContaining("ai.timeout") });
    expect(error.message).toContain("no answer within 1 s");
  });

  test("nobody there", async () => {
    const env = provider.env("openai-compatible", KEY);
    await provider.stop();
    const error = await failure(commands({ env }));
    expect(error).toMatchObject({ exitCode: 5, hint: expect.stringContaining("ai.base_url") });
    expect(error.message).toContain("ECONNREFUSED");
    provider = await FakeProvider.start();
  });

  test("settings that are missing", async () => {
    const model = await failure(commands({ env: { TICKLER_AI_PROVIDER: "openai" } }));
    expect(model).toMatchObject({ exitCode: 2, hint: expect.stringContaining("ai.model") });
    const env = { TICKLER_AI_PROVIDER: "openai", TICKLER_AI_MODEL: "m" };
    const key = await failure(commands({ env }));
    expect(key).toMatchObject({ exitCode: 2, hint: expect.stringContaining("OPENAI_API_KEY") });
  });

  test("a key command that fails, whose output nobody sees", async () => {
    const { TICKLER_AI_API_KEY: _, ...env } = provider.env("openai");
    const command = `echo ${KEY.slice(0, 8)}; exit 3`;
    const t = commands({ env: { ...env, TICKLER_AI_API_KEY_COMMAND: command } });
    const error = await failure(t);
    expect(error.message).toBe("ai.api_key_command: the command ended with exit code 3");
    expect(error.message).not.toContain(KEY.slice(0, 8));
  });
});

test("the key is on no command line", async () => {
  const file = freshPath("key");
  writeFileSync(file, KEY);
  const { TICKLER_AI_API_KEY: _, ...env } = provider.env("openai");
  const t = new Tickler({ env: { ...env, TICKLER_AI_API_KEY_COMMAND: `cat ${file}` } });
  let seen: string[] = [];
  provider.answer = ({ headers }) => {
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    seen = commandLines();
    return { json: fakeAnswer(TEXT) };
  };
  expect(await t.run(["ai", "test"])).toMatchObject({ exitCode: 0 });
  expect(seen.some((line) => line.includes("ai\0test"))).toBe(true);
  expect(seen.filter((line) => line.includes(KEY))).toEqual([]);
});

test("without a model the template answers, and says what it is", async () => {
  const { exitCode, stdout, stderr } = await commands().run(["ai", "test", "--json"]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ writer: "template", tokens: null, cost: null });
  expect(stderr).toContain("No model is configured");
});

describe("command", () => {
  const command = (line: string): Tickler =>
    new Tickler({ env: { TICKLER_AI_PROVIDER: "command", TICKLER_AI_COMMAND: line } });

  test("writes what it prints", async () => {
    const script = freshPath("write.cjs");
    writeFileSync(
      script,
      `const task = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
       console.log(JSON.stringify({ text: "Hi " + task.lead.name, intent: "question" }));`,
    );
    const line = `"${process.execPath}" "${script}"`;
    expect(await command(line).json<TestJson>(["ai", "test"])).toMatchObject({
      writer: "command:node",
      intent: "question",
      text: "Hi Jane Example",
      // It does not know the task of a second look.
      check: { unbacked: [], error: expect.stringContaining("ai.check false") },
    });
  });

  test("what it says on stderr shows with --verbose only", async () => {
    const t = command("echo noise >&2; exit 7");
    const quiet = await t.run(["ai", "test"]);
    expect(quiet).toMatchObject({ exitCode: 5, stdout: "" });
    expect(quiet.stderr).toContain("command:echo: ended with exit code 7");
    expect(quiet.stderr).not.toContain("noise");
    expect((await t.run(["ai", "test", "--verbose"])).stderr).toContain("noise");
  });

  test("gets no mail password", async () => {
    const t = command("env");
    const env = { TICKLER_SMTP_PASSWORD: "hunter2", TICKLER_IMAP_PASSWORD: "hunter3" };
    const { text } = await t.json<TestJson>(["ai", "test"], { env });
    expect(text).toContain("TICKLER_AI_PROVIDER=command");
    expect(text).not.toContain("hunter");
  });
});

test("the playbook is what the model knows", async () => {
  const t = commands({ env: provider.env("openai-compatible") });
  mkdirSync(t.home, { recursive: true, mode: 0o700 });
  await t.json(["ai", "test"]);
  writeFileSync(await playbookPath(t), "# Who we are\n\nAcme. <!-- margin 80 % -->\n");
  await t.json(["ai", "test"]);
  const [without, withIt] = provider.requests;
  expect(without?.system).toContain("commit to nothing");
  expect(withIt?.system).toContain("Acme.");
  expect(withIt?.system).not.toContain("margin");
});

test("a playbook that is named has to be there", async () => {
  const env = { ...provider.env(), TICKLER_AI_PLAYBOOK: "/nowhere/playbook.md" };
  const error = await failure(commands({ env }));
  expect(error).toMatchObject({ exitCode: 2, hint: expect.stringContaining("playbook edit") });
  expect(error.message).toContain("/nowhere/playbook.md");
});

test("a command that waits for a text says that nobody answers", async () => {
  const t = await replied(provider.env("openai", KEY));
  provider.answer = () => ({ status: 429, headers: { "retry-after": "30" } });
  const error = await failure(t, ["ai-reply", "1"]);
  expect(error).toMatchObject({ exitCode: 5, hint: expect.stringContaining("30 s") });
  expect((await t.message(1)).status).toBe("replied");
});

describe("what is loaded", () => {
  test.each([["tick"], ["history", "1"], ["lead", "list"], ["config", "list"], ["--help"]])(
    "nothing of a model: %s %s",
    async (...args) => {
      const t = commands({ env: provider.env("openai") });
      await t.all(
        ["lead", "add", "John Doe", "john.doe@example.com"],
        ["send", "1", "Hi!", "--subject", "Hi!"],
        ["tick"],
      );
      const files = await filesRead(t, args.filter(Boolean));
      expect(files.some((file) => file.includes("tickler.cjs"))).toBe(true);
      expect(files.filter((file) => /model.writer|playbook|ai-sdk|zod/.test(file))).toEqual([]);
    },
  );

  test("the test can tell", async () => {
    const t = commands({ env: provider.env("openai") });
    const files = await filesRead(t, ["ai", "test"]);
    expect(files.filter((file) => file.includes("model-writer"))).not.toEqual([]);
  });
});

/** The files that a run reads, by their names. */
async function filesRead(t: Tickler, args: readonly string[]): Promise<string[]> {
  const hook = freshPath("hook.cjs");
  const list = freshPath("files");
  writeFileSync(
    hook,
    `const fs = require("node:fs");
     const read = fs.readFileSync;
     fs.readFileSync = (file, ...rest) => {
       fs.appendFileSync(${JSON.stringify(list)}, String(file) + "\\n");
       return read(file, ...rest);
     };`,
  );
  await t.ok(args, { env: { NODE_OPTIONS: `--require ${hook}` } });
  return readFileSync(list, "utf8").trim().split("\n");
}

async function playbookPath(t: Tickler): Promise<string> {
  const path = (await t.ok(["playbook", "path"])).trim();
  expect(path).toBe(join(t.home, "playbook.md"));
  return path;
}

/** The files in a folder that hold a text. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => {
    const file = join(folder, name);
    return statSync(file).isFile() && readFileSync(file, "latin1").includes(text);
  });
}

/** As the process list shows them. */
function commandLines(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, "utf8")];
      } catch {
        return [];
      }
    });
}
