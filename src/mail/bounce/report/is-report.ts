import { bounceSource } from "../../../language/patterns.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import { SMTP_REPLY } from "../reason/smtp-quote.ts";
import { isSpecific, type MailSystem, systemOf } from "./mta-signatures.ts";
import { hasNullPath, isReportSubject, type SenderClass } from "./sender.ts";

/** Whether a mail may be a report in words by its header: most others need not be searched for any. */
export function mayBeReport(mail: ParsedMail, { score }: SenderClass): boolean {
  return score >= 2 || (score === 1 && (hasNullPath(mail) || isBare(mail)));
}

/** Whether a mail without a machine-readable part is a report, by its sender and its words. */
export function isReportInWords(
  mail: ParsedMail,
  { score, isKnown }: SenderClass,
  system: MailSystem | null,
  report: string,
): boolean {
  const refuses = SMTP_REPLY.test(report.slice(0, 16_000));
  if (score < 2) {
    if (score !== 1 || !isSpecific(system)) return false;
    return hasNullPath(mail) || (refuses && isBareReport(mail, report));
  }
  // Automatic answers have a null return path, too, and parcel services write of failed delivery.
  if (!isKnown) return isSpecific(system) || (refuses && isReportSubject(mail.subject));
  if (system !== null) return true;
  const failed = mail.fields("x-failed-recipients").length > 0;
  return failed || (refuses && isReportSubject(mail.subject));
}

/** Nothing but a report: a person who forwards one, or asks about it, adds words before it. */
function isBareReport(mail: ParsedMail, report: string): boolean {
  if (!isBare(mail)) return false;
  const start = report.trimStart().slice(0, 400);
  const system = systemOf(start);
  return isSpecific(system) && system?.opening.exec(start)?.index === 0;
}

function isBare(mail: ParsedMail): boolean {
  return mail.inReplyTo.length === 0 && isReportSubject(mail.subject);
}

/** Whether a report in words says that the mail is still being tried. */
export function isDelay(subject: string, report: string): boolean {
  return (
    DELAYED.test(`${subject}\n${report.slice(0, 8000)}`) && !GIVEN_UP.test(report.slice(0, 4000))
  );
}

const DELAYED = new RegExp(bounceSource("delayed"), "iu");

/** Words of a final failure, in reports that also speak of the delay before it. */
const GIVEN_UP = new RegExp(bounceSource("givenUp"), "iu");
