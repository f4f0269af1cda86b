import { and, asc, eq, gt, inArray, isNull, max, sql } from "drizzle-orm";
import { HOTTEST_FIRST } from "../../../domain/status.ts";
import type { LeadQueries, LeadWithStatus } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { chunks } from "../chunks.ts";
import { leadIdQueries } from "./lead-ids.ts";
import { type LeadRow, toLead } from "./lead-row.ts";

/** More leads than anyone has. */
const EVERYTHING = 1_000_000_000;

type ListQueries = Pick<
  LeadQueries,
  "list" | "count" | "page" | "tagged" | "lastEvents" | "hasUnindexed" | "index"
>;

/** Leads by a filter, with what a list shows of them. */
export function leadListQueries(handle: Handle, lists: Lists): ListQueries {
  const { db, tables, leadIndex } = handle;
  const { leads, leadTags, messages, outreachLogs } = tables;
  const ids = leadIdQueries(handle);

  /** The hottest status of a lead's messages; a test that went to ourselves is none of theirs. */
  const ranks = HOTTEST_FIRST.map((status, rank) => `when '${status}' then ${rank}`).join(" ");
  const hottestStatus = db
    .select({ status: messages.status })
    .from(messages)
    .where(and(eq(messages.leadId, leads.id), isNull(messages.testTo)))
    .orderBy(sql`case ${messages.status} ${sql.raw(ranks)} end`)
    .limit(1);

  /** The leads with these ids, in the same order. */
  const leadsOf = async (wanted: readonly number[]): Promise<LeadWithStatus[]> => {
    const found: LeadWithStatus[] = [];
    for (const some of chunks(wanted)) {
      const rows = await db
        .select({
          lead: leads,
          status: sql<LeadWithStatus["status"]>`(${hottestStatus})`.as("status"),
        })
        .from(leads)
        .where(inArray(leads.id, some));
      const byId = new Map(rows.map((row) => [row.lead.id, row]));
      const inOrder = some.flatMap((id) => byId.get(id) ?? []);
      found.push(...(await withLists(inOrder, lists)));
    }
    return found;
  };

  return {
    async list(filter, { limit, offset }) {
      return leadsOf((await ids.newest(filter, offset + limit)).slice(offset));
    },

    async lastEvents(wanted) {
      const found = new Map<number, Date>();
      for (const some of chunks(wanted)) {
        const rows = await db
          .select({ leadId: messages.leadId, at: max(outreachLogs.logAt) })
          .from(messages)
          .innerJoin(outreachLogs, eq(outreachLogs.messageId, messages.id))
          .where(and(inArray(messages.leadId, some), isNull(messages.testTo)))
          .groupBy(messages.leadId);
        for (const row of rows) if (row.at) found.set(row.leadId, row.at);
      }
      return found;
    },

    async count(filter, most = EVERYTHING) {
      return (await ids.newest(filter, most)).length;
    },

    async page(filter, afterId, limit) {
      return leadsOf(await ids.after(filter, afterId, limit));
    },

    async tagged(tag, afterId, limit) {
      const rows = await db
        .select({ lead: leads })
        .from(leadTags)
        .innerJoin(leads, eq(leads.id, leadTags.leadId))
        .where(and(eq(leadTags.tag, tag), gt(leadTags.leadId, afterId)))
        .orderBy(asc(leadTags.leadId))
        .limit(limit);
      return withLists(rows, lists);
    },

    async hasUnindexed() {
      const { indexedTo } = await ids.state();
      const [last] = await db.select({ id: max(leads.id) }).from(leads);
      return (last?.id ?? 0) > indexedTo;
    },

    async index(limit) {
      if (leadIndex.lock) await leadIndex.run(leadIndex.lock);
      const { indexedTo, hasSearch } = await ids.state();
      const added = await db
        .select({ id: leads.id })
        .from(leads)
        .where(sql`${leads.id} > ${indexedTo}`)
        .orderBy(asc(leads.id))
        .limit(limit);
      const last = added.at(-1)?.id;
      if (last === undefined) return 0;
      await leadIndex.run(sql`update "lead_index" set "indexed_to" = ${last}`);
      // What has a row already was changed meanwhile, and is right.
      await leadIndex.run(
        sql`insert into "lead_statuses" ("lead_id", "status") select "lead_id", "status" from "hottest_statuses" where "lead_id" > ${indexedTo} and "lead_id" <= ${last} on conflict ("lead_id") do nothing`,
      );
      if (hasSearch) await leadIndex.run(leadIndex.fill(indexedTo, last));
      return added.length;
    },
  };
}

type ByLead = (ids: readonly number[]) => Promise<Map<number, string[]>>;

/** What a list reads of its leads besides their rows. */
export interface Lists {
  tagsOf: ByLead;
  secondAddressesOf: ByLead;
}

async function withLists<T extends { lead: LeadRow }>(
  rows: readonly T[],
  { tagsOf, secondAddressesOf }: Lists,
): Promise<(Omit<T, "lead"> & Pick<LeadWithStatus, "lead" | "also">)[]> {
  const ids = rows.map((row) => row.lead.id);
  const tags = await tagsOf(ids);
  const also = await secondAddressesOf(ids);
  return rows.map(({ lead, ...more }) => ({
    ...more,
    lead: toLead(lead, tags.get(lead.id) ?? []),
    also: also.get(lead.id) ?? [],
  }));
}
