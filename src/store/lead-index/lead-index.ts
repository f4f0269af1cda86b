import type { SQL } from "drizzle-orm";

/** How an engine looks texts of leads up in the index that a migration has made for it. */
export interface LeadIndex {
  /**
   * Leads that may have the text in them: all that do, and some that do not. Null where the index can't
   * tell.
   *
   * @param text in lower case
   */
  search(text: string): LeadSearch | null;
  /** A statement that takes the texts of leads into the index, those with ids after `from` and up to `to`. */
  fill(from: number, to: number): SQL;
  /**
   * Keeps other transactions from adding leads until this one ends; nothing may have been read before.
   * Null where only one transaction writes at a time.
   */
  lock: SQL | null;
  run(statement: SQL): Promise<unknown>;
}

/** Parts of a statement. */
export interface LeadSearch {
  from: SQL;
  where: SQL;
  /** The leads' ids. */
  id: SQL;
  /** Whether the engine reads in the order of ids, and no further than it is asked for. */
  inOrder: boolean;
}
