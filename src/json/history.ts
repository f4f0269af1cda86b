import { leadStatus } from "../domain/message.ts";
import type { History } from "../service/message/history.ts";
import type { Policy } from "../service/services.ts";
import { leadView } from "./lead.ts";
import { fullMessageView, logView, messageView } from "./message.ts";
import { followedView, taskView } from "./sequences/followed.ts";
import { noteView, reminderView } from "./todo.ts";

/** All that happened with a lead, newest first. @param full with all that is known of each email */
export function historyView(
  { lead, also, messages, logs, notes, reminders, tasks, sequences }: History,
  policy: Policy,
  full: boolean,
) {
  const view = full ? fullMessageView : messageView;
  return {
    lead: leadView(lead, leadStatus(messages.map(({ message }) => message)), also),
    messages: messages.map(({ message, emails }) => ({
      ...view(message, emails, policy),
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
