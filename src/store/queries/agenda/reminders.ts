import { and, asc, eq, exists, inArray, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { ReminderQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";

export function reminderQueries({ db, tables, actor }: Handle): ReminderQueries {
  const { emails, reminders } = tables;
  const isInForce = or(
    ne(reminders.kind, "promise"),
    exists(
      db
        .select({ one: sql`1` })
        .from(emails)
        .where(and(eq(emails.id, reminders.emailId), inArray(emails.state, ["sent", "uncertain"]))),
    ),
  );
  return {
    async add(reminder, now) {
      const [row] = await db
        .insert(reminders)
        .values({ ...reminder, actor: reminder.actor ?? actor(), createdAt: now, doneAt: null })
        .returning();
      if (!row) throw new Error("the reminder was not stored");
      return row;
    },

    async due(now, limit) {
      return db
        .select()
        .from(reminders)
        .where(and(isNull(reminders.doneAt), lte(reminders.dueAt, now), isInForce))
        .orderBy(asc(reminders.dueAt), asc(reminders.id))
        .limit(limit);
    },

    async ofLead(leadId) {
      return db
        .select()
        .from(reminders)
        .where(and(eq(reminders.leadId, leadId), isNull(reminders.doneAt), isInForce))
        .orderBy(asc(reminders.dueAt), asc(reminders.id));
    },

    async settle(id, now) {
      const rows = await db
        .update(reminders)
        .set({ doneAt: now })
        .where(and(eq(reminders.id, id), isNull(reminders.doneAt)))
        .returning({ id: reminders.id });
      return rows.length > 0;
    },

    async dropPromises(emailId) {
      await db
        .delete(reminders)
        .where(and(eq(reminders.emailId, emailId), eq(reminders.kind, "promise")));
    },
  };
}
