import type { FeedEvent } from "../../domain/feed/event.ts";
import type { Queries } from "../ports/index.ts";

/** More of a mail is not told, in characters. */
const LONGEST = 20_000;

/** The document that a hook is told of an event: `{type, timestamp, data}` as Standard Webhooks has it. */
export interface HookDocument {
  type: string;
  timestamp: string;
  data: Readonly<Record<string, unknown>>;
}

/**
 * Ids, kinds and dates; a person's name, address and words only where the hook includes them.
 *
 * @param undone the event that this one takes back
 */
export async function documentOf(
  queries: Queries,
  event: FeedEvent,
  undone: FeedEvent | null,
  withText: boolean,
): Promise<HookDocument> {
  const { id, at, kind, leadId, messageId, emailId, actor, undoes } = event;
  return {
    type: kind,
    timestamp: at.toISOString(),
    data: {
      ...{ id, at: at.toISOString(), kind, lead_id: leadId, message_id: messageId },
      ...{ email_id: emailId, actor, undoes, undoes_kind: undone?.kind ?? null },
      ...(withText ? await textOf(queries, event) : {}),
    },
  };
}

/** A document of an event that never happened. */
export function trialDocument(at: Date, withText: boolean): HookDocument {
  const nobody = { lead_id: null, message_id: null, email_id: null, actor: null, undoes: null };
  const text = {
    lead: { name: "John Doe", email: "john.doe@example.com" },
    subject: "Re: A question",
    text: "This is a test of the hook.",
  };
  return {
    type: "test",
    timestamp: at.toISOString(),
    data: {
      ...{ id: 0, at: at.toISOString(), kind: "test", ...nobody, undoes_kind: null },
      ...(withText ? text : {}),
    },
  };
}

async function textOf(queries: Queries, { leadId, messageId, emailId }: FeedEvent) {
  const lead = leadId === null ? undefined : await queries.leads.byId(leadId);
  const message = messageId === null ? undefined : await queries.messages.byId(messageId);
  const email = emailId === null ? undefined : await queries.emails.byId(emailId);
  return {
    lead: lead ? { name: lead.name, email: lead.email } : null,
    subject: email?.subject ?? message?.subject ?? null,
    text: email?.text.slice(0, LONGEST) ?? null,
  };
}
