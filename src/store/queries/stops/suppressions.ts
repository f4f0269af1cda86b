import { asc, eq, gt, inArray, type Placeholder, sql } from "drizzle-orm";
import {
  type Suppression,
  suppressionHash,
  suppressionHashes,
} from "../../../domain/suppression.ts";
import type { SuppressionQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy } from "../../prepared.ts";
import { asker, chunks } from "../chunks.ts";

/** As many keys as an address of a company usually has: itself, and its domains. */
const FEW = 6;
/** As many as are looked for at once where there are more. A domain has 126 dots at the most. */
const MANY = 128;

export function suppressionQueries({ db, tables: { suppressions } }: Handle): SuppressionQueries {
  const finder = (size: number) => {
    const slots = Array.from({ length: size }, (_, at) => `hash${at}`);
    const placeholders = slots.map((name) => sql.placeholder(name));
    const prepared = lazy(() =>
      db.select().from(suppressions).where(inArray(suppressions.hash, placeholders)).prepare(),
    );
    return (hashes: readonly string[]) => {
      // A slot that is left over looks for the same as the first.
      const values = slots.map((name, at) => [name, hashes[at] ?? hashes[0]]);
      return prepared().execute(Object.fromEntries(values));
    };
  };
  const findFew = finder(FEW);
  const findMany = finder(MANY);
  const byHashes = asker((hashes: (string | Placeholder)[]) =>
    db.select().from(suppressions).where(inArray(suppressions.hash, hashes)),
  );
  const ownFirst = (a: Suppression, b: Suppression) => a.kind.localeCompare(b.kind) || a.id - b.id;

  return {
    async add({ value, hashOnly = false, ...stop }, now) {
      const [row] = await db
        .insert(suppressions)
        .values({
          ...stop,
          value: hashOnly ? null : value,
          hash: suppressionHash(value),
          createdAt: now,
        })
        .onConflictDoNothing()
        .returning();
      return row;
    },

    async of(address) {
      const hashes = suppressionHashes(address);
      if (hashes.length <= FEW) return (await findFew(hashes)).sort(ownFirst);
      const found: Suppression[] = [];
      for (let at = 0; at < hashes.length; at += MANY) {
        found.push(...(await findMany(hashes.slice(at, at + MANY))));
      }
      return found.sort(ownFirst);
    },

    async ofEach(addresses) {
      const found = new Map<string, Suppression[]>();
      const any = await db.select({ id: suppressions.id }).from(suppressions).limit(1);
      if (any.length === 0) return found;
      const keys = new Map(addresses.map((address) => [address, suppressionHashes(address)]));
      const byHash = new Map<string, Suppression[]>();
      for (const stop of await byHashes([...keys.values()].flat())) {
        byHash.set(stop.hash, [...(byHash.get(stop.hash) ?? []), stop]);
      }
      if (byHash.size === 0) return found;
      for (const [address, hashes] of keys) {
        const stops = [...new Set(hashes)].flatMap((hash) => byHash.get(hash) ?? []);
        if (stops.length > 0) found.set(address, stops.sort(ownFirst));
      }
      return found;
    },

    async among(addresses) {
      const byHash = new Map(addresses.map((address) => [suppressionHash(address), address]));
      const hashes = [...byHash.keys()];
      const found = new Set<string>();
      for (const some of chunks(hashes)) {
        const rows = await db
          .select({ hash: suppressions.hash })
          .from(suppressions)
          .where(inArray(suppressions.hash, some));
        for (const { hash } of rows) found.add(byHash.get(hash) ?? "");
      }
      return found;
    },

    async exactly(value) {
      return db
        .select()
        .from(suppressions)
        .where(eq(suppressions.hash, suppressionHash(value)))
        .orderBy(asc(suppressions.id));
    },

    async remove(id) {
      const rows = await db
        .delete(suppressions)
        .where(eq(suppressions.id, id))
        .returning({ id: suppressions.id });
      return rows.length > 0;
    },

    async rewrite(ids) {
      for (const some of chunks(ids)) {
        await db
          .update(suppressions)
          .set({ note: sql`${suppressions.note}` })
          .where(inArray(suppressions.id, some));
      }
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
