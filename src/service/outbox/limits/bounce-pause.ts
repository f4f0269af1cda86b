import { BOUNCE_SAMPLE, resumeCommand } from "../../../domain/sending/sending-limits.ts";
import type { ColdOutcome, Queries } from "../../ports/index.ts";
import type { MailboxPolicy, Services } from "../../services.ts";

/**
 * Pauses the mailbox's cold mail where too much of the last of it has bounced: a provider that sees
 * it go on closes the account.
 *
 * @returns why, the moment it is paused; null where it is not, or was before
 */
export async function pauseOnBounces(
  { store, clock }: Services,
  mailbox: MailboxPolicy,
): Promise<string | null> {
  const reason = await store.read((queries) => tooManyBounces(queries, mailbox));
  if (reason === null) return null;
  return store.write((queries) => pauseIfTooMany(queries, mailbox, clock.now()));
}

/** The same in the transaction of `queries`, in which one of them has just bounced. */
export async function pauseIfTooMany(
  queries: Queries,
  mailbox: MailboxPolicy,
  now: Date,
): Promise<string | null> {
  const reason = await tooManyBounces(queries, mailbox);
  if (reason === null) return null;
  await queries.mailboxes.pause(mailbox.name, { reason, rule: "send.max_bounces" }, now);
  return reason;
}

/** The notice that a tick prints once when it pauses cold mail. */
export function pauseNotice(reason: string, mailbox: string): string {
  return `cold mail is paused: ${reason}. See why, then: ${resumeCommand(mailbox)}`;
}

async function tooManyBounces(
  queries: Queries,
  { name: mailbox, limits, alike = [] }: MailboxPolicy,
): Promise<string | null> {
  if (limits.maxBounces === null) return null;
  const state = await queries.mailboxes.stateOf(mailbox);
  if (state?.pausedAt) return null;
  const since = state?.resumedAt ?? null;
  const own = await queries.limits.coldOutcomes(mailbox, BOUNCE_SAMPLE, since);
  const reason = tooMany(own, limits.maxBounces);
  if (reason !== null || alike.length < 2) return reason;
  // Providers judge the domain, whichever mailbox of it a mail has left.
  const all = [...own];
  for (const name of alike.filter((each) => each !== mailbox)) {
    all.push(...(await queries.limits.coldOutcomes(name, BOUNCE_SAMPLE, since)));
  }
  const newest = all.sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id);
  return tooMany(newest.slice(0, BOUNCE_SAMPLE), limits.maxBounces);
}

function tooMany(outcomes: readonly ColdOutcome[], maxBounces: number): string | null {
  if (outcomes.length < BOUNCE_SAMPLE) return null;
  const bounced = outcomes.filter((each) => each.bounced).length;
  if (bounced / outcomes.length <= maxBounces) return null;
  const percent = Math.round((bounced / outcomes.length) * 100);
  return `${bounced} of the last ${outcomes.length} cold mails bounced (${percent} %)`;
}
