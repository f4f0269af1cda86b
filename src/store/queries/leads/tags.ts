import { asc, eq, inArray } from "drizzle-orm";
import type { Handle } from "../../database.ts";
import { chunks } from "../chunks.ts";

/** The tags of leads, for the queries that give leads. */
export function leadTagQueries({ db, tables: { leadTags } }: Handle) {
  const tagsOf = async (ids: readonly number[]): Promise<Map<number, string[]>> => {
    const tags = new Map<number, string[]>();
    for (const some of chunks(ids)) {
      const rows = await db
        .select()
        .from(leadTags)
        .where(inArray(leadTags.leadId, some))
        .orderBy(asc(leadTags.leadId), asc(leadTags.tag));
      for (const row of rows) tags.set(row.leadId, [...(tags.get(row.leadId) ?? []), row.tag]);
    }
    // Sorted here, since each server has an order of its own.
    for (const list of tags.values()) list.sort();
    return tags;
  };

  const replaceTags = async (id: number, tags: readonly string[]): Promise<void> => {
    await db.delete(leadTags).where(eq(leadTags.leadId, id));
    if (tags.length === 0) return;
    await db.insert(leadTags).values(tags.map((tag) => ({ leadId: id, tag })));
  };

  return { tagsOf, replaceTags };
}
