import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { AppError, ERROR_CODES, messageOf } from "../../domain/errors.ts";
import { programInvocation } from "../../platform/processes/program.ts";

/** How the demo runs Tickler. */
export interface ChildOptions {
  env: NodeJS.ProcessEnv;
  /** Lets it write to our terminal directly, so that its output looks as it does for a person. */
  inherit: boolean;
  /** Ends it when aborted. */
  stop: AbortSignal;
}

export interface ChildResult {
  exitCode: number;
  /** Empty where it was inherited. */
  stdout: string;
  stderr: string;
}

/** Runs this program in another process. @throws AppError `internal` */
export async function runChild(
  argv: readonly string[],
  { env, inherit, stop }: ChildOptions,
): Promise<ChildResult> {
  const output = inherit ? "inherit" : "pipe";
  const [executable, ...script] = programInvocation();
  const child = spawn(executable, [...script, ...argv], {
    env,
    // Nothing to read; not "ignore", which opens /dev/null, and a bare chroot has none.
    stdio: ["pipe", output, output],
  });
  child.stdin?.on("error", () => undefined);
  child.stdin?.end();
  const end = (): void => {
    child.kill("SIGINT");
  };
  stop.addEventListener("abort", end);
  try {
    const [exitCode, stdout, stderr] = await Promise.all([
      new Promise<number>((resolve, reject) => {
        child.once("error", reject);
        // Ctrl-C reaches the child, too, perhaps before us.
        child.once("close", (code, signal) =>
          resolve(code ?? (signal === "SIGINT" ? ERROR_CODES.interrupted : 1)),
        );
      }),
      child.stdout ? text(child.stdout) : "",
      child.stderr ? text(child.stderr) : "",
    ]);
    return { exitCode, stdout, stderr };
  } catch (error) {
    throw new AppError("internal", `the demo can't start Tickler: ${messageOf(error)}`);
  } finally {
    stop.removeEventListener("abort", end);
  }
}

/** The environment of the demo's commands: the user's, without Tickler's own settings. */
export function childEnv(env: NodeJS.ProcessEnv, own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^TICKLER_/iu.test(name));
  return { ...Object.fromEntries(kept), ...own };
}
