import type { Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";

/**
 * The mailboxes of the settings, the default one first; then those that are no longer there, and were worked
 * before or have a mail that waits.
 */
export async function knownMailboxes(
  { health, mailboxes }: Queries,
  policy: Policy,
): Promise<string[]> {
  const { names } = policy.mailboxes;
  const gone = [...(await health.mailboxes()), ...(await mailboxes.withWaitingMail())].sort();
  return [...new Set([...names, ...gone])];
}

/** Open conversations of mailboxes that are no longer in the settings, by mailbox, in order of name. */
export async function goneMailboxes(
  { mailboxes }: Queries,
  policy: Policy,
): Promise<ReadonlyMap<string, number>> {
  const open = [...(await mailboxes.openMessages())].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(open.filter(([name]) => !policy.mailboxes.names.includes(name)));
}
