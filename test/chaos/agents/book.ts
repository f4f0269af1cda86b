/** What an agent has planned, or was refused and is kept as a plan. */
export interface Planned {
  token: string;
  /** The agent that asked for it. */
  by: string;
  /** Made on a clock so far behind that its day is over. */
  isPast: boolean;
  /** A person has said yes to it, or no; null: not yet. */
  verdict: "yes" | "no" | null;
  /** How often it was done, as far as whoever did it was told so. */
  done: number;
}

/** All tokens that were given out. */
export class Book {
  readonly plans: Planned[] = [];

  add(token: string, by: string, isPast = false): Planned {
    const planned: Planned = { token, by, isPast, verdict: null, done: 0 };
    this.plans.push(planned);
    return planned;
  }

  /** How many plans were done. */
  get done(): number {
    return this.plans.filter(({ done }) => done > 0).length;
  }

  /** Plans that were done twice, or without a yes, or too late. */
  get faults(): string[] {
    return this.plans.flatMap(({ token, by, isPast, verdict, done }) => [
      ...(done > 1 ? [`the plan ${token} of ${by} was done ${done} times`] : []),
      ...(done > 0 && verdict !== "yes" ? [`the plan ${token} of ${by} was done unapproved`] : []),
      ...(done > 0 && isPast ? [`the plan ${token} of ${by} was done after its day`] : []),
    ]);
  }
}

/** The token that a refusal of a command names. */
export function tokenIn(stderr: string): string | null {
  return /tickler apply ([0-9a-z]{5}(?:-[0-9a-z]{5}){3})/u.exec(stderr)?.[1] ?? null;
}
