import { setTimeout as sleep } from "node:timers/promises";
import pg, { type ClientConfig, type PoolClient } from "pg";
import { Client } from "./client.ts";
import { isLostRace, isOutage, isSilence } from "./errors.ts";

/**
 * The connections of one process: as many as its mail connections use at once, and some for reads.
 */
const MAX_CONNECTIONS = 8;

/** How often work is tried that loses against another transaction, or its connection. */
const MAX_RUNS = 6;

/** Milliseconds before the second try; each wait after it is twice as long. */
const FIRST_WAIT = 50;

/** Milliseconds that the server may take to close a connection. */
const GOODBYE_TIMEOUT = 2_000;

/**
 * A write sees the database as it was when the write began, and runs again where another process
 * has changed the same rows meanwhile, so that no change is lost. A process that stops in
 * the middle, such as on a laptop that is shut, must not keep others from its rows.
 */
const WRITE =
  "begin isolation level repeatable read; set local idle_in_transaction_session_timeout = 60000";

/** The connections of a process, opened on demand. */
export class Connections {
  readonly #pool: pg.Pool;
  readonly #open = new Set<PoolClient>();
  /** Callers waiting for a connection. The pool's own queue gives up after the time to connect. */
  readonly #waiting: (() => void)[] = [];
  #free = MAX_CONNECTIONS;

  constructor(config: ClientConfig) {
    const setUp = async (client: pg.ClientBase): Promise<void> => {
      // Otherwise dates come in the server's own style, with days and months in any order.
      if (!(client instanceof Client && client.isoDates)) await client.query("set datestyle = iso");
    };
    const options = { ...config, max: MAX_CONNECTIONS, Client, onConnect: setUp };
    this.#pool = new pg.Pool(options);
    // The pool replaces an idle connection that breaks; without a listener the error would end the
    // process.
    this.#pool.on("error", () => undefined);
    this.#pool.on("connect", (client) => this.#open.add(client));
    this.#pool.on("remove", (client) => this.#open.delete(client));
  }

  /** Runs `work` on a connection that nothing else uses meanwhile. */
  async use<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    await this.#take();
    try {
      const client = await this.#pool.connect();
      let broken: Error | undefined;
      const onError = (error: Error): void => {
        broken = error;
      };
      client.on("error", onError);
      try {
        return await work(client);
      } catch (error) {
        if (error instanceof Error && isSilence(error)) broken = error;
        throw error;
      } finally {
        client.removeListener("error", onError);
        client.release(broken ?? false);
      }
    } finally {
      this.#give();
    }
  }

  /** Retries after an outage, which is safe because a read changes nothing. */
  async read<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return withRetries(isOutage, () => this.use(work));
  }

  /** The same in a transaction that only reads. */
  async snapshot<T>(begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return withRetries(isOutage, () => this.transaction(begin, work));
  }

  /** Runs `work` in a transaction; repeats it if it was certainly undone and may succeed now. */
  async write<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    let committing = false;
    return withRetries(
      (error) => isLostRace(error) || (!committing && isOutage(error)),
      () => {
        committing = false;
        return this.transaction(WRITE, work, () => {
          committing = true;
        });
      },
    );
  }

  async transaction<T>(
    begin: string,
    work: (client: PoolClient) => Promise<T>,
    beforeCommit: () => void = () => undefined,
  ): Promise<T> {
    return this.use(async (client) => {
      try {
        await client.query(begin);
        const result = await work(client);
        beforeCommit();
        await client.query("commit");
        return result;
      } catch (error) {
        if (!isSilence(error)) await client.query("rollback").catch(() => undefined);
        throw error;
      }
    });
  }

  /** Does not wait for a server that has vanished. */
  async close(): Promise<void> {
    const timer = setTimeout(() => {
      for (const client of this.#open) client.connection.stream.destroy();
    }, GOODBYE_TIMEOUT);
    await this.#pool.end();
    clearTimeout(timer);
  }

  async #take(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}

async function withRetries<T>(
  again: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (let run = 1; ; run += 1) {
    try {
      return await work();
    } catch (error) {
      if (run === MAX_RUNS || !again(error)) throw error;
      // Random, so that two processes do not collide again.
      await sleep(FIRST_WAIT * 2 ** (run - 1) * (0.5 + Math.random()));
    }
  }
}
