import type { BounceReason } from "../incoming.ts";

/** What a refusal says of its reason, made to us or told in a report. */
export interface RefusalWords {
  reason: BounceReason;
  /** Enhanced status code (RFC 3463); null if there is none. */
  status: string | null;
  /** The server's words. */
  text: string;
}

/** RFC 7372, and the codes of Google and Microsoft for what SPF, DKIM and DMARC say of a sender. */
const DOMAIN_CODES = /^5\.7\.(?:2[0-4]|26|27|29|3[0-2]|509|515)$/;
const DOMAIN_WORDS =
  /\b(?:spf|dkim|dmarc|sender policy framework|sender ?id)\b|\bunauthenticated\b|(?:message|e-?mail|sender) (?:is |was )?not authenticated|authentication (?:checks?|level|information)/i;
const LOGIN_WORDS =
  /authentication (?:is )?(?:required|needed)|must (?:be )?authenticate|client was not authenticated|smtp[ -]?auth|log ?in first/i;
/** Exchange, of a group that takes no mail from strangers. */
const OF_THE_RECIPIENT = /resolver\.rst|for ?this ?recipient/i;

/**
 * Whether mail is refused for want of authentication, which is never the recipient's fault: of our
 * domain (SPF, DKIM, DMARC), or of our login at the server that sends for us.
 */
export function authenticationFault({
  reason,
  status,
  text,
}: RefusalWords): "domain" | "login" | null {
  if (reason !== "authentication" || OF_THE_RECIPIENT.test(text)) return null;
  if (DOMAIN_CODES.test(status ?? "") || DOMAIN_WORDS.test(text)) return "domain";
  return LOGIN_WORDS.test(text) ? "login" : null;
}

/** Reasons that are the recipient's, or the mail's, whoever sends it. */
const THEIRS: ReadonlySet<BounceReason> = new Set([
  "host_unknown",
  "null_mx",
  "moved",
  "mailbox_full",
  "too_large",
]);

/** Another server's words, which a server repeats that has asked it about the recipient. */
const REPEATED =
  /\bsaid:|\bundeliverable address\b|\bin reply to\b|\bcallout\b|\bremote (?:host|server)\b/i;

/** Whether nothing in a server's refusal rules out that it would refuse any recipient. */
export function mayBeOurFault({ reason, text }: Omit<RefusalWords, "status">): boolean {
  return !THEIRS.has(reason) && !REPEATED.test(text);
}

/** A server's words without what differs between recipients: addresses, hosts, numbers and ids. */
export function wordsAlike(response: string): string {
  return response
    .slice(0, 500)
    .toLowerCase()
    .replace(/[^\s<>"'()]+@[^\s<>"'():;,]+/g, "@")
    .replace(/\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b/g, "host")
    .replace(/\b(?=[a-z]*\d)[a-z0-9]{5,}\b/g, "id")
    .replace(/\s+/g, " ")
    .trim();
}
