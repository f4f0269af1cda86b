import { isAgentActor } from "../../domain/agent/agent.ts";
import { AppError } from "../../domain/errors.ts";
import { type Message, newest } from "../../domain/message.ts";
import { type Draft, draftOf } from "../ai/drafts.ts";
import { applyEvent } from "../message/apply-event.ts";
import { recordReview } from "../message/review.ts";
import { requireThread } from "../message/thread.ts";
import { checkText } from "../outbox/email-rows.ts";
import { addressAnswer, type RecipientWishes } from "../send/addressing.ts";
import { queueReply } from "../send/answer.ts";
import { readBody, type TextSource } from "../send/text.ts";
import type { Services } from "../services.ts";

/**
 * Leaves an answer as a draft, which waits for a person. Where a draft waits already, this one takes its
 * place.
 *
 * @param writtenBy `person`, or the agent that wrote it: `agent:claude`
 * @throws AppError `usage`, `template`, `not_found`, `refused`
 */
export async function draftAnswer(
  { store, policy, clock }: Services,
  messageId: number,
  source: TextSource,
  wishes: RecipientWishes,
  writtenBy: string,
): Promise<Draft> {
  checkText(source.text, "the answer");
  const { message } = await store.read((queries) => requireThread(queries, messageId));
  const mailbox = policy.forMailbox(message.mailbox);
  const template = await readBody("the answer", source, mailbox);
  return store.write(async (queries) => {
    const now = clock.now();
    const before = await requireThread(queries, messageId);
    requireUnanswered(before.message);
    const addressing = await addressAnswer(queries, mailbox, before, wishes, now);
    const body = template.render(before.lead);
    const earlier = newest(
      before.emails,
      ({ state, kind }) => state === "draft" && kind === "ai_reply",
    );
    let { message } = before;
    if (earlier && (await queries.emails.change(earlier.id, "draft", { state: "cancelled" }))) {
      await recordReview(queries, earlier, before.emails, "edited", now);
      await queries.reminders.dropPromises(earlier.id);
      // No event leads from a draft to a draft: the old one is discarded first.
      message = await applyEvent(queries, message, [], "answer_discarded", now);
    }
    message = await applyEvent(queries, message, before.emails, "ai_answer_drafted", now);
    const thread = { ...before, message };
    // What was wrong with the text before is for a person to see, and not for an agent to take away.
    const kept = earlier && isAgentActor(writtenBy) ? { holds: earlier.holds } : {};
    const draft = {
      kind: "ai_reply",
      state: "draft",
      body,
      writtenBy,
      addressing,
      ...kept,
    } as const;
    return draftOf(queries, await queueReply(queries, policy, thread, draft, now));
  });
}

/** A draft stands in for an answer that is owed. To somebody who has one, only a person writes again. */
function requireUnanswered({ id, status }: Message): void {
  if (status !== "ai_replied" && status !== "answered") return;
  throw new AppError(
    "refused",
    `message ${id} is ${status}: the lead has been answered, and no draft is kept for another answer`,
    `To write once more: tickler answer ${id} "…" (of an agent, a person approves it).`,
  );
}
