import { addressKey } from "../../domain/address.ts";
import type { Email } from "../../domain/email.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Queries } from "../ports/index.ts";

/** Kinds of mail whose sender is a person, or a machine of theirs: a server or a provider sends the others. */
export const FROM_PERSON: readonly Email["kind"][] = ["reply", "auto_reply", "unsubscribe"];

/**
 * Every address of the person that is known: the lead's own, second and former ones, those that our mails went to, and
 * those that the person wrote from. What another lead has is that lead's.
 */
export async function addressesOfPerson(
  queries: Queries,
  lead: Lead,
  others: readonly string[],
  emails: readonly Email[],
): Promise<string[]> {
  // A test went to an address of ours.
  const theirs = emails.filter(({ direction, kind }) => {
    return (direction === "out" && kind !== "test") || FROM_PERSON.includes(kind);
  });
  const found = new Map<string, string>();
  for (const address of [lead.email, ...others, ...theirs.map((email) => email.address)]) {
    if (address === null) continue;
    const key = addressKey(address);
    if (!found.has(key)) found.set(key, address);
  }
  const own: string[] = [];
  for (const address of found.values()) {
    const owner = await queries.leads.byAddress(address);
    if (!owner || owner.id === lead.id) own.push(address);
  }
  return own;
}
