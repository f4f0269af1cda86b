import { desc, inArray } from "drizzle-orm";
import type { Note, NoteQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { chunks } from "../chunks.ts";

export function noteQueries({ db, tables: { notes }, actor }: Handle): NoteQueries {
  return {
    async add(note, now) {
      const [row] = await db
        .insert(notes)
        .values({ ...note, actor: note.actor ?? actor(), createdAt: now })
        .returning();
      if (!row) throw new Error("the note was not stored");
      return row;
    },

    async ofLeads(leadIds) {
      const found: Note[] = [];
      for (const some of chunks(leadIds)) {
        found.push(
          ...(await db
            .select()
            .from(notes)
            .where(inArray(notes.leadId, some))
            .orderBy(desc(notes.createdAt), desc(notes.id))),
        );
      }
      return found;
    },
  };
}
