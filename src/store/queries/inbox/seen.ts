import { and, eq, inArray, sql } from "drizzle-orm";
import type { SeenQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy, param, paramsOf } from "../../prepared.ts";
import { chunks } from "../chunks.ts";
import { seenKey } from "../erasure.ts";

export function seenQueries({ db, tables: { seenMails, inboxCursors } }: Handle): SeenQueries {
  const insert = lazy(() =>
    db.insert(seenMails).values(paramsOf(seenMails)).onConflictDoNothing().prepare(),
  );

  const cursorOf = lazy(() =>
    db
      .select({ cursor: inboxCursors.cursor })
      .from(inboxCursors)
      .where(eq(inboxCursors.source, sql.placeholder("source")))
      .prepare(),
  );

  const putCursor = lazy(() =>
    db
      .insert(inboxCursors)
      .values(paramsOf(inboxCursors))
      .onConflictDoUpdate({
        target: inboxCursors.source,
        set: {
          cursor: param("cursor", inboxCursors.cursor),
          updatedAt: param("updatedAt", inboxCursors.updatedAt),
        },
      })
      .prepare(),
  );

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

    async add(source, key, verdict, now) {
      await insert().execute({ source, key: seenKey(key), verdict, seenAt: now });
    },

    addAll,

    async cursor(source) {
      const [row] = await cursorOf().execute({ source });
      return row?.cursor ?? null;
    },

    async moveCursor(source, cursor, now) {
      await putCursor().execute({ source, cursor, updatedAt: now });
    },
  };
}
