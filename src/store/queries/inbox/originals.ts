import { eq } from "drizzle-orm";
import type { OriginalQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";

export function originalQueries({ db, tables: { originals } }: Handle): OriginalQueries {
  return {
    async add(emailId, compressed, place) {
      await db.insert(originals).values({ emailId, gzip: compressed.toString("base64"), place });
    },

    async of(emailId) {
      const [row] = await db.select().from(originals).where(eq(originals.emailId, emailId));
      return row && Buffer.from(row.gzip, "base64");
    },

    async placeOf(emailId) {
      const [row] = await db
        .select({ place: originals.place })
        .from(originals)
        .where(eq(originals.emailId, emailId));
      return row?.place ?? null;
    },
  };
}
