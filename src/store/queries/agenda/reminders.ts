import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { ReminderQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";

export function reminderQueries({ db, tables: { reminders }, actor }: Handle): ReminderQueries {
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
        .where(and(isNull(reminders.doneAt), lte(reminders.dueAt, now)))
        .orderBy(asc(reminders.dueAt), asc(reminders.id))
        .limit(limit);
    },

    async ofLead(leadId) {
      return db
        .select()
        .from(reminders)
        .where(and(eq(reminders.leadId, leadId), isNull(reminders.doneAt)))
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
  };
}
