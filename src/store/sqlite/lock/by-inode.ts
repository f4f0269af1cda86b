import { mkdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type Connection from "better-sqlite3";
import { openFile } from "../driver.ts";
import { isBusy } from "../errors.ts";

/** The path of a file without symbolic links; the path as given where there is no file. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/**
 * A second lock of a mailbox, by device and inode of the database: a bind mount or a hard link gives
 * one file two paths, and each would have a lock file of its own. It ends with the process.
 *
 * @returns what releases it; `busy` if another process has it; null where this machine has no place for such a lock
 */
export function lockByInode(database: string, mailbox: string): (() => void) | "busy" | null {
  const path = placeOf(database, mailbox);
  if (path === null) return null;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    let db: Connection.Database | null = null;
    try {
      db = openFile(path, { timeout: 0 });
      const opened = statSync(path).ino;
      db.exec("begin exclusive");
      if (statSync(path, { throwIfNoEntry: false })?.ino === opened) return release(db, path);
      // Its holder has removed the file since it was opened: a lock on it would be nobody's.
      db.close();
    } catch (error) {
      db?.close();
      // Without this lock the one beside the database still holds.
      return isBusy(error) ? "busy" : null;
    }
  }
  return null;
}

/** A file that changes as often as this is looked at is no lock. */
const MAX_TRIES = 5;

/** @returns what gives the lock back; its file goes with it, as nothing else would remove it */
function release(db: Connection.Database, path: string): () => void {
  return () => {
    rmSync(path, { force: true });
    db.close();
  };
}

/** The same for all processes: TMPDIR and the like differ between a terminal and cron. */
const SHARED = "/tmp";

function placeOf(database: string, mailbox: string): string | null {
  const uid = process.getuid?.();
  if (uid === undefined) return null;
  try {
    const folder = join(SHARED, `tickler-${uid}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Somebody else's folder may hold a lock for ever.
    if (statSync(folder).uid !== uid) return null;
    const { dev, ino } = statSync(database, { bigint: true });
    return join(folder, `${dev}-${ino}.${mailbox}.lock`);
  } catch {
    return null;
  }
}
