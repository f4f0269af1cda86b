import { uptime } from "../platform/uptime.ts";
import type { Clock } from "../service/ports/index.ts";

/**
 * Times of records, in milliseconds since 1970. Where `TICKLER_NOW` has stopped the clock, they go on
 * from that moment, so that a span still has a length.
 */
export class RecordClock {
  readonly #clock: Clock;
  readonly #start: number;
  readonly #origin = uptime();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#start = clock.now().getTime();
  }

  now(): number {
    const now = this.#clock.now().getTime();
    return now === this.#start ? now + this.elapsed() : now;
  }

  /** Monotonic milliseconds since this was made. */
  elapsed(): number {
    return uptime() - this.#origin;
  }
}
