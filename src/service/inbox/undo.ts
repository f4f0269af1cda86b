import { AppError } from "../../domain/errors.ts";
import type { Suppression } from "../../domain/suppression.ts";
import { takeBackStep } from "../message/take-back.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import type { Services } from "../services.ts";
import { resumeAfterUndo } from "../stop/answered.ts";
import { recordKept } from "./kept.ts";

/**
 * A person takes back a step that was recorded wrongly: a reply, a bounce, an unsubscribe or a
 * close, with the stops that it brought, what it had withdrawn, and what it had ended or held elsewhere. Stops with another reason stay.
 * Replies that were kept because of it are recorded then.
 *
 * @returns the thread, the status that was taken back, and the stops that still stand
 * @throws AppError `not_found`, `refused`
 */
export async function undo(
  services: Services,
  messageId: number,
): Promise<{ thread: Thread; undone: Thread["message"]["status"]; stops: Suppression[] }> {
  const { store, clock, policy } = services;
  const taken = await store.write(async (queries) => {
    const now = clock.now();
    const { message, emails } = await requireThread(queries, messageId);
    const step = message.trail.at(-1);
    if (!step || step.to !== message.status || message.status === "failed") {
      throw new AppError(
        "refused",
        `message ${messageId} is ${message.status}: there is nothing to undo`,
        message.status === "failed"
          ? "Try it again with `tickler outbox retry`."
          : "Only the newest step can be undone: a reply, a bounce, an unsubscribe or a close.",
      );
    }
    await takeBackStep(queries, message, emails, now);
    await resumeAfterUndo(queries, step.undo ?? {}, now);
    const thread = await recordKept(queries, policy, messageId, now);
    const { email } = thread.lead;
    const stops = email === null ? [] : await queries.suppressions.of(email);
    return { thread, undone: message.status, stops };
  });
  return { ...taken, thread: await withDueTime(services, taken.thread) };
}

/** The thread once the time of its sequence's next step is worked out, as a tick does it. */
async function withDueTime(services: Services, thread: Thread): Promise<Thread> {
  const { id, sequenceId, dueAt, mailbox } = thread.message;
  if (sequenceId === null || dueAt !== null) return thread;
  const { scheduleSteps } = await import("../sequence/schedule.ts");
  await scheduleSteps(services, mailbox, { over: false });
  return services.store.read((queries) => requireThread(queries, id));
}
