import { AppError } from "../../domain/errors.ts";
import type { Message } from "../../domain/message.ts";
import { NO_DEFERRAL } from "../message/apply-event.ts";
import { requireUnchanged, type Thread } from "../message/thread.ts";
import type { Queries, Writer } from "../ports/index.ts";
import { queueReply } from "../send/answer.ts";
import type { Services } from "../services.ts";
import { type GeneratedText, generate, generationContext } from "./generate.ts";
import { leaveToPerson } from "./left-to-person.ts";
import { taskOf } from "./task.ts";

/** What became of a follow-up that fell due; `left`: the writer leaves it to a person. */
type WrittenFollowUp =
  | { state: "draft" | "queued"; holds: GeneratedText["holds"] }
  | { state: "left"; reason: string };

/** What a step of a sequence asks for. */
export interface AskedStep {
  /** What the mail is to be about; null: what the playbook says. */
  about: string | null;
  /** The number of the step. */
  step: number;
}

/** For so long the writer is not asked again for a follow-up that it leaves to a person. */
const LEFT = 7 * 86_400_000;

/**
 * Has a follow-up or a nudge written that is due, and stores it: queued where the mode is `auto` and nothing
 * in it has to be looked at, else as a draft.
 *
 * @param due the message as it was when it fell due
 * @param asked of a sequence
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
  asked: AskedStep | null = null,
): Promise<WrittenFollowUp> {
  const { store, policy, clock } = services;
  if (thread.message.revision !== due.revision) {
    throw new AppError("conflict", `message ${due.id} has moved on since its next mail fell due`);
  }
  const mode = thread.message.aiMode ?? policy.forMessage(thread.message).answer.mode;
  const task = await taskOf(policy, thread.message.mailbox, thread, kind, clock.now(), {
    note: asked?.about ?? null,
  });
  const { email, needsPerson } = await generate(
    generationContext(services, thread.message.mailbox, stop),
    writer,
    task,
    thread,
  );
  if (email.body.text.trim() === "" && needsPerson !== null) {
    await store.write(async (queries) => {
      const { message } = await requireUnchanged(queries, thread);
      await putOff(queries, message, needsPerson, clock.now());
    });
    return { state: "left", reason: needsPerson };
  }
  const state = mode === "auto" && email.holds === null ? "queued" : "draft";
  await store.write(async (queries) => {
    const current = await requireUnchanged(queries, thread);
    await queries.messages.update({ ...current.message, ...NO_DEFERRAL });
    const { promises, ...text } = email;
    const followUp = { ...text, kind, state, ...(asked && { step: asked.step }) } as const;
    const { id } = await queueReply(queries, policy, current, followUp, clock.now());
    const about = { emailId: id, replyId: null };
    await leaveToPerson(queries, current.message, { needsPerson, promises }, about, clock.now());
  });
  return { state, holds: email.holds };
}

/** Keeps why a person has to see to it, once, and asks the writer for it no more for a while. */
async function putOff(
  queries: Queries,
  message: Message,
  reason: string,
  now: Date,
): Promise<void> {
  const open = await queries.reminders.ofLead(message.leadId);
  const isKnown = open.some(({ messageId, text }) => messageId === message.id && text === reason);
  if (!isKnown) {
    const left = { needsPerson: reason, promises: [] };
    await leaveToPerson(queries, message, left, { emailId: null, replyId: null }, now);
  }
  const aiNotBefore = new Date(now.getTime() + LEFT);
  await queries.messages.update({ ...message, aiNotBefore, aiError: reason });
}
