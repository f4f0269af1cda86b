import { spawn } from "node:child_process";

/** How a program ended, and what it printed. */
export interface Ended {
  /** Null where it could not be started, or was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it could not be started, or that it did not end in time; null: it ended by itself. */
  readonly problem: string | null;
}

export interface RunOptions {
  /** For its standard input. Secrets go here: everybody can read the arguments of a process. */
  readonly input?: string;
  /** Of the input and of what it prints; in Latin-1, bytes can be given back as they were. */
  readonly encoding: "utf8" | "latin1";
  readonly env: NodeJS.ProcessEnv;
  /** In milliseconds; then it is killed. */
  readonly patience: number;
}

/** Runs a program without a shell, and waits for its end. Never throws. */
export function runProgram(
  [program = "", ...args]: readonly string[],
  { input = "", encoding, env, patience }: RunOptions,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: "pipe", windowsHide: true });
    const printed = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding(encoding).on("data", (part: string) => {
        printed[name] += part;
      });
    }
    const end = (code: number | null, problem: string | null): void => {
      clearTimeout(timer);
      resolve({ code, ...printed, problem });
    };
    // What it has started itself may hold its pipes open, so nothing more is waited for.
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      end(null, `did not end within ${patience / 1000} s`);
    }, patience);
    child.once("error", ({ message }) => end(null, message));
    child.once("close", (code) => end(code, code === null ? "was ended" : null));
    // It may end without reading.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input, encoding);
  });
}

/** The first line of what a program complained of. */
export function complaint([program]: readonly string[], { code, stderr, problem }: Ended): string {
  const [line = ""] = stderr.trim().split(/\r?\n/u, 1);
  if (line !== "") return line;
  return problem === null ? `${program} ended with exit code ${code}` : `${program}: ${problem}`;
}
