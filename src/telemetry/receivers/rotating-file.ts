import {
  closeSync,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { errno } from "../../platform/system-errors.ts";

const PRIVATE = 0o600;
const PRIVATE_FOLDER = 0o700;

/**
 * A file that several processes append lines to at once. Each line is one write at the end of the
 * file (O_APPEND), so that lines never mix. A file that has grown too large gets another name, which
 * no other file ever has: `FILE.20260302T090000000Z-PID-N`. So no rename can replace what somebody
 * else has just renamed, and whoever still has the old file open writes to it under its new name:
 * no line is lost, and no process waits for another.
 */
export class RotatingFile {
  readonly #file: string;
  readonly #maxSize: number;
  readonly #keep: number;
  #handle: number | null = null;
  #inode = 0;
  #count = 0;

  /**
   * @param maxSize octets after which a new file is begun
   * @param keep how many older ones are kept
   */
  constructor(file: string, maxSize: number, keep: number) {
    this.#file = file;
    this.#maxSize = maxSize;
    this.#keep = keep;
  }

  /** Appends a line. @throws the system's error */
  write(line: string): void {
    const bytes = Buffer.from(line);
    const handle = this.#open(bytes.length);
    let written = 0;
    // A full disk takes a part: the rest would begin a line of its own.
    while (written < bytes.length) written += writeSync(handle, bytes, written);
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }

  /** The file of this name, as it is now: another process may have renamed the one that is open. */
  #open(length: number): number {
    let stats = statSync(this.#file, { throwIfNoEntry: false });
    // To open a pipe without a reader would wait for one.
    if (stats && !stats.isFile()) throw Object.assign(new Error("no file"), { code: "ENOTFILE" });
    if (stats && stats.size > 0 && stats.size + length > this.#maxSize) {
      this.#rotate();
      stats = undefined;
    }
    if (this.#handle !== null && stats?.ino === this.#inode) return this.#handle;
    this.close();
    mkdirSync(dirname(this.#file), { recursive: true, mode: PRIVATE_FOLDER });
    const handle = openSync(this.#file, "a", PRIVATE);
    this.#handle = handle;
    const opened = fstatSync(handle);
    this.#inode = opened.ino;
    // One that somebody has made readable for others, or that another program has made.
    if ((opened.mode & 0o077) !== 0) {
      try {
        fchmodSync(handle, PRIVATE);
      } catch {
        // It belongs to somebody else, who decides.
      }
    }
    return handle;
  }

  #rotate(): void {
    this.#count += 1;
    const stamp = new Date().toISOString().replace(/[-:.]/gu, "");
    try {
      renameSync(this.#file, `${this.#file}.${stamp}-${process.pid}-${this.#count}`);
    } catch (error) {
      // Another process was first.
      if (errno(error) !== "ENOENT") throw error;
    }
    this.#forgetOldest();
  }

  #forgetOldest(): void {
    const folder = dirname(this.#file);
    const start = `${basename(this.#file)}.`;
    const older = readdirSync(folder)
      .filter((name) => name.startsWith(start) && OLDER.test(name.slice(start.length)))
      .sort();
    for (const name of older.slice(0, Math.max(0, older.length - this.#keep))) {
      rmSync(join(folder, name), { force: true });
    }
  }
}

const OLDER = /^\d{8}T\d{9}Z-\d+-\d+$/;
