import { createHash } from "node:crypto";
import { createReadStream, lstatSync, realpathSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { CommandPlan } from "../../domain/agent/plan.ts";
import { AppError } from "../../domain/errors.ts";
import { errno } from "../../platform/system-errors.ts";

/** As a context has it. */
export type FileGuard = (path: string) => Buffer | null;

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
    if (root !== null && real !== null && (real === root || real.startsWith(withEnd(root)))) {
      return null;
    }
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

/**
 * Lets nothing through but files as they were approved: what they held then takes their place, whatever
 * they hold by now.
 *
 * @param folder as `fileGuard` has it
 * @param files what was approved, by whole paths
 */
export function approvedGuard(
  folder: string | null,
  files: ReadonlyMap<string, Buffer>,
): FileGuard {
  const guard = fileGuard(folder);
  return (path) => {
    guard(path);
    const approved = files.get(resolve(path));
    if (approved) return approved;
    throw new AppError(
      "refused",
      `${path} is no part of what was approved`,
      "Only files that the command or its text names are, up to 150 MB each: a person uses any other, or a larger one.",
    );
  };
}

/** Files of a plan as they are, each read once. */
export interface PlannedFiles {
  readonly digests: CommandPlan["files"];
  /** By whole paths; without those that are not there, or too large to be carried by anything. */
  readonly contents: ReadonlyMap<string, Buffer>;
}

/** No mail carries a larger file, and no command reads one but for a whole database. In octets. */
const MOST_KEPT = 150_000_000;

/** @param folder that the paths are relative to */
export async function plannedFiles(
  { files }: Pick<CommandPlan, "files">,
  folder: string,
): Promise<PlannedFiles> {
  const contents = new Map<string, Buffer>();
  const digests = [];
  for (const { path } of files) {
    const whole = resolve(folder, path);
    const facts = statSync(whole, { throwIfNoEntry: false });
    if (facts?.isFile() && facts.size <= MOST_KEPT) {
      const bytes = await readFile(whole).catch(() => null);
      if (bytes !== null) contents.set(whole, bytes);
      digests.push({ path, sha256: bytes && createHash("sha256").update(bytes).digest("hex") });
    } else digests.push({ path, sha256: await sha256Of(whole) });
  }
  return { digests, contents };
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
