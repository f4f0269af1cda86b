import { bounceSource, quotingSource } from "../../../language/patterns.ts";
import type { ParsedHeader } from "../../parse/parsed.ts";

/** How programs that report on mail call themselves, or the address that they write from. */
const LOCAL_PARTS =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|mdaemon|post[-_.]?masters?|poostmaster|mail[-_.]delivery[-_.](?:system|subsystem)|mail[-_.]?(?:admin|system)|bounces?|sysadmin|microsoftexchange[0-9a-f]*|maildelivery\w*)(?:[-+=].*)?(?:@|$)/i;
const NAMES = new RegExp(
  `interscan|microsoft (?:outlook|exchange)|${bounceSource("senders")}`,
  "iu",
);

/** Words in the subjects of reports. Other mails have them, too, so a subject alone never decides. */
const SUBJECTS = new RegExp(bounceSource("subjects"), "iu");

/** Prefixes of replies and forwards. */
const ANSWERED = new RegExp(
  `^\\s*${quotingSource("replyPrefixes", "forwardPrefixes")}(?:\\[\\d+\\])?\\s*[:\uff1a]`,
  "iu",
);

export interface SenderClass {
  score: number;
  /** Its name, address or fields are those of a mail system, not of just any responder. */
  isKnown: boolean;
}

/** What in a header speaks for a mail system as its sender. */
interface SenderSigns {
  nullPath: boolean;
  /** It writes from an address as mail systems have. */
  daemon: boolean;
  /** It calls itself as mail systems do. */
  named: boolean;
  /** It has a field that only reports have. */
  marked: boolean;
  answered: boolean;
  /** The subject is a report's, and answers nothing. */
  subject: boolean;
}

function signsOf(mail: ParsedHeader): SenderSigns {
  const from = mail.from?.address ?? "";
  const fromField = mail.fields("from")[0] ?? "";
  const answered = ANSWERED.test(mail.subject);
  return {
    nullPath: hasNullPath(mail),
    daemon:
      LOCAL_PARTS.test(from) ||
      /^\s*(?:<\s*>)?\s*$/.test(fromField) ||
      /mailer-daemon|<\s*>/i.test(fromField),
    named: NAMES.test(mail.from?.name ?? fromField),
    marked: REPORT_FIELDS.some((name) => mail.fields(name).length > 0),
    answered,
    subject: !answered && SUBJECTS.test(mail.subject.slice(0, 300).trim()),
  };
}

/**
 * Whether anything in a header speaks for a report. Of a mail in which nothing does, `classifySender`
 * gives too low a score for its text to be one.
 */
export function maySpeakForReport(mail: ParsedHeader): boolean {
  const { nullPath, daemon, named, marked, subject } = signsOf(mail);
  return nullPath || daemon || named || marked || subject;
}

/**
 * Scores a mail's header for being a mail system's report; 2 or more is enough. Words in the text
 * can't make up for a low score: people quote reports, and ask what became of a mail.
 */
export function classifySender(mail: ParsedHeader): SenderClass {
  const { nullPath, daemon, named, marked, answered, subject } = signsOf(mail);
  const automatic = mail.fields("auto-submitted").some((value) => /^\s*auto-/i.test(value));
  const score =
    (nullPath ? 1 : 0) +
    (daemon ? 2 : 0) +
    (named ? 1 : 0) +
    (automatic ? 1 : 0) +
    (marked ? 2 : 0) +
    (subject ? 1 : 0) -
    // A postmaster may answer as a person.
    (answered && mail.inReplyTo.length > 0 && !nullPath ? 3 : 0);
  return { score, isKnown: daemon || named || marked };
}

/** Reports have a null return path (RFC 5321 section 4.5.5). */
export function hasNullPath(mail: ParsedHeader): boolean {
  const none = /^\s*(?:<\s*>|<null>|<mailer-daemon\b[^>]*>)?\s*$/i;
  return mail.fields("return-path").some((path) => none.test(path));
}

/** Whether the subject is one that people know from reports. */
export function isReportSubject(subject: string): boolean {
  return !ANSWERED.test(subject) && SUBJECTS.test(subject.slice(0, 300).trim());
}

/** Fields that only reports have. */
export const REPORT_FIELDS: readonly string[] = [
  "x-failed-recipients",
  "x-ahmailid",
  "x-mx-bounce",
  "x-mlserver",
  "x-ms-embedded-report",
  "x-ms-exchange-message-is-ndr",
  "x-amz-sns-message-id",
  "x-bounce-report",
];
