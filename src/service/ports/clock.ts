import type { Clock } from "./index.ts";

/** The time of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, for tests and rehearsals. */
export function frozenClock(at: Date): Clock {
  return { now: () => new Date(at) };
}
