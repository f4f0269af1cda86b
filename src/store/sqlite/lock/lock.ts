import { existsSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import type Connection from "better-sqlite3";
import type { LockHolder, MailboxLock, MailboxState } from "../../../service/ports/index.ts";
import { openFile } from "../driver.ts";
import { isBusy, sqliteCode } from "../errors.ts";
import { prepareFile } from "../files.ts";
import { retryWhileBusy } from "../retry-while-busy.ts";
import { lockByInode, realPathOf } from "./by-inode.ts";

/** How long to wait, in milliseconds, for another process that is setting the file up. */
const SET_UP_TIMEOUT = 5_000;

/** Longer than any process looks at the lock, in milliseconds. */
const LOOK_TIMEOUT = 250;

/**
 * Makes this process the only one that works the mailbox, for as long as it lives. The lock is an
 * open transaction on a file of its own, which the kernel ends with the process, however it ends:
 * there is no lease, no clock, and nothing to clean up. The file also names the holder, for people
 * only.
 *
 * @param since when it was taken, so that a second process can report it
 */
export function lockMailbox(database: string, mailbox: string, since: Date): MailboxLock {
  const file = realPathOf(database);
  const path = `${file}.${mailbox}.lock`;
  prepareFile(path);
  const db = openFile(path, { timeout: 0 });
  try {
    retryWhileBusy(SET_UP_TIMEOUT, () => {
      db.pragma("journal_mode = wal");
      // Nothing in this file has to survive a power failure.
      db.pragma("synchronous = off");
      // Read first: a connection that remembers a schema without the table would wait for a lock to
      // make it.
      db.prepare("select count(*) from sqlite_master").get();
      db.exec(
        "create table if not exists holder (only_row integer primary key check (only_row = 1), pid integer, host text, since integer)",
      );
    });
    beginUnlessNamed(db);
    db.prepare("insert or replace into holder values (1, ?, ?, ?)").run(
      process.pid,
      hostname(),
      since.getTime(),
    );
    // Committed so that others can read it; a process that locks in between has the lock instead.
    db.exec("commit");
    // A process that only tests the lock (see mailboxState) lets go soon, so wait for it.
    db.pragma(`busy_timeout = ${LOOK_TIMEOUT}`);
    db.exec("begin immediate");
    if (!isOurs(holderOf(db))) return overtaken(db);
  } catch (error) {
    return second(db, error);
  }
  const byInode = lockByInode(file, mailbox);
  if (byInode === "busy") {
    db.exec("delete from holder; commit");
    return overtaken(db);
  }
  return {
    held: true,
    // The kernel never takes the lock from a live process.
    lost: new AbortController().signal,
    async release() {
      try {
        // If the file names no holder, others know that the lock is free without trying it.
        db.exec("delete from holder; commit");
      } catch (error) {
        // This fails on a full disk, for instance. The lock ends with the connection all the same,
        // and the tick's report must not be lost for a note.
        if (sqliteCode(error) === "") throw error;
      } finally {
        byInode?.();
        db.close();
      }
    },
  };
}

/**
 * Takes the lock, unless it is taken. Who holds it without a name lets go soon: a process that only
 * tests it, or one that is about to name itself.
 *
 * @throws SqliteError `SQLITE_BUSY`
 */
function beginUnlessNamed(db: Connection.Database): void {
  try {
    db.exec("begin immediate");
  } catch (error) {
    if (!isBusy(error) || holderOf(db) !== null) throw error;
    db.pragma(`busy_timeout = ${LOOK_TIMEOUT}`);
    db.exec("begin immediate");
  }
}

function second(db: Connection.Database, error: unknown): MailboxLock {
  try {
    if (!isBusy(error)) throw error;
    return { held: false, holder: holderOf(db) };
  } finally {
    db.close();
  }
}

function overtaken(db: Connection.Database): MailboxLock {
  const holder = holderOf(db);
  db.close();
  return { held: false, holder };
}

function isOurs(holder: LockHolder | null): boolean {
  return holder?.pid === process.pid && holder.host === hostname();
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

/** Longer than a holder needs from naming itself to having the lock, in milliseconds. */
const NAMED_BEFORE_HELD = 20;

/** After so many looks at a lock that keeps changing hands, it is reported as held. */
const LOOKS = 5;

/**
 * Reads which process works the mailbox, without getting in a tick's way. Testing the lock takes
 * it, and a tick that starts at that moment would find it taken. So the lock is tested only where
 * the file has named the same holder for a while. If that process is alive, the test fails and does
 * no harm; if it was killed, the test succeeds and releases the lock at once.
 */
export async function mailboxState(database: string, mailbox: string): Promise<MailboxState> {
  const path = `${realPathOf(database)}.${mailbox}.lock`;
  const free = { mailbox, held: false, holder: null };
  if (!existsSync(path)) return free;
  const db = openFile(path, { fileMustExist: true, timeout: SET_UP_TIMEOUT });
  // Changes whenever another process writes.
  const version = (): unknown => db.pragma("data_version", { simple: true });
  try {
    for (let look = 1; ; look += 1) {
      const before = version();
      const holder = holderOf(db);
      if (holder === null) return free;
      await setTimeout(NAMED_BEFORE_HELD);
      const same = version() === before;
      if (same && !isTaken(db)) return free;
      if (same || look === LOOKS) return { mailbox, held: true, holder };
    }
  } finally {
    db.close();
  }
}

function isTaken(db: Connection.Database): boolean {
  try {
    db.pragma("busy_timeout = 0");
    db.exec("begin immediate; rollback");
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  }
}
