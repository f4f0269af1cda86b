/**
 * The engine PostgreSQL: a pool of connections, transactions that run again where they lost against
 * another one, and an advisory lock. The bundle has this folder as one part, loaded at once.
 */
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { PoolClient } from "pg";
import type { Clock, Queries, Store } from "../../service/ports/index.ts";
import type { Database, Tables } from "../database.ts";
import { postgresLeadIndex, resetLeadIndex } from "../lead-index/postgres.ts";
import { createQueries } from "../queries/index.ts";
import * as tables from "../schema/postgres.ts";
import { clientConfig, locationOf, type PostgresTarget, reach } from "./connection.ts";
import { Connections } from "./connections.ts";
import { contentAlone, contentOn } from "./content.ts";
import { translate } from "./errors.ts";
import { MailboxLocks } from "./lock/locks.ts";
import { migrate } from "./migrate.ts";
import { backendOf } from "./pooler.ts";

export { inspectPostgres } from "./inspect.ts";
export { postgresStatus } from "./status.ts";
export { vacuumPostgres } from "./vacuum.ts";

/**
 * Begins a transaction that sees one moment, whatever others write meanwhile. What reads that much is
 * simple, and to compile it costs more than it saves.
 */
const SNAPSHOT = "begin isolation level repeatable read read only; set local jit = off";

/**
 * Opens a database on a PostgreSQL server, creating its schema where it is missing.
 *
 * @param actor who works on it, asked at each change that is logged
 * @throws AppError `database` that names the cause; `config` where the URL is not valid
 */
export async function openPostgres(
  target: PostgresTarget,
  clock: Clock = { now: () => new Date() },
  actor: () => string | null = () => null,
): Promise<Store> {
  const location = locationOf(target.url);
  try {
    return await reach(target, (reached) => open(reached, location, clock, actor));
  } catch (error) {
    throw translate(error, location);
  }
}

async function open(
  target: PostgresTarget,
  location: string,
  clock: Clock,
  actor: () => string | null,
): Promise<Store> {
  const connections = new Connections(clientConfig(target, "store"));
  const queriesOf = queriesByClient(actor);
  const another = () => connections.use(backendOf);
  const locks = new MailboxLocks(target, () => clock.now(), another);

  const translated = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw translate(error, location);
    }
  };

  try {
    await connections.use((client) => migrate(client, location));
  } catch (error) {
    await connections.close();
    throw error;
  }

  return {
    location,
    isShared: true,
    read: (work) => translated(() => connections.read((client) => work(queriesOf(client)))),
    write: (work) => translated(() => connections.write((client) => work(queriesOf(client)))),
    snapshot: (work) =>
      translated(() => connections.snapshot(SNAPSHOT, (client) => work(queriesOf(client)))),
    exportTables: (work) =>
      translated(() => connections.transaction(SNAPSHOT, (client) => work(contentOn(client)))),
    importTables: (work) =>
      translated(() =>
        connections.transaction("begin", async (client) => {
          const content = await contentAlone(client);
          await resetLeadIndex(client);
          return work(content);
        }),
      ),
    lockMailbox: (mailbox) => translated(() => locks.lock(mailbox)),
    // The server removes what was deleted by itself, and its journal is the administrator's.
    purge: async () => true,
    close: () => connections.close(),
  };
}

/** Prepares statements once for each connection, for as long as it lives. */
function queriesByClient(actor: () => string | null): (client: PoolClient) => Queries {
  const known = new WeakMap<PoolClient, Queries>();
  return (client) => {
    const made = known.get(client) ?? createQueries({ ...handleOf(client), actor });
    known.set(client, made);
    return made;
  };
}

/**
 * The queries are written against drizzle's SQLite types. The parity test of the schemas, and the
 * store's tests, which run on both engines, show that they hold for this engine; the types are told
 * so only here.
 */
function handleOf(client: PoolClient) {
  const db = drizzle({ client });
  return {
    db: db as unknown as Database,
    tables: tables as unknown as Tables,
    leadIndex: postgresLeadIndex(db),
    takeTurns: (table: string) =>
      db.execute(sql`lock table ${sql.identifier(table)} in share row exclusive mode`),
    // Never reported: a transaction that a unique index refuses runs again, and then sees the row
    // of the other one.
    isUniqueViolation: () => false,
  };
}
