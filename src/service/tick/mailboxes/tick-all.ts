/** Ticks, and passes that only read, over all mailboxes: side by side, with one report. */
import type { AppError } from "../../../domain/errors.ts";
import type { HealthPart } from "../../../domain/health.ts";
import { recordHealth } from "../../health/record.ts";
import type { Services } from "../../services.ts";
import { NOT_READ } from "../read.ts";
import { TICK_COUNTS, TickLog, type TickReport } from "../report.ts";
import { type InboxOutcome, type TickContext, tick } from "../tick.ts";

/** A mailbox whose settings are wrong. */
export interface Unusable {
  services: Services;
  mailbox: string;
  error: AppError;
}

/** What the tick of one of several mailboxes works with, or why it can't work. */
export type TickSource = TickContext | Unusable;

/** What a pass over one mailbox came to. */
export interface MailboxReport {
  mailbox: string;
  report: TickReport;
}

/**
 * A tick of every mailbox. Those that are read in one inbox form a group: its owner is locked first and
 * reads, and the others wait for what it has read; who does not get the owner's lock leaves the whole
 * group to its holder. A mailbox that fails holds up its own mail alone.
 */
export async function tickAll(sources: readonly TickSource[]): Promise<TickReport> {
  const [first] = sources;
  if (sources.length === 1 && first && !("error" in first)) return tick(first);
  const reports: MailboxReport[] = [];
  await each(groupsOf(sources), async (group) => {
    reports.push(...(await tickGroup(group)));
  });
  return summedUp(inOrder(sources, reports));
}

interface Group {
  /** Reads the inbox. */
  owner: TickSource;
  others: TickSource[];
}

function groupsOf(sources: readonly TickSource[]): Group[] {
  const nameOf = (source: TickSource): string => mailboxOf(source);
  const ownerOf = (source: TickSource): string =>
    source.services.policy.mailboxes.readIn(nameOf(source));
  const owners = sources.filter((source) => ownerOf(source) === nameOf(source));
  return owners.map((owner) => ({
    owner,
    others: sources.filter((source) => source !== owner && ownerOf(source) === nameOf(owner)),
  }));
}

async function tickGroup({ owner, others }: Group): Promise<MailboxReport[]> {
  const reports: MailboxReport[] = [];
  const work = async (source: TickSource, more: Partial<TickContext>): Promise<void> => {
    const report = "error" in source ? await unusable(source) : await tick({ ...source, ...more });
    reports.push({ mailbox: mailboxOf(source), report });
  };
  const read = later<InboxOutcome>();
  const locked = later<boolean>();
  const reading = work(owner, {
    onLocked: () => locked.resolve(true),
    onRead: read.resolve,
  }).finally(() => {
    // A mailbox whose settings are wrong is not read, and that holds up no first mail of the others.
    locked.resolve("error" in owner);
    read.resolve(NOT_READ);
  });
  const following = locked.promise.then(async (isOurs) => {
    if (!isOurs) return;
    await each(others, (other) => work(other, { readElsewhere: read.promise }));
  });
  await settled([reading, following]);
  return reports;
}

/** A promise that is resolved from outside. */
function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Runs all at once, and throws what the first has thrown once all have ended. */
async function each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  await settled(all.map(work));
}

async function settled(works: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) {
    if (result.status === "rejected") throw result.reason;
  }
}

/** Reports why a mailbox can't work, and remembers it as a failure of both its parts. */
async function unusable({ services, mailbox, error }: Unusable): Promise<TickReport> {
  const log = new TickLog();
  log.failure("deliver", error);
  const parts: HealthPart[] = ["read", "send"];
  for (const part of parts) log.broke(part, error);
  await recordHealth(services, mailbox, log);
  return log.report;
}

function mailboxOf({ services, mailbox }: TickSource): string {
  return mailbox ?? services.policy.defaultMailbox;
}

function inOrder(
  sources: readonly TickSource[],
  reports: readonly MailboxReport[],
): MailboxReport[] {
  const order = sources.map(mailboxOf);
  return [...reports].sort((a, b) => order.indexOf(a.mailbox) - order.indexOf(b.mailbox));
}

/** One report of several mailboxes; errors and notices name theirs. */
export function summedUp(reports: readonly MailboxReport[]): TickReport {
  const [only] = reports;
  if (reports.length === 1 && only) return only.report;
  const log = new TickLog();
  const { report: sum } = log;
  for (const { mailbox, report } of reports) {
    for (const name of TICK_COUNTS) sum.counts[name] += report.counts[name];
    for (const { message, ...error } of report.errors) {
      sum.errors.push({ ...error, message: `mailbox ${mailbox}: ${message}` });
    }
    for (const notice of report.notices) log.notice(`mailbox ${mailbox}: ${notice}`);
    if (report.followUpsHeld !== undefined) sum.followUpsHeld = report.followUpsHeld;
    if (report.coldMailHeld !== undefined) sum.coldMailHeld = report.coldMailHeld;
  }
  // What another process works is left to it; nothing was done only where it works all of them.
  const busy = reports.filter(({ report }) => report.busy !== null);
  if (reports.length > 0 && busy.length === reports.length) sum.busy = busy[0]?.report.busy ?? null;
  return sum;
}
