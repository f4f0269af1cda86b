import { AFTER_STOP, type Email, type Hold, POSSIBLE_OPT_OUT } from "../../domain/email.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import { isOpen } from "../../domain/status.ts";
import { applyEvent, wouldAccept } from "../message/apply-event.ts";
import { requireThread, somethingLeft, type Thread } from "../message/thread.ts";
import { checkText, incomingEmail } from "../outbox/email-rows.ts";
import { resolveUncertain } from "../outbox/resolve.ts";
import type { IncomingMail, Queries } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import { stopAfterAnswer } from "../stop/answered.ts";
import { holdsOf } from "./holds.ts";

type Ids = Pick<IncomingMail, "inReplyTo" | "references">;

/**
 * Takes a message on to the lead's reply. Withdraws the emails queued for the lead, and ends or holds
 * the cold mail that the reply speaks for; an email of ours that was in doubt has evidently arrived.
 * With `holds` it is a person's turn.
 *
 * @param reply the email that was stored for it
 * @param mail null where a person typed the reply in
 * @throws AppError `refused`
 */
export async function recordReply(
  queries: Queries,
  policy: Policy,
  thread: Thread,
  reply: Email,
  mail: Ids | null,
  now: Date,
): Promise<Thread> {
  const { message, emails } = thread;
  const proven = provenDelivered(emails, mail);
  const doubtful = proven.map(({ id, state }) => ({ id, state }));
  const effects = { cause: reply.id, emails: doubtful };
  const hasLeft = await somethingLeft(queries, message.id, emails);
  const updated = await applyEvent(queries, message, emails, "reply_received", now, {
    effects,
    hasLeft,
  });
  for (const email of proven) {
    await resolveUncertain(queries, message, email, "sent", now);
  }
  const doubts = unsettled(thread, reply);
  if (doubts.length > 0) {
    await queries.emails.change(reply.id, reply.state, {
      holds: [...(reply.holds ?? []), ...doubts],
    });
  }
  if (reply.holds !== null || doubts.length > 0) {
    await queries.messages.update({ ...updated, waitingSince: null });
    await queries.logs.add(message.id, "handed_over", now, { emailId: reply.id });
  }
  await stopAfterAnswer(queries, policy, message.id, reply, now);
  return requireThread(queries, message.id);
}

/** What may have asked for no more, in the reply before, is not settled by another mail. */
function unsettled({ message, emails }: Thread, { id, holds }: Email): Hold[] {
  if (message.status !== "replied") return [];
  const before = newest(
    emails.filter((email) => email.id !== id),
    isFromLead,
  );
  if (holds?.some(({ rule }) => rule === POSSIBLE_OPT_OUT)) return [];
  return before?.holds?.filter(({ rule }) => rule === POSSIBLE_OPT_OUT) ?? [];
}

/** Whether `recordReply` can take the message on. */
export async function takesReply(queries: Queries, { message, emails }: Thread): Promise<boolean> {
  const hasLeft = await somethingLeft(queries, message.id, emails);
  return wouldAccept(message, emails, "reply_received", hasLeft);
}

/**
 * The lead wrote before our first email had left: it is withdrawn, as it would cross their mail. The
 * message is closed, and open again by their reply.
 *
 * @returns null where it is no such case
 */
export async function recordEarlyReply(
  queries: Queries,
  policy: Policy,
  { message, emails }: Thread,
  reply: Email,
  now: Date,
): Promise<Thread | null> {
  if (!isOpen(message.status)) return null;
  await applyEvent(queries, message, emails, "closed", now);
  return recordReply(queries, policy, await requireThread(queries, message.id), reply, null, now);
}

/**
 * A first email that is in doubt has arrived when anything comes back; a later one only when the
 * reply names it.
 */
function provenDelivered(emails: readonly Email[], mail: Ids | null): Email[] {
  const named = new Set([...(mail?.inReplyTo ?? []), ...(mail?.references ?? [])]);
  return emails.filter(
    (email) =>
      email.state === "uncertain" &&
      (email.kind === "first" || (email.rfcMessageId !== null && named.has(email.rfcMessageId))),
  );
}

/**
 * Records a reply that a person typed in. What a message that is unsubscribed can't take is stored
 * all the same, and waits for a person.
 *
 * @throws AppError `usage`, `not_found`, `refused`
 */
export async function replyByHand(
  { store, clock, policy }: Services,
  messageId: number,
  text: string,
): Promise<Thread> {
  const tidy = checkText(text, "the reply");
  // The word lists take time to load, and few commands need them.
  const { optOutOf } = await import("../../domain/intent/opt-out.ts");
  const { certainty, sentence } = optOutOf({ subject: "", text: tidy });
  const optOut = certainty === "possible" ? (sentence ?? "").replace(/\s+/gu, " ") : null;
  const holds = holdsOf({ optOut, doubt: null, meeting: null });
  return store.write(async (queries) => {
    const now = clock.now();
    const thread = await requireThread(queries, messageId);
    const row = incomingEmail(thread, "reply", tidy, now);
    if (thread.message.status === "unsubscribed") {
      const kept = { ...row, holds: [...holds, AFTER_STOP], todoAt: now };
      const { id } = await queries.emails.insert(kept);
      await queries.logs.add(messageId, "kept", now, { emailId: id });
      await stopAfterAnswer(queries, policy, messageId, { id }, now);
      return requireThread(queries, messageId);
    }
    const reply = await queries.emails.insert({ ...row, holds: holds.length > 0 ? holds : null });
    return recordReply(queries, policy, thread, reply, null, now);
  });
}
