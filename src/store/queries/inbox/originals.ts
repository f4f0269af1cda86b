import { eq } from "drizzle-orm";
import type { OriginalQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy, paramsOf } from "../../prepared.ts";

export function originalQueries({ db, tables: { originals } }: Handle): OriginalQueries {
  const insert = lazy(() => db.insert(originals).values(paramsOf(originals)).prepare());

  return {
    async add(emailId, compressed, place) {
      await insert().execute({ emailId, gzip: compressed.toString("base64"), place });
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
