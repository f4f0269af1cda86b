import type { Lead } from "../../../domain/lead.ts";
import type { ArrivedMail, Queries } from "../../ports/index.ts";
import { isToken, leadsOf, type Match } from "./match.ts";

/** The lead who wrote a mail in the thread of another one; null where it is the thread's own. */
export async function writerOf(
  queries: Queries,
  { thread, by }: Match,
  { mail }: ArrivedMail,
): Promise<Lead | null> {
  if (by === "sender" || mail.from === null) return null;
  const [writer] = await leadsOf(queries, mail.from.address);
  return writer && writer.id !== thread.lead.id ? writer : null;
}

/**
 * Whether the message's own lead asks, though another lead has the sender's address by now: by an
 * address that was theirs, or by the token, which whoever gets the mails of that address has.
 */
export async function isOfRecipient(
  queries: Queries,
  { thread, by }: Match,
  { mail }: ArrivedMail,
): Promise<boolean> {
  if (by === "unsubscribe_token" || isToken(mail.unsubscribeToken)) return true;
  const owners = mail.from === null ? [] : await leadsOf(queries, mail.from.address);
  return owners.some(({ id }) => id === thread.lead.id);
}
