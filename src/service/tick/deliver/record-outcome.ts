import { type Email, isOutgoing, OUTGOING } from "../../../domain/email.ts";
import type { Message } from "../../../domain/message.ts";
import { backoff, MAX_ATTEMPTS } from "../../../domain/sending/backoff.ts";
import { suppressBounced } from "../../leads/suppress-bounced.ts";
import { applyEvent, wouldAccept } from "../../message/apply-event.ts";
import { goesToLead } from "../../message/writer.ts";
import { isRefused } from "../../outbox/limits/refusals.ts";
import { recordDelivery } from "../../outbox/resolve.ts";
import { isCurrent, noteSuperseded } from "../../outbox/superseded.ts";
import type {
  Claimable,
  DeliveryOutcome,
  EmailResult,
  OutgoingMail,
  Queries,
} from "../../ports/index.ts";
import type { TickEvent } from "../report.ts";

type Accepted = Extract<DeliveryOutcome, { kind: "accepted" }>;

/** An attempt to deliver, over but not stored yet. */
export interface Attempt {
  item: Claimable;
  mail: OutgoingMail;
  outcome: DeliveryOutcome;
  /** Whether the mark was set: without an answer, it may have been accepted. */
  marked: boolean;
  /** What had happened when it was claimed, as the phase counts it; null where that is not known. */
  upheaval: number | null;
}

/**
 * Stores the outcome of an attempt: the email's new state and, in the same transaction, its
 * consequence for the message.
 *
 * @param asClaimed whether the message is known to be as it was when the email was claimed
 * @returns what happened; null where the claim was lost to another process, which settles it
 */
export async function recordOutcome(
  queries: Queries,
  { item, outcome: answer, marked }: Attempt,
  owner: string,
  now: Date,
  asClaimed = false,
): Promise<TickEvent | null> {
  const { email } = item;
  // A server that refuses us would have refused any recipient: another time, then.
  const blameless = answer.kind === "refused" && answer.mayBeOurFault === true;
  const outcome =
    blameless && (await isRefused(queries, email.mailbox))
      ? { ...answer, permanent: false }
      : answer;
  const message = asClaimed ? item.message : await queries.messages.byId(email.messageId);
  if (!message) return null;
  const tried = resultOf(email, outcome, marked, now);
  const result =
    tried.state === "queued" && !(await isCurrent(queries, message, email))
      ? { ...tried, state: "cancelled" as const }
      : tried;
  if (!(await queries.outbox.recordResult(email.id, owner, result))) return null;
  // Its email was current when it was claimed, and nothing newer has come since.
  const current = asClaimed && !item.hasNewer ? true : undefined;
  const outreach = await consequence(queries, message, email, result, outcome, now, current);
  // A test is counted nowhere.
  const failed = message.testTo !== null && outreach !== "test";
  const type = failed ? "test_failed" : outreach;
  return {
    type,
    messageId: email.messageId,
    emailId: email.id,
    lead: { id: item.lead.id, name: item.lead.name, address: item.lead.email },
    detail: result.error,
  };
}

function resultOf(email: Email, outcome: DeliveryOutcome, marked: boolean, now: Date): EmailResult {
  // An email that bounced and is retried keeps the time of its first delivery.
  const { sentAt, notBefore, attempts, assignedId } = email;
  const unchanged = { sentAt, notBefore, attempts, assignedId };
  switch (outcome.kind) {
    case "accepted":
      return {
        ...{ ...unchanged, state: "sent", sentAt: now, error: notTaken(outcome.refused) },
        assignedId: outcome.assignedId ?? null,
      };
    case "invalid":
      return { ...unchanged, state: "failed", error: outcome.reason };
    case "refused":
      return outcome.permanent
        ? { ...unchanged, notBefore: now, state: "failed", error: outcome.response }
        : deferred(email, outcome.response, now);
    case "broken":
      return marked
        ? { ...unchanged, state: "uncertain", error: outcome.reason }
        : deferred(email, outcome.reason, now);
  }
}

/** For people: who does not get a mail that left; it is not sent again for them. */
function notTaken(refused: Accepted["refused"] = []): string | null {
  if (refused.length === 0) return null;
  return refused.map(({ address, response }) => `not sent to ${address}: ${response}`).join("; ");
}

function deferred(email: Email, error: string, now: Date): EmailResult {
  const attempts = email.attempts + 1;
  const notBefore = new Date(now.getTime() + backoff(attempts));
  const state = attempts >= MAX_ATTEMPTS ? "failed" : "queued";
  const { sentAt, assignedId } = email;
  return { state, sentAt, notBefore, attempts, error, assignedId };
}

/** Applies the result to the message, and returns the event under which it is counted. */
async function consequence(
  queries: Queries,
  message: Message,
  email: Email,
  result: EmailResult,
  outcome: DeliveryOutcome,
  now: Date,
  current: true | undefined,
): Promise<TickEvent["type"]> {
  const about = { emailId: email.id };
  switch (result.state) {
    case "queued":
      await queries.logs.add(message.id, "deferred", now, about);
      return "retried";
    case "cancelled":
      await noteSuperseded(queries, message, email);
      await queries.logs.add(message.id, "withdrawn", now, about);
      return "withdrawn";
    case "uncertain":
      await queries.logs.add(message.id, "uncertain", now, about);
      return "uncertain";
    case "sent":
      await recordDelivery(queries, message, email, now, current);
      return isOutgoing(email) ? OUTGOING[email.kind].counted : "sent";
    default:
      return afterFailure(queries, message, email, outcome, now);
  }
}

/**
 * A dead address ends the message. Any other failure does so only where the message is still
 * about that email: the answer that a person has written meanwhile goes out all the same.
 */
async function afterFailure(
  queries: Queries,
  message: Message,
  email: Email,
  outcome: DeliveryOutcome,
  now: Date,
): Promise<"bounces" | "failed"> {
  const refused = outcome.kind === "refused" && outcome.permanent && outcome.addressAtFault;
  // The address of a test is not the lead's.
  const isDead = refused && message.testTo === null;
  const emails = await queries.emails.ofMessages([message.id]);
  // The address of somebody who writes for the lead says nothing of the lead's.
  const atFault = isDead && (await goesToLead(queries, message, email));
  if (isDead && !atFault) await suppressBounced(queries, email.address, message, email.id, now);
  const event = atFault ? "bounced" : "delivery_failed";
  const wanted = await isCurrent(queries, message, email);
  const counts = atFault || wanted;
  if (counts && wouldAccept(message, emails, event)) {
    // Another try after a person has taken it back begins with the email in the outbox again.
    const former = wanted ? [{ id: email.id, state: "queued" as const }] : [];
    const suppressions = atFault
      ? await suppressBounced(queries, email.address, message, email.id, now)
      : [];
    const effects = atFault ? { emails: former, suppressions } : {};
    const ended = await applyEvent(queries, message, emails, event, now, {
      effects,
      emailId: email.id,
    });
    if (!wanted) await noteSuperseded(queries, ended, email);
  } else {
    await noteSuperseded(queries, message, email);
    await queries.logs.add(message.id, "withdrawn", now, { emailId: email.id });
  }
  return atFault ? "bounces" : "failed";
}
