import { and, desc, eq, inArray, isNotNull, isNull, max, notInArray } from "drizzle-orm";
import type { LogQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { manyInserter } from "../insert-many.ts";
import { lazy, param } from "../prepared.ts";

export function logQueries({ db, tables: { outreachLogs }, actor }: Handle): LogQueries {
  const insert = lazy(() =>
    db
      .insert(outreachLogs)
      .values({
        messageId: param("messageId", outreachLogs.messageId),
        logAt: param("logAt", outreachLogs.logAt),
        step: param("step", outreachLogs.step),
        actor: param("actor", outreachLogs.actor),
        emailId: param("emailId", outreachLogs.emailId),
        undoes: param("undoes", outreachLogs.undoes),
      })
      .prepare(),
  );
  const insertMany = lazy(() => manyInserter(db, outreachLogs, null));
  return {
    async addToAll(messageIds, step, now, by) {
      const who = by ?? actor();
      await insertMany()(
        messageIds.map((messageId) => ({ messageId, logAt: now, step, actor: who })),
      );
    },

    async add(messageId, step, now, { by, emailId = null, undoes = null } = {}) {
      const row = { messageId, logAt: now, step, actor: by ?? actor(), emailId, undoes };
      await insert().execute(row);
    },

    async ofMessages(messageIds) {
      if (messageIds.length === 0) return [];
      return db
        .select()
        .from(outreachLogs)
        .where(inArray(outreachLogs.messageId, [...messageIds]))
        .orderBy(desc(outreachLogs.logAt), desc(outreachLogs.id));
    },

    async has(messageId, step) {
      const rows = await db
        .select({ id: outreachLogs.id })
        .from(outreachLogs)
        .where(and(eq(outreachLogs.messageId, messageId), eq(outreachLogs.step, step)))
        .limit(1);
      return rows.length > 0;
    },

    async newest(messageId, step) {
      const takenBack = db
        .select({ id: outreachLogs.undoes })
        .from(outreachLogs)
        .where(and(eq(outreachLogs.messageId, messageId), isNotNull(outreachLogs.undoes)));
      const [row] = await db
        .select({ id: max(outreachLogs.id) })
        .from(outreachLogs)
        .where(
          and(
            eq(outreachLogs.messageId, messageId),
            eq(outreachLogs.step, step),
            isNull(outreachLogs.undoes),
            notInArray(outreachLogs.id, takenBack),
          ),
        );
      return row?.id ?? null;
    },
  };
}
