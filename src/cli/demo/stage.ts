import { chmod, mkdir, mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { AppError, ERROR_CODES, messageOf } from "../../domain/errors.ts";
import { parseDuration } from "../../domain/units/duration.ts";
import type { DemoStep } from "../../json/demo.ts";
import type { Context } from "../context.ts";
import { shellLine } from "../output/shell-line.ts";
import { type ChildResult, childEnv, runChild } from "./child.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Where and when a demo is played. */
export interface Setting {
  /** The folder to keep; null for a temporary one. */
  readonly keep: string | null;
  /** How long before now the story begins; null for a week of its own. */
  readonly before: number | null;
}

/** A Monday, so that the whole story falls on working days. */
const START = Date.UTC(2026, 2, 2, 9, 0);

/** The demo's stage: a home and a clock of its own, in which it runs the real program. */
export class Stage {
  readonly home: string;
  readonly steps: DemoStep[] = [];
  readonly #context: Context;
  readonly #stop: AbortSignal;
  #now: number;

  private constructor(home: string, start: number, context: Context, stop: AbortSignal) {
    this.home = home;
    this.#now = start;
    this.#context = context;
    this.#stop = stop;
  }

  /**
   * Makes the home, readable by its owner only. It stays after the demo.
   *
   * @throws AppError `usage` where the folder to keep holds something, `home` where it can't be made
   */
  static async build(context: Context, stop: AbortSignal, setting: Setting): Promise<Stage> {
    const { keep, before } = setting;
    const home = keep === null ? await temporaryFolder() : await newFolder(resolve(keep));
    if (before === null) return new Stage(home, START, context, stop);
    const now = (await context.app.clock()).now().getTime();
    return new Stage(home, now - (now % 60_000) - before, context, stop);
  }

  get now(): Date {
    return new Date(this.#now);
  }

  /** The clock as headings show it: `Monday 09:00`. */
  get clock(): string {
    return `${WEEKDAYS[this.now.getUTCDay()]} ${this.now.toISOString().slice(11, 16)}`;
  }

  /** Begins a new section, `later` than the one before. */
  scene(later: string, title: string): void {
    this.#now += parseDuration(later);
    const jump = later === "0s" ? "" : `, ${later} later`;
    this.#line("");
    this.#line(`${this.clock}${jump}: ${title}`, "bold");
  }

  /** Prints an explanation. */
  explain(text: string): void {
    this.#line(text, "dim");
  }

  /** Prints what somebody else wrote. */
  quote(text: string): void {
    this.#line("");
    for (const line of text.split("\n")) this.#line(line === "" ? "  │" : `  │ ${line}`, "cyan");
  }

  /** Plays a command: shows how it is typed and what it prints. */
  async run(...argv: string[]): Promise<void> {
    const { out } = this.#context;
    this.#line("");
    this.#line(`$ ${shellLine(["tickler", ...argv])}`, "green");
    const { json, terminal } = out.style;
    const command = json ? [...argv, "--json"] : argv;
    const { exitCode, stdout } = await this.#run(command, terminal);
    this.steps.push({
      at: this.now,
      command,
      exitCode,
      stdout: json ? parsed(stdout) : stdout,
    });
    if (!json) await out.raw(stdout);
  }

  /** Runs a command unseen, for facts that the demo itself needs. */
  async ask<T>(...argv: string[]): Promise<T> {
    const { stdout } = await this.#run([...argv, "--json"], false);
    return parsed(stdout) as T;
  }

  async #run(argv: readonly string[], inherit: boolean): Promise<ChildResult> {
    const { streams, flags } = this.#context;
    if (this.#stop.aborted) throw interrupted(this.home);
    const env = childEnv(streams.env, {
      TICKLER_HOME: this.home,
      TICKLER_NOW: this.now.toISOString(),
      // People see times in their own zone; the demo's headings are in this one.
      TZ: "UTC",
      ...(flags.color === false ? { NO_COLOR: "1" } : {}),
    });
    const result = await runChild(argv, { env, inherit, stop: this.#stop });
    if (this.#stop.aborted || result.exitCode === ERROR_CODES.interrupted) {
      throw interrupted(this.home);
    }
    if (result.exitCode !== 0) throw failed(argv, result, this.home);
    streams.stderr.write(result.stderr);
    return result;
  }

  #line(text: string, paint?: "bold" | "dim" | "green" | "cyan"): void {
    const { out } = this.#context;
    if (!out.style.json) out.line(text, paint);
  }
}

async function temporaryFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), "tickler-demo-"));
  } catch (error) {
    throw new AppError(
      "home",
      `no temporary folder can be made: ${messageOf(error)}`,
      "TMPDIR names the folder to make it in.",
    );
  }
}

/** A folder that is there and holds nothing will do. */
async function newFolder(path: string): Promise<string> {
  let inside: string[];
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    inside = await readdir(path);
    if (inside.length === 0) await chmod(path, 0o700);
  } catch (error) {
    throw new AppError(
      "home",
      `the folder ${path} can't be used: ${messageOf(error)}`,
      "Name one that does not exist yet: tickler demo --keep ~/tickler-practice",
    );
  }
  if (inside.length === 0) return path;
  throw new AppError(
    "usage",
    `${path} is not empty`,
    "The demo keeps its home in a folder of its own: name one that does not exist yet.",
  );
}

function interrupted(home: string): AppError {
  return new AppError("interrupted", "interrupted", `What was made so far is in ${home}`);
}

function failed(
  argv: readonly string[],
  { exitCode, stderr }: ChildResult,
  home: string,
): AppError {
  const why = stderr.trim() === "" ? "" : `: ${messageOf(stderr.replace(/^error: /u, ""))}`;
  return new AppError(
    "internal",
    `the demo failed: \`${shellLine(["tickler", ...argv])}\` ended with exit code ${exitCode}${why}`,
    `Look around in ${home}`,
  );
}

function parsed(stdout: string): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    return stdout;
  }
}
