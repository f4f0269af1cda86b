import { TickLog, type TickPhase, type TickReport } from "../report.ts";
import type { Slots } from "./slots.ts";
import { type MailboxReport, summedUp } from "./summed-up.ts";

/** So many mailboxes are worked at once: each has connections of its own to its servers. */
export const AT_ONCE = 8;

/** A report, or what ended the pass before it had one. */
export type Ended = MailboxReport & { thrown?: unknown };

/**
 * Makes a pass over one of several mailboxes when it is its turn.
 *
 * @param phase in which a pass failed that has no report
 * @param pass gets what gives back its place among those at work
 */
export async function worked(
  mailbox: string,
  slots: Slots,
  phase: TickPhase,
  pass: (leave: () => void) => Promise<TickReport>,
): Promise<Ended> {
  const leave = await slots.enter();
  try {
    return { mailbox, report: await pass(leave) };
  } catch (thrown) {
    const log = new TickLog();
    log.failure(phase, thrown);
    return { mailbox, report: log.report, thrown };
  } finally {
    leave();
  }
}

/** The one report of all. @throws what the first has thrown, where none of them could work */
export function reportOf(all: readonly Ended[]): TickReport {
  const [first] = all;
  if (first && all.every((each) => "thrown" in each)) throw first.thrown;
  return summedUp(all);
}
