/** Why nothing cold leaves to a company by itself: a mail that one of its people wrote. */
export interface CompanyHold {
  id: number;
  /** As `companyOf` names it; `lead-7` for a lead who belongs to no company. */
  company: string;
  since: Date;
  /** Who wrote; null where that is no lead. */
  leadId: number | null;
  messageId: number | null;
  emailId: number | null;
  /** Of a mail that belongs to no lead. */
  strayId: number | null;
}

/** A mail that belongs to no lead, but to a lead's company; kept until a person settles it. */
export interface StrayMail {
  id: number;
  mailbox: string;
  /** Null where the lead it concerns belongs to none. */
  company: string | null;
  /** The lead in whose conversation it most probably belongs, and the message. */
  leadId: number | null;
  messageId: number | null;
  /** Who wrote it. */
  address: string;
  name: string | null;
  subject: string;
  text: string;
  /** The sentence that may ask not to be written to; null if none does. */
  optOut: string | null;
  sentAt: Date | null;
  rfcMessageId: string;
  createdAt: Date;
}

/** What stands in a hold for the company of a lead who belongs to none. */
export function soleCompany(leadId: number): string {
  return `lead-${leadId}`;
}
