import { and, count, eq, inArray, isNotNull, isNull, min, or, type SQL, sql } from "drizzle-orm";
import { addressKey } from "../../../domain/address.ts";
import type { LeadCheck } from "../../../domain/check/check.ts";
import { TALKING } from "../../../domain/status.ts";
import type { CheckQueries, CompanyFacts } from "../../../service/ports/index.ts";
import type { Handle, Tables } from "../../database.ts";
import { chunks } from "../chunks.ts";
import { outboxCondition } from "../outbox-condition.ts";

export function checkQueries({ db, tables }: Handle): CheckQueries {
  const { companyDomains, emails, leadChecks, leads, messages } = tables;
  const inOutbox = outboxCondition(emails);

  /** The companies that domains were joined to; a person has written each of them. */
  const joined = async (): Promise<Map<string, string>> => {
    const rows = await db.select().from(companyDomains);
    return new Map(rows.map(({ domain, company }) => [domain, company]));
  };

  return {
    async store(checks) {
      for (const some of chunks(checks)) {
        const ids = some.map(({ leadId }) => leadId);
        const rows = await db
          .select({ id: leads.id, emailKey: leads.emailKey })
          .from(leads)
          .where(inArray(leads.id, ids));
        const keys = new Map(rows.map(({ id, emailKey }) => [id, emailKey ?? ""]));
        const there = some.filter(({ leadId }) => keys.has(leadId));
        if (there.length === 0) continue;
        await db
          .insert(leadChecks)
          .values(
            there.map((check) => {
              // Earlier versions kept a domain as it was typed; the key is compared with theirs.
              const stored = keys.get(check.leadId) ?? "";
              const isSame = addressKey(stored) === check.emailKey;
              const emailKey = isSame ? stored : check.emailKey;
              return { ...check, emailKey, reasons: [...check.reasons] };
            }),
          )
          .onConflictDoUpdate({
            target: leadChecks.leadId,
            set: {
              emailKey: sql`excluded.email_key`,
              verdict: sql`excluded.verdict`,
              reasons: sql`excluded.reasons`,
              checkedAt: sql`excluded.checked_at`,
            },
          });
      }
    },

    async ofLeads(leadIds) {
      const found = new Map<number, LeadCheck>();
      for (const some of chunks(leadIds)) {
        const rows = await db.select().from(leadChecks).where(inArray(leadChecks.leadId, some));
        for (const row of rows) found.set(row.leadId, row);
      }
      return found;
    },

    async companies(domains) {
      const companyOf = await joined();
      const known = (domain: string): string => companyOf.get(domain) ?? domain;
      const wanted = new Set(domains.map(known));
      const all = [...wanted];
      for (const [domain, company] of companyOf) if (wanted.has(company)) all.push(domain);
      const facts = new Map<string, { company: string; leads: number; talking: number[] }>();
      const of = (domain: string) => {
        const company = known(domain);
        const there = facts.get(company) ?? { company, leads: 0, talking: [] };
        facts.set(company, there);
        return there;
      };
      for (const some of chunks(all)) {
        const counted = await db
          .select({ domain: leads.companyDomain, leads: count() })
          .from(leads)
          .where(and(isNotNull(leads.companyDomain), inArray(leads.companyDomain, some)))
          .groupBy(leads.companyDomain);
        for (const row of counted) of(row.domain ?? "").leads += Number(row.leads);
        const talking = await db
          .selectDistinct({ domain: leads.companyDomain, leadId: leads.id })
          .from(leads)
          .innerJoin(messages, eq(messages.leadId, leads.id))
          .where(
            and(
              isNotNull(leads.companyDomain),
              inArray(leads.companyDomain, some),
              isNull(messages.testTo),
              inArray(messages.status, [...TALKING]),
            ),
          );
        for (const { domain, leadId } of talking) of(domain ?? "").talking.push(leadId);
      }
      const found = new Map<string, CompanyFacts>();
      for (const domain of domains) {
        const there = facts.get(known(domain));
        if (there) found.set(domain, there);
      }
      return found;
    },

    async talking(leadIds) {
      const found = new Set<number>();
      for (const some of chunks(leadIds)) {
        const rows = await db
          .selectDistinct({ leadId: messages.leadId })
          .from(messages)
          .where(
            and(
              inArray(messages.leadId, some),
              isNull(messages.testTo),
              inArray(messages.status, [...TALKING]),
            ),
          );
        for (const { leadId } of rows) found.add(leadId);
      }
      return found;
    },

    async bouncedFrom(leadIds) {
      const found = [];
      for (const some of chunks(leadIds)) {
        const rows = await db
          .select({ leadId: messages.leadId, address: emails.address })
          .from(messages)
          .innerJoin(emails, eq(emails.messageId, messages.id))
          .where(
            and(
              inArray(messages.leadId, some),
              eq(messages.status, "bounced"),
              isNull(messages.testTo),
              eq(emails.direction, "out"),
            ),
          );
        for (const { leadId, address } of rows) {
          if (address !== null) found.push({ leadId, address });
        }
      }
      return found;
    },

    async held(mailbox, since) {
      const [row] = await db
        .select({ count: count(), since: min(emails.createdAt) })
        .from(emails)
        .innerJoin(messages, eq(messages.id, emails.messageId))
        .innerJoin(leads, eq(leads.id, messages.leadId))
        .where(
          and(
            eq(emails.mailbox, mailbox),
            inOutbox("queued"),
            eq(emails.kind, "first"),
            sql`not ${isChecked(tables, since)}`,
          ),
        );
      return row?.since ? { count: Number(row.count), since: row.since } : null;
    },
  };
}

/** Whether the lead of a row of `leads` has a check since then that is `ok`, with the same address. */
function isChecked({ leadChecks, leads }: Tables, since: Date): SQL {
  const at = sql.param(since, leadChecks.checkedAt);
  return sql`exists (select 1 from ${leadChecks} where ${leadChecks.leadId} = ${leads.id} and ${leadChecks.verdict} = 'ok' and ${leadChecks.emailKey} = coalesce(${leads.emailKey}, '') and ${leadChecks.checkedAt} > ${at})`;
}

/** Lets everything pass but first mails to leads who have no check that lets them leave. */
export function isFirstToChecked(tables: Tables, since: Date): SQL | undefined {
  return or(sql`${tables.emails.kind} <> 'first'`, isChecked(tables, since));
}
