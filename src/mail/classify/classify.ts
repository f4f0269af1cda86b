import { readBounces } from "../bounce/read-bounces.ts";
import type { ParsedMail } from "../parse/parsed.ts";
import type { Classification, RuleResult } from "./classification.ts";
import { absenceOf } from "./machine/absence.ts";
import { bulkSign, listSign, noticeSign } from "./machine/bulk.ts";
import { machineSign } from "./machine/machine-header.ts";
import { wordingSign } from "./machine/wording.ts";
import { complaint } from "./report/complaint.ts";
import { receipt } from "./report/receipt.ts";
import { returnedIds } from "./report/returned-ids.ts";
import { unsubscribeRequest } from "./unsubscribe/request.ts";
import { unsubscribeToken } from "./unsubscribe/token.ts";

/**
 * Classifies a mail: by standard reports and header fields first, then by the fields that mail
 * systems add, then by words. Without any sign of a machine, a person wrote it. May import parse/,
 * bounce/ and language/, and knows nothing of leads or messages.
 *
 * @param text what its sender wrote, without what is quoted
 */
export function classifyMail(mail: ParsedMail, text: string): Classification {
  const ids = returnedIds(mail);
  const rest = { bounces: [], returnedIds: ids, absence: null, unsubscribeToken: null };
  const complained = complaint(mail);
  if (complained) return { ...rest, ...complained };
  const report = readBounces(mail);
  if (report) {
    const { bounces, evidence } = report;
    const all = [...new Set([...report.returnedIds, ...ids])];
    return { ...rest, kind: "bounce", bounces, evidence, returnedIds: all };
  }
  const received = receipt(mail);
  if (received) return { ...rest, ...received };
  const token = unsubscribeToken(mail);
  if (token !== null) {
    const evidence = ["it holds the token of an unsubscribe address"];
    return { ...rest, kind: "unsubscribe", unsubscribeToken: token, evidence };
  }
  const result = answerOrNotice(mail, text) ?? unsubscribeRequest(mail, text) ?? bulk(mail);
  if (result?.kind !== "auto_reply") return { ...rest, ...(result ?? person(mail)) };
  const { absence, evidence } = absenceOf(mail, text);
  return { ...rest, kind: "auto_reply", absence, evidence: [...result.evidence, ...evidence] };
}

/** A machine's mail: an automatic answer, or a notice unrelated to our mails. */
function answerOrNotice(mail: ParsedMail, text: string): RuleResult | null {
  if (isReport(mail)) return notice("a report of a mail system, but not on a delivery");
  const sign = machineSign(mail);
  if (sign?.answers) return autoReply(sign.words);
  const list = listSign(mail);
  const wording = list === null || sign !== null ? wordingSign(mail, text) : null;
  if (wording !== null) return autoReply(...(sign ? [sign.words] : []), wording);
  const related = isRelated(mail);
  const about = noticeSign(mail);
  if (sign !== null) {
    if (list !== null) return notice(sign.words, list);
    if (about !== null && !related) return notice(sign.words, about);
    return autoReply(sign.words);
  }
  if (list !== null) return null;
  const precedence = bulkSign(mail);
  if (precedence !== null) return related ? autoReply(precedence) : notice(precedence);
  if (about !== null) return related ? autoReply(about) : notice(about);
  return null;
}

/** Newsletters and posts to a list, unless they answer a mail. */
function bulk(mail: ParsedMail): RuleResult | null {
  const list = listSign(mail);
  return list === null || isRelated(mail) ? null : notice(list);
}

function person(mail: ParsedMail): RuleResult {
  const evidence = isRelated(mail)
    ? "nothing speaks for a machine, and it answers a mail"
    : "nothing speaks for a machine";
  return { kind: "reply", evidence: [evidence] };
}

function isRelated({ inReplyTo, references, subject }: ParsedMail): boolean {
  return (
    inReplyTo.length > 0 ||
    references.length > 0 ||
    /^\s*(?:re|aw|sv|vs|antw|odp|rif|r|ynt|回复|答复|回覆)\s*(?:\[\d+\])?\s*[:：]/iu.test(subject)
  );
}

/** A report on mail (RFC 6522) of a kind that is not read. */
function isReport({ fields, from }: ParsedMail): boolean {
  if (/^\s*multipart\/report\b/i.test(fields("content-type")[0] ?? "")) return true;
  const nullSender = fields("return-path").some((path) => /^\s*<\s*>/.test(path));
  return nullSender && /^(?:mailer-daemon|postmaster)@/i.test(from?.address ?? "");
}

function autoReply(...evidence: string[]): RuleResult {
  return { kind: "auto_reply", evidence };
}

function notice(...evidence: string[]): RuleResult {
  return { kind: "unrelated", evidence };
}
