import { renameSync } from "node:fs";
import { errno } from "../system-errors.ts";

/**
 * What Windows answers as long as another process has the target open: a virus scanner, an indexer, an
 * editor, a reader of ours. It passes; on other systems these mean what they say.
 */
const IN_USE = ["EPERM", "EACCES", "EBUSY"];
/** In milliseconds; as long as npm's own files are tried for is 60 s, and a person waits here. */
const PATIENCE = 3_000;
const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 200;

/** How it is done; another way in tests. */
export interface RenameOptions {
  platform?: NodeJS.Platform;
  rename?: (from: string, to: string) => void;
  sleep?: (milliseconds: number) => void;
}

/** Puts a file in the place of another, whole or not at all. @throws as `renameSync` */
export function renameOver(from: string, to: string, options: RenameOptions = {}): void {
  const { platform = process.platform, rename = renameSync, sleep = sleepSync } = options;
  let waited = 0;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      const passes = platform === "win32" && IN_USE.includes(errno(error));
      if (!passes || waited >= PATIENCE) throw error;
    }
    sleep(pause);
    waited += pause;
  }
}

function sleepSync(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
