import { eq, notExists } from "drizzle-orm";
import type { ContentQueries, StoredContent } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { chunks } from "./chunks.ts";

export function contentQueries({ db, tables }: Handle): ContentQueries {
  const { contents, emailContents } = tables;

  const keep = async (content: StoredContent): Promise<void> => {
    // A content may be large, and is handed to the engine only where that lacks it. PostgreSQL runs
    // a transaction again whose content another one has removed meanwhile.
    const [known] = await db
      .select({ sha256: contents.sha256 })
      .from(contents)
      .where(eq(contents.sha256, content.sha256));
    if (!known) await db.insert(contents).values(content).onConflictDoNothing();
  };

  return {
    async attach(emailId, content) {
      await keep(content);
      const { sha256 } = content;
      await db.insert(emailContents).values({ emailId, sha256 }).onConflictDoNothing();
    },

    async attachToAll(emailIds, content) {
      await keep(content);
      const { sha256 } = content;
      for (const some of chunks(emailIds)) {
        const rows = some.map((emailId) => ({ emailId, sha256 }));
        await db.insert(emailContents).values(rows).onConflictDoNothing();
      }
    },

    async of(sha256) {
      const [row] = await db
        .select({ base64: contents.base64 })
        .from(contents)
        .where(eq(contents.sha256, sha256));
      return row?.base64;
    },

    async removeUnused() {
      await db
        .delete(contents)
        .where(
          notExists(
            db
              .select({ emailId: emailContents.emailId })
              .from(emailContents)
              .where(eq(emailContents.sha256, contents.sha256)),
          ),
        );
    },
  };
}
