import { setTimeout as sleep } from "node:timers/promises";
import type { Database, Statement } from "better-sqlite3";
import { uptime } from "../../platform/uptime.ts";
import { isBusy } from "./errors.ts";

interface Job {
  /** Runs the work; returns a function that settles its promise. */
  run(): Promise<() => void>;
  fail(error: unknown): void;
  /** Whether it needs a transaction. */
  writes: boolean;
}

type Control = "begin" | "commit" | "rollback" | "enter" | "leave" | "undo";

/** Milliseconds that a batch waits for the next caller of those who took part in the one before. */
const PATIENCE = 5;

/** Milliseconds between two attempts to begin, as SQLite itself waits; the last one is repeated. */
const PAUSES = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100] as const;

/**
 * Runs work on the one connection in turn. Writes that come in at the same moment share a
 * transaction, so that durability costs one commit for all of them. Each runs in a savepoint of its
 * own, so that an error undoes its own changes only. A promise resolves when its changes are
 * durable.
 *
 * Mail connections come back again and again: a batch that is smaller than the last one waits a
 * moment for the others, and soon all of them share each commit. A single writer does not wait.
 */
export class GroupCommit {
  readonly #db: Database;
  readonly #guard: () => void;
  readonly #control: Record<Control, Statement>;
  #jobs: Job[] = [];
  #running = false;
  #idle: (() => void)[] = [];
  /**
   * The number of callers that are likely to come: as many as last time, and after a smaller batch
   * fewer.
   */
  #expected = 1;
  #arrived: (() => void) | null = null;
  #changes = 0;
  readonly #version: Statement;
  /** Of the database, which others' commits change, and this connection's own do not. */
  #seenVersion: unknown;

  /** @param guard throws where nothing may be written any more; asked before each transaction */
  constructor(db: Database, guard: () => void = () => undefined) {
    this.#db = db;
    this.#guard = guard;
    this.#control = {
      begin: db.prepare("begin immediate"),
      commit: db.prepare("commit"),
      rollback: db.prepare("rollback"),
      enter: db.prepare("savepoint job"),
      leave: db.prepare("release job"),
      undo: db.prepare("rollback to job"),
    };
    this.#version = db.prepare("pragma data_version").pluck();
  }

  /** One for each job that writes, and for each transaction before which others have written. */
  get changes(): number {
    return this.#changes;
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
      this.#arrived?.();
      if (this.#running) return;
      this.#running = true;
      void this.#drain();
    });
  }

  /** Resolves when all work is done. */
  async settled(): Promise<void> {
    if (!this.#running) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #drain(): Promise<void> {
    // Sockets are served first, so that their work joins the batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#jobs.length > 0) {
      if (this.#jobs.length < this.#expected) await this.#gather();
      const jobs = this.#jobs;
      this.#jobs = [];
      this.#expected = Math.max(jobs.length, Math.floor((this.#expected + jobs.length) / 2));
      if (jobs.some((job) => job.writes)) await this.#transaction(jobs);
      else for (const job of jobs) await this.#alone(job);
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#running = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Waits until the expected number has come, or nobody has come for a moment. */
  async #gather(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      this.#arrived = () => {
        timer.refresh();
        if (this.#jobs.length < this.#expected) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.#arrived = null;
  }

  /**
   * Waits for another process's transaction, as long as the connection itself would; that would
   * block the whole process, so that no signal is heard and no server answered.
   */
  async #begin(): Promise<void> {
    const db = this.#db;
    const timeout = Number(db.pragma("busy_timeout", { simple: true }));
    db.exec("pragma busy_timeout = 0");
    try {
      const until = uptime() + timeout;
      for (let tries = 0; !this.#begun(uptime() >= until); tries += 1) {
        await sleep(PAUSES[Math.min(tries, PAUSES.length - 1)]);
      }
    } finally {
      db.exec(`pragma busy_timeout = ${timeout}`);
    }
  }

  /** @throws the database's error, on the last try or where another try can't help */
  #begun(last: boolean): boolean {
    try {
      this.#control.begin.run();
      return true;
    } catch (error) {
      if (last || !isBusy(error)) throw error;
      return false;
    }
  }

  #lookForOthers(): void {
    const version = this.#version.get();
    if (version === this.#seenVersion) return;
    this.#seenVersion = version;
    this.#changes += 1;
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
    const { commit, rollback, enter, leave, undo } = this.#control;
    try {
      this.#guard();
      await this.#begin();
      this.#lookForOthers();
      for (const job of jobs) {
        try {
          enter.run();
          if (job.writes) this.#changes += 1;
          done.push(await job.run());
          leave.run();
        } catch (error) {
          // A full disk may already have ended the whole transaction.
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
