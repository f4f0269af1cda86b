const FIRST = 60_000;
const LONGEST = 4 * 3_600_000;

/**
 * How often a server may put one email off. With the delays below that is about a day and a
 * half; RFC 5321 section 4.5.4.1 asks for some days at the most generous, which is too late for
 * a sales email to be worth sending.
 */
export const MAX_ATTEMPTS = 16;

/**
 * Milliseconds to wait after the server put an email off for the `attempts`th time: a minute,
 * doubled each time, four hours at the most.
 */
export function backoff(attempts: number): number {
  return Math.min(FIRST * 2 ** (attempts - 1), LONGEST);
}
