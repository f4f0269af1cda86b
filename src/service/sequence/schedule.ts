// Works out when the next step of messages that follow sequences is due.

import type { AppError } from "../../domain/errors.ts";
import type { Message } from "../../domain/message.ts";
import { type NextStep, nextStep } from "../../domain/sequence/next-step.ts";
import type { Task } from "../../domain/sequence/task.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import { type StoredSteps, versionsOf } from "./book.ts";
import { type AfterFor, delaysIn } from "./calendar.ts";

/** As many messages as are worked on, and committed, at once. */
const PAGE = 500;

/** What the next steps of some messages follow from. */
export interface Schedule {
  /** Null where nothing comes by itself. */
  next(message: Message): NextStep | null;
}

/**
 * Reads everything that the next steps of these messages follow from.
 *
 * @param versions those that they follow
 */
export async function scheduleOf(
  queries: Queries,
  policy: Policy,
  messages: readonly Message[],
  versions: ReadonlyMap<number, StoredSteps>,
  after: ReadonlyMap<string, AfterFor>,
): Promise<Schedule> {
  const leads = await queries.leads.byIds([...new Set(messages.map(({ leadId }) => leadId))]);
  const byId = new Map(leads.map((lead) => [lead.id, lead]));
  const tasks = new Map<number, Task[]>();
  for (const task of await queries.tasks.ofMessages(messages.map(({ id }) => id))) {
    tasks.set(task.messageId, [...(tasks.get(task.messageId) ?? []), task]);
  }
  return {
    next(message) {
      const version = message.sequenceId === null ? undefined : versions.get(message.sequenceId);
      const lead = byId.get(message.leadId);
      const delays = after.get(message.mailbox);
      if (!version || !lead || !delays) return null;
      const { closeAfter } = policy.forMessage(message).followUps;
      const own = tasks.get(message.id) ?? [];
      return nextStep(message, version.sequence, own, closeAfter, delays(lead));
    },
  };
}

/** The delays of the mailboxes of these messages. */
export async function delaysFor(
  policy: Policy,
  mailboxes: Iterable<string>,
): Promise<Map<string, AfterFor>> {
  const found = new Map<string, AfterFor>();
  for (const name of new Set(mailboxes)) found.set(name, await delaysIn(policy.forMailbox(name)));
  return found;
}

/**
 * Works out the next step's time for all messages of a mailbox of which it is not known.
 *
 * @param onFault told of a version that can't be read: those who follow it wait
 * @returns how many there were
 */
export async function scheduleSteps(
  services: Services,
  mailbox: string,
  limit: { readonly over: boolean },
  onFault: (fault: AppError) => void = () => undefined,
): Promise<number> {
  const { store } = services;
  let count = 0;
  for (let afterId = 0; !limit.over; ) {
    const page = await store.read(({ messages }) =>
      messages.withoutDueTime({ mailbox, afterId, limit: PAGE }),
    );
    const last = page.at(-1);
    if (!last) break;
    const versions = await versionsOf(services, page, onFault);
    const delays = await delaysFor(services.policy, [mailbox]);
    await store.write(async (queries) => {
      const schedule = await scheduleOf(queries, services.policy, page, versions, delays);
      for (const message of page) {
        const next = schedule.next(message);
        if (!next) continue;
        await queries.messages.setDue({ ...message, dueAt: next.at, dueKind: next.kind });
      }
    });
    count += page.length;
    afterId = last.id;
  }
  return count;
}
