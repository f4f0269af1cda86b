import { eq } from "drizzle-orm";
import { PAUSE_RULES } from "../../domain/sending/sending-limits.ts";
import type { MailboxQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";

export function mailboxQueries({ db, tables: { mailboxes } }: Handle): MailboxQueries {
  const find = async (name: string) => {
    const [row] = await db.select().from(mailboxes).where(eq(mailboxes.name, name));
    return row;
  };
  const put = async (row: typeof mailboxes.$inferInsert): Promise<void> => {
    const { name: _, ...set } = row;
    await db.insert(mailboxes).values(row).onConflictDoUpdate({ target: mailboxes.name, set });
  };
  return {
    stateOf: find,

    async pauseOf(name) {
      const row = await find(name);
      if (!row?.pausedAt || row.pauseRule === null) return null;
      return {
        rule: PAUSE_RULES.find((rule) => rule === row.pauseRule) ?? "outbox pause",
        reason: row.pauseReason ?? "paused",
        since: row.pausedAt,
      };
    },

    async pause(name, { reason, rule }, now) {
      await put({ name, pausedAt: now, pauseReason: reason, pauseRule: rule });
    },

    async inboxOf(name, { id, name: inboxName }, takeOver) {
      const known = await find(name);
      if (known && known.inboxId !== null && !takeOver) {
        return { id: known.inboxId, name: known.inboxName ?? "another inbox" };
      }
      await put({ name, inboxId: id, inboxName });
      return { id, name: inboxName };
    },

    async resume(name, now) {
      await put({ name, pausedAt: null, pauseReason: null, pauseRule: null, resumedAt: now });
    },
  };
}
