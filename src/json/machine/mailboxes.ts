import type { MailboxState } from "../../service/mailboxes/list.ts";
import type { Moved } from "../../service/mailboxes/move.ts";
import { pauseView } from "../email.ts";
import { iso } from "../time.ts";

/** A mailbox, as `mailbox list` prints it. */
export function mailboxView(state: MailboxState) {
  return {
    name: state.name,
    /** Null: it is no longer in the settings. */
    from: state.from,
    sent_today: state.sent,
    /** Cold mails that may leave within 24 hours; null: no limit. */
    limit: state.limit,
    ramp_day: state.rampDay,
    /** Between 0 and 1; null: no cold mail has left. */
    bounce_rate: state.bounceRate,
    read_in: state.readIn,
    last_read: iso(state.readAt),
    open: state.open,
    ...pauseView(state.pause),
    trouble: state.trouble,
  };
}

/** What `mailbox move` did. */
export function movedView(from: string, to: string, { moved, left }: Moved) {
  return { from, to, moved, left };
}
