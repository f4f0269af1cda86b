import type { Rehearsal } from "../../service/rehearsal/rehearse.ts";
import { iso } from "../time.ts";

export function rehearsalView(rehearsal: Rehearsal) {
  const { from, until, zone, days, mails, held, replies, doneAt, underWay } = rehearsal;
  return {
    ...{ from: iso(from), until: iso(until), zone },
    days: days.map(({ date, mailbox, sequence, step, kind, count }) => ({
      ...{ date, mailbox, sequence, step, kind, count },
    })),
    mails: mails.map(({ at, ...mail }) => ({ at: iso(at), ...mail })),
    held: held.map(({ rule, detail, count, leads }) => ({ rule, detail, count, leads })),
    replies,
    done_at: iso(doneAt),
    under_way: underWay,
    sampled: rehearsal.sampled,
    errors: rehearsal.errors.map(({ phase, message, hint }) => ({
      ...{ phase, message, hint: hint ?? null },
    })),
  };
}
