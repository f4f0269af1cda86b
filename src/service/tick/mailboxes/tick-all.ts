/** A tick of all mailboxes: side by side, with one report. */
import type { AppError } from "../../../domain/errors.ts";
import type { HealthPart } from "../../../domain/health.ts";
import { recordHealth } from "../../health/record.ts";
import type { Services } from "../../services.ts";
import { NOT_READ } from "../read.ts";
import { TickLog, type TickReport } from "../report.ts";
import { type InboxOutcome, type TickContext, tick } from "../tick.ts";
import { AT_ONCE, type Ended, reportOf, worked } from "./ended.ts";
import { Slots } from "./slots.ts";

/** A mailbox whose settings are wrong. */
export interface Unusable {
  services: Services;
  mailbox: string;
  error: AppError;
}

/** What the tick of one of several mailboxes works with, or why it can't work. */
export type TickSource = TickContext | Unusable;

/**
 * A tick of every mailbox. Those that are read in one inbox form a group: its owner is locked first and
 * reads, then the others work beside it, and the owner stays locked until all of them are done; who does
 * not get the owner's lock leaves the whole group to its holder. A mailbox that fails holds up its own mail
 * alone.
 *
 * @throws what the first has thrown, where no mailbox could be worked at all
 */
export async function tickAll(sources: readonly TickSource[]): Promise<TickReport> {
  const [first] = sources;
  if (sources.length === 1 && first && !("error" in first)) return tick(first);
  const slots = new Slots(AT_ONCE);
  const all = await Promise.all(groupsOf(sources).map((group) => tickGroup(group, slots)));
  const order = sources.map(mailboxOf);
  const ended = all.flat().sort((a, b) => order.indexOf(a.mailbox) - order.indexOf(b.mailbox));
  return reportOf(ended);
}

interface Group {
  /** Reads the inbox. */
  owner: TickSource;
  others: TickSource[];
}

function groupsOf(sources: readonly TickSource[]): Group[] {
  const ownerOf = (source: TickSource): string =>
    source.services.policy.mailboxes.readIn(mailboxOf(source));
  const owners = sources.filter((source) => ownerOf(source) === mailboxOf(source));
  return owners.map((owner) => ({
    owner,
    others: sources.filter((source) => source !== owner && ownerOf(source) === mailboxOf(owner)),
  }));
}

/** @returns the owner's report first */
async function tickGroup({ owner, others }: Group, slots: Slots): Promise<Ended[]> {
  // A mailbox whose settings are wrong is not read, and that holds up no first mail of the others.
  let mayWork = "error" in owner;
  let lost: AbortSignal | undefined;
  const read = later<InboxOutcome>();
  const beside = read.promise.then(async (outcome): Promise<Ended[]> => {
    if (!mayWork || lost?.aborted) return [];
    const how = { readElsewhere: Promise.resolve(outcome), lost };
    return Promise.all(others.map((other) => work(other, slots, () => how)));
  });
  const own = await work(owner, slots, (leave) => ({
    onLocked: (signal) => {
      mayWork = true;
      lost = signal;
    },
    onRead: read.resolve,
    beforeRelease: async () => {
      // It has not been, where the owner was stopped before.
      read.resolve(NOT_READ);
      // The others need the place that the owner does not any more.
      leave();
      await beside;
    },
  }));
  read.resolve(NOT_READ);
  const { busy } = own.report;
  if (busy === null) return [own, ...(await beside)];
  return [owner, ...others].map((source) => {
    const { report } = new TickLog();
    return { mailbox: mailboxOf(source), report: { ...report, busy } };
  });
}

/** @param how what the tick is told besides; it gets what gives back its place among those at work */
function work(
  source: TickSource,
  slots: Slots,
  how: (leave: () => void) => Partial<TickContext>,
): Promise<Ended> {
  return worked(mailboxOf(source), slots, "recover", async (leave) =>
    "error" in source ? unusable(source) : tick({ ...source, ...how(leave) }),
  );
}

/** A promise that is resolved from outside. */
function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
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
