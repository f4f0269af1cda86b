import type { Task } from "../../../domain/sequence/task.ts";
import { MOST, type Section, section, threadsOf } from "../section.ts";

/** Steps of sequences that a person is to do, in time or not any more. */
export const tasks: Section = section(
  ({ services: { store } }) =>
    store.read(async (queries) => {
      const open = await queries.tasks.open(MOST);
      const messages = await queries.messages.byIds(open.map(({ messageId }) => messageId));
      const leads = new Map(messages.map(({ id, leadId }) => [id, leadId]));
      return open.map((task) => ({
        ...{ id: `step-${task.id}`, kind: "task" as const, since: task.createdAt },
        ...{ leadId: leads.get(task.messageId) ?? null, task },
      }));
    }),
  ({ services: { store } }, rows) =>
    store.read(async (queries) => {
      const threads = await threadsOf(
        queries,
        rows.map(({ task }) => task.messageId),
      );
      const byMessage = new Map(threads.map((thread) => [thread.message.id, thread]));
      return rows.flatMap(({ id, kind, since, task }) => {
        const thread = byMessage.get(task.messageId);
        if (!thread) return [];
        const { message, lead } = thread;
        const commands = [`tickler done ${id}`, `tickler skip ${id} --why "…"`];
        return [
          {
            ...{ id, kind, since, commands, messageId: message.id, about: message.subject },
            lead: { id: lead.id, name: lead.name, email: lead.email },
            what: `${task.text}${overdueText(task)}`,
          },
        ];
      });
    }),
);

function overdueText({ overdueAt, afterWait }: Task): string {
  if (overdueAt === null) return "";
  const day = overdueAt.toISOString().slice(0, 10);
  return afterWait === "end"
    ? ` (not done in time: the outreach ended on ${day})`
    : ` (not done in time: the sequence went on without it on ${day})`;
}
