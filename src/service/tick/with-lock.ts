import type { Store } from "../ports/index.ts";
import type { TickLog } from "./report.ts";

/**
 * Runs `work` as the only process that works the mailbox. Where another process holds the lock,
 * the report names it and nothing is done.
 *
 * @param work gets a signal that is aborted where the lock is lost: another process may have it
 */
export async function withMailboxLock(
  store: Store,
  mailbox: string,
  log: TickLog,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<void> {
  const lock = await store.lockMailbox(mailbox);
  if (!lock.held) {
    log.report.busy = { holder: lock.holder };
    return;
  }
  try {
    await work(lock.lost);
  } finally {
    await lock.release();
  }
}
