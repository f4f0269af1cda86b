import type { HeldEvent, HookRun } from "./feed.ts";

/** Something that a person noted on a lead. */
export interface StoredNote {
  id: number;
  text: string;
  actor: string | null;
  createdAt: Date;
}

export interface StoredReminder extends StoredNote {
  dueAt: Date;
  doneAt: Date | null;
}

/** A mail that belongs to no lead. */
export interface StoredStray {
  id: number;
  address: string;
  name: string | null;
  subject: string;
  text: string;
  sentAt: Date | null;
  rfcMessageId: string;
  createdAt: Date;
  /** As it came, compressed by gzip. */
  original: Buffer | null;
}

/** Why cold mail to a company is on hold. */
export interface StoredHold {
  company: string;
  since: Date;
  messageId: number | null;
  emailId: number | null;
}

/** What is stored of a person besides their messages, and how long they have been silent. */
export interface StoredQueries {
  /** Other addresses, in a form in which two spellings are equal where no other is known. */
  addressesOf(leadId: number): Promise<string[]>;
  notesOf(leadId: number): Promise<StoredNote[]>;
  remindersOf(leadId: number): Promise<StoredReminder[]>;
  holdsOf(leadId: number): Promise<StoredHold[]>;
  /** What came of the newest calls of hooks that were about a lead. */
  hookRunsOf(leadId: number): Promise<HookRun[]>;
  /** Events of theirs that hooks could not tell of yet. */
  heldEventsOf(leadId: number): Promise<HeldEvent[]>;
  /** Mails that belong to nobody, and came from one of these addresses, in any case of letters. */
  straysFrom(addresses: readonly string[]): Promise<StoredStray[]>;
  /**
   * Leads with messages, none of them open, and without any event since then; in the order of their
   * ids. Looks through all leads.
   */
  silentSince(since: Date, afterId: number, limit: number): Promise<number[]>;
  /** Whether a lead is one of these. */
  isSilentSince(leadId: number, since: Date): Promise<boolean>;
}
