import { setTimeout as sleep } from "node:timers/promises";
import type { Inbox } from "../ports/index.ts";
import type { TickEvent, TickReport } from "./report.ts";
import { type TickContext, tick } from "./tick.ts";

export interface WatchContext {
  tick: Omit<TickContext, "stop" | "listen">;
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
      const report = await tick({
        ...context.tick,
        stop,
        listen: (event) => context.onEvent(event),
      });
      context.onReport(report);
    } catch (error) {
      context.onFailure(error);
    }
    await context.afterTick?.();
    await news(context.tick.inbox, interval, stop);
  }
}

/** Until the interval is over, something new has arrived, or it is to stop. */
async function news(inbox: Inbox, interval: number, stop: AbortSignal): Promise<void> {
  const over = new AbortController();
  const signal = AbortSignal.any([stop, over.signal]);
  const pause = sleep(interval, undefined, { signal }).catch(() => undefined);
  // An inbox that can't wait for news is polled after the interval.
  const arrival = inbox.waitForNews?.(signal).catch(() => pause);
  await Promise.race([pause, arrival ?? pause]);
  over.abort();
  await arrival;
}
