import type { Email } from "../domain/email.ts";
import { AppError } from "../domain/errors.ts";
import { replySubject } from "../domain/subject.ts";
import { applyEvent } from "./apply.ts";
import { requireThread, type Thread } from "./find.ts";
import { tidyText } from "./new-email.ts";
import type { Services } from "./policy.ts";
import type { IncomingMail, NewEmail, Queries } from "./ports.ts";
import { settleInDoubt } from "./settle.ts";

/** What is known of a reply besides its text. */
type ReplySource = Pick<
  IncomingMail,
  "rfcMessageId" | "from" | "subject" | "inReplyTo" | "references"
>;

/**
 * Records what the lead wrote. What was queued for them is withdrawn; an email of ours that was
 * in doubt has evidently arrived.
 *
 * @param mail null where a person typed the reply in
 * @throws AppError `refused`
 */
export async function recordReply(
  queries: Queries,
  thread: Thread,
  text: string,
  mail: ReplySource | null,
  now: Date,
): Promise<Thread> {
  const { message, lead } = thread;
  const updated = await applyEvent(queries, message, thread.emails, "reply_received", now);
  for (const email of provenDelivered(thread.emails, mail)) {
    await settleInDoubt(queries, message, email, "sent", now);
  }
  await queries.emails.insert(replyEmail(thread, text, mail, now));
  return { message: updated, lead, emails: await queries.emails.ofMessages([message.id]) };
}

/**
 * A first email that is in doubt has arrived when anything comes back; a later one only when the
 * reply names it.
 */
function provenDelivered(emails: readonly Email[], mail: ReplySource | null): Email[] {
  const named = new Set([...(mail?.inReplyTo ?? []), ...(mail?.references ?? [])]);
  return emails.filter(
    (email) =>
      email.state === "uncertain" &&
      (email.kind === "first" || (email.rfcMessageId !== null && named.has(email.rfcMessageId))),
  );
}

function replyEmail(thread: Thread, text: string, mail: ReplySource | null, now: Date): NewEmail {
  const { message, lead } = thread;
  return {
    messageId: message.id,
    mailbox: message.mailbox,
    direction: "in",
    kind: "reply",
    state: "received",
    address: mail?.from?.address ?? lead.email,
    subject: mail?.subject ?? replySubject(message.subject),
    text: tidyText(text),
    rfcMessageId: mail?.rfcMessageId ?? null,
    inReplyTo: mail?.inReplyTo.at(-1) ?? null,
    references: mail?.references ?? [],
    writtenBy: "lead",
    approvedAt: null,
    owner: null,
    attempts: 0,
    notBefore: null,
    markedAt: null,
    sentAt: now,
    error: null,
    createdAt: now,
  };
}

/**
 * Records a reply that a person typed in.
 *
 * @throws AppError `usage`, `not_found`, `refused`
 */
export async function replyByHand(
  { store, clock }: Services,
  messageId: number,
  text: string,
): Promise<Thread> {
  const tidy = checkText(text, "the reply");
  return store.write(async (queries) => {
    const thread = await requireThread(queries, messageId);
    return recordReply(queries, thread, tidy, null, clock.now());
  });
}

/** @throws AppError `usage` */
export function checkText(text: string, what: string): string {
  const tidy = tidyText(text);
  if (tidy.trim() === "") {
    throw new AppError("usage", `${what} is empty`, "Give a text, or pipe one in.");
  }
  if (tidy.includes("\0")) throw new AppError("usage", `${what} holds a NUL character`);
  return tidy;
}
