import { addressKey } from "../../domain/address.ts";
import { isPaused, type Lead } from "../../domain/lead.ts";
import { isOpen, type Status } from "../../domain/status.ts";
import type { Suppression } from "../../domain/suppression.ts";
import { CHECK_RULE, eachHeldByCheck } from "../leads/check/gate.ts";
import type { LeadWithStatus, Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import { reasonsToLeaveOut } from "../stop/explain.ts";

/** A lead, and their second addresses. */
export type Candidate = Pick<LeadWithStatus, "lead" | "also">;

/** What the database says of many leads before something goes to them. */
export interface LookedUp {
  /** Why a lead has no part in it, by their id. */
  skipped: Map<number, string>;
  /** Those who were written to before. */
  written: Set<number>;
}

/**
 * Looks up why leads have no part in what goes to a tag: all of them in a few queries.
 *
 * @param again whether an open message is no reason
 * @param senders the mailboxes that it may leave from
 */
export async function lookUp(
  queries: Queries,
  policy: Policy,
  page: readonly Candidate[],
  again: boolean,
  now: Date,
  senders: readonly string[],
): Promise<LookedUp> {
  const statuses = await queries.messages.statusesOf(page.map(({ lead }) => lead.id));
  const written = new Set(statuses.map(({ leadId }) => leadId));
  const skipped = new Map<number, string>();
  const rest = (): Candidate[] => page.filter(({ lead }) => !skipped.has(lead.id));
  const withOpen = openOf(statuses);
  for (const { lead } of page) {
    const reason = ownReason(lead, withOpen, again, now);
    if (reason !== null) skipped.set(lead.id, reason);
  }
  for (const id of await stoppedOf(queries, rest())) skipped.set(id, "suppressed");
  const held = await reasonsToLeaveOut(
    queries,
    policy,
    rest().map(({ lead }) => lead.id),
  );
  for (const [id, reason] of held) skipped.set(id, reason);
  // Which of them a mail leaves from is not known yet: what one of them asks for, all do.
  for (const mailbox of senders) {
    const leads = rest().map(({ lead }) => lead);
    const unchecked = await eachHeldByCheck(queries, policy, mailbox, leads, now);
    for (const [id, reason] of unchecked) skipped.set(id, `${reason} (${CHECK_RULE})`);
  }
  return { skipped, written };
}

function openOf(statuses: readonly { leadId: number; status: Status }[]): Set<number> {
  return new Set(statuses.filter(({ status }) => isOpen(status)).map(({ leadId }) => leadId));
}

function ownReason(
  lead: Lead,
  withOpen: ReadonlySet<number>,
  again: boolean,
  now: Date,
): string | null {
  if (lead.email === null) return "no email address";
  if (isPaused(lead, now)) return "paused";
  if (withOpen.has(lead.id) && !again) return "has an open message";
  return null;
}

/** The ids of those who must not be written to; as `stopsOfLead` decides of each. */
async function stoppedOf(queries: Queries, candidates: readonly Candidate[]): Promise<number[]> {
  const all = candidates.flatMap(({ lead, also }) => addressesOf(lead, also));
  const stops = await queries.suppressions.ofEach(all);
  if (stops.size === 0) return [];
  return candidates.filter((each) => isStopped(each, stops)).map(({ lead }) => lead.id);
}

function addressesOf({ email }: Lead, also: readonly string[]): readonly string[] {
  return email === null ? also : [email, ...also];
}

function isStopped(
  { lead, also }: Candidate,
  stops: ReadonlyMap<string, readonly Suppression[]>,
): boolean {
  // Of a second address, that it does not work says nothing.
  const own = lead.email === null ? null : addressKey(lead.email);
  return addressesOf(lead, also).some((address) =>
    stops.get(address)?.some(({ reason }) => reason !== "bounce" || addressKey(address) === own),
  );
}
