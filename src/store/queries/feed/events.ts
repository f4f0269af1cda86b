import { and, asc, desc, eq, gt, inArray, isNotNull, max, type SQL, sql } from "drizzle-orm";
import type { FeedEvent } from "../../../domain/feed/event.ts";
import type { EventQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy } from "../../prepared.ts";
import { chunks } from "../chunks.ts";

export function eventQueries({ db, tables, leadIndex, takeTurns }: Handle): EventQueries {
  const { events, messages, outreachLogs } = tables;
  const { id, at, kind, leadId, messageId, emailId, actor, undoes } = events;
  const columns = { id, at, kind, leadId, messageId, emailId, actor, undoes };
  const isNew = eq(outreachLogs.inFeed, sql`0`);

  const firstNew = lazy(() =>
    db.select({ id: outreachLogs.id }).from(outreachLogs).where(isNew).limit(1).prepare(),
  );
  const highest = lazy(() =>
    db
      .select({ id: max(events.id) })
      .from(events)
      .prepare(),
  );

  /** Moves the log rows of a condition that have no place yet into the feed. */
  const move = async (which: SQL | undefined): Promise<void> => {
    const moved = db.select({ id: outreachLogs.id }).from(outreachLogs).where(and(isNew, which));
    // The engines give ids in the order of such a select. A test goes to us, and not to its lead.
    await leadIndex.run(sql`insert into ${events} ("at", "kind", "lead_id", "message_id", "email_id", "log_id", "actor")
      select ${outreachLogs.logAt}, ${outreachLogs.step}, ${messages.leadId}, ${outreachLogs.messageId}, ${outreachLogs.emailId}, ${outreachLogs.id}, ${outreachLogs.actor}
      from ${outreachLogs} join ${messages} on ${messages.id} = ${outreachLogs.messageId}
      where ${messages.testTo} is null and ${outreachLogs.id} in ${moved} order by ${outreachLogs.id}`);
    const takingBack = db
      .select({ id: outreachLogs.id })
      .from(outreachLogs)
      .where(and(isNew, sql`${outreachLogs.undoes} is not null`));
    const target = sql`(select "target"."id" from ${outreachLogs} join ${events} "target" on "target"."log_id" = ${outreachLogs.undoes} where ${outreachLogs.id} = ${events.logId})`;
    await db.update(events).set({ undoes: target }).where(sql`${events.logId} in ${takingBack}`);
    await db.update(outreachLogs).set({ inFeed: 1 }).where(and(isNew, which));
  };

  return {
    async hasNew() {
      return (await firstNew().execute()).length > 0;
    },

    async take(limit) {
      await takeTurns?.("events");
      const some = db
        .select({ id: outreachLogs.id })
        .from(outreachLogs)
        .where(isNew)
        .orderBy(asc(outreachLogs.id))
        .limit(limit)
        .as("derived");
      const [row] = await db.select({ last: max(some.id), rows: sql<number>`count(*)` }).from(some);
      if (!row?.last) return false;
      // With the sign, SQLite goes by the index of new rows, and not by all ids below.
      await move(sql`+${outreachLogs.id} <= ${row.last}`);
      return Number(row.rows) === limit;
    },

    async takeOfLead(lead) {
      await takeTurns?.("events");
      const own = db.select({ id: messages.id }).from(messages).where(eq(messages.leadId, lead));
      await move(inArray(outreachLogs.messageId, own));
    },

    async after(cursor, limit): Promise<FeedEvent[]> {
      return db
        .select(columns)
        .from(events)
        .where(gt(events.id, cursor))
        .orderBy(asc(events.id))
        .limit(limit);
    },

    async newest(limit) {
      const rows = await db.select(columns).from(events).orderBy(desc(events.id)).limit(limit);
      return rows.reverse();
    },

    async byIds(ids) {
      const found: FeedEvent[] = [];
      for (const some of chunks(ids)) {
        found.push(
          ...(await db
            .select(columns)
            .from(events)
            .where(inArray(events.id, some))
            .orderBy(asc(events.id))),
        );
      }
      return found;
    },

    async lastId() {
      const [row] = await highest().execute();
      return row?.id ?? 0;
    },

    async keep(event) {
      const rows = await db
        .update(events)
        .set({ leadId: sql`${events.leadId}` })
        .where(and(eq(events.id, event), isNotNull(events.leadId)))
        .returning({ id: events.id });
      return rows.length > 0;
    },

    async forgetLead(lead) {
      const nobody = { leadId: null, messageId: null, emailId: null, logId: null, actor: null };
      await db.update(events).set(nobody).where(eq(events.leadId, lead));
    },
  };
}
