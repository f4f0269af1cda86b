import { max, sql } from "drizzle-orm";
import type { Database, Tables } from "../database.ts";

/** Leads that are compared at once. */
const SPAN = 5_000;

/** Compares what an engine looks texts up in with the leads. */
export interface TextComparison {
  /** The leads with ids after `from` and up to `to`; a line for each fault. */
  compare(from: number, to: number): Promise<string[]>;
  /** When all leads were given. */
  end(): Promise<string[]>;
  close(): void;
}

/**
 * Where what lists of leads are looked up in is not what follows from the leads and their messages; a
 * line each. Leads that were added since the last tick may be missing.
 *
 * @param pause is waited for between the leads that are compared at once
 */
export async function lookupFaults(
  db: Database,
  { leads }: Pick<Tables, "leads">,
  texts: TextComparison | null,
  limit: number,
  pause: () => Promise<void>,
): Promise<string[]> {
  const found: string[] = [];
  const [last] = await db.select({ id: max(leads.id) }).from(leads);
  const end = last?.id ?? 0;
  try {
    for (let from = 0; from < end; from += SPAN) {
      await pause();
      found.push(...(await statusFaults(db, leads, from, from + SPAN)));
      if (texts) found.push(...(await texts.compare(from, from + SPAN)));
      // Where there are so many, they have one cause.
      if (found.length >= limit) return found.slice(0, limit);
    }
    return texts ? [...found, ...(await texts.end())] : found;
  } finally {
    texts?.close();
  }
}

/** Of these leads, those that are stored with another status than they have. */
async function statusFaults(
  db: Database,
  leads: Tables["leads"],
  from: number,
  to: number,
): Promise<string[]> {
  const rows = await db
    .select({
      id: sql`"id"`.mapWith(leads.id),
      status: sql<string>`"status"`,
      stored: sql<string | null>`"stored"`,
    })
    .from(
      sql`(select "h"."lead_id" as "id", "h"."status" as "status", "s"."status" as "stored" from "hottest_statuses" "h" left join "lead_statuses" "s" on "s"."lead_id" = "h"."lead_id" where "h"."lead_id" > ${from} and "h"."lead_id" <= ${to} and ("s"."status" <> "h"."status" or ("s"."lead_id" is null and "h"."lead_id" <= (select "indexed_to" from "lead_index")))) "odd"`,
    )
    .orderBy(sql`"id"`);
  return rows.map(
    ({ id, status, stored }) =>
      `lead ${id} is ${status}, but lists find it as ${stored ?? "nothing"}`,
  );
}
