import { eq } from "drizzle-orm";
import type { RequestQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";

export function requestQueries({ db, tables: { requestKeys } }: Handle): RequestQueries {
  return {
    async find(key) {
      const [row] = await db.select().from(requestKeys).where(eq(requestKeys.key, key));
      return row && { digest: row.digest, result: row.result };
    },

    async add(key, { digest, result }, now) {
      await db.insert(requestKeys).values({ key, digest, result, createdAt: now });
    },

    async update(key, result) {
      await db.update(requestKeys).set({ result }).where(eq(requestKeys.key, key));
    },

    async remove(key) {
      await db.delete(requestKeys).where(eq(requestKeys.key, key));
    },
  };
}
