import type { Planned, TickError, TickEvent, TickReport } from "../service/tick/report.ts";
import { errorView } from "./errors.ts";
import { iso } from "./time.ts";

export function tickView(report: TickReport) {
  const { busy, errors, counts } = report;
  return {
    ...counts,
    notices: report.notices,
    errors: errors.map(phaseErrorView),
    ...(busy && {
      busy: busy.holder && { ...busy.holder, since: iso(busy.holder.since) },
    }),
  };
}

/** What a tick would do, and the steps that it would take. */
export function dryTickView(report: TickReport, planned: readonly Planned[]) {
  return {
    ...tickView(report),
    planned: planned.map(({ messageId, emailId, ...rest }) => ({
      message_id: messageId,
      email_id: emailId,
      ...rest,
    })),
  };
}

export function eventView(event: TickEvent, at: Date) {
  const { type, messageId, emailId, lead, detail } = event;
  return { at: iso(at), event: type, message_id: messageId, email_id: emailId, lead, detail };
}

/** What a person should know though nothing failed, as `watch` prints it. */
export function noticeEventView(message: string, at: Date) {
  return { at: iso(at), event: "notice" as const, message };
}

/** A phase that failed while the others went on, as `watch` prints it. */
export function phaseErrorEventView(error: TickError, at: Date) {
  return { at: iso(at), event: "error" as const, ...phaseErrorView(error) };
}

function phaseErrorView({ phase, message, hint, mailbox }: TickError) {
  return { phase, message, hint: hint ?? null, mailbox: mailbox ?? null };
}

/** A tick that could not run, as `watch` prints it. */
export function errorEventView(error: unknown, at: Date) {
  return { at: iso(at), event: "error" as const, ...errorView(error) };
}
