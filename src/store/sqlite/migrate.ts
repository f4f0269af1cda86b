import type { Database } from "better-sqlite3";
import journal from "../../../drizzle/sqlite/meta/_journal.json";
import { AppError } from "../../domain/errors.ts";
import { migrationsAfter } from "../migrations.ts";

/** The version of the schema that this program was written for. */
export const SCHEMA_VERSION = journal.entries.length;

/** Marks a database file as ours: "Tick" in ASCII. */
const APPLICATION_ID = 0x5469636b;

/**
 * Brings the schema to the version that the program needs. If it has that version already, this
 * costs one read; otherwise the migrations run in one transaction, whose lock makes processes that
 * start at once take turns.
 *
 * @throws AppError `database` where the file belongs to a newer version or to another program
 */
export function migrate(db: Database, path: string): void {
  const version = versionOf(db);
  if (version === SCHEMA_VERSION) return;
  refuseNewer(version, path);
  db.exec("begin immediate");
  try {
    // Another process may have been faster while this one waited for the lock.
    const now = versionOf(db);
    refuseNewer(now, path);
    if (now === 0) db.pragma(`application_id = ${APPLICATION_ID}`);
    for (const migration of migrationsAfter("sqlite", journal, now)) {
      for (const statement of migration.statements) db.exec(statement);
      db.pragma(`user_version = ${migration.version}`);
    }
    db.exec("commit");
  } catch (error) {
    if (db.inTransaction) db.exec("rollback");
    throw error;
  }
}

/** Zero if there is no schema yet. */
export function versionOf(db: Database): number {
  return Number(db.pragma("user_version", { simple: true }));
}

function refuseNewer(version: number, path: string): void {
  if (version <= SCHEMA_VERSION) return;
  throw new AppError(
    "database",
    `the database ${path} is from a newer version of Tickler (schema ${version}, this one knows ${SCHEMA_VERSION})`,
    "Update Tickler, or choose another database with --db.",
  );
}

/**
 * Refuses a file of another program, before anything is written to it.
 *
 * @throws AppError `database`
 */
export function refuseForeign(db: Database, path: string): void {
  const isOurs = () => db.pragma("application_id", { simple: true }) === APPLICATION_ID;
  if (isOurs()) return;
  // Both are read in one statement, since another process may be making the schema right now.
  db.exec("begin");
  const ours = isOurs();
  const tables = db.prepare("select count(*) from sqlite_master").pluck().get();
  const version = versionOf(db);
  db.exec("commit");
  if (ours || (tables === 0 && version === 0)) return;
  throw new AppError(
    "database",
    `the database ${path} belongs to another program`,
    "Choose another file with --db or TICKLER_DB.",
  );
}
