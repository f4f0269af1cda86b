import { homedir } from "node:os";
import { resolve, sep } from "node:path";
import { AppError } from "../domain/errors.ts";

/**
 * Makes a path absolute: `~/` is the user's home folder (crontab and TOML don't expand it), and a
 * relative path starts at `folder`.
 *
 * @throws AppError `usage` for `~name`, which only a shell understands
 */
export function expandPath(path: string, folder: string): string {
  // People on Windows write `~\` as well.
  if (path === "~" || path.startsWith("~/") || (sep === "\\" && path.startsWith("~\\"))) {
    return resolve(homedir(), path.slice(2));
  }
  if (path.startsWith("~")) {
    throw new AppError("usage", "of the forms with ~ only ~/ is understood", "Write it in full.");
  }
  return resolve(folder, path);
}
