import type { Email } from "../domain/email.ts";
import { leadStatus, type Message } from "../domain/message.ts";
import type { History } from "../service/message/history.ts";
import type { Policy } from "../service/services.ts";
import { leadView } from "./lead.ts";
import { fullMessageView, logView, messageView } from "./message.ts";
import { followedView, taskView } from "./sequences/followed.ts";
import { noteView, reminderView } from "./todo.ts";

/** All that happened with a lead, newest first. */
export function historyView(history: History, policy: Policy) {
  return storyView(history, (message, emails) => messageView(message, emails, policy));
}

/** The same with all that is known of each email. */
export function fullHistoryView(history: History, policy: Policy) {
  return storyView(history, (message, emails) => fullMessageView(message, emails, policy));
}

function storyView<View extends object>(
  { lead, also, messages, logs, notes, reminders, tasks, sequences }: History,
  viewOf: (message: Message, emails: readonly Email[]) => View,
) {
  return {
    lead: leadView(lead, leadStatus(messages.map(({ message }) => message)), also),
    messages: messages.map(({ message, emails }) => ({
      ...viewOf(message, emails),
      sequence: followedView(message, sequences),
    })),
    outreach_logs: logs.map(logView),
    /** What steps of sequences asked a person to do. */
    tasks: tasks.map(taskView),
    notes: notes.map(noteView),
    /** Those that are not done. */
    reminders: reminders.map(reminderView),
  };
}
