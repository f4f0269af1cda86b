import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { execa, type Options } from "execa";
import PostalMime from "postal-mime";
import { expect } from "vitest";
import type { Store } from "../../../src/service/ports/index.ts";
import { openPostgres } from "../../../src/store/postgres/open.ts";
import { openSqlite } from "../../../src/store/sqlite/open.ts";
import { copyDatabase, databaseOf, dumpDatabase, ON_SERVER } from "../postgres/home-databases.ts";
import { atTheEndOfEachFile } from "../vitest/end-of-file.ts";
import { PATIENCE } from "../waiting.ts";
import { runInProcess } from "./in-process.ts";
import { printsJson, Shapes } from "./shapes.ts";
import type { HistoryJson, MessageJson } from "./tickler-json.ts";

export const BIN = resolve(import.meta.dirname, "../../../bin/tickler.js");

/** When the stories of the tests begin. */
export const START = "2026-03-02T09:00:00.000Z";

export type Env = Readonly<Record<string, string>>;

export interface RunOptions {
  now?: string;
  env?: Env;
  /** Standard input; without it there is nothing to read. */
  input?: string | Uint8Array;
  home?: string;
}

/** What a process left behind. */
export interface Result {
  stdout: string;
  stderr: string;
  /** Null where a signal ended it. */
  exitCode: number | null;
  signal: string | null;
  /** The one JSON document on stdout. */
  json<T = unknown>(): T;
}

/** A mail as its recipient's program reads it. */
export interface ReadMail {
  file: string;
  raw: string;
  from: string;
  to: string;
  toName: string;
  subject: string;
  text: string;
  messageId: string;
  inReplyTo: string | null;
  references: string[];
  /** Null where the field is missing. */
  header(name: string): string | null;
}

let folders: string | undefined;
let count = 0;

atTheEndOfEachFile(() => {
  if (folders) rmSync(folders, { recursive: true, force: true, maxRetries: 5 });
  folders = undefined;
});

/** A path in a temp folder that goes away with the test file; nothing is there yet. */
export function freshPath(name = "home"): string {
  folders ??= mkdtempSync(join(tmpdir(), "tickler-e2e-"));
  count += 1;
  return join(folders, `${name}-${count}`);
}

export type TicklerOptions = Pick<RunOptions, "now" | "env" | "home"> & { inProcess?: boolean };

/** Tickler as a process, with a home, a clock and an environment of its own. */
export class Tickler {
  readonly home: string;
  /** `TICKLER_NOW` of every run. */
  now: string;
  readonly env: Env;

  /** Whether `run` needs no process, either. */
  readonly inProcess: boolean;

  constructor({
    now = START,
    env = {},
    home = freshPath(),
    inProcess = false,
  }: TicklerOptions = {}) {
    this.home = home;
    this.inProcess = inProcess;
    this.now = now;
    this.env = env;
  }

  /** The same with a copy of the home, which costs less than running the commands again. */
  copy(env: Env = {}): Tickler {
    const home = freshPath();
    // On a server there may be no home yet.
    if (ON_SERVER) mkdirSync(this.home, { recursive: true, mode: 0o700 });
    cpSync(this.home, home, { recursive: true });
    if (ON_SERVER) copyDatabase(this.home, home);
    const { now, inProcess } = this;
    return new Tickler({ home, now, inProcess, env: { ...this.env, ...env } });
  }

  /** The file of the database; on a server it never comes to be. */
  get database(): string {
    return join(this.home, "tickler.db");
  }

  /** Starts a process and leaves it running. Who waits for it hears where its JSON is amiss. */
  start(args: readonly string[], options: RunOptions = {}) {
    const running = execa(process.execPath, [BIN, ...args], this.#settings(options));
    return printsJson(args) ? withCheckedShape(args, running) : running;
  }

  async run(args: readonly string[], options: RunOptions = {}): Promise<Result> {
    return this.inProcess ? this.#look(args, options) : this.#spawn(args, options);
  }

  /** Runs a command in a process of its own. */
  async #spawn(args: readonly string[], options: RunOptions): Promise<Result> {
    return resultOf(args, this.start(args, options));
  }

  /** Runs a script of the shell, in which `tickler` is the program. */
  async shell(script: string, options: RunOptions = {}): Promise<Result> {
    const prelude = `set -o pipefail; tickler() { "${process.execPath}" "${BIN}" "$@"; }`;
    const process_ = execa("bash", ["-c", `${prelude}\n${script}`], this.#settings(options));
    return resultOf([script], process_);
  }

  /** The variables that a run sees, but for PATH. */
  environment({ now, env, home }: RunOptions = {}): Record<string, string> {
    const own = { ...this.env, ...env };
    return {
      HOME: join(this.home, ".."),
      LANG: "C.UTF-8",
      TZ: "UTC",
      TICKLER_HOME: home ?? this.home,
      TICKLER_NOW: now ?? this.now,
      ...(ON_SERVER && !("TICKLER_DB" in own) && { TICKLER_DB: databaseOf(home ?? this.home) }),
      ...own,
    };
  }

  #settings(options: RunOptions) {
    const { input } = options;
    return {
      env: { PATH: process.env.PATH ?? "", ...this.environment(options) },
      extendEnv: false,
      reject: false,
      stripFinalNewline: false,
      // A process that hangs fails its test rather than the whole run.
      timeout: PATIENCE,
      killSignal: "SIGKILL",
      ...(input === undefined ? { stdin: "ignore" } : { input }),
    } satisfies Options;
  }

  /**
   * Runs a command for what it does and prints. The built program does it in this process, which
   * takes a twentieth of the time, but where input or another environment needs a process.
   */
  async #look(args: readonly string[], options: RunOptions): Promise<Result> {
    const env = this.environment(options);
    const isUsual = Object.entries(env).every(
      ([name, value]) => /^(?:HOME|LANG|TICKLER_\w+)$/.test(name) || value === process.env[name],
    );
    if (options.input !== undefined || !isUsual) return this.#spawn(args, options);
    const path = process.env.PATH ?? "";
    const printed = await runInProcess(args, { PATH: path, ...env });
    if (printsJson(args)) await checkShape(args, printed.stdout, printed.stderr);
    return resultOf(args, { ...printed, timedOut: false });
  }

  /** Runs a command that has to succeed, in silence on stderr, and reads its JSON. */
  async json<T = MessageJson>(args: readonly string[], options: RunOptions = {}): Promise<T> {
    const result = await this.#look([...args, "--json"], options);
    expect(result, args.join(" ")).toMatchObject({ exitCode: 0, stderr: "" });
    return result.json<T>();
  }

  /** Runs a command that has to succeed. @returns what stands on stdout */
  async ok(args: readonly string[], options: RunOptions = {}): Promise<string> {
    const result = await this.#look(args, options);
    expect(result, args.join(" ")).toMatchObject({ exitCode: 0 });
    return result.stdout;
  }

  /** Runs one command after the other; all have to succeed. */
  async all(...commands: readonly (readonly string[])[]): Promise<void> {
    for (const args of commands) await this.ok(args);
  }

  async history(lead: string | number = 1): Promise<HistoryJson> {
    return this.json<HistoryJson>(["history", String(lead)]);
  }

  /** The newest message of a lead. */
  async message(lead: string | number = 1): Promise<MessageJson> {
    return (await this.story(lead)).message;
  }

  /** The log of a lead, newest first. */
  async steps(lead: string | number = 1): Promise<string[]> {
    return (await this.story(lead)).steps;
  }

  /** Both, for the price of one process. */
  async story(lead: string | number = 1): Promise<{ message: MessageJson; steps: string[] }> {
    const { messages, outreach_logs } = await this.history(lead);
    const [message] = messages;
    if (!message) throw new Error(`lead ${lead} has no message`);
    return { message, steps: outreach_logs.map(({ step }) => step) };
  }

  /** Moves the clock forward: `25h`, `90m`, `30s`. */
  later(delay: string): void {
    this.now = plus(this.now, delay);
  }

  /** The mails that have left into the Maildir, in the order of their dates and then their names. */
  async mails(folder = "outbox/new"): Promise<ReadMail[]> {
    const mails = filesIn(join(this.home, folder)).map(async (name) => {
      const bytes = readFileSync(join(this.home, folder, name));
      return { ...(await readMail(bytes)), file: join(this.home, folder, name) };
    });
    return Promise.all(mails);
  }

  /** Makes the inbox, where the program has not yet. @returns its path */
  makeInbox(): string {
    const inbox = join(this.home, "inbox");
    for (const folder of ["tmp", "new", "cur"]) {
      mkdirSync(join(inbox, folder), { recursive: true, mode: 0o700 });
    }
    return inbox;
  }

  hasInbox(): boolean {
    return existsSync(join(this.home, "inbox/new"));
  }

  /** Puts a mail into the inbox, as a mail server would. @returns its file */
  receive(raw: string | Uint8Array, name = `1000000000.M${++count}.test`): string {
    this.makeInbox();
    const file = join(this.home, "inbox/new", name);
    writeFileSync(file, raw);
    return file;
  }

  /** Everything in the database, to compare; null where there is none. */
  dump(file?: string): Record<string, unknown[]> | null {
    if (ON_SERVER && file === undefined) return dumpDatabase(this.home);
    return dump(file ?? this.database);
  }

  /** Opens the database in this process. */
  async open(): Promise<Store> {
    const clock = { now: () => new Date(this.now) };
    if (!ON_SERVER) return openSqlite(this.database, clock);
    return openPostgres({ url: databaseOf(this.home), password: null }, clock);
  }

  /** Adds many leads at once, through the program's own store. */
  async seed(leads: readonly { name: string; email: string; company?: string; tags?: string[] }[]) {
    const store = await this.open();
    const now = new Date(this.now);
    const empty = { phone: null, company: null, title: null, timezone: null, tags: [], vars: {} };
    await store.write(({ leads: queries }) =>
      queries.upsert(
        leads.map((lead) => ({ ...empty, ...lead })),
        false,
        now,
      ),
    );
    await store.close();
  }
}

/** The same where no process is needed: for what commands do and print, one after the other. */
export function commands(options: Omit<TicklerOptions, "inProcess"> = {}): Tickler {
  return new Tickler({ ...options, inProcess: true });
}

interface Ended {
  stdout?: unknown;
  stderr?: unknown;
  exitCode?: number;
  signal?: string;
  timedOut: boolean;
}

async function resultOf(
  args: readonly string[],
  running: Ended | PromiseLike<Ended>,
): Promise<Result> {
  const { stdout, stderr, exitCode, signal, timedOut } = await running;
  if (timedOut) throw new Error(`${args.join(" ")} did not end; stderr: ${stderr}`);
  const text = String(stdout);
  return {
    stdout: text,
    stderr: String(stderr),
    exitCode: exitCode ?? null,
    signal: signal ?? null,
    json<T>() {
      try {
        return JSON.parse(text) as T;
      } catch {
        throw new Error(`no single JSON document on stdout of ${args.join(" ")}: ${text}`);
      }
    },
  };
}

/** Fails where a run with --json has printed anything else than `tickler schema` says. */
async function checkShape(args: readonly string[], stdout: string, stderr: string): Promise<void> {
  const faults = (await Shapes.load()).faultsOfRun(args, stdout, stderr);
  expect(faults, `what ${args.join(" ")} printed, by its schema: ${stdout}${stderr}`).toEqual([]);
}

/** The same process, as a promise that is kept once its output has been checked. */
function withCheckedShape<T extends PromiseLike<Ended>>(args: readonly string[], running: T): T {
  const ended = Promise.resolve(running).then(async (result) => {
    const { stdout, stderr, signal, timedOut } = result;
    // What a signal has cut off is no document.
    const isWhole = signal === undefined && !timedOut;
    if (isWhole) await checkShape(args, String(stdout), String(stderr));
    return result;
  });
  return Object.assign(running, {
    // biome-ignore lint/suspicious/noThenProperty: a process of execa's is a promise by its properties.
    then: ended.then.bind(ended),
    catch: ended.catch.bind(ended),
    finally: ended.finally.bind(ended),
  });
}

/** A moment later than another: `25h`, `90m`, `30s`. */
export function plus(moment: string, delay: string): string {
  const [, number, unit] = /^(\d+)([smhd])$/.exec(delay) ?? [];
  const units: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  const length = units[unit ?? ""];
  if (length === undefined) throw new Error(`${delay} is no delay`);
  return new Date(Date.parse(moment) + Number(number) * length).toISOString();
}

/** The names of the files in a folder; none where it is missing. */
export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  const mail = await PostalMime.parse(bytes);
  const header = (name: string): string | null =>
    mail.headers.find(({ key }) => key === name.toLowerCase())?.value ?? null;
  return {
    file: "",
    raw: Buffer.from(bytes).toString("latin1"),
    from: mail.from?.address ?? "",
    to: mail.to?.[0]?.address ?? "",
    toName: mail.to?.[0]?.name ?? "",
    subject: mail.subject ?? "",
    text: (mail.text ?? "").replaceAll("\r\n", "\n"),
    messageId: mail.messageId ?? "",
    inReplyTo: mail.inReplyTo ?? null,
    references: (mail.references ?? "").split(/\s+/).filter((id) => id !== ""),
    header,
  };
}

/** What lists look leads up in follows from the other tables, and is made anew by a tick. */
const DERIVED = /^lead_(search|index|statuses)/;

/** All rows of all tables of a database, but of those that are derived; null where there is none. */
export function dump(file: string): Record<string, unknown[]> | null {
  let db: Database.Database;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
  } catch {
    return null;
  }
  try {
    const names = db
      .prepare("select name from sqlite_master where type = 'table' order by name")
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      names
        .filter((name) => !DERIVED.test(name))
        .map((name) => [name, db.prepare(`select * from "${name}" order by rowid`).all()]),
    );
  } finally {
    db.close();
  }
}

/** The settings that send by this SMTP server. */
export function smtpEnv(url: string, more: Env = {}): Env {
  return { TICKLER_SMTP_URL: url, TICKLER_FROM: "Ada Sales <ada@sales.example>", ...more };
}

/** Lines of a batch, one for each of so many leads. */
export function batchOf(leads: number, text = "Open to a chat?"): string {
  return Array.from(
    { length: leads },
    (_, at) => `${JSON.stringify({ lead: at + 1, text })}\n`,
  ).join("");
}
