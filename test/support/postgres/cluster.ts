import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import type { Certificate } from "../mail-servers/certificate.ts";
import { eventually, PATIENCE } from "../waiting.ts";
import { ownedFile, unprivileged } from "./account.ts";
import { programs, VERSIONS } from "./programs.mts";

const run = promisify(execFile);

/** Unpleasant, but within what a server may be set to: dates, zones and order all differ from ours. */
const SETTINGS: Readonly<Record<string, string>> = {
  datestyle: "SQL, DMY",
  timezone: "Asia/Kathmandu",
  max_connections: "60",
  shared_buffers: "16MB",
  log_min_messages: "fatal",
};

const GRANTS = [
  "grant usage on schema public",
  "grant select, insert, update, delete on all tables in schema public",
  "grant usage on all sequences in schema public",
];

export interface ClusterOptions {
  /** Whether commits reach the disk; off, as a test outlives no power failure. */
  fsync?: boolean;
  settings?: Readonly<Record<string, string>>;
  certificate?: Certificate;
}

export interface Login {
  user?: string;
  password?: string;
  /** What follows the question mark. */
  parameters?: string;
  port?: number;
}

/** What a process that has no cluster of its own needs to know of one. */
export interface ServerAddress {
  /** The folder of its programs. */
  bin: string;
  /** The folder of its socket. */
  folder: string;
  port: number;
}

/**
 * A PostgreSQL server of the test's own: its data in a temp folder, on a free port of the loopback
 * device, run by somebody without rights. It ends with the test's process, however that ends.
 *
 * Who may log in how: `postgres` (the superuser) and `tickler` (who owns each database of
 * `createDatabase`) without a password, everybody else with one, by SCRAM unless it is stored as MD5.
 */
export class PostgresCluster {
  readonly port: number;
  readonly folder: string;
  readonly #bin: string;
  readonly #options: ClusterOptions;
  #server: ChildProcess | undefined;
  #watchdog: ChildProcess | undefined;
  #admin: pg.Pool | undefined;
  #databases = 0;

  private constructor(port: number, folder: string, bin: string, options: ClusterOptions) {
    this.port = port;
    this.folder = folder;
    this.#bin = bin;
    this.#options = options;
  }

  static async start(options: ClusterOptions = {}): Promise<PostgresCluster> {
    const bin = programs();
    if (bin === null) throw new Error(`no PostgreSQL below ${VERSIONS}`);
    // Not TMPDIR: the path of a socket is short, and the folder must be somebody else's to enter.
    const folder = mkdtempSync("/tmp/tickler-pg-");
    const cluster = new PostgresCluster(await freePort(), folder, bin, options);
    try {
      await cluster.#create();
      await cluster.startServer();
      await cluster.query("create role tickler login");
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  get #data(): string {
    return join(this.folder, "data");
  }

  get address(): ServerAddress {
    return { bin: this.#bin, folder: this.folder, port: this.port };
  }

  get log(): string {
    return join(this.folder, "log");
  }

  async #create(): Promise<void> {
    const { uid, gid } = unprivileged();
    if (uid !== undefined && gid !== undefined) chownSync(this.folder, uid, gid);
    this.#watch();
    // ICU's order of words is what many servers have, and not that of bytes.
    const locale = ["--encoding=UTF8", "--locale=C.UTF-8"];
    const icu = ["--locale-provider=icu", "--icu-locale=en-US"];
    const args = ["--pgdata", this.#data, "--username=postgres", "--auth=trust", "--no-sync"];
    const options = { ...unprivileged(), cwd: this.folder, env: ENVIRONMENT };
    const initdb = join(this.#bin, "initdb");
    await run(initdb, [...args, ...locale, ...icu], options).catch(async () => {
      rmSync(this.#data, { recursive: true, force: true });
      await run(initdb, [...args, ...locale], options);
    });
    this.#configure();
  }

  #configure(): void {
    const { fsync = false, settings, certificate } = this.#options;
    const all: Record<string, string> = {
      ...SETTINGS,
      fsync: fsync ? "on" : "off",
      listen_addresses: "127.0.0.1",
      port: String(this.port),
      unix_socket_directories: this.folder,
      password_encryption: "scram-sha-256",
      ...settings,
    };
    if (certificate) {
      ownedFile(join(this.#data, "server.key"), certificate.key);
      ownedFile(join(this.#data, "server.crt"), certificate.cert);
      all.ssl = "on";
    }
    const lines = Object.entries(all).map(([name, value]) => `${name} = '${value}'\n`);
    appendFileSync(join(this.#data, "postgresql.conf"), lines.join(""));
    this.writeHba();
  }

  /** Replaces pg_hba.conf; `before` goes before the usual lines. Needs `reload()`. */
  writeHba(...before: string[]): void {
    const lines = [
      "local all all trust",
      ...before,
      "host all postgres,tickler 127.0.0.1/32 trust",
      // Also for passwords that are stored as SCRAM secrets.
      "host all all 127.0.0.1/32 md5",
    ];
    ownedFile(join(this.#data, "pg_hba.conf"), `${lines.join("\n")}\n`);
  }

  async reload(): Promise<void> {
    const seconds = "extract(epoch from clock_timestamp())::float8 as at";
    const [before] = await this.query(`select ${seconds}, pg_reload_conf()`);
    // A connection that is made once a process has the settings finds the new pg_hba.conf, too.
    await eventually("the settings are read", async () => {
      const sql = "select extract(epoch from pg_conf_load_time())::float8 > $1 as read";
      return (await this.query(sql, [before?.at]))[0]?.read === true;
    });
  }

  /** Ends the server and removes the folder when this process is gone, and can't do it itself. */
  #watch(): void {
    const script =
      'cat >/dev/null; pid=$(head -n 1 "$0/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid"; sleep 0.2; rm -rf "$0"';
    this.#watchdog = spawn("/bin/sh", ["-c", script, this.folder], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    this.#watchdog.unref();
    (this.#watchdog.stdin as { unref?: () => void } | null)?.unref?.();
  }

  async startServer(): Promise<void> {
    const server = spawn(join(this.#bin, "postgres"), ["-D", this.#data], {
      ...unprivileged(),
      cwd: this.folder,
      env: ENVIRONMENT,
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#server = server;
    let said = "";
    server.stderr?.on("data", (chunk: Buffer) => {
      said += chunk;
    });
    for (const until = Date.now() + PATIENCE; ; await sleep(25)) {
      if (server.exitCode !== null) throw new Error(`the server did not start: ${said}`);
      if (await this.#answers()) return;
      if (Date.now() > until) throw new Error(`the server does not answer: ${said}`);
    }
  }

  async #answers(): Promise<boolean> {
    const client = new pg.Client({ host: this.folder, port: this.port, user: "postgres" });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query("select 1");
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** `immediate`: as a crash, `fast`: as an administrator would. */
  async stopServer(mode: "fast" | "immediate" = "fast"): Promise<void> {
    await this.#admin?.end().catch(() => undefined);
    this.#admin = undefined;
    const server = this.#server;
    if (server === undefined || server.exitCode !== null) return;
    const ended = once(server, "exit");
    server.kill(mode === "fast" ? "SIGINT" : "SIGQUIT");
    await ended;
    this.#server = undefined;
  }

  async restart(mode: "fast" | "immediate"): Promise<void> {
    await this.stopServer(mode);
    await this.startServer();
  }

  async stop(): Promise<void> {
    await this.stopServer("immediate").catch(() => undefined);
    rmSync(this.folder, { recursive: true, force: true });
    this.#watchdog?.stdin?.end();
  }

  /** A query as the superuser, over the socket. */
  async query<Row extends pg.QueryResultRow = pg.QueryResultRow>(
    sql: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    this.#admin ??= this.#pool("postgres");
    return (await this.#admin.query<Row>(sql, values)).rows;
  }

  #pool(database: string): pg.Pool {
    const pool = new pg.Pool({
      host: this.folder,
      port: this.port,
      user: "postgres",
      database,
      max: 2,
    });
    pool.on("error", () => undefined);
    return pool;
  }

  /** A query as the superuser in the database of a URL. */
  async queryIn<Row extends pg.QueryResultRow = pg.QueryResultRow>(
    url: string,
    sql: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    const pool = this.#pool(new URL(url).pathname.slice(1));
    try {
      return (await pool.query<Row>(sql, values)).rows;
    } finally {
      await pool.end();
    }
  }

  url(database: string, login: Login = {}): string {
    const { user = "tickler", password, parameters, port = this.port } = login;
    const secret = password === undefined ? "" : `:${encodeURIComponent(password)}`;
    const query = parameters === undefined ? "" : `?${parameters}`;
    return `postgres://${user}${secret}@127.0.0.1:${port}/${database}${query}`;
  }

  /** The name of a fresh, empty database. */
  async createDatabaseName(template = "template1", owner = "tickler"): Promise<string> {
    this.#databases += 1;
    const name = `test_${process.pid}_${this.#databases}`;
    await this.query(`create database ${name} template ${template} owner ${owner}`);
    return name;
  }

  /** The URL of a fresh, empty database, or of a copy of another one. */
  async createDatabase(template?: string): Promise<string> {
    return this.url(await this.createDatabaseName(template && new URL(template).pathname.slice(1)));
  }

  /**
   * A role that may do with the rows of a database what Tickler needs, and nothing else: as
   * docs/teams.md grants it, once the tables are there. @returns the URL with it
   */
  async createRole(name: string, role: { password: string; in: string }): Promise<string> {
    const unique = `${name}_${++this.#databases}`;
    await this.query(`create role ${unique} login password '${role.password}'`);
    for (const grant of GRANTS) await this.queryIn(role.in, `${grant} to ${unique}`);
    const database = new URL(role.in).pathname.slice(1);
    return this.url(database, { user: unique, password: role.password });
  }

  /** Cuts connections to a database of Tickler's, as an administrator would. @returns how many */
  async cut(url: string, application = "tickler %"): Promise<number> {
    const rows = await this.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name like $2",
      [new URL(url).pathname.slice(1), application],
    );
    return rows.length;
  }
}

const ENVIRONMENT = { PATH: process.env.PATH ?? "", LANG: "C.UTF-8", TZ: "UTC" };

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
