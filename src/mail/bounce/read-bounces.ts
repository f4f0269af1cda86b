import type { Bounce } from "../../domain/incoming.ts";
import { messageIds } from "../message-ids.ts";
import type { ParsedMail } from "../parsed.ts";
import { oneLine } from "../refusal.ts";
import { firstAddress, sameAddress } from "./addresses.ts";
import {
  type DeliveryAction,
  type RecipientStatus,
  readDeliveryStatus,
} from "./delivery-status.ts";
import { judge, type RefusedAt } from "./judge.ts";
import { readNotification } from "./notification.ts";
import { readParagraphs, type Told } from "./paragraphs.ts";
import { readOriginals, splitReport } from "./returned.ts";
import { hasNullPath, isReportSubject, judgeSender, type SenderVerdict } from "./sender.ts";
import { readTranscript, replyTo, stageIn, type TranscriptReply } from "./stage.ts";
import { isOwn, type MailSystem, systemOf } from "./systems.ts";
import { findReason } from "./words.ts";

export interface BounceReport {
  /** One for each recipient that the report tells of. */
  bounces: readonly Bounce[];
  /** Message-IDs of the mail that is reported on, with angle brackets. */
  returnedIds: readonly string[];
  /** What it was read from, in words for people. */
  evidence: readonly string[];
}

/** What a report says of one recipient, from its fields and from its words. */
interface Account {
  recipient: string | null;
  action: DeliveryAction;
  status: string | null;
  /** From the fields. */
  diagnostic: string | null;
  /** From the words. */
  told: string;
}

/** What is read of a report before its recipients. */
interface Report {
  text: string;
  replies: readonly TranscriptReply[];
  isDelayed: boolean;
  originalId: string | null;
  system: MailSystem | null;
}

const MAX_RECIPIENTS = 200;

/** Reads a report that mail was not, or not yet, delivered; null where it is none. */
export function readBounces(mail: ParsedMail): BounceReport | null {
  if (mail.parts.some(({ type }) => OTHER_REPORTS.has(type))) return null;
  const sender = judgeSender(mail);
  const { report, original } = splitReport(reportText(mail));
  const originals = readOriginals(mail, original);
  const fields = fieldsOf(mail, sender.score);
  if (fields && fields.length > 0 && !fields.some(isTrouble)) return null;

  const found = systemOf(unquoted(report));
  if (fields === null && !isInWords(mail, sender, found, report)) return null;
  const ids = originals.flatMap(({ messageIds }) => messageIds);
  const given = [
    ...ids,
    ...(readDeliveryStatus(mail)?.originalIds ?? []),
    ...(readNotification(mail)?.originalIds ?? []),
  ];
  const returnedIds = [...new Set([...given, ...inReport(report)].flatMap(messageIds))];

  const told = readParagraphs(
    report,
    mail.to.map(({ address }) => address),
  );
  const accounts = accountsOf(
    mail,
    fields?.filter(isTrouble) ?? [],
    told,
    originals[0]?.to ?? null,
  );
  if (accounts.length === 0) return null;
  const common: Report = {
    text: report,
    replies: readTranscript(report),
    isDelayed: DELAYED.test(`${mail.subject}\n${report.slice(0, 8000)}`),
    originalId: returnedIds[0] ?? mail.inReplyTo[0] ?? null,
    system: found,
  };
  const bounces = accounts.map((account) =>
    bounceOf(account, common, fields !== null && fields.length > 0),
  );
  return { bounces, returnedIds, evidence: [evidenceOf(fields, found?.name ?? null, bounces)] };
}

/** A complaint, and a receipt: these have fields of their own. */
const OTHER_REPORTS: ReadonlySet<string> = new Set([
  "message/feedback-report",
  "message/disposition-notification",
]);

/** The text, with parts that are text too but are declared in a way that hides it. */
function reportText(mail: ParsedMail): string {
  const hidden = mail.parts
    .filter(({ type, filename }) => /^text\/plain\s/.test(type) && filename === null)
    .map(({ bytes }) => Buffer.from(bytes.subarray(0, 64 * 1024)).toString("latin1"));
  return [mail.text, ...hidden].join("\n\n").replace(/\r\n?/g, "\n");
}

function unquoted(report: string): string {
  return report.replace(/^>(?!>>).*$/gm, "");
}

/**
 * The recipients in the machine-readable part; null where there is none, or where a person has
 * passed it on.
 */
function fieldsOf(mail: ParsedMail, score: number): readonly RecipientStatus[] | null {
  const notification = readNotification(mail);
  if (notification) return notification.recipients;
  const status = readDeliveryStatus(mail);
  const isReport = /^\s*multipart\/report\b/i.test(mail.fields("content-type")[0] ?? "");
  return status && (score >= 2 || (isReport && score >= 0)) ? status.recipients : null;
}

function isTrouble({ action }: RecipientStatus): boolean {
  return action === "failed" || action === "delayed";
}

function isInWords(
  mail: ParsedMail,
  { score, isKnown }: SenderVerdict,
  system: MailSystem | null,
  report: string,
): boolean {
  const refuses = REFUSAL.test(report.slice(0, 16_000));
  if (score < 2) {
    if (score !== 1 || !isOwn(system)) return false;
    return hasNullPath(mail) || (refuses && isBareReport(mail, report));
  }
  // Answering machines have a null path too, and parcels can't be delivered either.
  if (!isKnown) return isOwn(system) || (refuses && isReportSubject(mail.subject));
  if (system !== null) return true;
  const failed = mail.fields("x-failed-recipients").length > 0;
  return failed || (refuses && isReportSubject(mail.subject));
}

/** Nothing but a report: whoever passes one on, or asks about it, writes something before it. */
function isBareReport(mail: ParsedMail, report: string): boolean {
  if (mail.inReplyTo.length > 0 || !isReportSubject(mail.subject)) return false;
  const start = report.trimStart().slice(0, 400);
  const system = systemOf(start);
  return isOwn(system) && system?.opening.exec(start)?.index === 0;
}

/** What no automatic answer of a person says. */
const REFUSAL =
  /(?:^|[\s:(#"'])[45]\d\d[ -](?:#?[45]\.\d\.\d|[A-Za-z<])|\(#[45]\.\d\.\d{1,3}\)|(?:^|\s)[45]\.\d\.\d{1,3}\s/m;

/** A line in which the answer of a server begins. */
const CODE = /(?:^|[\s:(#"'[])[45]\d\d[ -]\S|#?\b[45]\.\d\.\d{1,3}\b/;

const DELAYED =
  /\b(?:delayed|has not yet been delivered|not yet been delivered|still undelivered|could not be delivered (?:yet|so far)|warning message only|only a warning|delivery attempts will continue|will (?:be retried|continue (?:trying|to try)|keep trying|try again)|temporary (?:failure report|delivery problem)|delivery status notification \(delay\)|you do not need to resend)\b|verzögert|retardé|retrasad|ritard|отложен|遅延|延迟/iu;

/** Final all the same: a report on a mail that was delayed until it was given up. */
const GIVEN_UP =
  /failed permanently|permanent (?:error|failure)|given up|giving up|will not be retried|too long|expired/i;

/** Who the report is about: its fields, then its words, its header, and the mail that it returns. */
function accountsOf(
  mail: ParsedMail,
  fields: readonly RecipientStatus[],
  told: readonly Told[],
  originalTo: string | null,
): Account[] {
  if (fields.length > 0) {
    return fields.map((field) => {
      const words = told.find(
        ({ recipient }) => field.recipient !== null && sameAddress(recipient, field.recipient),
      );
      const alone = fields.length === 1 ? told[0] : undefined;
      return {
        ...field,
        recipient: field.recipient ?? alone?.recipient ?? originalTo,
        told: (words ?? alone)?.words ?? "",
      };
    });
  }
  const inHeader = mail
    .fields("x-failed-recipients")
    .flatMap((value) => value.split(","))
    .flatMap((each) => firstAddress(each) ?? [])
    .slice(0, MAX_RECIPIENTS);
  const inWords = told.length > 0 ? told : inHeader.map((recipient) => ({ recipient, words: "" }));
  const all =
    inWords.length === 0 && originalTo !== null ? [{ recipient: originalTo, words: "" }] : inWords;
  return all.map(({ recipient, words }) => ({
    recipient,
    action: "failed",
    status: null,
    diagnostic: null,
    told: words,
  }));
}

function bounceOf(account: Account, report: Report, hasFields: boolean): Bounce {
  const { recipient, status } = account;
  const delayed = hasFields
    ? account.action === "delayed"
    : report.isDelayed && !GIVEN_UP.test(`${account.told}\n${report.text.slice(0, 4000)}`);
  const reply = replyTo(report.replies, recipient, account.diagnostic);
  const named = reply?.isNamed === true ? reply.reply : null;
  const inWords = refusalIn(account.told);
  const words =
    account.diagnostic ?? named ?? (REFUSAL.test(inWords) ? inWords : (reply?.reply ?? inWords));
  const stage = stageOf(account, report, reply);
  // Without an answer of a server, what stands beside it counts as well: what a program wrote.
  const all = account.diagnostic === null && (hasFields || !CODE.test(words)) ? account.told : "";
  let judged = judge({ stage, status, text: headline(report) || all || words });
  if (judged.reason === "undetermined" || (words === "" && status === null)) {
    // Other systems give the reason once, before the recipients; or in the words alone.
    const more = [account.told, report.text].find(
      (text) => text !== "" && isKnown(stage, status, text),
    );
    if (more !== undefined) judged = judge({ stage, status, text: `${words}\n${more}` });
  }
  const diagnostic =
    oneLine(words === "" ? account.told || firstWords(report.text) : words) || null;
  const common = { recipient, diagnostic, originalMessageId: report.originalId };
  if (!delayed) return { ...common, ...judged };
  return { ...common, status: `4${judged.status.slice(1)}`, reason: "delayed", hard: false };
}

/** What a system says before the recipients, where it gives the reason there. */
function headline({ system, text }: Report): string {
  const start = text.split(/^.*@/m, 1)[0] ?? "";
  return system?.hasHeadline && findReason(start)?.weight === "certain" ? start : "";
}

function isKnown(stage: RefusedAt, status: string | null, text: string): boolean {
  return judge({ stage, status, text: text.slice(0, 8000) }).reason !== "undetermined";
}

function stageOf(
  { diagnostic, told }: Account,
  { text, replies, system }: Report,
  reply: TranscriptReply | null,
): RefusedAt {
  const stages = [stageIn(diagnostic ?? ""), stageIn(told), reply?.stage ?? "unknown"];
  const stage = stages.find((each) => each !== "unknown");
  return stage ?? system?.stage ?? (replies.length === 0 ? stageIn(text) : "unknown");
}

/** The refusal in what a report says of a recipient: from the code on, where there is one. */
function refusalIn(words: string): string {
  const lines = words.split("\n");
  const first = lines.findIndex((line) => CODE.test(line));
  const start = Math.max(first, 0);
  const rest = lines.slice(start, start + 12);
  // Without a code the first paragraph may be a headline only.
  const blanks = rest.flatMap((line, at) => (line === "" ? [at] : []));
  const ends = [
    rest.findIndex((line, at) => at > 0 && NEXT.test(line)),
    blanks[first < 0 ? 1 : 0] ?? -1,
  ].filter((at) => at > 0);
  const said = rest
    .slice(0, Math.min(12, ...ends))
    .join(" ")
    .trim();
  return said.replace(INTRODUCTION, "") || said;
}

/** How some systems lead up to what the other server said. */
const INTRODUCTION =
  /^.{0,800}?(?:other server returned was|response(?: from the remote server)? was|remote host said|server response)\s*:\s*/i;

/** What follows in a transcript, of other recipients. */
const NEXT = /^(?:>>>|<<<|[-=*_]{4}|(?:\.\.\. )?while talking to|[45]\d\d \S+ \(\w+\)\.{3})/i;

function firstWords(report: string): string {
  return report
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 5)
    .join(" ");
}

/** Sun's server, and some others, name the mail in what people read. */
function inReport(report: string): string[] {
  const id = /^[ \t]*Message-id:[ \t]*(<[^<>\s]{1,900}>)/im.exec(report)?.[1];
  return id === undefined ? [] : [id];
}

function evidenceOf(
  fields: readonly RecipientStatus[] | null,
  system: string | null,
  bounces: readonly Bounce[],
): string {
  const status = bounces[0]?.status ?? "";
  if (fields && fields.length > 0) return `delivery status of RFC 3464: ${status}`;
  return system === null
    ? `free-text report: ${status}`
    : `free-text report of ${system}: ${status}`;
}
