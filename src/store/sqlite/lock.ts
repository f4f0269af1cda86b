import { hostname } from "node:os";
import Connection from "better-sqlite3";
import type { LockHolder, MailboxLock } from "../../service/ports.ts";
import { isBusy } from "./errors.ts";
import { prepareFile } from "./files.ts";

/** How long to wait, in milliseconds, for another process that is just setting the file up. */
const SET_UP_TIMEOUT = 5_000;

/**
 * Makes this process the only one that works the mailbox, for as long as it lives: the lock is an
 * open transaction on a file of its own, which the kernel ends with the process, however it ends.
 * No lease, no clock, nothing to clean up. The file says who holds it; that is for people only.
 *
 * @param since when it was taken, for whoever comes second
 */
export function lockMailbox(database: string, mailbox: string, since: Date): MailboxLock {
  const path = `${database}.${mailbox}.lock`;
  prepareFile(path);
  const db = new Connection(path, { timeout: SET_UP_TIMEOUT });
  try {
    db.pragma("journal_mode = wal");
    // Nothing in this file has to outlive a power failure.
    db.pragma("synchronous = off");
    db.exec(
      "create table if not exists holder (only_row integer primary key check (only_row = 1), pid integer, host text, since integer)",
    );
  } catch (error) {
    return second(db, error);
  }
  try {
    db.pragma("busy_timeout = 0");
    db.exec("begin immediate");
    db.prepare("insert or replace into holder values (1, ?, ?, ?)").run(
      process.pid,
      hostname(),
      since.getTime(),
    );
    // Committed, so that others can read it; whoever slips in between here has the lock instead.
    db.exec("commit; begin immediate");
  } catch (error) {
    return second(db, error);
  }
  return {
    held: true,
    // The kernel takes the lock from nobody who lives.
    lost: new AbortController().signal,
    async release() {
      db.close();
    },
  };
}

function second(db: Connection.Database, error: unknown): MailboxLock {
  try {
    if (!isBusy(error)) throw error;
    return { held: false, holder: holderOf(db) };
  } finally {
    db.close();
  }
}

function holderOf(db: Connection.Database): LockHolder | null {
  try {
    const row = db.prepare("select pid, host, since from holder").get();
    if (!isHolderRow(row)) return null;
    return { pid: row.pid, host: row.host, since: new Date(row.since) };
  } catch {
    return null;
  }
}

function isHolderRow(row: unknown): row is { pid: number; host: string; since: number } {
  return typeof row === "object" && row !== null && "pid" in row && "host" in row && "since" in row;
}
