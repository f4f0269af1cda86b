import type { Lead, NewLead } from "../domain/lead.ts";
import type { Status } from "../domain/status.ts";
import type { Erasure } from "../service/leads/erase.ts";
import type { ImportCounts } from "../service/leads/import/import.ts";
import { iso } from "./time.ts";

export function leadView(lead: Lead, status: Status | null) {
  return {
    id: lead.id,
    name: lead.name,
    email: lead.email,
    phone: lead.phone,
    company: lead.company,
    title: lead.title,
    timezone: lead.timezone,
    tags: lead.tags,
    vars: lead.vars,
    /** The hottest of all messages; null where there is none. */
    status,
    ai_mode: lead.aiMode,
    paused_at: iso(lead.pausedAt),
    created_at: iso(lead.createdAt),
    updated_at: iso(lead.updatedAt),
  };
}

/** A column of a file, and the field, var or sign that it is taken for. */
export interface ImportedColumn {
  column: string;
  becomes: string;
}

/** A lead as an import would store it. */
export type ImportedRow = { line: number } & NewLead;

/** What `lead import` did; a row is named by its line. Columns and first rows only of a trial. */
export function importView(
  { added, updated, skipped, suppressed, bad, optedOut }: ImportCounts & { optedOut: number },
  told: {
    errors: readonly { line: number; message: string }[];
    notes: readonly { line: number; message: string }[];
    encoding: string;
    columns?: readonly ImportedColumn[];
    rows?: readonly ImportedRow[];
  },
) {
  const { errors, notes, encoding, columns, rows } = told;
  const counts = { added, updated, skipped, suppressed, opted_out: optedOut, bad };
  const trial = columns && rows ? { columns, rows } : {};
  return { ...counts, errors, notes, encoding, ...trial };
}

/** What `lead export` wrote to a file. */
export function exportView(file: string, format: string, leads: number) {
  return { file, format, leads };
}

/** What `lead rm` erased: the lead, and how many messages and emails. */
export function erasureView(id: number, { messages, emails }: Erasure) {
  return { id, messages, emails };
}
