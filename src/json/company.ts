import type { StrayMail } from "../domain/company/hold.ts";
import type { Company, ExplainedHold } from "../service/stop/company.ts";
import { iso } from "./time.ts";

/** A company: its domains, why it is on hold, and who of its people is written to. */
export function companyView({ domain, aliases, holds, people, strays }: Company) {
  return {
    domain,
    aliases,
    on_hold: holds.length > 0,
    holds: holds.map(holdView),
    people: people.map(({ lead, messageId, status }) => ({
      lead: { id: lead.id, name: lead.name, email: lead.email },
      message_id: messageId,
      status,
    })),
    mails: strays.map(strayView),
  };
}

function holdView(hold: ExplainedHold) {
  return {
    since: iso(hold.since),
    lead_id: hold.leadId,
    message_id: hold.messageId,
    email_id: hold.emailId,
    why: hold.why,
  };
}

/** The company, and the messages that were closed. */
export function closedCompanyView(company: Company, closed: readonly number[]) {
  return { ...companyView(company), closed };
}

/** A mail that belongs to no lead. */
function strayView(stray: StrayMail) {
  return {
    id: `stray-${stray.id}`,
    from: stray.address,
    name: stray.name,
    company: stray.company,
    lead_id: stray.leadId,
    message_id: stray.messageId,
    subject: stray.subject,
    text: stray.text,
    sent_at: iso(stray.sentAt),
    created_at: iso(stray.createdAt),
  };
}
