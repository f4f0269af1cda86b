import { existsSync } from "node:fs";
import { AppError } from "../../domain/errors.ts";
import { complaint, type Ended, runProgram } from "../processes/run-program.ts";

/** Milliseconds; none of these programs waits for a person. */
const PATIENCE = 30_000;

/**
 * Runs a program of the operating system with its messages in English and its times in UTC.
 *
 * @param input bytes for its standard input, as Latin-1
 */
export function run(
  words: readonly string[],
  input = "",
  variables: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const english = { LC_ALL: "C", TZ: "UTC", SYSTEMD_PAGER: "", NO_COLOR: "1" };
  const env = { ...process.env, ...sessionFolder(), ...english, ...variables };
  return runProgram(words, { input, env, encoding: "latin1", patience: PATIENCE });
}

/**
 * Runs commands one after the other, as far as they come off.
 *
 * @param refusal what a scheduler refuses, and the hint
 * @throws AppError `refused` with what the first that fails complained of
 */
export async function runAll(
  commands: readonly (readonly string[])[],
  [what, hint]: readonly [what: string, hint: string],
): Promise<void> {
  for (const command of commands) {
    const ended = await run(command);
    if (ended.code === 0) continue;
    throw new AppError("refused", `${what}: ${complaint(command, ended)}`, hint);
  }
}

/** Where the person's systemd is found, which cron and `su` don't say. */
function sessionFolder(): NodeJS.ProcessEnv {
  if (process.env.XDG_RUNTIME_DIR || process.platform !== "linux") return {};
  const folder = `/run/user/${process.getuid?.() ?? 0}`;
  return existsSync(`${folder}/bus`) ? { XDG_RUNTIME_DIR: folder } : {};
}
