import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { sqliteDriver } from "../../../scripts/sqlite-driver.mjs";

const root = resolve(import.meta.dirname, "../../..");

/** Programs of TypeScript that run as processes of their own, bundled once. */
export class Program {
  readonly #folder: string;
  readonly #file: string;
  readonly #children = new Set<Child>();

  private constructor(folder: string, file: string) {
    this.#folder = folder;
    this.#file = file;
  }

  /** @param entry relative to test/support/ */
  static async bundle(entry: string): Promise<Program> {
    // Inside the package, so that packages and migrations are found as usual.
    const cache = join(root, "node_modules/.cache");
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, "program-"));
    const outfile = join(folder, "program.mjs");
    await build({
      absWorkingDir: root,
      entryPoints: [resolve(import.meta.dirname, "..", entry)],
      outfile,
      bundle: true,
      packages: "external",
      alias: { "better-sqlite3": sqliteDriver() },
      platform: "node",
      target: "node20.11",
      format: "esm",
      logLevel: "warning",
    });
    return new Program(folder, outfile);
  }

  /** Starts a process and waits for its first message, `ready`. */
  async start(): Promise<Child> {
    const child = new Child(fork(this.#file, { stdio: ["ignore", "inherit", "inherit", "ipc"] }));
    this.#children.add(child);
    await child.next();
    return child;
  }

  async startMany(count: number): Promise<Child[]> {
    return Promise.all(Array.from({ length: count }, () => this.start()));
  }

  async end(): Promise<void> {
    await Promise.all([...this.#children].map((child) => child.kill("SIGKILL")));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export class Child {
  readonly #process: ChildProcess;
  readonly #exit: Promise<void>;
  readonly #messages: unknown[] = [];
  #wake: (() => void) | undefined;

  constructor(process: ChildProcess) {
    this.#process = process;
    process.on("message", (message) => {
      this.#messages.push(message);
      this.#wake?.();
    });
    this.#exit = new Promise((resolve) => process.once("exit", () => resolve()));
    void this.#exit.then(() => this.#wake?.());
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get #isOver(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  /** The next message, in the order they came. */
  async next(): Promise<unknown> {
    while (this.#messages.length === 0) {
      if (this.#isOver) throw new Error(`process ${this.pid} has ended`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#messages.shift();
  }

  async ask(message: object): Promise<unknown> {
    this.#process.send(message);
    return this.next();
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    this.#process.kill(signal);
    await this.#exit;
  }
}
