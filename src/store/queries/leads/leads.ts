import { eq, inArray, sql } from "drizzle-orm";
import { addressKeys } from "../../../domain/address.ts";
import { AppError } from "../../../domain/errors.ts";
import { type Lead, leadKey, type NewLead } from "../../../domain/lead.ts";
import type { LeadQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy } from "../../prepared.ts";
import { chunks } from "../chunks.ts";
import { leadAddressQueries } from "./addresses.ts";
import { companyDomainOf } from "./company-domain.ts";
import { type LeadRow, toLead } from "./lead-row.ts";
import { leadListQueries } from "./list.ts";
import { NO_KEYS, namedQueries } from "./named.ts";
import { leadTagQueries } from "./tags.ts";
import { leadUpserts } from "./upserts.ts";

/** The columns of a lead as they are stored. */
async function leadColumns(lead: NewLead, now: Date) {
  const { tags: _, ...columns } = lead;
  return {
    ...columns,
    emailKey: leadKey(lead),
    companyDomain: await companyDomainOf(lead),
    ...NO_KEYS,
    updatedAt: now,
  };
}

export function leadQueries(handle: Handle): LeadQueries {
  const { db, tables } = handle;
  const { leads, strayMails } = tables;
  const { tagsOf, replaceTags } = leadTagQueries(handle);
  const addresses = leadAddressQueries(handle);
  const { secondAddressesOf } = addresses.queries;

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

  const complete = async (row: LeadRow | undefined): Promise<Lead | undefined> =>
    row && toLead(row, (await tagsOf([row.id])).get(row.id) ?? []);

  const byAddress = async (address: string): Promise<Lead | undefined> => {
    for (const key of addressKeys(address)) {
      const [row] = await byKey().execute({ key });
      if (row) return complete(row);
    }
    return complete(await addresses.bySecondAddress(address));
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

    ...addresses.queries,
    ...leadListQueries(handle, { tagsOf, secondAddressesOf }),
    ...namedQueries(handle),
    upsert: leadUpserts(handle),

    async byId(id) {
      const [row] = await byId().execute({ id });
      return complete(row);
    },

    async byIds(ids) {
      const found: Lead[] = [];
      const each = [...new Set(ids)];
      for (const some of chunks(each)) {
        const rows = await db.select().from(leads).where(inArray(leads.id, some));
        const tags = await tagsOf(some);
        found.push(...rows.map((row) => toLead(row, tags.get(row.id) ?? [])));
      }
      return found;
    },

    byAddress,

    async addSecondAddress(leadId, address) {
      await refuseTaken(address, leadId);
      await addresses.putSecondAddress(leadId, address);
    },

    async update(id, lead, now) {
      await refuseTaken(lead.email, id);
      // What was a second address is their first one from now on.
      if (lead.email !== null) await addresses.queries.removeSecondAddress(id, lead.email);
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
      for (const some of chunks(ids)) {
        await db.update(leads).set(unchanged).where(inArray(leads.id, some));
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
