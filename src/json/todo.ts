import type { Lead } from "../domain/lead.ts";
import type { Note, Reminder } from "../service/ports/index.ts";
import type { TodoItem } from "../service/todo/item.ts";
import type { Why } from "../service/todo/why.ts";
import { iso } from "./time.ts";

export function todoView(item: TodoItem) {
  return {
    id: item.id,
    kind: item.kind,
    message_id: item.messageId,
    email_id: item.emailId,
    lead: item.lead,
    company: item.company,
    since: iso(item.since),
    /** Which mail it is about. */
    about: item.about,
    /** The lead's own. */
    words: item.words,
    what: item.what,
    holds: item.holds,
    note: item.note,
    command: item.command,
    commands: item.commands,
  };
}

export function whyView({ lead, messages }: { lead: Lead; messages: readonly Why[] }) {
  return {
    lead: { id: lead.id, name: lead.name, email: lead.email },
    messages: messages.map(({ message, next, step, reasons }) => ({
      message_id: message.id,
      status: message.status,
      next_action: next?.action ?? null,
      next_action_at: iso(next?.at ?? null),
      /** Of a sequence: what comes next, and what a person is to do in it. */
      step: step && {
        ...{ sequence: step.sequence, version: step.version, number: step.number, kind: step.kind },
        ...{ text: step.text, task: step.taskId === null ? null : `step-${step.taskId}` },
      },
      reasons: reasons.map(({ rule, detail, until }) => ({ rule, detail, until: iso(until) })),
    })),
  };
}

/** What was taken off the list. */
export function settledView(id: string) {
  return { id, done: true };
}

/** What was put off. */
export function snoozedView({ id, until }: { id: string; until: Date | null }) {
  return { id, snoozed_until: iso(until) };
}

export function noteView({ id, leadId, text, actor, createdAt }: Note) {
  return { id, lead_id: leadId, text, actor, created_at: iso(createdAt) };
}

export function reminderView(reminder: Reminder) {
  const { id, leadId, kind, messageId, emailId, dueAt, text, actor, createdAt } = reminder;
  return {
    ...{ id, lead_id: leadId, kind, message_id: messageId, email_id: emailId },
    ...{ due_at: iso(dueAt), text, actor },
    created_at: iso(createdAt),
  };
}
