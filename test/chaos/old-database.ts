import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { EngineName } from "./engines.ts";

const DRIZZLE = resolve(import.meta.dirname, "../../drizzle");

/** Marks a database file as Tickler's: "Tick" in ASCII. */
const APPLICATION_ID = 0x5469636b;

/** How many versions of the schema there were before this one. */
export function olderVersions(engine: EngineName): number {
  return journalOf(engine).length - 1;
}

/**
 * What makes a database as an older version of Tickler has left it, with a first email in the outbox
 * for each address; in SQL, as no program is left that would do it.
 */
export function oldDatabase(
  engine: EngineName,
  version: number,
  addresses: readonly string[],
  now: Date,
): string[] {
  const migrations = journalOf(engine)
    .slice(0, version)
    .flatMap(({ tag }) => statementsOf(engine, tag));
  const stamp =
    engine === "sqlite"
      ? [`pragma application_id = ${APPLICATION_ID}`, `pragma user_version = ${version}`]
      : [
          "create table tickler_schema (version integer not null)",
          `insert into tickler_schema (version) values (${version})`,
        ];
  return [
    ...migrations,
    ...stamp,
    ...addresses.flatMap((each) => queuedEmail(engine, each, now)),
    ...(engine === "postgres" ? ["leads", "messages"].map(nextIds) : []),
  ];
}

function journalOf(engine: EngineName): { tag: string }[] {
  const text = readFileSync(join(DRIZZLE, engine, "meta/_journal.json"), "utf8");
  return (JSON.parse(text) as { entries: { tag: string }[] }).entries;
}

function statementsOf(engine: EngineName, tag: string): string[] {
  return readFileSync(join(DRIZZLE, engine, `${tag}.sql`), "utf8")
    .replaceAll('"public".', "")
    .split("--> statement-breakpoint");
}

let ids = 0;

function queuedEmail(engine: EngineName, address: string, now: Date): string[] {
  ids += 1;
  const at = engine === "sqlite" ? `${now.getTime()}` : `'${now.toISOString()}'::timestamptz`;
  return [
    `insert into leads (id, name, email, email_key, vars, created_at, updated_at)
       values (${ids}, 'Lead', '${address}', '${address}', '{}', ${at}, ${at})`,
    `insert into messages (id, lead_id, mailbox, subject, status, trail, follow_ups, revision, created_at)
       values (${ids}, ${ids}, 'default', 'A quick chat', 'enqueued', '[]', 0, 1, ${at})`,
    `insert into emails (message_id, mailbox, direction, kind, state, address, subject, text,
         rfc_message_id, "references", written_by, attempts, not_before, created_at)
       values (${ids}, 'default', 'out', 'first', 'queued', '${address}', 'A quick chat',
         'Open to a quick chat?', '<${crypto.randomUUID()}@old.example>', '[]', 'person', 0, ${at}, ${at})`,
    `insert into outreach_logs (message_id, log_at, step) values (${ids}, ${at}, 'enqueued')`,
  ];
}

function nextIds(table: string): string {
  return `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`;
}
