import { openPostgres } from "../../../src/store/postgres/open.ts";
import { START, Tickler } from "../processes/tickler.ts";

/** Tickler on a database of a server's. */
export function onServer(url: string, env: Readonly<Record<string, string>> = {}): Tickler {
  return new Tickler({ env: { TICKLER_DB: url, ...env } });
}

/** Adds many leads at once, through the program's own store. */
export async function seedLeads(url: string, count: number): Promise<void> {
  const store = await openPostgres({ url, password: null });
  const empty = { phone: null, company: null, title: null, timezone: null, tags: [], vars: {} };
  const leads = Array.from({ length: count }, (_, at) => ({
    ...empty,
    name: `Lead ${at + 1}`,
    email: `lead-${at + 1}@example.com`,
  }));
  await store.write((queries) => queries.leads.upsert(leads, false, new Date(START)));
  await store.close();
}
