import type { TodoDraft } from "./item.ts";
import { MOST, type Section, shortSection } from "./section.ts";

/** What a person wanted to be reminded of by now. */
export const reminders: Section = shortSection(({ services: { store }, now }) =>
  store.read(async (queries) => {
    const due = await queries.reminders.due(now, MOST);
    const leads = await queries.leads.byIds(due.map(({ leadId }) => leadId));
    const byId = new Map(leads.map((lead) => [lead.id, lead]));
    return due.flatMap(({ id, leadId, text, dueAt }): TodoDraft[] => {
      const lead = byId.get(leadId);
      if (!lead) return [];
      return [
        {
          id: `reminder-${id}`,
          kind: "reminder",
          lead: { id: lead.id, name: lead.name, email: lead.email },
          about: text,
          what: text,
          since: dueAt,
          commands: [`tickler done reminder-${id}`, `tickler snooze reminder-${id} 1d`],
        },
      ];
    });
  }),
);
