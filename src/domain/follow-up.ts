import type { AiMode } from "./ai-mode.ts";
import { type Email, PROMISE } from "./email.ts";
import type { Intent } from "./intent/intent.ts";
import { isFromLead, type Message, newest } from "./message.ts";

/** The delays of follow-ups to a silent lead, and of the close. All in milliseconds. */
export interface FollowUpPolicy {
  /** One delay for each follow-up, counted from the delivery before it. */
  followUpAfter: readonly number[];
  /** From the last follow-up, or the first email where there is none, to the close. */
  closeAfter: number;
}

/** What follows an answer of ours that the lead leaves without a reply. All in milliseconds. */
export interface AnsweredPolicy {
  /** From the answer until a person is reminded; 0: never. */
  remindAfter: number;
  /** One delay for each nudge, counted from the delivery before it. */
  nudgeAfter: readonly number[];
  /** From the last nudge, or the answer where there is none, to the close. */
  closeAfter: number;
}

/** When the AI may answer. Delays in milliseconds. */
export interface AnswerPolicy {
  mode: AiMode;
  /** From the lead's reply. */
  delay: number;
  /** From the AI's last answer in the same message, where the reply came by mail. */
  minPause: number;
  maxRounds: number;
  /** In the mode `review`: answers to what is taken for one of these are sent automatically. */
  autoFor?: readonly Intent[];
}

/** The next step of a message: one that Tickler takes by itself, or one that waits for a person. */
export const NEXT_ACTIONS = [
  /** It is delivered by the next tick from then on. */
  "deliver",
  "follow_up",
  "close",
  /** A step of a sequence comes up that a person does. */
  "task",
  /** A person does what a step of a sequence asks for. */
  "do_task",
  /** A mail asks whether an answer of ours has arrived. */
  "nudge",
  "ai_reply",
  /** A person approves or discards a draft. */
  "approve",
  /** A person settles an email in doubt. */
  "resolve",
  /** A person answers. */
  "answer",
  /** A person decides what to do about a failure. */
  "retry",
  /** A person decides how to go on: the lead has left, or follow-ups make no sense. */
  "decide",
] as const;
export type NextAction = (typeof NEXT_ACTIONS)[number];

/** `at` is null where a person has to act, or, of a sequence, where no tick has worked it out yet. */
export interface Next {
  action: NextAction;
  at: Date | null;
}

/** The step of the built-in sequence that follows if the lead stays silent; null where none does. */
export function nextFollowUp(
  message: Pick<Message, "status" | "waitingSince" | "followUps"> &
    Partial<Pick<Message, "sequenceId">>,
  policy: FollowUpPolicy,
): { action: "follow_up" | "close"; at: Date } | null {
  if (message.status !== "sent" && message.status !== "follow_up") return null;
  if (message.waitingSince === null || (message.sequenceId ?? null) !== null) return null;
  const delay = policy.followUpAfter[message.followUps];
  const [action, wait] =
    delay === undefined ? (["close", policy.closeAfter] as const) : (["follow_up", delay] as const);
  return { action, at: new Date(message.waitingSince.getTime() + wait) };
}

/** The next step of a sequence, as the tick has worked it out; null where none follows by itself. */
function nextOfSequence(
  message: Pick<Message, "status" | "waitingSince" | "sequenceId" | "dueAt" | "dueKind">,
): Next | null {
  const { status, waitingSince, sequenceId, dueAt, dueKind } = message;
  if (sequenceId === null || waitingSince === null) return null;
  if (status !== "sent" && status !== "follow_up") return null;
  if (dueKind === "waits") return { action: "do_task", at: null };
  const action = dueKind === "close" || dueKind === "task" ? dueKind : "follow_up";
  return { action, at: dueAt };
}

/** The step that follows if the lead leaves our answer without a reply; null where none follows. */
export function nextNudge(
  message: Pick<Message, "status" | "waitingSince" | "nudges">,
  policy: AnsweredPolicy,
): { action: "nudge" | "close"; at: Date } | null {
  if (!isAnswered(message) || message.waitingSince === null) return null;
  const delay = policy.nudgeAfter[message.nudges];
  const [action, wait] =
    delay === undefined ? (["close", policy.closeAfter] as const) : (["nudge", delay] as const);
  return { action, at: new Date(message.waitingSince.getTime() + wait) };
}

/** The last word is ours. */
function isAnswered({ status }: Pick<Message, "status">): boolean {
  return status === "answered" || status === "ai_replied";
}

/**
 * The mail that answered a lead by itself and left something to a person: the canned template, which
 * says nothing, or a model's text with a promise in it. Until a person answers or approves of it,
 * nobody asks the lead whether it arrived, and the message stays open.
 *
 * @param emails all emails of the message, oldest first
 */
export function owedAfter(
  { status }: Pick<Message, "status">,
  emails: readonly Email[],
): Email | undefined {
  if (status !== "ai_replied") return undefined;
  const reply = newest(emails, isFromLead)?.id ?? 0;
  return newest(emails, (email) => email.id > reply && isOwing(email));
}

/** Whether its delivery leaves something to a person: see `owedAfter`. */
export function isOwing({
  kind,
  state,
  approvedAt,
  writtenBy,
  holds,
}: Pick<Email, "kind" | "state" | "approvedAt" | "writtenBy" | "holds">): boolean {
  if (kind !== "ai_reply" || state !== "sent" || approvedAt !== null) return false;
  return writtenBy === "template" || (holds?.some(({ rule }) => rule === PROMISE) ?? false);
}

/**
 * When the AI may answer the newest reply; null where it may not: not asked to, a person's turn,
 * or as many rounds as allowed.
 *
 * @param emails all emails of the message, oldest first
 */
export function answerDue(
  message: Pick<Message, "status" | "waitingSince"> &
    Partial<Pick<Message, "aiMode" | "aiNotBefore">>,
  emails: readonly Email[],
  policy: AnswerPolicy,
): Date | null {
  if (message.status !== "replied" || message.waitingSince === null) return null;
  if ((message.aiMode ?? policy.mode) === "off") return null;
  const answers = emails.filter((email) => email.kind === "ai_reply" && email.state === "sent");
  if (answers.length >= policy.maxRounds) return null;
  const due = message.waitingSince.getTime() + policy.delay;
  const last = answers.at(-1)?.sentAt?.getTime();
  // The pause is against machines that answer each other at once; a reply that a person typed in
  // came from none.
  const typedIn = newest(emails, isFromLead)?.rfcMessageId === null;
  const pause = last === undefined || typedIn ? 0 : last + policy.minPause;
  return new Date(Math.max(due, pause, message.aiNotBefore?.getTime() ?? 0));
}

/** The one thing that comes next for a message. */
export function nextOf(
  message: Message,
  emails: readonly Email[],
  policy: { followUps: FollowUpPolicy; answer: AnswerPolicy; answered: AnsweredPolicy },
): Next | null {
  if (message.status === "unsubscribed" || message.status === "closed") return null;
  if (message.status === "bounced") return null;
  if (message.status === "failed") return { action: "retry", at: null };
  if (newest(emails, (email) => email.state === "uncertain"))
    return { action: "resolve", at: null };
  if (newest(emails, (email) => email.state === "draft")) return { action: "approve", at: null };
  const queued = emails.find((email) => email.state === "queued" || email.state === "sending");
  if (queued) return { action: "deliver", at: queued.notBefore ?? queued.createdAt };
  const silence = nextOfSequence(message) ?? nextFollowUp(message, policy.followUps);
  if (silence) return silence;
  if (message.status === "sent" || message.status === "follow_up") {
    return { action: "decide", at: null };
  }
  if (isAnswered(message)) {
    const owes = owedAfter(message, emails) !== undefined;
    return owes ? { action: "answer", at: null } : nextNudge(message, policy.answered);
  }
  if (message.status !== "replied") return null;
  const at = answerDue(message, emails, policy.answer);
  return at ? { action: "ai_reply", at } : { action: "answer", at: null };
}
