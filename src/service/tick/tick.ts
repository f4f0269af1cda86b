import { messageOf } from "../../domain/errors.ts";
import { recordHealth } from "../health/record.ts";
import { type GateFinding, gateIsDue, recordGate } from "../outbox/gate.ts";
import type { Inbox, Mailer, PassObserver, SentFolder, Writer } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { decide } from "./decide.ts";
import { deliver } from "./deliver/deliver.ts";
import { followUpGate } from "./follow-up-gate.ts";
import { type KeepIdle, keepIdle } from "./idle.ts";
import { type Limit, limit } from "./limit.ts";
import { NOT_READ, type ReadProgress, readInbox } from "./read.ts";
import { lookUpIn, recover } from "./recover.ts";
import { type TickEvent, TickLog, type TickPhase, type TickReport } from "./report.ts";
import { scheduleAfter } from "./steps.ts";
import { withMailboxLock } from "./with-lock.ts";

/** What a tick works with. */
export interface TickContext {
  services: Services;
  /** The mailbox that is worked; the default one unless another is named. */
  mailbox?: string | undefined;
  mailer: Mailer;
  inbox: Inbox;
  /** Where the account keeps what it has sent, if there is such a folder. */
  sent?: SentFolder | null | undefined;
  /** Whether a copy of what leaves is filed there. */
  fileSent?: boolean | undefined;
  writer: Writer;
  /** Ends the tick after the mail in hand. */
  stop?: AbortSignal | undefined;
  listen?: ((event: TickEvent) => void) | undefined;
  progress?: ReadProgress | undefined;
  /** Makes the checks of the set-up that `send.gate` is about. */
  checks?: ((stop: AbortSignal) => Promise<GateFinding[]>) | undefined;
  observer?: PassObserver | undefined;
  /** Remembers a tick that had nothing to do, in place of the database. */
  keepIdle?: KeepIdle | undefined;
  /** When there is something to do for a hook; null: not before anything happens. */
  nextHookAt?: (() => Promise<Date | null>) | undefined;
  /** Where the tick of another mailbox reads the replies of this one, too. */
  readElsewhere?: Promise<InboxOutcome> | undefined;
  /** Aborted where the lock of that other mailbox is lost, which this one needs, too. */
  lost?: AbortSignal | undefined;
  /** Called once the mailbox is locked, with the signal that is aborted where the lock is lost. */
  onLocked?: ((lost: AbortSignal) => void) | undefined;
  /** Called once the mailbox was read. */
  onRead?: ((unread: InboxOutcome) => void) | undefined;
  /** Waited for before the lock is let go. */
  beforeRelease?: (() => Promise<void>) | undefined;
}

/** Why replies could not be read; null where they were. */
export type InboxOutcome = string | null;

/** The longest that each phase may take, in milliseconds, so that none starves the others. */
const BUDGETS: Record<TickPhase, number> = {
  recover: 60_000,
  read: 300_000,
  decide: 300_000,
  deliver: 600_000,
};

/**
 * One pass that does everything now due: recovers what a dead process left, reads the mailbox,
 * decides what falls due, and delivers. Safe to run at any time, any number at once: who comes
 * second finds the mailbox locked and does nothing. A phase that fails is reported, and the
 * others still run.
 */
export async function tick(context: TickContext): Promise<TickReport> {
  const { observer } = context;
  return observer ? observer.pass("tick", () => runTick(context)) : runTick(context);
}

async function runTick(context: TickContext): Promise<TickReport> {
  const log = new TickLog(context.listen, context.observer);
  const { services, mailbox = services.policy.defaultMailbox } = context;
  await withMailboxLock(services.store, mailbox, log, async (own) => {
    const lost = context.lost ? AbortSignal.any([own, context.lost]) : own;
    context.onLocked?.(lost);
    try {
      await lockedTick({ ...context, mailbox }, log, lost);
    } finally {
      await context.beforeRelease?.();
    }
  });
  return log.report;
}

async function lockedTick(
  context: TickContext & { mailbox: string },
  log: TickLog,
  lost: AbortSignal,
): Promise<void> {
  const { services, mailbox, mailer, sent = null, keepIdle: keep, nextHookAt } = context;
  await phases(context, log, lost);
  // A database that was away has been reported, and took the lock with it.
  if (lost.aborted && !log.databaseFailed) log.lockLost();
  if (lost.aborted) return;
  // One that was interrupted has not come to its end.
  if (!context.stop?.aborted) log.ended();
  const lookUp = lookUpIn(mailer, sent);
  if (keep && (await keepIdle({ services, mailbox, lookUp, log, nextHookAt, keep }))) return;
  await recordHealth(services, mailbox, log);
}

async function phases(
  context: TickContext & { mailbox: string },
  log: TickLog,
  lost: AbortSignal,
): Promise<void> {
  const { services, mailbox, mailer, inbox, writer, sent = null } = context;
  const stop = context.stop ? AbortSignal.any([context.stop, lost]) : lost;
  const run = async (phase: TickPhase, work: (limit: Limit) => Promise<void>): Promise<void> => {
    const bounds = limit(BUDGETS[phase], stop);
    if (bounds.over) return;
    try {
      const { observer } = context;
      await (observer ? observer.phase(phase, () => work(bounds)) : work(bounds));
    } catch (error) {
      log.failure(phase, error);
    }
  };
  // Made while the mailbox is read, so that no mail waits for it.
  const checked = checkSetUp(context, log, stop);
  let unread: string | null = NOT_READ;
  await run("recover", (bounds) => recover(services, mailbox, lookUpIn(mailer, sent), log, bounds));
  await run("read", async (bounds) => {
    if (context.readElsewhere) {
      unread = await context.readElsewhere;
      if (unread === null) log.went("read");
      return;
    }
    unread = await readInbox(services, inbox, log, bounds, {
      mailbox,
      progress: context.progress,
    });
  });
  context.onRead?.(unread);
  const gate = followUpGate(services.policy.forMailbox(mailbox), mailer, unread);
  await run("decide", (bounds) => decide(services, mailbox, writer, gate, log, bounds));
  await run("deliver", async (bounds) => {
    await checked;
    await deliver({
      services,
      mailbox,
      mailer,
      lost,
      gate,
      log,
      limit: bounds,
      sent: context.fileSent ? sent : null,
    });
    await scheduleAfter(services, mailbox, bounds);
  });
}

/** Makes the checks of `send.gate` where they are due; what can't be found out holds nothing. */
async function checkSetUp(
  { services, mailbox, checks }: TickContext & { mailbox: string },
  log: TickLog,
  stop: AbortSignal,
): Promise<void> {
  if (!checks || !services.policy.forMailbox(mailbox).limits.gate) return;
  try {
    if (!(await gateIsDue(services, mailbox))) return;
    await recordGate(services, mailbox, await checks(stop));
  } catch (error) {
    // No mail waits for a check that can't be made; a database that is away is reported by the phases.
    if (!log.databaseFailed) log.notice(`the checks of send.gate failed: ${messageOf(error)}`);
  }
}
