import type { Email, Hold, Mailing, Usage } from "../../domain/email.ts";
import type { MailAddress } from "../../domain/incoming.ts";
import { isFromLead, newest, threadOf, threadOfAnswer } from "../../domain/message.ts";
import { answerSubject, replySubject } from "../../domain/subject.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireAddress, requireThread, type Thread } from "../message/thread.ts";
import { otherWriterOf } from "../message/writer.ts";
import { checkText, outgoingEmail } from "../outbox/email-rows.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import { type Addressing, addressAnswer, type RecipientWishes } from "./addressing.ts";
import { parseTemplate } from "./template.ts";

/** An email in the thread of a message, after its first. */
export interface Continuation {
  kind: "follow_up" | "ai_reply" | "answer";
  state: "draft" | "queued";
  text: string;
  writtenBy: string;
  holds?: readonly Hold[] | null;
  usage?: Usage | null;
  /** Of an answer: where it goes, if a person has said so. */
  addressing?: Addressing;
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
  const { addressing, ...columns } = continuation;
  const mailbox = policy.forMailbox(message.mailbox);
  const own = { ...columns, messageId: message.id };
  if (columns.kind === "follow_up") {
    const place = { ...threadOf(emails), subject: replySubject(message.subject) };
    const followUp = {
      ...own,
      ...place,
      address: requireAddress(lead),
      mailing: mailingOf(emails),
    };
    return queries.emails.insert(outgoingEmail(mailbox, followUp, now));
  }
  const answered = newest(emails, isFromLead);
  const place = {
    ...(addressing ?? (await addressAnswer(queries, mailbox.sender, thread, null))),
    ...threadOfAnswer(answered, emails),
    subject: answerSubject(answered?.subject ?? "", message.subject),
  };
  return queries.emails.insert(
    outgoingEmail(mailbox, { ...own, ...place, mailing: "personal" }, now),
  );
}

function mailingOf(emails: readonly Email[]): Mailing {
  return emails.find(({ kind }) => kind === "first")?.mailing ?? "bulk";
}

/** Who wrote what an answer answers, where that is not the lead. */
export async function writerOfAnswered(
  { store }: Services,
  thread: Thread,
): Promise<MailAddress | null> {
  return store.read((queries) => otherWriterOf(queries, thread));
}

/**
 * A person writes back. An AI answer that has not left is withdrawn.
 *
 * @param text Liquid, as every text that a person sends
 * @param wishes who it is to go to, where that is not who wrote
 * @throws AppError `usage`, `template`, `not_found`, `refused`
 */
export async function answerByHand(
  { store, policy, clock }: Services,
  messageId: number,
  text: string,
  wishes: RecipientWishes = {},
): Promise<Thread> {
  const tidy = checkText(text, "the answer");
  const { message } = await store.read((queries) => requireThread(queries, messageId));
  const { sender } = policy.forMailbox(message.mailbox);
  const template = await parseTemplate("the answer", tidy, sender);
  return store.write(async (queries) => {
    const now = clock.now();
    const thread = await requireThread(queries, messageId);
    const addressing = await addressAnswer(queries, sender, thread, wishes);
    const rendered = checkText(template.render(thread.lead), "the answer");
    const message = await applyEvent(
      queries,
      thread.message,
      thread.emails,
      "answer_accepted",
      now,
    );
    await queueReply(
      queries,
      policy,
      thread,
      { kind: "answer", state: "queued", text: rendered, writtenBy: "person", addressing },
      now,
    );
    return { message, lead: thread.lead, emails: await queries.emails.ofMessages([messageId]) };
  });
}
