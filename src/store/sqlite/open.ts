/**
 * The engine SQLite: one connection, on which writes share commits, and a lock on a file of its
 * own.
 */
import { existsSync } from "node:fs";
import type Connection from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Clock, Queries, Store } from "../../service/ports/index.ts";
import { resetLeadIndex, sqliteLeadIndex } from "../lead-index/sqlite.ts";
import { createQueries } from "../queries/index.ts";
import * as tables from "../schema/sqlite.ts";
import { contentOn } from "./content.ts";
import { openFile, requireDriver } from "./driver.ts";
import { isUniqueViolation, translate } from "./errors.ts";
import { prepareFile } from "./files.ts";
import { GroupCommit } from "./group-commit.ts";
import { lockMailbox } from "./lock/lock.ts";
import { migrate, refuseForeign } from "./migrate.ts";
import { retryWhileBusy } from "./retry-while-busy.ts";
import { sameFileAt } from "./same-file.ts";

/** How long a statement waits, in milliseconds, for another process's transaction to end. */
const BUSY_TIMEOUT = 15_000;
/** The same for cutting the journal, which the last connection that closes does anyway. */
const PURGE_TIMEOUT = 2_000;

/**
 * Opens a database file, creating it with its schema where it is missing.
 *
 * @param actor who works on it, asked at each change that is logged
 * @throws AppError `database` that names the cause; `installation` where the driver can't be loaded
 */
export function openSqlite(
  path: string,
  clock: Clock,
  actor: () => string | null = () => null,
): Store {
  if (!existsSync(path)) requireDriver();
  prepareFile(path);
  const connection = connect(path);
  const db = drizzle({ client: connection });
  const queries: Queries = createQueries({
    ...{ db, tables },
    leadIndex: sqliteLeadIndex(db),
    isUniqueViolation,
    actor,
  });
  const batches = new GroupCommit(connection, sameFileAt(path));
  const run = async <T>(writes: boolean, work: (queries: Queries) => Promise<T>): Promise<T> => {
    try {
      return await batches.run(writes, () => work(queries));
    } catch (error) {
      throw translate(error, path);
    }
  };
  return {
    location: path,
    isShared: false,
    read: (work) => run(false, work),
    write: (work) => run(true, work),
    changes: () => batches.changes,
    snapshot: (work) => run(false, () => inOneRead(connection, () => work(queries))),
    exportTables: (work) =>
      run(false, () => inOneRead(connection, () => work(contentOn(connection)))),
    importTables: (work) =>
      run(true, () => {
        resetLeadIndex(connection);
        return work(contentOn(connection));
      }),
    async lockMailbox(mailbox) {
      try {
        return lockMailbox(path, mailbox, clock.now());
      } catch (error) {
        throw translate(error, `${path}.${mailbox}.lock`);
      }
    },
    async purge() {
      await batches.settled();
      connection.pragma(`busy_timeout = ${PURGE_TIMEOUT}`);
      try {
        return connection.pragma("wal_checkpoint(truncate)", { simple: true }) === 0;
      } finally {
        connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
      }
    },
    async close() {
      await batches.settled();
      connection.close();
    },
  };
}

/** A read-only transaction sees the database as it was at its first read. */
async function inOneRead<T>(connection: Connection.Database, work: () => Promise<T>): Promise<T> {
  // Among writes, it is in their transaction already.
  if (connection.inTransaction) return work();
  connection.exec("begin");
  try {
    return await work();
  } finally {
    if (connection.inTransaction) connection.exec("rollback");
  }
}

function connect(path: string): Connection.Database {
  let connection: Connection.Database | undefined;
  try {
    const opened = openFile(path, { timeout: BUSY_TIMEOUT });
    connection = opened;
    refuseForeign(connection, path);
    retryWhileBusy(BUSY_TIMEOUT, () => opened.pragma("journal_mode = wal"));
    // The build's default of NORMAL may lose the last commits in a power failure, and mail that has
    // gone out would go out again.
    connection.pragma("synchronous = full");
    connection.pragma("foreign_keys = on");
    // SQLite's own function knows the case of ASCII letters only.
    connection.function("lower", { deterministic: true }, (text) =>
      typeof text === "string" ? text.toLowerCase() : text,
    );
    // An erased lead's data must be gone from the file's free pages, too.
    connection.pragma("secure_delete = on");
    migrate(connection, path);
    return connection;
  } catch (error) {
    connection?.close();
    throw translate(error, path);
  }
}
