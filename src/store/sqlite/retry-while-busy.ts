import { uptime } from "../../platform/uptime.ts";
import { isBusy } from "./errors.ts";

/** Milliseconds between two tries. */
const PAUSE = 5;

/**
 * Repeats what SQLite refuses at once, without waiting, while another process is busy with the
 * file, as when two processes make it at the same moment.
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
