import type { Absence, Bounce, MailKind } from "../../domain/incoming.ts";

/** What a mail is, and what that was read from. */
export interface RuleResult {
  kind: MailKind;
  evidence: readonly string[];
}

/** A verdict with all that belongs to it. */
export interface Classification extends RuleResult {
  bounces: readonly Bounce[];
  returnedIds: readonly string[];
  absence: Absence | null;
  unsubscribeToken: string | null;
}
