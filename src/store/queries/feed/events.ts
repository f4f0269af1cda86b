import { and, asc, desc, eq, gt, inArray, isNotNull, max, or, type SQL, sql } from "drizzle-orm";
import type { FeedEvent } from "../../../domain/feed/event.ts";
import type { EventQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy } from "../../prepared.ts";
import { chunks } from "../chunks.ts";

interface LogRow {
  id: number;
  at: Date;
}

export function eventQueries({ db, tables, leadIndex, takeTurns, actor }: Handle): EventQueries {
  const { events, leadLogs, messages, outreachLogs } = tables;
  const { id, at, kind, leadId, messageId, emailId, actor: by, undoes } = events;
  const columns = { id, at, kind, leadId, messageId, emailId, actor: by, undoes };
  const isNew = eq(outreachLogs.inFeed, sql`0`);
  const isNewOfLead = eq(leadLogs.inFeed, sql`0`);

  const firstNew = lazy(() =>
    db.select({ id: outreachLogs.id }).from(outreachLogs).where(isNew).limit(1).prepare(),
  );
  const firstNewOfLead = lazy(() =>
    db.select({ id: leadLogs.id }).from(leadLogs).where(isNewOfLead).limit(1).prepare(),
  );
  const highest = lazy(() =>
    db
      .select({ id: max(events.id) })
      .from(events)
      .prepare(),
  );

  const oldestNew = async (limit: number): Promise<[LogRow[], LogRow[]]> => {
    const ofMessages = await db
      .select({ id: outreachLogs.id, at: outreachLogs.logAt })
      .from(outreachLogs)
      .where(isNew)
      .orderBy(asc(outreachLogs.id))
      .limit(limit);
    const ofLeads = await db
      .select({ id: leadLogs.id, at: leadLogs.at })
      .from(leadLogs)
      .where(isNewOfLead)
      .orderBy(asc(leadLogs.id))
      .limit(limit);
    return [ofMessages, ofLeads];
  };

  /** Moves the log rows of two conditions that have no place yet into the feed: of messages, and of leads. */
  const move = async (which: SQL | undefined, ofLeads: SQL | undefined): Promise<void> => {
    const moved = db.select({ id: outreachLogs.id }).from(outreachLogs).where(and(isNew, which));
    // "turn" is the latest time of a log so far: its rows keep their order where a clock was set back.
    // The engines give ids in the order of such a select. A test goes to us, and not to its lead.
    await leadIndex.run(sql`insert into ${events} ("at", "kind", "lead_id", "message_id", "email_id", "log_id", "actor")
      select "at", "kind", "lead_id", "message_id", "email_id", "log_id", "actor" from (
        select ${outreachLogs.logAt} as "at", ${outreachLogs.step} as "kind", ${messages.leadId} as "lead_id", ${outreachLogs.messageId} as "message_id", ${outreachLogs.emailId} as "email_id", ${outreachLogs.id} as "log_id", ${outreachLogs.actor} as "actor",
          max(${outreachLogs.logAt}) over (order by ${outreachLogs.id}) as "turn", 1 as "log", ${outreachLogs.id} as "place"
        from ${outreachLogs} join ${messages} on ${messages.id} = ${outreachLogs.messageId}
        where ${messages.testTo} is null and ${outreachLogs.id} in ${moved}
        union all
        select ${leadLogs.at}, ${leadLogs.step}, ${leadLogs.leadId}, null, null, null, ${leadLogs.actor},
          max(${leadLogs.at}) over (order by ${leadLogs.id}), 0, ${leadLogs.id}
        from ${leadLogs} where ${and(isNewOfLead, ofLeads)}
      ) "derived" order by "turn", "log", "place"`);
    const takingBack = db
      .select({ id: outreachLogs.id })
      .from(outreachLogs)
      .where(and(isNew, which, sql`${outreachLogs.undoes} is not null`));
    const target = sql`(select "target"."id" from ${outreachLogs} join ${events} "target" on "target"."log_id" = ${outreachLogs.undoes} where ${outreachLogs.id} = ${events.logId})`;
    await db.update(events).set({ undoes: target }).where(sql`${events.logId} in ${takingBack}`);
    await db.update(outreachLogs).set({ inFeed: 1 }).where(and(isNew, which));
    await db.update(leadLogs).set({ inFeed: 1 }).where(and(isNewOfLead, ofLeads));
  };

  return {
    async hasNew() {
      return (await firstNew().execute()).length + (await firstNewOfLead().execute()).length > 0;
    },

    async take(limit) {
      await takeTurns?.("events");
      const rows = await oldestNew(limit);
      const [ofMessages, ofLeads] = firstOf(...rows, limit);
      if (ofMessages.length + ofLeads.length === 0) return false;
      // By their ids: a condition on the last one would go through all that is new, for each batch.
      await move(inArray(outreachLogs.id, ofMessages), inArray(leadLogs.id, ofLeads));
      return rows.some((some) => some.length === limit) || rows.flat().length > limit;
    },

    async takeOfLead(lead) {
      await takeTurns?.("events");
      const own = db.select({ id: messages.id }).from(messages).where(eq(messages.leadId, lead));
      await move(inArray(outreachLogs.messageId, own), eq(leadLogs.leadId, lead));
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
        .where(and(eq(events.id, event), or(isNotNull(events.leadId), eq(kind, "lead_erased"))))
        .returning({ id: events.id });
      return rows.length > 0;
    },

    async forgetLead(lead) {
      const nobody = { leadId: null, messageId: null, emailId: null, logId: null, actor: null };
      await db.update(events).set(nobody).where(eq(events.leadId, lead));
    },

    async addErasure(now) {
      await db.insert(events).values({ at: now, kind: "lead_erased", actor: actor() });
    },
  };
}

/**
 * Of two logs, each in the order of its ids, as many rows as there is room for, the earlier ones first.
 *
 * @returns the ids of those of each
 */
function firstOf(a: readonly LogRow[], b: readonly LogRow[], limit: number): [number[], number[]] {
  let [ofA, ofB] = [0, 0];
  let [turnA, turnB] = [0, 0];
  while (ofA + ofB < limit) {
    const [rowA, rowB] = [a[ofA], b[ofB]];
    if (!rowA && !rowB) break;
    turnA = Math.max(turnA, rowA?.at.getTime() ?? 0);
    turnB = Math.max(turnB, rowB?.at.getTime() ?? 0);
    if (!rowA || (rowB && turnB <= turnA)) ofB += 1;
    else ofA += 1;
  }
  const idsOf = (rows: readonly LogRow[]): number[] => rows.map(({ id }) => id);
  return [idsOf(a.slice(0, ofA)), idsOf(b.slice(0, ofB))];
}
