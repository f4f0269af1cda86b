/**
 * What an answer by a person ends or holds besides the message that it answers: the lead's other cold
 * mail, and that to their company. One writer of holds; undo takes all of it back.
 */
import { soleCompany } from "../../domain/company/hold.ts";
import type { Email } from "../../domain/email.ts";
import type { Lead } from "../../domain/lead.ts";
import { COLD_STATUSES } from "../../domain/status.ts";
import { withEffects } from "../../domain/transition/trail.ts";
import { applyEvent, updateTrail, wouldAccept } from "../message/apply-event.ts";
import { takeBackStep } from "../message/take-back.ts";
import { requireThread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";

/** As many messages of a company as are closed at once. */
const MOST = 10_000;

/**
 * Ends or holds the cold mail that an answer speaks for. Called once the answer is recorded.
 *
 * @param messageId the message that it answers, whose newest step undo would take back
 * @param mail the lead's mail
 */
export async function stopAfterAnswer(
  queries: Queries,
  policy: Policy,
  messageId: number,
  mail: Pick<Email, "id">,
  now: Date,
): Promise<void> {
  const { message, lead } = await requireThread(queries, messageId);
  const { stop } = policy;
  if (lead.absentUntil !== null) await queries.leads.setAbsent(lead.id, null, now);
  const others: number[] = [];
  if (stop.person === "all") {
    for (const { id, status } of await queries.messages.ofLead(lead.id)) {
      if (id !== messageId && COLD_STATUSES.includes(status)) others.push(id);
    }
  }
  if (stop.company !== "off")
    others.push(...(await holdCompany(queries, policy, lead, messageId, mail, now)));
  const closed: number[] = [];
  for (const id of others) {
    if (await closeElsewhere(queries, id, mail.id, now)) closed.push(id);
  }
  if (closed.length === 0) return;
  const effects = message.trail.at(-1)?.undo ?? {};
  const all = [...(effects.closed ?? []), ...closed];
  await updateTrail(queries, message, withEffects(message.trail, { ...effects, closed: all }));
}

/** @returns the messages to colleagues that `stop.company` ends */
async function holdCompany(
  queries: Queries,
  { stop }: Policy,
  lead: Lead,
  messageId: number,
  mail: Pick<Email, "id">,
  now: Date,
): Promise<number[]> {
  const domain = await domainOf(queries, lead);
  if (domain === null) return [];
  const company = await queries.companies.of(domain);
  const by = { leadId: lead.id, messageId, emailId: mail.id, strayId: null };
  await queries.companies.addHold({ company, since: now, ...by });
  if (stop.company !== "close") return [];
  const theirs = await queries.companies.messagesTo(company, COLD_STATUSES, MOST);
  return theirs.flatMap((each) => (each.leadId === lead.id ? [] : [each.messageId]));
}

/**
 * Closes a message whose lead, or a colleague, has answered another one; what is queued is withdrawn.
 *
 * @param mailId the answer; null where a person ends it. @returns false where the message has moved on
 */
export async function closeElsewhere(
  queries: Queries,
  messageId: number,
  mailId: number | null,
  now: Date,
): Promise<boolean> {
  const { message, emails } = await requireThread(queries, messageId);
  if (!wouldAccept(message, emails, "answered_elsewhere")) return false;
  await applyEvent(queries, message, emails, "answered_elsewhere", now, {
    effects: mailId === null ? {} : { answer: mailId },
  });
  await queries.logs.add(messageId, "answered_elsewhere", now);
  return true;
}

/** Takes back what an answer has ended and held, as the answer itself is taken back. */
export async function resumeAfterUndo(
  queries: Queries,
  { closed = [], cause }: { closed?: readonly number[] | undefined; cause?: number | undefined },
  now: Date,
): Promise<void> {
  if (cause === undefined) return;
  await queries.companies.removeHoldsOfEmail(cause, now);
  for (const id of closed) {
    const message = await queries.messages.byId(id);
    const step = message?.trail.at(-1);
    // A person, or another answer, has closed it since.
    if (message?.status !== "closed" || step?.undo?.answer !== cause) continue;
    await takeBackStep(queries, message, await queries.emails.ofMessages([id]), now);
  }
}

/** The company of a lead for its holds. */
export async function companyOfLead(queries: Queries, lead: Lead): Promise<string> {
  const domain = await domainOf(queries, lead);
  return domain === null ? soleCompany(lead.id) : queries.companies.of(domain);
}

/** The registrable domain of a lead's company; of a lead of an earlier version it is derived here. */
async function domainOf(queries: Queries, lead: Lead): Promise<string | null> {
  if (lead.companyDomain !== "") return lead.companyDomain;
  const { companyOf } = await import("../../domain/company/company.ts");
  const derived = lead.email === null ? null : companyOf(lead.email);
  await queries.companies.setDerived(lead.id, derived);
  return derived;
}
