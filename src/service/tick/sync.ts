import { recordHealth } from "../health/record.ts";
import type { Inbox, PassObserver } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { limit } from "./limit.ts";
import { type ReadProgress, readInbox } from "./read.ts";
import { type TickEvent, TickLog, type TickReport } from "./report.ts";
import { withMailboxLock } from "./with-lock.ts";

/** The services and the inbox that reading the mailbox needs. */
export interface SyncContext {
  services: Services;
  /** The default one unless another is named. */
  mailbox?: string | undefined;
  inbox: Inbox;
  /** Ends it after the mail in hand; the next pass goes on from there. */
  stop: AbortSignal;
  listen?: ((event: TickEvent) => void) | undefined;
  progress?: ReadProgress | undefined;
  /** Reads the mailbox's replies from this inbox from now on. */
  takeOver?: boolean;
  observer?: PassObserver | undefined;
}

/** Reads the mailbox without sending anything, however long it takes. */
export async function sync(context: SyncContext): Promise<TickReport> {
  const { observer } = context;
  return observer ? observer.pass("sync", () => runSync(context)) : runSync(context);
}

async function runSync(context: SyncContext): Promise<TickReport> {
  const { services, inbox, stop, listen, progress, takeOver = false } = context;
  const log = new TickLog(listen, context.observer);
  const { mailbox = services.policy.defaultMailbox } = context;
  await withMailboxLock(services.store, mailbox, log, async (lost) => {
    const bounds = limit(Number.MAX_SAFE_INTEGER, AbortSignal.any([stop, lost]));
    await readInbox(services, inbox, log, bounds, { mailbox, progress, takeOver });
    await recordHealth(services, mailbox, log);
  });
  return log.report;
}
