import { type Hold, isChasing, isCold, POSSIBLE_OPT_OUT } from "../../../domain/email.ts";
import { isFromLead, newest } from "../../../domain/message.ts";
import { checkEligibility } from "../../../domain/sending/eligibility.ts";
import { heldByCheck } from "../../leads/check/gate.ts";
import { applyEvent } from "../../message/apply-event.ts";
import type { SendingLimits } from "../../outbox/limits/sending-limits.ts";
import type { Claimable, OutboxItem, Queries } from "../../ports/index.ts";
import type { Policy } from "../../services.ts";
import { closeElsewhere } from "../../stop/answered.ts";
import type { FollowUpGate } from "../follow-up-gate.ts";
import { checkRecipients } from "./recipients.ts";

const SUPPRESSED: Hold = {
  rule: "suppress",
  detail: "the answer was withdrawn: the lead's address is suppressed",
};

export type Claim =
  | { kind: "claimed"; item: Claimable }
  /** A follow-up or a nudge that may not leave in this tick. */
  | { kind: "held" }
  /** The lead must not be written to: the message was closed, or a person has to answer it. */
  | { kind: "closed" | "handed_over"; item: OutboxItem }
  /** Not to be delivered now, or no longer there. */
  | { kind: "passed" };

/**
 * Claims one email for this process, in the transaction of `queries`, unless anything forbids it
 * by now. Withdraws an email whose message no longer needs it.
 */
export async function claim(
  queries: Queries,
  emailId: number,
  owner: string,
  {
    mailbox,
    gate,
    limits,
    policy,
  }: { mailbox: string; gate: FollowUpGate; limits: SendingLimits; policy: Policy },
  now: Date,
): Promise<Claim> {
  const { stop } = policy;
  const found = await queries.outbox.item(emailId);
  // It may have been moved to another mailbox since it was found.
  if (!found || found.email.mailbox !== mailbox) return { kind: "passed" };
  const { suppressed, correspondents } = await checkRecipients(queries, found);
  const item = { ...found, email: { ...found.email, correspondents } };
  const { email, message, lead } = item;
  // A transaction that runs again has taken a place before.
  limits.release(emailId);
  const doubtful = item.hasReplied
    ? await queries.messages.doubtfulOf(lead.id, POSSIBLE_OPT_OUT)
    : null;
  const companyHeld = stop.company !== "off" && item.companyHold !== null;
  const answeredElsewhere = stop.person === "all" && item.answeredElsewhere !== null;
  const stops = { suppressed, doubtful, companyHeld, answeredElsewhere };
  const eligibility = checkEligibility({ email, message, lead, ...stops }, now);
  if (eligibility.verdict === "forbid") return forbid(queries, item, now);
  if (eligibility.verdict === "withdraw") {
    const withdrawn = await queries.emails.change(emailId, "queued", { state: "cancelled" });
    if (withdrawn) await queries.logs.add(item.message.id, "withdrawn", now, { emailId });
  }
  if (eligibility.verdict === "answered_elsewhere") {
    await closeElsewhere(queries, message.id, item.answeredElsewhere ?? 0, now);
  }
  if (eligibility.verdict === "wait" && eligibility.until) {
    const { until: notBefore, why: detail } = eligibility;
    await queries.emails.change(emailId, "queued", { notBefore, detail });
  }
  if (eligibility.verdict !== "leave") return { kind: "passed" };
  if (email.kind === "first" && stop.maxOpen !== null) {
    const others = await queries.companies.othersInColdMail(lead.id);
    if (others >= stop.maxOpen) return { kind: "passed" };
  }
  if (email.kind === "first" && (await heldByCheck(queries, policy, message.mailbox, lead, now))) {
    return { kind: "passed" };
  }
  if (isChasing(item.email.kind) && !gate.open) return { kind: "held" };
  const hit = limits.check({ email, lead }, now);
  if (hit !== null) {
    // Looked at again when it may leave, and not in every tick until then.
    if (!hit.all && hit.until !== null) {
      await queries.emails.change(emailId, "queued", {
        notBefore: hit.until,
        detail: `${hit.rule}: ${hit.detail}`,
      });
    }
    return { kind: "passed" };
  }
  // At once, as other connections ask while this one claims.
  limits.take({ email, lead });
  if (correspondents !== found.email.correspondents) {
    await queries.emails.change(emailId, "queued", { correspondents });
  }
  const claimed = await queries.outbox.claim(emailId, owner, eligibility.address);
  if (!claimed) limits.release(emailId);
  return claimed ? { kind: "claimed", item } : { kind: "passed" };
}

/**
 * An address that was suppressed after the email was queued. A person may undo the close. A lead who
 * has written waits for an answer: whether they get one is for a person to say.
 */
async function forbid(queries: Queries, item: OutboxItem, now: Date): Promise<Claim> {
  const { message, email } = item;
  const about = { emailId: email.id };
  await queries.logs.add(message.id, "suppressed", now, about);
  const emails = await queries.emails.ofMessages([message.id]);
  if (message.testTo !== null) {
    await applyEvent(queries, message, emails, "closed", now, about);
    return { kind: "passed" };
  }
  // A nudge answers nothing: the lead has been answered.
  if (!isCold(email.kind) && !isChasing(email.kind)) {
    const replied = await applyEvent(queries, message, emails, "answer_discarded", now);
    await queries.messages.update({ ...replied, waitingSince: null });
    const reply = newest(emails, isFromLead);
    const holds = [...(reply?.holds ?? []), SUPPRESSED];
    if (reply) await queries.emails.change(reply.id, reply.state, { holds });
    await queries.logs.add(message.id, "handed_over", now, { emailId: reply?.id ?? null });
    return { kind: "handed_over", item };
  }
  await applyEvent(queries, message, emails, "closed", now, about);
  return { kind: "closed", item };
}
