import type { Hold, Usage } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import { isFromLead, newest, stateOf } from "../../domain/message.ts";
import { transition } from "../../domain/transition.ts";
import { requireNotSuppressed } from "../leads/suppress.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireAddress, requireThread, type Thread } from "../message/thread.ts";
import { checkText, storable } from "../outbox/email-rows.ts";
import type { Queries, Writer, Written } from "../ports/index.ts";
import { queueReply } from "../send/answer.ts";
import type { Policy, Services } from "../services.ts";
import { requireBudget } from "./budget.ts";
import { checkDraft } from "./guardrails.ts";
import { taskOf } from "./task.ts";

/** A text that a writer wrote for a thread as it was. */
export interface WrittenAnswer {
  thread: Thread;
  text: string;
  writtenBy: string;
  holds: readonly Hold[];
  usage: Usage | null;
}

/** What a text cost; null for what no model wrote. */
export function usageOf(writer: Writer, { tokens }: Written): Usage | null {
  if (!writer.isModel) return null;
  return { input: tokens?.input ?? null, output: tokens?.output ?? null };
}

/**
 * Stores an answer that a writer wrote, as a draft or for sending. Writing takes time, so the
 * thread is read again: where it has moved on meanwhile, the answer is to something else.
 *
 * @throws AppError `conflict`, `refused`
 */
export async function storeAnswer(
  queries: Queries,
  policy: Policy,
  written: WrittenAnswer,
  state: "draft" | "queued",
  now: Date,
): Promise<Thread> {
  const { id } = written.thread.message;
  const thread = await requireUnchanged(queries, written.thread);
  const event = state === "draft" ? "ai_answer_drafted" : "ai_answer_accepted";
  const message = await applyEvent(queries, thread.message, thread.emails, event, now);
  const { text, writtenBy, holds, usage } = written;
  await queueReply(
    queries,
    policy,
    thread,
    { kind: "ai_reply", state, text, writtenBy, holds: holds.length > 0 ? holds : null, usage },
    now,
  );
  return { message, lead: thread.lead, emails: await queries.emails.ofMessages([id]) };
}

/** The thread as it is now. @throws AppError `conflict` where it is no longer as it was */
export async function requireUnchanged(queries: Queries, before: Thread): Promise<Thread> {
  const { id, revision } = before.message;
  const thread = await requireThread(queries, id);
  if (thread.message.revision === revision) return thread;
  throw new AppError(
    "conflict",
    `message ${id} has moved on while its answer was being written`,
    "Look at it with `tickler history`, then repeat the command.",
  );
}

/**
 * Has an answer written at once, and leaves it queued; or, where something in it has to be looked
 * at, as a draft. Where a draft waits already, a new one takes its place.
 *
 * @throws AppError `not_found`, `refused`, and what the writer throws
 */
export async function aiReply(
  services: Services,
  writer: Writer,
  messageId: number,
): Promise<Thread> {
  const { store, policy, clock } = services;
  const thread = await store.read(async (queries) => {
    const found = await requireThread(queries, messageId);
    await requireNotSuppressed(queries, found.lead);
    await requireBudget(queries, policy, writer, clock.now());
    return found;
  });
  requireAddress(thread.lead);
  // Asked before the writer is, which may take long and cost money.
  transition(stateOf(thread.message, thread.emails), "ai_answer_accepted", clock.now());
  const task = await taskOf(policy, thread, "ai_reply", clock.now());
  const written = await writer.write(task);
  const holds = await checkDraft(services, writer, thread, task, written);
  const text = checkText(storable(written.text), "the answer");
  const answer = {
    ...{ thread, text, holds, writtenBy: writer.name },
    usage: usageOf(writer, written),
  };
  return store.write(async (queries) => {
    const now = clock.now();
    const draft = newest(thread.emails, (email) => email.state === "draft");
    if (draft) await queries.emails.change(draft.id, "draft", { state: "cancelled" });
    if (draft && holds.length > 0) {
      // From a draft to a draft there is no step.
      const current = await requireUnchanged(queries, thread);
      const back = await applyEvent(queries, current.message, [], "answer_discarded", now);
      const again = { ...answer, thread: { ...current, message: back } };
      return storeAnswer(queries, policy, again, "draft", now);
    }
    return storeAnswer(queries, policy, answer, holds.length > 0 ? "draft" : "queued", now);
  });
}

/** The lead's newest words. */
export function newestReply(thread: Thread) {
  return newest(thread.emails, isFromLead);
}
