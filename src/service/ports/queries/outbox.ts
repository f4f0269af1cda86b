import type { Email, EmailKind, EmailState, OutgoingKind } from "../../../domain/email.ts";
import type { Lead } from "../../../domain/lead.ts";
import type { Message } from "../../../domain/message.ts";
import type { PauseRule } from "../../../domain/sending/sending-limits.ts";
import type { InboxIdentity } from "../mail.ts";

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
  /** The mailboxes of which a mail waits, or a draft; found without a look at each of these. */
  withWaitingMail(): Promise<string[]>;
  /** How many messages are open, by mailbox. Looks at all messages. */
  openMessages(): Promise<Map<string, number>>;
  /** How many of a mailbox's open messages have a mail that is being sent, or is in doubt. */
  unsettledMessages(mailbox: string): Promise<number>;
  /** The other open ones go on from another mailbox, with their mails that have not left. */
  move(from: string, to: string): Promise<void>;
  /**
   * Whether a mailbox's replies are read from this inbox: the first one that asks becomes it, and
   * with `takeOver` this one does. @returns null, or the name of the other one
   */
  otherInboxThan(mailbox: string, inbox: InboxIdentity, takeOver: boolean): Promise<string | null>;
}

/** An email that has not left yet, with whom it is for. */
export interface OutboxItem {
  email: Email;
  message: Message;
  lead: Lead;
}

/** An email that may be about to leave, with what others have written. */
export interface Claimable extends OutboxItem {
  /** The hold on the lead's company that keeps this email back; null where none does. */
  companyHold: number | null;
  /**
   * A reply by the lead to another message, which came after the first email of this one was written;
   * null where there is none.
   */
  answeredElsewhere: number | null;
  /** Whether the lead has further addresses. */
  hasSecondAddress: boolean;
  /** Whether the lead has written, and waits for an answer, in any message. */
  hasReplied: boolean;
  /** Whether the message has a newer email that is not settled. */
  hasNewer: boolean;
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
    /** Leaves out what a hold on a company keeps back. */
    besidesHeld: boolean;
    /** Leaves out first mails to leads who have no check since then that is `ok`. */
    checkedSince?: Date | null;
  }): Promise<(OutboxCursor & { leadId: number; kind: EmailKind })[]>;
  /** One email with everything that must be looked at before it may leave, as it is now. */
  item(id: number): Promise<Claimable | undefined>;
  /** `queued` → `sending` to `address` under this owner; false where it is no longer queued. */
  claim(id: number, owner: string, address: string): Promise<boolean>;
  /** "May be accepted from here on"; false where the owner has lost it. */
  mark(id: number, owner: string, now: Date): Promise<boolean>;
  /** `sending` → `queued`, as if it had not been claimed; false where it is marked, or lost. */
  release(id: number, owner: string): Promise<boolean>;
  /** `sending` → its result; false where the owner has lost it. */
  recordResult(id: number, owner: string, result: EmailResult): Promise<boolean>;
  /** Every email that is `sending`. */
  sending(mailbox: string): Promise<Email[]>;
  uncertain(mailbox: string): Promise<Email[]>;
  /** Whether the message has a later email of ours that is not settled. */
  hasNewerUnsettled(email: Pick<Email, "id" | "messageId">): Promise<boolean>;
  /** Emails of these kinds that wait, whatever holds them, those that may leave first in front. */
  queued(mailbox: string, kinds: readonly OutgoingKind[], limit: number): Promise<OutboxItem[]>;
  /** Everything that is not settled, oldest first; or only what is in one of these states. */
  unsettled(states?: readonly EmailState[]): Promise<OutboxItem[]>;
  /** These emails, in whatever state, in no order. */
  items(ids: readonly number[]): Promise<OutboxItem[]>;
  /** Queued emails that were written before then, and may leave, the longest waiting first. */
  queuedBefore(query: {
    mailbox: string;
    before: Date;
    now: Date;
    limit: number;
  }): Promise<OutboxItem[]>;
}

/** A cold mail that was delivered, or refused at once because of its address. */
export interface ColdOutcome {
  id: number;
  at: Date;
  delivered: boolean;
  /** Its address was at fault, at once or by a later report. */
  bounced: boolean;
}

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
