import type { AiMode } from "../../domain/ai-mode.ts";
import type { Email, EmailState, OutgoingKind } from "../../domain/email.ts";
import type { Lead, NewLead } from "../../domain/lead.ts";
import type { LogEntry, Message } from "../../domain/message.ts";
import type { PauseRule } from "../../domain/sending/sending-limits.ts";
import type { LogStep, Status } from "../../domain/status.ts";
import type { Suppression } from "../../domain/suppression.ts";
import type { InboxIdentity } from "./mail.ts";
import type { LockHolder, Row, TableReader, TableWriter } from "./tables.ts";

/** The database. Every `write` is one transaction, durable when its promise resolves. */
export interface Store {
  /** Where the data is, for errors and status lines; holds no secret. */
  readonly location: string;
  /** Whether other machines work on the same data. */
  readonly isShared: boolean;
  read<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in a transaction. Calls that come in at the same moment may share one commit;
   * what one of them throws undoes its own changes only. `work` awaits nothing but queries, and
   * starts no other `read` or `write`.
   */
  write<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Runs `work` on a snapshot, which later writes do not change. */
  exportTables<T>(work: (tables: TableReader) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction, beside which nobody else writes. It may take its time, and
   * await other things than queries.
   */
  importTables<T>(work: (tables: TableWriter) => Promise<T>): Promise<T>;
  /** Makes this process the only one that works the mailbox, or says who is. */
  lockMailbox(mailbox: string): Promise<MailboxLock>;
  /** Removes what was deleted from the journal, too. False where another process still reads in it. */
  purge(): Promise<boolean>;
  close(): Promise<void>;
}

export type MailboxLock =
  | {
      held: true;
      /** Aborted when the lock is gone though nobody released it: another may have it by now. */
      lost: AbortSignal;
      release(): Promise<void>;
    }
  | { held: false; holder: LockHolder | null };

export interface Queries {
  leads: LeadQueries;
  messages: MessageQueries;
  emails: EmailQueries;
  outbox: OutboxQueries;
  limits: LimitQueries;
  logs: LogQueries;
  seen: SeenQueries;
  unread: UnreadQueries;
  originals: OriginalQueries;
  suppressions: SuppressionQueries;
  erasure: ErasureQueries;
  rows: RowQueries;
  mailboxes: MailboxQueries;
}

/** A cold mail that has left. */
export interface ColdMail {
  id: number;
  at: Date;
  address: string;
}

export interface MailboxPause {
  /** `outbox pause` where a person paused it. */
  rule: PauseRule;
  reason: string;
  since: Date;
}

export interface MailboxQueries {
  stateOf(mailbox: string): Promise<{ pausedAt: Date | null; resumedAt: Date | null } | undefined>;
  /** Null: cold mail may leave. */
  pauseOf(mailbox: string): Promise<MailboxPause | null>;
  pause(mailbox: string, pause: Pick<MailboxPause, "rule" | "reason">, now: Date): Promise<void>;
  resume(mailbox: string, now: Date): Promise<void>;
  /**
   * Whether a mailbox's replies are read from this inbox: the first one that asks becomes it, and
   * with `takeOver` this one does. @returns null, or the name of the other one
   */
  otherInboxThan(mailbox: string, inbox: InboxIdentity, takeOver: boolean): Promise<string | null>;
}

/** A mail that could not be read so far. */
export interface UnreadMail {
  id: number;
  mailbox: string;
  source: string;
  key: string;
  /** Null where a process died while it read it. */
  error: string | null;
  tries: number;
  since: Date;
}

export interface UnreadQueries {
  /** Notes that a process begins to read a mail. @returns how often one has, this time included */
  begin(mail: Pick<UnreadMail, "mailbox" | "source" | "key">, now: Date): Promise<number>;
  /** Notes why a mail could not be read. @returns since when it can't be */
  fail(
    mail: Pick<UnreadMail, "mailbox" | "source" | "key"> & { error: string },
    now: Date,
  ): Promise<Date>;
  /** It was read. */
  settle(source: string, key: string): Promise<void>;
  /** All of a folder were read, but for those that were given up: their rows stay. */
  settleSince(source: string, since: Date): Promise<void>;
  /** Those that can't be read since then or longer, oldest first. */
  givenUp(mailbox: string, since: Date): Promise<UnreadMail[]>;
  /** A person has dealt with it. */
  remove(id: number): Promise<boolean>;
}

export interface LeadFilter {
  /** The status of the lead's newest message; `none`: there is no message. */
  status?: Status | "none" | undefined;
  tag?: string | undefined;
  /** Part of name, address, company or phone, in any case of letters. */
  text?: string | undefined;
}

export interface LeadWithStatus {
  lead: Lead;
  /** Of the newest message. */
  status: Status | null;
}

/** The result of one row of an import. */
export type UpsertOutcome = "added" | "updated" | "skipped";

export interface LeadQueries {
  /** @throws AppError `exists` with the id of the lead that has the address */
  insert(lead: NewLead, now: Date): Promise<Lead>;
  /**
   * Adds each lead; where the address is there already, skips it, or updates the fields that are
   * given and adds tags and vars. A lead without an address is known by phone and name.
   */
  upsert(leads: readonly NewLead[], update: boolean, now: Date): Promise<UpsertOutcome[]>;
  byId(id: number): Promise<Lead | undefined>;
  byAddress(address: string): Promise<Lead | undefined>;
  /** The leads who had the address before, the newest first. */
  byFormerAddress(address: string): Promise<Lead[]>;
  /** The keys of the addresses that a lead had before: see `addressKey`. */
  formerAddresses(id: number): Promise<string[]>;
  /** Remembers an address that the lead had. */
  keepFormerAddress(id: number, address: string): Promise<void>;
  /** Replaces all fields. @throws AppError `exists` */
  update(id: number, lead: NewLead, now: Date): Promise<Lead>;
  setPaused(id: number, pausedAt: Date | null, now: Date): Promise<void>;
  /**
   * Keeps these leads for this transaction: another one that holds one of them waits, and then sees
   * what has become of it.
   */
  lockRows(ids: readonly number[]): Promise<void>;
  /** Erases the lead, its messages, emails and log. */
  remove(id: number): Promise<void>;
  list(filter: LeadFilter, page: { limit: number; offset: number }): Promise<LeadWithStatus[]>;
  count(filter: LeadFilter): Promise<number>;
  /** In the order of their ids, `limit` at a time, those after `afterId`. */
  page(filter: LeadFilter, afterId: number, limit: number): Promise<LeadWithStatus[]>;
  /**
   * Those but `besides` whose name may stand in a text, and one of each company, but theirs, that may;
   * in whatever case as far as the database knows it. A name of one word in letters tells nobody apart.
   * Looks through all leads.
   *
   * @param limit how many of both kinds, each
   */
  namedIn(
    text: string,
    besides: Pick<Lead, "id" | "company">,
    limit: number,
  ): Promise<Pick<Lead, "name" | "email" | "company">[]>;
}

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

/** An email that has not left yet, with whom it is for. */
export interface OutboxItem {
  email: Email;
  message: Message;
  lead: Lead;
}

/** An email's place in the outbox. */
export interface OutboxCursor {
  notBefore: Date;
  id: number;
}

/** The new state that an attempt gives an email that is `sending`. */
export interface EmailResult {
  state: EmailState;
  sentAt: Date | null;
  notBefore: Date | null;
  attempts: number;
  error: string | null;
  assignedId: string | null;
}

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

/** Emails on their way out: claim, mark and result, and the ones that are not settled. */
export interface OutboxQueries {
  /** The emails that may leave at `now`, in order of `notBefore` and id, after the cursor. */
  due(query: {
    mailbox: string;
    now: Date;
    /** All, if not given. */
    kinds?: readonly OutgoingKind[];
    after: OutboxCursor | null;
    limit: number;
  }): Promise<(OutboxCursor & { leadId: number })[]>;
  /** One email with everything that must be looked at before it may leave, as it is now. */
  item(id: number): Promise<OutboxItem | undefined>;
  /** `queued` → `sending` to `address` under this owner; false where it is no longer queued. */
  claim(id: number, owner: string, address: string): Promise<boolean>;
  /** "May be accepted from here on"; false where the owner has lost it. */
  mark(id: number, owner: string, now: Date): Promise<boolean>;
  /** `sending` → its result; false where the owner has lost it. */
  recordResult(id: number, owner: string, result: EmailResult): Promise<boolean>;
  /** Every email that is `sending`. */
  sending(mailbox: string): Promise<Email[]>;
  uncertain(mailbox: string): Promise<Email[]>;
  /** Whether the message has a later email of ours that is not settled. */
  hasNewerUnsettled(email: Pick<Email, "id" | "messageId">): Promise<boolean>;
  /** Everything that is not settled, oldest first. */
  unsettled(): Promise<OutboxItem[]>;
}

/** A cold mail that was delivered, or refused at once because of its address. */
export interface ColdOutcome {
  id: number;
  at: Date;
  delivered: boolean;
  /** Its address was at fault, at once or by a later report. */
  bounced: boolean;
}

/** The counts for the sending limits and the budget of AI. */
/** An email that a server refused for good. */
export interface RefusedMail {
  id: number;
  messageId: number;
  at: Date;
  address: string;
  /** The server's words. */
  response: string;
}

export interface LimitQueries {
  /** Cold mail that has left since then, or may have: the oldest first. */
  coldSince(mailbox: string, since: Date): Promise<ColdMail[]>;
  firstColdAt(mailbox: string): Promise<Date | null>;
  lastColdAt(mailbox: string): Promise<Date | null>;
  /** Emails that a server refused for good since then, and never took, the oldest first. */
  refusedSince(mailbox: string, since: Date): Promise<RefusedMail[]>;
  /**
   * The newest `size` cold mails delivered after `since`, or all where there are fewer, and those
   * that were refused for their address in that time; newest first.
   */
  coldOutcomes(mailbox: string, size: number, since: Date | null): Promise<ColdOutcome[]>;
  /** How many texts models have written since then. @param afterId only emails with a higher id */
  byModelSince(mailbox: string, since: Date, afterId?: number): Promise<number>;
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
>;

export interface LogQueries {
  add(messageId: number, step: LogStep, now: Date): Promise<void>;
  /** Newest first, ties by id. */
  ofMessages(messageIds: readonly number[]): Promise<LogEntry[]>;
  has(messageId: number, step: LogStep): Promise<boolean>;
}

export interface SeenQueries {
  /** Those of the keys that were not looked at yet, in the order given. */
  unseen(source: string, keys: readonly string[]): Promise<string[]>;
  add(source: string, key: string, verdict: string, now: Date): Promise<void>;
  /** How far the folder was read; null: it was not. */
  cursor(source: string): Promise<string | null>;
  moveCursor(source: string, cursor: string, now: Date): Promise<void>;
}

/** Incoming mails as they came. */
export interface OriginalQueries {
  /** @param compressed by gzip */
  add(emailId: number, compressed: Buffer): Promise<void>;
  of(emailId: number): Promise<Buffer | undefined>;
}

export type NewSuppression = Pick<
  Suppression,
  "kind" | "reason" | "note" | "messageId" | "cause"
> & {
  value: string;
  /** Stores the hash alone: of somebody who was erased, no address is kept. */
  hashOnly?: boolean;
};

export interface SuppressionQueries {
  /** Undefined where this very stop stands already: the same value, reason and cause. */
  add(suppression: NewSuppression, now: Date): Promise<Suppression | undefined>;
  /** All that forbids to write to an address: its own stops first, then those of its domains. */
  of(address: string): Promise<Suppression[]>;
  /** The stops of this very address or domain, the oldest first. */
  exactly(value: string): Promise<Suppression[]>;
  remove(id: number): Promise<boolean>;
  /** In the order of their ids. */
  page(afterId: number, limit: number): Promise<Suppression[]>;
}

export interface ErasureQueries {
  /**
   * Leaves none of the addresses in clear outside of the texts of mails: stops are known by their
   * hash from now on, and notes, errors and names of files no longer hold it.
   */
  forget(addresses: readonly string[]): Promise<void>;
}

/** Rows of one table, by the names that its columns have in the program. */
export interface TableRows {
  table: string;
  rows: readonly Row[];
}

/** Rows as they are stored, for the scratch copy of a dry run. */
export interface RowQueries {
  /** Leads with their tags, messages and emails; parents before those that refer to them. */
  ofLeads(ids: readonly number[]): Promise<TableRows[]>;
  /** The suppressions of an address and of its domains. */
  ofSuppressions(address: string): Promise<TableRows[]>;
  ofMailboxes(): Promise<TableRows[]>;
  /** The highest id of each table that counts its rows; 0 where there is none. */
  lastIds(): Promise<Readonly<Record<string, number>>>;
  /** Those of the leads that are not stored here. */
  missing(leadIds: readonly number[]): Promise<number[]>;
  /** Adds rows; those that are there already stay as they are. */
  add(rows: readonly TableRows[]): Promise<void>;
}
