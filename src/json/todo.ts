import type { Lead } from "../domain/lead.ts";
import type { Why } from "../service/outbox/why.ts";
import type { TodoItem } from "../service/tick/todo.ts";
import { iso } from "./time.ts";

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
    commands: item.commands,
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

/** What was taken off the list. */
export function settledView(id: string) {
  return { id, done: true };
}
