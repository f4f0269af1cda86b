import { AppError, messageOf } from "../../domain/errors.ts";
import type { Message } from "../../domain/message.ts";
import { backoff } from "../../domain/sending/backoff.ts";
import { LeadPaused, requireThread, requireUnchanged, type Thread } from "../message/thread.ts";
import { WriterRefused, WriterUnavailable } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { BudgetSpent } from "./budget.ts";

/** How work on one message that needs a writer ended, in a tick. */
export type Attempt<T> =
  | { outcome: "done"; value: T; thread: Thread }
  /**
   * Somebody changed or deleted the message, or paused the lead, meanwhile: the next tick sees what has
   * become of it.
   */
  | { outcome: "moved_on" }
  /** A stop was asked for: nothing was stored, and the message waits as it did. */
  | { outcome: "stopped" }
  | { outcome: "budget_spent"; notice: string }
  /** The writer can't be reached, or is asked too much: asking it for others is in vain now. */
  | { outcome: "unavailable"; error: string }
  /** The writer does not do this one; `alike` as of `WriterRefused`. */
  | { outcome: "refused"; error: string; alike: string | null }
  /** `writer`: it would fail for every message alike, as with a wrong key. */
  | { outcome: "failed"; scope: "writer" | "message"; error: string; hint: string | undefined };

/**
 * Works on one message in a tick with a writer's help. The one place that knows what each kind of
 * failure means: a message whose text could not be written is deferred, longer with each failure,
 * since asking may cost money and others wait for their turn; but not where the settings are wrong
 * or the budget is spent, which is not the message's fault.
 *
 * @throws AppError `database`
 */
export async function attempt<T>(
  services: Services,
  messageId: number,
  stop: AbortSignal | undefined,
  work: (thread: Thread) => Promise<T>,
): Promise<Attempt<T>> {
  let thread: Thread | undefined;
  try {
    thread = await services.store.read((queries) => requireThread(queries, messageId));
    return { outcome: "done", value: await work(thread), thread };
  } catch (error) {
    const { code = null, hint } = error instanceof AppError ? error : {};
    if (code === "database") throw error;
    const isGone = code === "conflict" || code === "not_found" || error instanceof LeadPaused;
    if (isGone) return { outcome: "moved_on" };
    if (thread === undefined) throw error;
    if (error instanceof BudgetSpent) return { outcome: "budget_spent", notice: error.message };
    if (error instanceof WriterUnavailable) {
      if (stop?.aborted) return { outcome: "stopped" };
      await defer(services, thread, error.message, error.retryAfter);
      return { outcome: "unavailable", error: error.message };
    }
    if (error instanceof WriterRefused) {
      await defer(services, thread, error.message);
      return {
        outcome: "refused",
        error: `message ${messageId}: ${error.message}`,
        alike: error.alike,
      };
    }
    if (code === "config") {
      return { outcome: "failed", scope: "writer", error: messageOf(error), hint };
    }
    // The words of an error that is not ours may hold anything, and are not stored.
    await defer(services, thread, code ? messageOf(error) : "it broke off with an error");
    const message = `message ${messageId}: ${messageOf(error)}`;
    return { outcome: "failed", scope: "message", error: message, hint };
  }
}

/** Puts a message off until a writer is asked for it again. @param retryAfter in milliseconds */
async function defer(
  { store, clock }: Services,
  before: Thread,
  aiError: string,
  retryAfter: number | null = null,
): Promise<void> {
  try {
    await store.write(async (queries) => {
      const { message } = await requireUnchanged(queries, before);
      const aiAttempts = message.aiAttempts + 1;
      const wait = Math.max(backoff(aiAttempts), retryAfter ?? 0);
      const aiNotBefore = new Date(clock.now().getTime() + wait);
      await queries.messages.update({ ...message, aiAttempts, aiNotBefore, aiError });
    });
  } catch (error) {
    // A message that has moved on has nothing left to put off.
    if (!(error instanceof AppError) || !["conflict", "not_found"].includes(error.code))
      throw error;
  }
}

/** Whether the writer failed for the message, and is not to be asked for it before a later time. */
export function isDeferred({ aiNotBefore }: Pick<Message, "aiNotBefore">, now: Date): boolean {
  return aiNotBefore !== null && aiNotBefore > now;
}
