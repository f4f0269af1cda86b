import pg from "pg";
import { AppError } from "../../domain/errors.ts";
import type { LockHolder, MailboxLock } from "../../service/ports.ts";
import { clientConfig, type PostgresTarget } from "./connection.ts";

/** Keeps our locks apart from those of other programs in the same database: "Tick" in ASCII. */
const NAMESPACE = 0x5469636b;

/** How often the lock's connection is tried, in milliseconds, so that its loss is noticed. */
const HEARTBEAT = 10_000;

/** A pooler may give the same connection back by chance or not; several looks make it certain. */
const LOOKS = 5;

/**
 * Makes this process the only one that works the mailbox: a session-level advisory lock on a
 * connection of its own, which the server takes back when that connection ends, however it ends.
 *
 * @param anotherBackend asks a second connection, while this one is open, which process serves it
 */
export async function lockMailbox(
  target: PostgresTarget,
  mailbox: string,
  anotherBackend: () => Promise<number>,
): Promise<MailboxLock> {
  const client = new pg.Client(clientConfig(target, `mailbox ${mailbox}`));
  const lost = new AbortController();
  client.on("error", () => lost.abort());
  client.on("end", () => lost.abort());
  await client.connect();
  try {
    const { rows } = await client.query(
      "select pg_try_advisory_lock($1, hashtext($2)) as held, pg_backend_pid() as pid",
      [NAMESPACE, mailbox],
    );
    await refusePooler(Number(rows[0]?.pid), anotherBackend);
    if (rows[0]?.held !== true) {
      const holder = await holderOf(client, mailbox);
      await client.end();
      return { held: false, holder };
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  // A machine that vanishes without a word must not keep the mailbox for hours.
  await client
    .query(
      "select set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false), set_config('tcp_keepalives_count', '3', false)",
    )
    .catch(() => undefined);
  const heartbeat = setInterval(() => {
    client.query("select 1").catch(() => lost.abort());
  }, HEARTBEAT);
  heartbeat.unref();
  return {
    held: true,
    lost: lost.signal,
    async release() {
      clearInterval(heartbeat);
      await client.end().catch(() => undefined);
    },
  };
}

/**
 * A pooler that shares one server connection between its clients, a transaction at a time, would
 * let the lock go to anybody. Two connections that are open at once have two processes at the
 * server; where they have one, a pooler sits in between.
 */
async function refusePooler(pid: number, anotherBackend: () => Promise<number>): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if ((await anotherBackend()) !== pid) continue;
    throw new AppError(
      "database",
      "the database is reached through a pooler in transaction mode, which can't hold the mailbox's lock",
      "Name the server itself in the URL, or a pooler in session mode.",
    );
  }
}

async function holderOf(client: pg.Client, mailbox: string): Promise<LockHolder | null> {
  const { rows } = await client.query(
    `select a.application_name as name, a.backend_start as since
       from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.granted
        and l.database = (select oid from pg_database where datname = current_database())
        and l.classid = $1::oid and l.objid = (hashtext($2)::bigint & 4294967295)::oid`,
    [NAMESPACE, mailbox],
  );
  const match = /(\d+)@(\S+)$/u.exec(String(rows[0]?.name ?? ""));
  if (!match) return null;
  return { pid: Number(match[1]), host: match[2] ?? "", since: new Date(rows[0].since) };
}
