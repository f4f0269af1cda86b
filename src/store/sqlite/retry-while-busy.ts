import { uptime } from "../../platform/uptime.ts";
import { isBusy } from "./errors.ts";

/** Milliseconds between two tries. */
const PAUSE = 5;

/**
 * Tries again while somebody else is busy with the file: for what SQLite itself refuses at once,
 * as it does where two processes make a file at the same moment.
 *
 * @param timeout in milliseconds
 */
export function retryWhileBusy<T>(timeout: number, work: () => T): T {
  for (const until = uptime() + timeout; ; ) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || uptime() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
