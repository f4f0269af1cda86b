import type { MailboxLock } from "../ports/index.ts";
import { beingWorked } from "./being-worked.ts";

/** The locks of several mailboxes. */
export interface Locks {
  /** Whether one of them was lost: another process may work its mailbox by now. */
  readonly lost: boolean;
  release(): Promise<void>;
}

/**
 * Makes this process the only one that works any of these mailboxes, all of them or none.
 *
 * @throws AppError `refused` where another process works one
 */
export async function lockAll(
  mailboxes: readonly string[],
  lock: (mailbox: string) => Promise<MailboxLock>,
): Promise<Locks> {
  const held: Extract<MailboxLock, { held: true }>[] = [];
  const release = async (): Promise<void> => {
    for (const each of held) await each.release();
  };
  try {
    for (const mailbox of mailboxes) {
      const taken = await lock(mailbox);
      if (!taken.held) throw beingWorked(mailbox, taken.holder);
      held.push(taken);
    }
  } catch (error) {
    await release();
    throw error;
  }
  return {
    get lost() {
      return held.some(({ lost }) => lost.aborted);
    },
    release,
  };
}
