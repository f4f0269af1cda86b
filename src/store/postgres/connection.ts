import { hostname } from "node:os";
import type { ClientConfig } from "pg";
import { AppError } from "../../domain/errors.ts";
import { pgpass } from "./pgpass.ts";
import { tlsMode, tlsOptions } from "./tls.ts";

/** How to reach a database: the URL, and the password that it does not contain. */
export interface PostgresTarget {
  /** `postgres://user@host:5432/database?sslmode=verify-full` */
  url: string;
  /** Asked for if the URL holds no password; null: PGPASSWORD or ~/.pgpass. */
  password: (() => Promise<string>) | null;
}

/** Milliseconds to wait for a connection, unless the URL's `connect_timeout` says otherwise. */
const CONNECT_TIMEOUT = 10_000;

/** Milliseconds to wait for the answer to a statement, after which the network counts as gone. */
const ANSWER_TIMEOUT = 60_000;

/** Milliseconds of silence after which the kernel checks whether the other side is still there. */
const KEEP_ALIVE = 30_000;

/**
 * The URL for people, without its password and parameters.
 *
 * @throws AppError `config` if it is not a URL
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
    // The error does not repeat it: it may hold a password.
    throw new AppError(
      "config",
      "the database's URL is not valid",
      "It reads like postgres://user@host:5432/database?sslmode=verify-full.",
    );
  }
}

/**
 * The options for node-postgres. The URL is taken apart here, because pg prefers an empty password
 * in a URL to the one it is given. What the URL leaves out comes from the PG* variables.
 *
 * @throws AppError `config`
 */
export function clientConfig({ url, password }: PostgresTarget, role: string): ClientConfig {
  const { env } = process;
  const parsed = parse(url);
  const parameters = parsed.searchParams;
  const part = (name: string, text: string): string | undefined =>
    parameters.get(name) ?? (text === "" ? undefined : decodeURIComponent(text));
  const host = part("host", parsed.hostname.replace(/^\[(.+)\]$/u, "$1")) ?? env.PGHOST;
  const port = Number(part("port", parsed.port) ?? env.PGPORT ?? 5432);
  const user = part("user", parsed.username) ?? env.PGUSER ?? env.USER ?? env.USERNAME;
  const database = part("dbname", parsed.pathname.slice(1)) ?? env.PGDATABASE;
  const options = parameters.get("options") ?? env.PGOPTIONS;
  const timeout = Number(parameters.get("connect_timeout") ?? env.PGCONNECT_TIMEOUT ?? 0);
  const given = part("password", parsed.password);
  const ask = async (): Promise<string> => {
    const key = { host: host ?? "localhost", port, database: database ?? "", user: user ?? "" };
    return (await password?.()) || env.PGPASSWORD || pgpass(key, env) || noPassword(url);
  };
  return {
    ...(host === undefined ? {} : { host }),
    ...(user === undefined ? {} : { user }),
    ...(database === undefined ? {} : { database }),
    ...(options === undefined ? {} : { options }),
    port,
    password: given ?? ask,
    ssl: tlsOptions(tlsMode(parameters, env), parameters, env),
    // A second process reads from this which process holds a lock.
    application_name: `tickler ${role} ${process.pid}@${hostname()}`.slice(0, 63),
    connectionTimeoutMillis: timeout > 0 ? timeout * 1_000 : CONNECT_TIMEOUT,
    query_timeout: ANSWER_TIMEOUT,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE,
  };
}

function noPassword(url: string): never {
  throw new AppError(
    "database",
    `the database ${locationOf(url)} asks for a password, and there is none`,
    "Give it in the URL's environment variable, in PGPASSWORD or ~/.pgpass, or by db.password_command.",
  );
}

/** Milliseconds for which a password is reused: some are tokens that expire soon. */
const FRESH = 300_000;

/**
 * Runs `work` with the options for a connection. The password is asked for beforehand, since a
 * person may take longer to give it than a connection may take. If `sslmode` only prefers TLS and
 * the server offers none, `work` runs once more without it.
 */
export async function reach<T>(
  target: PostgresTarget,
  work: (target: PostgresTarget) => Promise<T>,
): Promise<T> {
  const parsed = parse(target.url);
  const asked = { ...target, password: target.password && remembered(target.password) };
  if (parsed.password === "" && !parsed.searchParams.has("password")) await asked.password?.();
  try {
    return await work(asked);
  } catch (error) {
    const mode = tlsMode(parsed.searchParams, process.env);
    if ((mode !== "prefer" && mode !== "allow") || !saysNoTls(error)) throw error;
    parsed.searchParams.set("sslmode", "disable");
    return work({ ...asked, url: parsed.href });
  }
}

function remembered(password: () => Promise<string>): () => Promise<string> {
  let last: { at: number; text: Promise<string> } | undefined;
  return () => {
    const now = performance.now();
    if (last === undefined || now - last.at > FRESH) last = { at: now, text: password() };
    return last.text;
  };
}

/** Whether an error means that the server offers no TLS; it may have been translated already. */
function saysNoTls(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /does not support SSL/iu.test(error.message) || saysNoTls(error.cause);
}
