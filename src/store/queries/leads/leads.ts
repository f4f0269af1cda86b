import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  max,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { addressKey, addressKeys } from "../../../domain/address.ts";
import { AppError } from "../../../domain/errors.ts";
import { type Lead, leadKey, type NewLead } from "../../../domain/lead.ts";
import { HOTTEST_FIRST } from "../../../domain/status.ts";
import type { LeadFilter, LeadQueries, LeadWithStatus } from "../../../service/ports/index.ts";
import type { Database, Handle, Tables } from "../../database.ts";
import { lazy } from "../../prepared.ts";
import { companyDomainOf } from "./company-domain.ts";
import { leadUpserts } from "./upserts.ts";

/** The most ids that one statement takes. */
const CHUNK = 500;

export type LeadRow = Tables["leads"]["$inferSelect"];

export function toLead(row: LeadRow, tags: readonly string[]): Lead {
  const { emailKey: _, ...lead } = row;
  return { ...lead, tags };
}

/** The columns of a lead as they are stored. */
async function leadColumns(lead: NewLead, now: Date) {
  const { tags: _, ...columns } = lead;
  return {
    ...columns,
    emailKey: leadKey(lead),
    companyDomain: await companyDomainOf(lead),
    updatedAt: now,
  };
}

export function leadQueries(handle: Handle): LeadQueries {
  const { db, tables } = handle;
  const { leads, leadTags, leadAddresses, messages, outreachLogs, strayMails } = tables;
  const upserts = leadUpserts(handle);

  const byId = lazy(() =>
    db
      .select()
      .from(leads)
      .where(eq(leads.id, sql.placeholder("id")))
      .prepare(),
  );
  const byKey = lazy(() =>
    db
      .select()
      .from(leads)
      .where(eq(leads.emailKey, sql.placeholder("key")))
      .prepare(),
  );

  const tagsOf = async (ids: readonly number[]): Promise<Map<number, string[]>> => {
    const tags = new Map<number, string[]>();
    if (ids.length === 0) return tags;
    const rows = await db
      .select()
      .from(leadTags)
      .where(inArray(leadTags.leadId, [...ids]))
      .orderBy(asc(leadTags.leadId), asc(leadTags.tag));
    for (const row of rows) tags.set(row.leadId, [...(tags.get(row.leadId) ?? []), row.tag]);
    // Sorted here, since each server has an order of its own.
    for (const list of tags.values()) list.sort();
    return tags;
  };

  const complete = async (row: LeadRow | undefined): Promise<Lead | undefined> =>
    row && toLead(row, (await tagsOf([row.id])).get(row.id) ?? []);

  const replaceTags = async (id: number, tags: readonly string[]): Promise<void> => {
    await db.delete(leadTags).where(eq(leadTags.leadId, id));
    if (tags.length === 0) return;
    await db.insert(leadTags).values(tags.map((tag) => ({ leadId: id, tag })));
  };

  const byAddress = async (address: string): Promise<Lead | undefined> => {
    for (const key of addressKeys(address)) {
      const [row] = await byKey().execute({ key });
      if (row) return complete(row);
    }
    return bySecondAddress(address);
  };

  const bySecondKey = lazy(() =>
    db
      .select({ lead: leads })
      .from(leadAddresses)
      .innerJoin(leads, eq(leads.id, leadAddresses.leadId))
      .where(and(eq(leadAddresses.key, sql.placeholder("key")), isNotNull(leadAddresses.address)))
      .prepare(),
  );

  const bySecondAddress = async (address: string): Promise<Lead | undefined> => {
    for (const key of addressKeys(address)) {
      const [row] = await bySecondKey().execute({ key });
      if (row) return complete(row.lead);
    }
    return undefined;
  };

  const secondAddresses = lazy(() =>
    db
      .select({ address: leadAddresses.address })
      .from(leadAddresses)
      .where(and(eq(leadAddresses.leadId, sql.placeholder("id")), isNotNull(leadAddresses.address)))
      .orderBy(asc(leadAddresses.key))
      .prepare(),
  );

  const secondAddressesOf: ByLead = async (ids) => {
    const found = new Map<number, string[]>();
    for (let at = 0; at < ids.length; at += CHUNK) {
      const rows = await db
        .select()
        .from(leadAddresses)
        .where(
          and(
            inArray(leadAddresses.leadId, ids.slice(at, at + CHUNK)),
            isNotNull(leadAddresses.address),
          ),
        )
        .orderBy(asc(leadAddresses.leadId), asc(leadAddresses.key));
      for (const { leadId, address } of rows) {
        found.set(leadId, [...(found.get(leadId) ?? []), address ?? ""]);
      }
    }
    return found;
  };

  const removeSecond = async (leadId: number, address: string): Promise<boolean> => {
    const rows = await db
      .delete(leadAddresses)
      .where(
        and(
          eq(leadAddresses.leadId, leadId),
          inArray(leadAddresses.key, addressKeys(address)),
          isNotNull(leadAddresses.address),
        ),
      )
      .returning({ leadId: leadAddresses.leadId });
    return rows.length > 0;
  };

  const refuseTaken = async (email: string | null, except: number | null): Promise<void> => {
    if (email === null) return;
    const taken = await byAddress(email);
    if (taken && taken.id !== except) throw addressTaken(email, taken);
  };

  /** Turns the index's refusal, which only a simultaneous change can cause, into our own error. */
  const orTaken = async <T>(email: string | null, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!handle.isUniqueViolation(error)) throw error;
      throw addressTaken(email ?? "", undefined);
    }
  };

  return {
    async insert(lead, now) {
      await refuseTaken(lead.email, null);
      return orTaken(lead.email, async () => {
        const [row] = await db
          .insert(leads)
          .values({ ...(await leadColumns(lead, now)), pausedAt: null, createdAt: now })
          .returning();
        if (!row) throw new Error("the lead was not stored");
        await replaceTags(row.id, lead.tags);
        return toLead(row, [...lead.tags].sort());
      });
    },

    upsert: upserts,

    async byId(id) {
      const [row] = await byId().execute({ id });
      return complete(row);
    },

    async byIds(ids) {
      const found: Lead[] = [];
      const each = [...new Set(ids)];
      for (let at = 0; at < each.length; at += CHUNK) {
        const some = each.slice(at, at + CHUNK);
        const rows = await db.select().from(leads).where(inArray(leads.id, some));
        const tags = await tagsOf(some);
        found.push(...rows.map((row) => toLead(row, tags.get(row.id) ?? [])));
      }
      return found;
    },

    byAddress,

    async byFormerAddress(address) {
      const rows = await db
        .select({ lead: leads })
        .from(leadAddresses)
        .innerJoin(leads, eq(leads.id, leadAddresses.leadId))
        .where(and(inArray(leadAddresses.key, addressKeys(address)), isNull(leadAddresses.address)))
        .orderBy(desc(leads.id));
      // One lead may have had the address in two spellings.
      const byId = new Map(rows.map(({ lead }) => [lead.id, toLead(lead, [])]));
      return [...byId.values()];
    },

    async formerAddresses(id) {
      const rows = await db
        .select({ key: leadAddresses.key })
        .from(leadAddresses)
        .where(and(eq(leadAddresses.leadId, id), isNull(leadAddresses.address)))
        .orderBy(asc(leadAddresses.key));
      return rows.map(({ key }) => key);
    },

    async secondAddresses(id) {
      const rows = await secondAddresses().execute({ id });
      return rows.map(({ address }) => address ?? "");
    },

    secondAddressesOf,

    async addSecondAddress(leadId, address) {
      await refuseTaken(address, leadId);
      await db
        .insert(leadAddresses)
        .values({ leadId, key: addressKey(address), address })
        .onConflictDoUpdate({
          target: [leadAddresses.leadId, leadAddresses.key],
          set: { address },
        });
    },

    removeSecondAddress: removeSecond,

    async keepFormerAddress(leadId, address) {
      await db
        .insert(leadAddresses)
        .values({ leadId, key: addressKey(address) })
        .onConflictDoNothing();
    },

    async update(id, lead, now) {
      await refuseTaken(lead.email, id);
      // What was a second address is their first one from now on.
      if (lead.email !== null) await removeSecond(id, lead.email);
      return orTaken(lead.email, async () => {
        const [row] = await db
          .update(leads)
          .set(await leadColumns(lead, now))
          .where(eq(leads.id, id))
          .returning();
        if (!row) throw new AppError("not_found", `there is no lead ${id}`);
        await replaceTags(id, lead.tags);
        return toLead(row, [...lead.tags].sort());
      });
    },

    async setPaused(id, pausedAt, now, pausedUntil = null) {
      await db.update(leads).set({ pausedAt, pausedUntil, updatedAt: now }).where(eq(leads.id, id));
    },

    async setAbsent(id, until, now) {
      await db.update(leads).set({ absentUntil: until, updatedAt: now }).where(eq(leads.id, id));
    },

    async lockRows(ids) {
      // Only a written row makes the second transaction run again.
      const unchanged = { pausedAt: sql`${leads.pausedAt}` };
      for (let at = 0; at < ids.length; at += CHUNK) {
        await db
          .update(leads)
          .set(unchanged)
          .where(inArray(leads.id, ids.slice(at, at + CHUNK)));
      }
    },

    async remove(id) {
      // A colleague's mail waits all the same.
      await db
        .update(strayMails)
        .set({ leadId: null, messageId: null })
        .where(eq(strayMails.leadId, id));
      await db.delete(leads).where(eq(leads.id, id));
    },

    async list(filter, { limit, offset }) {
      const rows = await select(db, tables, filter)
        .orderBy(desc(leads.id))
        .limit(limit)
        .offset(offset);
      return withLists(rows, tagsOf, secondAddressesOf);
    },

    async lastEvents(ids) {
      const found = new Map<number, Date>();
      for (let at = 0; at < ids.length; at += CHUNK) {
        const rows = await db
          .select({ leadId: messages.leadId, at: max(outreachLogs.logAt) })
          .from(messages)
          .innerJoin(outreachLogs, eq(outreachLogs.messageId, messages.id))
          .where(and(inArray(messages.leadId, ids.slice(at, at + CHUNK)), isNull(messages.testTo)))
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
      return withLists(rows, tagsOf, secondAddressesOf);
    },

    async namedIn(text, besides, limit) {
      // Both engines have `replace`, and each folds both sides in its own way.
      const line = text.normalize("NFC").replace(/\s+/gu, " ");
      const stands = (column: typeof leads.name | typeof leads.company): SQL =>
        sql`replace(lower(cast(${line} as text)), lower(${column}), '') <> lower(cast(${line} as text))`;
      const severalWordsOrCaseless = sql`(${leads.name} like '% %' or lower(${leads.name}) = upper(${leads.name}))`;
      const byName = await db
        .select({ name: leads.name, email: leads.email, company: leads.company })
        .from(leads)
        .where(and(ne(leads.id, besides.id), severalWordsOrCaseless, stands(leads.name)))
        .orderBy(asc(leads.id))
        .limit(limit);
      // Each company once, or the colleagues of one would leave no room for the others.
      const byCompany = await db
        .select({
          name: sql<string>`min(${leads.name})`,
          email: sql<string | null>`min(${leads.email})`,
          company: leads.company,
        })
        .from(leads)
        .where(
          and(
            ne(leads.id, besides.id),
            stands(leads.company),
            sql`lower(${leads.company}) <> lower(cast(${besides.company ?? ""} as text))`,
          ),
        )
        .groupBy(leads.company)
        .orderBy(asc(leads.company))
        .limit(limit);
      const known = new Set(byName.map(({ company }) => company));
      return [...byName, ...byCompany.filter(({ company }) => !known.has(company))];
    },
  };
}

function addressTaken(email: string, taken: Lead | undefined): AppError {
  return new AppError(
    "exists",
    taken ? `${email} is lead ${taken.id} already (${taken.name})` : `${email} is a lead already`,
    taken
      ? `Change it with \`tickler lead edit ${taken.id}\`, or look at it with \`tickler lead show ${taken.id}\`.`
      : `Look at it with \`tickler lead show ${email}\`.`,
  );
}

type ByLead = (ids: readonly number[]) => Promise<Map<number, string[]>>;

async function withLists(
  rows: { lead: LeadRow; status: LeadWithStatus["status"] }[],
  tagsOf: ByLead,
  secondAddressesOf: ByLead,
): Promise<LeadWithStatus[]> {
  const ids = rows.map((row) => row.lead.id);
  const tags = await tagsOf(ids);
  const also = await secondAddressesOf(ids);
  return rows.map(({ lead, status }) => ({
    lead: toLead(lead, tags.get(lead.id) ?? []),
    status,
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
