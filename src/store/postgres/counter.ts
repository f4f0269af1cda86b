import type { PoolClient } from "pg";
import type { Counter } from "../content.ts";

/** The sequences of identity columns. They know no transaction: what is set stays. */
export function postgresCounter(client: PoolClient): Counter {
  return {
    async get(table, { name }) {
      const { rows } = await client.query(
        "select pg_sequence_last_value(pg_get_serial_sequence($1, $2)::regclass) as last",
        [client.escapeIdentifier(table), name],
      );
      return Number(rows[0]?.last ?? 0);
    },
    async set(table, { name }, id) {
      await client.query(
        `select setval(sequence, greatest($3::bigint, pg_sequence_last_value(sequence)))
           from (select pg_get_serial_sequence($1, $2)::regclass as sequence) s`,
        [client.escapeIdentifier(table), name, id],
      );
    },
  };
}
