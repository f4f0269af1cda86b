import { and, count, gte, type SQL, sql } from "drizzle-orm";
import type { ReviewQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";

/** What became of machines' texts, and what they have cost; each is read by an index of times. */
export function reviewQueries({ db, tables: { emails, reviews } }: Handle): ReviewQueries {
  const { usage } = emails;
  // Both engines read these operators alike; a missing key is null to them, and counts as nothing.
  const total = (value: SQL): SQL<number> =>
    sql`coalesce(sum(cast(${value} as bigint)), 0)`.mapWith(Number);
  const check = (key: string): SQL<number> =>
    total(sql`${usage} -> 'check' ->> ${sql.raw(`'${key}'`)}`);
  const times = (condition: SQL): SQL<number> =>
    total(sql`case when ${condition} then 1 else 0 end`);

  return {
    async add(review, now) {
      await db.insert(reviews).values({ ...review, rules: [...review.rules], createdAt: now });
    },

    async countedSince(since) {
      const { kind, intent, writtenBy, outcome } = reviews;
      const rules = sql<string>`cast(${reviews.rules} as text)`;
      const rows = await db
        .select({ kind, intent, writtenBy, outcome, rules, count: count() })
        .from(reviews)
        .where(gte(reviews.createdAt, since))
        .groupBy(kind, intent, writtenBy, outcome, rules);
      return rows.map((row) => ({ ...row, rules: JSON.parse(row.rules) as string[] }));
    },

    async costSince(since) {
      const { kind, state, approvedAt, writtenBy } = emails;
      return (
        db
          .select({
            kind,
            texts: count(),
            unseen: times(
              sql`${state} in ('queued', 'sending', 'sent', 'uncertain') and ${approvedAt} is null and ${writtenBy} <> 'person'`,
            ),
            untold: times(sql`${usage} ->> 'input' is null`),
            calls: total(sql`coalesce(${usage} ->> 'calls', '1')`),
            input: total(sql`${usage} ->> 'input'`),
            output: total(sql`${usage} ->> 'output'`),
            cached: total(sql`${usage} ->> 'cached'`),
            looks: total(
              sql`case when ${usage} -> 'check' is null then '0' else coalesce(${usage} -> 'check' ->> 'calls', '1') end`,
            ),
            lookInput: check("input"),
            lookOutput: check("output"),
            lookCached: check("cached"),
          })
          .from(emails)
          // The condition of the index, to the letter.
          .where(and(sql`"usage" is not null`, gte(emails.createdAt, since)))
          .groupBy(kind)
      );
    },
  };
}
