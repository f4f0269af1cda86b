import type { Email } from "../../domain/email.ts";
import type { Message } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import type { TodoDraft } from "./item.ts";

/** What a section of the list works with. */
export interface TodoContext {
  services: Services;
  /** The mailbox that it is about. */
  mailbox: string;
  now: Date;
  /** Nothing reads replies, so that follow-ups are held. */
  unread: boolean;
}

/** Finds all lines of one subject, in no order. */
export type Section = (context: TodoContext) => Promise<TodoDraft[]>;

/** As many rows of one kind as are looked at. */
export const MOST = 10_000;

/** Messages with all that belongs to them, read at once. */
export async function threadsOf(queries: Queries, messages: readonly Message[]): Promise<Thread[]> {
  return joined(queries, messages, await queries.emails.ofMessages(messages.map(({ id }) => id)));
}

/** Messages with these of their emails. */
export async function joined(
  queries: Queries,
  messages: readonly Message[],
  emails: readonly Email[],
): Promise<Thread[]> {
  const leads = await queries.leads.byIds(messages.map(({ leadId }) => leadId));
  const byId = new Map(leads.map((lead) => [lead.id, lead]));
  const byMessage = new Map<number, Email[]>();
  for (const email of emails) {
    const others = byMessage.get(email.messageId);
    if (others) others.push(email);
    else byMessage.set(email.messageId, [email]);
  }
  return messages.flatMap((message) => {
    const lead = byId.get(message.leadId);
    return lead ? [{ message, lead, emails: byMessage.get(message.id) ?? [] }] : [];
  });
}
