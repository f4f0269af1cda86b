import type { AiMode } from "../../../domain/ai-mode.ts";
import type { Email, EmailKind, EmailState, OutgoingKind } from "../../../domain/email.ts";
import type { LogEntry, Message } from "../../../domain/message.ts";
import type { LogStep, Status } from "../../../domain/status.ts";

export type NewMessage = Omit<
  Message,
  | "id"
  | "revision"
  | "aiAttempts"
  | "aiNotBefore"
  | "aiError"
  | "sequenceId"
  | "step"
  | "stepFrom"
  | "dueAt"
  | "dueKind"
> & {
  /** Null, or not given: the built-in sequence. */
  sequenceId?: number | null;
};

export interface MessageQueries {
  insert(message: NewMessage): Promise<Message>;
  /** Many at once, to a lead each. @returns them in the same order */
  insertMany(messages: readonly NewMessage[]): Promise<Message[]>;
  byId(id: number): Promise<Message | undefined>;
  byIds(ids: readonly number[]): Promise<Message[]>;
  /** Newest first. @param withTests also those that went to us in the lead's place */
  ofLead(leadId: number, withTests?: boolean): Promise<Message[]>;
  /**
   * Stores all that may change. @throws AppError `conflict` where somebody else has changed the
   * message since it was read
   */
  update(message: Message): Promise<Message>;
  /**
   * Those that have been silent since `before` or longer with exactly (`orMore`: at least)
   * `followUps` follow-ups, whose leads are neither paused nor absent at `now`, and of which no email is
   * under way. Of the built-in sequence alone.
   */
  silentSince(query: SilentQuery): Promise<Message[]>;
  /**
   * Silent ones that follow a sequence and whose next step is due at `now`, whose leads are neither
   * paused nor absent then, and of which no email is under way.
   */
  stepsDue(query: StepQuery): Promise<Message[]>;
  /** Those that follow a sequence and wait, whose next step's time is not worked out yet. */
  withoutDueTime(query: Omit<StepQuery, "now" | "besidesHeld">): Promise<Message[]>;
  /** Notes when a message's next step is due, unless the message has changed since it was read. */
  setDue(message: Pick<Message, "id" | "revision" | "dueAt" | "dueKind">): Promise<void>;
  /** Those that follow a version and go on by it, by ascending ids. */
  following(query: { sequenceId: number; afterId: number; limit: number }): Promise<Message[]>;
  /** How many messages follow a version of a sequence, and how many of these may go on by it. */
  ofSequence(sequenceId: number): Promise<{ all: number; open: number }>;
  /**
   * The same of those whose last word is ours (`answered`, `ai_replied`), with exactly (`orMore`: at
   * least) `nudges` nudges.
   */
  unansweredSince(query: UnansweredQuery): Promise<Message[]>;
  /**
   * `replied`, with a reply that the AI may answer and that came at `before` or earlier; those
   * whose own mode is one of `own`, and if `byDefault` those that have none.
   */
  awaitingAnswer(query: {
    mailbox: string;
    before: Date;
    now: Date;
    modes: { own: readonly AiMode[]; byDefault: boolean };
    afterId: number;
    limit: number;
  }): Promise<Message[]>;
  /** A message of the lead's, `replied`, whose newest reply a person holds by this rule; or null. */
  doubtfulOf(leadId: number, rule: string): Promise<number | null>;
  /** For all messages of a lead. */
  setAiMode(leadId: number, mode: AiMode | null): Promise<void>;
  /**
   * A lead's messages whose first email has this very text, and has left, or may still leave; the
   * oldest first.
   */
  withText(leadId: number, text: string): Promise<Pick<Message, "id" | "subject" | "createdAt">[]>;
  /**
   * The messages of these leads that were made after `since` and whose first email has left, or may still
   * leave, with its text; the oldest first.
   */
  firstTextsSince(
    leadIds: readonly number[],
    since: Date,
  ): Promise<(Pick<Message, "id" | "leadId" | "subject" | "createdAt"> & { text: string })[]>;
  /** The statuses of all messages of these leads, but tests. */
  statusesOf(leadIds: readonly number[]): Promise<{ leadId: number; status: Status }[]>;
}

export interface SilentQuery {
  mailbox: string;
  followUps: number;
  orMore: boolean;
  before: Date;
  /** Leads who are paused or absent then are left out. */
  now: Date;
  /** Leaves out leads of a company that is on hold. */
  besidesHeld: boolean;
  afterId: number;
  limit: number;
}

export type StepQuery = Omit<SilentQuery, "followUps" | "orMore" | "before">;

export interface UnansweredQuery extends Omit<SilentQuery, "followUps"> {
  nudges: number;
}

export type NewEmail = Omit<Email, "id">;

/** Emails as rows, incoming and outgoing. */
export interface EmailQueries {
  insert(email: NewEmail): Promise<Email>;
  /** Many at once, of a message each. @returns them in the same order */
  insertMany(emails: readonly NewEmail[]): Promise<Email[]>;
  byId(id: number): Promise<Email | undefined>;
  /** Oldest first. */
  ofMessages(messageIds: readonly number[]): Promise<Email[]>;
  byRfcMessageIds(ids: readonly string[]): Promise<Email[]>;
  /** The email whose Message-ID begins so. */
  byIdPrefix(prefix: string): Promise<Email | undefined>;
  /** When the first of ours was queued, or drafted; null: none was. */
  firstQueuedAt(): Promise<Date | null>;
  /** Those of these messages that are of one of the kinds, oldest first. */
  ofKinds(messageIds: readonly number[], kinds: readonly EmailKind[]): Promise<Email[]>;
  byIds(ids: readonly number[]): Promise<Email[]>;
  /** Of ours that have left, those of these kinds, newest first. */
  newestSent(query: {
    kinds: readonly OutgoingKind[];
    /** Of what a machine has written, only what a person approved. */
    byPerson?: boolean;
    /** Older ones alone; null, or not given: all. */
    beforeId?: number | null;
    limit: number;
  }): Promise<Email[]>;
  /** From one state to another, by a person or by recovery; false where it is in another. */
  change(id: number, from: EmailState, patch: Partial<EmailPatch>): Promise<boolean>;
}

export type EmailPatch = Pick<
  Email,
  | "state"
  | "text"
  | "notBefore"
  | "owner"
  | "markedAt"
  | "sentAt"
  | "attempts"
  | "approvedAt"
  | "error"
  | "subject"
  | "detail"
  | "writtenBy"
  | "holds"
  | "reading"
  | "usage"
  | "todoAt"
  | "correspondents"
  | "format"
  | "markup"
  | "attachments"
>;

/** The content of a file, as it is stored. */
export interface StoredContent {
  /** Of the content: hexadecimal SHA-256. */
  sha256: string;
  /** In octets. */
  size: number;
  /** Without line breaks. */
  base64: string;
}

/** The contents of the files that our mails carry, each stored once however many carry it. */
export interface ContentQueries {
  /** Has an email carry a content; what is stored already is not stored again. */
  attach(emailId: number, content: StoredContent): Promise<void>;
  /** The same of many emails. */
  attachToAll(emailIds: readonly number[], content: StoredContent): Promise<void>;
  /** Base64 without line breaks; undefined where it is not stored. */
  of(sha256: string): Promise<string | undefined>;
  /** Deletes what no email carries any more. */
  removeUnused(): Promise<void>;
}

/** What is known of a step of the log besides. */
export interface LogDetail {
  /** Who did it, where it is not the one who works on the database: `ai:MODEL`. */
  by?: string | null;
  /** The mail that it is about. */
  emailId?: number | null;
  /** The row of the log that it takes back. */
  undoes?: number | null;
}

export interface LogQueries {
  add(messageId: number, step: LogStep, now: Date, detail?: LogDetail): Promise<void>;
  /** The same step of many messages. */
  addToAll(
    messageIds: readonly number[],
    step: LogStep,
    now: Date,
    by?: string | null,
  ): Promise<void>;
  /** Newest first, ties by id. */
  ofMessages(messageIds: readonly number[]): Promise<LogEntry[]>;
  has(messageId: number, step: LogStep): Promise<boolean>;
  /** The newest row of this step; null where there is none. */
  newest(messageId: number, step: LogStep): Promise<number | null>;
}
