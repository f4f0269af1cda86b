import { createHash } from "node:crypto";
import { createReadStream, lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import type { CommandPlan } from "../../domain/agent/plan.ts";
import { AppError } from "../../domain/errors.ts";
import { errno } from "../../platform/system-errors.ts";

/** Throws where a path leads out of the folder of an agent's files. */
export type FileGuard = (path: string) => void;

/**
 * Lets through what lies below a folder, as the system finds it: symbolic links and `..` are followed
 * before anything is compared.
 *
 * @param folder null: there is none, and no file is let through
 */
export function fileGuard(folder: string | null): FileGuard {
  return (path) => {
    if (folder === null) {
      throw new AppError(
        "refused",
        `an agent may use no files, and ${path} is one`,
        "Give a text itself, or - for standard input; a person may allow a folder: tickler config set agent.files DIR",
      );
    }
    const root = realOf(folder);
    const real = realOf(path);
    if (root !== null && real !== null && (real === root || real.startsWith(withEnd(root)))) return;
    throw new AppError(
      "refused",
      `${path} is not in the folder of an agent's files`,
      `That is agent.files: ${folder}.`,
    );
  };
}

function withEnd(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

/** Where a path leads; of a file that is not there yet, by its folder. Null: nowhere. */
function realOf(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (errno(error) !== "ENOENT") return null;
  }
  // A link to what is not there leads somewhere, too: writing to it would make that file.
  if (lstatSync(path, { throwIfNoEntry: false })) return null;
  const name = basename(path);
  if (name === "" || name === "." || name === "..") return null;
  try {
    return join(realpathSync.native(dirname(path)), name);
  } catch {
    return null;
  }
}

/** Digests of files as they are; null for what can't be read. */
export async function digestsOf(paths: readonly string[]): Promise<CommandPlan["files"]> {
  const files = [];
  for (const path of paths) files.push({ path, sha256: await sha256Of(path) });
  return files;
}

async function sha256Of(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest("hex");
  } catch {
    return null;
  }
}
