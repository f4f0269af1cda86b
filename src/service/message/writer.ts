import { addressKey } from "../../domain/address.ts";
import type { Email, Hold } from "../../domain/email.ts";
import type { MailAddress } from "../../domain/incoming.ts";
import type { Lead } from "../../domain/lead.ts";
import { isFromLead, type Message, newest } from "../../domain/message.ts";
import { mailboxText } from "../../domain/recipients.ts";
import type { Queries } from "../ports/index.ts";
import type { Thread } from "./thread.ts";

/** The keys of all addresses that a lead has or had. */
export async function addressKeysOf(
  queries: Queries,
  { id, email }: Pick<Lead, "id" | "email">,
): Promise<ReadonlySet<string>> {
  const second = await queries.leads.secondAddresses(id);
  const present = email === null ? second : [email, ...second];
  return new Set([...present.map(addressKey), ...(await queries.leads.formerAddresses(id))]);
}

/**
 * Somebody else who wrote a mail in the lead's conversation: their assistant, or their boss.
 *
 * @param keys of the lead's addresses
 * @returns null where the lead wrote it, or nobody knows
 */
export function otherWriter(
  { direction, correspondents }: Pick<Email, "direction" | "correspondents">,
  keys: ReadonlySet<string>,
): MailAddress | null {
  const from = direction === "in" ? (correspondents?.from ?? null) : null;
  return from === null || keys.has(addressKey(from.address)) ? null : from;
}

/** Why an answer that a writer wrote is for a person to look at: it would go to somebody else. */
export async function otherWriterHold(
  queries: Queries,
  { lead, emails }: Pick<Thread, "lead" | "emails">,
): Promise<Hold[]> {
  const reply = newest(emails, isFromLead);
  if (!reply?.correspondents) return [];
  const writer = otherWriter(reply, await addressKeysOf(queries, lead));
  if (writer === null) return [];
  const detail = `from ${mailboxText(writer)}, not ${lead.name}`;
  return [{ rule: "other_writer", detail }];
}

/** Whether the first recipient of an email is the lead, at any of their addresses. */
export async function goesToLead(
  queries: Queries,
  { leadId }: Pick<Message, "leadId">,
  { address, correspondents }: Pick<Email, "address" | "correspondents">,
): Promise<boolean> {
  if (correspondents === null || address === null) return true;
  const lead = await queries.leads.byId(leadId);
  return lead === undefined || (await addressKeysOf(queries, lead)).has(addressKey(address));
}
