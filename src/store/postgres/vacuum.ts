import { AppError } from "../../domain/errors.ts";
import type { VacuumReport } from "../../service/ports/index.ts";
import { completeLeadIndex } from "../lead-index/postgres.ts";
import { Client } from "./client.ts";
import { clientConfig, locationOf, type PostgresTarget, reach } from "./connection.ts";
import { entries } from "./content.ts";
import { translate } from "./errors.ts";

/** Tables that follow from the others. */
const DERIVED = ["lead_statuses", "lead_search"];

/** Milliseconds that one table may take. */
const PATIENCE = 3_600_000;

/**
 * Has the server give back unused space of our tables and renew their statistics, while others go
 * on working.
 *
 * @throws AppError `refused` where the role may not
 */
export async function vacuumPostgres(target: PostgresTarget): Promise<VacuumReport> {
  const location = locationOf(target.url);
  try {
    return await reach(target, (reached) => vacuum(reached, location));
  } catch (error) {
    throw translate(error, location);
  }
}

async function vacuum(target: PostgresTarget, location: string): Promise<VacuumReport> {
  const client = new Client({ ...clientConfig(target, "vacuum"), query_timeout: PATIENCE });
  client.on("error", () => undefined);
  // The server skips tables that the role may not vacuum, with only a warning.
  const warnings: string[] = [];
  client.on("notice", ({ severity, message }) => {
    if (severity === "WARNING" && message) warnings.push(message);
  });
  try {
    await client.connect();
    const before = await bytesOf(client);
    await completeLeadIndex(client);
    for (const name of [...entries().map((each) => each.name), ...DERIVED]) {
      await client.query(`vacuum (analyze) ${client.escapeIdentifier(name)}`);
      if (warnings.length > 0) throw refused(location, warnings[0] ?? "");
    }
    return { before, after: await bytesOf(client) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function bytesOf(client: Client): Promise<number> {
  const { rows } = await client.query(
    "select coalesce(sum(pg_total_relation_size(to_regclass(quote_ident(name)))), 0) as bytes from unnest($1::text[]) as name",
    [entries().map(({ name }) => name)],
  );
  return Number(rows[0]?.bytes);
}

function refused(location: string, warning: string): AppError {
  return new AppError(
    "refused",
    `the server of ${location} did not do it: ${warning}`,
    "Connect as the owner of the tables, or leave it to the server's autovacuum.",
  );
}
