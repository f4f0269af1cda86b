/** A moment in a process that its ports can see. */
export const MOMENTS = [
  "claim:before",
  "claim:within",
  "claim:stored",
  "mark:before",
  "mark:within",
  "mark:stored",
  "settle:before",
  "settle:within",
  "settle:stored",
  "recover:within",
  "recover:stored",
  "lock:taken",
  "lock:before-release",
  "lock:released",
  "mail:read",
  "mail:within",
  "mail:stored",
  "answer:written",
  "answer:within",
  "answer:stored",
  "schema:statement",
] as const;
export type Moment = (typeof MOMENTS)[number];

export function isMoment(text: string | undefined): text is Moment {
  return (MOMENTS as readonly string[]).includes(text ?? "");
}

/** Ends its own process, as hard as can be, when a moment comes for the nth time. */
export class Fuse {
  readonly #moment: Moment;
  #left: number;

  constructor(moment: Moment, nth: number) {
    this.#moment = moment;
    this.#left = nth;
  }

  reach(moment: Moment): void {
    if (moment !== this.#moment) return;
    this.#left -= 1;
    // The system delivers it before this call returns.
    if (this.#left === 0) process.kill(process.pid, "SIGKILL");
  }
}
