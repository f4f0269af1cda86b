import { eq, inArray } from "drizzle-orm";
import type { TodoMark, TodoMarkQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { chunks } from "./chunks.ts";

export function todoMarkQueries({ db, tables: { todoMarks }, actor }: Handle): TodoMarkQueries {
  return {
    async of(ids) {
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
