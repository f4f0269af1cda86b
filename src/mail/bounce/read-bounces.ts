import type { Bounce } from "../../domain/incoming.ts";
import type { ParsedMail } from "../parsed.ts";

export interface BounceReport {
  /** One for each recipient that the report tells of. */
  bounces: readonly Bounce[];
  /** Message-IDs of the mail that is reported on, with angle brackets. */
  returnedIds: readonly string[];
  /** What it was read from, in words for people. */
  evidence: readonly string[];
}

/** Reads a report that mail was not, or not yet, delivered; null where it is none. */
export function readBounces(_mail: ParsedMail): BounceReport | null {
  return null;
}
