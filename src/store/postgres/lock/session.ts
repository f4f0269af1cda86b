import type pg from "pg";
import type { LockHolder } from "../../../service/ports/index.ts";
import { Client } from "../client.ts";
import { clientConfig, type PostgresTarget } from "../connection.ts";
import { isDirect, refusePooler } from "../pooler.ts";
import { lockOf, mailboxState, NAMESPACE } from "./state.ts";

/** Milliseconds between two checks whether the locks are still held. */
const HEARTBEAT = 10_000;

/**
 * Milliseconds that the server may take to answer, or to close the connection. All that is asked takes
 * turns with the checks, and must not keep them from seeing that the locks are lost.
 */
const ANSWER_TIMEOUT = 10_000;
const GOODBYE_TIMEOUT = 2_000;

/** A machine that vanishes must not keep the mailbox for hours. */
const TAKE = `select set_config('tcp_keepalives_idle', '30', false),
  set_config('tcp_keepalives_interval', '10', false), set_config('tcp_keepalives_count', '3', false),
  pg_try_advisory_lock($1, hashtext($2)) as held`;

const GIVE_BACK = "select pg_advisory_unlock($1, hashtext($2)) as held";

/** How many of these mailboxes this session still has: a pooler may have given it to another client. */
const HELD = `select count(*)::int as held from unnest($2::text[]) as mailbox
  where exists (select 1 from pg_locks where pid = pg_backend_pid() and ${lockOf("mailbox")})`;

/**
 * A connection that holds the locks of mailboxes: session-level advisory locks, which the server releases
 * when the connection ends, however it ends.
 */
export class LockSession {
  readonly #client: pg.Client;
  readonly #lost = new AbortController();
  readonly #heartbeat: NodeJS.Timeout;
  /** The mailboxes that are locked here, and those for whose lock the server is asked. */
  readonly #held = new Set<string>();
  readonly #asked = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(client: pg.Client) {
    this.#client = client;
    const lose = (): void => this.#lost.abort();
    client.on("error", lose);
    client.on("end", lose);
    this.#heartbeat = setInterval(() => void this.#check(), HEARTBEAT);
    this.#heartbeat.unref();
    this.lost.addEventListener("abort", () => clearInterval(this.#heartbeat));
  }

  /**
   * @param since when it was opened, so that a second process can report it
   * @param anotherBackend asks a second connection, while this one is open, which process serves it
   */
  static async open(
    target: PostgresTarget,
    since: Date,
    anotherBackend: () => Promise<number>,
  ): Promise<LockSession> {
    const client = new Client(clientConfig(target, `mailbox ${since.getTime().toString(36)}`));
    const session = new LockSession(client);
    try {
      await client.connect();
      if (!(await isDirect(client))) await refusePooler(client, anotherBackend);
      return session;
    } catch (error) {
      await session.end();
      throw error;
    }
  }

  /** Aborted when the connection has ended, and its locks with it. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /**
   * Where that fails the session ends: the server may have given the lock, of which nobody here knows.
   *
   * @returns false where another session has the lock, or this one has it already
   */
  async take(mailbox: string): Promise<boolean> {
    // The server would give a lock to the session that has it once more.
    if (this.#held.has(mailbox) || this.#asked.has(mailbox)) return false;
    this.#asked.add(mailbox);
    try {
      if ((await this.#ask(TAKE, mailbox)) !== true) return false;
      this.#held.add(mailbox);
      return true;
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      this.#asked.delete(mailbox);
    }
  }

  /** Who has the lock of a mailbox. */
  async holderOf(mailbox: string): Promise<LockHolder | null> {
    return (await mailboxState(this.#client, mailbox, (query) => this.#query(query))).holder;
  }

  /** Where that fails the session ends, so that the lock is not kept. */
  async giveBack(mailbox: string): Promise<void> {
    this.#held.delete(mailbox);
    if (this.lost.aborted) return;
    try {
      await this.#ask(GIVE_BACK, mailbox);
    } catch {
      await this.end();
    }
  }

  async #check(): Promise<void> {
    const held = [...this.#held];
    try {
      if ((await this.#ask(HELD, held)) !== held.length) this.#lost.abort();
    } catch {
      this.#lost.abort();
    }
  }

  async #ask(text: string, about: string | string[]): Promise<unknown> {
    const { rows } = await this.#query({ text, values: [NAMESPACE, about] });
    return rows[0]?.held;
  }

  #query(query: pg.QueryConfig): Promise<pg.QueryResult> {
    const bounded = { ...query, query_timeout: ANSWER_TIMEOUT };
    return this.#inTurn(() => this.#client.query(bounded as pg.QueryConfig));
  }

  /** A connection takes one statement at a time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Closes the connection, but does not wait for a server that has vanished. */
  async end(): Promise<void> {
    clearInterval(this.#heartbeat);
    const timer = setTimeout(() => this.#client.connection.stream.destroy(), GOODBYE_TIMEOUT);
    await this.#client.end().catch(() => undefined);
    clearTimeout(timer);
  }
}
