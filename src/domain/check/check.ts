/**
 * The check of a lead before the first mail: the verdict, and what it rests on. What finds something
 * stands beside it; `service/leads/check` asks, and stores what was found.
 */
import { addressKey } from "../address.ts";
import type { Lead } from "../lead.ts";

/** Whether a lead may be written to: `doubt` is for a person to decide. */
export const VERDICTS = ["ok", "doubt", "bad"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a check finds, and what that means. */
export const CHECK_RULES = {
  /** The lead has no address. */
  no_address: "bad",
  /** It is not written as an address is (RFC 5321). */
  syntax: "bad",
  /** There is no such domain. */
  no_domain: "bad",
  /** The domain says that it takes no mail (RFC 7505). */
  null_mx: "bad",
  /** Nothing takes mail for the domain: no MX, and no address; or its mail servers do not exist. */
  no_mail_server: "bad",
  /** Mail would go to the domain's own address, as it has no MX (RFC 5321 section 5.1). */
  no_mx: "doubt",
  /** The name server has not said. */
  dns: "doubt",
  /** Nobody reads what goes there. */
  no_reply: "bad",
  /** Several people read it, or a department. */
  role: "doubt",
  /** An address for ten minutes. */
  disposable: "bad",
  /** A mailbox of a provider, and not of a company. */
  free_mail: "doubt",
  /** Probably another domain was meant. */
  typo: "doubt",
  /** More people of one company are leads than `check.max_per_company` allows. */
  company: "doubt",
  /** The lead, or somebody of their company, is in conversation with us. */
  in_talks: "doubt",
  /** A stop forbids to write there. */
  suppressed: "bad",
  /** A mail to the address came back. */
  bounced: "bad",
  /** What `check.command` said. */
  verifier: "bad",
  /** `check.command` did not say. */
  verifier_failed: "doubt",
} as const satisfies Record<string, Verdict>;
export type CheckRule = keyof typeof CHECK_RULES;

/** Findings that a person may declare to be all right, by `check.accept`. */
export const ACCEPTABLE = ["role", "free_mail", "company", "no_mx", "typo"] as const;

/** Findings that nobody can set aside for one lead: a stop stays a stop. */
export const LASTING: readonly CheckRule[] = ["no_address", "suppressed"];

/** One finding of a check. It names no other lead, so that it may outlive them. */
export interface CheckReason {
  rule: CheckRule;
  verdict: Verdict;
  /** For people, in one line. */
  detail: string;
  /** The domain that was probably meant. */
  suggestion?: string;
  /** When it was found, in ISO 8601: an answer of `check.command` is kept for a while. */
  at: string;
  /** Who has said that the lead may be written to in spite of it; `settings`: `check.accept`. */
  accepted?: "person" | "settings";
}

/** The newest check of a lead. */
export interface LeadCheck {
  leadId: number;
  /** The address that was checked, in a form in which two spellings are equal; empty: there was none. */
  emailKey: string;
  verdict: Verdict;
  reasons: readonly CheckReason[];
  checkedAt: Date;
}

/** How a lead stands: `none` was never checked, or too long ago, or with another address. */
export type CheckState = Verdict | "none";
export const CHECK_STATES = [...VERDICTS, "none"] as const;

/** The address of a lead as a check remembers it. */
export function checkedKey({ email }: Pick<Lead, "email">): string {
  return email === null ? "" : addressKey(email);
}

/** The worst of what was found, but for what was accepted. */
export function verdictOf(reasons: readonly CheckReason[]): Verdict {
  const counted = reasons.filter(({ accepted }) => accepted === undefined);
  for (const verdict of ["bad", "doubt"] as const) {
    if (counted.some((reason) => reason.verdict === verdict)) return verdict;
  }
  return "ok";
}

/** @param since checks before then are out of date */
export function stateOf(
  check: LeadCheck | undefined,
  lead: Pick<Lead, "email">,
  since: Date,
): CheckState {
  if (check === undefined || check.checkedAt <= since) return "none";
  return addressKey(check.emailKey) === checkedKey(lead) ? check.verdict : "none";
}

/** What speaks against a lead, in one line; the gravest first. */
export function describeReasons({ reasons }: Pick<LeadCheck, "reasons">): string {
  const counted = reasons.filter(
    ({ verdict, accepted }) => verdict !== "ok" && accepted === undefined,
  );
  return [...counted]
    .sort((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict))
    .map(({ detail }) => detail)
    .join("; ");
}
