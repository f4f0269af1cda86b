import { authorOf, type Email, isOutgoing } from "../../domain/email.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { ReviewOutcome } from "../../domain/writing/review.ts";
import type { Queries } from "../ports/index.ts";

/** Whether a model wrote it, and no person has approved, changed or replaced it so far. */
function isUnjudged(email: Email): boolean {
  return isOutgoing(email) && authorOf(email.writtenBy) !== null && email.approvedAt === null;
}

/**
 * Counts what a person did with a model's text, once for each text: what they have changed is theirs
 * from then on, and no longer counts. Nothing of anybody's words is kept.
 *
 * @param email as it was before
 * @param emails all emails of the message, oldest first
 */
export async function recordReview(
  queries: Queries,
  email: Email,
  emails: readonly Email[],
  outcome: ReviewOutcome,
  now: Date,
): Promise<void> {
  if (!isUnjudged(email)) return;
  const reply = email.kind === "ai_reply" ? newest(emails, isFromLead) : undefined;
  const { mailbox, kind, writtenBy, holds } = email;
  const rules = [...new Set((holds ?? []).map(({ rule }) => rule))].sort();
  const intent = reply?.reading?.intent ?? null;
  await queries.reviews.add({ mailbox, kind, intent, writtenBy, rules, outcome }, now);
}
