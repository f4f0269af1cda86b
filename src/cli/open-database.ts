import type { DatabaseTarget } from "../config.ts";
import type { Clock, DatabaseStatus, Store } from "../service/ports.ts";
import type { PostgresTarget } from "../store/postgres/connection.ts";

/** Opens a database by its engine, of which only the code that is needed is loaded. */
export async function openDatabase(target: DatabaseTarget, clock: Clock): Promise<Store> {
  if (target.engine === "sqlite") {
    const { openSqlite } = await import("../store/sqlite/open.ts");
    return openSqlite(target.path, clock);
  }
  const { openPostgres } = await import("../store/postgres/open.ts");
  return openPostgres(serverOf(target), clock);
}

/**
 * Looks at a database without changing anything.
 *
 * @returns null where there is none
 */
export async function databaseStatus(
  target: DatabaseTarget,
  mailbox: string,
): Promise<DatabaseStatus | null> {
  if (target.engine === "sqlite") {
    const { sqliteStatus } = await import("../store/sqlite/status.ts");
    return sqliteStatus(target.path, mailbox);
  }
  const { postgresStatus } = await import("../store/postgres/open.ts");
  return postgresStatus(serverOf(target), mailbox);
}

function serverOf(target: DatabaseTarget & { engine: "postgres" }): PostgresTarget {
  const { url, passwordCommand } = target;
  if (passwordCommand === null) return { url, password: null };
  return {
    url,
    async password() {
      const { printedBy } = await import("./secret.ts");
      return printedBy("db.password_command", passwordCommand);
    },
  };
}
