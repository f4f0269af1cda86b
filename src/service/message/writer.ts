import { addressKey } from "../../domain/address.ts";
import type { Email, Hold } from "../../domain/email.ts";
import type { MailAddress } from "../../domain/incoming.ts";
import type { Lead } from "../../domain/lead.ts";
import { isFromLead, type Message, newest } from "../../domain/message.ts";
import { mailboxText, otherWriter } from "../../domain/sending/recipients.ts";
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

/** Who wrote the newest mail of the lead's side, where that is not the lead. */
export async function otherWriterOf(
  queries: Queries,
  { lead, emails }: Pick<Thread, "lead" | "emails">,
): Promise<MailAddress | null> {
  const reply = newest(emails, isFromLead);
  // Without a header nobody knows.
  if (!reply?.correspondents) return null;
  return otherWriter(reply, await addressKeysOf(queries, lead));
}

/** Why an answer that a writer wrote is for a person to look at: it would go to somebody else. */
export async function otherWriterHold(
  queries: Queries,
  thread: Pick<Thread, "lead" | "emails">,
): Promise<Hold[]> {
  const writer = await otherWriterOf(queries, thread);
  if (writer === null) return [];
  const detail = `from ${mailboxText(writer)}, not ${thread.lead.name}`;
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
