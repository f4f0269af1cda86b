import { canStillSend, type Email } from "../../domain/email.ts";
import type { Message } from "../../domain/message.ts";
import { requeueOnUndo } from "../../domain/transition/trail.ts";
import { updateTrail } from "../message/apply-event.ts";
import type { Queries } from "../ports/index.ts";

/** Withdraws nothing itself: notes that `email`, overtaken by its message, comes back by an undo. */
export async function noteSuperseded(
  queries: Queries,
  message: Message,
  email: Email,
): Promise<Message> {
  return updateTrail(queries, message, requeueOnUndo(message.trail, email));
}

/**
 * Whether an email that was under way is still the one that its message is about: the message has
 * not moved on, and nothing newer has taken its place. Only then does its fate change the status,
 * and only then is it worth another try.
 */
export async function isCurrent(
  queries: Queries,
  message: Message,
  email: Email,
): Promise<boolean> {
  return (
    canStillSend(email.kind, message.status) && !(await queries.outbox.hasNewerUnsettled(email))
  );
}

/**
 * Puts an email back into the outbox, or withdraws it where its message has no use for it any
 * more. It keeps its Message-ID: it is the same mail.
 *
 * @returns false where it was in another state by now
 */
export async function requeue(
  queries: Queries,
  message: Message,
  email: Email,
  notBefore: Date | null,
  now: Date,
): Promise<boolean> {
  const wanted = await isCurrent(queries, message, email);
  const changed = await queries.emails.change(email.id, email.state, {
    state: wanted ? "queued" : "cancelled",
    notBefore,
    owner: null,
    markedAt: null,
    error: null,
  });
  if (changed && !wanted) {
    await noteSuperseded(queries, message, email);
    await queries.logs.add(message.id, "withdrawn", now, { emailId: email.id });
  }
  return changed;
}
