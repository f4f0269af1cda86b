import type { Absence, Bounce, MailKind, Meeting } from "../../domain/incoming.ts";

/** The kind of a mail, and the evidence for it. */
export interface RuleResult {
  kind: MailKind;
  evidence: readonly string[];
}

/** The result of the rules, with the details of its kind. */
export interface Classification extends RuleResult {
  bounces: readonly Bounce[];
  returnedIds: readonly string[];
  absence: Absence | null;
  unsubscribeToken: string | null;
  /** Whether the token stands in the text of a mail whose header does not speak for a report. */
  isTokenQuoted?: boolean;
  meeting: Meeting | null;
  /** The sentence of a `reply` that may ask not to be written to any more. */
  optOut: string | null;
  /** Why a person must look at it before anything is sent. */
  doubt: string | null;
  challenge: string | null;
}
