import { AppError } from "../../domain/errors.ts";
import type { Message } from "../../domain/message.ts";
import { requireUnchanged, usageOf } from "../ai/answer.ts";
import { budgetSpent, withinBudget } from "../ai/budget.ts";
import { asTrouble, defer, isDeferred } from "../ai/defer.ts";
import { checkDraft } from "../ai/guardrails.ts";
import { taskOf } from "../ai/task.ts";
import { NO_TROUBLE } from "../message/apply-event.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import { checkText, storable } from "../outbox/email-rows.ts";
import { type Writer, WriterUnavailable } from "../ports/index.ts";
import { queueReply } from "../send/answer.ts";
import type { Services } from "../services.ts";
import type { Limit } from "./limit.ts";
import { leadRef, type TickLog } from "./report.ts";

/**
 * Has follow-ups written, one after the other.
 *
 * @returns false where the writer is not to be asked again in this tick
 */
export async function writeFollowUps(
  services: Services,
  writer: Writer,
  due: readonly Message[],
  log: TickLog,
  limit: Limit,
): Promise<boolean> {
  const { store, policy, clock } = services;
  for (const message of due) {
    if (limit.over) return false;
    if (isDeferred(message, clock.now())) continue;
    if (!(await store.read((queries) => withinBudget(queries, policy, writer, clock.now())))) {
      log.notice(budgetSpent(policy));
      return false;
    }
    let thread: Thread | null = null;
    try {
      thread = await store.read((queries) => requireThread(queries, message.id));
      // The lead may have written while the others were.
      if (thread.message.revision !== message.revision) continue;
      await writeOne(services, writer, thread, log, limit.stop);
    } catch (error) {
      if (error instanceof WriterUnavailable) {
        if (limit.stop?.aborted) return false;
        if (thread) await defer(services, thread, error);
        log.error("decide", error.message, "Follow-ups wait until it can be reached.");
        return false;
      }
      if (error instanceof AppError && error.code === "database") throw error;
      if (error instanceof AppError && error.code === "conflict") continue;
      log.failure("decide", error);
      if (error instanceof AppError && error.code === "config") return false;
      if (thread) await defer(services, thread, asTrouble(error));
    }
  }
  return true;
}

async function writeOne(
  services: Services,
  writer: Writer,
  thread: Thread,
  log: TickLog,
  stop: AbortSignal | undefined,
): Promise<void> {
  const { store, policy, clock } = services;
  const mode = thread.message.aiMode ?? policy.answer.mode;
  const task = await taskOf(policy, thread, "follow_up", clock.now());
  const written = await writer.write(task, stop);
  const holds = await checkDraft(services, writer, thread, task, written);
  const held = mode !== "auto" || holds.length > 0;
  await store.write(async (queries) => {
    const current = await requireUnchanged(queries, thread);
    await queries.messages.update({ ...current.message, ...NO_TROUBLE });
    await queueReply(
      queries,
      policy,
      current,
      {
        kind: "follow_up",
        state: held ? "draft" : "queued",
        text: holds.length > 0 ? storable(written.text) : checkText(written.text, "the follow-up"),
        writtenBy: writer.name,
        holds: holds.length > 0 ? holds : null,
        usage: usageOf(writer, written),
      },
      clock.now(),
    );
  });
  if (!held) return;
  log.event({
    type: "drafts",
    messageId: thread.message.id,
    emailId: null,
    lead: leadRef(thread.lead),
    detail: holds.map(({ detail }) => detail).join("; ") || null,
  });
}
