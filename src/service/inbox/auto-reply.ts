import { type Hold, isChasing, isCold } from "../../domain/email.ts";
import { nextFollowUp, nextNudge } from "../../domain/follow-up.ts";
import type { Absence } from "../../domain/incoming.ts";
import { COLD_STATUSES, type Status } from "../../domain/status.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import type { ArrivedMail, Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import type { Match } from "./matching/match.ts";
import { storeMail } from "./store-mail.ts";

/** The statuses in which a silent lead is asked once more. */
const CHASED: readonly Status[] = ["sent", "follow_up", "answered", "ai_replied"];

const DAY = 86_400_000;
/** How long a follow-up waits where the absence has no end that is known. */
const UNKNOWN_ABSENCE = 3 * DAY;

/**
 * A machine answered in the lead's place. That is no reply: cold mail to the lead goes on, but none
 * of it before they are back. Where the lead has left for good, a person has to decide.
 */
export async function takeAutoReply(
  queries: Queries,
  policy: Policy,
  match: Match,
  arrived: ArrivedMail,
  now: Date,
): Promise<Thread> {
  const { message } = match.thread;
  const { absence, challenge } = arrived.mail;
  const stored = await storeMail(queries, match, arrived, "auto_reply", now, {
    detail: describe(absence),
    ...(challenge === null ? {} : { holds: [clickHere(challenge)], todo: true }),
  });
  const emailId = stored.id;
  await queries.logs.add(message.id, "auto_reply", now, { emailId });
  const until = absence?.hasLeft ? null : backAfter(absence, now);
  if (until) await setAbsent(queries, match.thread.lead.id, until, now);
  for (const { id, status } of await queries.messages.ofLead(match.thread.lead.id)) {
    if (!CHASED.includes(status) && !COLD_STATUSES.includes(status)) continue;
    const thread = await requireThread(queries, id);
    if (until) await postpone(queries, policy, thread, until);
    else await endColdMail(queries, thread, emailId, now);
  }
  return requireThread(queries, message.id);
}

/** New cold mail to the lead waits, too. An absence that ends later stands. */
async function setAbsent(queries: Queries, id: number, until: Date, now: Date): Promise<void> {
  const lead = await queries.leads.byId(id);
  if (lead?.absentUntil && lead.absentUntil >= until) return;
  await queries.leads.setAbsent(id, until, now);
}

/** The lead's filter delivers our mail once a person has clicked. */
function clickHere(link: string): Hold {
  return { rule: "challenge", detail: `the lead's filter asks you to click: ${link}` };
}

/** The end of the day of the return, or three days from now. */
function backAfter(absence: Absence | null, now: Date): Date {
  return absence?.returnDate
    ? new Date(absence.returnDate.getTime() + DAY / 2)
    : new Date(now.getTime() + UNKNOWN_ABSENCE);
}

function describe(absence: Absence | null): string {
  if (absence?.hasLeft) return "has left for good";
  if (absence?.returnDate) return `away until ${absence.returnDate.toISOString().slice(0, 10)}`;
  return "automatic answer";
}

async function endColdMail(
  queries: Queries,
  { message, emails }: Thread,
  emailId: number,
  now: Date,
): Promise<void> {
  if (message.status === "drafted" || message.status === "enqueued") {
    await applyEvent(queries, message, emails, "closed", now);
    await queries.logs.add(message.id, "lead_left", now, { emailId });
    return;
  }
  for (const { id, kind, state } of emails) {
    if (!isChasing(kind) || state !== "queued") continue;
    await queries.emails.change(id, state, { state: "cancelled" });
  }
  // Nobody is left whom to call.
  const tasks = message.sequenceId === null ? [] : await queries.tasks.withdraw(message.id, now);
  if (tasks.length > 0) await queries.logs.add(message.id, "task_withdrawn", now);
  await queries.messages.update({ ...message, waitingSince: null, dueAt: null, dueKind: null });
  await queries.logs.add(message.id, "lead_left", now, { emailId });
}

/** Defers cold mail to `until`, unless it is due later anyway. */
async function postpone(
  queries: Queries,
  policy: Policy,
  { message, emails }: Thread,
  until: Date,
): Promise<void> {
  for (const { id, kind, state, notBefore } of emails) {
    if ((!isCold(kind) && !isChasing(kind)) || state !== "queued") continue;
    if (notBefore === null || notBefore < until) {
      await queries.emails.change(id, state, { notBefore: until });
    }
  }
  const { followUps, answered } = policy.forMessage(message);
  const next = nextFollowUp(message, followUps) ?? nextNudge(message, answered);
  if (!next || !message.waitingSince || next.at >= until) return;
  const shift = until.getTime() - next.at.getTime();
  const waitingSince = new Date(message.waitingSince.getTime() + shift);
  await queries.messages.update({ ...message, waitingSince });
}
