/**
 * Databases by their settings: opening one with the adapter of its engine, and work on a whole one
 * (backup, restore, copy, vacuum), without a terminal. The only place that chooses an engine.
 */
import { existsSync } from "node:fs";
import type { DatabaseTarget } from "../../config.ts";
import { AppError } from "../../domain/errors.ts";
import type {
  Clock,
  DatabaseReader,
  DatabaseStatus,
  Store,
  VacuumReport,
} from "../../service/ports/index.ts";
import type { PostgresTarget } from "../../store/postgres/connection.ts";

/**
 * Opens a database with the adapter of its engine; the other engine's code is not loaded.
 *
 * @param actor who works on it, asked at each change that is logged; without it, nobody is named
 */
export async function openDatabase(
  target: DatabaseTarget,
  clock: Clock,
  actor: () => string | null = () => null,
): Promise<Store> {
  if (target.engine === "sqlite") {
    const { openSqlite } = await import("../../store/sqlite/open.ts");
    return openSqlite(target.path, clock, actor);
  }
  const { openPostgres } = await import("../../store/postgres/open.ts");
  return openPostgres(serverOf(target), clock, actor);
}

/** Checks that SQLite can be used here, without opening a database. @throws AppError `installation` */
export async function requireSqlite(): Promise<void> {
  const { requireDriver } = await import("../../store/sqlite/driver.ts");
  requireDriver();
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
    const { sqliteStatus } = await import("../../store/sqlite/status.ts");
    return sqliteStatus(target.path, mailbox);
  }
  const { postgresStatus } = await import("../../store/postgres/open.ts");
  return postgresStatus(serverOf(target), mailbox);
}

/**
 * Refuses to go on if an SQLite file does not exist, which opening would make.
 *
 * @param what the work that needs it: `back up`
 * @throws AppError `not_found`
 */
export function requireDatabase(target: DatabaseTarget, what: string): void {
  if (target.engine !== "sqlite" || existsSync(target.path)) return;
  throw new AppError(
    "not_found",
    `there is no database ${target.path} to ${what}`,
    "Say which one with --db, TICKLER_DB or db.url; `tickler db status` shows it.",
  );
}

/**
 * Runs `work` on a database as it is at one moment; changes nothing.
 *
 * @returns null where there is none
 */
export async function inspectDatabase<T>(
  target: DatabaseTarget,
  work: (reader: DatabaseReader) => Promise<T>,
): Promise<T | null> {
  if (target.engine === "sqlite") {
    const { inspectSqlite } = await import("../../store/sqlite/inspect.ts");
    return inspectSqlite(target.path, work);
  }
  const { inspectPostgres } = await import("../../store/postgres/open.ts");
  return inspectPostgres(serverOf(target), work);
}

/** Gives back unused space and renews the statistics for query plans. */
export async function vacuumDatabase(target: DatabaseTarget): Promise<VacuumReport> {
  if (target.engine === "sqlite") {
    const { vacuumSqlite } = await import("../../store/sqlite/vacuum.ts");
    return vacuumSqlite(target.path);
  }
  const { vacuumPostgres } = await import("../../store/postgres/open.ts");
  return vacuumPostgres(serverOf(target));
}

function serverOf(target: DatabaseTarget & { engine: "postgres" }): PostgresTarget {
  const { url, passwordCommand } = target;
  if (passwordCommand === null) return { url, password: null };
  return {
    url,
    async password() {
      const { printedBy } = await import("../printed-by.ts");
      return printedBy("db.password_command", passwordCommand);
    },
  };
}

/** Where a database is, for people; holds no secret. */
export async function placeOf(target: DatabaseTarget): Promise<string> {
  if (target.engine === "sqlite") return target.path;
  const { withoutPassword } = await import("../../config.ts");
  return withoutPassword(target.url);
}
