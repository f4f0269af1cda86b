import { canStillSend, type EmailKind, OUTGOING, type OutgoingKind } from "../email.ts";
import type { Status } from "../status.ts";
import { accepts, type StepEffects, type TrailStep, transition } from "./transition.ts";

/*
 * The trail holds the steps of a message that a person can take back, the newest last, each with
 * its changes besides the status. `transition` adds and drops steps; these functions edit the
 * ones that are there. All are pure and return the trail itself where nothing changes.
 */

type Trail = readonly TrailStep[];

/** Records the changes of the newest step, so that an undo can take them back. */
export function withEffects(trail: Trail, effects: StepEffects): Trail {
  const { emails = [], ...others } = effects;
  const undo = { ...others, ...(emails.length > 0 ? { emails } : {}) };
  const known = Object.values(undo).some((value) => value !== undefined);
  return known ? editStep(trail, trail.length - 1, (step) => ({ ...step, undo })) : trail;
}

/**
 * Rewrites the trail after a mail was delivered although its message had moved on. An undo of the
 * step that overtook the mail leads to the status after the delivery, and the steps before are
 * dropped: a mail that went out can't be taken back.
 *
 * @param now when it was delivered
 * @param waits false where it leaves something to a person, so that time brings nothing
 */
export function rebaseTrail(
  trail: Trail,
  kind: OutgoingKind,
  now: Date,
  { waits = true }: { waits?: boolean } = {},
): Trail {
  const at = overtakenAt(trail, kind);
  const step = trail[at];
  if (!step) return trail;
  const { from, waitingSince, closedAt } = step;
  const before = { status: from, mayHaveLeft: true, trail: [], waitingSince, closedAt };
  const event = OUTGOING[kind].delivered;
  if (!accepts(before, event)) return trail;
  const { state } = transition(before, event, now);
  return [
    { ...step, from: state.status, waitingSince: waits ? state.waitingSince : null },
    ...trail.slice(at + 1),
  ];
}

/**
 * Notes that an email was withdrawn, or failed, while the message had moved on: an undo of the
 * step that overtook it puts the email back into the outbox.
 */
export function requeueOnUndo(trail: Trail, email: { id: number; kind: EmailKind }): Trail {
  return editStep(trail, overtakenAt(trail, email.kind), (step) => {
    const others = (step.undo?.emails ?? []).filter(({ id }) => id !== email.id);
    const emails = [...others, { id: email.id, state: "queued" as const }];
    return { ...step, undo: { ...step.undo, emails } };
  });
}

/** Makes an undo or a retry of the newest step lead to another status. */
export function withOrigin(trail: Trail, from: Status): Trail {
  return editStep(trail, trail.length - 1, (step) => ({ ...step, from }));
}

/** The step by which a message left the status in which an email of this kind may leave. */
function overtakenAt(trail: Trail, kind: EmailKind): number {
  return trail.findLastIndex((step) => canStillSend(kind, step.from));
}

function editStep(trail: Trail, at: number, edit: (step: TrailStep) => TrailStep): Trail {
  if (trail[at] === undefined) return trail;
  return trail.map((step, index) => (index === at ? edit(step) : step));
}
