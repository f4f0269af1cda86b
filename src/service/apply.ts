import type { Email } from "../domain/email.ts";
import { type Message, stateOf } from "../domain/message.ts";
import { accepts, type MessageEvent, transition } from "../domain/transition.ts";
import type { Queries } from "./ports.ts";

/**
 * Takes a message one step on, in the transaction of `queries`: the new status, its log row, and
 * what the step withdraws. The only place where a status changes.
 *
 * @param emails all emails of the message as they are now
 * @throws AppError `refused`, `conflict`
 */
export async function applyEvent(
  queries: Queries,
  message: Message,
  emails: readonly Email[],
  event: MessageEvent,
  now: Date,
  change: Partial<Pick<Message, "followUps">> = {},
): Promise<Message> {
  const { state, withdraw } = transition(stateOf(message, emails), event, now);
  if (withdraw !== "none") {
    const only = withdraw === "ai_answers" ? "ai_reply" : null;
    const affected = emails.filter((email) => only === null || email.kind === only);
    await withdrawUnsent(queries, affected);
  }
  const updated = await queries.messages.update({
    ...message,
    ...change,
    status: state.status,
    trail: state.trail,
    waitingSince: state.waitingSince,
    closedAt: state.closedAt,
  });
  await queries.logs.add(message.id, state.status, now);
  return updated;
}

/** Whether the state machine would take the event now. */
export function wouldAccept(
  message: Message,
  emails: readonly Email[],
  event: MessageEvent,
): boolean {
  return accepts(stateOf(message, emails), event);
}

async function withdrawUnsent(queries: Queries, emails: readonly Email[]): Promise<void> {
  for (const email of emails) {
    if (email.state !== "draft" && email.state !== "queued") continue;
    await queries.emails.change(email.id, email.state, { state: "cancelled" });
  }
}
