import { eq, sql } from "drizzle-orm";
import type { HealthQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";

export function healthQueries({ db, tables: { mailboxHealth } }: Handle): HealthQueries {
  return {
    async of(mailbox) {
      return db.select().from(mailboxHealth).where(eq(mailboxHealth.mailbox, mailbox));
    },

    async mailboxes() {
      const rows = await db.selectDistinct({ mailbox: mailboxHealth.mailbox }).from(mailboxHealth);
      return rows.map(({ mailbox }) => mailbox);
    },

    async record(mailbox, outcomes, now) {
      for (const { part, error } of outcomes) {
        const change =
          error === null
            ? { okAt: now, failingSince: null }
            : { failingSince: now, failedAt: now, error };
        const set =
          error === null
            ? change
            : {
                ...change,
                failingSince: sql`coalesce(${mailboxHealth.failingSince}, ${since(now)})`,
              };
        await db
          .insert(mailboxHealth)
          .values({ mailbox, part, ...change })
          .onConflictDoUpdate({ target: [mailboxHealth.mailbox, mailboxHealth.part], set });
      }
    },
  };

  /** A moment as the column stores it. */
  function since(now: Date) {
    return sql.param(now, mailboxHealth.failingSince);
  }
}
