import { backoff } from "../../domain/backoff.ts";
import { AppError } from "../../domain/errors.ts";
import type { Message } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import type { WriterUnavailable } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { requireUnchanged } from "./answer.ts";

/** Why a writer was of no use. */
type Trouble = Pick<WriterUnavailable, "message" | "retryAfter">;

/** What broke, as it may be stored: words that are not ours may hold anything. */
export function asTrouble(error: unknown): Trouble {
  const known = error instanceof AppError;
  return { message: known ? error.message : "it broke off with an error", retryAfter: null };
}

/**
 * What a writer could not do for a message is tried again later, and later still each time: it may
 * cost something, and others wait for their turn.
 */
export async function defer(
  { store, clock }: Services,
  before: Thread,
  { message: problem, retryAfter }: Trouble,
): Promise<void> {
  await unlessMovedOn(() =>
    store.write(async (queries) => {
      const { message } = await requireUnchanged(queries, before);
      const aiAttempts = message.aiAttempts + 1;
      const wait = Math.max(backoff(aiAttempts), retryAfter ?? 0);
      const aiNotBefore = new Date(clock.now().getTime() + wait);
      await queries.messages.update({ ...message, aiAttempts, aiNotBefore, aiError: problem });
    }),
  );
}

export function isDeferred({ aiNotBefore }: Pick<Message, "aiNotBefore">, now: Date): boolean {
  return aiNotBefore !== null && aiNotBefore > now;
}

/** Somebody changed it at the same moment: the next tick sees what it has become. */
export async function unlessMovedOn(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
  }
}
