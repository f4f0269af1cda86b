import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError, messageOf } from "../domain/errors.ts";
import { renameOver } from "./files/rename.ts";
import { lockMark, removeAbandoned } from "./files/stale-lock.ts";
import { syncIfPossible } from "./files/sync.ts";
import { errno } from "./system-errors.ts";

/** How long a second writer waits for the first, in milliseconds; an edit takes far less. */
const PATIENCE = 3_000;
const PAUSE = 15;

/**
 * A new file is readable by its owner only, since it names people and commands; an existing one
 * keeps its mode.
 */
const NEW_FILE = 0o600;
const NEW_FOLDER = 0o700;

/**
 * Replaces a file as a whole: readers see the old text or the new one, also after a power
 * loss. Only one process can create `FILE.lock`, so that two writers never undo each other's change;
 * it writes the new text to `FILE.new` and renames that. The lock says whose it is, and that of a killed
 * process is taken over. A symbolic link stays one.
 *
 * @param edit gets the path of the file itself, whatever links lead to it, and reads what is there;
 * its text replaces the file, and null leaves everything as it is
 * @throws AppError `home` where the file can't be written, `conflict` where another writer doesn't
 * finish
 */
export async function replaceFile(
  file: string,
  edit: (target: string) => Promise<string | Uint8Array | null>,
): Promise<void> {
  const target = writable(file, () => followLinks(file));
  const lock = `${target}.lock`;
  await takeLock(file, lock);
  const fresh = `${target}.new`;
  try {
    const text = await edit(target);
    if (text === null) return;
    writable(file, () => {
      writeNew(fresh, text, modeOf(target));
      renameOver(fresh, target);
    });
    syncIfPossible(dirname(target));
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  } finally {
    rmSync(lock, { force: true });
  }
}

function writeNew(path: string, text: string | Uint8Array, mode: number): void {
  // That of a writer that was killed; only who holds the lock gets here.
  rmSync(path, { force: true });
  const handle = openSync(path, "wx", NEW_FILE);
  try {
    writeFileSync(handle, text);
    fchmodSync(handle, mode);
    fsyncSync(handle);
  } finally {
    // Before the rename: Windows doesn't let everything rename an open file.
    closeSync(handle);
  }
}

async function takeLock(file: string, lock: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  writable(file, () => mkdirSync(dirname(lock), { recursive: true, mode: NEW_FOLDER }));
  for (;;) {
    if (writable(file, () => createExclusively(lock))) return;
    if (removeAbandoned(lock)) continue;
    if (performance.now() > deadline) {
      throw new AppError(
        "conflict",
        `${file}: another process is changing it`,
        `If none is, one was killed while it did: delete ${lock}`,
      );
    }
    await sleep(PAUSE);
  }
}

function createExclusively(lock: string): boolean {
  try {
    writeFileSync(lock, lockMark(), { flag: "wx", mode: NEW_FILE });
    return true;
  } catch (error) {
    if (errno(error) === "EEXIST") return false;
    throw error;
  }
}

function writable<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new AppError(
      "home",
      `${file}: can't be written: ${messageOf(error)}`,
      "Check the folder's permissions and the space left.",
      { cause: error },
    );
  }
}

/**
 * The file that a path leads to, even if the last link points to a file that does not exist yet.
 */
function followLinks(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (errno(error) !== "ENOENT") throw error;
  }
  try {
    return resolve(dirname(file), readlinkSync(file));
  } catch {
    return resolve(file);
  }
}

function modeOf(file: string): number {
  try {
    return statSync(file).mode & 0o777;
  } catch {
    return NEW_FILE;
  }
}
