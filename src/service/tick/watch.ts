import { setTimeout as sleep } from "node:timers/promises";
import type { Inbox } from "../ports/index.ts";
import { type TickSource, tickAll } from "./mailboxes/tick-all.ts";
import type { TickEvent, TickReport } from "./report.ts";
import type { TickContext } from "./tick.ts";

export interface WatchContext {
  /** The mailbox, or all of them. */
  tick: Omit<TickContext, "stop" | "listen"> | readonly TickSource[];
  /** Milliseconds between the end of a tick and the start of the next. */
  interval: number;
  stop: AbortSignal;
  onEvent(event: TickEvent): void;
  onReport(report: TickReport): void;
  /** A tick that could not run at all; the next one is tried all the same. */
  onFailure(error: unknown): void;
  /** After each tick, however it went; the next one waits for it. */
  afterTick?: (() => Promise<void>) | undefined;
}

/** Ticks until it is stopped; a tick in hand ends first. */
export async function watch(context: WatchContext): Promise<void> {
  const { stop, interval } = context;
  while (!stop.aborted) {
    try {
      const how = { stop, listen: (event: TickEvent) => context.onEvent(event) };
      const report = await tickAll(sourcesOf(context).map((source) => ({ ...source, ...how })));
      context.onReport(report);
    } catch (error) {
      context.onFailure(error);
    }
    await context.afterTick?.();
    await news(inboxesOf(sourcesOf(context)), interval, stop);
  }
}

/** Until the interval is over, something new has arrived, or it is to stop. */
async function news(inboxes: readonly Inbox[], interval: number, stop: AbortSignal): Promise<void> {
  const over = new AbortController();
  const signal = AbortSignal.any([stop, over.signal]);
  const pause = sleep(interval, undefined, { signal }).catch(() => undefined);
  // An inbox that can't wait for news is polled after the interval.
  const arrivals = inboxes.flatMap((inbox) => inbox.waitForNews?.(signal).catch(() => pause) ?? []);
  await Promise.race([pause, ...arrivals]);
  over.abort();
  await Promise.all(arrivals);
}

function sourcesOf({ tick }: WatchContext): readonly TickSource[] {
  return "services" in tick ? [tick] : tick;
}

/** Those of mailboxes that are read by themselves. */
function inboxesOf(sources: readonly TickSource[]): Inbox[] {
  return sources.flatMap((source) => {
    if ("error" in source) return [];
    const { services, mailbox = services.policy.defaultMailbox, inbox } = source;
    return services.policy.mailboxes.readIn(mailbox) === mailbox ? [inbox] : [];
  });
}
