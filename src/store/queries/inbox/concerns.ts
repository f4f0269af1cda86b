import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { addressKeys } from "../../../domain/address.ts";
import { ENDED } from "../../../domain/status.ts";
import { suppressionHash } from "../../../domain/suppression.ts";
import type { ConcernQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { chunks } from "../chunks.ts";

export function concernQueries({ db, tables }: Handle): ConcernQueries {
  const { companyDomains, emails, leadAddresses, leads, messages, suppressions } = tables;

  /** Those of the keys that `find` finds. */
  const among = async (
    keys: readonly string[],
    ...finds: ((keys: string[]) => Promise<{ key: string | null }[]>)[]
  ): Promise<Set<string | null>> => {
    const found = new Set<string | null>();
    for (const some of chunks(keys)) {
      for (const find of finds) for (const { key } of await find(some)) found.add(key);
    }
    return found;
  };

  /** Each domain's company, and all domains of these companies. */
  const companiesOf = async (domains: readonly string[]) => {
    const company = new Map(domains.map((domain) => [domain, domain]));
    for (const some of chunks(domains)) {
      const rows = await db
        .select()
        .from(companyDomains)
        .where(inArray(companyDomains.domain, some));
      for (const row of rows) company.set(row.domain, row.company);
    }
    const members = new Map<string, string[]>();
    for (const each of new Set(company.values())) members.set(each, [each]);
    for (const some of chunks([...members.keys()])) {
      const rows = await db
        .select()
        .from(companyDomains)
        .where(inArray(companyDomains.company, some));
      for (const row of rows) members.get(row.company)?.push(row.domain);
    }
    return { company, members };
  };

  /** Those of the domains with such a lead. Ends at the first one of each, however many there are. */
  const active = async (domains: readonly string[], since: Date | null): Promise<string[]> => {
    const found: string[] = [];
    for (const some of chunks(domains)) {
      const rows: SQL[] = some.map((domain) => sql`(${domain})`);
      const isOne =
        since === null
          ? sql``
          : sql`and (not ${inArray(messages.status, [...ENDED])} or exists (select 1 from ${emails} where ${and(
              eq(emails.messageId, messages.id),
              eq(emails.direction, "out"),
              sql`coalesce(${emails.sentAt}, ${emails.createdAt}) >= ${sql.param(since, emails.createdAt)}`,
            )}))`;
      const asked = await db
        .select({ domain: sql<string>`"column1"` })
        .from(sql`(values ${sql.join(rows, sql`, `)}) as "asked"`)
        .where(
          sql`exists (select 1 from ${leads} inner join ${messages} on ${eq(messages.leadId, leads.id)} where ${leads.companyDomain} = "column1" ${isOne})`,
        );
      found.push(...asked.map(({ domain }) => domain));
    }
    return found;
  };

  return {
    async ids(ids) {
      const found = new Set<string>();
      for (const some of chunks(ids)) {
        const rows = await db
          .select({ own: emails.rfcMessageId, assigned: emails.assignedId })
          .from(emails)
          .where(or(inArray(emails.rfcMessageId, some), inArray(emails.assignedId, some)));
        for (const { own, assigned } of rows) {
          for (const id of [own, assigned]) if (id !== null) found.add(id);
        }
      }
      return found;
    },

    async addresses(addresses) {
      const keys = await among(
        addresses.flatMap(addressKeys),
        (some) =>
          db.select({ key: leads.emailKey }).from(leads).where(inArray(leads.emailKey, some)),
        (some) =>
          db
            .select({ key: leadAddresses.key })
            .from(leadAddresses)
            .where(inArray(leadAddresses.key, some)),
      );
      const hashes = await among(addresses.map(suppressionHash), (some) =>
        db
          .select({ key: suppressions.hash })
          .from(suppressions)
          .where(inArray(suppressions.hash, some)),
      );
      return new Set(
        addresses.filter(
          (each) =>
            addressKeys(each).some((key) => keys.has(key)) || hashes.has(suppressionHash(each)),
        ),
      );
    },

    async domains(domains, since) {
      const { company, members } = await companiesOf(domains);
      const found = new Set(await active([...members.values()].flat(), since));
      return new Set(
        domains.filter((domain) =>
          members.get(company.get(domain) ?? domain)?.some((each) => found.has(each)),
        ),
      );
    },
  };
}
