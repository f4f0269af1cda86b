import {
  and,
  asc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  notExists,
  or,
  sql,
} from "drizzle-orm";
import { ENDED } from "../../../domain/status.ts";
import type { StoredQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { chunks } from "../chunks.ts";

export function storedQueries({ db, tables }: Handle): StoredQueries {
  const { leads, leadAddresses, messages, outreachLogs, notes, reminders } = tables;
  const { companyHolds, hookHeld, hookRuns, strayMails } = tables;
  const one = { one: sql`1` };

  const silent = (since: Date) =>
    and(
      lt(leads.createdAt, since),
      lt(leads.updatedAt, since),
      exists(db.select(one).from(messages).where(eq(messages.leadId, leads.id))),
      notExists(
        db
          .select(one)
          .from(messages)
          .leftJoin(
            outreachLogs,
            and(eq(outreachLogs.messageId, messages.id), gte(outreachLogs.logAt, since)),
          )
          .where(
            and(
              eq(messages.leadId, leads.id),
              or(
                sql`${messages.status} not in (${sql.raw(ENDED.map((each) => `'${each}'`).join(", "))})`,
                gte(messages.createdAt, since),
                sql`${outreachLogs.id} is not null`,
              ),
            ),
          ),
      ),
      notExists(
        db
          .select(one)
          .from(notes)
          .where(and(eq(notes.leadId, leads.id), gte(notes.createdAt, since))),
      ),
      notExists(
        db
          .select(one)
          .from(reminders)
          .where(and(eq(reminders.leadId, leads.id), isNull(reminders.doneAt))),
      ),
    );

  return {
    async addressesOf(leadId) {
      const rows = await db
        .select()
        .from(leadAddresses)
        .where(eq(leadAddresses.leadId, leadId))
        .orderBy(asc(leadAddresses.key));
      return rows.map(({ key, address }) => address ?? key);
    },

    async notesOf(leadId) {
      return db.select().from(notes).where(eq(notes.leadId, leadId)).orderBy(asc(notes.id));
    },

    async remindersOf(leadId) {
      return db
        .select()
        .from(reminders)
        .where(eq(reminders.leadId, leadId))
        .orderBy(asc(reminders.id));
    },

    async holdsOf(leadId) {
      return db
        .select()
        .from(companyHolds)
        .where(eq(companyHolds.leadId, leadId))
        .orderBy(asc(companyHolds.id));
    },

    async hookRunsOf(leadId) {
      return db
        .select()
        .from(hookRuns)
        .where(eq(hookRuns.leadId, leadId))
        .orderBy(asc(hookRuns.id));
    },

    async heldEventsOf(leadId) {
      return db
        .select()
        .from(hookHeld)
        .where(eq(hookHeld.leadId, leadId))
        .orderBy(asc(hookHeld.eventId), asc(hookHeld.hook));
    },

    async straysFrom(addresses) {
      const wanted = [...new Set(addresses.map((address) => address.toLowerCase()))];
      const found = [];
      for (const some of chunks(wanted)) {
        const rows = await db
          .select()
          .from(strayMails)
          .where(inArray(sql`lower(${strayMails.address})`, some))
          .orderBy(asc(strayMails.id));
        found.push(...rows);
      }
      return found.map(({ gzip, ...stray }) => ({
        ...stray,
        original: gzip === null ? null : Buffer.from(gzip, "base64"),
      }));
    },

    async silentSince(since, afterId, limit) {
      const rows = await db
        .select({ id: leads.id })
        .from(leads)
        .where(and(gt(leads.id, afterId), silent(since)))
        .orderBy(asc(leads.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    async isSilentSince(leadId, since) {
      const rows = await db
        .select({ id: leads.id })
        .from(leads)
        .where(and(eq(leads.id, leadId), silent(since)));
      return rows.length > 0;
    },
  };
}
