import type { Hold } from "../../../domain/email.ts";
import type { Task } from "../../../domain/sequence/task.ts";
import type { Queries } from "../../ports/index.ts";
import type { Policy } from "../../services.ts";
import { describeHold } from "../../stop/explain.ts";
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
        ...{ leadId: leads.get(task.messageId) ?? null, task, overtaken: task.overdueAt !== null },
      }));
    }),
  ({ services: { store, policy } }, rows) =>
    store.read(async (queries) => {
      const threads = await threadsOf(
        queries,
        rows.map(({ task }) => task.messageId),
      );
      const byMessage = new Map(threads.map((thread) => [thread.message.id, thread]));
      // Who calls should know that a colleague has answered meanwhile.
      const leadIds = rows.flatMap(({ leadId }) => leadId ?? []);
      const held = await answersOfColleagues(queries, policy, leadIds);
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
            holds: holdsOf(held.get(lead.id)),
          },
        ];
      });
    }),
);

/** Why companies of leads are on hold, in words, by lead. */
async function answersOfColleagues(
  queries: Queries,
  { stop }: Policy,
  leadIds: readonly number[],
): Promise<Map<number, string>> {
  if (stop.company === "off") return new Map();
  const words = new Map<number, string>();
  const byLead = new Map<number, string>();
  for (const [leadId, hold] of await queries.companies.holdsOnEach(leadIds)) {
    const known = words.get(hold.id) ?? (await describeHold(queries, hold));
    words.set(hold.id, known);
    byLead.set(leadId, known);
  }
  return byLead;
}

function holdsOf(detail: string | undefined): Hold[] {
  return detail === undefined ? [] : [{ rule: "stop.company", detail }];
}

function overdueText({ overdueAt, afterWait }: Task): string {
  if (overdueAt === null) return "";
  const day = overdueAt.toISOString().slice(0, 10);
  return afterWait === "end"
    ? ` (not done in time: the outreach ended on ${day})`
    : ` (not done in time: the sequence went on without it on ${day})`;
}
