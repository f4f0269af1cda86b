import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { AppError } from "../../../domain/errors.ts";
import type { SequenceQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";

export function sequenceQueries({ db, tables, actor }: Handle): SequenceQueries {
  const { sequences } = tables;
  return {
    async add(version, now) {
      const row = {
        ...version,
        files: { ...version.files },
        promoted: { ...version.promoted },
        ...{ actor: actor(), createdAt: now, removedAt: null },
      };
      const [stored] = await db.insert(sequences).values(row).onConflictDoNothing().returning();
      if (stored) return stored;
      throw new AppError(
        "conflict",
        `version ${version.version} of the sequence ${version.name} was stored by somebody else at the same moment`,
        `Look at it with \`tickler sequence show ${version.name}\`, then repeat the command.`,
      );
    },

    async byId(id) {
      const [row] = await db.select().from(sequences).where(eq(sequences.id, id));
      return row;
    },

    async current(name) {
      const [row] = await db
        .select()
        .from(sequences)
        .where(eq(sequences.name, name))
        .orderBy(desc(sequences.version))
        .limit(1);
      return row;
    },

    async versions(name) {
      return db
        .select()
        .from(sequences)
        .where(eq(sequences.name, name))
        .orderBy(desc(sequences.version));
    },

    async all() {
      return db
        .select()
        .from(sequences)
        .where(
          and(
            isNull(sequences.removedAt),
            sql`not exists (select 1 from ${sequences} as "later" where "later"."name" = ${sequences.name} and "later"."version" > ${sequences.version})`,
          ),
        )
        .orderBy(asc(sequences.name));
    },

    async remove(name, now) {
      const rows = await db
        .update(sequences)
        .set({ removedAt: now })
        .where(and(eq(sequences.name, name), isNull(sequences.removedAt)))
        .returning({ id: sequences.id });
      return rows.length > 0;
    },
  };
}
