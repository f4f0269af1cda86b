import type pg from "pg";
import { AppError } from "../../domain/errors.ts";

/** One check may meet another connection by chance; several make it certain. */
const LOOKS = 5;

/**
 * Whether the process that serves a connection is the one that greeted us. Behind a pooler it is
 * not, since poolers make a key of their own for each client.
 */
export async function isDirect(client: pg.Client): Promise<boolean> {
  const greeting = "processID" in client ? client.processID : undefined;
  return greeting === (await backendOf(client));
}

export async function backendOf(client: pg.ClientBase | pg.Pool): Promise<number> {
  const { rows } = await client.query("select pg_backend_pid() as pid");
  return Number(rows[0]?.pid);
}

/**
 * Refuses a pooler that shares one server connection between its clients, a transaction at a time:
 * it would hand the lock to any of them. In session mode a client keeps its server process, and two
 * clients that are connected at once have two.
 *
 * @param anotherBackend asks on a second connection, while this one is open, for the process that
 *   serves it
 */
export async function refusePooler(
  client: pg.Client,
  anotherBackend: () => Promise<number>,
): Promise<void> {
  const own = await backendOf(client);
  for (let look = 1; look <= LOOKS; look += 1) {
    let shared = false;
    // With more and more connections in between, since a pooler that deals them out in turn would
    // give us the same one each time.
    for (let other = 0; other < look; other += 1) shared ||= (await anotherBackend()) === own;
    if (!shared && (await backendOf(client)) === own) continue;
    throw new AppError(
      "database",
      "the database is reached through a pooler in transaction mode, which can't hold the mailbox's lock",
      "Name the server itself in the URL, or a pooler in session mode.",
    );
  }
}
