import {
  canStillSend,
  EMAIL_KINDS,
  EMAIL_STATES,
  type Email,
  type EmailKind,
  type EmailState,
  isChasing,
  isOutgoing,
} from "../../../domain/email.ts";
import type { Message } from "../../../domain/message.ts";
import { ENDED, LOG_STEPS, type LogStep, STATUSES, type Status } from "../../../domain/status.ts";
import { faultOfLog } from "./course.ts";
import type { Check, Problem } from "./problem.ts";
import { type CheckedTask, stepFaults } from "./steps.ts";

/** A message as far as the check looks at it. */
export type CheckedMessage = Pick<
  Message,
  "id" | "leadId" | "status" | "followUps" | "nudges" | "closedAt" | "sequenceId" | "step"
>;

export type CheckedEmail = Pick<
  Email,
  | "id"
  | "messageId"
  | "direction"
  | "kind"
  | "state"
  | "rfcMessageId"
  | "owner"
  | "markedAt"
  | "sentAt"
  | "notBefore"
  | "step"
>;

/** A message with its emails and the steps in its log, both in the order in which they were written. */
export interface CheckedThread {
  message: CheckedMessage;
  emails: readonly CheckedEmail[];
  tasks: readonly CheckedTask[];
  log: readonly LogStep[];
}

/** Everything in which a message, its emails and its log contradict each other. */
export function problemsOf(thread: CheckedThread): Problem[] {
  const unknown = unknownValues(thread);
  if (unknown.length > 0) return unknown;
  const log = faultOfLog(thread.message.status, thread.log);
  return [
    ...(log ? [problem(thread, log.check, log.detail, RESTORE)] : []),
    ...thread.emails.flatMap((email) => emailProblems(thread, email)),
    ...stateProblems(thread),
    ...crowdProblems(thread),
    ...countProblems(thread),
    ...stepFaults(thread).map(({ check, detail, hint }) => problem(thread, check, detail, hint)),
  ];
}

const RESTORE = "something else than Tickler wrote to the database, or report a bug";

function problem(
  { message }: CheckedThread,
  check: Check,
  detail: string,
  hint: string,
  email?: CheckedEmail,
): Problem {
  return {
    check,
    messageId: message.id,
    emailId: email?.id ?? null,
    detail,
    hint: `see \`tickler history ${message.leadId}\`; ${hint}`,
  };
}

function unknownValues(thread: CheckedThread): Problem[] {
  const { message, emails, log } = thread;
  const problems: Problem[] = [];
  const look = (known: readonly string[], what: string, value: string, email?: CheckedEmail) => {
    if (known.includes(value)) return;
    problems.push(problem(thread, "value", `there is no ${what} "${value}"`, RESTORE, email));
  };
  look(STATUSES, "status", message.status);
  for (const step of log) look(LOG_STEPS, "step", step);
  for (const email of emails) {
    look(EMAIL_KINDS, "kind of email", email.kind, email);
    look(EMAIL_STATES, "state of an email", email.state, email);
    const known = isOutgoing(email) ? OURS : THEIRS;
    look([known.direction], `${email.kind} with the direction`, email.direction, email);
    if (known.states.includes(email.state)) continue;
    if ((EMAIL_STATES as readonly string[]).includes(email.state)) {
      const detail = `a ${email.kind} can't be ${email.state}`;
      problems.push(problem(thread, "value", detail, RESTORE, email));
    }
  }
  return problems;
}

const OURS = {
  direction: "out",
  states: EMAIL_STATES.filter((state) => state !== "received"),
};

/** A reply that a person took back is cancelled. */
const THEIRS: { direction: string; states: readonly EmailState[] } = {
  direction: "in",
  states: ["received", "cancelled"],
};

/** A problem where an email of ours lacks a value that its state requires. */
function emailProblems(thread: CheckedThread, email: CheckedEmail): Problem[] {
  if (!isOutgoing(email)) return [];
  const { id, state } = email;
  const lacks = (what: string, hint: string): Problem[] => [
    problem(thread, "email", `email ${id} is ${state}, but has no ${what}`, hint, email),
  ];
  if (email.rfcMessageId === null) {
    const unsent = state === "queued" || state === "draft";
    return lacks("Message-ID", unsent ? `take it back: \`tickler outbox cancel ${id}\`` : RESTORE);
  }
  if (state === "sent" && email.sentAt === null) return lacks("date of its delivery", RESTORE);
  if (state === "sending" && email.owner === null) return lacks("owner", "run `tickler tick`");
  if (state === "uncertain" && email.markedAt === null) {
    return lacks("mark", `settle it: \`tickler outbox resolve ${id}\``);
  }
  return [];
}

interface Need {
  kinds: readonly EmailKind[];
  states: readonly EmailState[];
  what: string;
}

const UNDER_WAY: readonly EmailState[] = ["queued", "sending", "uncertain"];
const REPLY = ["reply", "unsubscribe"] as const;

/** The email without which a message would not have its status. */
const NEEDS: Partial<Record<Status, Need>> = {
  drafted: { kinds: ["first"], states: ["draft"], what: "its first email is no draft" },
  enqueued: {
    kinds: ["first", "test"],
    states: UNDER_WAY,
    what: "its first email is not under way",
  },
  sent: { kinds: ["first"], states: ["sent"], what: "no first email was delivered" },
  follow_up: { kinds: ["follow_up"], states: ["sent"], what: "no follow-up was delivered" },
  replied: { kinds: REPLY, states: ["received"], what: "there is no reply" },
  ai_drafted: { kinds: ["ai_reply"], states: ["draft"], what: "there is no draft" },
  ai_enqueued: { kinds: ["ai_reply"], states: UNDER_WAY, what: "no AI answer is under way" },
  ai_replied: { kinds: ["ai_reply"], states: ["sent"], what: "no AI answer was delivered" },
  answer_enqueued: { kinds: ["answer"], states: UNDER_WAY, what: "no answer is under way" },
  answered: { kinds: ["answer"], states: ["sent"], what: "no answer was delivered" },
};

const FAILURES: readonly Status[] = ["failed", "bounced"];

function stateProblems(thread: CheckedThread): Problem[] {
  const { message, emails } = thread;
  const { id, status } = message;
  const problems: Problem[] = [];
  const need = NEEDS[status];
  const found = need && emails.some((each) => meets(each, need));
  if (need && !found) {
    const hint = `close it (\`tickler close ${id}\`) and send anew`;
    problems.push(problem(thread, "state", `it is ${status}, but ${need.what}`, hint));
  }
  if (FAILURES.includes(status) && !emails.some(({ state }) => state === "failed")) {
    problems.push(problem(thread, "state", `it is ${status}, but no email failed`, RESTORE));
  }
  if (status === "closed" && message.closedAt === null) {
    problems.push(problem(thread, "state", "it is closed, but nobody knows when", RESTORE));
  }
  for (const email of emails.filter(isUnsent)) {
    if (isExpected(email, status)) continue;
    const detail = `it is ${status}, but email ${email.id} (${email.kind}) is ${email.state}`;
    const hint = `take it back: \`tickler outbox cancel ${email.id}\``;
    problems.push(problem(thread, "state", detail, hint, email));
  }
  return problems;
}

function meets(email: CheckedEmail, { kinds, states }: Need): boolean {
  return kinds.includes(email.kind) && states.includes(email.state);
}

function isUnsent({ state }: CheckedEmail): boolean {
  return state === "draft" || state === "queued";
}

/** Whether an email that has not left has a business in a message of this status. */
function isExpected({ kind, state }: CheckedEmail, status: Status): boolean {
  if (ENDED.includes(status)) return false;
  if (state === "queued" || isChasing(kind)) return canStillSend(kind, status);
  return NEEDS[status]?.states.includes("draft") === true && NEEDS[status].kinds.includes(kind);
}

function crowdProblems(thread: CheckedThread): Problem[] {
  const { message, emails } = thread;
  const problems: Problem[] = [];
  const firsts = emails.filter(({ kind }) => kind === "first" || kind === "test");
  // A lead who wrote first began the conversation.
  const expected = thread.log[0] === "replied" ? 0 : 1;
  if (firsts.length !== expected) {
    const detail = `it has ${firsts.length} first emails`;
    problems.push(problem(thread, "one_at_a_time", detail, RESTORE));
  }
  const leaving = emails.filter(
    (email) =>
      isUnsent(email) || (email.state === "sending" && canStillSend(email.kind, message.status)),
  );
  const last = leaving.at(-1);
  if (last && leaving.length > 1) {
    const ids = leaving.map(({ id }) => id).join(", ");
    const detail = `the emails ${ids} are to leave at once`;
    const hint = `keep one: \`tickler outbox cancel ${last.id}\``;
    problems.push(problem(thread, "one_at_a_time", detail, hint, last));
  }
  return problems;
}

/** A follow-up or a nudge that bounced, or that a person skipped, has counted as well. */
const COUNTED: readonly EmailState[] = ["sent", "failed", "cancelled"];

function countProblems(thread: CheckedThread): Problem[] {
  const { followUps, nudges } = thread.message;
  return [
    ...miscounted(thread, "follow_up", followUps, "follow-ups"),
    ...miscounted(thread, "nudge", nudges, "nudges"),
  ];
}

function miscounted(thread: CheckedThread, of: EmailKind, count: number, words: string): Problem[] {
  const were = thread.emails.filter(
    ({ kind, state }) => kind === of && COUNTED.includes(state),
  ).length;
  if (count >= 0 && count <= were) return [];
  const detail = `it counts ${count} ${words}, but there were ${were}`;
  return [problem(thread, "follow_ups", detail, RESTORE)];
}
