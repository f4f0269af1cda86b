import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const RUN = join(import.meta.dirname, "../processes/run-ts.mjs");
const LINE = join(import.meta.dirname, "line-program.ts");

export interface LineOptions {
  /** Milliseconds that everything takes in each direction. */
  delay?: number;
  /** Octets a second in each direction, which all connections share; not given: any. */
  rate?: number;
}

/** What has passed a line, in octets: TLS, where there is some, as it is on the wire. */
export interface Traffic {
  connections: number;
  /** To the server. */
  up: number;
  /** From the server. */
  down: number;
}

/**
 * A long line to a server on this machine, by way of a process of its own: whatever enters leaves it
 * later, in both directions, with any amount on its way at once, as fast as the line's rate allows.
 * A connection costs its handshake. It knows no protocol and looks into nothing.
 */
export class Line {
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  private constructor(port: number, process: ChildProcess, lines: AsyncIterator<string>) {
    this.port = port;
    this.#process = process;
    this.#lines = lines;
  }

  /** @param target the port of the server */
  static async start(target: number, { delay = 0, rate = 0 }: LineOptions = {}): Promise<Line> {
    const child = spawn(process.execPath, [RUN, LINE, ...[target, delay, rate].map(String)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value } = await lines.next();
    if (value === undefined) throw new Error("the line does not start");
    return new Line(Number(value), child, lines);
  }

  /** What has passed since this was asked before. */
  async traffic(): Promise<Traffic> {
    this.#process.stdin?.write("\n");
    const { value } = await this.#lines.next();
    if (value === undefined) throw new Error("the line is gone");
    return JSON.parse(value) as Traffic;
  }

  /** Breaks all connections. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = once(this.#process, "exit");
    this.#process.stdin?.end();
    await ended;
  }
}
