import { spawn } from "node:child_process";
import { killTree, shellError, shellInvocation } from "./shell.ts";

/** How a command ended, and the beginning of what it printed. */
export interface BoundedOutput {
  /** In words; null: it ended with 0. */
  readonly problem: string | null;
  readonly output: string;
}

export interface BoundedOptions {
  /** For its standard input. Data of people goes here: everybody can read the arguments of a process. */
  readonly input: string;
  readonly env: NodeJS.ProcessEnv;
  /** In milliseconds; then it is killed, with all that it has started. */
  readonly patience: number;
  /** More of what it prints, on stdout and stderr together, is read and thrown away; in octets. */
  readonly most: number;
  readonly signal: AbortSignal;
}

/**
 * Runs a line of the configuration by the shell, and waits for its end. Never throws.
 *
 * @returns null where it was stopped before it ended
 */
export function runBounded(line: string, options: BoundedOptions): Promise<BoundedOutput | null> {
  const { input, env, patience, most, signal } = options;
  if (signal.aborted) return Promise.resolve(null);
  const { file, args, windowsVerbatimArguments } = shellInvocation(line);
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      env,
      windowsVerbatimArguments,
      stdio: "pipe",
      // A process group of its own, so that everything the shell has started can be killed.
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (problem: string | null, isStopped = false): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      const output = Buffer.concat(chunks).subarray(0, most).toString("utf8");
      resolve(isStopped ? null : { problem, output });
    };
    const kill = (): void => {
      killTree(child);
      // What has left the group may hold the pipes open, and this process with it.
      child.stdout.destroy();
      child.stderr.destroy();
      child.unref();
    };
    const stop = (): void => {
      kill();
      end(null, true);
    };
    const timer = setTimeout(() => {
      kill();
      end(`did not end within ${patience / 1000} s`);
    }, patience);
    signal.addEventListener("abort", stop, { once: true });
    child.once("error", (error) => {
      kill();
      end(shellError("it", error, file)?.message ?? `can't be started: ${error.message}`);
    });
    // It may end without reading.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        if (size < most) chunks.push(chunk);
        size += chunk.byteLength;
      });
    }
    // What it has left running in the background may hold the pipes open.
    child.once("exit", (code, killedBy) => {
      // What it printed last is read first.
      if (code === 0) setImmediate(() => end(null));
      else end(code === null ? `was ended by ${killedBy}` : `ended with exit code ${code}`);
    });
  });
}
