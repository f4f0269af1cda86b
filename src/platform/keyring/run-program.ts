import { spawn } from "node:child_process";
import { messageOf } from "../../domain/errors.ts";
import { KeyringUnavailable } from "./unavailable.ts";

/** Milliseconds; a dialogue may wait for the person to type the keyring's password. */
const PATIENCE = 60_000;

/** How a program ended, and what it printed. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a keyring's program. Secrets go through its standard input, since everybody on the machine
 * can read the arguments of a process.
 *
 * @throws KeyringUnavailable where it can't be started or does not end
 */
export function runProgram(
  program: string,
  args: readonly string[],
  input: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: "pipe", windowsHide: true });
    const printed = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8").on("data", (part: string) => {
        printed[name] += part;
      });
    }
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new KeyringUnavailable(`${program} did not end within ${PATIENCE / 1000} s`));
    }, PATIENCE);
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(new KeyringUnavailable(`${program}: ${messageOf(error)}`, { cause: error }));
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve({ code, ...printed });
    });
    // It may end without reading.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** The first line of what a program complained of. */
export function complaint(program: string, { code, stderr }: Ended): string {
  const [line = ""] = stderr.trim().split(/\r?\n/u, 1);
  return line === "" ? `${program} ended with exit code ${code}` : line;
}
