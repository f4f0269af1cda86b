import { AppError } from "../domain/errors.ts";
import { isFromLead, newest, stateOf } from "../domain/message.ts";
import { transition } from "../domain/transition.ts";
import { continueThread } from "./answer.ts";
import { applyEvent } from "./apply.ts";
import { requireAddress, requireThread, type Thread } from "./find.ts";
import type { Policy, Services } from "./policy.ts";
import type { Queries, Writer, WriterTask } from "./ports.ts";
import { checkText } from "./reply.ts";
import { requireNotSuppressed } from "./suppress.ts";

/** What a writer is told of a thread. */
export function taskOf(policy: Policy, { lead, emails }: Thread, now: Date): WriterTask {
  const { name, company, title, timezone, vars } = lead;
  return {
    kind: "ai_reply",
    lead: { name, company, title, timezone, vars },
    sender: policy.sender.name,
    playbook: null,
    note: null,
    draft: null,
    now,
    conversation: emails
      .filter((email) => email.state === "sent" || isFromLead(email))
      .map(({ direction, text, sentAt, createdAt }) => ({
        direction,
        text,
        at: sentAt ?? createdAt,
      })),
  };
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
  written: { thread: Thread; text: string; writtenBy: string },
  state: "draft" | "queued",
  now: Date,
): Promise<Thread> {
  const { id } = written.thread.message;
  const thread = await requireThread(queries, id);
  if (thread.message.revision !== written.thread.message.revision) {
    throw new AppError(
      "conflict",
      `message ${id} has moved on while its answer was being written`,
      "Look at it with `tickler history`, then repeat the command.",
    );
  }
  const event = state === "draft" ? "ai_answer_drafted" : "ai_answer_accepted";
  const message = await applyEvent(queries, thread.message, thread.emails, event, now);
  const { text, writtenBy } = written;
  await continueThread(queries, policy, thread, { kind: "ai_reply", state, text, writtenBy }, now);
  return { message, lead: thread.lead, emails: await queries.emails.ofMessages([id]) };
}

/**
 * Has an answer written at once, and leaves it queued. Where a draft waits already, a new one
 * takes its place.
 *
 * @throws AppError `not_found`, `refused`, and what the writer throws
 */
export async function aiReply(
  { store, policy, clock }: Services,
  writer: Writer,
  messageId: number,
): Promise<Thread> {
  const thread = await store.read(async (queries) => {
    const found = await requireThread(queries, messageId);
    await requireNotSuppressed(queries, found.lead);
    return found;
  });
  requireAddress(thread.lead);
  // Asked before the writer is, which may take long and cost money.
  transition(stateOf(thread.message, thread.emails), "ai_answer_accepted", clock.now());
  const written = await writer.write(taskOf(policy, thread, clock.now()));
  const text = checkText(written.text, "the answer");
  return store.write(async (queries) => {
    const now = clock.now();
    const draft = newest(thread.emails, (email) => email.state === "draft");
    if (draft) await queries.emails.change(draft.id, "draft", { state: "cancelled" });
    return storeAnswer(queries, policy, { thread, text, writtenBy: writer.name }, "queued", now);
  });
}

/**
 * A person approves the draft of an answer: it is queued, and no longer an automatic one.
 *
 * @throws AppError `not_found`, `refused`
 */
export async function approveDraft({ store, clock }: Services, messageId: number): Promise<Thread> {
  return store.write(async (queries) => {
    const now = clock.now();
    const thread = await requireThread(queries, messageId);
    requireAddress(thread.lead);
    await requireNotSuppressed(queries, thread.lead);
    const draft = newest(thread.emails, (email) => email.state === "draft");
    if (draft?.kind !== "ai_reply") {
      throw new AppError(
        "refused",
        `message ${messageId} is ${thread.message.status}: it has no draft to approve`,
        "See which have one with `tickler outbox list`.",
      );
    }
    const message = await applyEvent(
      queries,
      thread.message,
      thread.emails,
      "ai_answer_accepted",
      now,
    );
    await queries.emails.change(draft.id, "draft", {
      state: "queued",
      approvedAt: now,
      notBefore: now,
    });
    return { message, lead: thread.lead, emails: await queries.emails.ofMessages([messageId]) };
  });
}
