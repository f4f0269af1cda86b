import { BOUNCE_SAMPLE } from "../../../domain/sending-limits.ts";
import type { Queries } from "../../ports/index.ts";
import type { Policy, Services } from "../../services.ts";

/**
 * Pauses the mailbox's cold mail where too much of the last of it has bounced: a provider that sees
 * it go on closes the account.
 *
 * @returns why, the moment it is paused; null where it is not, or was before
 */
export async function pauseOnBounces({ store, policy, clock }: Services): Promise<string | null> {
  const reason = await store.read((queries) => tooManyBounces(queries, policy));
  if (reason === null) return null;
  return store.write((queries) => pauseIfTooMany(queries, policy, clock.now()));
}

/** The same in the transaction of `queries`, in which one of them has just bounced. */
export async function pauseIfTooMany(
  queries: Queries,
  policy: Policy,
  now: Date,
): Promise<string | null> {
  const reason = await tooManyBounces(queries, policy);
  if (reason === null) return null;
  await queries.mailboxes.pause(policy.mailbox, { reason, byItself: true }, now);
  return reason;
}

/** What is said of it, once. */
export function pauseNotice(reason: string): string {
  return `cold mail is paused: ${reason}. See why, then: tickler outbox resume`;
}

async function tooManyBounces(
  queries: Queries,
  { mailbox, limits }: Policy,
): Promise<string | null> {
  if (limits.maxBounces === null) return null;
  const state = await queries.mailboxes.stateOf(mailbox);
  if (state?.pausedAt) return null;
  const outcomes = await queries.limits.coldOutcomes(
    mailbox,
    BOUNCE_SAMPLE,
    state?.resumedAt ?? null,
  );
  if (outcomes.length < BOUNCE_SAMPLE) return null;
  const bounced = outcomes.filter((each) => each.bounced).length;
  if (bounced / outcomes.length <= limits.maxBounces) return null;
  const percent = Math.round((bounced / outcomes.length) * 100);
  return `${bounced} of the last ${outcomes.length} cold mails bounced (${percent} %)`;
}
