import type { HeaderFields } from "./parsed.ts";

/**
 * Who wrote a mail, from its header alone. A report on mail is told from an answer of a machine, as
 * it may be a bounce. `X-Auto-Response-Suppress` says nothing of the mail that it is in.
 */
export function originOf(fields: HeaderFields, from: string | null): "person" | "machine" | "report" {
  // delivery-status (RFC 3464), disposition-notification (RFC 8098), feedback-report (RFC 5965).
  if (/^\s*multipart\/report\b/i.test(fields("content-type")[0] ?? "")) return "report";
  const nullSender = fields("return-path").some((path) => /^\s*<\s*>/.test(path));
  if (nullSender && /^(mailer-daemon|postmaster)@/i.test(from ?? "")) return "report";
  return isMachine(fields) ? "machine" : "person";
}

function isMachine(fields: HeaderFields): boolean {
  // RFC 3834 section 5: a keyword, then perhaps parameters or a comment.
  if (fields("auto-submitted").some((value) => isWordOtherThanNo(value))) return true;
  // Not `list`: people write through lists too.
  if (fields("precedence").some((value) => /^\s*(bulk|junk|auto[_-]reply)\s*$/i.test(value))) {
    return true;
  }
  return [...fields("x-autoreply"), ...fields("x-autorespond")].some((value) =>
    isWordOtherThanNo(value, "yes"),
  );
}

function isWordOtherThanNo(value: string, empty = "no"): boolean {
  const word = /^[^\s;(]*/.exec(value.trim())?.[0].toLowerCase() || empty;
  return word !== "no";
}
