import type { BounceReason } from "../../domain/incoming.ts";
import { authenticationFault, mayBeOurFault } from "../../domain/sending/refusal.ts";
import { oneLine } from "../one-line.ts";

/** The command that the server replied to; `end` is the final dot. */
export type SmtpStage = "mail" | "rcpt" | "data" | "end" | "unknown";

interface SmtpReply {
  stage: SmtpStage;
  /** The three digits of RFC 5321 section 4.2. */
  code: number;
  /** The enhanced status code of RFC 3463, such as `5.1.1`. */
  enhanced: string | null;
  /** The server's words, on one line. */
  text: string;
}

interface ReplyClass {
  /** Trying again can't help. */
  permanent: boolean;
  /** The address itself will never work, for any sender. */
  addressAtFault: boolean;
  /** For want of authentication of our domain or our login. */
  unauthenticated: "domain" | "login" | null;
  /** Nothing in it rules out that the server would refuse any recipient. */
  mayBeOurFault: boolean;
}

/** No such mailbox, domain or address, moved without a trace; mailbox disabled (RFC 3463, 7505). */
const ADDRESS_CODES = new Set(["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"]);

/**
 * A login is missing or the session is in the wrong state (RFC 4954 section 6): the same mail goes
 * once the configuration is right, or on a new connection.
 */
const ABOUT_THE_SESSION = new Set([503, 530, 534, 535, 538]);

/**
 * Classifies a 4xx or 5xx reply by the rules that also read delivery reports. This reply came to us
 * directly, so stricter evidence is required: the address is at fault only if the enhanced code says
 * so, or if the server rejected RCPT with 550, 551 or 553 and words to that effect.
 */
export async function classifyReply({
  stage,
  code,
  enhanced,
  text,
}: SmtpReply): Promise<ReplyClass> {
  const permanent = code >= 500 && code < 600 && !ABOUT_THE_SESSION.has(code);
  const none = { addressAtFault: false, unauthenticated: null, mayBeOurFault: false };
  if (!permanent) return { permanent, ...none };
  // Servers refuse in many languages; where they refuse nothing, no words are loaded.
  const { classifyBounce } = await import("../bounce/reason/classify.ts");
  const { hard, reason } = classifyBounce({ stage, status: enhanced, text });
  const refusal = { reason, status: enhanced, text };
  return {
    permanent,
    addressAtFault: stage !== "mail" && isAddressAtFault(stage, code, enhanced, hard, reason),
    unauthenticated: authenticationFault(refusal),
    mayBeOurFault: mayBeOurFault(refusal),
  };
}

function isAddressAtFault(
  stage: SmtpStage,
  code: number,
  enhanced: string | null,
  hard: boolean,
  reason: BounceReason,
): boolean {
  if (enhanced !== null) {
    // RFC 3463: a permanent 5.2.1 is of a mailbox that will never be enabled again.
    const closed = enhanced === "5.2.1" && reason === "suspended";
    return ADDRESS_CODES.has(enhanced) && (hard || closed);
  }
  return hard && stage === "rcpt" && (code === 550 || code === 551 || code === 553);
}

/** The three digits that a reply begins with (RFC 5321 section 4.2); 0 where it has none. */
export function codeOf(reply: string): number {
  return Number(/^\d{3}(?=[ -]|\s*$)/.exec(reply)?.[0] ?? 0);
}

/** Whether a reply says that it is done. */
export function isYes(reply: string): boolean {
  const code = codeOf(reply);
  return code >= 200 && code < 300;
}

/** Whether a reply refuses, for now or for good. */
export function isRefusal(reply: string): boolean {
  const code = codeOf(reply);
  return code >= 400 && code < 600;
}

/**
 * Reads a reply of RFC 5321 section 4.2, of one or more lines. The code is 0 where there is none.
 */
export function readReply(reply: string): Omit<SmtpReply, "stage"> {
  const code = codeOf(reply);
  const first = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?=\s|$)/.exec(reply)?.[1];
  // qmail and others write it at the end, as `(#5.1.1)`.
  const anywhere = /#([245]\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1];
  return { code, enhanced: first ?? anywhere ?? null, text: replyText(reply) };
}

/** All lines of a reply as one, for people: the codes that every line repeats are given once. */
export function replyText(reply: string): string {
  const [first = "", ...more] = reply.split(/\r?\n/);
  const prefix = /^(\d{3})-(?:([245]\.\d{1,3}\.\d{1,3})\s)?/.exec(first);
  const lines = more.map((line) => {
    const rest = line.replace(/^\d{3}[ -]/, "");
    const enhanced = prefix?.[2];
    return enhanced !== undefined && rest.startsWith(`${enhanced} `)
      ? rest.slice(enhanced.length + 1)
      : rest;
  });
  return oneLine([first.replace(/^(\d{3})-/, "$1 "), ...lines].join(" "));
}
