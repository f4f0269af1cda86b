import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { UnreadQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { seenKey } from "../erasure.ts";

export function unreadQueries({ db, tables: { unreadMails } }: Handle): UnreadQueries {
  const place = [unreadMails.source, unreadMails.key];
  const at = (source: string, key: string) =>
    and(eq(unreadMails.source, source), eq(unreadMails.key, seenKey(key)));

  return {
    async begin({ mailbox, source, key }, now) {
      const [row] = await db
        .insert(unreadMails)
        .values({ mailbox, source, key: seenKey(key), error: null, tries: 1, since: now })
        .onConflictDoUpdate({ target: place, set: { tries: sql`${unreadMails.tries} + 1` } })
        .returning({ tries: unreadMails.tries });
      return row?.tries ?? 1;
    },

    async fail({ mailbox, source, key, error }, now) {
      const [row] = await db
        .insert(unreadMails)
        .values({ mailbox, source, key: seenKey(key), error, tries: 1, since: now })
        .onConflictDoUpdate({ target: place, set: { error, tries: sql`${unreadMails.tries} + 1` } })
        .returning({ since: unreadMails.since });
      return row?.since ?? now;
    },

    async settle(source, key) {
      await db.delete(unreadMails).where(at(source, key));
    },

    async settleSince(source, since) {
      await db
        .delete(unreadMails)
        .where(and(eq(unreadMails.source, source), gt(unreadMails.since, since)));
    },

    async find(source, key) {
      const [row] = await db.select().from(unreadMails).where(at(source, key));
      return row;
    },

    async since(mailbox, since) {
      return db
        .select()
        .from(unreadMails)
        .where(and(eq(unreadMails.mailbox, mailbox), lte(unreadMails.since, since)))
        .orderBy(asc(unreadMails.since), asc(unreadMails.id));
    },

    async remove(id) {
      const rows = await db
        .delete(unreadMails)
        .where(eq(unreadMails.id, id))
        .returning({ id: unreadMails.id });
      return rows.length > 0;
    },
  };
}
