import type { TickReport } from "../../service/tick/report.ts";
import type { Context } from "../context.ts";

/** What a person should know of a tick, on stderr: failures, what was held, who has the mailbox. */
export function reportTrouble({ out }: Context, report: TickReport): void {
  const { busy, notices, errors } = report;
  if (busy) {
    const { holder } = busy;
    const who = holder
      ? `process ${holder.pid} on ${holder.host} since ${holder.since.toISOString()}`
      : "another process";
    out.note(`The mailbox is being worked by ${who}; nothing was done.`);
  }
  if (out.style.json) return;
  if (report.counts.uncertain > 0) {
    out.warn(
      `${report.counts.uncertain} email${report.counts.uncertain === 1 ? " is" : "s are"} in doubt: accepted or not, nobody knows`,
      "See `tickler outbox list`, and settle each with `tickler outbox resolve`.",
    );
  }
  for (const notice of notices) out.note(`note: ${notice}`);
  for (const { phase, message, hint } of errors) out.warn(`${phase}: ${message}`, hint);
}
