import { type SQL, sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import { likePattern } from "../like-pattern.ts";
import type { TextComparison } from "./faults.ts";
import type { LeadIndex } from "./lead-index.ts";

/** The fewest characters that can be looked up. */
const TRIGRAM = 3;

/** The index of trigrams of pg_trgm: `lead_search` in the migrations. */
export function postgresLeadIndex(db: { execute(statement: SQL): Promise<unknown> }): LeadIndex {
  return {
    search(text) {
      if ([...text].length < TRIGRAM) return null;
      return {
        // All at once: in the order of ids, the server would look for a rare text in every row.
        from: sql`(with "found" as materialized (select "lead_id" as "id" from "lead_search" where "text" like ${likePattern(text)} escape '\\') select "id" from "found") "found"`,
        where: sql`true`,
        id: sql`"found"."id"`,
        inOrder: false,
      };
    },
    fill: (from, to) =>
      sql`insert into "lead_search" ("lead_id", "text") select "lead_id", "text" from "lead_search_content" where "lead_id" > ${from} and "lead_id" <= ${to}`,
    // A lead that another transaction is about to add may have an id below those that are there.
    lock: sql`lock table "leads" in share row exclusive mode`,
    run: (statement) => db.execute(statement),
  };
}

/** Texts that are stored otherwise than the leads have them; null where this server keeps none. */
export async function compareLeadTexts(
  client: Pick<PoolClient, "query">,
): Promise<TextComparison | null> {
  const { rows } = await client.query("select indexed_to, has_search from lead_index");
  const { indexed_to: indexedTo = 0, has_search: hasSearch = false } = rows[0] ?? {};
  if (!hasSearch) return null;
  return {
    async compare(from, to) {
      const odd = await client.query(
        `select c.lead_id as id from lead_search_content c
           left join lead_search s on s.lead_id = c.lead_id
           where c.lead_id > $1 and c.lead_id <= $2 and s.text is distinct from c.text
           order by c.lead_id`,
        [from, Math.min(to, Number(indexedTo))],
      );
      return odd.rows.map(({ id }) => `lead ${id} is not found by the texts that it has`);
    },
    end: async () => [],
    close() {},
  };
}

/** Empties the index: rows come in by another way than one after the other. */
export async function resetLeadIndex(client: PoolClient): Promise<void> {
  await client.query("delete from lead_search");
  await client.query("update lead_index set indexed_to = 0");
}

/**
 * Takes the texts of leads into the index where the server has got pg_trgm since the tables were made.
 * Another transaction waits meanwhile if it adds or changes a lead.
 */
export async function completeLeadIndex(client: Pick<PoolClient, "query">): Promise<void> {
  await client.query("begin");
  try {
    await client.query("lock table leads in share row exclusive mode");
    const { rows } = await client.query(
      "update lead_index set has_search = true where not has_search and make_lead_search() returning indexed_to",
    );
    if (rows.length > 0) {
      await client.query(
        "insert into lead_search (lead_id, text) select lead_id, text from lead_search_content where lead_id <= $1",
        [rows[0].indexed_to],
      );
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}
