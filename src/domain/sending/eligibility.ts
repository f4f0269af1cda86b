import { canStillSend, type Email, isChasing, isCold, isOutgoing } from "../email.ts";
import { isPaused, type Lead } from "../lead.ts";
import type { Message } from "../message.ts";

/** Whether an email may leave now, and what becomes of it if not. */
export type Eligibility =
  | { verdict: "leave"; address: string }
  /** It stays in the outbox for a later tick; `until`: it need not be looked at before. */
  | { verdict: "wait"; why: string; until?: Date }
  /** The lead has answered another message: this one ends. */
  | { verdict: "answered_elsewhere"; why: string }
  /** It has no business in the outbox any more. */
  | { verdict: "withdraw"; why: string }
  /** The lead must not be written to: the message ends. */
  | { verdict: "forbid"; why: string };

/** An email with all that could forbid it. */
export interface Candidate {
  email: Email;
  message: Message;
  lead: Lead;
  /**
   * Whether the lead, or who it goes to in their place, must not be written to; of a test, the
   * address that it goes to.
   */
  suppressed: boolean;
  /** A message in which the lead may have asked not to be written to; null if there is none. */
  doubtful: number | null;
  /** Whether the lead's company is on hold, as a colleague has answered. */
  companyHeld: boolean;
  /** Whether the lead has answered another message since this one began. */
  answeredElsewhere: boolean;
}

/**
 * Everything that could forbid an email to leave, looked at again in the transaction that claims
 * it: between its being queued and now the lead may have been paused or have answered.
 */
export function checkEligibility(
  { email, message, lead, suppressed, doubtful, companyHeld, answeredElsewhere }: Candidate,
  now: Date,
): Eligibility {
  if (!isOutgoing(email) || email.state !== "queued") {
    return { verdict: "wait", why: `it is ${email.state}` };
  }
  if (!canStillSend(email.kind, message.status)) {
    return { verdict: "withdraw", why: `the message is ${message.status}` };
  }
  if (suppressed) return { verdict: "forbid", why: "the lead's address is suppressed" };
  // Nothing that is about the lead holds a mail that goes to us.
  if (message.testTo !== null) return inTime(email, message.testTo, now);
  if (isCold(email.kind) && answeredElsewhere) {
    return { verdict: "answered_elsewhere", why: "the lead has answered another message" };
  }
  if (isCold(email.kind) || isChasing(email.kind)) {
    if (companyHeld) {
      return { verdict: "wait", why: "a colleague has answered: see tickler todo" };
    }
    if (lead.absentUntil !== null && lead.absentUntil > now) {
      const day = lead.absentUntil.toISOString().slice(0, 10);
      return { verdict: "wait", why: `the lead is away until ${day}`, until: lead.absentUntil };
    }
  }
  // A person's own answer is a decision; everything else leaves by itself.
  if (doubtful !== null && email.kind !== "answer") {
    return {
      verdict: "wait",
      why: `the lead may have asked not to be written to, in message ${doubtful}: see tickler todo`,
    };
  }
  if (isPaused(lead, now)) return { verdict: "wait", why: "the lead is paused" };
  const address = email.correspondents === null ? lead.email : email.correspondents.to[0]?.address;
  if (address === null) return { verdict: "wait", why: "the lead has no address any more" };
  if (address === undefined) return { verdict: "wait", why: "who it was for is erased" };
  return inTime(email, address, now);
}

function inTime({ notBefore }: Email, address: string, now: Date): Eligibility {
  return notBefore !== null && notBefore > now
    ? { verdict: "wait", why: `not before ${notBefore.toISOString()}` }
    : { verdict: "leave", address };
}
