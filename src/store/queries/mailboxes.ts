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

    async otherInboxThan(name, { ids, name: inboxName }, takeOver) {
      const known = await find(name);
      const before = known?.inboxId?.split("\n") ?? [];
      const isSame = before.length === 0 || before.some((id) => ids.includes(id));
      if (!isSame && !takeOver) return known?.inboxName ?? "another inbox";
      const inboxId = ids.join("\n");
      if (known?.inboxId !== inboxId) await put({ name, inboxId, inboxName });
      return null;
    },

    async resume(name, now) {
      await put({ name, pausedAt: null, pauseReason: null, pauseRule: null, resumedAt: now });
    },
  };
}
