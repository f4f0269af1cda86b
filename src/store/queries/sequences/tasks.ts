import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { TaskQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { chunks } from "../chunks.ts";

export function taskQueries({ db, tables, actor }: Handle): TaskQueries {
  const { tasks } = tables;
  return {
    async add(task, now) {
      const unsettled = { overdueAt: null, settledAt: null, why: null, actor: null };
      const row = { ...task, state: "open" as const, ...unsettled, createdAt: now };
      const [stored] = await db.insert(tasks).values(row).returning();
      if (!stored) throw new Error("the task was not stored");
      return stored;
    },

    async byId(id) {
      const [row] = await db.select().from(tasks).where(eq(tasks.id, id));
      return row;
    },

    async ofMessages(messageIds) {
      const found = [];
      for (const some of chunks(messageIds)) {
        const rows = await db
          .select()
          .from(tasks)
          .where(inArray(tasks.messageId, some))
          .orderBy(asc(tasks.id));
        found.push(...rows);
      }
      return found;
    },

    async open(limit) {
      return db
        .select()
        .from(tasks)
        .where(eq(tasks.state, "open"))
        .orderBy(asc(tasks.createdAt), asc(tasks.id))
        .limit(limit);
    },

    async settle(id, state, why, now) {
      const rows = await db
        .update(tasks)
        .set({ state, why, settledAt: now, actor: actor() })
        .where(and(eq(tasks.id, id), eq(tasks.state, "open")))
        .returning({ id: tasks.id });
      return rows.length > 0;
    },

    async withdraw(messageId, now) {
      const rows = await db
        .update(tasks)
        .set({ state: "withdrawn", settledAt: now, actor: actor() })
        .where(and(eq(tasks.messageId, messageId), eq(tasks.state, "open")))
        .returning({ id: tasks.id });
      return rows.map(({ id }) => id);
    },

    async reopen(ids) {
      for (const some of chunks(ids)) {
        await db
          .update(tasks)
          .set({ state: "open", settledAt: null, why: null, actor: null })
          .where(and(inArray(tasks.id, some), eq(tasks.state, "withdrawn")));
      }
    },

    async overdue(id, now) {
      const rows = await db
        .update(tasks)
        .set({ overdueAt: now })
        .where(and(eq(tasks.id, id), eq(tasks.state, "open"), isNull(tasks.overdueAt)))
        .returning({ id: tasks.id });
      return rows.length > 0;
    },
  };
}
