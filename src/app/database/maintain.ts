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
 * Runs `work` while no other process may work the mailbox.
 *
 * @throws AppError `refused` where another one does
 */
export async function whileAlone<T>(
  mailbox: string,
  lock: MailboxLock,
  work: () => Promise<T>,
): Promise<T> {
  if (!lock.held) {
    const { beingWorked } = await import("../../service/database/copy.ts");
    throw beingWorked(mailbox, lock.holder);
  }
  try {
    return await work();
  } finally {
    await lock.release();
  }
}
