import { existsSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { canSyncFolders } from "../../platform/files/sync.ts";

/** The folders of a Maildir (https://cr.yp.to/proto/maildir.html). */
export const MAILDIR_FOLDERS = ["tmp", "new", "cur"] as const;

/** Makes what is missing of a Maildir, readable by its owner only. */
export async function makeMaildir(path: string): Promise<void> {
  for (const folder of MAILDIR_FOLDERS) {
    const whole = join(path, folder);
    if (!existsSync(whole)) await mkdir(whole, { recursive: true, mode: 0o700 });
  }
}

/** The name of a mail without the flags that follow a colon once it was moved to `cur`. */
export function baseName(file: string): string {
  const colon = file.indexOf(":");
  return colon < 0 ? file : file.slice(0, colon);
}

/**
 * Syncs a folder so that its names are durable. Calls during a sync share the next one, which starts
 * after them.
 */
export function folderSync(path: string): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= running.then(() => {
      next = null;
      const sync = syncFolder(path);
      running = sync.catch(() => undefined);
      return sync;
    });
    return next;
  };
}

async function syncFolder(path: string): Promise<void> {
  if (!canSyncFolders()) return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
