import type { AiMode } from "../../../domain/ai-mode.ts";
import type { Email, EmailState } from "../../../domain/email.ts";
import type { LogEntry, Message } from "../../../domain/message.ts";
import type { LogStep, Status } from "../../../domain/status.ts";

export type NewMessage = Omit<
  Message,
  "id" | "revision" | "aiAttempts" | "aiNotBefore" | "aiError"
>;

export interface MessageQueries {
  insert(message: NewMessage): Promise<Message>;
  byId(id: number): Promise<Message | undefined>;
  byIds(ids: readonly number[]): Promise<Message[]>;
  /** Newest first. */
  ofLead(leadId: number): Promise<Message[]>;
  /**
   * Stores all that may change. @throws AppError `conflict` where somebody else has changed the
   * message since it was read
   */
  update(message: Message): Promise<Message>;
  /**
   * Those that have been silent since `before` or longer with exactly (`orMore`: at least)
   * `followUps` follow-ups, whose leads are not paused, and of which no email is under way.
   */
  silentSince(query: SilentQuery): Promise<Message[]>;
  /**
   * `replied`, with a reply that the AI may answer and that came at `before` or earlier; those
   * whose own mode is one of `own`, and if `byDefault` those that have none.
   */
  awaitingAnswer(query: {
    mailbox: string;
    before: Date;
    modes: { own: readonly AiMode[]; byDefault: boolean };
    afterId: number;
    limit: number;
  }): Promise<Message[]>;
  /** Oldest first. May take its time: no index knows them. */
  ofStatus(mailbox: string, statuses: readonly Status[], limit: number): Promise<Message[]>;
  /** `sent` or `follow_up`, but time brings nothing. Oldest first; no index knows them. */
  withoutNext(mailbox: string, limit: number): Promise<Message[]>;
  /** A message of the lead's, `replied`, whose newest reply a person holds by this rule; or null. */
  doubtfulOf(leadId: number, rule: string): Promise<number | null>;
  /** For all messages of a lead. */
  setAiMode(leadId: number, mode: AiMode | null): Promise<void>;
  /** The statuses of all messages of these leads. */
  statusesOf(leadIds: readonly number[]): Promise<{ leadId: number; status: Status }[]>;
}

export interface SilentQuery {
  mailbox: string;
  followUps: number;
  orMore: boolean;
  before: Date;
  afterId: number;
  limit: number;
}

export type NewEmail = Omit<Email, "id">;

/** Emails as rows, incoming and outgoing. */
export interface EmailQueries {
  insert(email: NewEmail): Promise<Email>;
  byId(id: number): Promise<Email | undefined>;
  /** Oldest first. */
  ofMessages(messageIds: readonly number[]): Promise<Email[]>;
  byRfcMessageIds(ids: readonly string[]): Promise<Email[]>;
  /** The email whose Message-ID begins so. */
  byIdPrefix(prefix: string): Promise<Email | undefined>;
  /** Those that came in and wait for a person whatever becomes of their messages, oldest first. */
  kept(mailbox: string, limit: number): Promise<Email[]>;
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
>;

export interface LogQueries {
  add(messageId: number, step: LogStep, now: Date): Promise<void>;
  /** Newest first, ties by id. */
  ofMessages(messageIds: readonly number[]): Promise<LogEntry[]>;
  has(messageId: number, step: LogStep): Promise<boolean>;
}
