import { type Email, isOutgoing } from "../../domain/email.ts";
import type { Message } from "../../domain/message.ts";
import { applyEvent } from "../message/apply-event.ts";
import type { Queries } from "../ports/index.ts";
import { DELIVERED, isCurrent, rebaseTrail, requeue } from "./superseded.ts";

/**
 * Takes the message on after one of its emails was delivered. Where the message has moved on
 * meanwhile (a reply came in while the mail was on the wire), its status stays, and the log says
 * that they crossed.
 */
export async function recordDelivery(
  queries: Queries,
  message: Message,
  email: Email,
  now: Date,
): Promise<Message> {
  if (!isOutgoing(email)) throw new Error("what came in is not delivered by us");
  const followUps = email.kind === "follow_up" ? message.followUps + 1 : message.followUps;
  if (await isCurrent(queries, message, email)) {
    return applyEvent(queries, message, [], DELIVERED[email.kind], now, { followUps });
  }
  await queries.logs.add(message.id, "crossed", now);
  const trail = rebaseTrail(message, email, now);
  return followUps === message.followUps && trail === message.trail
    ? message
    : queries.messages.update({ ...message, followUps, trail });
}

/**
 * Settles an email in doubt: it had gone out, or it is sent again under the same Message-ID if
 * its message still has a use for it. What a delivery means for the status is the caller's
 * business.
 *
 * @returns false where somebody else has settled it
 */
export async function resolveUncertain(
  queries: Queries,
  message: Message,
  email: Email,
  verdict: "sent" | "resend",
  now: Date,
): Promise<boolean> {
  const settled =
    verdict === "resend"
      ? await requeue(queries, message, email, now, now)
      : await queries.emails.change(email.id, "uncertain", {
          state: "sent",
          sentAt: email.markedAt ?? now,
          owner: null,
          error: null,
        });
  if (settled) {
    const step = verdict === "sent" ? "resolved_sent" : "resolved_resend";
    await queries.logs.add(email.messageId, step, now);
  }
  return settled;
}
