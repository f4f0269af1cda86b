import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { execa } from "execa";
import { afterAll, beforeAll, describe } from "vitest";
import { missing } from "../postgres/suite.ts";
import { BIN, type Env, type Result } from "../processes/tickler.ts";
import { PATIENCE } from "../waiting.ts";

const SCRIPT = resolve(import.meta.dirname, "machine.sh");

type Part = "systemd" | "cron";

const PROGRAMS: Readonly<Record<Part, readonly string[]>> = {
  systemd: ["/lib/systemd/systemd", "/usr/bin/systemctl", "/usr/bin/dbus-daemon"],
  cron: ["/usr/sbin/cron", "/usr/bin/crontab"],
};

/**
 * Tests on a machine of their own: a real systemd of the person's, a real cron, or neither, in
 * namespaces of the kernel, so that nothing of it stays. Where that can't be had they are skipped, and
 * say so; in CI that is a failure.
 */
export function describeMachine(
  name: string,
  parts: readonly Part[],
  tests: (machine: () => Machine) => void,
): void {
  const lacking = parts.flatMap((part) => PROGRAMS[part]).find((file) => !existsSync(file));
  if (process.platform !== "linux" || process.getuid?.() !== 0 || lacking !== undefined) {
    missing(name, lacking ? `no ${lacking}` : "needs Linux, and root for namespaces");
    return;
  }
  describe(name, () => {
    let machine: Machine | undefined;
    beforeAll(async () => {
      machine = await Machine.start(parts);
    });
    afterAll(() => machine?.stop());
    tests(() => {
      if (machine === undefined) throw new Error("the machine is not up");
      return machine;
    });
  });
}

export class Machine {
  readonly folder: string;
  readonly home: string;
  readonly #parts: readonly Part[];
  readonly #process: ChildProcess;
  #pid = 0;

  private constructor(parts: readonly Part[]) {
    this.#parts = parts;
    // Not TMPDIR: the path of a socket is short.
    this.folder = mkdtempSync("/tmp/tickler-machine-");
    this.home = join(this.folder, "home");
    this.#process = spawn(
      "unshare",
      ["--mount", "--pid", "--fork", "--mount-proc", "--kill-child=SIGKILL", "bash", SCRIPT].concat(
        [this.folder, ...parts],
      ),
      { stdio: ["pipe", "pipe", "inherit"] },
    );
  }

  static async start(parts: readonly Part[]): Promise<Machine> {
    const machine = new Machine(parts);
    const { stdout } = machine.#process;
    if (stdout === null) throw new Error("no pipe");
    const lines = createInterface({ input: stdout });
    await once(lines, "line", { signal: AbortSignal.timeout(PATIENCE) });
    // unshare's child is process 1 within.
    const { pid } = machine.#process;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1");
    machine.#pid = Number(children.trim().split(" ")[0]);
    return machine;
  }

  /** What a person's shell has there, after a log-in. */
  get env(): Env {
    const run = join(this.folder, "run");
    const bus = { XDG_RUNTIME_DIR: run, DBUS_SESSION_BUS_ADDRESS: `unix:path=${run}/bus` };
    return {
      ...{ HOME: this.home, USER: "root", LANG: "C.UTF-8", TZ: "UTC" },
      PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
      ...(this.#parts.includes("systemd") ? bus : {}),
    };
  }

  /** Runs a program on the machine. */
  async run(words: readonly string[], options: { env?: Env; input?: string | Buffer } = {}) {
    const { env = {}, input = "" } = options;
    const nsenter = ["-t", String(this.#pid), "-m", "-p", "--", ...words];
    const ended = await execa("/usr/bin/nsenter", nsenter, {
      ...{ env: { ...this.env, ...env }, extendEnv: false, reject: false, input },
      ...{ stripFinalNewline: false, encoding: "buffer", timeout: PATIENCE },
    });
    const stdout = Buffer.from(ended.stdout);
    return {
      bytes: stdout,
      stdout: stdout.toString("utf8"),
      stderr: Buffer.from(ended.stderr).toString("utf8"),
      exitCode: ended.exitCode ?? null,
    };
  }

  async tickler(
    args: readonly string[],
    env: Env = {},
  ): Promise<Pick<Result, "stdout" | "stderr" | "exitCode">> {
    return this.run([process.execPath, BIN, ...args], { env });
  }

  async json<T>(args: readonly string[], env: Env = {}): Promise<T> {
    const { stdout, stderr, exitCode } = await this.tickler([...args, "--json"], env);
    if (exitCode !== 0) throw new Error(`${args.join(" ")} ended with ${exitCode}: ${stderr}`);
    return JSON.parse(stdout) as T;
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, "close");
    this.#process.stdin?.end();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
