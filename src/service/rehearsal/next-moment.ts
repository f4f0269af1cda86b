import { isCold, OUTGOING_KINDS } from "../../domain/email.ts";
import { loadSendingLimits } from "../outbox/limits/sending-limits.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import {
  dueAnsweredCloses,
  dueCloses,
  dueFollowUps,
  dueNudges,
  dueSteps,
  repliesToAnswer,
} from "../tick/due.ts";
import { fallsDue, hasDecisions } from "../tick/idle.ts";

const DAY = 86_400_000;
const NOT_COLD = OUTGOING_KINDS.filter((kind) => !isCold(kind));
const PAGE = 500;
/** More than there are. */
const ALL = 1_000_000_000;

/**
 * The first moment after `from`, in steps of the ticks, of which the question is answered with yes; null where
 * none is up to `until`. A question that was once answered with yes stays so.
 */
export async function firstMoment(
  { from, until, every }: { from: Date; until: Date; every: number },
  ask: (at: Date) => Promise<boolean>,
): Promise<Date | null> {
  const most = Math.floor((until.getTime() - from.getTime()) / every);
  const at = (step: number) => new Date(from.getTime() + step * every);
  let no = 0;
  let yes = 1;
  while (yes <= most && !(await ask(at(yes)))) {
    no = yes;
    yes *= 2;
  }
  if (yes > most) {
    if (no >= most || !(await ask(at(most)))) return null;
    yes = most;
  }
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (await ask(at(middle))) yes = middle;
    else no = middle;
  }
  return at(yes);
}

/**
 * The first moment at which a tick of the mailbox would find anything to do, if nothing changes until then; null where
 * there is none up to `until`.
 */
export async function nextWork(
  services: Services,
  mailbox: string,
  span: { from: Date; until: Date; every: number },
): Promise<Date | null> {
  const { from, until, every } = span;
  const ask = hasWork(services, mailbox);
  const opens = await endOfGap(services, mailbox, from);
  if (opens === null) return firstMoment(span, ask);
  // Mostly a mail leaves then, and nothing happens before.
  const steps = Math.max(1, Math.ceil((opens.getTime() - from.getTime()) / every));
  const at = new Date(from.getTime() + steps * every);
  if (at > until) return firstMoment(span, ask);
  const before = new Date(at.getTime() - every);
  if (before > from && (await hasWorkInGap(services, mailbox, before))) {
    return firstMoment({ from, until: before, every }, ask);
  }
  return (await ask(at)) ? at : firstMoment({ from: at, until, every }, ask);
}

/** When the gap after the last cold mail is over; null where none holds cold mail at `now`. */
async function endOfGap(services: Services, mailbox: string, now: Date): Promise<Date | null> {
  const own = services.policy.forMailbox(mailbox);
  // Of a longer one the mail before it is forgotten first.
  if (own.limits.minGap === 0 || own.limits.minGap > DAY / 2) return null;
  const { closed } = await services.store.read((queries) => loadSendingLimits(queries, own, now));
  return closed?.rule === "send.min_gap" ? closed.until : null;
}

/** The same as `hasWork`, of a moment at which no cold mail may leave. */
async function hasWorkInGap(services: Services, mailbox: string, at: Date): Promise<boolean> {
  const then = { ...withoutChecks(services, mailbox), clock: { now: () => at } };
  const besidesHeld = then.policy.stop.company !== "off";
  const query = { mailbox, now: at, kinds: NOT_COLD, after: null, limit: 1, besidesHeld };
  const others = await then.store.read((queries) => queries.outbox.due(query));
  return others.length > 0 || hasDecisions(then, mailbox, at);
}

/** Asks whether a tick of the mailbox would find anything to do then, if nothing changes until then. */
function hasWork(services: Services, mailbox: string) {
  const lasting = withoutChecks(services, mailbox);
  // What has bounced is looked at by the tick that may deliver: one before it would change nothing else.
  return async (at: Date): Promise<boolean> => fallsDue(lasting, mailbox, null, at);
}

/**
 * Asks whether a tick would see anything then that the tick of `now` has not seen. That one changed
 * nothing, so neither would another that sees the same: mails that wait for a person, for instance.
 */
export async function hasNews(services: Services, mailbox: string, now: Date) {
  const before = await sight(services, mailbox, now);
  return async (at: Date): Promise<boolean> => (await sight(services, mailbox, at)) !== before;
}

/** All that a tick looks at, as far as it changes with the time alone. */
async function sight(services: Services, mailbox: string, at: Date): Promise<string> {
  const then: Services = { ...services, clock: { now: () => at } };
  const counts: number[] = [];
  for (const due of [
    dueFollowUps(then, mailbox, at, PAGE),
    dueNudges(then, mailbox, at, PAGE),
    dueSteps(then, mailbox, at, PAGE),
    dueAnsweredCloses(then, mailbox, at, PAGE),
    dueCloses(then, mailbox, at, PAGE),
    repliesToAnswer(then, mailbox, at, PAGE),
  ]) {
    let count = 0;
    for await (const page of due) count += Array.isArray(page) ? page.length : page.messages.length;
    counts.push(count);
  }
  const own = services.policy.forMailbox(mailbox);
  const rest = await services.store.read(async (queries) => {
    const limits = await loadSendingLimits(queries, own, at);
    const since = new Date(at.getTime() - DAY);
    return [
      await waiting(queries, services, mailbox, at),
      await queries.limits.byModelSince(mailbox, since),
      limits.closed?.rule ?? "open",
    ];
  });
  return JSON.stringify([counts, rest]);
}

/** Those to leads who are not checked are among them: they drop out as their check gets too old. */
async function waiting(
  { outbox }: Queries,
  { policy }: Services,
  mailbox: string,
  now: Date,
): Promise<number> {
  const besidesHeld = policy.stop.company !== "off";
  const query = { mailbox, now, after: null, limit: ALL, besidesHeld };
  return (await outbox.due(query)).length;
}

/** Longer than any rehearsal, in milliseconds. */
const FOR_EVER = 100 * 365 * DAY;

/**
 * Without what would be due although no rehearsal does it, the checks of `send.gate`, and without what drops out as
 * time goes on, mails to leads whose check gets too old (`send.only`): their claim goes by the exact time.
 */
function withoutChecks(services: Services, mailbox: string): Services {
  const { policy } = services;
  const { limits, onlyChecked } = policy.forMailbox(mailbox);
  if (!limits.gate && !onlyChecked) return services;
  const forMailbox = (name: string) => {
    const own = policy.forMailbox(name);
    return { ...own, limits: { ...own.limits, gate: false } };
  };
  const check = { ...policy.check, maxAge: FOR_EVER };
  return { ...services, policy: { ...policy, check, forMailbox } };
}
