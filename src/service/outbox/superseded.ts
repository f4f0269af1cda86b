import { canStillSend } from "../../domain/eligibility.ts";
import type { Email, OutgoingKind } from "../../domain/email.ts";
import type { Message } from "../../domain/message.ts";
import { accepts, type MessageEvent, type TrailStep, transition } from "../../domain/transition.ts";
import type { Queries } from "../ports/index.ts";

/** The event that the delivery of an email of each kind is. */
export const DELIVERED: Record<OutgoingKind, MessageEvent> = {
  first: "first_delivered",
  follow_up: "follow_up_delivered",
  ai_reply: "ai_answer_delivered",
  answer: "answer_delivered",
};

/**
 * An email was delivered after its message had moved on: who takes that step back finds the message
 * as it is after the delivery, and none of the steps before, as what has gone out can't be taken back.
 */
export function rebaseTrail(
  { trail }: Message,
  { kind }: Email & { kind: OutgoingKind },
  now: Date,
): readonly TrailStep[] {
  const at = overtakenAt(trail, kind);
  const step = trail[at];
  if (!step) return trail;
  const { from, waitingSince, closedAt } = step;
  const before = { status: from, inDoubt: false, trail: [], waitingSince, closedAt };
  const event = DELIVERED[kind];
  if (!accepts(before, event)) return trail;
  const { state } = transition(before, event, now);
  const reached = { from: state.status, waitingSince: state.waitingSince };
  return [{ ...step, ...reached }, ...trail.slice(at + 1)];
}

/**
 * An email that was under way was withdrawn, or has failed, after its message had moved on: who
 * takes that step back finds it in the outbox again.
 */
export async function requeueOnUndo(
  queries: Queries,
  message: Message,
  email: Email,
): Promise<void> {
  const at = overtakenAt(message.trail, email.kind);
  if (at < 0) return;
  const trail = message.trail.map((step, index) => {
    if (index !== at) return step;
    const others = (step.undo?.emails ?? []).filter(({ id }) => id !== email.id);
    const emails = [...others, { id: email.id, state: "queued" as const }];
    return { ...step, undo: { ...step.undo, emails } };
  });
  await queries.messages.update({ ...message, trail });
}

/** The step by which a message left the status in which an email of this kind may leave. */
function overtakenAt(trail: readonly TrailStep[], kind: Email["kind"]): number {
  return trail.findLastIndex((step) => canStillSend(kind, step.from));
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
    canStillSend(email.kind, message.status) && !(await queries.emails.hasNewerUnsettled(email))
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
    await requeueOnUndo(queries, message, email);
    await queries.logs.add(message.id, "withdrawn", now);
  }
  return changed;
}
