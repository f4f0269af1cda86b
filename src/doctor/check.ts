/**
 * The checks of the set-up: whether mail can leave, arrive and be read, and what to do where it
 * can't. One file a subject; `run.ts` runs them all. May import `app`, `dns`, `mail`, `config` and
 * what these stand on.
 */

/** `unknown`: it could not be found out, which is no failure. */
export type Result = "ok" | "warn" | "fail" | "unknown";

/** What a check is about, in the order in which they are shown. */
export const AREAS = ["machine", "sending", "reading", "domain", "rules"] as const;
export type Area = (typeof AREAS)[number];

/** What one check has found. */
export interface Finding {
  /** The check's name, which stays the same: `spf`. */
  readonly check: string;
  readonly area: Area;
  readonly result: Result;
  /** In one line, without secrets and without anything about leads. */
  readonly detail: string;
  /** The command to type, or the DNS record to set, in full; null where there is nothing to do. */
  readonly fix: string | null;
}
