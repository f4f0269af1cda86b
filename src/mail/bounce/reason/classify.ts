import type { Bounce, BounceReason } from "../../../domain/incoming.ts";
import { findReason, namesNoMailbox } from "./reason-patterns.ts";
import {
  findEnhanced,
  findReplyCode,
  preferredStatus,
  reasonOfCode,
  reasonOfSubject,
  statusOfReason,
} from "./status-codes.ts";

/** What a server replied to: the connection or greeting, a command, or the end of the mail. */
export type RefusedAt = "connect" | "mail" | "rcpt" | "data" | "end" | "unknown";

/** A server's statement on one recipient, made to us or to the server that reports it. */
export interface Statement {
  stage: RefusedAt;
  /** The status of RFC 3463 that a report gives beside the words. */
  status: string | null;
  /** The server's words, with its codes. */
  text: string;
}

type BounceClass = Pick<Bounce, "status" | "reason" | "hard">;

/** The address itself will never work. */
const HARD: ReadonlySet<BounceReason> = new Set([
  "user_unknown",
  "host_unknown",
  "moved",
  "null_mx",
]);

/** Unspecific codes: the words say more. */
const GENERAL = /^.\.(?:\d\.0|2\.1|1\.4|3\.[0-35]|4\.\d+|7\.\d+)$/;

/**
 * Classifies a refusal, made to us over SMTP or described in a report. A status code for a missing
 * address or host counts unless the words contradict it. Without such a code, "no such user" is
 * believed only if RCPT was refused, before the server saw any content: filters, above all those of
 * Japanese mobile carriers, use the same words for a mail they dislike.
 */
export function classifyBounce({ stage, status, text }: Statement): BounceClass {
  const replyCode = findReplyCode(text, status?.[0]);
  const enhanced = preferredStatus(status, findEnhanced(text), replyCode);
  const statusClass = (enhanced?.[0] ?? classOf(replyCode, text)) === "4" ? "4" : "5";
  const reason = reasonOf(stage, enhanced, replyCode, statusClass, text);
  return {
    status: enhanced ?? statusOfReason(reason, statusClass),
    reason,
    hard: HARD.has(reason),
  };
}

function reasonOf(
  stage: RefusedAt,
  enhanced: string | null,
  replyCode: number,
  statusClass: "4" | "5",
  text: string,
): BounceReason {
  const finding = findReason(text);
  const found =
    NO_DOMAIN.test(text) && finding?.reason === "host_unknown"
      ? finding.reason
      : lasting(finding?.reason ?? null, statusClass);
  const byCode = lasting(enhanced === null ? null : reasonOfCode(enhanced), statusClass);
  // KDDI, of a recipient who has filtered the sender. Of one that is not there: `<…>: User unknown`.
  if (/\b550 ?: user unknown/i.test(text)) return "filtered";
  // A mailbox that is no longer used, under a code that says there is none.
  if (found === "suspended" && byCode === "user_unknown" && INACTIVE.test(text)) return byCode;
  if (found !== null && finding?.weight === "certain") return found;
  const general = enhanced === null || byCode === null || GENERAL.test(enhanced);
  if (byCode !== null && !general) return byCode;
  // Words on the domain may also name the recipient.
  if (found === "host_unknown" && byCode !== "user_unknown") return found;
  if (stage !== "mail" && namesNoMailbox(text) && !(statusClass === "4" && /unavail/i.test(text))) {
    return unknownUser(stage, enhanced);
  }
  // RFC 7504: the host accepts no mail.
  if (found === null && enhanced === null && (replyCode === 521 || replyCode === 556)) {
    return "null_mx";
  }
  if (found !== null) return found;
  if (stage === "mail") return "policy";
  if (stage === "connect" && replyCode > 0) return "blocked";
  return byCode ?? (enhanced === null ? null : reasonOfSubject(enhanced)) ?? "undetermined";
}

/** DNS has answered: there is no such domain. Some give a temporary code with it. */
const NO_DOMAIN = /\bNXDOMAIN\b|domain \S+ (?:could ?n[o'’]t|cannot) be found/i;
const INACTIVE = /\b(?:user|mailbox|recipient)(?: is)? (?:not active|inactive)\b/i;

/** A temporary failure to find a name is a failure of DNS. */
function lasting(reason: BounceReason | null, statusClass: "4" | "5"): BounceReason | null {
  const passing = statusClass === "4" && (reason === "host_unknown" || reason === "null_mx");
  return passing ? "network" : reason;
}

function unknownUser(stage: RefusedAt, enhanced: string | null): BounceReason {
  const code = enhanced?.slice(2);
  // The codes of Outlook.com and Exchange Online for an unknown address.
  if (stage === "rcpt" ? code !== "2.0" && code !== "2.1" : code === "5.0" || code === "4.1") {
    return "user_unknown";
  }
  return code === "1.0" ? "user_unknown" : "filtered";
}

function classOf(replyCode: number, text: string): string {
  if (replyCode > 0) return String(replyCode).charAt(0);
  return TEMPORARY.test(text) ? "4" : "5";
}

const TEMPORARY =
  /\b(?:temporar|persistent transient|retry time(?:out)? (?:not reached|exceeded)|have been failing for a long time)/i;
