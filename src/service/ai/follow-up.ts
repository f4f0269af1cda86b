import { AppError } from "../../domain/errors.ts";
import type { Message } from "../../domain/message.ts";
import { NO_DEFERRAL } from "../message/apply-event.ts";
import { requireUnchanged, type Thread } from "../message/thread.ts";
import type { Writer } from "../ports/index.ts";
import { queueReply } from "../send/answer.ts";
import type { Services } from "../services.ts";
import { type GeneratedText, generate, generationContext } from "./generate.ts";
import { leaveToPerson } from "./left-to-person.ts";
import { taskOf } from "./task.ts";

/**
 * Has a follow-up or a nudge written that is due, and stores it: queued where the mode is `auto` and nothing
 * in it has to be looked at, else as a draft.
 *
 * @param due the message as it was when it fell due
 * @throws AppError `conflict` where the lead has written since, or while it was being written
 * @throws AppError, and what `generate` throws
 */
export async function writeFollowUp(
  services: Services,
  writer: Writer,
  kind: "follow_up" | "nudge",
  due: Message,
  thread: Thread,
  stop: AbortSignal | undefined,
): Promise<{ state: "draft" | "queued"; holds: GeneratedText["holds"] }> {
  const { store, policy, clock } = services;
  if (thread.message.revision !== due.revision) {
    throw new AppError("conflict", `message ${due.id} has moved on since its next mail fell due`);
  }
  const mode = thread.message.aiMode ?? policy.forMessage(thread.message).answer.mode;
  const task = await taskOf(policy, thread.message.mailbox, thread, kind, clock.now());
  const { email, needsPerson } = await generate(
    generationContext(services, thread.message.mailbox, stop),
    writer,
    task,
    thread,
  );
  const state = mode === "auto" && email.holds === null ? "queued" : "draft";
  await store.write(async (queries) => {
    const current = await requireUnchanged(queries, thread);
    await queries.messages.update({ ...current.message, ...NO_DEFERRAL });
    const { promises, ...text } = email;
    const followUp = { ...text, kind, state } as const;
    const { id } = await queueReply(queries, policy, current, followUp, clock.now());
    const about = { emailId: id, replyId: null };
    await leaveToPerson(queries, current.message, { needsPerson, promises }, about, clock.now());
  });
  return { state, holds: email.holds };
}
