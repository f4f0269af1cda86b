import type Connection from "better-sqlite3";
import type { TextComparison } from "../lead-index/faults.ts";
import { openFile } from "./driver.ts";

/** How often each trigram stands in an index: a table of the connection's own. */
const TERMS = "lead_search_counts";

/**
 * SQLite can compare the index with the leads only by a statement that writes, for which others would
 * wait. So the same index is made anew in a temporary file, and the trigrams of both are counted.
 */
export function compareLeadTexts(connection: Connection.Database): TextComparison {
  const fresh = openFile("");
  connection.pragma("query_only = off");
  connection.exec(
    `create virtual table temp.${TERMS} using fts5vocab('main', 'lead_search', 'row')`,
  );
  connection.pragma("query_only = on");
  fresh.exec(
    `create virtual table lead_search using fts5(name, email, company, phone, content='',
       tokenize='trigram', detail='none', columnsize=0);
     create virtual table ${TERMS} using fts5vocab('lead_search', 'row');
     begin`,
  );
  const rows = connection.prepare(
    "select * from lead_search_content where id > ? and id <= ? order by id",
  );
  const insert = fresh.prepare(
    "insert into lead_search (rowid, name, email, company, phone) values (?, ?, ?, ?, ?)",
  );
  return {
    async compare(from, to) {
      for (const row of rows.raw().all(from, to)) insert.run(...(row as unknown[]));
      return [];
    },
    async end() {
      const odd = countOdd(countsOf(connection), countsOf(fresh));
      if (odd === 0) return [];
      return [`the index of texts has ${odd} trigrams of other leads than those that have them`];
    },
    close: () => fresh.close(),
  };
}

type Count = readonly [term: string, leads: number];

/** In the order of the terms. */
function* countsOf(connection: Connection.Database): Generator<Count> {
  const statement = connection.prepare(`select term, doc from ${TERMS}`).raw();
  for (const row of statement.iterate()) yield row as unknown as Count;
}

/** Terms that one of them lacks, or has for another number of leads. */
function countOdd(stored: Iterable<Count>, right: Iterable<Count>): number {
  const expected = new Map(right);
  let odd = 0;
  for (const [term, leads] of stored) {
    if (expected.get(term) !== leads) odd += 1;
    expected.delete(term);
  }
  return odd + expected.size;
}
