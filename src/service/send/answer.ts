import type { Email, Hold, Mailing, Usage } from "../../domain/email.ts";
import type { MailAddress } from "../../domain/incoming.ts";
import {
  isFromLead,
  type Message,
  newest,
  threadOf,
  threadOfAnswer,
} from "../../domain/message.ts";
import { answerSubject, replySubject } from "../../domain/subject/subject.ts";
import type { Body } from "../body/body.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireAddress, requireThread, type Thread } from "../message/thread.ts";
import { otherWriterOf } from "../message/writer.ts";
import { checkText, insertOutgoing } from "../outbox/email-rows.ts";
import type { Queries } from "../ports/index.ts";
import { earlierMessage, type KeyedRequest, keepResult } from "../requests/once.ts";
import type { Policy, Services } from "../services.ts";
import { type Addressing, addressAnswer, type RecipientWishes } from "./addressing.ts";
import { readBody, type TextSource } from "./text.ts";

/** An email in the thread of a message, after its first. */
export interface Continuation {
  kind: "follow_up" | "ai_reply" | "answer" | "nudge";
  state: "draft" | "queued";
  body: Body;
  writtenBy: string;
  holds?: readonly Hold[] | null;
  usage?: Usage | null;
  evidence?: readonly string[] | null;
  /** At once, where it is not given. */
  notBefore?: Date;
  /** Of a follow-up that a sequence asks for: the number of its step, and the variant. */
  step?: number;
  variant?: string | null;
  /** Of one that begins a thread of its own; null, or not given: it stays in the thread. */
  subject?: string | null;
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
  const { addressing, subject = null, ...columns } = continuation;
  const mailbox = policy.forMailbox(message.mailbox);
  const own = { ...columns, messageId: message.id };
  if (columns.kind === "follow_up") {
    const place = placeOfFollowUp(message, emails, subject);
    const followUp = {
      step: message.followUps + 2,
      ...own,
      ...place,
      address: requireAddress(lead, now),
      mailing: mailingOf(emails),
    };
    return insertOutgoing(queries, mailbox, followUp, now);
  }
  if (columns.kind === "nudge") {
    const nudge = { ...own, ...threadOf(emails), ...placeOfNudge(thread, now) };
    return insertOutgoing(queries, mailbox, nudge, now);
  }
  const answered = newest(emails, isFromLead);
  const place = {
    ...(addressing ?? (await addressAnswer(queries, mailbox, thread, null, now))),
    ...threadOfAnswer(answered, emails),
    subject: answerSubject(answered?.subject ?? "", message.subject),
  };
  return insertOutgoing(queries, mailbox, { ...own, ...place, mailing: "personal" }, now);
}

/**
 * A follow-up stands in the thread of the newest cold mail, whose subject it has. One with a subject of its
 * own answers nothing.
 */
function placeOfFollowUp(
  message: Pick<Message, "subject">,
  emails: readonly Email[],
  subject: string | null,
) {
  if (subject !== null) return { inReplyTo: null, references: [], subject };
  const begun = emails.findLast(
    ({ kind, state, inReplyTo }) => kind === "follow_up" && state === "sent" && inReplyTo === null,
  );
  const thread = begun ? emails.slice(emails.indexOf(begun)) : emails;
  return { ...threadOf(thread), subject: replySubject(begun?.subject ?? message.subject) };
}

/** A nudge goes where the answer went that it is about. */
function placeOfNudge({ message, emails, lead }: Thread, now: Date) {
  const answer = newest(emails, ({ direction, state }) => direction === "out" && state === "sent");
  const to = answer?.correspondents?.to[0]?.address;
  return {
    correspondents: answer?.correspondents ?? null,
    address: to ?? requireAddress(lead, now),
    subject: replySubject(answer?.subject ?? message.subject),
    mailing: "personal" as const,
  };
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
 * @param given its text is Liquid, as every text that a person sends
 * @param wishes who it is to go to, where that is not who wrote
 * @param request under its key it is answered once; a repeat gives the thread as it is by now
 * @throws AppError `usage`, `template`, `not_found`, `refused`, `conflict`
 */
export async function answerByHand(
  { store, policy, clock }: Services,
  messageId: number,
  given: string | TextSource,
  wishes: RecipientWishes = {},
  request: KeyedRequest | null = null,
): Promise<Thread & { replayed: boolean; body?: Body }> {
  const source = typeof given === "string" ? { text: given } : given;
  checkText(source.text, "the answer");
  const { before, thread: first } = await store.read(async (queries) => {
    const before = await earlierMessage(queries, request, async () => messageId);
    return { before, thread: await requireThread(queries, before ?? messageId) };
  });
  // A repeat needs no file that the first one has read.
  if (before !== null) return { ...first, replayed: true };
  const { message } = first;
  const mailbox = policy.forMailbox(message.mailbox);
  const template = await readBody("the answer", source, mailbox);
  return store.write(async (queries) => {
    const now = clock.now();
    const before = await earlierMessage(queries, request, async () => messageId);
    if (before !== null) return { ...(await requireThread(queries, before)), replayed: true };
    const thread = await requireThread(queries, messageId);
    const addressing = await addressAnswer(queries, mailbox, thread, wishes, now);
    const body = template.render(thread.lead);
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
      { kind: "answer", state: "queued", body, writtenBy: "person", addressing },
      now,
    );
    const result = { messageId, emailId, leadId: thread.lead.id };
    await keepResult(queries, request, messageId, result, now);
    const emails = await queries.emails.ofMessages([messageId]);
    return { message, lead: thread.lead, emails, replayed: false, body };
  });
}
