import type { Counter } from "../transfer/content.ts";

/** The part of a client that is needed here. */
interface Client {
  query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** The sequences of identity columns. A rollback does not undo a change of theirs. */
export function postgresCounter(client: Client): Counter {
  return {
    async get(table, { name }) {
      const { rows } = await client.query(`select pg_sequence_last_value(${SEQUENCE}) as last`, [
        table,
        name,
      ]);
      return lastOf(rows[0]);
    },
    async set(table, { name }, id) {
      await client.query(
        `select setval(${SEQUENCE}, greatest($3::bigint, pg_sequence_last_value(${SEQUENCE})))`,
        [table, name, id],
      );
    },
  };
}

/** The sequence of column $2 of table $1. */
const SEQUENCE = "pg_get_serial_sequence(quote_ident($1::text), $2::text)::regclass";

function lastOf(row: unknown): number {
  return typeof row === "object" && row !== null && "last" in row ? Number(row.last ?? 0) : 0;
}
