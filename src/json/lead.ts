import type { Lead } from "../domain/lead.ts";
import type { Status } from "../domain/status.ts";
import type { ImportCounts } from "../service/leads/import/import.ts";
import type { Erasure } from "../service/leads/leads.ts";
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
    /** Of the newest message; null where there is none. */
    status,
    ai_mode: lead.aiMode,
    paused_at: iso(lead.pausedAt),
    created_at: iso(lead.createdAt),
    updated_at: iso(lead.updatedAt),
  };
}

/** What `lead import` did; a bad row is named by its line. */
export function importView(
  { added, updated, skipped, suppressed, bad }: ImportCounts,
  errors: readonly { line: number; message: string }[],
) {
  return { added, updated, skipped, suppressed, bad, errors };
}

/** What `lead export` wrote to a file. */
export function exportView(file: string, format: string, leads: number) {
  return { file, format, leads };
}

/** What `lead rm` erased: the lead, and how many messages and emails. */
export function erasureView(id: number, { messages, emails }: Erasure) {
  return { id, messages, emails };
}
