import { desc, inArray } from "drizzle-orm";
import type { LogQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { once, slot } from "../prepared.ts";

export function logQueries({ db, tables: { outreachLogs } }: Handle): LogQueries {
  const insert = once(() =>
    db
      .insert(outreachLogs)
      .values({
        messageId: slot("messageId", outreachLogs.messageId),
        logAt: slot("logAt", outreachLogs.logAt),
        step: slot("step", outreachLogs.step),
      })
      .prepare(),
  );
  return {
    async add(messageId, step, now) {
      await insert().execute({ messageId, logAt: now, step });
    },

    async ofMessages(messageIds) {
      if (messageIds.length === 0) return [];
      return db
        .select()
        .from(outreachLogs)
        .where(inArray(outreachLogs.messageId, [...messageIds]))
        .orderBy(desc(outreachLogs.logAt), desc(outreachLogs.id));
    },
  };
}
