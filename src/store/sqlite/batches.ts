import type { Database } from "better-sqlite3";

interface Job {
  /** Runs the work and returns how to settle its promise. */
  run(): Promise<() => void>;
  fail(error: unknown): void;
  /** Whether it needs a transaction. */
  writes: boolean;
}

/**
 * Runs work on the one connection in turn. Writes that come in at the same moment share a
 * transaction, so that durability costs one commit for all of them; each stands in a savepoint of
 * its own, so that what one throws undoes its own changes only. A promise resolves when its
 * changes are durable.
 *
 * Node's event loop makes the batches: what arrives while one commit is written, from however
 * many mail connections, waits for the next turn and is committed together.
 */
export class Batches {
  readonly #db: Database;
  #jobs: Job[] = [];
  #running = false;
  #idle: (() => void)[] = [];

  constructor(db: Database) {
    this.#db = db;
  }

  run<T>(writes: boolean, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#jobs.push({
        writes,
        fail: reject,
        run: async () => {
          const value = await work();
          return () => resolve(value);
        },
      });
      if (this.#running) return;
      this.#running = true;
      setImmediate(() => void this.#drain());
    });
  }

  /** Resolves when nothing is left to run. */
  async settled(): Promise<void> {
    if (!this.#running) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #drain(): Promise<void> {
    while (this.#jobs.length > 0) {
      const jobs = this.#jobs;
      this.#jobs = [];
      if (jobs.some((job) => job.writes)) await this.#transaction(jobs);
      else for (const job of jobs) await this.#alone(job);
      // Let the sockets speak, so that what they bring joins the next batch.
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#running = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  async #alone(job: Job): Promise<void> {
    try {
      (await job.run())();
    } catch (error) {
      job.fail(error);
    }
  }

  async #transaction(jobs: readonly Job[]): Promise<void> {
    const done: (() => void)[] = [];
    const waiting = new Set(jobs);
    try {
      this.#db.exec("begin immediate");
      for (const job of jobs) {
        try {
          this.#db.exec("savepoint job");
          done.push(await job.run());
          this.#db.exec("release job");
        } catch (error) {
          // A full disk may have ended the whole transaction already.
          if (!this.#db.inTransaction) throw error;
          this.#db.exec("rollback to job; release job");
          waiting.delete(job);
          job.fail(error);
        }
      }
      this.#db.exec("commit");
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec("rollback");
      for (const job of waiting) job.fail(error);
      return;
    }
    for (const settle of done) settle();
  }
}
