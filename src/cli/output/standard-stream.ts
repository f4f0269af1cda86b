import { fstatSync, statSync, writeSync } from "node:fs";
import { AppError, messageOf } from "../../domain/errors.ts";

/** The part of a stream that a command needs for printing. */
export interface TextStream {
  readonly isTTY?: boolean;
  /** Of a terminal. */
  readonly columns?: number;
  /** False once its reader has gone. */
  readonly writable: boolean;
  /** @returns false where the reader is slower than we are: `drain` says when to go on */
  write(chunk: string | Uint8Array): boolean;
  on(event: string, listener: () => void): unknown;
  removeListener(event: string, listener: () => void): unknown;
}

/** How long to wait for a slow reader before the next attempt, in milliseconds. */
const PAUSE = 2;

/**
 * Standard output or standard error. Node, too, writes to files and pipes synchronously, but first
 * loads its streams and sockets, which takes longer than many a command. So files and pipes are
 * written to directly, and only a terminal is left to Node.
 *
 * @param node makes Node's stream
 */
export function standardStream(fd: 1 | 2, node: () => NodeJS.WriteStream): TextStream {
  if (process.platform !== "win32" && isPlain(fd)) return new PlainStream(fd);
  const stream = node();
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return stream;
}

/** Whether this is a file, a pipe or /dev/null. */
function isPlain(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    if (stats.isFile() || stats.isFIFO() || stats.isSocket()) return true;
    return stats.isCharacterDevice() && stats.rdev === statSync("/dev/null").rdev;
  } catch {
    return false;
  }
}

class PlainStream implements TextStream {
  readonly #fd: number;
  #writable = true;

  constructor(fd: number) {
    this.#fd = fd;
  }

  get writable(): boolean {
    return this.#writable;
  }

  /** Returns when everything is written. @throws AppError `home` if a disk is full */
  write(chunk: string | Uint8Array): boolean {
    let rest = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    while (this.#writable && rest.length > 0) rest = rest.subarray(this.#take(rest));
    return true;
  }

  /** Writes some of the bytes; returns how many. */
  #take(bytes: Uint8Array): number {
    try {
      return writeSync(this.#fd, bytes);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EAGAIN") {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
        return 0;
      }
      if (code === "EINTR") return 0;
      if (code !== "EPIPE") {
        const name = this.#fd === 1 ? "standard output" : "standard error";
        throw new AppError("home", `${name} can't be written: ${messageOf(error)}`);
      }
      // A reader that has seen enough (`| head`) is not an error.
      this.#writable = false;
      return 0;
    }
  }

  on(): void {}

  removeListener(): void {}
}
