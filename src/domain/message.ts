import type { AiMode } from "./ai-mode.ts";
import { type Email, isOutgoing } from "./email.ts";
import { isMadeUp } from "./incoming.ts";
import type { DueKind } from "./sequence/next-step.ts";
import { hottest, type LogStep, type Status } from "./status.ts";
import type { MessageState, TrailStep } from "./transition/transition.ts";

/** One outreach to one lead, without its emails. */
export interface Message {
  id: number;
  leadId: number;
  mailbox: string;
  subject: string;
  status: Status;
  trail: readonly TrailStep[];
  waitingSince: Date | null;
  /** How many follow-ups were delivered, or skipped by a person. */
  followUps: number;
  /** The version of a sequence that it follows; null: the built-in one. */
  sequenceId: number | null;
  /** Of a sequence: the number of the last step that is behind; 0: none is. */
  step: number;
  /** What the next step's delay counts from, where that is later than `waitingSince`. */
  stepFrom: Date | null;
  /** When the sequence's next step is due; null: not worked out yet, or nothing comes by itself. */
  dueAt: Date | null;
  /** What that step is; null as `dueAt`. */
  dueKind: DueKind | null;
  /** How many mails since our last answer have asked whether it arrived. */
  nudges: number;
  /** Of a test: the address that it goes to in the lead's place; null for outreach to the lead. */
  testTo: string | null;
  closedAt: Date | null;
  /** The use of a writer for this message; null: as the settings say. */
  aiMode: AiMode | null;
  /** The writer's failures in a row; with the last error and the time of the next try. */
  aiAttempts: number;
  aiNotBefore: Date | null;
  aiError: string | null;
  /** Counts the changes, so that two people who change it at once do not overwrite each other. */
  revision: number;
  createdAt: Date;
}

/** A step that a message went through. */
export interface LogEntry {
  id: number;
  messageId: number;
  logAt: Date;
  step: LogStep;
  /** Who did it: a person, a program, or `ai:MODEL`; null in rows of earlier versions. */
  actor: string | null;
}

/**
 * The state of a message as the state machine sees it.
 *
 * @param hasLeft whether something else than its emails' states says that one of them has left
 */
export function stateOf(message: Message, emails: readonly Email[], hasLeft = false): MessageState {
  return {
    status: message.status,
    mayHaveLeft: hasLeft || emails.some(mayHaveLeft),
    trail: message.trail,
    waitingSince: message.waitingSince,
    closedAt: message.closedAt,
    ...(message.testTo === null ? {} : { isTest: true }),
  };
}

/** The flat facts of a message, derived from its emails here and nowhere else. */
export interface MessageFacts {
  messageSent: string | null;
  sentAt: Date | null;
  replyReceived: string | null;
  replyReceivedAt: Date | null;
  aiReply: string | null;
  aiReplySent: Date | null;
  followUpAt: Date | null;
  closedAt: Date | null;
}

/** @param emails all emails of the message, oldest first */
export function factsOf(message: Message, emails: readonly Email[]): MessageFacts {
  const first = newest(emails, (email) => email.kind === "first" || email.kind === "test");
  const reply = newest(emails, isFromLead);
  const aiReply = newest(
    emails,
    (email) => email.kind === "ai_reply" && email.state !== "cancelled",
  );
  const followUp = newest(emails, (email) => email.kind === "follow_up" && email.sentAt !== null);
  return {
    messageSent: first?.text ?? null,
    sentAt: first?.sentAt ?? null,
    replyReceived: reply?.text ?? null,
    replyReceivedAt: reply?.createdAt ?? null,
    aiReply: aiReply?.text ?? null,
    aiReplySent: aiReply?.sentAt ?? null,
    followUpAt: followUp?.sentAt ?? null,
    closedAt: message.status === "closed" ? message.closedAt : null,
  };
}

/** Whether an email of ours was delivered, or may have been: it can be answered. */
export function mayHaveLeft(email: Pick<Email, "kind" | "state" | "sentAt">): boolean {
  if (!isOutgoing(email)) return false;
  // What was accepted, and came back, may be on its way again.
  return email.state === "sent" || email.state === "uncertain" || email.sentAt !== null;
}

/** Whether the lead wrote it, unless a person took it back. */
export function isFromLead(email: Pick<Email, "kind" | "state">): boolean {
  return (email.kind === "reply" || email.kind === "unsubscribe") && email.state === "received";
}

/** The last email of which `is` holds. */
export function newest(emails: readonly Email[], is: (email: Email) => boolean): Email | undefined {
  return emails.findLast(is);
}

/** How many answers of the AI were delivered in this message. */
export function aiRounds(emails: readonly Email[]): number {
  return emails.filter((email) => email.kind === "ai_reply" && email.state === "sent").length;
}

/**
 * The ids that a new email of the thread refers to (RFC 5322 section 3.6.4): it answers the
 * newest email that the lead can know, and names those before it, oldest first. A long thread
 * keeps its first id and the newest ones, as section 2.1.1's line limit asks of long fields.
 */
export function threadOf(emails: readonly Email[]): {
  inReplyTo: string | null;
  references: string[];
} {
  const known = emails
    .filter(
      (email) =>
        (isOutgoing(email) && (email.state === "sent" || email.state === "uncertain")) ||
        isFromLead(email),
    )
    // The lead's mail program knows a mail by the id that it arrived with.
    .flatMap(({ rfcMessageId, assignedId }) => [rfcMessageId, assignedId])
    .filter((id) => id !== null)
    .filter((id) => !isMadeUp(id));
  const ids = [...new Set(known)];
  return { inReplyTo: ids.at(-1) ?? null, references: shortened(ids) };
}

const MAX_REFERENCES = 20;

/**
 * The ids of an answer: it stands in the thread of the mail that it answers (RFC 5322 section
 * 3.6.4), which need not be that of our first one.
 *
 * @param answered null, or without an id, where the answered words came by another way than mail
 */
export function threadOfAnswer(
  answered: Email | undefined,
  emails: readonly Email[],
): ReturnType<typeof threadOf> {
  const id = answered?.correspondents ? answered.rfcMessageId : null;
  if (!answered || id === null || isMadeUp(id)) return threadOf(emails);
  const before =
    answered.references.length > 0 || answered.inReplyTo === null
      ? answered.references
      : [answered.inReplyTo];
  return { inReplyTo: id, references: shortened([...new Set([...before, id])]) };
}

/** The first id and the newest ones. */
function shortened(ids: readonly string[]): string[] {
  return ids.length <= MAX_REFERENCES
    ? [...ids]
    : [...ids.slice(0, 1), ...ids.slice(1 - MAX_REFERENCES)];
}

/** The status of a lead with these messages; a test that went to ourselves is none of theirs. */
export function leadStatus(messages: readonly Pick<Message, "status" | "testTo">[]): Status | null {
  return hottest(messages.filter(({ testTo }) => testTo === null).map(({ status }) => status));
}
