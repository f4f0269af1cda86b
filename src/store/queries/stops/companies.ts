import { and, asc, desc, eq, inArray, type Placeholder, sql } from "drizzle-orm";
import type { CompanyHold } from "../../../domain/company/hold.ts";
import { COLD_KINDS } from "../../../domain/email.ts";
import type { CompanyQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy, paramsOf } from "../../prepared.ts";
import { chunks } from "../chunks.ts";
import { outboxCondition } from "../outbox-condition.ts";
import { holdsOnLead } from "./company-hold.ts";
import { holdLog } from "./hold-log.ts";

export function companyQueries(handle: Handle): CompanyQueries {
  const { db, tables } = handle;
  const { companyDomains, companyHolds, emails, leads, messages } = tables;
  const inOutbox = outboxCondition(emails);

  const joined = lazy(() =>
    db
      .select({ company: companyDomains.company })
      .from(companyDomains)
      .where(eq(companyDomains.domain, sql.placeholder("domain")))
      .prepare(),
  );

  const companyOf = async (domain: string): Promise<string> => {
    const [row] = await joined().execute({ domain });
    return row?.company ?? domain;
  };

  const joinedTo = lazy(() =>
    db
      .select({ domain: companyDomains.domain })
      .from(companyDomains)
      .where(eq(companyDomains.company, sql.placeholder("company")))
      .orderBy(asc(companyDomains.domain))
      .prepare(),
  );

  const domainsOf = async (company: string): Promise<string[]> => {
    const rows = await joinedTo().execute({ company });
    return [company, ...rows.map(({ domain }) => domain)];
  };

  const insertHold = lazy(() => db.insert(companyHolds).values(paramsOf(companyHolds)).prepare());

  /** Changes nothing of the queued cold mails to these domains but that their rows are written. */
  const touchQueued = (domains: readonly (string | Placeholder)[]) => {
    const people = db
      .select({ id: messages.id })
      .from(messages)
      .innerJoin(leads, eq(leads.id, messages.leadId))
      .where(inArray(leads.companyDomain, [...domains]));
    return db
      .update(emails)
      .set({ attempts: sql`${emails.attempts}` })
      .where(
        and(
          inOutbox("queued"),
          inArray(emails.kind, [...COLD_KINDS]),
          inArray(emails.messageId, people),
        ),
      );
  };

  const log = holdLog(handle, domainsOf);

  const touchQueuedTo = lazy(() => touchQueued([sql.placeholder("domain")]).prepare());

  return {
    of: companyOf,
    domainsOf,

    async join(domain, company, now) {
      await log.joined(domain, company, now);
      await db.update(companyDomains).set({ company }).where(eq(companyDomains.company, domain));
      await db
        .insert(companyDomains)
        .values({ domain, company })
        .onConflictDoUpdate({ target: companyDomains.domain, set: { company } });
      await db.update(companyHolds).set({ company }).where(eq(companyHolds.company, domain));
    },

    async part(domain, now) {
      await log.parted(domain, now);
      const rows = await db
        .delete(companyDomains)
        .where(eq(companyDomains.domain, domain))
        .returning({ domain: companyDomains.domain });
      return rows.length > 0;
    },

    async addHold(hold) {
      await log.held(hold);
      await insertHold().execute(hold);
      // Only a written row makes a claim at the same moment run again.
      const [domain, ...others] = await domainsOf(hold.company);
      if (domain !== undefined && others.length === 0) await touchQueuedTo().execute({ domain });
      else await touchQueued(domain === undefined ? [] : [domain, ...others]);
    },

    async holdsOn(company) {
      return db
        .select()
        .from(companyHolds)
        .where(eq(companyHolds.company, company))
        .orderBy(asc(companyHolds.id));
    },

    async holds(limit) {
      return db.select().from(companyHolds).orderBy(asc(companyHolds.id)).limit(limit);
    },

    async removeHoldsOfEmail(emailId, now) {
      await log.resumed(eq(companyHolds.emailId, emailId), now);
      await db.delete(companyHolds).where(eq(companyHolds.emailId, emailId));
    },

    async removeHoldsOfStray(strayId, now, writer) {
      await log.resumed(eq(companyHolds.strayId, strayId), now, writer);
      await db.delete(companyHolds).where(eq(companyHolds.strayId, strayId));
    },

    async removeHoldsOn(company, now) {
      await log.resumed(eq(companyHolds.company, company), now);
      const rows = await db
        .delete(companyHolds)
        .where(eq(companyHolds.company, company))
        .returning({ id: companyHolds.id });
      return rows.length;
    },

    async messagesTo(company, statuses, limit) {
      return db
        .select({ messageId: messages.id, leadId: messages.leadId, status: messages.status })
        .from(leads)
        .innerJoin(messages, eq(messages.leadId, leads.id))
        .where(
          and(
            inArray(leads.companyDomain, await domainsOf(company)),
            inArray(messages.status, [...statuses]),
          ),
        )
        .orderBy(desc(messages.id))
        .limit(limit);
    },

    async holdOn(leadId) {
      const [row] = await db
        .select({ id: sql<number | null>`(select min(${companyHolds.id}) ${holdsOnLead(tables)})` })
        .from(leads)
        .where(eq(leads.id, leadId));
      if (!row || row.id === null) return null;
      const [hold] = await db
        .select()
        .from(companyHolds)
        .where(eq(companyHolds.id, Number(row.id)));
      return hold ?? null;
    },

    async holdsOnEach(leadIds) {
      const found = new Map<number, CompanyHold>();
      const any = await db.select({ id: companyHolds.id }).from(companyHolds).limit(1);
      if (any.length === 0) return found;
      for (const some of chunks(leadIds)) {
        const first = sql<number | null>`(select min(${companyHolds.id}) ${holdsOnLead(tables)})`;
        const rows = await db
          .select({ leadId: leads.id, holdId: first })
          .from(leads)
          .where(inArray(leads.id, some));
        const held = rows.filter(({ holdId }) => holdId !== null);
        const holds = new Map<number, CompanyHold>();
        for (const ids of chunks(held.map(({ holdId }) => Number(holdId)))) {
          const those = await db.select().from(companyHolds).where(inArray(companyHolds.id, ids));
          for (const hold of those) holds.set(hold.id, hold);
        }
        for (const { leadId, holdId } of held) {
          const hold = holds.get(Number(holdId));
          if (hold) found.set(leadId, hold);
        }
      }
      return found;
    },

    async othersInColdMail(leadId) {
      const [own] = await db
        .select({ domain: leads.companyDomain })
        .from(leads)
        .where(eq(leads.id, leadId));
      if (!own?.domain) return 0;
      const domains = await domainsOf(await companyOf(own.domain));
      const rows = await db
        .selectDistinct({ leadId: messages.leadId })
        .from(leads)
        .innerJoin(messages, eq(messages.leadId, leads.id))
        .where(
          and(
            inArray(leads.companyDomain, domains),
            sql`${leads.id} <> ${leadId}`,
            sql`(${inArray(messages.status, ["sent", "follow_up"])} or (${eq(messages.status, "enqueued")} and exists (select 1 from ${emails} where ${emails.messageId} = ${messages.id} and ${inArray(emails.state, ["sending", "uncertain"])})))`,
          ),
        );
      return rows.length;
    },

    async underived(limit) {
      const rows = await db
        .select({ id: leads.id, email: leads.email })
        .from(leads)
        .where(eq(leads.companyDomain, ""))
        .orderBy(asc(leads.id))
        .limit(limit);
      return rows.map(({ id, email }) => ({ id, email: email ?? "" }));
    },

    async setDerived(leadId, companyDomain) {
      await db.update(leads).set({ companyDomain }).where(eq(leads.id, leadId));
    },
  };
}
