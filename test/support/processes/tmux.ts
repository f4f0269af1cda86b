import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "../waiting.ts";
import { BIN, type Tickler } from "./tickler.ts";

const WIDTH = 110;
const HEIGHT = 45;

export function hasTmux(): boolean {
  return spawnSync("tmux", ["-V"]).status === 0;
}

/** A shell in a real terminal, in which `tickler` is the program. */
export class Terminal {
  readonly #folder = mkdtempSync(join(tmpdir(), "tickler-tmux-"));
  readonly #raw = join(this.#folder, "raw");
  #runs = 0;

  constructor(t: Tickler, env: Record<string, string> = {}) {
    const variables = {
      ...t.environment(),
      HOME: this.#folder,
      // Else the shell writes it as it ends, into a folder that is being removed.
      HISTFILE: "/dev/null",
      ...env,
    };
    const assignments = Object.entries(variables).map(([name, value]) => `${name}=${quote(value)}`);
    const path = quote(process.env.PATH ?? "");
    // However the tests end, the terminal ends with them.
    const watchdog = `(while kill -0 ${process.pid}; do sleep 3; done; kill -9 $$) >/dev/null 2>&1 &`;
    const shell = `${watchdog} exec env -i PATH=${path} TERM="$TERM" ${assignments.join(" ")} bash --norc --noprofile`;
    const size = ["-x", String(WIDTH), "-y", String(HEIGHT)];
    this.#tmux("-f", "/dev/null", "new-session", "-d", ...size, shell);
    this.#tmux("pipe-pane", `cat >> ${quote(this.#raw)}`);
    this.type(`PS1='$ '; tickler() { ${quote(process.execPath)} ${quote(BIN)} "$@"; }; clear`);
    this.press("Enter");
  }

  /** Types a command and waits for its end. @returns what is on the screen after it */
  async run(command: string): Promise<{ screen: string; exitCode: number }> {
    this.start(command);
    return this.end();
  }

  /** Types a command, on an empty screen. */
  start(command: string): void {
    this.#runs += 1;
    this.#tmux("send-keys", "-R");
    this.type(`clear; ${command}; echo "[${this.#runs}: exit $?]"`);
    this.press("Enter");
  }

  /** Waits for the end of the command that was started last. */
  async end(): Promise<{ screen: string; exitCode: number }> {
    const mark = new RegExp(`^\\[${this.#runs}: exit (\\d+)\\]$`, "m");
    const screen = await this.waitFor(mark);
    return { screen: screen.split(mark)[0] ?? "", exitCode: Number(mark.exec(screen)?.[1]) };
  }

  type(text: string): void {
    this.#tmux("send-keys", "-l", "--", text);
  }

  press(key: string): void {
    this.#tmux("send-keys", key);
  }

  screen(): string {
    return this.#tmux("capture-pane", "-p");
  }

  /** With the escape codes that colour it. */
  colours(): string {
    return this.#tmux("capture-pane", "-p", "-e");
  }

  /** Every byte that the terminal was sent. */
  raw(): Buffer {
    return existsSync(this.#raw) ? readFileSync(this.#raw) : Buffer.alloc(0);
  }

  async waitFor(pattern: RegExp): Promise<string> {
    let screen = "";
    const seen = () => {
      screen = this.screen();
      return pattern.test(screen);
    };
    await eventually(`${pattern} on the screen`, seen).catch((error: Error) => {
      throw new Error(`${error.message}:\n${screen}`);
    });
    return screen;
  }

  close(): void {
    spawnSync("tmux", ["-S", join(this.#folder, "socket"), "kill-server"]);
    // The shell and the pipe may still be writing their last.
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }

  #tmux(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(
      "tmux",
      ["-S", join(this.#folder, "socket"), ...args],
      { encoding: "utf8", env: { ...process.env, TMUX: "" } },
    );
    if (status !== 0) throw new Error(`tmux ${args[0]}: ${stderr}`);
    return stdout;
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
