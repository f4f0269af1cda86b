import type { Database, Statement } from "better-sqlite3";

interface Job {
  /** Runs the work and returns how to settle its promise. */
  run(): Promise<() => void>;
  fail(error: unknown): void;
  /** Whether it needs a transaction. */
  writes: boolean;
}

type Control = "begin" | "commit" | "rollback" | "enter" | "leave" | "undo";

/** Milliseconds that a batch waits for those who took part in the one before. */
const PATIENCE = 1;

/**
 * Runs work on the one connection in turn. Writes that come in at the same moment share a
 * transaction, so that durability costs one commit for all of them; each stands in a savepoint of
 * its own, so that what one throws undoes its own changes only. A promise resolves when its
 * changes are durable.
 *
 * Mail connections come back again and again: a batch that is smaller than the last one waits a
 * moment for the others, and soon all of them share each commit. Who is alone waits for nobody.
 */
export class Batches {
  readonly #db: Database;
  readonly #control: Record<Control, Statement>;
  #jobs: Job[] = [];
  #running = false;
  #idle: (() => void)[] = [];
  /** How many are likely to come; falls by one with every smaller batch. */
  #expected = 1;
  #gathered: (() => void) | null = null;

  constructor(db: Database) {
    this.#db = db;
    this.#control = {
      begin: db.prepare("begin immediate"),
      commit: db.prepare("commit"),
      rollback: db.prepare("rollback"),
      enter: db.prepare("savepoint job"),
      leave: db.prepare("release job"),
      undo: db.prepare("rollback to job"),
    };
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
      if (this.#jobs.length >= this.#expected) this.#gathered?.();
      if (this.#running) return;
      this.#running = true;
      void this.#drain();
    });
  }

  /** Resolves when nothing is left to run. */
  async settled(): Promise<void> {
    if (!this.#running) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #drain(): Promise<void> {
    // Let the sockets speak first, so that what they bring joins the batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#jobs.length > 0) {
      if (this.#jobs.length < this.#expected) await this.#gather();
      const jobs = this.#jobs;
      this.#jobs = [];
      this.#expected = Math.max(jobs.length, this.#expected - 1);
      if (jobs.some((job) => job.writes)) await this.#transaction(jobs);
      else for (const job of jobs) await this.#alone(job);
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#running = false;
    this.#expected = 1;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Waits until as many have come as are expected, but not for long. */
  async #gather(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      this.#gathered = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#gathered = null;
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
    const { begin, commit, rollback, enter, leave, undo } = this.#control;
    try {
      begin.run();
      for (const job of jobs) {
        try {
          enter.run();
          done.push(await job.run());
          leave.run();
        } catch (error) {
          // A full disk may have ended the whole transaction already.
          if (!this.#db.inTransaction) throw error;
          undo.run();
          leave.run();
          waiting.delete(job);
          job.fail(error);
        }
      }
      commit.run();
    } catch (error) {
      if (this.#db.inTransaction) rollback.run();
      for (const job of waiting) job.fail(error);
      return;
    }
    for (const settle of done) settle();
  }
}
