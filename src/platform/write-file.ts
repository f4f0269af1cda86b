import { type FileHandle, open, realpath, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError, messageOf } from "../domain/errors.ts";
import { renameOver } from "./files/rename.ts";
import { errno } from "./system-errors.ts";

/** Leads are in it: only its owner may read it. */
const PRIVATE = 0o600;

/**
 * Writes a file as a whole: readers see the old text or the new one. Writes to a pipe or device
 * directly.
 *
 * @throws AppError `usage` where the path is no place for a file, `home` where writing fails
 */
export async function writeFileWhole(file: string, text: AsyncIterable<string>): Promise<void> {
  const target = await orExplain(file, () => targetOf(file));
  if (!target.ordinary) {
    const handle = await orExplain(file, () => open(target.path, "w"));
    return writeAll(file, handle, text);
  }
  const draft = join(dirname(target.path), `.${basename(target.path)}.${crypto.randomUUID()}`);
  const handle = await orExplain(file, () => open(draft, "wx", PRIVATE));
  try {
    await writeAll(file, handle, text);
    await orExplain(file, async () => renameOver(draft, target.path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Where to write: the file that a symbolic link points to, so that the link stays one. */
async function targetOf(file: string): Promise<{ path: string; ordinary: boolean }> {
  try {
    const path = await realpath(file);
    const stats = await stat(path);
    if (stats.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
    return { path, ordinary: stats.isFile() };
  } catch (error) {
    if (errno(error) === "ENOENT") return { path: file, ordinary: true };
    throw error;
  }
}

async function writeAll(
  file: string,
  handle: FileHandle,
  text: AsyncIterable<string>,
): Promise<void> {
  try {
    for await (const part of text) await orExplain(file, () => handle.writeFile(part));
    // Pipes and some devices can't be synced.
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}

/** The codes that mean a wrong path, rather than a failing disk. */
const WRONG_PATH: Record<string, string> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "a part of its path is not a folder",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
};

async function orExplain<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = WRONG_PATH[errno(error)];
    throw new AppError(
      reason === undefined ? "home" : "usage",
      `${file} can't be written: ${reason ?? messageOf(error)}`,
      reason === undefined ? "Check the disk and the free space on it." : "Name another file.",
      { cause: error },
    );
  }
}
