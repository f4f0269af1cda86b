/**
 * The database behind the port `Store`. `queries/` is written once for both engines; `sqlite/` and
 * `postgres/` have what an engine does in its own way: opening, locks, errors, migrations. May
 * import `domain`, `platform` and the types of `service/ports`.
 */
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { LeadIndex } from "./lead-index/lead-index.ts";
import type * as tables from "./schema/sqlite.ts";

/**
 * The tables as queries see them. Queries are written once, against drizzle's SQLite types; the
 * opener of another engine passes its own tables of the same shape.
 */
export type Tables = typeof tables;

/**
 * A drizzle handle as queries see it. Awaiting a query works on every engine; `.all`, `.get` and
 * `.run` do not, and are not used.
 */
export type Database = BaseSQLiteDatabase<"sync" | "async", unknown>;

/** The database and the tables that every group of queries is made from. */
export interface Handle {
  db: Database;
  tables: Tables;
  leadIndex: LeadIndex;
  /** Whether a driver's error means that a unique index refused a row. */
  isUniqueViolation(error: unknown): boolean;
  /**
   * Keeps other transactions from writing to a table until this one ends, and lets this one see all that
   * they have committed if it has read nothing before. Not given where only one writes at a time.
   */
  takeTurns?: (table: string) => Promise<unknown>;
  /** Who works on the database at this moment; null where nobody says. Every log row names it. */
  actor(): string | null;
}
