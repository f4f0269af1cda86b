import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { AppError, messageOf } from "../../domain/errors.ts";
import { programInvocation } from "../processes/program.ts";
import { existing } from "./files.ts";
import type { RunFile } from "./task-scheduler.ts";

/**
 * Runs this program with the arguments and variables that a file names, and appends what it prints to
 * the log. No window opens.
 *
 * @returns its exit code
 * @throws AppError `input` for a file that is none of ours, `home` where the log can't be written
 */
export async function runFromFile(file: string, env: NodeJS.ProcessEnv): Promise<number> {
  const run = readRunFile(file);
  const [program, ...words] = programInvocation();
  const log = openLog(run.log);
  try {
    return await new Promise<number>((resolve, reject) => {
      const child = spawn(program, [...words, ...run.arguments], {
        env: { ...env, ...run.environment },
        stdio: ["ignore", log, log],
        windowsHide: true,
      });
      const end = (signal: NodeJS.Signals) => (): void => void child.kill(signal);
      process.on("SIGINT", end("SIGINT")).on("SIGTERM", end("SIGTERM"));
      child.once("error", reject);
      child.once("close", (code) => resolve(code ?? 130));
    });
  } finally {
    closeSync(log);
  }
}

function openLog(path: string): number {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return openSync(path, "a", 0o600);
  } catch (error) {
    throw new AppError("home", `${path} can't be written: ${messageOf(error)}`, "Check the disk.");
  }
}

function readRunFile(file: string): RunFile {
  const text = existing(file)?.toString("utf8");
  if (text === undefined) throw bad(file, "there is no such file");
  try {
    const { arguments: words, environment, log } = JSON.parse(text) as Partial<RunFile>;
    if (Array.isArray(words) && typeof environment === "object" && typeof log === "string") {
      return { arguments: words, environment, log };
    }
  } catch {
    // It is none of ours.
  }
  throw bad(file, "is not a file of `tickler service install`");
}

function bad(file: string, what: string): AppError {
  return new AppError("input", `${file}: ${what}`, "Write it anew: tickler service install");
}
