import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerSchema } from "../../src/ai/answer/output-schema.ts";
import {
  commandWriter,
  commandWriterName,
  environmentForCommand,
} from "../../src/ai/command-writer.ts";
import { AppError, WriterRefused, WriterUnavailable } from "../../src/domain/errors.ts";
import { textAlone } from "../../src/domain/writing/written.ts";
import { eventually, PATIENCE } from "../support/waiting.ts";
import { rejection, replyTask } from "./support.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tickler-command-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function writer(command: string, timeout = PATIENCE) {
  return commandWriter({ command, env: { ...process.env, OUT: folder }, timeout, verbose: false });
}

test("gets one JSON document, and its prose is the text", async () => {
  const w = writer('cat > "$OUT/in.json"; printf "Hi Jane,\\n\\nyes.\\n"');
  const task = replyTask({
    playbook: "We sell mail. <!-- secret -->",
    note: "shorter",
    draft: "Long",
    lead: { name: "Jane", company: null, title: null, timezone: null, vars: { a: "b" } },
    conversation: replyTask().conversation.map((each) =>
      each.direction === "out" ? { ...each, by: "person" } : each,
    ),
    round: { number: 1, of: 3 },
  });
  expect(await w.write(task)).toEqual(textAlone("Hi Jane,\n\nyes."));
  const text = readFileSync(join(folder, "in.json"), "utf8");
  expect(text.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(text)).toEqual({
    version: 1,
    task: "ai_reply",
    lead: { ...task.lead, given_name: "Jane", family_name: null },
    sender: "Ada Sales",
    conversation: [
      {
        ...{ direction: "out", by: "person", name: null },
        ...{ text: "Open to a chat?", at: "2026-03-01T09:00:00.000Z" },
      },
      {
        ...{ direction: "in", by: null, name: null },
        ...{ text: "What is it about?", at: "2026-03-02T08:00:00.000Z" },
      },
    ],
    round: { number: 1, of: 3 },
    playbook: "We sell mail.",
    note: "shorter",
    draft: "Long",
    format: "text",
    timezone: null,
    now: "2026-03-02T09:00:00.000Z",
    schema: answerSchema("ai_reply").schema,
  });
});

test("a second look is a task of its own, with what is asked for", async () => {
  const w = writer(
    `cat > "$OUT/in.json"; echo '{"unbacked":[{"words":"60 days","why":"it is 30"}]}'`,
  );
  const { note: _note, draft: _draft, ...known } = replyTask({ playbook: "We sell mail." });
  const task = { ...known, text: "Try it for 60 days.", subject: null };
  expect(await w.check(task)).toEqual({
    unbacked: [{ words: "60 days", why: "it is 30" }],
    tokens: null,
  });
  expect(JSON.parse(readFileSync(join(folder, "in.json"), "utf8"))).toMatchObject({
    version: 1,
    task: "check",
    text: "Try it for 60 days.",
    playbook: "We sell mail.",
    instructions: expect.stringContaining("unbacked"),
    schema: { type: "object", required: ["unbacked"] },
  });
});

test.each([
  ["a text", "echo Hi Jane"],
  ["other JSON", `echo '{"text":"Hi"}'`],
  ["nothing", "true"],
])("%s is no second look", async (_what, command) => {
  const { note: _note, draft: _draft, ...known } = replyTask();
  await expect(writer(command).check({ ...known, text: "Hi", subject: null })).rejects.toThrow(
    /unbacked.*ai\.check false/,
  );
});

test("may print JSON", async () => {
  const answer = { text: "Hi!", intent: "not_now", until: "2026-04-01" };
  expect(await writer(`echo '${JSON.stringify(answer)}'`).write(replyTask())).toMatchObject({
    text: "Hi!",
    reading: { intent: "not_now", until: new Date("2026-04-01T12:00:00Z") },
  });
});

test("need not read what it is given", async () => {
  const conversation = [{ direction: "in" as const, text: "x".repeat(2_000_000), at: new Date(0) }];
  const written = await writer("exec 0<&-; echo Hi").write(replyTask({ conversation }));
  expect(written.text).toBe("Hi");
});

describe("what goes wrong", () => {
  const failing = async (command: string, timeout?: number): Promise<WriterUnavailable> => {
    const error = await rejection(writer(command, timeout).write(replyTask()));
    expect(error).toBeInstanceOf(WriterUnavailable);
    return error as WriterUnavailable;
  };

  test("an exit code", async () => {
    const { message } = await failing("echo secret >&2; TOKEN=secret exit 3");
    expect(message).toBe("command:echo: ended with exit code 3");
  });

  test("a signal", async () => {
    expect((await failing("kill -9 $$")).message).toContain("SIGKILL");
  });

  test("nothing printed", async () => {
    const error = await rejection(writer("true").write(replyTask()));
    expect(error).toBeInstanceOf(WriterRefused);
    expect(error.message).toContain("printed no text");
  });

  test("no such program", async () => {
    const error = await rejection(writer("no-such-program-here -x").write(replyTask()));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: "config",
      message: expect.stringContaining("command:no-such-program-here"),
      hint: expect.stringContaining("PATH"),
    });
  });

  test("no end: all that it has started is ended, too", async () => {
    // Nobody else sleeps for so long.
    const nap = `sleep 1000.${process.pid}`;
    const error = await failing(`(${nap} & wait)`, 300);
    expect(error.message).toContain("did not end within 0.3 s");
    await eventually("what it has started is ended", () => !isRunning(nap));
  });

  test("an interruption", async () => {
    const stop = new AbortController();
    const nap = `sleep 2000.${process.pid}`;
    const writing = rejection(writer(`(${nap} & wait)`).write(replyTask(), stop.signal));
    await eventually("it runs", () => isRunning(nap));
    stop.abort();
    expect((await writing).message).toContain("interrupted");
    await eventually("what it has started is ended", () => !isRunning(nap));
    expect((await rejection(writer(nap).write(replyTask(), stop.signal))).message).toContain(
      "interrupted",
    );
  });

  test("output without end is cut off", async () => {
    const { text } = await writer("yes Buy").write(replyTask());
    expect(text.length).toBeGreaterThan(90_000);
    expect(text.length).toBeLessThanOrEqual(100_000);
  });
});

test.each([
  ["llm -m small", "command:llm"],
  ["/opt/my tools/llm", "command:my"],
  ['"/opt/my tools/llm" -m x', "command:llm"],
  ["LANG=C KEY='a b' /usr/bin/llm", "command:llm"],
  ["./write.sh", "command:write.sh"],
])("%s is called %s", (command, name) => {
  expect(commandWriterName(command)).toBe(name);
  expect(writer(command).name).toBe(name);
});

test("passwords stay here; the AI's key goes along", () => {
  const env = {
    PATH: "/bin",
    TICKLER_SMTP_PASSWORD: "a",
    TICKLER_IMAP_PASSWORD: "b",
    TICKLER_SMTP_URL: "smtps://ada:secret@mail.example",
    TICKLER_DB: "postgres://ada@db.example/x?password=secret",
    TICKLER_IMAP_URL: "imaps://ada@mail.example",
    TICKLER_AI_API_KEY: "c",
    TICKLER_HOME: "/home/ada",
  };
  expect(Object.keys(environmentForCommand(env))).toEqual([
    "PATH",
    "TICKLER_IMAP_URL",
    "TICKLER_AI_API_KEY",
    "TICKLER_HOME",
  ]);
});

/** Whether a process with this command line is there. */
function isRunning(command: string): boolean {
  const line = `${command.replaceAll(" ", "\0")}\0`;
  return readdirSync("/proc").some((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, "utf8") === line;
    } catch {
      return false;
    }
  });
}
