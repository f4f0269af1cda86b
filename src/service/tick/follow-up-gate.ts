import type { Mailer } from "../ports/index.ts";
import type { MailboxPolicy } from "../services.ts";

/** Whether follow-ups and nudges may leave in this tick; if not, why not. */
export type FollowUpGate = { open: true } | { open: false; why: string };

/**
 * Fails closed: who has answered must not be asked again whether they got the mail. So a
 * follow-up leaves only in a tick that has read the replies; and where mail leaves for the world
 * while nothing reads replies from it, only when the user has said so.
 *
 * @param unread why the replies were not read in this tick; null if they were
 */
export function followUpGate(
  policy: MailboxPolicy,
  mailer: Mailer,
  unread: string | null,
): FollowUpGate {
  if (unread !== null) return { open: false, why: unread };
  if (mailer.kind === "maildir" || policy.inboxConfigured || policy.followUpUnread) {
    return { open: true };
  }
  return {
    open: false,
    why: "nothing is configured to read replies from; set `inbox`, or `follow_up.unread` to true",
  };
}
