import type { MailboxPause } from "../ports/index.ts";
import type { Services } from "../services.ts";

/**
 * A person pauses cold mail of a mailbox; the default one unless another is named.
 *
 * @returns the pause that holds: an earlier one stays
 */
export async function pauseOutbox(
  { store, policy, clock }: Services,
  reason: string,
  mailbox: string = policy.defaultMailbox,
): Promise<MailboxPause> {
  return store.write(async (queries) => {
    const before = await queries.mailboxes.pauseOf(mailbox);
    if (before) return before;
    const since = clock.now();
    await queries.mailboxes.pause(mailbox, { reason, rule: "outbox pause" }, since);
    return { reason, rule: "outbox pause", since };
  });
}

/** @returns the pause that ended; null where there was none */
export async function resumeOutbox(
  { store, policy, clock }: Services,
  mailbox: string = policy.defaultMailbox,
): Promise<MailboxPause | null> {
  return store.write(async (queries) => {
    const before = await queries.mailboxes.pauseOf(mailbox);
    if (before) await queries.mailboxes.resume(mailbox, clock.now());
    return before;
  });
}
