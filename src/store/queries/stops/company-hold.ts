import { type SQL, sql } from "drizzle-orm";
import type { Tables } from "../../database.ts";

/**
 * The holds that keep cold mail from the lead of a row: `from … where …`, for a query that has `leads`
 * among its tables. A lead's own mail holds up the others alone.
 */
export function holdsOnLead({ leads, companyDomains, companyHolds }: Tables): SQL {
  const company = sql`coalesce((select ${companyDomains.company} from ${companyDomains} where ${companyDomains.domain} = ${leads.companyDomain}), ${leads.companyDomain})`;
  return sql`from ${companyHolds} where ${companyHolds.company} in (${company}, 'lead-' || cast(${leads.id} as text)) and (${companyHolds.leadId} is null or ${companyHolds.leadId} <> ${leads.id})`;
}

/**
 * Whether a row of `emails` is a first mail that a person sent to this one lead after the mail that
 * holds the company up: their decision.
 */
function sentInSpite({ emails, companyHolds }: Tables): SQL {
  return sql`(${emails.kind} = 'first' and ${emails.mailing} = 'personal' and (${emails.id} > ${companyHolds.emailId} or coalesce(${emails.approvedAt}, ${emails.createdAt}) > ${companyHolds.since}))`;
}

/** The holds that keep the cold email of a row from leaving; `emails` and `leads` are in the query. */
export function holdsOnEmail(tables: Tables): SQL {
  return sql`${holdsOnLead(tables)} and not coalesce(${sentInSpite(tables)}, false)`;
}
