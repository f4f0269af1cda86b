import { authorOf, type Hold } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import { isFromLead, newest, stateOf } from "../../domain/message.ts";
import { transition } from "../../domain/transition/transition.ts";
import { applyEvent } from "../message/apply-event.ts";
import { recordReview } from "../message/review.ts";
import { requireThread, requireUnchanged, type Thread } from "../message/thread.ts";
import { otherWriterHold } from "../message/writer.ts";
import { checkText } from "../outbox/email-rows.ts";
import { aiOpening } from "../outbox/limits/window.ts";
import type { Queries, Writer } from "../ports/index.ts";
import { addressAnswer } from "../send/addressing.ts";
import { queueReply } from "../send/answer.ts";
import type { Policy, Services } from "../services.ts";
import { type GeneratedText, generate, generationContext } from "./generate.ts";
import { type LeftToPerson, leaveToPerson } from "./left-to-person.ts";
import { answerTask, taskOf } from "./task.ts";

/** An answer, and what its writer leaves to a person. */
export type AnswerText = GeneratedText & LeftToPerson;

/**
 * Stores an answer that a writer wrote, as a draft or for sending, with what it leaves to a person:
 * what has to be done stands in the list of what waits at once, and what it promises once it has left.
 *
 * @param before the thread that it was written for
 * @param state a draft, or queued to leave from then on: see `aiOpening`
 * @throws AppError `conflict` where the thread has moved on meanwhile: it answers something else
 * @throws AppError `refused`
 */
export async function storeAnswer(
  queries: Queries,
  policy: Policy,
  before: Thread,
  { needsPerson, promises, ...email }: AnswerText,
  state: "draft" | { queuedFor: Date },
  now: Date,
): Promise<Thread> {
  const thread = await requireUnchanged(queries, before);
  const event = state === "draft" ? "ai_answer_drafted" : "ai_answer_accepted";
  const message = await applyEvent(queries, thread.message, thread.emails, event, now, {
    by: authorOf(email.writtenBy),
    // The answer itself is stored below.
    emailId: newestReply(thread)?.id ?? null,
  });
  const when =
    state === "draft"
      ? ({ state } as const)
      : ({ state: "queued", notBefore: state.queuedFor } as const);
  const answer = { ...email, kind: "ai_reply", ...when } as const;
  const { id } = await queueReply(queries, policy, thread, answer, now);
  const about = { emailId: id, replyId: newestReply(thread)?.id ?? null };
  await leaveToPerson(queries, message, { needsPerson, promises }, about, now);
  return { message, lead: thread.lead, emails: await queries.emails.ofMessages([message.id]) };
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
  const { thread, others } = await store.read(async (queries) => {
    const thread = await requireThread(queries, messageId);
    const mailbox = policy.forMailbox(thread.message.mailbox);
    await addressAnswer(queries, mailbox, thread, {}, clock.now());
    return { thread, others: await otherWriterHold(queries, thread) };
  });
  // Checked before the writer is asked, which may take long and cost money.
  transition(stateOf(thread.message, thread.emails), "ai_answer_accepted", clock.now());
  const kind = answerTask(thread, clock.now());
  const task = await taskOf(policy, thread.message.mailbox, thread, kind, clock.now());
  const generated = await generate(
    generationContext(services, thread.message.mailbox),
    writer,
    task,
    thread,
    true,
  );
  requireText(generated, messageId);
  const email = {
    ...withHolds(generated.email, others),
    needsPerson: generated.needsPerson,
  };
  checkText(email.body.text, "the answer");
  const { limits } = policy.forMailbox(thread.message.mailbox);
  const queuedFor = await aiOpening(limits, thread.lead.timezone, clock.now());
  return store.write(async (queries) => {
    const now = clock.now();
    const draft = newest(thread.emails, ({ state }) => state === "draft");
    if (draft) {
      const discarded = await queries.emails.change(draft.id, "draft", { state: "cancelled" });
      if (discarded) await recordReview(queries, draft, thread.emails, "edited", now);
    }
    if (email.holds === null)
      return storeAnswer(queries, policy, thread, email, { queuedFor }, now);
    if (!draft) return storeAnswer(queries, policy, thread, email, "draft", now);
    // No event leads from a draft to a draft: the old one is discarded first.
    const current = await requireUnchanged(queries, thread);
    const message = await applyEvent(queries, current.message, [], "answer_discarded", now);
    return storeAnswer(queries, policy, { ...current, message }, email, "draft", now);
  });
}

/** @throws AppError `refused` where the writer says that there is no answer for it to write */
export function requireText(
  { email, needsPerson, reading }: Awaited<ReturnType<typeof generate>>,
  messageId: number,
): void {
  if (email.body.text.trim() !== "" || (needsPerson === null && reading === null)) return;
  const takes = reading && `it takes the reply for ${reading.intent.replaceAll("_", " ")}`;
  throw new AppError(
    "refused",
    `${email.writtenBy} wrote no answer: ${needsPerson ?? takes}`,
    `Write it yourself: tickler answer ${messageId} "…"`,
  );
}

/** A text, and why else a person has to look at it. */
export function withHolds(email: GeneratedText, holds: readonly Hold[]): GeneratedText {
  return holds.length === 0 ? email : { ...email, holds: [...(email.holds ?? []), ...holds] };
}

/** The lead's newest words. */
export function newestReply(thread: Thread) {
  return newest(thread.emails, isFromLead);
}
