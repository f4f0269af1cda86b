import type { ParsedMail } from "../../parse/parsed.ts";
import type { RuleResult } from "../classification.ts";
import { reportFields } from "./returned-ids.ts";

/**
 * Types of report in which nobody complains, and what they are instead. Those on authentication
 * come for mails that others forge in our name, too. All else is somebody's wish to get no such
 * mail again: abuse, fraud, opt-out, and whatever a provider calls it.
 */
const NO_COMPLAINTS: readonly (readonly [type: string, what: string])[] = [
  ["not-spam", "that takes a complaint back (RFC 5965)"],
  ["auth-failure", "on the authentication of our domain (RFC 6591)"],
  ["virus", "of a virus scanner (RFC 5965)"],
];

/** How far into a text to look for a report's fields, in characters. */
const MAX_TEXT = 20_000;

/**
 * A feedback report (RFC 5965): somebody pressed "this is spam" on a mail of ours. Also those of
 * systems that have a form of their own.
 */
export function complaint(mail: ParsedMail): RuleResult | null {
  return feedbackReport(mail) ?? notification(mail) ?? ownForm(mail);
}

function feedbackReport(mail: ParsedMail): RuleResult | null {
  const part = mail.parts.find(({ type }) => type === "message/feedback-report");
  const declared = /report-type\s*=\s*"?feedback-report/i.test(
    mail.fields("content-type")[0] ?? "",
  );
  const inText = /^feedback-type:[ \t]*([\w-]+)/im.exec(mail.text.slice(0, MAX_TEXT));
  const reported = part ? reportFields(part, "feedback-type")[0] : inText?.[1];
  // A person may quote one field; a report written as text has several.
  const asText =
    inText !== null &&
    /^(?:source-ip|user-agent|original-rcpt-to|original-mail-from):/im.test(
      mail.text.slice(0, MAX_TEXT),
    );
  if (!part && !declared && !asText) return null;
  const type = (reported ?? "abuse").trim().toLowerCase();
  const [, other] = NO_COMPLAINTS.find(([name]) => type.startsWith(name)) ?? [];
  if (other !== undefined) return { kind: "unrelated", evidence: [`a feedback report ${other}`] };
  return { kind: "complaint", evidence: [`a feedback report (RFC 5965) of type ${type}`] };
}

/** A complaint notification of Amazon SES through Amazon SNS: JSON in the text of a mail. */
function notification(mail: ParsedMail): RuleResult | null {
  if (mail.fields("x-amz-sns-message-id").length === 0) return null;
  const isComplaint = /\\?"notificationType\\?"\s*:\s*\\?"Complaint\\?"/.test(
    mail.text.slice(0, MAX_TEXT),
  );
  return isComplaint
    ? { kind: "complaint", evidence: ["a complaint as Amazon SES notifies it"] }
    : null;
}

/** The formats of Microsoft's JMRP (the mail alone; Amazon SES uses the same words) and of X-ARF. */
function ownForm(mail: ParsedMail): RuleResult | null {
  const from = mail.from?.address.toLowerCase() ?? "";
  const returned = mail.parts.some(({ type }) => /^(?:message|text)\/rfc822/.test(type));
  if (
    returned &&
    /^complaint about message from\b/i.test(mail.subject) &&
    /^(?:staff@hotmail\.com|complaints@|.*@(?:.*\.)?(?:hotmail|outlook|microsoft|live)\.com$)/.test(
      from,
    )
  ) {
    return { kind: "complaint", evidence: [`a complaint as ${from} reports them`] };
  }
  const xarf = ["x-arf", "x-xarf"].find((name) =>
    /^\s*(?:yes|plain|bulk|secure)/i.test(mail.fields(name)[0] ?? ""),
  );
  return xarf ? { kind: "complaint", evidence: ["a complaint in the form of X-ARF"] } : null;
}
