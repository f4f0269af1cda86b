import type { Email } from "../../domain/email.ts";
import type { Message } from "../../domain/message.ts";
import { waitingTask } from "../../domain/sequence/next-step.ts";
import type { StepEffects } from "../../domain/transition/transition.ts";
import type { Queries } from "../ports/index.ts";
import { applyEvent } from "./apply-event.ts";

/** Takes back the newest step of a message, with what it brought and what it had withdrawn. */
export async function takeBackStep(
  queries: Queries,
  message: Message,
  emails: readonly Email[],
  now: Date,
): Promise<void> {
  const effects = message.trail.at(-1)?.undo ?? {};
  const undoes = await queries.logs.newest(message.id, message.status);
  await queries.logs.add(message.id, "undone", now, { emailId: effects.cause ?? null, undoes });
  // The mail that is taken back is not what the step that is true again is about.
  const before = await applyEvent(queries, message, emails, "undone", now, {
    ...{ emailId: null, undoes },
  });
  await takeBack(queries, effects, now);
  if (effects.tasks) await waitAgain(queries, before);
}

/** The sequence waits for a task that is open again: nothing else is said to come next. */
async function waitAgain(queries: Queries, message: Message): Promise<void> {
  const task = waitingTask(message, await queries.tasks.ofMessages([message.id]));
  if (!task) return;
  await queries.messages.setDue({ ...message, dueAt: task.waitUntil, dueKind: "waits" });
}

async function takeBack(queries: Queries, effects: StepEffects, now: Date): Promise<void> {
  for (const { id, state } of effects.emails ?? []) {
    const email = await queries.emails.byId(id);
    // Only the reply proved that this email had left, so it is in doubt again.
    const doubtful = state === "uncertain" && email?.state === "sent";
    if (email?.state !== "cancelled" && email?.state !== "failed" && !doubtful) continue;
    await queries.emails.change(id, email.state, {
      state,
      error: null,
      ...(email.state === "failed" && state === "queued" ? { attempts: 0, notBefore: now } : {}),
    });
  }
  if (effects.cause !== undefined) {
    await queries.emails.change(effects.cause, "received", { state: "cancelled" });
  }
  if (effects.tasks) await queries.tasks.reopen(effects.tasks);
  for (const id of effects.begun ?? []) await withdrawBegun(queries, id, now);
  for (const id of effects.suppressions ?? []) await queries.suppressions.remove(id);
}

/** A message that was begun because of the step, and of which nothing has left, is closed. */
async function withdrawBegun(queries: Queries, id: number, now: Date): Promise<void> {
  const message = await queries.messages.byId(id);
  if (message?.status !== "enqueued") return;
  await applyEvent(queries, message, await queries.emails.ofMessages([id]), "closed", now);
}
