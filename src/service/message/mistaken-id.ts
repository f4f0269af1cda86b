import { type Email, kindName } from "../../domain/email.ts";
import type { Queries } from "../ports/index.ts";

/**
 * Says so where an id that leads to no such email is a message's: `5 is a message; its email is 12`.
 *
 * @param wanted the emails of the message that may have been meant
 * @returns null where it is no message's, either
 */
export async function idOfMessage(
  queries: Queries,
  id: number,
  wanted: (email: Email) => boolean,
): Promise<string | null> {
  const message = await queries.messages.byId(id);
  if (!message) return null;
  const ids = (await queries.emails.ofMessages([id])).filter(wanted).map((email) => email.id);
  if (ids.length === 0) return null;
  return `${id} is a message; its email${ids.length === 1 ? " is" : "s are"} ${ids.join(", ")}.`;
}

/** The same where an id that leads to no message is an email's. */
export async function idOfEmail(queries: Queries, id: number): Promise<string | null> {
  const email = await queries.emails.byId(id);
  const message = email && (await queries.messages.byId(email.messageId));
  const lead = message && (await queries.leads.byId(message.leadId));
  if (!email || !message || !lead) return null;
  return `${id} is an email of message ${message.id}: ${kindName(email.kind)} ${email.direction === "out" ? "to" : "from"} ${lead.name} (lead ${lead.id}).`;
}
