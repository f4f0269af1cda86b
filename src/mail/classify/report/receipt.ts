import { firstMatch, fold } from "../../../language/fold.ts";
import { receiptPatterns } from "../../../language/patterns.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import type { RuleResult } from "../classification.ts";
import { reportFields } from "./returned-ids.ts";

/** How far into a text words are looked for, in characters. */
const MAX_TEXT = 3000;

/** A receipt: our mail was delivered or displayed, and no person wrote anything. */
export function receipt(mail: ParsedMail): RuleResult | null {
  return readNotice(mail) ?? deliveryNotice(mail) ?? inWords(mail);
}

/** A disposition notification (RFC 8098). */
function readNotice(mail: ParsedMail): RuleResult | null {
  const part = mail.parts.find(({ type }) => type === "message/disposition-notification");
  const declared = /report-type\s*=\s*"?disposition-notification/i.test(
    mail.fields("content-type")[0] ?? "",
  );
  if (!part && !declared) return null;
  const disposition = part ? reportFields(part, "disposition")[0] : undefined;
  const what = disposition?.split(";")[1]?.trim() || "displayed";
  return { kind: "receipt", evidence: [`a disposition notification (RFC 8098): ${what}`] };
}

/** A delivery report (RFC 3464) without a failure or a delay. */
function deliveryNotice(mail: ParsedMail): RuleResult | null {
  const actions = mail.parts
    .filter(({ type }) => /^message\/(?:x-|global-)?delivery-status$/.test(type))
    .flatMap((part) => reportFields(part, "action"))
    .map((action) => /^[a-z]*/.exec(action.toLowerCase())?.[0] ?? "");
  const fine = actions.every((action) => ["delivered", "relayed", "expanded"].includes(action));
  if (actions.length === 0 || !fine) return null;
  return { kind: "receipt", evidence: [`a delivery report (RFC 3464): ${actions[0]}`] };
}

/** Receipts of Outlook, Exchange, Notes and others that are text only. */
function inWords(mail: ParsedMail): RuleResult | null {
  const subject = fold(mail.subject.slice(0, 300));
  if (!SUBJECTS.some((each) => each.test(subject))) return null;
  const words = firstMatch(fold(mail.text.slice(0, MAX_TEXT)), WORDS);
  if (words === null) return null;
  return { kind: "receipt", evidence: [`its text is a receipt's: “${words}”`] };
}

/** Programs write these before the subject of the mail that was read or delivered. */
const SUBJECTS = receiptPatterns("subjects", (words) => `^(?:${words})[^:]{0,30}(?:[:(-]|$)`);

/** Words about the mail itself, as only receipts have them. */
const WORDS = receiptPatterns("words");
