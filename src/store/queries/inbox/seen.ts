import { and, eq, inArray } from "drizzle-orm";
import type { SeenQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { chunks } from "../chunks.ts";
import { seenKey } from "../erasure.ts";

export function seenQueries({ db, tables: { seenMails, inboxCursors } }: Handle): SeenQueries {
  const addAll = async (
    source: string,
    keys: readonly string[],
    verdict: string,
    now: Date,
  ): Promise<void> => {
    for (const some of chunks(keys.map(seenKey))) {
      const rows = some.map((key) => ({ source, key, verdict, seenAt: now }));
      await db.insert(seenMails).values(rows).onConflictDoNothing();
    }
  };

  return {
    async unseen(source, keys) {
      const seen = new Set<string>();
      // Names that may hold an address are stored as digests; older versions stored them in clear.
      const stored = [...new Set(keys.flatMap((key) => [key, seenKey(key)]))];
      for (const some of chunks(stored)) {
        const rows = await db
          .select({ key: seenMails.key })
          .from(seenMails)
          .where(and(eq(seenMails.source, source), inArray(seenMails.key, some)));
        for (const row of rows) seen.add(row.key);
      }
      return keys.filter((key) => !seen.has(key) && !seen.has(seenKey(key)));
    },

    add: (source, key, verdict, now) => addAll(source, [key], verdict, now),
    addAll,

    async cursor(source) {
      const [row] = await db
        .select({ cursor: inboxCursors.cursor })
        .from(inboxCursors)
        .where(eq(inboxCursors.source, source));
      return row?.cursor ?? null;
    },

    async moveCursor(source, cursor, now) {
      await db
        .insert(inboxCursors)
        .values({ source, cursor, updatedAt: now })
        .onConflictDoUpdate({ target: inboxCursors.source, set: { cursor, updatedAt: now } });
    },
  };
}
