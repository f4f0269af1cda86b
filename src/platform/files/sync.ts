import { closeSync, fsyncSync, openSync } from "node:fs";

/**
 * Whether a folder can be synced, so that a name in it survives a power loss. Windows has no such call,
 * and NTFS writes names to its journal by itself.
 */
export function canSyncFolders(platform: NodeJS.Platform = process.platform): boolean {
  return platform !== "win32";
}

/** The flag to open a file with that is to be synced: Windows syncs only what may be written to. */
export function syncFlag(platform: NodeJS.Platform = process.platform): "r" | "r+" {
  return platform === "win32" ? "r+" : "r";
}

/** Makes a file durable, or a folder. Does nothing where its file system can't. */
export function syncIfPossible(path: string): void {
  try {
    const handle = openSync(path, syncFlag());
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // A folder of Windows's, or a file system without the call.
  }
}
