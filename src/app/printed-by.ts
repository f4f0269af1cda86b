import { execFile } from "node:child_process";
import { AppError } from "../domain/errors.ts";
import { shellError, shellInvocation } from "../platform/processes/shell.ts";
import { stopOnSignal } from "../platform/stop-signal.ts";

/**
 * The longest that a password command may take, in milliseconds; it may wait for a touch or a PIN.
 */
const TIMEOUT = 60_000;

/**
 * All that a command prints, for what is more than one line.
 *
 * @param signal kills it; nothing of it keeps the process alive
 * @throws AppError `config`, `interrupted`
 */
export async function linesPrintedBy(
  key: string,
  command: string,
  signal: AbortSignal,
): Promise<string> {
  return outputOf(key, command, signal);
}

/** The first line that a command prints. @throws AppError `config` */
export async function printedBy(key: string, command: string): Promise<string> {
  const [secret] = (await outputOf(key, command)).split(/\r?\n/u, 1);
  if (secret) return secret;
  throw new AppError(
    "config",
    `${key}: the command printed nothing`,
    "It has to print the secret.",
  );
}

function outputOf(key: string, command: string, given?: AbortSignal): Promise<string> {
  const { file, args, windowsVerbatimArguments } = shellInvocation(command);
  const { signal, dispose } = given ? { signal: given, dispose: () => {} } : stopOnSignal();
  const killSignal = given ? "SIGKILL" : "SIGTERM";
  return new Promise((resolve, reject) => {
    const how = { windowsVerbatimArguments, windowsHide: true };
    const limits = { timeout: TIMEOUT, signal, killSignal, ...how } as const;
    const child = execFile(file, args, limits, (error, stdout) => {
      dispose();
      if (!error) return resolve(stdout);
      if (signal.aborted) {
        return reject(new AppError("interrupted", `${key}: the command was interrupted`));
      }
      const missing = shellError(key, error, file);
      if (missing) return reject(missing);
      const how = error.killed
        ? `did not end within ${TIMEOUT / 1000} s`
        : `ended with exit code ${error.code ?? error.signal}`;
      reject(new AppError("config", `${key}: the command ${how}`, "Run it by hand to see why."));
    });
    // A message for the person, such as "touch your key", has to reach them.
    child.stderr?.pipe(process.stderr);
  });
}
