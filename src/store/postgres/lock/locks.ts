import type { MailboxLock } from "../../../service/ports/index.ts";
import type { PostgresTarget } from "../connection.ts";
import { LockSession } from "./session.ts";

/** A session, and how many locks are held in it or asked for. */
interface Shared {
  session: Promise<LockSession>;
  users: number;
}

/**
 * The locks of mailboxes that this process holds, all on one connection, which is open as long as there is
 * any: 20 mailboxes take no more connections than one.
 */
export class MailboxLocks {
  readonly #open: () => Promise<LockSession>;
  #shared: Shared | null = null;

  /**
   * @param now when a session is opened, so that a second process can report it
   * @param anotherBackend asks a second connection which process serves it
   */
  constructor(target: PostgresTarget, now: () => Date, anotherBackend: () => Promise<number>) {
    this.#open = () => LockSession.open(target, now(), anotherBackend);
  }

  /** Makes this process the only one that works the mailbox, or says who is. */
  async lock(mailbox: string): Promise<MailboxLock> {
    const shared = await this.#join();
    try {
      const session = await shared.session;
      if (!(await session.take(mailbox))) {
        const holder = await session.holderOf(mailbox);
        await this.#leave(shared);
        return { held: false, holder };
      }
      let isHeld = true;
      return {
        held: true,
        lost: session.lost,
        release: async () => {
          if (!isHeld) return;
          isHeld = false;
          // The last one's ends with the connection.
          if (shared.users > 1) await session.giveBack(mailbox);
          await this.#leave(shared);
        },
      };
    } catch (error) {
      await this.#leave(shared);
      throw error;
    }
  }

  async #join(): Promise<Shared> {
    const shared = this.#shared ?? { session: this.#open(), users: 0 };
    this.#shared = shared;
    shared.users += 1;
    const session = await shared.session.catch(() => null);
    if (session === null || !session.lost.aborted) return shared;
    // Its locks are gone, as those know who have them.
    if (this.#shared === shared) this.#shared = null;
    await this.#leave(shared);
    return this.#join();
  }

  async #leave(shared: Shared): Promise<void> {
    shared.users -= 1;
    if (shared.users > 0) return;
    // At once: whoever comes now needs another one.
    if (this.#shared === shared) this.#shared = null;
    const session = await shared.session.catch(() => null);
    await session?.end();
  }
}
