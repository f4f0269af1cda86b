import { hostname } from "node:os";
import type { ClientConfig } from "pg";
import { AppError } from "../../domain/errors.ts";

/** How to reach a database: the URL, and a secret that does not stand in it. */
export interface PostgresTarget {
  /** `postgres://user@host:5432/database?sslmode=verify-full` */
  url: string;
  /** Asked for where the URL holds no password; null: PGPASSWORD or ~/.pgpass. */
  password: (() => Promise<string>) | null;
}

/** Milliseconds to wait for a connection. */
const CONNECT_TIMEOUT = 10_000;

/**
 * The URL without its password and options, for people.
 *
 * @throws AppError `config` where it is no URL
 */
export function locationOf(url: string): string {
  const { username, hostname: host, port, pathname } = parse(url);
  const user = username === "" ? "" : `${username}@`;
  return `postgres://${user}${host}${port === "" ? "" : `:${port}`}${pathname}`;
}

function parse(url: string): URL {
  try {
    return new URL(url);
  } catch {
    // Not repeated: it may hold a password.
    throw new AppError(
      "config",
      "the database's URL is not valid",
      "It reads like postgres://user@host:5432/database?sslmode=verify-full.",
    );
  }
}

/** How node-postgres is told of it; `sslmode` means what it means to libpq. */
export function clientConfig({ url, password }: PostgresTarget, role: string): ClientConfig {
  const parsed = parse(url);
  if (!parsed.searchParams.has("uselibpqcompat")) parsed.searchParams.set("uselibpqcompat", "true");
  return {
    connectionString: parsed.href,
    // Who holds a lock is read from this by whoever comes second.
    application_name: `tickler ${role} ${process.pid}@${hostname()}`.slice(0, 63),
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    ...(password !== null && parsed.password === "" ? { password } : {}),
  };
}
