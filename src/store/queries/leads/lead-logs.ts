import { and, asc, eq, inArray, isNotNull, type SQL } from "drizzle-orm";
import { union } from "drizzle-orm/sqlite-core";
import { addressKeys } from "../../../domain/address.ts";
import type { LeadLogQueries, StoppedPlace } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { manyInserter } from "../../insert-many.ts";
import { lazy } from "../../prepared.ts";
import { chunks } from "../chunks.ts";
import { domainSearch } from "./at-domains.ts";

export function leadLogQueries(handle: Handle): LeadLogQueries {
  const { db, tables, actor } = handle;
  const { leads, leadAddresses, leadLogs } = tables;
  const atDomains = domainSearch(handle);
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

  const covered = async (places: readonly StoppedPlace[]): Promise<number[]> => {
    const found = new Set<number>();
    const keys = places.flatMap(({ kind, value }) =>
      kind === "address" ? addressKeys(value) : [],
    );
    for (const some of chunks(keys)) {
      const ids = await having(inArray(leads.emailKey, some), inArray(leadAddresses.key, some));
      for (const id of ids) found.add(id);
    }
    const domains = places.flatMap(({ kind, value }) => (kind === "domain" ? [value] : []));
    for (const id of await atDomains(domains)) found.add(id);
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
