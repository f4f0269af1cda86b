/**
 * The stamp of an idle tick: a file beside the database by which the next ticks see that there is
 * nothing to do, before anything of the program is loaded. `bin/idle-tick.js` reads it; here it is
 * written, and the time of the last idle tick is read from it. May import `config`, `service` and
 * `platform`, and what `bin/idle-tick.js` has for describing files and variables.
 */
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { stampOf } from "../../../bin/idle-tick.js";
import type { LookedAt } from "./looked-at.ts";

/** What the next ticks compare. */
export interface Stamp {
  /** The file of the program that has written it. */
  readonly program: string;
  /** As `surroundings` has it. */
  readonly surroundings: string;
  /** When the tick ended, by its own clock, in milliseconds. */
  readonly since: number;
  /** Nothing falls due before, by the same clock. */
  readonly until: number;
  /** What each of the files was like before the tick has looked at anything. */
  readonly files: readonly (readonly [path: string, state: string | null])[];
  /** The IMAP folders, which the server is asked about; null where there are none. */
  readonly folders: readonly LookedAt[] | null;
  /** What an idle tick prints with `--json`. */
  readonly json: string;
}

/** Leads are beside it. */
const PRIVATE_FILE = 0o600;

/**
 * Writes the stamp, whose time is that of the last idle tick. Only the process that holds the mailbox's
 * lock does, so none is in another one's way.
 *
 * @throws what the file system throws
 */
export function writeStamp(database: string, stamp: Stamp): void {
  const path = stampOf(database);
  const draft = `${path}.new`;
  try {
    // That of a process that was killed.
    rmSync(draft, { force: true });
    writeFileSync(draft, JSON.stringify(stamp), { mode: PRIVATE_FILE, flag: "wx" });
    utimesSync(draft, stamp.since / 1000, stamp.since / 1000);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** When the last tick ended of those that had nothing to do; null where there is no stamp of one. */
export function lastIdleTick(database: string): Date | null {
  const path = stampOf(database);
  try {
    const at = Math.round(statSync(path).mtimeMs);
    const { since, until }: Stamp = JSON.parse(readFileSync(path, "utf8"));
    // A copied file has the time at which it was copied.
    return at >= since && at < until ? new Date(at) : null;
  } catch {
    return null;
  }
}
