import { setTimeout as sleep } from "node:timers/promises";
import type { Ground } from "./ground.ts";
import type { Actor } from "./processes.ts";

/** Crontabs that start a tick each, again and again. */
const TICKS = 8;

/** Milliseconds after which the watch is ended, and another one begins with a later clock. */
const SHIFT = 4_000;

/** How a crowd works. */
export interface Crowd {
  /** From one start to the next, in milliseconds by the clock that all of them share. */
  step: number;
  /** Milliseconds between the end of a crontab's tick and its next one, at most. */
  pause: number;
  /** Whether it is to end. */
  over(): boolean;
  /** Told of each tick, with the time before it was started, on the monotonic clock. */
  onTick?(tick: Actor, before: number): void;
}

/**
 * Has eight ticks at a time and a watch work on one ground until it is over.
 *
 * @returns how many ticks there were
 */
export async function crowd(ground: Ground, { step, pause, over, onTick }: Crowd): Promise<number> {
  let ticks = 0;
  const crontab = async (): Promise<void> => {
    while (!over()) {
      ground.later(step);
      ticks += 1;
      const before = performance.now();
      const tick = ground.startTick();
      onTick?.(tick, before);
      await ground.over(tick);
      await sleep(Math.random() * pause);
    }
  };
  const watching = async (): Promise<void> => {
    while (!over()) {
      ground.later(step);
      const watch = ground.startWatch();
      await sleep(SHIFT);
      await ground.over(watch);
    }
  };
  await Promise.all([...Array.from({ length: TICKS }, crontab), watching()]);
  await ground.quiet();
  return ticks;
}
