import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Task } from "../../domain/sequence/task.ts";
import type { Services } from "../services.ts";
import { versionsOf } from "./book.ts";
import { delaysFor, scheduleOf } from "./schedule.ts";

/** A task that a person has settled. */
export interface SettledTask {
  task: Task;
  lead: Lead;
  /** When the sequence goes on; null where it does not wait for this. */
  nextAt: Date | null;
}

/**
 * Settles a task: done, or left out, in which case it may say why. The next step's delay counts from now. A
 * step that could not be made is tried again when its task is done, and left out when it is skipped.
 *
 * @throws AppError `not_found`, `refused` where it is settled
 */
export async function settleTask(
  services: Services,
  id: number,
  as: "done" | "skipped",
  why: string | null = null,
): Promise<SettledTask> {
  const { store, policy, clock } = services;
  const found = await store.read(async (queries) => {
    const task = await queries.tasks.byId(id);
    const message = task && (await queries.messages.byId(task.messageId));
    return task && message ? { task, message } : null;
  });
  if (!found) {
    throw new AppError("not_found", `there is no task ${id}`, "See what waits: tickler todo");
  }
  const versions = await versionsOf(services, [found.message]);
  const delays = await delaysFor(policy, [found.message.mailbox]);
  return store.write(async (queries) => {
    const now = clock.now();
    const task = await queries.tasks.byId(id);
    const message = await queries.messages.byId(found.message.id);
    const lead = message && (await queries.leads.byId(message.leadId));
    if (!task || !message || !lead) throw new AppError("not_found", `there is no task ${id}`);
    if (!(await queries.tasks.settle(id, as, why, now))) {
      throw new AppError(
        "refused",
        `task ${id} is ${task.state} already`,
        `See what became of it: tickler history ${lead.id}`,
      );
    }
    const step = as === "done" ? "task_done" : "task_skipped";
    await queries.logs.add(message.id, step, now);
    // One whose time was over has let the sequence go on.
    const waited = task.overdueAt === null && task.step >= message.step;
    if (!waited) return { task, lead, nextAt: null };
    const isBlocked = task.step > message.step;
    const moved = {
      ...message,
      step: isBlocked && as === "skipped" ? task.step : message.step,
      stepFrom: isBlocked && as === "done" ? message.stepFrom : now,
      ...{ dueAt: null, dueKind: null },
    };
    const schedule = await scheduleOf(queries, policy, [moved], versions, delays);
    const next = schedule.next(moved);
    const at = { dueAt: next?.at ?? null, dueKind: next?.kind ?? null };
    await queries.messages.update({ ...moved, ...at });
    return { task, lead, nextAt: next?.at ?? null };
  });
}
