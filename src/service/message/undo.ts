import type { Email } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { Message } from "../../domain/message.ts";
import type { Suppression } from "../../domain/suppression.ts";
import type { StepEffects } from "../../domain/transition.ts";
import { recordKept } from "../inbox/kept.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { applyEvent } from "./apply-event.ts";
import { requireThread, type Thread } from "./thread.ts";

/**
 * A person takes back a step that was recorded wrongly: a reply, a bounce, an unsubscribe or a
 * close, with the stops that it brought and what it had withdrawn. Stops with another reason stay.
 * Replies that were kept because of it are recorded then.
 *
 * @returns the thread, the status that was taken back, and the stops that still stand
 * @throws AppError `not_found`, `refused`
 */
export async function undo(
  { store, clock }: Services,
  messageId: number,
): Promise<{ thread: Thread; undone: Thread["message"]["status"]; stops: Suppression[] }> {
  return store.write(async (queries) => {
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
    const thread = await recordKept(queries, messageId, now);
    const { email } = thread.lead;
    const stops = email === null ? [] : await queries.suppressions.of(email);
    return { thread, undone: message.status, stops };
  });
}

/** Takes back the newest step of a message, with what it brought and what it had withdrawn. */
export async function takeBackStep(
  queries: Queries,
  message: Message,
  emails: readonly Email[],
  now: Date,
): Promise<void> {
  const effects = message.trail.at(-1)?.undo ?? {};
  await queries.logs.add(message.id, "undone", now);
  await applyEvent(queries, message, emails, "undone", now);
  await takeBack(queries, effects, now);
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
  for (const id of effects.suppressions ?? []) await queries.suppressions.remove(id);
}
