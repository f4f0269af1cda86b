import { spawn } from "node:child_process";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../../domain/errors.ts";
import { complaint } from "../processes/run-program.ts";
import { run } from "./run.ts";
import type { LogSource } from "./service.ts";

/** Between two looks at a file, in milliseconds. */
const PAUSE = 500;
/** A line has far fewer bytes, on average. */
const BYTES_A_LINE = 400;

/** The newest lines that a service has printed, oldest first. @throws AppError `refused` */
export async function newestLines(source: LogSource, count: number): Promise<string[]> {
  if ("file" in source) return lastOf(tail(source.file, count * BYTES_A_LINE), count);
  const ended = await run(source.command);
  if (ended.code === 0) {
    // `-- No entries --`, and where the journal was begun anew.
    const lines = utf8(ended.stdout)
      .split("\n")
      .filter((line) => !line.startsWith("-- "));
    return lastOf(lines.join("\n"), count);
  }
  throw refused(complaint(source.command, ended));
}

/** The same, and then what comes, until the signal. @throws AppError `refused` */
export async function followLines(
  source: LogSource,
  count: number,
  stop: AbortSignal,
  print: (line: string) => void,
): Promise<void> {
  if ("command" in source) return followCommand(source.command, stop, print);
  // What comes while these are printed is beyond this size.
  let at = sizeOf(source.file);
  for (const line of lastOf(tail(source.file, count * BYTES_A_LINE, at), count)) print(line);
  let rest = "";
  while (!stop.aborted) {
    await sleep(PAUSE, undefined, { signal: stop }).catch(() => undefined);
    const size = sizeOf(source.file);
    // Emptied, or begun anew.
    if (size < at) at = 0;
    if (size === at) continue;
    const lines = (rest + readFrom(source.file, at, size)).split("\n");
    at = size;
    rest = lines.pop() ?? "";
    for (const line of lines) print(line);
  }
}

function followCommand(
  [program = "", ...args]: readonly string[],
  stop: AbortSignal,
  print: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
    const end = (): void => void child.kill();
    stop.addEventListener("abort", end, { once: true });
    createInterface({ input: child.stdout }).on("line", print);
    child.once("error", () => reject(refused(`${program} can't be run`)));
    child.once("close", (code) => {
      stop.removeEventListener("abort", end);
      if (stop.aborted || code === 0) resolve();
      else reject(refused(`${program} ended with exit code ${code}`));
    });
  });
}

function refused(why: string): AppError {
  return new AppError("refused", `the log can't be read: ${why}`, "See that you may read it.");
}

/** The end of a file, from the beginning of a line. */
function tail(file: string, bytes: number, size = sizeOf(file)): string {
  if (size === 0) return "";
  if (size <= bytes) return readFrom(file, 0, size);
  const text = readFrom(file, size - bytes, size);
  return text.slice(text.indexOf("\n") + 1);
}

function readFrom(file: string, from: number, to: number): string {
  const handle = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(to - from);
    const length = readSync(handle, bytes, 0, bytes.length, from);
    return bytes.subarray(0, length).toString("utf8");
  } finally {
    closeSync(handle);
  }
}

function lastOf(text: string, count: number): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return count === 0 ? [] : lines.slice(-count);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}
