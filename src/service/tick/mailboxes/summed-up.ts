import { workerText } from "../../database/being-worked.ts";
import { TICK_COUNTS, TickLog, type TickReport } from "../report.ts";

/** What a pass over a mailbox came to. */
export interface MailboxReport {
  mailbox: string;
  report: TickReport;
}

/**
 * One report of several mailboxes. Errors name theirs, but for one of what all share, such as the
 * database, which is said once; notices that several have are one.
 */
export function summedUp(reports: readonly MailboxReport[]): TickReport {
  const [only] = reports;
  if (reports.length === 1 && only) return only.report;
  const { report: sum } = new TickLog();
  const notices = new Map<string, string[]>();
  const note = (mailbox: string, text: string): void => {
    notices.set(text, [...(notices.get(text) ?? []), mailbox]);
  };
  // What another process works is left to it; nothing was done only where it works all of them.
  const idle = reports.length > 0 && reports.every(({ report }) => report.busy !== null);
  if (idle) sum.busy = only?.report.busy ?? null;
  for (const { mailbox, report } of reports) {
    for (const name of TICK_COUNTS) sum.counts[name] += report.counts[name];
    for (const error of report.errors) {
      if (!error.shared) sum.errors.push({ ...error, mailbox });
      else if (!sum.errors.some(({ message }) => message === error.message)) sum.errors.push(error);
    }
    for (const notice of report.notices) note(mailbox, notice);
    if (report.busy !== null && !idle) {
      note(mailbox, `worked by ${workerText(report.busy.holder)}, and left to it`);
    }
    if (report.followUpsHeld !== undefined) sum.followUpsHeld = report.followUpsHeld;
    if (report.coldMailHeld !== undefined) sum.coldMailHeld = report.coldMailHeld;
  }
  for (const [text, names] of notices) {
    sum.notices.push(`${names.length > 1 ? "mailboxes" : "mailbox"} ${names.join(", ")}: ${text}`);
  }
  return sum;
}
