import type { Email, EmailKind } from "../../domain/email.ts";
import { type Message, stateOf } from "../../domain/message.ts";
import type { Status } from "../../domain/status.ts";
import { withEffects } from "../../domain/transition/trail.ts";
import {
  accepts,
  type MessageEvent,
  type StepEffects,
  type TrailStep,
  transition,
} from "../../domain/transition/transition.ts";
import type { Queries } from "../ports/index.ts";
import { recordReview } from "./review.ts";

/** The changes that come with a step besides the status. */
export interface StepChange {
  followUps?: number;
  /** Of a sequence: the number of the last step that is behind. */
  step?: number;
  /** Failed nudges count no more. */
  nudges?: number;
  /** The delivery left something to a person: time brings nothing by itself. */
  owes?: boolean;
  /** Where the step can be taken back: what else was changed, so that it can be taken back too. */
  effects?: StepEffects;
  /** Whether something else than the emails' states says that one of them has left. */
  hasLeft?: boolean;
  /** Tasks stay open although the outreach ends. */
  keepTasks?: boolean;
  /** Who did it, where it is not the one who runs the program. */
  by?: string | null;
  /** The mail that it is about; not given: the one that brought it about, if any. */
  emailId?: number | null;
  /** The row of the log that it takes back; not given: the newest of the step that ends, where it goes back. */
  undoes?: number | null;
}

/** Clears the writer's retry state. */
export const NO_DEFERRAL = { aiAttempts: 0, aiNotBefore: null, aiError: null } as const;

/**
 * Takes a message one step on, in the transaction of `queries`: writes the new status and its log
 * row, and withdraws the emails that the step makes obsolete. No other function changes a status.
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
  {
    followUps = message.followUps,
    step: stepBehind = message.step,
    nudges = nudgesAfter(event, message),
    owes = false,
    effects = {},
    hasLeft = false,
    keepTasks = false,
    by = null,
    emailId = effects.cause ?? null,
    undoes,
  }: StepChange = {},
): Promise<Message> {
  const { state, withdraw } = transition(stateOf(message, emails, hasLeft), event, now);
  const affected =
    withdraw === "none"
      ? []
      : emails.filter(
          ({ kind }) => withdraw === "queued" || BEFORE_A_PERSONS_ANSWER.includes(kind),
        );
  const withdrawn = await withdrawUnsent(queries, affected);
  if (BY_HAND.includes(event)) await recordReplaced(queries, withdrawn, emails, now);
  const tasks = keepTasks ? [] : await withdrawTasks(queries, message, state.status, now);
  const grown = state.trail.length > message.trail.length;
  const updated = await queries.messages.update({
    ...message,
    followUps,
    nudges,
    step: stepBehind,
    // Whatever has happened, the next step's time follows from it.
    dueAt: null,
    dueKind: null,
    status: state.status,
    trail: grown
      ? withEffects(state.trail, {
          ...effects,
          emails: [...(effects.emails ?? []), ...withdrawn],
          ...(tasks.length > 0 && { tasks }),
        })
      : state.trail,
    waitingSince: owes ? null : state.waitingSince,
    closedAt: state.closedAt,
    // The writer's failures belong to the step before.
    ...NO_DEFERRAL,
  });
  const step = event === "nudge_delivered" ? "nudge" : state.status;
  const isBackwards = undoes === undefined && BACKWARDS.includes(event);
  const takesBack = isBackwards ? await queries.logs.newest(message.id, message.status) : undoes;
  await queries.logs.add(message.id, step, now, { by, emailId, undoes: takesBack ?? null });
  return updated;
}

/** What a person's own answer withdraws: neither has anything left to say beside it. */
const BEFORE_A_PERSONS_ANSWER: readonly EmailKind[] = ["ai_reply", "nudge"];

/** What goes back to a status that the message had. */
const BACKWARDS: readonly MessageEvent[] = ["undone", "retried"];

/** A person has answered. */
const BY_HAND: readonly MessageEvent[] = ["answer_accepted", "answer_seen"];

/** Every answer of ours is nudged anew. */
const ANSWERS: readonly MessageEvent[] = ["ai_answer_delivered", "answer_delivered", "answer_seen"];

/** How many nudges have followed our last answer once the event has happened. */
export function nudgesAfter(event: MessageEvent, { nudges }: Pick<Message, "nudges">): number {
  if (event === "nudge_delivered") return nudges + 1;
  return ANSWERS.includes(event) ? 0 : nudges;
}

/**
 * Stores an edited trail, and what changes with it. The only place, besides `applyEvent`, that
 * writes a trail; nothing is written where nothing changes.
 */
export async function updateTrail(
  queries: Queries,
  message: Message,
  trail: readonly TrailStep[],
  {
    followUps = message.followUps,
    nudges = message.nudges,
    step = message.step,
  }: Pick<StepChange, "followUps" | "nudges" | "step"> = {},
): Promise<Message> {
  const isSame =
    trail === message.trail &&
    followUps === message.followUps &&
    nudges === message.nudges &&
    step === message.step;
  if (isSame) return message;
  return queries.messages.update({
    ...message,
    followUps,
    nudges,
    step,
    dueAt: null,
    dueKind: null,
    trail,
  });
}

/** Statuses in which a sequence goes on by itself. */
const IN_SEQUENCE: readonly Status[] = ["sent", "follow_up"];

/** Takes back what a person was to do, where the sequence does not go on. @returns the tasks' ids */
async function withdrawTasks(
  queries: Queries,
  { id, sequenceId }: Message,
  status: Status,
  now: Date,
): Promise<number[]> {
  if (sequenceId === null || IN_SEQUENCE.includes(status)) return [];
  const tasks = await queries.tasks.withdraw(id, now);
  if (tasks.length > 0) await queries.logs.add(id, "task_withdrawn", now);
  return tasks;
}

/** Whether the state machine would take the event now. @param hasLeft as for `stateOf` */
export function wouldAccept(
  message: Message,
  emails: readonly Email[],
  event: MessageEvent,
  hasLeft = false,
): boolean {
  return accepts(stateOf(message, emails, hasLeft), event);
}

/** Counts the machine's answers in whose place a person has written. */
async function recordReplaced(
  queries: Queries,
  withdrawn: Former,
  emails: readonly Email[],
  now: Date,
): Promise<void> {
  for (const { id } of withdrawn) {
    const email = emails.find((each) => each.id === id && each.kind === "ai_reply");
    if (email) await recordReview(queries, email, emails, "discarded", now);
  }
}

type Former = NonNullable<StepEffects["emails"]>;

async function withdrawUnsent(queries: Queries, emails: readonly Email[]): Promise<Former> {
  const withdrawn: Former = [];
  for (const { id, state } of emails) {
    if (state !== "draft" && state !== "queued") continue;
    if (await queries.emails.change(id, state, { state: "cancelled" })) {
      withdrawn.push({ id, state });
    }
  }
  return withdrawn;
}
