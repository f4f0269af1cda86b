import type { PoolClient, QueryConfig } from "pg";
import journal from "../../../drizzle/postgres/meta/_journal.json";
import { AppError } from "../../domain/errors.ts";
import { migrationsAfter } from "../migrations.ts";
import { postgresCode } from "./errors.ts";

/** The version of the schema that this program was written for. */
export const SCHEMA_VERSION = journal.entries.length;

/** Any number will do, as long as everybody takes the same: "Tick" in ASCII. */
const MIGRATION_LOCK = 0x5469636b;

const UNDEFINED_TABLE = "42P01";

/** An index on a large table takes its time, and so does waiting for who makes it. */
const patiently = (
  text: string,
  values: unknown[] = [],
): QueryConfig & { query_timeout: number } => ({
  text,
  values,
  query_timeout: 0x7fffffff,
});

/**
 * Brings the schema to the version that the program needs. Where it is there already this costs
 * one read; else the migrations run in one transaction, under a lock that makes processes which
 * start at once take turns.
 *
 * @throws AppError `database` where the schema belongs to a newer version
 */
export async function migrate(client: PoolClient, location: string): Promise<void> {
  const version = await versionOf(client);
  if (version === SCHEMA_VERSION) return;
  refuseNewer(version, location);
  await client.query("begin");
  try {
    await client.query(patiently("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]));
    // Another process may have been faster while this one waited for the lock.
    await client.query("create table if not exists tickler_schema (version integer not null)");
    const { rows } = await client.query("select version from tickler_schema");
    const now = Number(rows[0]?.version ?? 0);
    refuseNewer(now, location);
    for (const migration of migrationsAfter("postgres", journal, now)) {
      for (const statement of migration.statements)
        await client.query(patiently(unqualified(statement)));
    }
    await client.query("delete from tickler_schema");
    await client.query("insert into tickler_schema (version) values ($1)", [SCHEMA_VERSION]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

/** drizzle-kit names the schema where a table refers to another one; ours is the first of the path. */
function unqualified(statement: string): string {
  return statement.replaceAll('"public".', "");
}

/** Zero where there is no schema yet. */
export async function versionOf(client: Pick<PoolClient, "query">): Promise<number> {
  try {
    const { rows } = await client.query("select version from tickler_schema");
    return Number(rows[0]?.version ?? 0);
  } catch (error) {
    if (postgresCode(error) === UNDEFINED_TABLE) return 0;
    throw error;
  }
}

function refuseNewer(version: number, location: string): void {
  if (version <= SCHEMA_VERSION) return;
  throw new AppError(
    "database",
    `the database ${location} is from a newer version of Tickler (schema ${version}, this one knows ${SCHEMA_VERSION})`,
    "Update Tickler, or choose another database with --db.",
  );
}
