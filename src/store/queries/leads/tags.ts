import { asc, eq, inArray, type Placeholder } from "drizzle-orm";
import type { Handle } from "../../database.ts";
import { asker } from "../chunks.ts";

/** The tags of leads, for the queries that give leads. */
export function leadTagQueries({ db, tables: { leadTags } }: Handle) {
  const ofLeads = asker((ids: (number | Placeholder)[]) =>
    db
      .select()
      .from(leadTags)
      .where(inArray(leadTags.leadId, ids))
      .orderBy(asc(leadTags.leadId), asc(leadTags.tag)),
  );

  const tagsOf = async (ids: readonly number[]): Promise<Map<number, string[]>> => {
    const tags = new Map<number, string[]>();
    for (const { leadId, tag } of await ofLeads(ids)) {
      const list = tags.get(leadId);
      if (list) list.push(tag);
      else tags.set(leadId, [tag]);
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
