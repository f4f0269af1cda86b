import type { OutgoingKind } from "../../../domain/email.ts";
import type { Health, HealthOutcome } from "../../../domain/health.ts";
import type { LogStep } from "../../../domain/status.ts";

/** How the work on a mailbox goes, as its ticks have noted it. */
export interface HealthQueries {
  /** One for each part of which something is known. */
  of(mailbox: string): Promise<Health[]>;
  /** The mailboxes of which something is known. */
  mailboxes(): Promise<string[]>;
  /** Notes how parts of the work went; a failure keeps the time of the first one in a row. */
  record(mailbox: string, outcomes: readonly HealthOutcome[], now: Date): Promise<void>;
}

/** Emails that wait to leave, and those that are in flight or in doubt. */
export interface OutboxCounts {
  queued: number;
  /** When the oldest that is queued was; null where none is. */
  queuedSince: Date | null;
  sending: number;
  uncertain: number;
  draft: number;
}

/** Figures that a person looks at; each is read by an index, however large the database is. */
export interface FigureQueries {
  outbox(mailbox: string): Promise<OutboxCounts>;
  /** How many emails of these kinds are queued. */
  queued(mailbox: string, kinds: readonly OutgoingKind[]): Promise<number>;
  /** How often each step was logged since then, for all mailboxes. */
  stepsSince(since: Date): Promise<Map<LogStep, number>>;
}
