import { frozenClock } from "../../ports/clock.ts";
import type { Store } from "../../ports/index.ts";
import type { Planned, TickEvent, TickReport } from "../report.ts";
import { type TickContext, tick } from "../tick.ts";
import { rehearsalMailer, rehearsalWriter } from "./peers.ts";
import { Plan } from "./plan.ts";

/**
 * What a tick would do now, and why. It is the tick itself, on a scratch copy of the database, with
 * peers that accept everything; the inbox is read, and nothing is kept of that.
 *
 * @param context as a tick gets it; its store, mailer and writer are not changed
 * @param scratch a scratch copy of the store; it is used up
 */
export async function dryRun(
  {
    services,
    mailbox = services.policy.defaultMailbox,
    mailer,
    inbox,
    sent = null,
    writer,
    stop,
  }: TickContext,
  scratch: Store,
): Promise<{ report: TickReport; planned: Planned[] }> {
  const now = services.clock.now();
  const rehearsed = { ...services, store: scratch, clock: frozenClock(now) };
  const plan = new Plan(rehearsed, mailbox, services.store, inbox.description);
  await plan.begin();
  const events: TickEvent[] = [];
  const report = await tick({
    services: rehearsed,
    mailbox,
    mailer: rehearsalMailer(mailer),
    inbox,
    sent,
    fileSent: false,
    writer: rehearsalWriter(writer),
    stop,
    listen: (event) => void events.push(event),
  });
  return { report, planned: await plan.of(events, report) };
}
