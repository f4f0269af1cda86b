import { eq, inArray, min, or, type SQL, sql } from "drizzle-orm";
import type { NewHold } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { holdsOnLead } from "./company-hold.ts";

/**
 * What holds on companies mean to their leads, in the log of leads: whom cold mail no longer leaves to,
 * and to whom it goes on. Each is to be called before the holds change.
 *
 * Two who change the holds of a company at the same moment would each go by those that the other one changes.
 * So each writes a row of the people before it looks: the second of them runs again then.
 *
 * @param domainsOf all domains of a company
 */
export function holdLog(
  { db, tables, leadIndex, actor }: Handle,
  domainsOf: (company: string) => Promise<string[]>,
) {
  const { companyHolds, leadLogs, leads } = tables;
  const isHeld = sql`exists (select 1 ${holdsOnLead(tables)})`;

  const log = async (
    step: "company_held" | "company_resumed",
    now: Date,
    ...conditions: (SQL | undefined)[]
  ): Promise<void> => {
    const where = conditions.filter((condition) => condition !== undefined);
    await leadIndex.run(sql`insert into ${leadLogs} ("lead_id", "at", "step", "actor")
      select ${leads.id}, ${sql.param(now, leadLogs.at)}, ${step}, ${actor()}
      from ${leads} where ${sql.join(where, sql` and `)} order by ${leads.id}`);
  };

  const write = async (people: SQL): Promise<unknown> =>
    db
      .update(leads)
      .set({ updatedAt: sql`${leads.updatedAt}` })
      .where(people);

  /** The leads of domains; the first one of each is written. */
  const peopleAt = async (domains: readonly string[]): Promise<SQL> => {
    const people = inArray(leads.companyDomain, [...domains]);
    const firsts = db
      .select({ id: min(leads.id) })
      .from(leads)
      .where(people)
      .groupBy(leads.companyDomain);
    await write(inArray(leads.id, firsts));
    return people;
  };

  /** The leads of a company; of one that has no domain, the lead alone. */
  const peopleOf = async (company: string): Promise<SQL> => {
    const sole = /^lead-(\d+)$/u.exec(company)?.[1];
    if (sole === undefined) return peopleAt(await domainsOf(company));
    const lead = eq(leads.id, Number(sole));
    await write(lead);
    return lead;
  };

  const besides = (leadId: number | null | undefined): SQL | undefined =>
    typeof leadId === "number" ? sql`${leads.id} <> ${leadId}` : undefined;

  /** Holds of these companies that keep cold mail from the lead of a row. */
  const isHeldBy = (companies: readonly string[]): SQL =>
    sql`exists (select 1 from ${companyHolds} where ${or(
      inArray(companyHolds.company, [...companies]),
      sql`${companyHolds.company} = 'lead-' || cast(${leads.id} as text)`,
    )} and (${companyHolds.leadId} is null or ${companyHolds.leadId} <> ${leads.id}))`;

  return {
    /** A hold is added. */
    async held({ company, since, leadId }: NewHold): Promise<void> {
      const people = await peopleOf(company);
      await log("company_held", since, people, besides(leadId), sql`not ${isHeld}`);
    },

    /**
     * Holds are removed.
     *
     * @param which a condition on `companyHolds`
     * @param writer a lead for whom they have never counted
     */
    async resumed(which: SQL, now: Date, writer?: number): Promise<void> {
      const companies = await db
        .selectDistinct({ company: companyHolds.company })
        .from(companyHolds)
        .where(which);
      for (const { company } of companies) {
        const isHeldElse = sql`exists (select 1 ${holdsOnLead(tables)} and not coalesce(${which}, false))`;
        const people = await peopleOf(company);
        const own = besides(writer);
        await log("company_resumed", now, people, own, isHeld, sql`not ${isHeldElse}`);
      }
    },

    /** A domain, with all that was joined to it, is joined to a company. */
    async joined(domain: string, company: string, now: Date): Promise<void> {
      const all = [...(await domainsOf(company)), ...(await domainsOf(domain))];
      const people = await peopleAt(all);
      await log("company_held", now, people, sql`not ${isHeld}`, isHeldBy([company, domain]));
    },

    /** A domain is taken out of its company. */
    async parted(domain: string, now: Date): Promise<void> {
      const people = await peopleAt([domain]);
      await log("company_resumed", now, people, isHeld, sql`not ${isHeldBy([domain])}`);
    },
  };
}
