import { type Email, isChasing, isCold } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import { applyEvent, wouldAccept } from "../message/apply-event.ts";
import { idOfMessage } from "../message/mistaken-id.ts";
import { recordReview } from "../message/review.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import type { OutboxItem, Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { confirmDelivered, resolveUncertain } from "./resolve.ts";
import { requeue } from "./superseded.ts";

/** Every email that is not settled, oldest first. */
export async function listOutbox({ store }: Services): Promise<OutboxItem[]> {
  return store.read((queries) => queries.outbox.unsettled());
}

/**
 * A person says what became of an email in doubt.
 *
 * @throws AppError `not_found`, `refused`
 */
export async function resolveEmail(
  { store, clock }: Services,
  emailId: number,
  verdict: "sent" | "resend",
): Promise<Thread> {
  return store.write(async (queries) => {
    const now = clock.now();
    const email = await requireEmail(queries, emailId, "uncertain", "is not in doubt");
    const thread = await requireThread(queries, email.messageId);
    if (verdict === "sent") await confirmDelivered(queries, thread.message, email, now);
    else await resolveUncertain(queries, thread.message, email, verdict, now);
    return requireThread(queries, email.messageId);
  });
}

/**
 * Withdraws an email that has not left. Without its first email a message is closed; an answer
 * goes back to the person whose turn it is; a follow-up or a nudge counts as done, or it would come again.
 *
 * @throws AppError `not_found`, `refused`
 */
export async function cancelEmail({ store, clock }: Services, emailId: number): Promise<Thread> {
  return store.write(async (queries) => {
    const now = clock.now();
    const email = await requireEmail(
      queries,
      emailId,
      "queued",
      "is not waiting to be sent",
      "draft",
    );
    const thread = await requireThread(queries, email.messageId);
    const { message, emails } = thread;
    await recordReview(queries, email, emails, "discarded", now);
    if (email.kind === "first" || email.kind === "test") {
      // Withdraws it, too, and so that an undo puts it back.
      await applyEvent(queries, message, emails, "closed", now, { emailId });
      return requireThread(queries, email.messageId);
    }
    await queries.emails.change(email.id, email.state, { state: "cancelled" });
    if (email.kind === "follow_up") {
      const followUps = message.followUps + 1;
      const step = message.sequenceId === null ? message.step : (email.step ?? message.step);
      const skipped = { followUps, step, waitingSince: now, dueAt: null, dueKind: null };
      await queries.messages.update({ ...message, ...skipped });
      await queries.logs.add(message.id, "withdrawn", now, { emailId });
    } else if (email.kind === "nudge") {
      const nudges = message.nudges + 1;
      await queries.messages.update({ ...message, nudges, waitingSince: now });
      await queries.logs.add(message.id, "withdrawn", now, { emailId });
    } else if (wouldAccept(message, emails, "answer_discarded")) {
      await applyEvent(queries, message, emails, "answer_discarded", now, { emailId });
    }
    return requireThread(queries, email.messageId);
  });
}

/**
 * Tries a failed email again, from where the message was before the failure.
 *
 * @throws AppError `not_found`, `refused`
 */
export async function retryEmail({ store, clock }: Services, emailId: number): Promise<Thread> {
  return store.write(async (queries) => {
    const now = clock.now();
    const email = await requireEmail(queries, emailId, "failed", "has not failed");
    const thread = await requireThread(queries, email.messageId);
    const last = newest(
      thread.emails,
      (each) => each.direction === "out" && each.state === "failed",
    );
    if (last?.id !== email.id) {
      throw new AppError(
        "refused",
        `email ${emailId} is not the newest failure of message ${email.messageId}`,
        last ? `That one is email ${last.id}.` : undefined,
      );
    }
    requireNoWord(thread, email);
    const message = await applyEvent(queries, thread.message, thread.emails, "retried", now, {
      emailId,
    });
    await queries.emails.change(email.id, "failed", { state: "failed", attempts: 0 });
    await requeue(queries, message, email, now, now);
    return requireThread(queries, email.messageId);
  });
}

/** A cold mail, or a nudge, would cross what the lead has written, and nobody has looked at yet. */
function requireNoWord({ message, lead, emails }: Thread, { id, kind }: Email): void {
  const word = newest(emails, (email) => isFromLead(email) && email.todoAt !== null);
  if (!(isCold(kind) || isChasing(kind)) || word === undefined) return;
  throw new AppError(
    "refused",
    `email ${id} would go to a lead who has written: email ${word.id} of message ${message.id} waits for you`,
    `Read it with \`tickler history ${lead.id}\`, and settle it with \`tickler done ${word.id}\`.`,
  );
}

async function requireEmail(
  queries: Queries,
  id: number,
  state: Email["state"],
  problem: string,
  orState?: Email["state"],
): Promise<Email> {
  const email = await queries.emails.byId(id);
  if (email && (email.state === state || email.state === orState)) return email;
  const meant = await idOfMessage(
    queries,
    id,
    (each) => each.state === state || each.state === orState,
  );
  if (!email || email.direction === "in") {
    throw new AppError(
      "not_found",
      `there is no email ${id} in the outbox`,
      meant ?? "See which there are with `tickler outbox list`.",
    );
  }
  throw new AppError(
    "refused",
    `email ${id} of message ${email.messageId} ${problem}: it is ${email.state}`,
    meant ?? "See what waits with `tickler outbox list`.",
  );
}
