import { count, eq, inArray } from "drizzle-orm";
import type { TodoMark, TodoMarkQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { chunks } from "../chunks.ts";

/** From so many on, looking each of them up may cost more than reading all that there are. */
const MANY = 500;

export function todoMarkQueries({ db, tables: { todoMarks }, actor }: Handle): TodoMarkQueries {
  return {
    async of(ids) {
      if (ids.length > MANY) {
        const [all] = await db.select({ count: count() }).from(todoMarks);
        if ((all?.count ?? 0) <= ids.length) {
          const asked = new Set(ids);
          return (await db.select().from(todoMarks)).filter(({ id }) => asked.has(id));
        }
      }
      const found: TodoMark[] = [];
      for (const some of chunks(ids)) {
        found.push(...(await db.select().from(todoMarks).where(inArray(todoMarks.id, some))));
      }
      return found;
    },

    async put(mark) {
      const row = { ...mark, actor: mark.actor ?? actor() };
      const { id: _, ...set } = row;
      await db.insert(todoMarks).values(row).onConflictDoUpdate({ target: todoMarks.id, set });
    },

    async remove(id) {
      const rows = await db
        .delete(todoMarks)
        .where(eq(todoMarks.id, id))
        .returning({ id: todoMarks.id });
      return rows.length > 0;
    },
  };
}
