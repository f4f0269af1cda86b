import { and, asc, eq, inArray, isNotNull, like, or, type SQL } from "drizzle-orm";
import { union } from "drizzle-orm/sqlite-core";
import { addressKeys } from "../../../domain/address.ts";
import type { LeadLogQueries, StoppedPlace } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { manyInserter } from "../../insert-many.ts";
import { lazy } from "../../prepared.ts";
import { chunks } from "../chunks.ts";
import { companyDomainOf } from "./company-domain.ts";

export function leadLogQueries({ db, tables, actor }: Handle): LeadLogQueries {
  const { leads, leadAddresses, leadLogs } = tables;
  const insertMany = lazy(() => manyInserter(db, leadLogs, null));

  const add: LeadLogQueries["add"] = async (leadIds, step, now) => {
    if (leadIds.length === 0) return;
    const who = actor();
    await insertMany()(leadIds.map((leadId) => ({ leadId, at: now, step, actor: who })));
  };

  /** Leads by what their addresses, and second ones, are found by; each once. */
  const having = async (own: SQL | undefined, second: SQL | undefined): Promise<number[]> => {
    const rows = await union(
      db.select({ id: leads.id }).from(leads).where(own),
      db
        .select({ id: leadAddresses.leadId })
        .from(leadAddresses)
        .where(and(second, isNotNull(leadAddresses.address))),
    );
    return rows.map(({ id }) => Number(id));
  };

  const atDomain = async (domain: string): Promise<number[]> => {
    const keys = addressKeys(domain);
    const isThere = (column: typeof leads.emailKey | typeof leadAddresses.key) =>
      or(...keys.flatMap((key) => [like(column, `%@${key}`), like(column, `%.${key}`)]));
    // Of a company's domain there is an index; empty: not derived yet.
    const company = await companyDomainOf({ email: `_@${domain}` });
    const near = company === null ? undefined : inArray(leads.companyDomain, [company, ""]);
    return having(and(near, isThere(leads.emailKey)), isThere(leadAddresses.key));
  };

  const covered = async (places: readonly StoppedPlace[]): Promise<number[]> => {
    const found = new Set<number>();
    const keys = places.flatMap(({ kind, value }) =>
      kind === "address" ? addressKeys(value) : [],
    );
    for (const some of chunks(keys)) {
      const ids = await having(inArray(leads.emailKey, some), inArray(leadAddresses.key, some));
      for (const id of ids) found.add(id);
    }
    for (const { kind, value } of places) {
      if (kind === "domain") for (const id of await atDomain(value)) found.add(id);
    }
    return [...found].sort((a, b) => a - b);
  };

  return {
    add,
    covered,

    async ofLead(leadId) {
      return db
        .select({ id: leadLogs.id, at: leadLogs.at, step: leadLogs.step, actor: leadLogs.actor })
        .from(leadLogs)
        .where(eq(leadLogs.leadId, leadId))
        .orderBy(asc(leadLogs.id));
    },
  };
}
