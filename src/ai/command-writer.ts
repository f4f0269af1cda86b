import { spawn } from "node:child_process";
import { AppError, WriterRefused, WriterUnavailable } from "../domain/errors.ts";
import { namesOf } from "../domain/person-name.ts";
import { killTree, shellError, shellInvocation } from "../platform/processes/shell.ts";
import type { Checked, CheckTask, WriterTask, Written } from "../service/ports/index.ts";
import { answerSchema, CHECK_SCHEMA } from "./answer/output-schema.ts";
import { wholeAnswer } from "./answer/whole-answer.ts";
import type { RawAnswer } from "./ask-model.ts";
import { CHECK_INSTRUCTIONS } from "./check/check-prompt.ts";
import { readCheck } from "./check/read-check.ts";
import type { CheckingWriter } from "./lazy-writer.ts";
import { playbookText } from "./playbook.ts";

export interface CommandWriterOptions {
  /** A line for the shell. */
  command: string;
  /** The environment that the program gets. */
  env: NodeJS.ProcessEnv;
  /** The time limit for one text, in milliseconds. */
  timeout: number;
  /** Whether the program's stderr is shown. */
  verbose: boolean;
}

/** The most output that is read, in bytes. */
const LIMIT = 100_000;

/**
 * Has any program write: it gets the task as one JSON document on stdin, and prints the text, or
 * JSON as the schema in the document has it, of which only `text` is needed. A second look at a text
 * is a task of its own, `check`.
 */
export function commandWriter(options: CommandWriterOptions): CheckingWriter {
  const name = commandWriterName(options.command);
  return {
    name,
    isModel: true,
    async write(task, signal): Promise<Written> {
      const input = document(task);
      const answer = await wholeAnswer(() => run(name, options, input, signal));
      if (answer === null) throw new WriterRefused(`${name}: it printed no text`);
      return { ...answer, instructions: null };
    },
    async check(task, signal): Promise<Checked> {
      const raw = await run(name, options, checkDocument(task), signal);
      const unbacked = raw.isCut ? null : readCheck(raw.text);
      if (unbacked !== null) return { unbacked, tokens: null };
      throw new WriterRefused(
        `${name}: for the task check it printed no JSON with a list \`unbacked\`; to do without: tickler config set ai.check false`,
      );
    },
  };
}

/** `command:llm` for `LANG=C "/usr/bin/llm" -m small`. */
export function commandWriterName(command: string): string {
  const words = command.match(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+/gu) ?? [];
  const program = words.find((word) => !/^\w+=/u.test(word)) ?? command;
  const path = program.replace(/["']|\\(?=.)/gu, "");
  return `command:${path.split(/[/\\]/u).pop() || path}`;
}

/**
 * The environment without the passwords of our own settings, which a writing program does not need.
 */
export function environmentForCommand(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name, value = ""]) => {
    if (!name.startsWith("TICKLER_")) return true;
    return (
      !/(?:PASSWORD|_SECRET)$/u.test(name) &&
      !/^[a-z][a-z0-9+.-]*:\/\/[^/@\s]*:[^/\s]*@|[?&]password=/iu.test(value)
    );
  });
  return Object.fromEntries(kept);
}

/** The document on the program's stdin. */
function document(task: WriterTask): string {
  const { kind, note, draft, round = null } = task;
  const { schema } = answerSchema(kind);
  return `${JSON.stringify({ ...shared(task), task: kind, round, note, draft, schema })}\n`;
}

/** The same of a second look, with what a model would be told. */
function checkDocument(task: CheckTask): string {
  const { text, subject } = task;
  const asked = { instructions: CHECK_INSTRUCTIONS, schema: CHECK_SCHEMA.schema };
  return `${JSON.stringify({ ...shared(task), task: "check", text, subject, ...asked })}\n`;
}

function shared({
  lead,
  sender,
  conversation,
  playbook,
  format,
  zone = null,
  now,
}: Omit<CheckTask, "text" | "subject">) {
  const { name, company, title, timezone, vars } = lead;
  const { given, family } = namesOf(lead);
  return {
    version: 1,
    task: "",
    lead: { name, given_name: given, family_name: family, company, title, timezone, vars },
    sender,
    conversation: conversation.map(({ direction, by = null, name: who = null, text, at }) => ({
      ...{ direction, by, name: who, text, at },
    })),
    playbook: playbook === null ? null : playbookText(playbook),
    format,
    timezone: zone,
    now,
  };
}

function run(
  name: string,
  { command, env, timeout, verbose }: CommandWriterOptions,
  input: string,
  signal: AbortSignal | undefined,
): Promise<RawAnswer> {
  const { file, args, windowsVerbatimArguments } = shellInvocation(command);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      env,
      windowsVerbatimArguments,
      stdio: ["pipe", "pipe", verbose ? "inherit" : "ignore"],
      // A process group of its own, so that everything the shell has started can be ended.
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", interrupt);
      finish();
    };
    const stop = (error: Error): void => {
      killTree(child);
      settle(() => reject(error));
    };
    const unavailable = (what: string): WriterUnavailable =>
      new WriterUnavailable(`${name}: ${what}`);
    const interrupt = (): void => stop(unavailable("was interrupted"));
    const timer = setTimeout(
      () => stop(unavailable(`did not end within ${timeout / 1000} s`)),
      timeout,
    );
    const output = (): RawAnswer => ({
      text: Buffer.concat(chunks).subarray(0, LIMIT).toString("utf8"),
      tokens: null,
      isCut: size > LIMIT,
      isEndless: size > LIMIT,
    });
    if (signal?.aborted) return interrupt();
    signal?.addEventListener("abort", interrupt, { once: true });
    child.on("error", (error) => {
      stop(shellError(name, error, file) ?? unavailable(`can't be started: ${error.message}`));
    });
    // A program may write its text without reading its input.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
    child.stdout?.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size <= LIMIT) return;
      child.stdout?.destroy();
      killTree(child);
      settle(() => resolve(output()));
    });
    child.on("close", (code, killedBy) =>
      settle(() => {
        if (code === 0) return resolve(output());
        if (code === 126 || code === 127) return reject(noProgram(name, code));
        const how = code === null ? `was ended by ${killedBy}` : `ended with exit code ${code}`;
        reject(unavailable(how));
      }),
    );
  });
}

function noProgram(name: string, code: number): AppError {
  return new AppError(
    "config",
    `${name}: the shell can't run this program (exit code ${code})`,
    "Check ai.command, and the PATH: cron's is shorter than yours.",
  );
}
