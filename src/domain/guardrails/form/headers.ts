import { quotingSource } from "../../../language/patterns.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import type { Plain } from "../plain.ts";

/** Lines that a mail program could take for header fields, or for the parts of a mail. */
export function headerGuardrail({ clean }: Plain): Guardrail | null {
  for (const each of LINES) {
    const found = each.exec(clean)?.[0];
    if (found !== undefined) {
      return { rule: "header", detail: `a line looks like a mail's header: ${quoted(found)}` };
    }
  }
  return null;
}

const LINES: readonly RegExp[] = [
  /^[ \t>*_]{0,8}(?:b?cc|to|from|subject|reply[- ]to|sender|return-path|delivered-to|received|date|sent|message-id|in-reply-to|references|mime-version|content-[a-z-]{2,30}|list-[a-z-]{2,30}|x-[a-z][a-z-]{1,30}|resent-[a-z-]{2,30}|auto-submitted|importance|priority|dkim-signature|authentication-results|disposition-notification-to|return-receipt-to)[*_]{0,4}[ \t]{0,4}:/imu,
  new RegExp(
    `^[ \\t>*_]{0,8}(?:blindkopie|${quotingSource("subject")})[*_]{0,4}[ \\t]{0,4}[:：]`,
    "imu",
  ),
  /\bbcc[ \t]{0,4}:/iu,
  /(?:\\r|\\n|%0a|%0d|&#1[03];)[ \t]{0,4}(?:b?cc|to|from|subject|content-type)[ \t]{0,4}(?::|%3a)/iu,
  /(?:%0a|%0d|&#1[03];)/iu,
  /^-{2,}(?=[^\n]{0,80}[A-Za-z0-9=_])[^\s-][^\s]{5,80}$/mu,
  new RegExp(`^-{3,} ?(?:original|forwarded|begin|end|${quotingSource("originals")})`, "imu"),
  /^\.$/mu,
  /=\?[A-Za-z0-9-]{2,20}\?[bq]\?/iu,
  /^(?:MAIL FROM|RCPT TO|EHLO|HELO|DATA)(?: ?:| ?$)/mu,
];
