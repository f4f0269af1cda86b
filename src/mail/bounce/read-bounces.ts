import type { Bounce } from "../../domain/incoming.ts";
import { messageIds } from "../parse/message-ids.ts";
import type { ParsedMail } from "../parse/parsed.ts";
import { bounceOf, type Report } from "./bounce-of.ts";
import { readTranscript } from "./reason/smtp-stage.ts";
import { type RecipientStatus, readDeliveryStatus } from "./report/delivery-status.ts";
import { isDelay, isReportInWords, mayBeReport } from "./report/is-report.ts";
import { systemOf } from "./report/mta-signatures.ts";
import { readProse } from "./report/prose.ts";
import { recipientReports } from "./report/recipient-report.ts";
import { readOriginals, splitReport } from "./report/returned-mail.ts";
import { classifySender } from "./report/sender.ts";
import { readNotification } from "./report/ses-notification.ts";
import { readSieveReject } from "./report/sieve-reject.ts";

interface BounceReport {
  /** One for each recipient that the report tells of. */
  bounces: readonly Bounce[];
  /** Message-IDs of the mail that is reported on, with angle brackets. */
  returnedIds: readonly string[];
  /** The evidence, in words for people. */
  evidence: readonly string[];
}

/**
 * Reads a report that a mail was not, or not yet, delivered; null if the mail is none. The report is
 * read under report/, and each refusal in it is classified under reason/, which smtp/ uses as well.
 * May import parse/ and
 * language/ only.
 */
export function readBounces(mail: ParsedMail): BounceReport | null {
  const rejected = readSieveReject(mail);
  if (rejected) {
    const { originalMessageId: id } = rejected;
    const evidence = ["the recipient's own filter rejects the mail (RFC 5429)"];
    return { bounces: [rejected], returnedIds: id === null ? [] : [id], evidence };
  }
  if (mail.parts.some(({ type }) => OTHER_REPORTS.has(type))) return null;
  const sender = classifySender(mail);
  const status = readDeliveryStatus(mail);
  const notification = readNotification(mail);
  const fields = notification?.recipients ?? fieldsOf(mail, sender.score, status);
  if (fields && fields.length > 0 && !fields.some(isUndelivered)) return null;
  if (fields === null && !mayBeReport(mail, sender)) return null;
  const { report, original } = splitReport(reportText(mail));
  const originals = readOriginals(mail, original);

  const found = systemOf(unquoted(report));
  if (fields === null && !isReportInWords(mail, sender, found, report)) return null;
  const ids = originals.flatMap(({ messageIds }) => messageIds);
  const given = [...ids, ...(status?.originalIds ?? []), ...(notification?.originalIds ?? [])];
  const returnedIds = [...new Set([...given, ...inReport(report)].flatMap(messageIds))];

  const prose = readProse(
    report,
    [...mail.to, ...mail.cc].map(({ address }) => address),
  );
  const recipients = recipientReports(
    mail,
    fields?.filter(isUndelivered) ?? [],
    prose,
    originals[0]?.to ?? null,
  );
  if (recipients.length === 0) return null;
  const common: Report = {
    text: report,
    replies: readTranscript(report),
    isDelayed: isDelay(mail.subject, report),
    originalId: returnedIds[0] ?? mail.inReplyTo[0] ?? null,
    system: found,
  };
  const bounces = recipients.map((recipient) =>
    bounceOf(recipient, common, fields !== null && fields.length > 0),
  );
  return { bounces, returnedIds, evidence: [evidenceOf(fields, found?.name ?? null, bounces)] };
}

/** Complaints and receipts, which have their own readers. */
const OTHER_REPORTS: ReadonlySet<string> = new Set([
  "message/feedback-report",
  "message/disposition-notification",
]);

/** The text, with text parts whose declaration hides that they are text. */
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
function fieldsOf(
  mail: ParsedMail,
  score: number,
  status: ReturnType<typeof readDeliveryStatus>,
): readonly RecipientStatus[] | null {
  const isReport = /^\s*multipart\/report\b/i.test(mail.fields("content-type")[0] ?? "");
  return status && (score >= 2 || (isReport && score >= 0)) ? status.recipients : null;
}

function isUndelivered({ action }: RecipientStatus): boolean {
  return action === "failed" || action === "delayed";
}

/** Sun's server and some others give the Message-ID in the prose. */
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
