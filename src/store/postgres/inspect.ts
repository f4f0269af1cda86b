import { drizzle } from "drizzle-orm/node-postgres";
import type { DatabaseReader } from "../../service/ports/index.ts";
import type { Database, Tables } from "../database.ts";
import { indexNames, inspectTables } from "../inspect.ts";
import { lookupFaults } from "../lead-index/faults.ts";
import { compareLeadTexts } from "../lead-index/postgres.ts";
import * as schemaTables from "../schema/postgres.ts";
import { Client } from "./client.ts";
import { clientConfig, locationOf, type PostgresTarget, reach } from "./connection.ts";
import { entries } from "./content.ts";
import { translate } from "./errors.ts";
import { SCHEMA_VERSION, versionOf } from "./migrate.ts";

/** Milliseconds that reading one large table may take. */
const PATIENCE = 3_600_000;

/**
 * Runs `work` on a database on a server as it is at one moment, whatever the version of its schema;
 * changes nothing.
 *
 * @throws AppError `database`
 */
export async function inspectPostgres<T>(
  target: PostgresTarget,
  work: (reader: DatabaseReader) => Promise<T>,
): Promise<T> {
  try {
    return await reach(target, (reached) => inspect(reached, work));
  } catch (error) {
    throw translate(error, locationOf(target.url));
  }
}

async function inspect<T>(
  target: PostgresTarget,
  work: (reader: DatabaseReader) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...clientConfig(target, "check"), query_timeout: PATIENCE });
  client.on("error", () => undefined);
  try {
    await client.connect();
    if (!client.isoDates) await client.query("set datestyle = iso");
    const schema = { version: await versionOf(client), program: SCHEMA_VERSION };
    await client.query("begin isolation level repeatable read read only");
    const db = drizzle({ client }) as unknown as Database;
    return await work({
      engine: "postgres",
      schema,
      ...inspectTables(db, entries()),
      lookupFaults: async (limit, pause) =>
        lookupFaults(
          db,
          schemaTables as unknown as Tables,
          await compareLeadTexts(client),
          limit,
          pause,
        ),
      faults: () => faultsOf(client, schema.version === schema.program),
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The faults that a client can see; only the server itself can check its pages and files. */
async function faultsOf(client: Client, known: boolean): Promise<string[]> {
  const { rows } = await client.query(
    `select 'the index ' || c.relname || ' is not valid: rebuild it with REINDEX' as fault
       from pg_index i join pg_class c on c.oid = i.indexrelid
       where not i.indisvalid and c.relnamespace = current_schema()::regnamespace
     union all
     select 'the constraint ' || conname || ' was never validated' from pg_constraint
       where not convalidated and connamespace = current_schema()::regnamespace
     union all
     select 'the server has met ' || checksum_failures || ' damaged pages in this database'
       from pg_stat_database where datname = current_database() and checksum_failures > 0`,
  );
  const faults = rows.map(({ fault }) => String(fault));
  return known ? [...faults, ...(await missingIndexes(client))] : faults;
}

async function missingIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query(
    "select indexname as name from pg_indexes where schemaname = current_schema()",
  );
  const there = new Set(rows.map(({ name }) => String(name)));
  return indexNames(entries())
    .filter((name) => !there.has(name))
    .map((name) => `the index ${name} is missing`);
}
