import type pg from "pg";
import type { MailboxLock, MailboxState } from "../../service/ports/index.ts";
import { Client } from "./client.ts";
import { clientConfig, type PostgresTarget } from "./connection.ts";
import { isDirect, refusePooler } from "./pooler.ts";

/** Tells our locks from those of other programs in the same database: "Tick" in ASCII. */
const NAMESPACE = 0x5469636b;

/** Milliseconds between two checks whether the lock is still held. */
const HEARTBEAT = 10_000;

/** Milliseconds that the server may take to answer a check, or to close the connection. */
const HEARTBEAT_TIMEOUT = 10_000;
const GOODBYE_TIMEOUT = 2_000;

/** A machine that vanishes must not keep the mailbox for hours. */
const TAKE = `select set_config('tcp_keepalives_idle', '30', false),
  set_config('tcp_keepalives_interval', '10', false), set_config('tcp_keepalives_count', '3', false),
  pg_try_advisory_lock($1, hashtext($2)) as held`;

/** The row of pg_locks that is the lock of mailbox $2 in namespace $1. */
const OUR_LOCK = `locktype = 'advisory' and granted
  and database = (select oid from pg_database where datname = current_database())
  and classid = $1::bigint::oid and objid = (hashtext($2)::bigint & 4294967295)::oid`;

/**
 * Makes this process the only one that works the mailbox. The lock is a session-level advisory lock
 * on a connection of its own, which the server releases when that connection ends, however it ends.
 *
 * @param since when it was taken, so that a second process can report it
 * @param anotherBackend asks a second connection, while this one is open, which process serves it
 */
export async function lockMailbox(
  target: PostgresTarget,
  mailbox: string,
  since: Date,
  anotherBackend: () => Promise<number>,
): Promise<MailboxLock> {
  const role = `mailbox ${mailbox} ${since.getTime().toString(36)}`;
  const client = new Client(clientConfig(target, role));
  const lost = new AbortController();
  client.on("error", () => lost.abort());
  client.on("end", () => lost.abort());
  try {
    await client.connect();
    if (!(await isDirect(client))) await refusePooler(client, anotherBackend);
    const { rows } = await client.query(TAKE, [NAMESPACE, mailbox]);
    if (rows[0]?.held !== true) {
      const { holder } = await mailboxState(client, mailbox);
      await end(client);
      return { held: false, holder };
    }
  } catch (error) {
    await end(client);
    throw error;
  }
  const heartbeat = setInterval(() => {
    isHeld(client, mailbox).then(
      (held) => held || lost.abort(),
      () => lost.abort(),
    );
  }, HEARTBEAT);
  heartbeat.unref();
  lost.signal.addEventListener("abort", () => clearInterval(heartbeat));
  return {
    held: true,
    lost: lost.signal,
    async release() {
      clearInterval(heartbeat);
      await end(client);
    },
  };
}

/**
 * Whether this session still has the lock: a pooler may have given the session to another client.
 */
async function isHeld(client: pg.Client, mailbox: string): Promise<boolean> {
  const { rows } = await client.query({
    text: `select exists (select 1 from pg_locks where pid = pg_backend_pid() and ${OUR_LOCK}) as held`,
    values: [NAMESPACE, mailbox],
    query_timeout: HEARTBEAT_TIMEOUT,
  } as pg.QueryConfig);
  return rows[0]?.held === true;
}

/** Closes the connection, but does not wait for a server that has vanished. */
async function end(client: pg.Client): Promise<void> {
  const timer = setTimeout(() => client.connection.stream.destroy(), GOODBYE_TIMEOUT);
  await client.end().catch(() => undefined);
  clearTimeout(timer);
}

/** The process that works the mailbox, read from the server's own list of locks. */
export async function mailboxState(client: pg.Client, mailbox: string): Promise<MailboxState> {
  const { rows } = await client.query(
    `select application_name as name from pg_stat_activity
      where pid in (select pid from pg_locks where ${OUR_LOCK})`,
    [NAMESPACE, mailbox],
  );
  // The holder's own record of the time, since other roles may not see when a connection began.
  const match = /([0-9a-z]+) (\d+)@(\S+)$/u.exec(String(rows[0]?.name ?? ""));
  const holder = match && {
    pid: Number(match[2]),
    host: match[3] ?? "",
    since: new Date(Number.parseInt(match[1] ?? "", 36)),
  };
  return { mailbox, held: rows.length > 0, holder };
}
