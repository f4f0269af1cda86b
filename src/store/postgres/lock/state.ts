import type pg from "pg";
import type { MailboxState } from "../../../service/ports/index.ts";

/** Tells our locks from those of other programs in the same database: "Tick" in ASCII. */
export const NAMESPACE = 0x5469636b;

/** The row of pg_locks that is the lock of the mailbox that `name` stands for, in namespace $1. */
export const lockOf = (name: string): string => `locktype = 'advisory' and granted
  and database = (select oid from pg_database where datname = current_database())
  and classid = $1::bigint::oid and objid = (hashtext(${name})::bigint & 4294967295)::oid`;

/**
 * The process that works the mailbox, read from the server's own list of locks.
 *
 * @param ask asks the server, where that is not to take as long as any statement may
 */
export async function mailboxState(
  client: pg.Client,
  mailbox: string,
  ask = (query: pg.QueryConfig): Promise<pg.QueryResult> => client.query(query),
): Promise<MailboxState> {
  const { rows } = await ask({
    text: `select application_name as name from pg_stat_activity
      where pid in (select pid from pg_locks where ${lockOf("$2")})`,
    values: [NAMESPACE, mailbox],
  });
  // The holder's own record of the time, since other roles may not see when a connection began.
  const match = /([0-9a-z]+) (\d+)@(\S+)$/u.exec(String(rows[0]?.name ?? ""));
  const holder = match && {
    pid: Number(match[2]),
    host: match[3] ?? "",
    since: new Date(Number.parseInt(match[1] ?? "", 36)),
  };
  return { mailbox, held: rows.length > 0, holder };
}
