import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import pg from "pg";
import { PostgresCluster } from "../support/postgres/cluster.ts";
import { available } from "../support/postgres/programs.mts";

export type EngineName = "sqlite" | "postgres";

/** A home with a database, which is read here without any code of Tickler's. */
export interface Arena {
  home: string;
  /** What tells a process where the database is. */
  env: Readonly<Record<string, string>>;
  query<Row>(sql: string): Promise<Row[]>;
  /** SQL that says a column's time in milliseconds. */
  millis(column: string): string;
  /** Statements in one go, before Tickler has seen the database. */
  prepare(statements: readonly string[]): Promise<void>;
}

export interface Engine {
  readonly name: EngineName;
  arena(): Promise<Arena>;
  stop(): Promise<void>;
}

export function engineAvailable(name: EngineName): boolean {
  return name === "sqlite" || available();
}

export async function startEngine(name: EngineName): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "tickler-chaos-"));
  let homes = 0;
  const freshHome = (): string => {
    homes += 1;
    const home = join(folder, `home-${homes}`);
    mkdirSync(home, { mode: 0o700 });
    return home;
  };
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  return name === "sqlite" ? sqlite(freshHome, clear) : postgres(freshHome, clear);
}

function sqlite(freshHome: () => string, clear: () => void): Engine {
  return {
    name: "sqlite",
    async arena() {
      const home = freshHome();
      const file = join(home, "tickler.db");
      return {
        home,
        env: {},
        async query<Row>(sql: string) {
          const db = new Connection(file, { readonly: true, timeout: 15_000 });
          try {
            return db.prepare(sql).all() as Row[];
          } finally {
            db.close();
          }
        },
        millis: (column) => column,
        async prepare(statements) {
          const db = new Connection(file);
          db.pragma("journal_mode = wal");
          for (const statement of statements) db.exec(statement);
          db.close();
        },
      };
    },
    async stop() {
      clear();
    },
  };
}

async function postgres(freshHome: () => string, clear: () => void): Promise<Engine> {
  const cluster = await PostgresCluster.start({ settings: { max_connections: "100" } });
  return {
    name: "postgres",
    async arena() {
      const url = await cluster.createDatabase();
      return {
        home: freshHome(),
        env: { TICKLER_DB: url },
        query: async <Row>(sql: string) => (await cluster.queryIn(url, sql)) as Row[],
        millis: (column) => `(extract(epoch from ${column}) * 1000)::float8`,
        async prepare(statements) {
          const client = new pg.Client(url);
          await client.connect();
          for (const statement of statements) await client.query(statement);
          await client.end();
        },
      };
    },
    async stop() {
      await cluster.stop();
      clear();
    },
  };
}
