import { spawn } from "node:child_process";
import { killTree, shellError, shellInvocation } from "./shell.ts";

/** What a command printed, or why that is of no use, in words. */
export type CommandOutput =
  | { readonly stdout: string; readonly problem: null }
  | { readonly stdout: null; readonly problem: string };

export interface CommandOptions {
  /** For its standard input. Data of people goes here: everybody can read the arguments of a process. */
  readonly input: string;
  readonly env: NodeJS.ProcessEnv;
  /** In milliseconds; then it is ended, with all that it has started. */
  readonly patience: number;
  /** The most that is read of what it prints, in octets. */
  readonly most: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a line of the configuration by the shell, and waits for its end. What it prints on stderr is
 * shown, so that a person sees what it complains of. Never throws.
 */
export function runCommand(line: string, options: CommandOptions): Promise<CommandOutput> {
  const { input, env, patience, most, signal } = options;
  const { file, args, windowsVerbatimArguments } = shellInvocation(line);
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      env,
      windowsVerbatimArguments,
      stdio: ["pipe", "pipe", "inherit"],
      // A process group of its own, so that everything the shell has started can be ended.
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (output: CommandOutput): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", interrupt);
      resolve(output);
    };
    const fail = (problem: string): void => {
      killTree(child);
      // What has left the group may hold the pipe open, and this process with it.
      child.stdout.destroy();
      end({ stdout: null, problem });
    };
    const interrupt = (): void => fail("was interrupted");
    const timer = setTimeout(() => fail(`did not end within ${patience / 1000} s`), patience);
    if (signal?.aborted) return interrupt();
    signal?.addEventListener("abort", interrupt, { once: true });
    child.once("error", (error) =>
      fail(shellError("it", error, file)?.message ?? `can't be started: ${error.message}`),
    );
    // It may end without reading.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    child.stdout.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size > most) fail(`printed more than ${most} octets`);
    });
    child.once("close", (code, killedBy) => {
      if (code === 0) return end({ stdout: Buffer.concat(chunks).toString("utf8"), problem: null });
      const how = code === null ? `was ended by ${killedBy}` : `ended with exit code ${code}`;
      end({ stdout: null, problem: how });
    });
  });
}
