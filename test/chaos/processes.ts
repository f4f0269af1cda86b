import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { sqliteDriver } from "../../scripts/sqlite-driver.mjs";
import { PATIENCE } from "../support/waiting.ts";
import type { Moment } from "./kill/fuse.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const BIN = join(ROOT, "bin/tickler.js");

/** A process that hangs fails the run. */
const TIMEOUT = PATIENCE;

/** A process that says nothing is up after so many milliseconds, unless the machine is busy. */
const START_UP = 1_000;

/** In pieces, as run-ts.mjs puts the place of this file where it stands. */
const META = ["import", "meta"].join(".");

type Env = Readonly<Record<string, string>>;

/** How a process has ended. */
export interface Ended {
  code: number | null;
  killed: boolean;
  /** Ended by a signal that it was not ready for yet: it has neither said nor done anything. */
  unborn: boolean;
  stdout: string;
  stderr: string;
  /** Milliseconds from start to end. */
  took: number;
}

/** How a victim is to die. */
export interface Death {
  what: "tick" | "watch";
  moment: Moment;
  nth: number;
}

/** A process that runs, or has run. */
export class Actor {
  readonly ended: Promise<Ended>;
  alive = true;
  /** Told what it says on stdout, as it says it. */
  heard: (text: string) => void = () => undefined;
  /** What it does: `tick`, `watch`, `send`, … */
  readonly what: string;
  /** The address that it sends from. */
  readonly sender: string;
  readonly #child: ChildProcess;
  readonly #start = performance.now();
  #spoke = false;

  constructor(child: ChildProcess, what: string, sender: string) {
    this.#child = child;
    this.what = what;
    this.sender = sender;
    const start = this.#start;
    let stderr = "";
    let stdout = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      this.#spoke = true;
      stderr += chunk;
    });
    child.stdout?.on("data", (chunk: Buffer) => {
      this.#spoke = true;
      stdout += chunk;
      this.heard(String(chunk));
    });
    this.ended = new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill("SIGKILL");
        reject(new Error(`${what} does not end: ${stderr}`));
      }, TIMEOUT);
      child.once("error", reject);
      child.once("close", (code, signal) => {
        this.alive = false;
        clearTimeout(timer);
        const [killed, unborn] = [signal === "SIGKILL", signal === "SIGTERM" && !this.#spoke];
        const took = performance.now() - start;
        resolve({ code, killed, unborn, stdout, stderr, took });
      });
    });
    this.ended.catch(() => undefined);
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** Asks it to end, as a supervisor does, once it is surely up. */
  async stop(): Promise<Ended> {
    while (this.alive && !this.#spoke && performance.now() - this.#start < START_UP)
      await sleep(20);
    if (this.alive) this.#child.kill("SIGTERM");
    return this.ended;
  }

  write(text: string): void {
    this.#child.stdin?.write(text);
  }

  /** Writes the last of its input. */
  end(text = ""): void {
    this.#child.stdin?.end(text);
  }

  /** Starts a process that waits for a word. */
  go(): void {
    this.#child.send("go");
  }
}

/** Starts the shipped program, and the victims that die by their own hands. */
export class Stage {
  readonly #actors = new Set<Actor>();
  readonly #folder: string;
  readonly #victim: string;

  private constructor(folder: string, victim: string) {
    this.#folder = folder;
    this.#victim = victim;
  }

  /** @param withVictims false: none will be asked for, and nothing is built for them */
  static async open(withVictims = true): Promise<Stage> {
    // Inside the package, so that packages and migrations are found as usual.
    const cache = join(ROOT, "node_modules/.cache");
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, "chaos-"));
    const victim = join(folder, "victim.cjs");
    if (!withVictims) return new Stage(folder, victim);
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    await build({
      absWorkingDir: ROOT,
      entryPoints: [join(import.meta.dirname, "kill/victim.ts")],
      outfile: victim,
      bundle: true,
      // Libraries, too: one file is read much faster than hundreds.
      external: [sqliteDriver(), "pg-native", "@napi-rs/keyring"],
      alias: { "better-sqlite3": sqliteDriver() },
      platform: "node",
      target: "node20.11",
      format: "cjs",
      define: {
        __VERSION__: JSON.stringify(version),
        [`${META}.dirname`]: "__dirname",
        [`${META}.filename`]: "__filename",
      },
      logLevel: "warning",
    });
    return new Stage(folder, victim);
  }

  /** The shipped program. */
  start(args: readonly string[], env: Env, sender = ""): Actor {
    const child = spawn(process.execPath, [BIN, ...args], { env, stdio: "pipe" });
    child.stdin.on("error", () => undefined);
    return this.#watch(new Actor(child, args[0] ?? "", sender));
  }

  /**
   * The shipped program at a terminal of its own, 200 columns wide: util-linux's `script` makes one, and
   * ends as the program does. Its input has to stay open until it has ended.
   */
  startAtTerminal(args: readonly string[], env: Env): Actor {
    const words = [process.execPath, BIN, ...args].map(
      (word) => `'${word.replaceAll("'", "'\\''")}'`,
    );
    const line = `stty cols 200 rows 60; exec ${words.join(" ")}`;
    const all = { TERM: "xterm", SHELL: "/bin/sh", ...env };
    const child = spawn("script", ["-qefc", line, "/dev/null"], { env: all, stdio: "pipe" });
    child.stdin.on("error", () => undefined);
    return this.#watch(new Actor(child, args[0] ?? "", ""));
  }

  /** A tick, or a watch, that dies at the nth coming of a moment; it waits for `go`. */
  async victim(how: Death, env: Env, sender: string): Promise<Actor> {
    const { what, moment, nth } = how;
    const child = fork(this.#victim, {
      env: { ...env, CHAOS_MOMENT: moment, CHAOS_NTH: String(nth), CHAOS_WHAT: what },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const ready = new Promise<void>((resolve) => child.once("message", () => resolve()));
    const actor = this.#watch(new Actor(child, what, sender));
    await Promise.race([ready, actor.ended]);
    return actor;
  }

  async close(): Promise<void> {
    for (const actor of this.#actors) actor.kill();
    await Promise.all([...this.#actors].map((actor) => actor.ended.catch(() => undefined)));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #watch(actor: Actor): Actor {
    this.#actors.add(actor);
    const forget = (): void => void this.#actors.delete(actor);
    actor.ended.then(forget, forget);
    return actor;
  }
}
