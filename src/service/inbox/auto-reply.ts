import { type Hold, isChasing } from "../../domain/email.ts";
import { nextFollowUp, nextNudge } from "../../domain/follow-up.ts";
import type { Absence } from "../../domain/incoming.ts";
import type { Status } from "../../domain/status.ts";
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
 * A machine answered in the lead's place. That is no reply: follow-ups go on, but not before the
 * lead is back. Where the lead has left for good, a person has to decide.
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
  await storeMail(queries, match, arrived, "auto_reply", now, {
    detail: describe(absence),
    ...(challenge === null ? {} : { holds: [clickHere(challenge)], todo: true }),
  });
  await queries.logs.add(message.id, "auto_reply", now);
  if (CHASED.includes(message.status)) {
    if (absence?.hasLeft) await endFollowUps(queries, match.thread, now);
    else await postpone(queries, policy, match.thread, backAfter(absence, now));
  }
  return requireThread(queries, message.id);
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

async function endFollowUps(
  queries: Queries,
  { message, emails }: Thread,
  now: Date,
): Promise<void> {
  for (const { id, kind, state } of emails) {
    if (!isChasing(kind) || state !== "queued") continue;
    await queries.emails.change(id, state, { state: "cancelled" });
  }
  await queries.messages.update({ ...message, waitingSince: null });
  await queries.logs.add(message.id, "lead_left", now);
}

/** Defers follow-ups to `until`, unless they are due later anyway. */
async function postpone(
  queries: Queries,
  policy: Policy,
  { message, emails }: Thread,
  until: Date,
): Promise<void> {
  for (const { id, kind, state, notBefore } of emails) {
    if (!isChasing(kind) || state !== "queued") continue;
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
