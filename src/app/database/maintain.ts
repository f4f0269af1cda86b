import type { CopyProgress } from "../../service/database/copy.ts";
import type { MailboxLock } from "../../service/ports/index.ts";

/** How far a copy of a file has got, between 0 and 1, or a copy of rows. */
export type MaintenanceProgress = { readonly share: number } | CopyProgress;

/** How work on a whole database is stopped and watched. */
export interface Maintenance {
  readonly stop: AbortSignal;
  readonly onProgress: (progress: MaintenanceProgress) => void;
}

/**
 * Runs `work` while no other process may work any of the mailboxes.
 *
 * @throws AppError `refused` where another one does
 */
export async function whileAlone<T>(
  mailboxes: readonly string[],
  lock: (mailbox: string) => Promise<MailboxLock>,
  work: () => Promise<T>,
): Promise<T> {
  const { lockAll } = await import("../../service/database/lock-all.ts");
  const locks = await lockAll(mailboxes, lock);
  try {
    return await work();
  } finally {
    await locks.release();
  }
}
