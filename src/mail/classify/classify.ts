import type { Meeting } from "../../domain/incoming.ts";
import { quotingSource } from "../../language/patterns.ts";
import { readBounces } from "../bounce/read-bounces.ts";
import type { ParsedMail } from "../parse/parsed.ts";
import type { Classification, RuleResult } from "./classification.ts";
import { absenceOf } from "./machine/absence.ts";
import { bulkSign, listSign, noticeSign } from "./machine/bulk.ts";
import { isFromHelpDesk } from "./machine/help-desk.ts";
import { machineSign } from "./machine/machine-header.ts";
import { challengeLink, deadMailbox, namesNewAddress, wordingSign } from "./machine/wording.ts";
import { complaint } from "./report/complaint.ts";
import { receipt } from "./report/receipt.ts";
import { returnedIds, returnedToken } from "./report/returned-ids.ts";
import { possibleRequest, unsubscribeAlone, unsubscribeRequest } from "./unsubscribe/request.ts";
import { unsubscribeToken } from "./unsubscribe/token.ts";

/**
 * Classifies a mail: by standard reports and header fields first, then by the fields that mail
 * systems add, then by words. Without any sign of a machine, a person wrote it. May import parse/,
 * bounce/ and language/, and knows nothing of leads or messages.
 *
 * @param text what its sender wrote, without what is quoted
 * @param meeting what its calendar says, if it has one
 */
export function classifyMail(
  mail: ParsedMail,
  text: string,
  meeting: Meeting | null,
): Classification {
  const result = classifiedBySigns(mail, text, meeting);
  return result.kind === "reply" ? { ...result, optOut: possibleRequest(mail, text) } : result;
}

function classifiedBySigns(
  mail: ParsedMail,
  text: string,
  meeting: Meeting | null,
): Classification {
  const ids = returnedIds(mail);
  const rest: Omit<Classification, "kind" | "evidence"> = {
    bounces: [],
    returnedIds: ids,
    absence: null,
    ...returnedToken(mail),
    meeting,
    optOut: null,
    doubt: null,
    challenge: null,
  };
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
    const own = { unsubscribeToken: token, isTokenQuoted: false };
    return { ...rest, ...own, kind: "unsubscribe", evidence };
  }
  // What Apple Mail sends to the address in List-Unsubscribe, where it changes the subject.
  if (/^\s*true\b/i.test(mail.fields("x-apple-unsubscribe")[0] ?? "")) {
    const evidence = ["Apple Mail sent it to unsubscribe (X-Apple-Unsubscribe)"];
    return { ...rest, kind: "unsubscribe", evidence };
  }
  if (meeting !== null && meeting.answer !== "invited") {
    const evidence = [`a calendar's answer to an invitation (RFC 5546): ${meeting.answer}`];
    return { ...rest, ...(unsubscribeRequest(mail, text) ?? { kind: "reply", evidence }) };
  }
  const result = machineMail(mail, text) ?? requestOrBulk(mail, text);
  if (result === null) return { ...rest, ...person(mail) };
  if (result.kind === "auto_reply") return { ...rest, ...automaticReply(mail, text, result) };
  return { ...rest, ...result };
}

/** Adds what an automatic reply says of its author, and what it asks for. */
function automaticReply(mail: ParsedMail, text: string, result: RuleResult) {
  const { absence, evidence } = absenceOf(mail, text);
  const dead = namesNewAddress(text) ? null : deadMailbox(text);
  const all = [...result.evidence, ...evidence];
  return {
    kind: result.kind,
    absence: dead === null ? absence : { ...absence, hasLeft: true },
    challenge: challengeLink(text),
    evidence: dead === null || all.includes(dead) ? all : [...all, dead],
  };
}

/**
 * A machine's mail. A ticket system marks all its mails as automatic, also those that a person
 * wrote: new words to us that answer our mail are a person's, whom a person has to answer.
 */
function machineMail(mail: ParsedMail, text: string): (RuleResult & { doubt?: string }) | null {
  const result = answerOrNotice(mail, text);
  const isAnswer = mail.inReplyTo.length > 0 || mail.references.length > 0;
  if (result?.kind !== "auto_reply" || !isAnswer || !isFromHelpDesk(mail, text)) return result;
  const doubt = `${result.evidence[0]}, but its words answer ours as a person's do`;
  return { ...(unsubscribeRequest(mail, text) ?? { kind: "reply", evidence: [doubt] }), doubt };
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

function requestOrBulk(mail: ParsedMail, text: string): RuleResult | null {
  const isBulk = bulk(mail);
  return isBulk === null
    ? unsubscribeRequest(mail, text)
    : (unsubscribeAlone(mail, text) ?? isBulk);
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

const ANSWER = new RegExp(
  `^\\s*${quotingSource("replyPrefixes")}\\s*(?:\\[\\d+\\])?\\s*[:：]`,
  "iu",
);

function isRelated({ inReplyTo, references, subject }: ParsedMail): boolean {
  return inReplyTo.length > 0 || references.length > 0 || ANSWER.test(subject.slice(0, 100));
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
