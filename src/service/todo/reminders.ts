import type { Reminder } from "../ports/index.ts";
import type { TodoDraft } from "./item.ts";
import { MOST, type Section, shortSection } from "./section.ts";

/** What a person wanted to be reminded of by now, and what machines' answers have left to one. */
export const reminders: Section = shortSection(({ services: { store }, now }) =>
  store.read(async (queries) => {
    const due = await queries.reminders.due(now, MOST);
    const leads = await queries.leads.byIds(due.map(({ leadId }) => leadId));
    const byId = new Map(leads.map((lead) => [lead.id, lead]));
    const messages = await queries.messages.byIds(
      due.flatMap(({ messageId }) => (messageId === null ? [] : [messageId])),
    );
    const subjects = new Map(messages.map(({ id, subject }) => [id, subject]));
    return due.flatMap((reminder): TodoDraft[] => {
      const lead = byId.get(reminder.leadId);
      if (!lead) return [];
      const subject = subjects.get(reminder.messageId ?? 0) ?? null;
      return [
        { ...lineOf(reminder, subject), lead: { id: lead.id, name: lead.name, email: lead.email } },
      ];
    });
  }),
);

function lineOf(reminder: Reminder, subject: string | null): TodoDraft {
  const { id, kind, text, dueAt, messageId, emailId } = reminder;
  const line = { kind, since: dueAt, messageId, emailId, about: subject ?? text };
  if (kind === "reminder") {
    const commands = [`tickler done reminder-${id}`, `tickler snooze reminder-${id} 1d`];
    return { ...line, id: `reminder-${id}`, what: text, commands };
  }
  return {
    ...line,
    id: `task-${id}`,
    what: kind === "promise" ? `we promised: ${text}` : text,
    commands: [
      `tickler done task-${id}`,
      `tickler answer ${messageId} "…"`,
      `tickler snooze task-${id} 1d`,
    ],
  };
}
