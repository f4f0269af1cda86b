import { frozenClock } from "../../ports/clock.ts";
import type { Store } from "../../ports/index.ts";
import { type MailboxReport, summedUp } from "../mailboxes/summed-up.ts";
import type { TickSource } from "../mailboxes/tick-all.ts";
import { NOT_READ } from "../read.ts";
import { type Planned, type TickEvent, TickLog, type TickReport } from "../report.ts";
import { type InboxOutcome, type TickContext, tick } from "../tick.ts";
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
    readElsewhere,
    onRead,
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
    readElsewhere,
    onRead,
    listen: (event) => void events.push(event),
  });
  return { report, planned: await plan.of(events, report) };
}

/** The same of all mailboxes, one after the other; each inbox is read once. */
export async function dryRunAll(
  sources: readonly TickSource[],
  scratch: Store,
): Promise<{ report: TickReport; planned: Planned[] }> {
  const [only] = sources;
  if (sources.length === 1 && only && !("error" in only)) return dryRun(only, scratch);
  const unread = new Map<string, InboxOutcome>();
  const reports: MailboxReport[] = [];
  const planned: Planned[] = [];
  for (const source of sources) {
    const { policy } = source.services;
    const mailbox = source.mailbox ?? policy.defaultMailbox;
    if ("error" in source) {
      const log = new TickLog();
      log.failure("deliver", source.error);
      reports.push({ mailbox, report: log.report });
      continue;
    }
    const owner = policy.mailboxes.readIn(mailbox);
    const outcome = unread.get(owner);
    const readElsewhere =
      owner === mailbox ? undefined : Promise.resolve(outcome === undefined ? NOT_READ : outcome);
    const onRead = (outcome: InboxOutcome): void => void unread.set(mailbox, outcome);
    const plan = await dryRun({ ...source, mailbox, readElsewhere, onRead }, scratch);
    reports.push({ mailbox, report: plan.report });
    planned.push(...plan.planned);
  }
  return { report: summedUp(reports), planned };
}
