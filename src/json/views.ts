import type { Email } from "../domain/email.ts";
import { type Next, nextOf } from "../domain/follow-up.ts";
import { type IncomingMail, isMadeUp, type MailAddress } from "../domain/incoming.ts";
import type { Lead } from "../domain/lead.ts";
import { factsOf, type LogEntry, type Message } from "../domain/message.ts";
import type { Status } from "../domain/status.ts";
import type { Suppression } from "../domain/suppression.ts";
import type { Draft } from "../service/ai/drafts.ts";
import type { Evaluated } from "../service/ai/evaluation/evaluate.ts";
import type { CheckReport } from "../service/database/check/check.ts";
import type { CopiedTable } from "../service/database/copy.ts";
import type { Why } from "../service/outbox/why.ts";
import type {
  BackupFacts,
  DatabaseStatus,
  MailboxPause,
  OutboxItem,
} from "../service/ports/index.ts";
import type { Policy } from "../service/services.ts";
import type { Planned, TickEvent, TickReport } from "../service/tick/report.ts";
import type { TodoItem } from "../service/tick/todo.ts";

/** The shape of everything that `--json` prints: defined here and nowhere else. */

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

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

export function emailView(email: Email) {
  const known = email.rfcMessageId !== null && !isMadeUp(email.rfcMessageId);
  return {
    id: email.id,
    direction: email.direction,
    kind: email.kind,
    state: email.state,
    to: email.direction === "out" ? email.address : null,
    subject: email.subject,
    text: email.text,
    rfc_message_id: known ? email.rfcMessageId : null,
    in_reply_to: email.inReplyTo,
    written_by: email.writtenBy,
    created_at: iso(email.createdAt),
    sent_at: iso(email.sentAt),
  };
}

/** With all that is known of it. */
export function fullEmailView(email: Email) {
  const incoming = email.direction === "in";
  return {
    ...emailView(email),
    from: incoming ? email.address : null,
    /** All that an incoming mail said: with what `text` leaves out. */
    full_text: incoming ? (email.fullText ?? email.text) : null,
    /** Of a bounce or an automatic answer: what a person should know, in one line. */
    detail: email.detail,
    evidence: email.evidence ?? [],
    /** What a reply was taken for. */
    intent: email.reading?.intent ?? null,
    until: iso(email.reading?.until ?? null),
    /** Why a person has to look at it. */
    holds: email.holds ?? [],
    /** Of a model's text. */
    tokens: email.usage,
    error: email.error,
  };
}

/** A message with all that is known of it. */
export function fullMessageView(message: Message, emails: readonly Email[], policy: Policy) {
  return {
    ...messageView(message, emails, policy),
    emails: emails.map(fullEmailView),
    /** Null: as the settings say. */
    ai_mode: message.aiMode,
    /** Why the writer could not be reached when it was last asked. */
    ai_error: message.aiError,
  };
}

export function messageView(message: Message, emails: readonly Email[], policy: Policy) {
  const facts = factsOf(message, emails);
  const next: Next | null = nextOf(message, emails, { ...policy.followUps, answer: policy.answer });
  return {
    id: message.id,
    leads_id: message.leadId,
    message_sent: facts.messageSent,
    sent_at: iso(facts.sentAt),
    reply_received: facts.replyReceived,
    reply_received_at: iso(facts.replyReceivedAt),
    ai_reply: facts.aiReply,
    ai_reply_sent: iso(facts.aiReplySent),
    created_at: iso(message.createdAt),
    status: message.status,
    follow_up_at: iso(facts.followUpAt),
    closed_at: iso(facts.closedAt),
    subject: message.subject,
    next_action: next?.action ?? null,
    next_action_at: iso(next?.at ?? null),
    emails: emails.map(emailView),
  };
}

export function suppressionView(suppression: Suppression) {
  return {
    id: suppression.id,
    kind: suppression.kind,
    /** Null once the lead was erased. */
    value: suppression.value,
    sha256: suppression.hash,
    reason: suppression.reason,
    note: suppression.note,
    created_at: iso(suppression.createdAt),
  };
}

export function logView(entry: LogEntry) {
  return {
    id: entry.id,
    message_id: entry.messageId,
    log_at: iso(entry.logAt),
    step: entry.step,
  };
}

export function draftView({ email, thread, leadText }: Draft) {
  const { lead, message } = thread;
  return {
    ...fullEmailView(email),
    message_id: message.id,
    lead: { id: lead.id, name: lead.name, email: lead.email },
    reply_received: leadText,
  };
}

export function evaluationView({ took, ...result }: Evaluated) {
  return { ...result, ms: Math.round(took) };
}

export function pauseView(pause: MailboxPause | null) {
  return {
    paused: pause !== null,
    reason: pause?.reason ?? null,
    by_itself: pause?.byItself ?? false,
    since: iso(pause?.since ?? null),
  };
}

export function whyView({ lead, messages }: { lead: Lead; messages: readonly Why[] }) {
  return {
    lead: { id: lead.id, name: lead.name, email: lead.email },
    messages: messages.map(({ message, next, reasons }) => ({
      message_id: message.id,
      status: message.status,
      next_action: next?.action ?? null,
      next_action_at: iso(next?.at ?? null),
      reasons: reasons.map(({ rule, detail, until }) => ({ rule, detail, until: iso(until) })),
    })),
  };
}

export function todoView(item: TodoItem) {
  return {
    kind: item.kind,
    message_id: item.messageId,
    email_id: item.emailId,
    lead: item.lead,
    what: item.what,
    holds: item.holds,
    since: iso(item.since),
    command: item.command,
  };
}

export function outboxView({ email, lead }: OutboxItem) {
  return {
    ...emailView(email),
    message_id: email.messageId,
    leads_id: lead.id,
    attempts: email.attempts,
    not_before: iso(email.notBefore),
    error: email.error,
  };
}

export function tickView(report: TickReport, planned?: readonly Planned[]) {
  const { busy, errors, counts } = report;
  return {
    ...counts,
    notices: report.notices,
    errors: errors.map(({ phase, message, hint }) => ({ phase, message, hint: hint ?? null })),
    ...(busy && {
      busy: busy.holder && { ...busy.holder, since: iso(busy.holder.since) },
    }),
    ...(planned && {
      planned: planned.map(({ messageId, emailId, ...rest }) => ({
        message_id: messageId,
        email_id: emailId,
        ...rest,
      })),
    }),
  };
}

export function eventView(event: TickEvent, at: Date) {
  const { type, messageId, emailId, lead, detail } = event;
  return { at: iso(at), event: type, message_id: messageId, email_id: emailId, lead, detail };
}

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
      ? Object.fromEntries(status.tables.map(({ name, rows }) => [name, rows]))
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

export function copyView(tables: readonly CopiedTable[], places: { from: string; to: string }) {
  return {
    ...places,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    tables: tables.map(({ name, rows, digest }) => ({ name, rows, digest })),
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

/** To which message a mail belongs, and by what that was found. */
export interface MatchView {
  message_id: number;
  by: string;
}

export function incomingView(mail: IncomingMail, matched: MatchView | null) {
  const address = ({ name, address }: MailAddress) => ({ name, address });
  return {
    kind: mail.kind,
    from: mail.from && address(mail.from),
    to: mail.to.map(address),
    subject: mail.subject,
    date: iso(mail.date),
    rfc_message_id: mail.rfcMessageId,
    in_reply_to: mail.inReplyTo[0] ?? null,
    references: mail.references,
    text: mail.text,
    full_text: mail.fullText,
    matched,
    /** The first day back that an automatic answer names. */
    return_date: iso(mail.absence?.returnDate ?? null),
    bounces: mail.bounces.map((bounce) => ({
      recipient: bounce.recipient,
      status: bounce.status,
      reason: bounce.reason,
      hard: bounce.hard,
      diagnostic: bounce.diagnostic,
      original_message_id: bounce.originalMessageId,
    })),
    evidence: mail.evidence,
  };
}
