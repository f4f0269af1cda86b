import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  max,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { HOTTEST_FIRST } from "../../../domain/status.ts";
import type { LeadFilter, LeadQueries, LeadWithStatus } from "../../../service/ports/index.ts";
import type { Database, Handle, Tables } from "../../database.ts";
import { chunks } from "../chunks.ts";
import { type LeadRow, toLead } from "./lead-row.ts";

type ListQueries = Pick<LeadQueries, "list" | "count" | "page" | "tagged" | "lastEvents">;

/** Leads by a filter, with what a list shows of them. */
export function leadListQueries({ db, tables }: Handle, lists: Lists): ListQueries {
  const { leads, leadTags, messages, outreachLogs } = tables;
  return {
    async list(filter, { limit, offset }) {
      const rows = await select(db, tables, filter)
        .orderBy(desc(leads.id))
        .limit(limit)
        .offset(offset);
      return withLists(rows, lists);
    },

    async lastEvents(ids) {
      const found = new Map<number, Date>();
      for (const some of chunks(ids)) {
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

    async count(filter) {
      const [row] = await db
        .select({ leads: count() })
        .from(leads)
        .where(matching(db, tables, filter));
      return row?.leads ?? 0;
    },

    async page(filter, afterId, limit) {
      const rows = await select(db, tables, filter, gt(leads.id, afterId))
        .orderBy(asc(leads.id))
        .limit(limit);
      return withLists(rows, lists);
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

/** The hottest status of a lead's messages; a test that went to ourselves is none of theirs. */
function hottestStatus(db: Database, { leads, messages }: Tables) {
  const ranks = HOTTEST_FIRST.map((status, rank) => `when '${status}' then ${rank}`).join(" ");
  return db
    .select({ status: messages.status })
    .from(messages)
    .where(and(eq(messages.leadId, leads.id), isNull(messages.testTo)))
    .orderBy(sql`case ${messages.status} ${sql.raw(ranks)} end`)
    .limit(1);
}

function select(db: Database, tables: Tables, filter: LeadFilter, more?: SQL) {
  const status = sql<LeadWithStatus["status"]>`(${hottestStatus(db, tables)})`;
  return db
    .select({ lead: tables.leads, status: status.as("status") })
    .from(tables.leads)
    .where(and(matching(db, tables, filter), more));
}

function matching(db: Database, tables: Tables, filter: LeadFilter): SQL | undefined {
  const { leads, leadTags } = tables;
  const { status, tag, text } = filter;
  const own = sql`(${hottestStatus(db, tables)})`;
  return and(
    status === undefined ? undefined : status === "none" ? isNull(own) : sql`${own} = ${status}`,
    tag === undefined
      ? undefined
      : exists(
          db
            .select({ one: sql`1` })
            .from(leadTags)
            .where(and(eq(leadTags.leadId, leads.id), eq(leadTags.tag, tag))),
        ),
    text === undefined
      ? undefined
      : or(
          ...[leads.name, leads.email, leads.company, leads.phone].map(
            (column) => sql`lower(${column}) like ${pattern(text)} escape '\\'`,
          ),
        ),
  );
}

function pattern(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
}
