import type {
  NoteQueries,
  PlanQueries,
  ReminderQueries,
  TodoMarkQueries,
  TurnQueries,
} from "./queries/agenda.ts";
import type { CheckQueries } from "./queries/checks.ts";
import type { CompanyQueries, StrayQueries } from "./queries/companies.ts";
import type { EventQueries, HookQueries } from "./queries/feed.ts";
import type { FigureQueries, HealthQueries } from "./queries/health.ts";
import type {
  ConcernQueries,
  OriginalQueries,
  SeenQueries,
  UnreadQueries,
} from "./queries/inbox.ts";
import type {
  ErasureQueries,
  LeadLogQueries,
  LeadQueries,
  SuppressionQueries,
} from "./queries/leads.ts";
import type { LimitQueries, MailboxQueries, OutboxQueries } from "./queries/outbox.ts";
import type {
  ContentQueries,
  EmailQueries,
  LogQueries,
  MessageQueries,
} from "./queries/outreach.ts";
import type { RequestQueries } from "./queries/requests.ts";
import type { ReviewQueries } from "./queries/reviews.ts";
import type { RowQueries } from "./queries/rows.ts";
import type { SequenceQueries, TaskQueries } from "./queries/sequences.ts";
import type { StatisticQueries } from "./queries/statistics.ts";
import type { StoredQueries } from "./queries/stored.ts";
import type { LockHolder, TableReader, TableWriter } from "./tables.ts";

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
  /**
   * Counts up by one with each `write` before its work runs, and further where anybody else has
   * changed the database since the last one: equal counts, less the writes in between that the
   * caller knows of, say that nothing else has changed. Not given where that can't be told.
   */
  changes?(): number;
  /**
   * Runs `work`, which only reads, on the database as it is at one moment, whatever others write
   * meanwhile. It awaits nothing but queries, and starts no other `read` or `write`.
   */
  snapshot<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
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

/** A scratch copy that holds from the start all that a tick may ask for. */
export interface RehearsalCopy {
  store: Store;
  /** Grows with every row that is changed in the copy. */
  changes(): number;
  /** How many leads have a message that still goes on. */
  leads: number;
  /** Those of them that were copied, by their ids. */
  copied: readonly number[];
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
  checks: CheckQueries;
  messages: MessageQueries;
  emails: EmailQueries;
  contents: ContentQueries;
  outbox: OutboxQueries;
  limits: LimitQueries;
  logs: LogQueries;
  leadLogs: LeadLogQueries;
  events: EventQueries;
  hooks: HookQueries;
  seen: SeenQueries;
  concerns: ConcernQueries;
  unread: UnreadQueries;
  originals: OriginalQueries;
  companies: CompanyQueries;
  strays: StrayQueries;
  suppressions: SuppressionQueries;
  erasure: ErasureQueries;
  requests: RequestQueries;
  rows: RowQueries;
  mailboxes: MailboxQueries;
  sequences: SequenceQueries;
  tasks: TaskQueries;
  notes: NoteQueries;
  plans: PlanQueries;
  reminders: ReminderQueries;
  todoMarks: TodoMarkQueries;
  turns: TurnQueries;
  stored: StoredQueries;
  health: HealthQueries;
  figures: FigureQueries;
  reviews: ReviewQueries;
  statistics: StatisticQueries;
}
