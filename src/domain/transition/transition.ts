import type { EmailState } from "../email.ts";
import { AppError } from "../errors.ts";
import { STATUSES, type Status } from "../status.ts";

/** All that can happen to a message. */
export const EVENTS = [
  "first_drafted",
  "first_accepted",
  "first_delivered",
  "test_delivered",
  "follow_up_delivered",
  "nudge_delivered",
  "reply_received",
  "wrote_first",
  "ai_answer_drafted",
  "ai_answer_accepted",
  "answer_discarded",
  "ai_answer_delivered",
  "answer_accepted",
  "answer_delivered",
  "answer_seen",
  "bounced",
  "delivery_failed",
  "unsubscribed",
  "closed",
  "answered_elsewhere",
  "retried",
  "undone",
] as const;

export type MessageEvent = (typeof EVENTS)[number];

/** One step that can be taken back: the status it led to, and what held before it. */
export interface TrailStep {
  to: Status;
  from: Status;
  waitingSince: Date | null;
  closedAt: Date | null;
  /** The step's other changes, so that an undo can take them back. */
  undo?: StepEffects | undefined;
}

/** The changes of a step besides the message. */
export interface StepEffects {
  /** Emails of ours that were withdrawn or failed by it, and the states that they had. */
  emails?: { id: number; state: EmailState }[] | undefined;
  /** The mail that brought it about. */
  cause?: number | undefined;
  /** The suppressions that came with it. */
  suppressions?: number[] | undefined;
  /** Tasks that were withdrawn by it. */
  tasks?: number[] | undefined;
  /** Messages that were begun because of it. */
  begun?: number[] | undefined;
  /** Other messages that an answer closed. */
  closed?: number[] | undefined;
  /** Of a message that was closed so: the lead's mail, which answers another one. */
  answer?: number | undefined;
}

/** What `transition` needs to know of a message, and all that it may change. */
export interface MessageState {
  /** Null before the message exists. */
  status: Status | null;
  /** Whether an email of the message was delivered, or may have been without our knowing. */
  mayHaveLeft: boolean;
  /**
   * The steps that a retry or an undo can take back, oldest first. A delivery empties it: what
   * has gone out can't be taken back.
   */
  trail: readonly TrailStep[];
  /**
   * Since when the message waits for what time brings by itself: silence for a follow-up or the
   * close (`sent`, `follow_up`), a reply for the AI's answer (`replied`), an answer of ours for a nudge
   * or the close (`answered`, `ai_replied`). Null: a person's turn.
   */
  waitingSince: Date | null;
  /** When it was last closed; says nothing unless the status is `closed`. */
  closedAt: Date | null;
  /** Whether it goes to an address of ours in the lead's place, so that nothing follows from it. */
  isTest?: boolean;
}

/** The emails of the message, of those not sent yet, that the step withdraws. */
export type Withdrawal = "none" | "queued" | "ai_answers";

export interface Transition {
  state: MessageState & { status: Status };
  /** `queued`: all that has not left is withdrawn; `ai_answers`: the AI's answers only. */
  withdraw: Withdrawal;
}

interface Rule {
  from: readonly (Status | null)[];
  /** Null: back to where the trail says; `same`: it stays as it is. */
  to: Status | null | "same";
  withdraw?: Withdrawal;
  /** The step is kept, so that a person can take it back. */
  undoable?: boolean;
  /** Something left for the lead: earlier steps can't be taken back any more. */
  delivery?: boolean;
  /** From here on time brings something by itself. */
  waits?: boolean;
}

const EVERY: readonly Status[] = STATUSES;

/** Statuses in which an email of ours was on its way, or delivered, and no refusal is known. */
const IN_TRANSIT: readonly Status[] = [
  "enqueued",
  "sent",
  "follow_up",
  "replied",
  "ai_drafted",
  "ai_enqueued",
  "ai_replied",
  "answer_enqueued",
  "answered",
  "closed",
];

/** Statuses that a message enters when something of ours has left, or that follow one of these. */
const REPLIABLE: readonly Status[] = [
  "sent",
  "follow_up",
  "replied",
  "ai_drafted",
  "ai_enqueued",
  "ai_replied",
  "answer_enqueued",
  "answered",
  "closed",
  "bounced",
];

/** Statuses that say nothing of it: a reply counts if an email may have left. */
const REPLIABLE_ONCE_LEFT: readonly Status[] = ["enqueued", "failed"];

/** The state machine: a transition that is not in this table is refused. */
const RULES: Record<MessageEvent, Rule> = {
  first_drafted: { from: [null], to: "drafted" },
  first_accepted: { from: [null, "drafted"], to: "enqueued" },
  first_delivered: { from: ["enqueued"], to: "sent", delivery: true, waits: true },
  // Nothing follows a test: it is over when it has left.
  test_delivered: { from: ["enqueued"], to: "closed", delivery: true },
  follow_up_delivered: {
    from: ["sent", "follow_up"],
    to: "follow_up",
    delivery: true,
    waits: true,
  },
  // It changes nothing but the time: the lead has been answered, and is still silent.
  nudge_delivered: {
    from: ["answered", "ai_replied"],
    to: "same",
    delivery: true,
    waits: true,
  },
  reply_received: {
    from: REPLIABLE,
    to: "replied",
    withdraw: "queued",
    undoable: true,
    waits: true,
  },
  // Somebody to whom we had not written, and who is a lead since: a person's turn.
  wrote_first: { from: [null], to: "replied" },
  ai_answer_drafted: { from: ["replied"], to: "ai_drafted" },
  ai_answer_accepted: { from: ["replied", "ai_drafted"], to: "ai_enqueued" },
  answer_discarded: {
    from: ["ai_drafted", "ai_enqueued", "answer_enqueued"],
    to: "replied",
    withdraw: "queued",
  },
  ai_answer_delivered: { from: ["ai_enqueued"], to: "ai_replied", delivery: true, waits: true },
  answer_accepted: {
    from: ["replied", "ai_drafted", "ai_enqueued", "ai_replied", "answered"],
    to: "answer_enqueued",
    withdraw: "ai_answers",
  },
  answer_delivered: { from: ["answer_enqueued"], to: "answered", delivery: true, waits: true },
  answer_seen: {
    from: ["answer_enqueued", "replied", "ai_drafted", "ai_enqueued"],
    to: "answered",
    withdraw: "queued",
    delivery: true,
    waits: true,
  },
  bounced: { from: [...IN_TRANSIT, "failed"], to: "bounced", withdraw: "queued", undoable: true },
  delivery_failed: { from: IN_TRANSIT, to: "failed", withdraw: "queued", undoable: true },
  unsubscribed: { from: EVERY, to: "unsubscribed", withdraw: "queued", undoable: true },
  closed: {
    from: EVERY.filter((status) => status !== "closed" && status !== "unsubscribed"),
    to: "closed",
    withdraw: "queued",
    undoable: true,
  },
  // The lead has answered another message, or a colleague has: nobody asks them any more.
  answered_elsewhere: {
    from: ["drafted", "enqueued", "sent", "follow_up"],
    to: "closed",
    withdraw: "queued",
    undoable: true,
  },
  retried: { from: ["failed"], to: null },
  undone: { from: ["replied", "bounced", "unsubscribed", "closed"], to: null },
};

/** All that can happen to a test: whatever comes back says nothing of the lead. */
const OF_TESTS: readonly MessageEvent[] = [
  "first_accepted",
  "test_delivered",
  "delivery_failed",
  "closed",
  "retried",
  "undone",
];

/** Whether `transition` would take the event. */
export function accepts(state: MessageState, event: MessageEvent): boolean {
  return next(state, event) !== null;
}

/**
 * Takes a message one step on. Pure: knows no database, no mail and no clock.
 *
 * @param now when the event happened
 * @throws AppError `refused` where the table has no such step; nothing has changed then
 */
export function transition(state: MessageState, event: MessageEvent, now: Date): Transition {
  const to = next(state, event);
  if (to === null) throw state.isTest ? refusalOfTest(event) : refusal(state.status, event);
  const rule = RULES[event];
  return {
    state: {
      status: to,
      mayHaveLeft: state.mayHaveLeft || rule.delivery === true,
      trail: nextTrail(state, rule, to),
      waitingSince: nextWait(state, rule, now),
      closedAt: nextClosedAt(state, event, now),
    },
    withdraw: rule.withdraw ?? "none",
  };
}

function next(state: MessageState, event: MessageEvent): Status | null {
  const { status } = state;
  const rule = RULES[event];
  if (state.isTest && !OF_TESTS.includes(event)) return null;
  if (event === "reply_received" && state.mayHaveLeft && isOneOf(REPLIABLE_ONCE_LEFT, status)) {
    return "replied";
  }
  if (!rule.from.includes(status)) return null;
  if (rule.to === "same") return status;
  if (rule.to !== null) return rule.to;
  const last = state.trail.at(-1);
  return last !== undefined && last.to === status ? last.from : null;
}

function isOneOf(statuses: readonly Status[], status: Status | null): boolean {
  return status !== null && statuses.includes(status);
}

function nextTrail(state: MessageState, rule: Rule, to: Status): readonly TrailStep[] {
  if (rule.to === null) return state.trail.slice(0, -1);
  if (rule.delivery) return [];
  if (rule.undoable && state.status !== null) {
    const { status: from, waitingSince, closedAt } = state;
    return [...state.trail, { to, from, waitingSince, closedAt }];
  }
  return state.trail;
}

function nextClosedAt(state: MessageState, event: MessageEvent, now: Date): Date | null {
  if (RULES[event].to === "closed") return now;
  const last = RULES[event].to === null ? state.trail.at(-1) : undefined;
  return last ? last.closedAt : state.closedAt;
}

function nextWait(state: MessageState, rule: Rule, now: Date): Date | null {
  if (rule.to === null) return state.trail.at(-1)?.waitingSince ?? null;
  return rule.waits ? now : null;
}

const PHRASES: Record<MessageEvent, string> = {
  first_drafted: "a first email can't be drafted",
  first_accepted: "a first email can't be queued",
  first_delivered: "its first email can't be delivered",
  test_delivered: "a test can't be delivered",
  follow_up_delivered: "a follow-up can't be delivered",
  nudge_delivered: "a nudge can't be delivered",
  reply_received: "a reply can't be recorded",
  wrote_first: "the lead can't have written first",
  ai_answer_drafted: "an AI answer can't be drafted",
  ai_answer_accepted: "an AI answer can't be queued",
  answer_discarded: "there is no answer to discard",
  ai_answer_delivered: "an AI answer can't be delivered",
  answer_accepted: "an answer can't be queued",
  answer_delivered: "an answer can't be delivered",
  answer_seen: "an answer can't be recorded",
  bounced: "a bounce can't be recorded",
  delivery_failed: "a failure can't be recorded",
  unsubscribed: "it can't be unsubscribed",
  closed: "it can't be closed",
  answered_elsewhere: "it can't be closed for an answer to another message",
  retried: "there is nothing to retry",
  undone: "there is nothing to undo",
};

const HINTS: Partial<Record<Status, string>> = {
  drafted: "Its first email has not been approved yet.",
  enqueued: "Its first email has not been delivered yet: run `tickler tick`.",
  sent: "The lead has not replied yet; record a reply with `tickler reply`.",
  follow_up: "The lead has not replied yet; record a reply with `tickler reply`.",
  ai_enqueued: "An AI answer is queued already: `tickler tick` sends it.",
  answer_enqueued: "An answer is queued already: `tickler tick` sends it.",
  ai_replied: "The lead has been answered; the next step is theirs.",
  answered: "The lead has been answered; the next step is theirs.",
  closed: "A reply of the lead's opens it again; `tickler send` starts a new message.",
  bounced: "Its address does not work: correct it with `tickler lead edit`, then send anew.",
  replied: "Answer with `tickler answer` or `tickler ai-reply`.",
  ai_drafted:
    "A draft waits: see `tickler outbox list`, and approve it with `tickler ai-reply --approve`.",
  failed: "See why with `tickler outbox list`, and try again with `tickler outbox retry`.",
  unsubscribed: "The lead asked not to be written to.",
};

function refusal(status: Status | null, event: MessageEvent): AppError {
  const where = status === null ? "the message does not exist" : `the message is ${status}`;
  return new AppError("refused", `${where}: ${PHRASES[event]}`, status ? HINTS[status] : undefined);
}

function refusalOfTest(event: MessageEvent): AppError {
  return new AppError(
    "refused",
    `the message is a test, which went to you: ${PHRASES[event]}`,
    "Write to the lead with `tickler send`.",
  );
}
