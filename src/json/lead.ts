import type { CheckState, LeadCheck } from "../domain/check/check.ts";
import type { Email } from "../domain/email.ts";
import type { Lead, NewLead } from "../domain/lead.ts";
import type { Status } from "../domain/status.ts";
import type { Erasure } from "../service/leads/erase.ts";
import type { ImportCounts } from "../service/leads/import/import.ts";
import type { PersonReport } from "../service/leads/report.ts";
import type { LeadWithStatus, StoredNote } from "../service/ports/index.ts";
import type { Policy } from "../service/services.ts";
import { fullEmailView } from "./email.ts";
import { fullMessageView, logView } from "./message.ts";
import { followedView, taskView } from "./sequences/followed.ts";
import { suppressionView } from "./suppression.ts";
import { iso } from "./time.ts";

/** @param also their second addresses */
export function leadView(lead: Lead, status: Status | null, also: readonly string[] = []) {
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
    /** Where they were got from. */
    source: lead.source,
    /** The hottest of all messages; null where there is none. */
    status,
    ai_mode: lead.aiMode,
    paused_at: iso(lead.pausedAt),
    /** When the pause ends by itself; null: a person ends it. */
    paused_until: iso(lead.pausedUntil),
    created_at: iso(lead.createdAt),
    updated_at: iso(lead.updatedAt),
    also,
  };
}

/** The check of a lead; `state` is `none` where it no longer counts. */
function checkView({ check, state }: { check: LeadCheck; state: CheckState }) {
  const { verdict, checkedAt, reasons } = check;
  return {
    state,
    verdict,
    checked_at: iso(checkedAt),
    reasons: reasons.map(({ rule, verdict, detail, suggestion, at, accepted }) => ({
      ...{ rule, verdict, detail, suggestion: suggestion ?? null, at },
      accepted: accepted ?? null,
    })),
  };
}

/** A lead as a list and `lead show` have it: with the check, null where there was none. */
export function checkedLeadView(
  { lead, status, also }: LeadWithStatus,
  check: { check: LeadCheck; state: CheckState } | undefined,
) {
  return { ...leadView(lead, status, also), check: check ? checkView(check) : null };
}

/** A lead that `lead check` has looked at. */
export function leadCheckView(
  { id, name, email }: Pick<Lead, "id" | "name" | "email">,
  check: LeadCheck,
) {
  const { verdict, checked_at, reasons } = checkView({ check, state: check.verdict });
  return { id, name, email, verdict, checked_at, reasons };
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

/** The report of an import as it is kept under its key. */
export type KeptImport = ReturnType<typeof importView>;

/** Of bad rows and notes, what is quoted from the file is left out: it is of people, and kept for long. */
export function keptImport(view: KeptImport): KeptImport {
  const masked = (each: { line: number; message: string }) => ({
    line: each.line,
    message: each.message.replace(/"(?:[^"\\]|\\.)*"/gu, '"…"').replace(/[^\s"]+@[^\s"]+/gu, "…"),
  });
  return { ...view, errors: view.errors.map(masked), notes: view.notes.map(masked) };
}

export function replayedImportView(report: KeptImport) {
  return { ...report, replayed: true };
}

/** What `lead export` wrote to a file. */
export function exportView(file: string, format: string, leads: number) {
  return { file, format, leads };
}

/** What `lead rm` erased: the lead, and how many messages and emails. */
export function erasureView(id: number, { messages, emails }: Erasure) {
  return { id, messages, emails };
}

/** All that is stored of a person. */
export function personReportView(report: PersonReport, policy: Policy) {
  const { lead, addresses, messages, logs, notes, reminders, originals, stops, strays, holds } =
    report;
  const { check, tasks, sequences, leadLogs, hookRuns, heldEvents } = report;
  const outreach = messages.find(({ message }) => message.testTo === null);
  return {
    lead: {
      ...leadView(lead, outreach?.message.status ?? null),
      company_domain: lead.companyDomain,
      paused_until: iso(lead.pausedUntil),
      absent_until: iso(lead.absentUntil),
    },
    addresses,
    notes: notes.map(noteView),
    reminders: reminders.map(({ dueAt, doneAt, ...note }) => ({
      ...noteView(note),
      due_at: iso(dueAt),
      done_at: iso(doneAt),
    })),
    messages: messages.map(({ message, emails }) => ({
      ...fullMessageView(message, emails, policy),
      sequence: followedView(message, sequences),
      emails: emails.map((email) => storedEmailView(email, originals.get(email.id))),
    })),
    outreach_logs: logs.map(logView),
    lead_logs: leadLogs.map(({ id, at, step, actor }) => ({ id, at: iso(at), step, actor })),
    tasks: tasks.map(taskView),
    check: check && checkView({ check, state: check.verdict }),
    suppressions: stops.map(suppressionView),
    stray_mails: strays.map(
      ({ id, address, name, subject, text, sentAt, createdAt, original }) => ({
        ...{ id, address, name, subject, text },
        sent_at: iso(sentAt),
        created_at: iso(createdAt),
        original_base64: original?.toString("base64") ?? null,
      }),
    ),
    company_holds: holds.map(({ company, since, messageId, emailId }) => ({
      company,
      since: iso(since),
      message_id: messageId,
      email_id: emailId,
    })),
    hook_runs: hookRuns.map(({ hook, eventId, at, took, error, output }) => ({
      ...{ hook, event_id: eventId, at: iso(at), took_ms: took, error, output },
    })),
    hook_held: heldEvents.map(({ hook, eventId, tries, since, nextAt, error, deadAt }) => ({
      ...{ hook, event_id: eventId, tries, since: iso(since), next_try_at: iso(nextAt) },
      ...{ error, dead_at: iso(deadAt) },
    })),
  };
}

function noteView({ id, text, actor, createdAt }: Omit<StoredNote, "dueAt" | "doneAt">) {
  return { id, text, actor, created_at: iso(createdAt) };
}

function storedEmailView(email: Email, original: Buffer | undefined) {
  return {
    ...fullEmailView(email),
    address: email.address,
    correspondents: email.correspondents,
    references: email.references,
    assigned_id: email.assignedId,
    mailing: email.mailing,
    approved_at: iso(email.approvedAt),
    not_before: iso(email.notBefore),
    /** An incoming mail as it came; null where only its text was kept. */
    original_base64: original?.toString("base64") ?? null,
  };
}
