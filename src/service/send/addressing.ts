import { addressKey, parseMailbox } from "../../domain/address.ts";
import type { Correspondents, Email } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { MailAddress } from "../../domain/incoming.ts";
import type { Lead } from "../../domain/lead.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import {
  goesOnlyTo,
  MAX_RECIPIENTS,
  type Recipients,
  recipientsOfAnswer,
  withoutDuplicates,
} from "../../domain/sending/recipients.ts";
import { requireNotSuppressed } from "../leads/suppress.ts";
import { requireAddress, requireNotPaused, type Thread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { MailboxPolicy, Sender } from "../services.ts";

/** What a person says of the recipients of an answer; each may carry a name. */
export interface RecipientWishes {
  /** In place of who wrote. */
  to?: readonly string[];
  /** Besides the other recipients of the mail. */
  cc?: readonly string[];
  /** Leaves out the other recipients of the mail. */
  noCc?: boolean;
}

/** Where an answer goes. */
export interface Addressing {
  /** The first of its recipients. */
  address: string;
  /** Null where it goes to the lead alone, at whatever address they have when it leaves. */
  correspondents: Correspondents | null;
}

/**
 * Where an answer to the newest mail of the lead's side goes: to who wrote it, with its other
 * recipients in Cc, but never to us, nor to who must not be written to.
 *
 * @param wishes null for an answer that no person addresses: whether it may leave is looked at when
 *   it does
 * @throws AppError `usage`, `refused`
 */
export async function addressAnswer(
  queries: Queries,
  { sender, ours = [] }: Pick<MailboxPolicy, "sender" | "ours">,
  { lead, emails }: Pick<Thread, "lead" | "emails">,
  wishes: RecipientWishes | null,
  now: Date,
): Promise<Addressing> {
  requireNotPaused(lead, now);
  const own = ownAddresses(sender);
  // A lead may have the address of another mailbox of ours, as in a trial run.
  const colleagues = ours.filter((each) => addressKey(each) !== addressKey(lead.email ?? ""));
  const found = await byHeader(queries, newest(emails, isFromLead), lead, [...own, ...colleagues]);
  const given = namedBy(wishes ?? {}, own);
  const to =
    given.to.length > 0
      ? given.to
      : (found?.to ?? [{ name: lead.name, address: requireAddress(lead, now) }]);
  const others = wishes?.noCc ? [] : (found?.cc ?? []);
  for (const { name, address } of [...given.to, ...given.cc]) {
    await requireNotSuppressed(queries, { name: name ?? "", email: address });
  }
  const recipients = withoutDuplicates({
    to: await withoutSuppressed(queries, to, true),
    cc: [...given.cc, ...(await withoutSuppressed(queries, others, false))].slice(
      0,
      MAX_RECIPIENTS,
    ),
  });
  const [first] = recipients.to;
  if (first === undefined) throw new Error("an answer goes to nobody");
  if (wishes !== null) await requireAllowed(queries, lead, recipients);
  const isLeads = goesOnlyTo(recipients, lead.email);
  return {
    address: isLeads ? requireAddress(lead, now) : first.address,
    correspondents: isLeads ? null : { from: null, replyTo: [], ...recipients },
  };
}

/** The addresses that are ours. */
function ownAddresses({ address, replyTo }: Sender): string[] {
  return replyTo === null ? [address] : [address, parseMailbox(replyTo).address];
}

/** Who the header of the answered mail names; null where it names nobody, or there is none. */
async function byHeader(
  queries: Queries,
  answered: Email | undefined,
  lead: Lead,
  own: readonly string[],
): Promise<Recipients | null> {
  if (!answered?.correspondents) return null;
  const found = recipientsOfAnswer(answered.correspondents, own);
  const [first, ...more] = found?.to ?? [];
  if (found === null || first === undefined || more.length > 0 || lead.email === null) return found;
  // A person has entered another address since.
  const former = await queries.leads.formerAddresses(lead.id);
  const isLeft = former.includes(addressKey(first.address)) && lead.updatedAt >= answered.createdAt;
  return isLeft ? { ...found, to: [{ name: lead.name, address: lead.email }] } : found;
}

/** @throws AppError `usage` */
function namedBy(
  { to = [], cc = [] }: RecipientWishes,
  own: readonly string[],
): { to: MailAddress[]; cc: MailAddress[] } {
  const keys = new Set(own.map(addressKey));
  const parsed = (text: string): MailAddress => {
    const { name, address } = parseMailbox(text);
    if (!keys.has(addressKey(address))) return { name, address };
    throw new AppError("usage", `${address} is your own address`, "Answers don't go to yourself.");
  };
  if (to.length + cc.length > MAX_RECIPIENTS) {
    throw new AppError("usage", `an answer goes to at most ${MAX_RECIPIENTS} addresses`);
  }
  return { to: to.map(parsed), cc: cc.map(parsed) };
}

/** @param keepLast whether somebody stays in any case: that they are stopped is said later */
async function withoutSuppressed(
  queries: Queries,
  all: readonly MailAddress[],
  keepLast: boolean,
): Promise<MailAddress[]> {
  const free: MailAddress[] = [];
  for (const each of all) {
    if ((await queries.suppressions.of(each.address)).length === 0) free.push(each);
  }
  return keepLast && free.length === 0 ? all.slice(0, 1) : free;
}

/** @throws AppError `refused` where the lead, or who it goes to, must not be written to */
async function requireAllowed(queries: Queries, lead: Lead, { to, cc }: Recipients): Promise<void> {
  await requireNotSuppressed(
    queries,
    lead,
    [...to, ...cc].map(({ address }) => address),
  );
  for (const { name, address } of to) {
    await requireNotSuppressed(queries, { name: name ?? "", email: address });
  }
}
