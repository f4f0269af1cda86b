import { and, eq, inArray } from "drizzle-orm";
import type { SeenQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";

/** As many as one statement may name without nearing an engine's limit on parameters. */
const CHUNK = 500;

export function seenQueries({ db, tables: { seenMails, inboxCursors } }: Handle): SeenQueries {
  return {
    async unseen(source, keys) {
      const seen = new Set<string>();
      for (let at = 0; at < keys.length; at += CHUNK) {
        const rows = await db
          .select({ key: seenMails.key })
          .from(seenMails)
          .where(
            and(eq(seenMails.source, source), inArray(seenMails.key, keys.slice(at, at + CHUNK))),
          );
        for (const row of rows) seen.add(row.key);
      }
      return keys.filter((key) => !seen.has(key));
    },

    async add(source, key, verdict, now) {
      await db
        .insert(seenMails)
        .values({ source, key, verdict, seenAt: now })
        .onConflictDoNothing();
    },

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
