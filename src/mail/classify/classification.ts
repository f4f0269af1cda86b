import type { Absence, Bounce, MailKind } from "../../domain/incoming.ts";

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
}
