import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

/** Milliseconds; none of these programs waits for a person. */
const PATIENCE = 30_000;

/** How a program ended; `code` is null where it could not be started or was killed. */
export interface Ended {
  readonly code: number | null;
  /** Latin-1, so that bytes can be given back as they were. */
  readonly stdout: string;
  readonly stderr: string;
}

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
  const [program = "", ...args] = words;
  const english = { LC_ALL: "C", TZ: "UTC", SYSTEMD_PAGER: "", NO_COLOR: "1" };
  const env = { ...process.env, ...sessionFolder(), ...english, ...variables };
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: "pipe", windowsHide: true });
    const printed = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("latin1").on("data", (part: string) => {
        printed[name] += part;
      });
    }
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    const end = (code: number | null): void => {
      clearTimeout(timer);
      resolve({ code, ...printed });
    };
    child.once("error", () => end(null));
    child.once("close", end);
    // It may end without reading.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input, "latin1");
  });
}

/** Where the person's systemd is found, which cron and `su` don't say. */
function sessionFolder(): NodeJS.ProcessEnv {
  if (process.env.XDG_RUNTIME_DIR || process.platform !== "linux") return {};
  const folder = `/run/user/${process.getuid?.() ?? 0}`;
  return existsSync(`${folder}/bus`) ? { XDG_RUNTIME_DIR: folder } : {};
}

/** The first line of what a program complained of. */
export function complaint([program]: readonly string[], { code, stderr }: Ended): string {
  const [line = ""] = stderr.trim().split(/\r?\n/u, 1);
  if (line !== "") return line;
  return code === null ? `${program} can't be run` : `${program} ended with exit code ${code}`;
}
