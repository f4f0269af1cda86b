/**
 * `send.only`: cold first mails go only to leads whose check is `ok` and not out of date. It is asked when
 * a mail is queued, and again in the transaction that claims it: until somebody checks the lead, the
 * mail waits, and `todo` says so.
 */
import { describeReasons, type LeadCheck, stateOf } from "../../../domain/check/check.ts";
import { AppError } from "../../../domain/errors.ts";
import type { Lead } from "../../../domain/lead.ts";
import type { Queries } from "../../ports/index.ts";
import type { MailboxPolicy, Policy } from "../../services.ts";

export const CHECK_RULE = "send.only";

/** Checks before then are out of date. */
export function checksCountSince({ check }: Pick<Policy, "check">, now: Date): Date {
  return new Date(now.getTime() - check.maxAge);
}

const HOUR = 3_600_000;

/**
 * Since when checks may still count for mails that leave at `now` or somewhat earlier, for the search of
 * what is due: a tick that has nothing to do asks for a later moment, until which nothing may drop out
 * of what it finds. The claim goes by the exact time. Null: the mailbox writes to leads without a check.
 */
export function mayCountSince(
  policy: Pick<Policy, "check">,
  { onlyChecked }: Pick<MailboxPolicy, "onlyChecked">,
  now: Date,
): Date | null {
  return onlyChecked ? new Date(checksCountSince(policy, now).getTime() - HOUR) : null;
}

/** Why a lead gets no cold first mail from a mailbox, in words; null where nothing is against it. */
export async function heldByCheck(
  queries: Queries,
  policy: Policy,
  mailbox: string,
  lead: Pick<Lead, "id" | "email">,
  now: Date,
): Promise<string | null> {
  return (await eachHeldByCheck(queries, policy, mailbox, [lead], now)).get(lead.id) ?? null;
}

/** The same of many leads, by their ids; those who may be written to are left out. */
export async function eachHeldByCheck(
  queries: Queries,
  policy: Policy,
  mailbox: string,
  leads: readonly Pick<Lead, "id" | "email">[],
  now: Date,
): Promise<Map<number, string>> {
  const held = new Map<number, string>();
  if (leads.length === 0 || !policy.forMailbox(mailbox).onlyChecked) return held;
  const checks = await queries.checks.ofLeads(leads.map(({ id }) => id));
  const since = checksCountSince(policy, now);
  for (const lead of leads) {
    const why = objection(checks.get(lead.id), lead, since);
    if (why !== null) held.set(lead.id, why);
  }
  return held;
}

function objection(
  check: LeadCheck | undefined,
  lead: Pick<Lead, "email">,
  since: Date,
): string | null {
  const state = stateOf(check, lead, since);
  if (state === "ok") return null;
  if (check === undefined) return "the lead was not checked";
  if (state !== "none") return `the check says ${state}: ${describeReasons(check)}`;
  if (check.checkedAt > since) return "the lead was checked with another address";
  return `the check of ${check.checkedAt.toISOString().slice(0, 10)} is out of date`;
}

/** @throws AppError `refused` where the check of the lead forbids a cold first mail */
export async function requireChecked(
  queries: Queries,
  policy: Policy,
  mailbox: string,
  lead: Lead,
  now: Date,
): Promise<void> {
  const why = await heldByCheck(queries, policy, mailbox, lead, now);
  if (why === null) return;
  const check = (await queries.checks.ofLeads([lead.id])).get(lead.id);
  const state = stateOf(check, lead, checksCountSince(policy, now));
  throw new AppError(
    "refused",
    `${lead.name} (lead ${lead.id}) gets no first mail: ${why} (${CHECK_RULE})`,
    state === "none"
      ? `Check the lead: tickler lead check ${lead.id}`
      : `If that is all right: tickler lead check ${lead.id} --accept. After a change: tickler lead check ${lead.id}`,
  );
}
