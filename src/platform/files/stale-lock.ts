import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { errno } from "../system-errors.ts";

/** Who creates a lock writes its mark at once; one that is still without has been left, in ms. */
const UNMARKED = 10_000;
/** What a lock is held for takes far less, in ms; its process's number may be another's by now. */
const FORGOTTEN = 600_000;

/** What a lock holds: the process, its machine, and since when. */
export function lockMark(): string {
  return `${JSON.stringify({ pid: process.pid, host: hostname(), since: new Date() })}\n`;
}

/**
 * Removes a lock whose process has died, one without a mark that is older than 10 s, and one that is
 * older than 10 minutes. That of another machine stays, since nothing tells whether its process lives.
 *
 * @returns whether it is gone, so that it can be taken
 */
export function removeAbandoned(lock: string): boolean {
  try {
    const { ino, mtimeMs } = statSync(lock);
    if (!isAbandoned(readFileSync(lock, "utf8"), Date.now() - mtimeMs)) return false;
    // Only one process can claim this very lock, so that none removes the one that follows it.
    const claim = `${lock}.${ino}-${Math.trunc(mtimeMs)}`;
    closeSync(openSync(claim, "wx", 0o600));
    try {
      const now = statSync(lock);
      if (now.ino !== ino || now.mtimeMs !== mtimeMs) return false;
      rmSync(lock);
      return true;
    } finally {
      rmSync(claim, { force: true });
    }
  } catch {
    // It is gone, another process removes it, or it can't be read: it is waited for as usual.
    return false;
  }
}

function isAbandoned(text: string, age: number): boolean {
  const mark = /"pid":(\d{1,10}),"host":("(?:[^"\\]|\\.)*")/.exec(text);
  if (mark === null) return age > UNMARKED;
  if (JSON.parse(mark[2] ?? "null") !== hostname()) return false;
  return age > FORGOTTEN || !isAlive(Number(mark[1]));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errno(error) !== "ESRCH";
  }
}
