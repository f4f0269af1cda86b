import { drizzle } from "drizzle-orm/node-postgres";
import type { DatabaseStatus } from "../../service/ports/index.ts";
import type { Database } from "../database.ts";
import { rowsOfTables } from "../status.ts";
import { Client } from "./client.ts";
import { clientConfig, locationOf, type PostgresTarget, reach } from "./connection.ts";
import { entries } from "./content.ts";
import { translate } from "./errors.ts";
import { mailboxState } from "./lock/state.ts";
import { SCHEMA_VERSION, versionOf } from "./migrate.ts";

/**
 * Looks at a database on a server, whatever the version of its schema, and changes nothing.
 *
 * @throws AppError `database`
 */
export async function postgresStatus(
  target: PostgresTarget,
  mailbox: string,
): Promise<DatabaseStatus> {
  const location = locationOf(target.url);
  try {
    return await reach(target, (reached) => look(reached, location, mailbox));
  } catch (error) {
    throw translate(error, location);
  }
}

async function look(
  target: PostgresTarget,
  location: string,
  mailbox: string,
): Promise<DatabaseStatus> {
  const client = new Client(clientConfig(target, "status"));
  client.on("error", () => undefined);
  try {
    await client.connect();
    const schema = { version: await versionOf(client), program: SCHEMA_VERSION };
    const { rows } = await client.query(
      "select current_setting('server_version') as version, pg_database_size(current_database()) as bytes",
    );
    return {
      engine: "postgres",
      location,
      serverVersion: String(rows[0]?.version),
      schema,
      bytes: Number(rows[0]?.bytes),
      tables: await rowsOfTables(drizzle({ client }) as unknown as Database, entries(), schema),
      lock: await mailboxState(client, mailbox),
    };
  } finally {
    await client.end().catch(() => undefined);
  }
}
