import { type Email, NEEDS_PERSON } from "../../../domain/email.ts";
import { isFromLead, type Message, newest } from "../../../domain/message.ts";
import type { Queries, Reminder } from "../../ports/index.ts";
import type { TodoDraft } from "../item.ts";
import { joined, MOST, type Section, shortSection } from "../section.ts";

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
    const said = await saidAlready(queries, due, messages);
    return due.flatMap((reminder): TodoDraft[] => {
      const lead = byId.get(reminder.leadId);
      if (!lead || said.has(reminder.id)) return [];
      const subject = subjects.get(reminder.messageId ?? 0) ?? null;
      return [
        { ...lineOf(reminder, subject), lead: { id: lead.id, name: lead.name, email: lead.email } },
      ];
    });
  }),
);

/**
 * Those that need no line: the reply itself waits for a person, with the reason beside it, or a person
 * has answered it since.
 */
async function saidAlready(
  queries: Queries,
  due: readonly Reminder[],
  messages: readonly Message[],
): Promise<ReadonlySet<number>> {
  const asked = due.filter(({ kind, emailId }) => kind === "needs_person" && emailId !== null);
  const said = new Set<number>();
  if (asked.length === 0) return said;
  const ids = [...new Set(asked.flatMap(({ messageId }) => messageId ?? []))];
  for (const { message, emails } of await joined(
    queries,
    messages.filter(({ id }) => ids.includes(id)),
    await queries.emails.ofMessages(ids),
  )) {
    for (const { id, emailId } of asked.filter(({ messageId }) => messageId === message.id)) {
      const reply = emails.find((each) => each.id === emailId);
      // A text that was sent beside it left the rest open.
      if (!reply?.holds?.some(({ rule }) => rule === NEEDS_PERSON)) continue;
      const waits = message.status === "replied" && newest(emails, isFromLead)?.id === reply.id;
      if (waits || emails.some((each) => each.id > reply.id && isByPerson(each))) said.add(id);
    }
  }
  return said;
}

/** Whether a person wrote or approved it, and it leaves or has left. */
function isByPerson({ direction, state, writtenBy, approvedAt }: Email): boolean {
  const leaves = ["queued", "sending", "sent", "uncertain"].includes(state);
  return direction === "out" && leaves && (writtenBy === "person" || approvedAt !== null);
}

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
