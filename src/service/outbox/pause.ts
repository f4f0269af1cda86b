import type { MailboxPause } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** A person pauses cold mail. @returns the pause that holds: an earlier one stays */
export async function pauseOutbox(
  { store, policy, clock }: Services,
  reason: string,
): Promise<MailboxPause> {
  return store.write(async (queries) => {
    const before = await queries.mailboxes.pauseOf(policy.defaultMailbox);
    if (before) return before;
    const since = clock.now();
    await queries.mailboxes.pause(policy.defaultMailbox, { reason, rule: "outbox pause" }, since);
    return { reason, rule: "outbox pause", since };
  });
}

/** @returns the pause that ended; null where there was none */
export async function resumeOutbox({
  store,
  policy,
  clock,
}: Services): Promise<MailboxPause | null> {
  return store.write(async (queries) => {
    const before = await queries.mailboxes.pauseOf(policy.defaultMailbox);
    if (before) await queries.mailboxes.resume(policy.defaultMailbox, clock.now());
    return before;
  });
}
