import type { LeadCheck } from "../../../domain/check/check.ts";

/** What is known of the company that a domain belongs to. */
export interface CompanyFacts {
  /** Its registrable domain. */
  company: string;
  /** How many leads it has, under all of its domains. */
  leads: number;
  /** Those of them who are in conversation with us. */
  talking: readonly number[];
}

/** Queued first mails whose leads have no check that lets them leave. */
export interface HeldByCheck {
  count: number;
  /** When the oldest was written. */
  since: Date;
}

/** Checks of leads before the first mail, and what the database says for them. */
export interface CheckQueries {
  /** Adds checks, or replaces those of the same leads; of a lead that is gone, none is kept. */
  store(checks: readonly LeadCheck[]): Promise<void>;
  /** The checks of these leads; those who were never checked are left out. */
  ofLeads(leadIds: readonly number[]): Promise<Map<number, LeadCheck>>;
  /** @param domains registrable ones; those with no leads are left out */
  companies(domains: readonly string[]): Promise<Map<string, CompanyFacts>>;
  /** Those of the leads who are in conversation with us. */
  talking(leadIds: readonly number[]): Promise<Set<number>>;
  /** The addresses that messages to these leads bounced from. */
  bouncedFrom(leadIds: readonly number[]): Promise<{ leadId: number; address: string }[]>;
  /** @param since checks before then are out of date @returns null where nothing is held */
  held(mailbox: string, since: Date): Promise<HeldByCheck | null>;
}
