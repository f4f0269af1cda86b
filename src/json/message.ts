/**
 * The JSON contract: every document that --json, events and hooks print is made in this folder, a
 * file for each subject, and nowhere else. Keys are never renamed or removed. May import `service`
 * and `domain`, and types of `config`.
 */
import type { Email } from "../domain/email.ts";
import { type Next, nextOf } from "../domain/follow-up.ts";
import { factsOf, type LogEntry, type Message } from "../domain/message.ts";
import type { Policy } from "../service/services.ts";
import { emailView, fullEmailView } from "./email.ts";
import { iso } from "./time.ts";

export function messageView(message: Message, emails: readonly Email[], policy: Policy) {
  const facts = factsOf(message, emails);
  const next: Next | null = nextOf(message, emails, policy.forMessage(message));
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
    ...(message.mailbox !== policy.defaultMailbox && { mailbox: message.mailbox }),
    next_action: next?.action ?? null,
    next_action_at: iso(next?.at ?? null),
    emails: emails.map(emailView),
    ...(message.testTo === null ? {} : { test_to: message.testTo }),
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

/** A step that a message went through. */
export function logView(entry: LogEntry) {
  return {
    id: entry.id,
    message_id: entry.messageId,
    log_at: iso(entry.logAt),
    step: entry.step,
    /** Null in rows of earlier versions. */
    actor: entry.actor,
  };
}
