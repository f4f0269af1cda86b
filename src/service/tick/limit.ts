import { uptime } from "../../platform/uptime.ts";

/** When a phase has to stop: asked to, or its time budget used up. */
export interface Limit {
  readonly over: boolean;
  /** The budget is used up, rather than a stop asked for. */
  readonly expired: boolean;
  /** Aborted by a stop that was asked for: what can be begun anew without loss ends at once. */
  readonly stop: AbortSignal | undefined;
}

/**
 * @param budget milliseconds on the monotonic clock, which neither `TICKLER_NOW` nor a change of
 *   the wall clock touches
 * @param stop ends the phase after the work in hand
 */
export function limit(budget: number, stop: AbortSignal | undefined): Limit {
  const until = uptime() + budget;
  return {
    get over() {
      return this.expired || stop?.aborted === true;
    },
    get expired() {
      return uptime() >= until;
    },
    stop,
  };
}
