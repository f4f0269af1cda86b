import { leadStatus } from "../domain/message.ts";
import type { History } from "../service/message/history.ts";
import type { Policy } from "../service/services.ts";
import { leadView } from "./lead.ts";
import { fullMessageView, logView, messageView } from "./message.ts";
import { noteView, reminderView } from "./todo.ts";

/** All that happened with a lead, newest first. @param full with all that is known of each email */
export function historyView(
  { lead, also, messages, logs, notes, reminders }: History,
  policy: Policy,
  full: boolean,
) {
  const view = full ? fullMessageView : messageView;
  return {
    lead: leadView(lead, leadStatus(messages.map(({ message }) => message)), also),
    messages: messages.map(({ message, emails }) => view(message, emails, policy)),
    outreach_logs: logs.map(logView),
    notes: notes.map(noteView),
    /** Those that are not done. */
    reminders: reminders.map(reminderView),
  };
}
