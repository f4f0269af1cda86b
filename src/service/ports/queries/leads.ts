import type { CheckState } from "../../../domain/check/check.ts";
import type { Lead, NewLead } from "../../../domain/lead.ts";
import type { LeadStep, Status } from "../../../domain/status.ts";
import type { Suppression, SuppressionKind } from "../../../domain/suppression.ts";

export interface LeadFilter {
  /** The lead's status: the hottest of all messages; `none`: there is no message. */
  status?: Status | "none" | undefined;
  tag?: string | undefined;
  /** Part of name, address, company or phone, in any case of letters. */
  text?: string | undefined;
  /** By their check; `none`: there is none that counts; `due`: or it lacks an answer of somebody asked. */
  check?: CheckState | "due" | undefined;
  /** Checks before then are out of date; to be given with `check`. */
  checkedSince?: Date | undefined;
}

export interface LeadWithStatus {
  lead: Lead;
  /** The hottest of all messages: see `hottest`. */
  status: Status | null;
  /** Their second addresses. */
  also: readonly string[];
}

/** The result of one row of an import. */
export type UpsertOutcome = "added" | "updated" | "skipped";

/** The result of some rows. */
export interface Upserts {
  /** One for each row. */
  outcomes: UpsertOutcome[];
  /** The ids of the leads that are new. */
  added: number[];
  /** The ids of those that were there and have changed. */
  edited: number[];
}

export interface LeadQueries {
  /** @throws AppError `exists` with the id of the lead that has the address */
  insert(lead: NewLead, now: Date): Promise<Lead>;
  /**
   * Adds each lead; where the address is there already, skips it, or updates the fields that are
   * given and adds tags and vars. A lead without an address is known by phone and name.
   */
  upsert(leads: readonly NewLead[], update: boolean, now: Date): Promise<Upserts>;
  byId(id: number): Promise<Lead | undefined>;
  /** In no order. */
  byIds(ids: readonly number[]): Promise<Lead[]>;
  /** The lead who has the address, be it as a second one. */
  byAddress(address: string): Promise<Lead | undefined>;
  /** The leads who had the address before, the newest first. */
  byFormerAddress(address: string): Promise<Lead[]>;
  /** The keys of the addresses that a lead had before: see `addressKey`. */
  formerAddresses(id: number): Promise<string[]>;
  /** Remembers an address that the lead had. */
  keepFormerAddress(id: number, address: string): Promise<void>;
  /** The addresses that a lead has besides `email`, as they are written. */
  secondAddresses(id: number): Promise<string[]>;
  /** The same of several leads; those who have none are left out. */
  secondAddressesOf(ids: readonly number[]): Promise<Map<number, string[]>>;
  /** @throws AppError `exists` where another lead has it */
  addSecondAddress(id: number, address: string): Promise<void>;
  /** False where it is none of theirs. */
  removeSecondAddress(id: number, address: string): Promise<boolean>;
  /** Replaces all fields. @throws AppError `exists` */
  update(id: number, lead: NewLead, now: Date): Promise<Lead>;
  /** @param pausedUntil when the pause ends by itself; null: a person ends it */
  setPaused(id: number, pausedAt: Date | null, now: Date, pausedUntil?: Date | null): Promise<void>;
  /** @param until the end of an absence; null: the lead is there */
  setAbsent(id: number, until: Date | null, now: Date): Promise<void>;
  /**
   * Keeps these leads for this transaction: another one that holds one of them waits, and then sees
   * what has become of it.
   */
  lockRows(ids: readonly number[]): Promise<void>;
  /** Erases the lead, its messages, emails and log. */
  remove(id: number): Promise<void>;
  list(filter: LeadFilter, page: { limit: number; offset: number }): Promise<LeadWithStatus[]>;
  /** When something happened to a message of these leads last. */
  lastEvents(ids: readonly number[]): Promise<Map<number, Date>>;
  /** How many there are; counted up to `most`, where that is given. */
  count(filter: LeadFilter, most?: number): Promise<number>;
  /** In the order of their ids, `limit` at a time, those after `afterId`. */
  page(filter: LeadFilter, afterId: number, limit: number): Promise<LeadWithStatus[]>;
  /** Those with a tag, in the same way. */
  tagged(
    tag: string,
    afterId: number,
    limit: number,
  ): Promise<Pick<LeadWithStatus, "lead" | "also">[]>;
  /**
   * Those but `besides` and their colleagues whom a text may name: by their name, if that has several words
   * or stands in a script without spaces; by their address; and one of each company that it names, with its
   * legal form or without, be that an everyday word. Leads whose keys were not derived yet
   * are looked through one by one.
   *
   * @param besides with the domains of their company
   * @param limit how many people, and how many companies
   */
  namedIn(
    text: string,
    besides: Pick<Lead, "id" | "company"> & { companyDomains?: readonly string[] },
    limit: number,
  ): Promise<Pick<Lead, "name" | "email" | "company">[]>;
  /** Whether leads were added since, which lists have to look through one by one. */
  hasUnindexed(): Promise<boolean>;
  /** Takes so many of them into what lists are looked up in; returns how many there were. */
  index(limit: number): Promise<number>;
  /** Whether there are leads of an earlier version, without the keys by which they are found in a text. */
  hasUnderivedKeys(): Promise<boolean>;
  /** Derives the keys of so many leads. @returns of how many */
  deriveKeys(limit: number): Promise<number>;
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
  /** The same of many addresses; those that nothing stops are left out. */
  ofEach(addresses: readonly string[]): Promise<Map<string, Suppression[]>>;
  /** Those of the addresses that must not be written to, for stops of their own; not for their domain's. */
  among(addresses: readonly string[]): Promise<Set<string>>;
  /** The stops of this very address or domain, the oldest first. */
  exactly(value: string): Promise<Suppression[]>;
  remove(id: number): Promise<boolean>;
  /** Changes nothing but that their rows are written: of two transactions where one removes them, one runs again. */
  rewrite(ids: readonly number[]): Promise<void>;
  /** In the order of their ids. */
  page(afterId: number, limit: number): Promise<Suppression[]>;
}

/** An address, or a domain, that a stop is about. */
export interface StoppedPlace {
  kind: SuppressionKind;
  value: string;
}

/** A step of a lead without a message. */
export interface LeadLogEntry {
  id: number;
  at: Date;
  step: LeadStep;
  /** Who did it: a person, a program, or an agent. */
  actor: string | null;
}

/** What happened to leads besides the steps of their messages. */
export interface LeadLogQueries {
  /** The same step of many leads. */
  add(leadIds: readonly number[], step: Exclude<LeadStep, "lead_erased">, now: Date): Promise<void>;
  /** The leads with one of these addresses, or with one at these domains, be it a second one. */
  covered(places: readonly StoppedPlace[]): Promise<number[]>;
  /** The oldest first. */
  ofLead(leadId: number): Promise<LeadLogEntry[]>;
}

export interface ErasureQueries {
  /**
   * Leaves none of the addresses in clear outside of the texts of mails: stops are known by their
   * hash from now on, and notes, errors and names of files no longer hold it.
   */
  forget(addresses: readonly string[]): Promise<void>;
}
