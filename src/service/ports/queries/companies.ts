import type { CompanyHold, StrayMail } from "../../../domain/company/hold.ts";
import type { Status } from "../../../domain/status.ts";
import type { MailPlace } from "../mail.ts";

/** A message to a lead of a company. */
export interface CompanyMessage {
  messageId: number;
  leadId: number;
  status: Status;
}

export type NewHold = Omit<CompanyHold, "id">;

/**
 * Companies: the domains that belong to one, and why nothing cold leaves there by itself. What changes
 * that logs for whom of their leads it changes: `company_held`, `company_resumed`.
 */
export interface CompanyQueries {
  /** The company that a domain was joined to; itself where it was to none. */
  of(domain: string): Promise<string>;
  /** The domains of a company, its own first. */
  domainsOf(company: string): Promise<string[]>;
  /** Joins a domain, and all that was joined to it, to a company. */
  join(domain: string, company: string, now: Date): Promise<void>;
  /** Takes a domain out of its company. @returns false where it was joined to none */
  part(domain: string, now: Date): Promise<boolean>;
  /**
   * Adds a hold. Another transaction that claims a queued mail to the company at the same moment runs
   * again, and finds it.
   */
  addHold(hold: NewHold): Promise<void>;
  /** The oldest first. */
  holdsOn(company: string): Promise<CompanyHold[]>;
  /** All holds, the oldest first. */
  holds(limit: number): Promise<CompanyHold[]>;
  /** The holds that a mail brought. */
  removeHoldsOfEmail(emailId: number, now: Date): Promise<void>;
  /** @param writer the lead that its writer has become in this transaction */
  removeHoldsOfStray(strayId: number, now: Date, writer?: number): Promise<void>;
  /** @returns how many there were */
  removeHoldsOn(company: string, now: Date): Promise<number>;
  /** Messages with one of these statuses to leads of a company, the newest first. */
  messagesTo(
    company: string,
    statuses: readonly Status[],
    limit: number,
  ): Promise<CompanyMessage[]>;
  /** The hold that keeps cold mail from a lead: by somebody else of their company; or null. */
  holdOn(leadId: number): Promise<CompanyHold | null>;
  /** The same of many leads; those whom none keeps from are left out. */
  holdsOnEach(leadIds: readonly number[]): Promise<Map<number, CompanyHold>>;
  /** How many other leads of this lead's company cold mail has gone, or is going, to. */
  othersInColdMail(leadId: number): Promise<number>;
  /** The ids and addresses of leads whose company was not derived yet, in the order of their ids. */
  underived(limit: number): Promise<{ id: number; email: string }[]>;
  setDerived(leadId: number, companyDomain: string | null): Promise<void>;
}

export type NewStrayMail = Omit<StrayMail, "id">;

/** Mails that belong to no lead, but to a lead's company. */
export interface StrayQueries {
  /**
   * @param compressed the mail's octets by gzip
   * @param place where the parts lie that were left on the server; null: none were
   * @returns null where it is kept already
   */
  add(
    mail: NewStrayMail,
    compressed: Buffer | null,
    place: MailPlace | null,
  ): Promise<StrayMail | null>;
  byId(id: number): Promise<StrayMail | undefined>;
  byRfcMessageId(rfcMessageId: string): Promise<StrayMail | undefined>;
  /** The octets by gzip; null where they were too many. */
  original(id: number): Promise<Buffer | null>;
  /** Where the parts lie that are not in the original; null: all are. */
  placeOf(id: number): Promise<MailPlace | null>;
  /** The oldest first. */
  list(mailbox: string, limit: number): Promise<StrayMail[]>;
  /** Of one company, whichever mailbox they came to; the oldest first. */
  ofCompany(company: string, limit: number): Promise<StrayMail[]>;
  remove(id: number): Promise<boolean>;
}
