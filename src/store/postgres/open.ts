import { drizzle } from "drizzle-orm/node-postgres";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import pg, { type PoolClient } from "pg";
import type { Queries, Store, TableWriter } from "../../service/ports.ts";
import { contentOf, tablesOf } from "../content.ts";
import type { Database, Tables } from "../database.ts";
import { createQueries } from "../queries/index.ts";
import * as tables from "../schema/postgres.ts";
import { clientConfig, locationOf, type PostgresTarget } from "./connection.ts";
import { postgresCounter } from "./counter.ts";
import { isLostRace, isUniqueViolation, translate } from "./errors.ts";
import { lockMailbox } from "./lock.ts";
import { migrate } from "./migrate.ts";

/** Connections of one process: what its mail connections can use at once, and some for reads. */
const MAX_CONNECTIONS = 8;

/** How often a transaction is run that loses against another one each time. */
const MAX_RUNS = 5;

/**
 * Opens a database on a PostgreSQL server, creating its schema where it is missing.
 *
 * @throws AppError `database` that names the cause; `config` where the URL is not valid
 */
export async function openPostgres(target: PostgresTarget): Promise<Store> {
  const location = locationOf(target.url);
  const pool = new pg.Pool({ ...clientConfig(target, "store"), max: MAX_CONNECTIONS });
  // An idle connection that breaks is replaced by the pool; without a listener it would end us.
  pool.on("error", () => undefined);
  const queriesOf = queriesByClient();

  const withClient = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error): void => {
      broken = error;
    };
    client.on("error", onError);
    try {
      return await work(client);
    } finally {
      client.removeListener("error", onError);
      client.release(broken ?? false);
    }
  };

  const translated = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw translate(error, location);
    }
  };

  const transact = async <T>(work: (queries: Queries) => Promise<T>): Promise<T> => {
    for (let run = 1; ; run += 1) {
      try {
        return await withClient((client) => inTransaction(client, () => work(queriesOf(client))));
      } catch (error) {
        if (run === MAX_RUNS || !isLostRace(error)) throw error;
      }
    }
  };

  try {
    await withClient((client) => migrate(client, location));
  } catch (error) {
    await pool.end();
    throw translate(error, location);
  }

  return {
    location,
    read: (work) => translated(() => withClient((client) => work(queriesOf(client)))),
    write: (work) => translated(() => transact(work)),
    snapshot: (work) =>
      translated(() =>
        withClient((client) =>
          inTransaction(client, () => work(contentOfClient(client)), SNAPSHOT),
        ),
      ),
    fill: (work) =>
      translated(() =>
        withClient((client) =>
          inTransaction(client, async () => {
            const content = contentOfClient(client);
            // Reads go on; who writes waits.
            const names = content.names.map((name) => client.escapeIdentifier(name));
            await client.query(`lock table ${names.join(", ")} in exclusive mode`);
            return work(content);
          }),
        ),
      ),
    lockMailbox: (mailbox) =>
      translated(() =>
        lockMailbox(target, mailbox, async () => {
          const { rows } = await pool.query("select pg_backend_pid() as pid");
          return Number(rows[0]?.pid);
        }),
      ),
    async close() {
      await pool.end();
    },
  };
}

/** How a transaction begins that sees one moment, whatever is written meanwhile. */
const SNAPSHOT = "begin isolation level repeatable read read only";

async function inTransaction<T>(
  client: PoolClient,
  work: () => Promise<T>,
  begin = "begin",
): Promise<T> {
  await client.query(begin);
  try {
    const result = await work();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

/** Statements are prepared once for each connection, and live as long as it does. */
function queriesByClient(): (client: PoolClient) => Queries {
  const known = new WeakMap<PoolClient, Queries>();
  return (client) => {
    const made = known.get(client) ?? createQueries(handleOf(client));
    known.set(client, made);
    return made;
  };
}

/**
 * The queries are written against drizzle's SQLite types. That they hold for this engine's tables
 * and handle is shown by the parity test of the schemas and by the store's suite, which runs on
 * both; here, and only here, the types are told so.
 */
function handleOf(client: PoolClient) {
  return {
    db: drizzle({ client }) as unknown as Database,
    tables: tables as unknown as Tables,
    isUniqueViolation,
  };
}

function contentOfClient(client: PoolClient): TableWriter {
  const { db, tables } = handleOf(client);
  const configOf = (table: unknown) => getTableConfig(table as PgTable);
  return contentOf(db, tablesOf(tables, configOf), postgresCounter(client));
}
