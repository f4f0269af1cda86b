import type { CheckReport } from "../../service/database/check/check.ts";
import type { CopiedTable } from "../../service/database/copy.ts";
import type { PruneReport } from "../../service/leads/prune.ts";
import type { BackupFacts, DatabaseStatus, VacuumReport } from "../../service/ports/index.ts";
import { iso } from "../time.ts";

/** @param place where it would be: all that is known of one that is not there */
export function databaseView(
  status: DatabaseStatus | null,
  place: Pick<DatabaseStatus, "engine" | "location">,
) {
  const { engine, location } = status ?? place;
  return {
    engine,
    location,
    exists: status !== null,
    server_version: status?.serverVersion ?? null,
    /** Zero where there are no tables yet. */
    schema_version: status?.schema.version ?? null,
    program_schema_version: status?.schema.program ?? null,
    bytes: status?.bytes ?? null,
    rows: status?.tables
      ? Object.fromEntries(status.tables.map(({ name, rows }) => [name, rows] as const))
      : null,
    lock: status && {
      mailbox: status.lock.mailbox,
      held: status.lock.held,
      holder: status.lock.holder && {
        ...status.lock.holder,
        since: iso(status.lock.holder.since),
      },
    },
  };
}

export function checkView({ engine, checked, found, problems }: CheckReport) {
  return {
    ok: found === 0,
    engine,
    checked,
    /** All there are; `problems` has the first of them. */
    found,
    problems: problems.map(({ check, messageId, emailId, detail, hint }) => ({
      check,
      message_id: messageId,
      email_id: emailId,
      detail,
      hint,
    })),
  };
}

export function backupView(facts: BackupFacts, places: { file: string; database: string }) {
  return {
    ...places,
    bytes: facts.bytes,
    schema_version: facts.schemaVersion,
    leads: facts.leads,
    /** Emails that were about to leave. */
    unsent: facts.unsent,
    last_step_at: iso(facts.lastStepAt),
  };
}

export function copyView(tables: readonly CopiedTable[], places: { from: string; to: string }) {
  return {
    ...places,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    tables: tables.map(({ name, rows, digest }) => ({ name, rows, digest })),
  };
}

/** What `db vacuum` gave back; sizes are in bytes. */
export function vacuumView({
  engine,
  database,
  before,
  after,
}: VacuumReport & { engine: string; database: string }) {
  return { engine, database, bytes_before: before, bytes_after: after };
}

/** What `db prune` erased, or would erase. */
export function pruneView({ before, leads, messages, emails }: PruneReport) {
  return { before: iso(before), leads, messages, emails };
}
