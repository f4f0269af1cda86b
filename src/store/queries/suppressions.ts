import { asc, eq, gt, inArray, sql } from "drizzle-orm";
import { suppressionHash, suppressionHashes } from "../../domain/suppression.ts";
import type { SuppressionQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { lazy } from "../prepared.ts";

/** As many keys as an address can have: itself, and its domains. */
const KEYS = 6;

export function suppressionQueries({ db, tables: { suppressions } }: Handle): SuppressionQueries {
  const slots = Array.from({ length: KEYS }, (_, at) => `hash${at}`);
  const find = lazy(() =>
    db
      .select()
      .from(suppressions)
      .where(
        inArray(
          suppressions.hash,
          slots.map((name) => sql.placeholder(name)),
        ),
      )
      .prepare(),
  );

  return {
    async add({ kind, value, reason, note }, now) {
      const [row] = await db
        .insert(suppressions)
        .values({ kind, value, reason, note, hash: suppressionHash(value), createdAt: now })
        .onConflictDoNothing()
        .returning();
      return row;
    },

    async of(address) {
      const hashes = suppressionHashes(address);
      const values = slots.map((name, at) => [name, hashes[at] ?? hashes[0]]);
      const found = await find().execute(Object.fromEntries(values));
      return found.sort((a, b) => a.kind.localeCompare(b.kind) || a.id - b.id)[0];
    },

    async exactly(value) {
      const [row] = await db
        .select()
        .from(suppressions)
        .where(eq(suppressions.hash, suppressionHash(value)));
      return row;
    },

    async remove(id) {
      const rows = await db
        .delete(suppressions)
        .where(eq(suppressions.id, id))
        .returning({ id: suppressions.id });
      return rows.length > 0;
    },

    async erase(address) {
      await db
        .update(suppressions)
        .set({ value: null, note: null })
        .where(eq(suppressions.hash, suppressionHash(address)));
    },

    async page(afterId, limit) {
      return db
        .select()
        .from(suppressions)
        .where(gt(suppressions.id, afterId))
        .orderBy(asc(suppressions.id))
        .limit(limit);
    },
  };
}
