import type { BounceReason } from "../../../domain/incoming.ts";

/** The reason that a status code (RFC 3463) stands for, whatever the words beside it. */
const REASON_OF_CODE: Readonly<Record<string, BounceReason>> = {
  "1.0": "user_unknown",
  "1.1": "user_unknown",
  "1.2": "host_unknown",
  "1.3": "user_unknown",
  "1.4": "filtered",
  "1.6": "moved",
  "1.7": "policy",
  "1.8": "policy",
  "1.10": "null_mx",
  "1.90": "rate_limited",
  "1.351": "user_unknown",
  "2.0": "filtered",
  "2.1": "suspended",
  "2.2": "mailbox_full",
  "2.3": "too_large",
  "2.4": "system",
  "2.121": "rate_limited",
  "2.122": "rate_limited",
  "3.1": "system",
  "3.2": "null_mx",
  "3.3": "system",
  "3.4": "too_large",
  "3.5": "system",
  "4.1": "network",
  "4.2": "network",
  "4.3": "system",
  "4.4": "network",
  "4.5": "rate_limited",
  "4.6": "network",
  "4.7": "expired",
  "4.14": "network",
  "4.310": "network",
  "4.312": "network",
  "4.316": "expired",
  "5.3": "rate_limited",
  "7.13": "suspended",
  "7.17": "moved",
  "7.18": "moved",
  "7.25": "blocked",
  "7.28": "rate_limited",
  "7.504": "suspended",
  "7.505": "suspended",
  "7.508": "rate_limited",
};

/** The subject (second digit) of a status code. */
const REASON_OF_SUBJECT: Readonly<Record<string, BounceReason>> = {
  "3": "system",
  "4": "network",
  "5": "system",
  "6": "content",
  "7": "policy",
};

/** Authentication of the sender (RFC 7372), and what Google and Microsoft added to it. */
const AUTHENTICATION = /^7\.(?:[2-9]|1[01]|14|2[0-4]|26|27|29|3\d|32\d|509|515)$/;

/** The status where none is given: RFC 3463 has one for most reasons. */
const STATUS_OF_REASON: Readonly<Record<BounceReason, string>> = {
  user_unknown: "1.1",
  host_unknown: "1.2",
  moved: "1.6",
  null_mx: "1.10",
  delayed: "4.0",
  mailbox_full: "2.2",
  suspended: "2.1",
  expired: "4.7",
  network: "4.0",
  rate_limited: "4.5",
  system: "3.0",
  blocked: "7.1",
  filtered: "2.0",
  policy: "7.1",
  content: "6.0",
  too_large: "3.4",
  authentication: "7.0",
  relay_denied: "7.1",
  undetermined: "0.0",
};

/** What an enhanced status code says; null for the general ones. */
export function reasonOfCode(enhanced: string): BounceReason | null {
  const [, subject = "", detail = ""] = enhanced.split(".");
  const code = `${subject}.${detail}`;
  if (AUTHENTICATION.test(code)) return "authentication";
  return REASON_OF_CODE[code] ?? (detail === "0" ? null : (REASON_OF_SUBJECT[subject] ?? null));
}

/** The reason by the subject of a status code alone, if nothing better is known. */
export function reasonOfSubject(enhanced: string): BounceReason | null {
  return REASON_OF_SUBJECT[enhanced.split(".")[1] ?? ""] ?? null;
}

/** A status code of RFC 3463 for a reason. */
export function statusOfReason(reason: BounceReason, statusClass: "4" | "5"): string {
  return `${statusClass}.${STATUS_OF_REASON[reason]}`;
}

const IP = /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/g;

/** The enhanced status code in a server's words; null where there is none. */
export function findEnhanced(text: string): string | null {
  const words = text.replace(IP, "*");
  const code = "([45]\\.\\d\\.\\d{1,3})(?![\\d.]*\\.\\d|\\d)";
  const found =
    // qmail: (#5.1.1). Then as RFC 2034 has it: 550 5.1.1, 550-5.1.1.
    new RegExp(`\\(#${code}`).exec(words) ??
    new RegExp(`\\b[45]\\d\\d[- ]'?#?${code}`).exec(words) ??
    new RegExp(`(?<![\\d.])${code}`).exec(words);
  return found?.[1] ?? null;
}

/**
 * The reply code of SMTP in a server's words; 0 where there is none.
 *
 * @param preferred the first digit, where it is known otherwise
 */
export function findReplyCode(text: string, preferred = ""): number {
  const words = text.replace(IP, "*");
  const codes = [...words.matchAll(/(?<![\d.,:/#=_-])([45][0-57]\d)(?![\d.,:/%]|[-_]\d{2})/g)];
  const found = codes.find(([code]) => code.startsWith(preferred)) ?? codes[0];
  return Number(found?.[1] ?? 0);
}

/**
 * The more specific of two codes. A report's field is often general (5.0.0, 5.3.0, 4.4.7 after
 * days in the queue) where the words of the other server are not.
 */
export function preferredStatus(
  field: string | null,
  inWords: string | null,
  replyCode: number,
): string | null {
  if (field === null || inWords === null || field === inWords) return field ?? inWords;
  const reply = String(replyCode)[0];
  if (field[0] !== inWords[0] && replyCode > 0) return reply === inWords[0] ? inWords : field;
  if (/^.\.0\.0$/.test(inWords)) return field;
  return /^.\.(?:0\.0|1\.0|3\.0|4\.7)$/.test(field) ? inWords : field;
}
