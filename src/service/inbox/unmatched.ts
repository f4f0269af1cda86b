import { addressKey } from "../../domain/address.ts";
import type { Lead } from "../../domain/lead.ts";
import { logStopped } from "../leads/suppress.ts";
import type { ArrivedMail, Queries, StoppedPlace } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import { byLead, isOlderThan, isToken, leadsOf, type Matchable } from "./matching/match.ts";
import { takeUnsubscribe } from "./unsubscribe.ts";

/**
 * An unsubscribe that belongs to no message, since its lead was erased or has none: if it can be
 * meant for us, the writer's address is suppressed all the same.
 *
 * @returns the address; null where it is none of our business
 */
export async function stopUnmatched(
  queries: Queries,
  arrived: Matchable,
  now: Date,
): Promise<string | null> {
  const { mail } = arrived;
  if (mail.kind !== "unsubscribe" || mail.from === null) return null;
  const { address } = mail.from;
  const isOurs =
    // Only a mail of ours had the token.
    isToken(mail.unsubscribeToken) ||
    (!isOlderThan(arrived, now) &&
      ((await leadsOf(queries, address)).length > 0 ||
        // The address of somebody erased is known by its hash alone.
        (await queries.suppressions.exactly(address)).length > 0));
  if (!isOurs) return null;
  await stopAddresses(queries, arrived, [address], now);
  return address;
}

/** Suppresses addresses for a mail that is stored with no message. */
async function stopAddresses(
  queries: Queries,
  { mail }: Matchable,
  addresses: readonly (string | null | undefined)[],
  now: Date,
): Promise<void> {
  const byKey = new Map<string, string>();
  for (const each of addresses) if (each) byKey.set(addressKey(each), each);
  const cause = `mail ${mail.digest.slice(0, 32)}`;
  const added: StoppedPlace[] = [];
  for (const value of byKey.values()) {
    const hashOnly = (await leadsOf(queries, value)).length === 0;
    const stop = { kind: "address", reason: "unsubscribe", note: null, messageId: null } as const;
    if (await queries.suppressions.add({ ...stop, value, hashOnly, cause }, now)) {
      added.push({ kind: "address", value });
    }
  }
  await logStopped(queries, added, now);
}

/** The stop of a lead who asked in the thread of another one. */
export async function stopWriter(
  queries: Queries,
  policy: Policy,
  arrived: ArrivedMail,
  writer: Lead,
  now: Date,
): Promise<void> {
  const own = await byLead(queries, writer, arrived, now);
  if (own) await takeUnsubscribe(queries, policy, own, arrived, "unsubscribe", now, true);
  else {
    const second = await queries.leads.secondAddresses(writer.id);
    const all = [arrived.mail.from?.address, writer.email, ...second];
    await stopAddresses(queries, arrived, all, now);
  }
}
