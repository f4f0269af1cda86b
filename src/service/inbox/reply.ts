import type { Email } from "../../domain/email.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import { checkText, incomingEmail } from "../outbox/email-rows.ts";
import { resolveUncertain } from "../outbox/resolve.ts";
import type { IncomingMail, Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";

/**
 * Takes a message on to the lead's reply. Withdraws the emails queued for the lead; an email of
 * ours that was in doubt has evidently arrived.
 *
 * @param reply the email that was stored for it
 * @param mail null where a person typed the reply in
 * @throws AppError `refused`
 */
export async function recordReply(
  queries: Queries,
  thread: Thread,
  reply: Email,
  mail: Pick<IncomingMail, "inReplyTo" | "references"> | null,
  now: Date,
): Promise<Thread> {
  const { message, lead, emails } = thread;
  const proven = provenDelivered(emails, mail);
  const doubtful = proven.map(({ id, state }) => ({ id, state }));
  const effects = { cause: reply.id, emails: doubtful };
  const updated = await applyEvent(queries, message, emails, "reply_received", now, { effects });
  for (const email of proven) {
    await resolveUncertain(queries, message, email, "sent", now);
  }
  return { message: updated, lead, emails: await queries.emails.ofMessages([message.id]) };
}

/**
 * A first email that is in doubt has arrived when anything comes back; a later one only when the
 * reply names it.
 */
function provenDelivered(
  emails: readonly Email[],
  mail: Pick<IncomingMail, "inReplyTo" | "references"> | null,
): Email[] {
  const named = new Set([...(mail?.inReplyTo ?? []), ...(mail?.references ?? [])]);
  return emails.filter(
    (email) =>
      email.state === "uncertain" &&
      (email.kind === "first" || (email.rfcMessageId !== null && named.has(email.rfcMessageId))),
  );
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
    const now = clock.now();
    const thread = await requireThread(queries, messageId);
    const reply = await queries.emails.insert(incomingEmail(thread, "reply", tidy, now));
    return recordReply(queries, thread, reply, null, now);
  });
}
