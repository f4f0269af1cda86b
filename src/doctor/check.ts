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

/** What a check says of itself; its name and area stand in the list of checks. */
export interface Outcome {
  readonly result: Result;
  readonly detail: string;
  readonly fix: string | null;
}

export function ok(detail: string): Outcome {
  return { result: "ok", detail, fix: null };
}

export function warn(detail: string, fix: string | null): Outcome {
  return { result: "warn", detail, fix };
}

export function fail(detail: string, fix: string | null): Outcome {
  return { result: "fail", detail, fix };
}

export function unknown(detail: string, fix: string | null = null): Outcome {
  return { result: "unknown", detail, fix };
}
