import { type LogEntry, leadStatus } from "../domain/message.ts";
import type { History } from "../service/message/history.ts";
import type { Policy } from "../service/services.ts";
import { leadView } from "./lead.ts";
import { fullMessageView, messageView } from "./message.ts";
import { iso } from "./time.ts";

/** All that happened with a lead, newest first. @param full with all that is known of each email */
export function historyView({ lead, messages, logs }: History, policy: Policy, full: boolean) {
  const view = full ? fullMessageView : messageView;
  return {
    lead: leadView(lead, leadStatus(messages.map(({ message }) => message))),
    messages: messages.map(({ message, emails }) => view(message, emails, policy)),
    outreach_logs: logs.map(logView),
  };
}

function logView(entry: LogEntry) {
  return {
    id: entry.id,
    message_id: entry.messageId,
    log_at: iso(entry.logAt),
    step: entry.step,
  };
}
