import type { Email, Hold, Mailing, Usage } from "../../domain/email.ts";
import { threadOf } from "../../domain/message.ts";
import { replySubject } from "../../domain/subject.ts";
import { requireNotSuppressed } from "../leads/suppress.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireAddress, requireThread, type Thread } from "../message/thread.ts";
import { checkText, outgoingEmail } from "../outbox/email-rows.ts";
import type { Queries } from "../ports/index.ts";
import { earlierMessage, type KeyedRequest, keepResult } from "../requests/once.ts";
import type { Policy, Services } from "../services.ts";
import { parseTemplate } from "./template.ts";

/** An email in the thread of a message, after its first. */
export interface Continuation {
  kind: "follow_up" | "ai_reply" | "answer" | "nudge";
  state: "draft" | "queued";
  text: string;
  writtenBy: string;
  holds?: readonly Hold[] | null;
  usage?: Usage | null;
}

/** Adds an email to a thread. @throws AppError `refused` where the lead can't be written to */
export async function queueReply(
  queries: Queries,
  policy: Policy,
  thread: Thread,
  continuation: Continuation,
  now: Date,
): Promise<Email> {
  const { message, emails, lead } = thread;
  const { kind } = continuation;
  return queries.emails.insert(
    outgoingEmail(
      policy.forMailbox(message.mailbox),
      {
        ...continuation,
        ...threadOf(emails),
        mailing: kind === "follow_up" ? mailingOf(emails) : "personal",
        messageId: message.id,
        address: requireAddress(lead, now),
        subject: replySubject(message.subject),
      },
      now,
    ),
  );
}

function mailingOf(emails: readonly Email[]): Mailing {
  return emails.find(({ kind }) => kind === "first")?.mailing ?? "bulk";
}

/**
 * A person writes back. An AI answer that has not left is withdrawn.
 *
 * @param text Liquid, as every text that a person sends
 * @param request under its key it is answered once; a repeat gives the thread as it is by now
 * @throws AppError `usage`, `template`, `not_found`, `refused`, `conflict`
 */
export async function answerByHand(
  { store, policy, clock }: Services,
  messageId: number,
  text: string,
  request: KeyedRequest | null = null,
): Promise<Thread & { replayed: boolean }> {
  const tidy = checkText(text, "the answer");
  const { message } = await store.read(async (queries) => {
    await earlierMessage(queries, request, async () => messageId);
    return requireThread(queries, messageId);
  });
  const { sender } = policy.forMailbox(message.mailbox);
  const template = await parseTemplate("the answer", tidy, sender);
  return store.write(async (queries) => {
    const now = clock.now();
    const before = await earlierMessage(queries, request, async () => messageId);
    if (before !== null) return { ...(await requireThread(queries, before)), replayed: true };
    const thread = await requireThread(queries, messageId);
    requireAddress(thread.lead, now);
    await requireNotSuppressed(queries, thread.lead);
    const rendered = checkText(template.render(thread.lead), "the answer");
    const message = await applyEvent(
      queries,
      thread.message,
      thread.emails,
      "answer_accepted",
      now,
    );
    const { id: emailId } = await queueReply(
      queries,
      policy,
      thread,
      { kind: "answer", state: "queued", text: rendered, writtenBy: "person" },
      now,
    );
    const result = { messageId, emailId, leadId: thread.lead.id };
    await keepResult(queries, request, messageId, result, now);
    const emails = await queries.emails.ofMessages([messageId]);
    return { message, lead: thread.lead, emails, replayed: false };
  });
}
