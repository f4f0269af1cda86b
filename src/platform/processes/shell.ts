import { type ChildProcess, spawn } from "node:child_process";
import { AppError } from "../../domain/errors.ts";
import { errno } from "../system-errors.ts";

/** How to run a line of a person's configuration by the shell of the system. */
export interface ShellInvocation {
  file: string;
  args: string[];
  /** For `spawn` and `execFile`: on Windows nobody but cmd.exe takes the line apart. */
  windowsVerbatimArguments: boolean;
}

/**
 * The shell that runs a line: `/bin/sh`, or cmd.exe, which is called as Node.js itself does for
 * `shell: true`. With `/s` it takes off the outer quotes and leaves those of the line; with `/d` it
 * runs nothing that the registry names.
 *
 * @param words further arguments, `$1` and so on for sh; on Windows they are quoted and added
 */
export function shellInvocation(
  line: string,
  words: readonly string[] = [],
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): ShellInvocation {
  if (platform !== "win32") {
    const args = words.length === 0 ? ["-c", line] : ["-c", line, "sh", ...words];
    return { file: "/bin/sh", args, windowsVerbatimArguments: false };
  }
  // No file name of Windows holds a quote, so nothing in them is to be escaped.
  const whole = [line, ...words.map((word) => `"${word}"`)].join(" ");
  return {
    file: env.ComSpec || "cmd.exe",
    args: ["/d", "/s", "/c", `"${whole}"`],
    windowsVerbatimArguments: true,
  };
}

/** Ends what a shell was started for, with everything that it has started itself. */
export function killTree(child: ChildProcess, platform: NodeJS.Platform = process.platform): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (platform === "win32") {
    // To kill the shell alone leaves its children running.
    const options = { stdio: "ignore", windowsHide: true } as const;
    spawn("taskkill", ["/pid", String(pid), "/t", "/f"], options).on("error", () => child.kill());
    return;
  }
  try {
    // A process group of its own: it was started as `detached`.
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group has ended already.
  }
}

/**
 * What to say where the shell itself could not be started; null for other errors. A container or a
 * chroot may have none.
 *
 * @param what the setting that names the command
 */
export function shellError(what: string, error: unknown, file: string): AppError | null {
  if (errno(error) !== "ENOENT" && errno(error) !== "EACCES") return null;
  return new AppError(
    "config",
    `${what}: the command can't be run: this machine has no ${file}`,
    "Install a shell, or give the value without a command.",
    { cause: error },
  );
}

/** A word for /bin/sh: within single quotes everything but a single quote stands for itself. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
