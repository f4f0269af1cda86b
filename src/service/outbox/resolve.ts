import { type Email, isOutgoing, OUTGOING } from "../../domain/email.ts";
import { isOwing } from "../../domain/follow-up.ts";
import type { Message } from "../../domain/message.ts";
import { rebaseTrail } from "../../domain/transition/trail.ts";
import { applyEvent, nudgesAfter, updateTrail } from "../message/apply-event.ts";
import type { Queries } from "../ports/index.ts";
import { isCurrent, requeue } from "./superseded.ts";

/**
 * Takes the message on after one of its emails was delivered. Where the message has moved on
 * meanwhile (a reply came in while the mail was on the wire), its status stays, and the log says
 * that they crossed.
 *
 * @param current where it is known that the message is about this email
 */
export async function recordDelivery(
  queries: Queries,
  message: Message,
  email: Email,
  now: Date,
  current?: true,
): Promise<Message> {
  if (!isOutgoing(email)) throw new Error("what came in is not delivered by us");
  const followUps = email.kind === "follow_up" ? message.followUps + 1 : message.followUps;
  const step = message.sequenceId === null ? message.step : (email.step ?? message.step);
  const { delivered } = OUTGOING[email.kind];
  const nudges = nudgesAfter(delivered, message);
  const owes = isOwing({ ...email, state: "sent" });
  if (current ?? (await isCurrent(queries, message, email))) {
    const change = { followUps, step, nudges, owes, emailId: email.id };
    return applyEvent(queries, message, [], delivered, now, change);
  }
  await queries.logs.add(message.id, "crossed", now, { emailId: email.id });
  const trail = rebaseTrail(message.trail, email.kind, now, { waits: !owes });
  return updateTrail(queries, message, trail, { followUps, step, nudges });
}

/**
 * Settles an email in doubt as delivered, and takes its message on accordingly.
 *
 * @returns false where another process has settled it
 */
export async function confirmDelivered(
  queries: Queries,
  message: Message,
  email: Email,
  now: Date,
): Promise<boolean> {
  if (!(await resolveUncertain(queries, message, email, "sent", now))) return false;
  await recordDelivery(queries, message, email, email.markedAt ?? now);
  return true;
}

/**
 * Settles an email in doubt: it had gone out, or it is sent again under the same Message-ID if
 * its message still has a use for it. With `sent`, the caller decides what the delivery means for
 * the status; `confirmDelivered` does both.
 *
 * @returns false where another process has settled it
 */
export async function resolveUncertain(
  queries: Queries,
  message: Message,
  email: Email,
  verdict: "sent" | "resend",
  now: Date,
): Promise<boolean> {
  const resolved =
    verdict === "resend"
      ? await requeue(queries, message, email, now, now)
      : await queries.emails.change(email.id, "uncertain", {
          state: "sent",
          sentAt: email.markedAt ?? now,
          owner: null,
          error: null,
        });
  if (resolved) {
    const step = verdict === "sent" ? "resolved_sent" : "resolved_resend";
    await queries.logs.add(email.messageId, step, now, { emailId: email.id });
  }
  return resolved;
}
