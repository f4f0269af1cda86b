/**
 * Until when a tick that had nothing to do will be followed by ticks that have nothing to do either,
 * as long as nothing changes but the time. What is asked is what the phases ask, at a later moment: each
 * of these questions has an answer that only grows with time.
 */
import { AppError } from "../../domain/errors.ts";
import type { Health } from "../../domain/health.ts";
import { mayCountSince } from "../leads/check/gate.ts";
import { gateIsDue } from "../outbox/gate.ts";
import { loadSendingLimits } from "../outbox/limits/sending-limits.ts";
import type { Services } from "../services.ts";
import { OutboxQueue, whileOpen } from "./deliver/queue.ts";
import {
  dueAnsweredCloses,
  dueCloses,
  dueFollowUps,
  dueNudges,
  dueSteps,
  repliesToAnswer,
} from "./due.ts";
import type { LookUp } from "./recover.ts";
import type { TickLog, TickReport } from "./report.ts";

/** The end of a tick that had nothing to do. */
export interface IdleTick {
  at: Date;
  /** Nothing falls due before. */
  until: Date;
  report: TickReport;
}

/** Remembers idle ticks outside of the database. @returns false where it can't */
export type KeepIdle = (tick: IdleTick) => boolean;

const MINUTE = 60_000;
/** How far ahead is asked, in milliseconds; the first moment up to which nothing falls due is taken. */
const AHEAD = [30 * MINUTE, 10 * MINUTE, 3 * MINUTE, MINUTE];
/** So often the database hears of a tick, so that it knows of one even where the rest is lost. */
const RECORDED_EVERY = 30 * MINUTE;

/** What `keepIdle` goes by. */
export interface IdleContext {
  services: Services;
  mailbox: string;
  /** What mails in doubt are looked up by, in each tick; null where nothing is. */
  lookUp: LookUp | null;
  log: TickLog;
  /** When there is something to do for a hook. */
  nextHookAt: (() => Promise<Date | null>) | undefined;
  keep: KeepIdle;
}

/**
 * Remembers a tick outside of the database, if it had nothing to do and left nothing to be done.
 *
 * @returns whether it is remembered; else the database has to remember it
 */
export async function keepIdle(context: IdleContext): Promise<boolean> {
  const { services, mailbox, lookUp, log, nextHookAt, keep } = context;
  if (!log.wasIdle) return false;
  const at = services.clock.now();
  try {
    const recorded = await services.store.read(({ health }) => health.of(mailbox));
    const renewed = renewedBy(recorded, at);
    if (renewed === null || (await hasDoubts(services, mailbox, lookUp))) return false;
    const hookAt = (await nextHookAt?.()) ?? renewed;
    const latest = Math.min(renewed.getTime(), hookAt.getTime());
    for (const ahead of AHEAD) {
      const until = new Date(Math.min(at.getTime() + ahead, latest));
      if (until <= at) return false;
      if (await fallsDue(services, mailbox, at, until)) continue;
      return keep({ at, until, report: log.report });
    }
    return false;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // A database that is away is reported by who records the tick there.
    return false;
  }
}

/** When the database is to hear of a tick again; null where it does not know yet that all is well. */
function renewedBy(recorded: readonly Health[], now: Date): Date | null {
  const moments = (["tick", "read"] as const).map((part) => {
    const { okAt = null, failingSince = null } = recorded.find((each) => each.part === part) ?? {};
    return failingSince === null ? okAt : null;
  });
  const [first, second] = moments;
  if (!first || !second || first > now || second > now) return null;
  return new Date(Math.min(first.getTime(), second.getTime()) + RECORDED_EVERY);
}

/** Whether there is anything that each tick tries again. */
async function hasDoubts(
  { store }: Services,
  mailbox: string,
  lookUp: LookUp | null,
): Promise<boolean> {
  return store.read(async ({ outbox, leads, companies, messages }) => {
    // The next step's time is not known: something is to be worked out.
    const unknown = { mailbox, afterId: 0, limit: 1 };
    if ((await messages.withoutDueTime(unknown)).length > 0) return true;
    if ((await outbox.sending(mailbox)).length > 0) return true;
    if (lookUp !== null && (await outbox.uncertain(mailbox)).length > 0) return true;
    if ((await leads.hasUnderivedKeys()) || (await leads.hasUnindexed())) return true;
    return (await companies.underived(1)).length > 0;
  });
}

/**
 * Whether a tick at that moment would find anything to do, if nothing changes meanwhile.
 *
 * @param now with the first mail that waits from then on, a tick looks at what has bounced; null: that alone is nothing to do
 */
export async function fallsDue(
  services: Services,
  mailbox: string,
  now: Date | null,
  at: Date,
): Promise<boolean> {
  if (await hasDecisions(services, mailbox, at)) return true;
  const then: Services = { ...services, clock: { now: () => at } };
  if (services.policy.forMailbox(mailbox).limits.gate && (await gateIsDue(then, mailbox))) {
    return true;
  }
  return mayDeliver(then, mailbox, now, at);
}

/** Whether silence, replies or the steps of sequences have made anything due by that moment. */
export async function hasDecisions(
  services: Services,
  mailbox: string,
  at: Date,
): Promise<boolean> {
  const then: Services = { ...services, clock: { now: () => at } };
  for (const due of [
    dueFollowUps(then, mailbox, at, 1),
    dueNudges(then, mailbox, at, 1),
    dueSteps(then, mailbox, at, 1),
    dueCloses(then, mailbox, at, 1),
    dueAnsweredCloses(then, mailbox, at, 1),
    repliesToAnswer(then, mailbox, at, 1),
  ]) {
    for await (const _ of due) return true;
  }
  return false;
}

/** The same of the outbox, as `deliver` begins. */
async function mayDeliver(
  then: Services,
  mailbox: string,
  now: Date | null,
  at: Date,
): Promise<boolean> {
  const besidesHeld = then.policy.stop.company !== "off";
  const own = then.policy.forMailbox(mailbox);
  const isDue = (moment: Date) =>
    then.store.read(async ({ outbox }) => {
      const checkedSince = mayCountSince(then.policy, own, moment);
      const query = { mailbox, now: moment, after: null, limit: 1, besidesHeld, checkedSince };
      return (await outbox.due(query)).length > 0;
    });
  if (!(await isDue(at))) return false;
  // With the first mail that waits, a tick looks at what has bounced.
  if (now !== null && !(await isDue(now))) return true;
  const limits = await then.store.read((queries) => loadSendingLimits(queries, own, at));
  return (await new OutboxQueue(then, mailbox, whileOpen(limits), 1).size()) > 0;
}
