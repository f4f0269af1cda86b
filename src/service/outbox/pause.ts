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

/** A person pauses cold mail of all mailboxes. @returns the pause of the default one that holds */
export async function pauseAll(services: Services, reason: string): Promise<MailboxPause> {
  const { defaultMailbox, mailboxes } = services.policy;
  const pause = await pauseOutbox(services, reason, defaultMailbox);
  for (const name of mailboxes.names) {
    if (name !== defaultMailbox) await pauseOutbox(services, reason, name);
  }
  return pause;
}

/** What lets cold mail of all mailboxes go on. */
export interface ResumedAll {
  /** Whether any was paused. */
  resumed: boolean;
  /** Those besides the default one that had paused by themselves: each is looked at for itself. */
  stay: { mailbox: string; pause: MailboxPause }[];
}

export async function resumeAll(services: Services): Promise<ResumedAll> {
  const { store, policy } = services;
  const result: ResumedAll = { resumed: false, stay: [] };
  for (const mailbox of policy.mailboxes.names) {
    const pause = await store.read(({ mailboxes }) => mailboxes.pauseOf(mailbox));
    if (pause === null) continue;
    if (mailbox !== policy.defaultMailbox && pause.rule !== "outbox pause") {
      result.stay.push({ mailbox, pause });
    } else if (await resumeOutbox(services, mailbox)) {
      result.resumed = true;
    }
  }
  return result;
}
