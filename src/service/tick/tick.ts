import { AppError, messageOf } from "../../domain/errors.ts";
import type { Services } from "../policy.ts";
import type { Inbox, Mailer, Writer } from "../ports.ts";
import { decide } from "./decide.ts";
import { deliver } from "./deliver.ts";
import { followUpGate } from "./gate.ts";
import { type Limit, limit } from "./limit.ts";
import { readInbox } from "./read.ts";
import { recover } from "./recover.ts";
import { type TickEvent, TickLog, type TickPhase, type TickReport } from "./report.ts";

/** What a tick works with. */
export interface TickContext {
  services: Services;
  mailer: Mailer;
  inbox: Inbox;
  writer: Writer;
  /** Ends the tick after the mail in hand. */
  stop?: AbortSignal | undefined;
  listen?: ((event: TickEvent) => void) | undefined;
}

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
  const { services, listen } = context;
  const log = new TickLog(listen);
  const lock = await services.store.lockMailbox(services.policy.mailbox);
  if (!lock.held) {
    log.report.busy = { holder: lock.holder };
    return log.report;
  }
  try {
    await phases(context, log, lock.lost);
    if (lock.lost.aborted)
      log.error("deliver", "the mailbox's lock was lost; the tick ended early");
  } finally {
    await lock.release();
  }
  return log.report;
}

async function phases(context: TickContext, log: TickLog, lost: AbortSignal): Promise<void> {
  const { services, mailer, inbox, writer } = context;
  const stop = context.stop ? AbortSignal.any([context.stop, lost]) : lost;
  const run = async (phase: TickPhase, work: (limit: Limit) => Promise<void>): Promise<void> => {
    const bounds = limit(BUDGETS[phase], stop);
    if (bounds.over) return;
    try {
      await work(bounds);
    } catch (error) {
      log.error(phase, messageOf(error), error instanceof AppError ? error.hint : undefined);
    }
  };
  let read = false;
  await run("recover", () => recover(services, mailer, log));
  await run("read", async (bounds) => {
    read = await readInbox(services, inbox, log, bounds);
  });
  const gate = followUpGate(services.policy, mailer, read);
  await run("decide", (bounds) => decide(services, writer, gate, log, bounds));
  await run("deliver", (bounds) => deliver({ services, mailer, lost, gate, log, limit: bounds }));
}
