import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, TestRunner } from "vitest";
import type { Clock, Store } from "../../../src/service/ports/index.ts";
import { openPostgres } from "../../../src/store/postgres/open.ts";
import { openSqlite } from "../../../src/store/sqlite/open.ts";
import { PostgresCluster } from "../postgres/cluster.ts";
import { PgliteServer } from "../postgres/pglite.ts";
import { available } from "../postgres/programs.mts";
import { NOON } from "../world/builders.ts";

// Not temp-store.ts, which this can stand in for.
const noonClock: Clock = { now: () => new Date(NOON) };

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tickler-engine-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An engine that can be started, and then gives fresh, empty databases. */
export interface Engine {
  readonly name: "sqlite" | "pglite" | "postgres";
  /** Whether several connections can work on one database. */
  readonly shared: boolean;
  start(): Promise<RunningEngine>;
}

export interface RunningEngine {
  /** Makes a database and gives what opens it; each call is a connection, or a pool, of its own. */
  database(): Promise<() => Promise<Store>>;
  stop(): Promise<void>;
}

const sqlite: Engine = {
  name: "sqlite",
  shared: true,
  async start() {
    return {
      async database() {
        const path = join(tempFolder(), "tickler.db");
        return async () => openSqlite(path, noonClock);
      },
      async stop() {},
    };
  },
};

const pglite: Engine = {
  name: "pglite",
  shared: false,
  async start() {
    const server = await PgliteServer.start();
    return {
      async database() {
        await server.reset();
        return async () => server.open();
      },
      stop: () => server.stop(),
    };
  },
};

const postgres: Engine = {
  name: "postgres",
  shared: true,
  async start() {
    const cluster = await PostgresCluster.start();
    const database = await cluster.createDatabase();
    let schemas = 0;
    return {
      async database() {
        // A schema costs a tenth of a database.
        const schema = `fresh_${++schemas}`;
        await cluster.queryIn(database, `create schema ${schema} authorization tickler`);
        const url = `${database}?options=-c%20search_path%3D${schema}`;
        return () => openPostgres({ url, password: null }, noonClock);
      },
      stop: () => cluster.stop(),
    };
  },
};

const all: readonly Engine[] = [sqlite, pglite, ...(available() ? [postgres] : [])];

/** PGlite stands in for a server where none is installed, and runs beside it where all is run. */
export const withPglite = process.env.TICKLER_TEST_ALL !== undefined || !available();

/** Those that tests run on here. */
export const engines: readonly Engine[] = all.filter(({ name }) => withPglite || name !== "pglite");

export function engineNamed(name: Engine["name"]): Engine {
  const engine = all.find((each) => each.name === name);
  if (engine === undefined) throw new Error(`there is no ${name} here`);
  return engine;
}

/** A store that is opened when it is first used, and closed after the test. */
export function lazyStore(open: () => Promise<Store>): Store {
  let opened: Promise<Store> | undefined;
  const store = (): Promise<Store> => {
    opened ??= open();
    return opened;
  };
  const close = async (): Promise<void> => (await opened)?.close();
  onTestFinished(close);
  return {
    location: "opened on first use",
    isShared: true,
    read: async (work) => (await store()).read(work),
    write: async (work) => (await store()).write(work),
    snapshot: async (work) => (await store()).snapshot(work),
    exportTables: async (work) => (await store()).exportTables(work),
    importTables: async (work) => (await store()).importTables(work),
    lockMailbox: async (mailbox) => (await store()).lockMailbox(mailbox),
    purge: async () => (await store()).purge(),
    close,
  };
}

/**
 * What takes the place of temp-store.ts's `tempStore` on another engine. A test that names a path
 * is about SQLite's file, and is skipped.
 */
export function otherwise(running: () => Promise<RunningEngine> | undefined) {
  return {
    tempStore: (path?: string): Store => {
      if (path !== undefined) TestRunner.getCurrentTest()?.context.skip("about SQLite's file");
      return lazyStore(async () => {
        const engine = await running();
        if (!engine) throw new Error("the engine was not started");
        return (await engine.database())();
      });
    },
  };
}
