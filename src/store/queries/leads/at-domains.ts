import { and, asc, eq, gt, inArray, isNotNull, isNull, like, or, type SQL } from "drizzle-orm";
import { addressKey, addressKeys, domainOf } from "../../../domain/address.ts";
import type { Handle } from "../../database.ts";
import { chunks } from "../chunks.ts";

/** So many domains the engine looks for itself; of more, it would compare each row with each of them. */
const FEW = 8;
/** As many rows as are read at once. */
const PAGE = 10_000;

type Column = Handle["tables"]["leads"]["emailKey" | "companyDomain"] | AddressKey;
type AddressKey = Handle["tables"]["leadAddresses"]["key"];

/**
 * Makes the search for the leads with an address, be it a second one, at domains or below them. However many
 * domains there are, it goes once through the companies, through the people of those that may be there, and
 * through the second addresses.
 *
 * @returns ids of leads, in no order
 */
export function domainSearch({ db, tables: { leads, leadAddresses } }: Handle) {
  return async (domains: readonly string[]): Promise<Set<number>> => {
    const found = new Set<number>();
    if (domains.length === 0) return found;
    const wanted = new Set(domains.flatMap(addressKeys));
    const above = new Set([...wanted].flatMap(partsOf));
    const isThere = (domain: string): boolean => partsOf(domain).some((part) => wanted.has(part));
    const note = ({ id, key }: { id: number; key: string | null }): void => {
      if (key !== null && isThere(domainOf(key))) found.add(id);
    };
    /** What rows are narrowed by where that is cheap: at a domain, or below it. */
    const near = (column: Column, before: string): SQL | undefined =>
      wanted.size > FEW
        ? isNotNull(column)
        : or(
            ...[...wanted].flatMap((each) => [
              like(column, `${before}${each}`),
              like(column, `%.${each}`),
            ]),
          );

    // Tenants of a host are companies of their own, below its domain.
    const known = await db
      .selectDistinct({ company: leads.companyDomain })
      .from(leads)
      .where(
        and(
          isNotNull(leads.companyDomain),
          wanted.size > FEW
            ? undefined
            : or(inArray(leads.companyDomain, [...above]), near(leads.companyDomain, "")),
        ),
      );
    const companies = known.flatMap(({ company }) =>
      company !== null && (above.has(company) || isThere(company)) ? [company] : [],
    );
    // Empty: not derived yet.
    for (const some of chunks(["", ...companies])) {
      const people = and(inArray(leads.companyDomain, some), near(leads.emailKey, "%@"));
      const rows = await db.select({ id: leads.id, key: leads.emailKey }).from(leads).where(people);
      rows.forEach(note);
    }

    const { mayBeOfNoCompany } = await import("../../../domain/company/company.ts");
    if (domains.some((domain) => mayBeOfNoCompany(addressKey(domain)))) {
      const people = and(isNull(leads.companyDomain), near(leads.emailKey, "%@"));
      for (let after = 0, isLast = false; !isLast; ) {
        const rows = await db
          .select({ id: leads.id, key: leads.emailKey })
          .from(leads)
          .where(and(people, gt(leads.id, after)))
          .orderBy(asc(leads.id))
          .limit(PAGE);
        rows.forEach(note);
        isLast = rows.length < PAGE;
        after = rows.at(-1)?.id ?? after;
      }
    }

    const second = and(isNotNull(leadAddresses.address), near(leadAddresses.key, "%@"));
    for (let after = { id: 0, key: "" }, isLast = false; !isLast; ) {
      const rest = or(
        gt(leadAddresses.leadId, after.id),
        and(eq(leadAddresses.leadId, after.id), gt(leadAddresses.key, after.key)),
      );
      const rows = await db
        .select({ id: leadAddresses.leadId, key: leadAddresses.key })
        .from(leadAddresses)
        .where(and(second, rest))
        .orderBy(asc(leadAddresses.leadId), asc(leadAddresses.key))
        .limit(PAGE);
      rows.forEach(note);
      isLast = rows.length < PAGE;
      after = rows.at(-1) ?? after;
    }
    return found;
  };
}

/** A domain, and those above it. */
function partsOf(domain: string): string[] {
  const labels = domain.split(".");
  return labels.map((_, at) => labels.slice(at).join("."));
}
