import { workerText } from "../../service/database/being-worked.ts";
import type { TickReport } from "../../service/tick/report.ts";
import type { Context } from "../context.ts";

/** Reports on stderr what a person should know of a tick: failures, held mail, a busy mailbox. */
export function reportTrouble({ out }: Context, report: TickReport): void {
  const { busy, notices, errors } = report;
  if (busy) {
    out.note(`The mailbox is being worked by ${workerText(busy.holder)}; nothing was done.`);
  }
  if (out.style.json) return;
  if (report.counts.uncertain > 0) {
    out.warn(
      `${report.counts.uncertain} email${report.counts.uncertain === 1 ? " is" : "s are"} in doubt: the server may or may not have accepted ${report.counts.uncertain === 1 ? "it" : "them"}`,
      "See `tickler outbox list`, and settle each with `tickler outbox resolve`.",
    );
  }
  for (const notice of notices) out.note(`note: ${notice}`);
  for (const { phase, message, hint, mailbox } of errors) {
    out.warn(`${mailbox === undefined ? "" : `mailbox ${mailbox}: `}${phase}: ${message}`, hint);
  }
}
