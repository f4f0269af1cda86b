import type { FeedEvent } from "../../domain/feed/event.ts";
import { iso } from "../time.ts";

/** Something that happened to a lead, as `events` prints it and hooks are told of it. */
export function feedEventView(event: FeedEvent) {
  return {
    /** The cursor. */
    id: event.id,
    at: iso(event.at),
    /** A step of the log of messages, or of that of leads. */
    kind: event.kind,
    /** Null, as the other ids and the actor, where the lead was erased. */
    lead_id: event.leadId,
    message_id: event.messageId,
    email_id: event.emailId,
    actor: event.actor,
    /** The event that it takes back. */
    undoes: event.undoes,
  };
}
