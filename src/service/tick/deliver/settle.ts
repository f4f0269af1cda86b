import type { PauseRule } from "../../../domain/sending/sending-limits.ts";
import { pauseIfTooMany } from "../../outbox/limits/bounce-pause.ts";
import { pauseOnRefusal } from "../../outbox/limits/refusals.ts";
import type { Queries } from "../../ports/index.ts";
import type { MailboxPolicy } from "../../services.ts";
import type { TickEvent } from "../report.ts";
import { type Attempt, recordOutcome } from "./record-outcome.ts";

/** An attempt whose outcome is stored. */
export interface Settled {
  event: TickEvent;
  /** Set where cold mail is paused because of it. */
  paused: { reason: string; rule: PauseRule } | null;
}

/**
 * Stores the outcome of an attempt, and pauses the mailbox's cold mail where it shows that too much
 * bounces, or that servers refuse us rather than the lead.
 *
 * @param asClaimed whether the message is known to be as it was when the email was claimed
 * @returns null where the claim was lost to another process, which settles it
 */
export async function settle(
  queries: Queries,
  mailbox: MailboxPolicy,
  attempt: Attempt,
  owner: string,
  now: Date,
  asClaimed = false,
): Promise<Settled | null> {
  const event = await recordOutcome(queries, attempt, owner, now, asClaimed);
  if (event === null) return null;
  const { outcome, item, mail } = attempt;
  const { id, messageId } = item.email;
  const refused =
    outcome.kind === "refused" && item.message.testTo === null
      ? await pauseOnRefusal(
          queries,
          mailbox,
          { id, messageId, address: mail.to.address },
          outcome,
          now,
        )
      : null;
  if (refused !== null) {
    const { reason, requeued } = refused;
    return {
      event: requeued.includes(id) ? { ...event, type: "retried" } : event,
      paused: reason === null ? null : { reason, rule: "refusals" },
    };
  }
  const reason = event.type === "bounces" ? await pauseIfTooMany(queries, mailbox, now) : null;
  return { event, paused: reason === null ? null : { reason, rule: "send.max_bounces" } };
}
