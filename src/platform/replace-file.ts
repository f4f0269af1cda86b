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
 * loss. As git does, it writes the new text to `FILE.lock`, which only one process can create, and
 * renames that, so that two writers never undo each other's change. A symbolic link stays one.
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
  const handle = await openLock(file, lock);
  let isPending = true;
  const close = once(() => closeSync(handle));
  try {
    const text = await edit(target);
    if (text === null) return;
    writable(file, () => {
      writeFileSync(handle, text);
      fchmodSync(handle, modeOf(target));
      fsyncSync(handle);
      // First: Windows doesn't let everything rename an open file.
      close();
      renameOver(lock, target);
    });
    isPending = false;
    syncIfPossible(dirname(target));
  } finally {
    close();
    // After the rename, a file of that name belongs to another writer.
    if (isPending) rmSync(lock, { force: true });
  }
}

async function openLock(file: string, lock: string): Promise<number> {
  const deadline = performance.now() + PATIENCE;
  writable(file, () => mkdirSync(dirname(lock), { recursive: true, mode: NEW_FOLDER }));
  for (;;) {
    const handle = writable(file, () => createExclusively(lock));
    if (handle !== null) return handle;
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

function createExclusively(lock: string): number | null {
  try {
    return openSync(lock, "wx", NEW_FILE);
  } catch (error) {
    if (errno(error) === "EEXIST") return null;
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

/** What is done once, however often it is called. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
