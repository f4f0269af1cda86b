import { domainOf } from "../../../domain/address.ts";
import { wordsAlike } from "../../../domain/sending/refusal.ts";
import { applyEvent } from "../../message/apply-event.ts";
import { takeBackStep } from "../../message/take-back.ts";
import { requireThread } from "../../message/thread.ts";
import type { DeliveryOutcome, Queries, RefusedMail } from "../../ports/index.ts";
import type { MailboxPolicy } from "../../services.ts";
import { requeue } from "../superseded.ts";

type Refusal = Extract<DeliveryOutcome, { kind: "refused" }>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a refusal that is about ourselves led to. */
export interface SenderRefused {
  /** Why cold mail is paused from now on, for people, in one line; null if it was before. */
  reason: string | null;
  /** The emails that are back in the outbox. */
  requeued: readonly number[];
}

/**
 * Pauses the mailbox's cold mail where a refusal is about us and not about the lead: our domain
 * lacks authentication, or the server refuses several domains in the same words, as one does that
 * we have forgotten to log in to. In the latter case what was concluded about the recipients is
 * taken back, and their emails wait in the outbox.
 *
 * @param refused the email whose refusal was stored in the transaction of `queries`
 * @returns null where it is about the lead, as far as can be told
 */
export async function pauseOnRefusal(
  queries: Queries,
  mailbox: MailboxPolicy,
  refused: Omit<RefusedMail, "at" | "response">,
  outcome: Refusal,
  now: Date,
): Promise<SenderRefused | null> {
  if (!outcome.permanent) return null;
  if (outcome.unauthenticated) {
    const what = { fault: outcome.unauthenticated, by: domainOf(refused.address) };
    const reason = unauthenticated(mailbox, what, outcome.response);
    const isNew = await pause(queries, mailbox, reason, now);
    return { reason: isNew ? reason : null, requeued: [] };
  }
  if (outcome.mayBeOurFault !== true) return null;
  const alike = await refusedAlike(queries, mailbox.name, outcome.response, now);
  if (alike === null) return null;
  const { domains, emails } = alike;
  const reason = `the server refuses ${domains} domains in the same words: ${shortened(outcome.response)}. Does it want a login? Check smtp.url and smtp.password_command`;
  const isNew = await pause(queries, mailbox, reason, now);
  const requeued: number[] = [];
  for (const email of emails) if (await putBack(queries, email, now)) requeued.push(email.id);
  return { reason: isNew ? reason : null, requeued };
}

/**
 * The same for a delivery report. What left before the pause was resumed says nothing of how
 * things are now.
 *
 * @returns why cold mail is paused, the moment it is; null where it is not, or was before
 */
export async function pauseOnReport(
  queries: Queries,
  mailbox: MailboxPolicy,
  report: { recipient: string; sentAt: Date | null; response: string },
  now: Date,
): Promise<string | null> {
  const resumedAt = (await queries.mailboxes.stateOf(mailbox.name))?.resumedAt ?? null;
  if (resumedAt !== null && report.sentAt !== null && report.sentAt <= resumedAt) return null;
  const what = { fault: "domain", by: domainOf(report.recipient) } as const;
  const reason = unauthenticated(mailbox, what, report.response);
  return (await pause(queries, mailbox, reason, now)) ? reason : null;
}

/** Whether servers refuse us, so that a refusal says nothing about its recipient. */
export async function isRefused(queries: Queries, mailbox: string): Promise<boolean> {
  return (await queries.mailboxes.pauseOf(mailbox))?.rule === "refusals";
}

/** @returns false where it was paused before */
async function pause(
  queries: Queries,
  { name }: MailboxPolicy,
  reason: string,
  now: Date,
): Promise<boolean> {
  if ((await queries.mailboxes.pauseOf(name)) !== null) return false;
  await queries.mailboxes.pause(name, { reason, rule: "refusals" }, now);
  return true;
}

function unauthenticated(
  { sender }: MailboxPolicy,
  { fault, by }: { fault: "domain" | "login"; by: string },
  response: string,
): string {
  if (fault === "login") {
    return `the server wants a login: ${shortened(response)}. Check smtp.url and smtp.password_command`;
  }
  const own = domainOf(sender.address);
  return `${by} refuses mail of ${own} for want of authentication: ${shortened(response)}. Mend SPF, DKIM and DMARC of ${own}`;
}

function shortened(response: string): string {
  return response.length > 200 ? `${response.slice(0, 199)}…` : response;
}

/**
 * The emails that the server refused in the same words since it last took one, if they went to
 * several domains: to three, or to two where nothing was taken within the last hour.
 */
async function refusedAlike(
  queries: Queries,
  mailbox: string,
  response: string,
  now: Date,
): Promise<{ domains: number; emails: RefusedMail[] } | null> {
  const taken = await queries.limits.lastColdAt(mailbox);
  const resumed = (await queries.mailboxes.stateOf(mailbox))?.resumedAt ?? null;
  const since = new Date(Math.max(now.getTime() - DAY, resumed?.getTime() ?? 0));
  const words = wordsAlike(response);
  const emails = (await queries.limits.refusedSince(mailbox, since)).filter(
    (each) => (taken === null || each.at > taken) && wordsAlike(each.response) === words,
  );
  const domains = new Set(emails.map(({ address }) => domainOf(address))).size;
  const lately = taken !== null && now.getTime() - taken.getTime() < HOUR;
  return domains < (lately ? 3 : 2) ? null : { domains, emails };
}

/** Puts a refused email back into the outbox, and takes back what its refusal led to. */
async function putBack(queries: Queries, refused: RefusedMail, now: Date): Promise<boolean> {
  const { message, emails } = await requireThread(queries, refused.messageId);
  const notBefore = new Date(now.getTime() + HOUR);
  if (message.status === "bounced" && message.trail.at(-1)?.to === "bounced") {
    await takeBackStep(queries, message, emails, now);
    const email = await queries.emails.byId(refused.id);
    if (email?.state === "queued") await queries.emails.change(refused.id, "queued", { notBefore });
    return email?.state === "queued";
  }
  const email = await queries.emails.byId(refused.id);
  if (message.status !== "failed" || email?.state !== "failed") return false;
  const retried = await applyEvent(queries, message, emails, "retried", now, { emailId: email.id });
  return requeue(queries, retried, email, notBefore, now);
}
