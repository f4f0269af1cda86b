import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import journal from "../../../drizzle/postgres/meta/_journal.json";
import type { Queries, Store } from "../../../src/service/ports/index.ts";
import type { Database, Tables } from "../../../src/store/database.ts";
import { postgresLeadIndex } from "../../../src/store/lead-index/postgres.ts";
import { migrationsAfter } from "../../../src/store/migrations.ts";
import { entries } from "../../../src/store/postgres/content.ts";
import { postgresCounter } from "../../../src/store/postgres/counter.ts";
import { postgresCode, translate } from "../../../src/store/postgres/errors.ts";
import { createQueries } from "../../../src/store/queries/index.ts";
import * as tables from "../../../src/store/schema/postgres.ts";
import { contentOf } from "../../../src/store/transfer/content.ts";

/**
 * PostgreSQL as WebAssembly in this process: the dialect, the migrations and the queries, on one
 * connection. What needs several of them, locks among it, only a real server can show.
 */
export class PgliteServer {
  readonly #db: PGlite;
  /** Everything takes its turn on the one connection. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(db: PGlite) {
    this.#db = db;
  }

  static async start(): Promise<PgliteServer> {
    return new PgliteServer(await PGlite.create());
  }

  /** Empties the database and makes the schema anew. */
  async reset(): Promise<void> {
    await this.#exclusively(async () => {
      await this.#db.exec("drop schema public cascade; create schema public");
      for (const { statements } of migrationsAfter("postgres", journal, 0)) {
        for (const statement of statements) await this.#db.exec(statement);
      }
    });
  }

  /** As src/store/postgres/open.ts has it, casts included. */
  open(): Store {
    const db = drizzle({ client: this.#db }) as unknown as Database;
    const content = () => contentOf(db, entries(), postgresCounter(this.#db));
    const queries: Queries = createQueries({
      db,
      tables: tables as unknown as Tables,
      leadIndex: postgresLeadIndex(drizzle({ client: this.#db })),
      isUniqueViolation: (error) => postgresCode(error) === "23505",
      actor: () => null,
    });
    const translated = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await this.#exclusively(work);
      } catch (error) {
        throw translate(error, "pglite");
      }
    };
    const notHere = (): never => {
      throw new Error("only a real server can do this");
    };
    return {
      purge: async () => true,
      location: "pglite",
      isShared: true,
      read: (work) => translated(() => work(queries)),
      write: (work) => translated(() => this.#transaction(() => work(queries))),
      snapshot: (work) => translated(() => this.#transaction(() => work(queries))),
      exportTables: (work) => translated(() => this.#transaction(() => work(content()))),
      importTables: (work) => translated(() => this.#transaction(() => work(content()))),
      lockMailbox: notHere,
      close: async () => undefined,
    };
  }

  async stop(): Promise<void> {
    await this.#db.close();
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.#db.exec("begin isolation level repeatable read");
    try {
      const result = await work();
      await this.#db.exec("commit");
      return result;
    } catch (error) {
      await this.#db.exec("rollback");
      throw error;
    }
  }
}
