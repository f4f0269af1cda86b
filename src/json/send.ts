import type { Hold } from "../domain/email.ts";
import type { Thread } from "../service/message/thread.ts";
import { bodyColumns } from "../service/outbox/email-rows.ts";
import { outgoingBody } from "../service/outbox/outgoing-mail.ts";
import type { Rendered, Sent } from "../service/send/send.ts";
import type { BatchOutcome } from "../service/send/send-batch.ts";
import type { TagOutcome } from "../service/send/send-tag.ts";
import type { SendAt } from "../service/send/send-time.ts";
import type { Policy } from "../service/services.ts";
import { attachmentViews } from "./email.ts";
import { errorView } from "./errors.ts";
import { messageView } from "./message.ts";
import { iso } from "./time.ts";

/** A mail as it would leave, with the signature. */
export async function mailView(rendered: Rendered, policy: Policy) {
  const { lead, address, subject, body, sendAt, mailbox = policy.defaultMailbox } = rendered;
  const { sender } = policy.forMailbox(mailbox);
  const { text, html } = await outgoingBody({ kind: "first", ...bodyColumns(body) }, sender);
  return {
    leads_id: lead.id,
    ...(mailbox !== policy.defaultMailbox && { mailbox }),
    from: sender.from,
    to: address,
    subject,
    text,
    /** Null where it is plain text. */
    html,
    attachments: attachmentViews(bodyColumns(body).attachments),
    ...(sendAt && leavesAt(sendAt)),
  };
}

/** When a mail is to leave, by the clock that it was said in. */
function leavesAt({ at, zone }: SendAt) {
  return { leaves_at: iso(at), timezone: zone };
}

/** A message that `send` queued; `replayed` where that was before, under the same key. */
export function sentView({ thread, replayed, sendAt }: Sent, policy: Policy) {
  return {
    ...messageView(thread.message, thread.emails, policy),
    ...(sendAt && leavesAt(sendAt)),
    ...(replayed && { replayed }),
  };
}

/** A message that `answer` queued, in the same way. */
export function answeredView(thread: Thread & { replayed: boolean }, policy: Policy) {
  return {
    ...messageView(thread.message, thread.emails, policy),
    ...(thread.replayed && { replayed: true }),
  };
}

/** The same for a mail that a model has written. @param holds why it would wait for a person */
export async function writtenMailView(rendered: Rendered, policy: Policy, holds: readonly Hold[]) {
  return { ...(await mailView(rendered, policy)), holds };
}

/** What became of one lead of `send --tag`. */
export async function tagOutcomeView(outcome: TagOutcome, policy: Policy) {
  const lead = outcome.lead.id;
  if ("skipped" in outcome) return { lead, skipped: outcome.skipped };
  if (outcome.thread === null) return { lead, mail: await mailView(outcome.rendered, policy) };
  return { lead, message: messageView(outcome.thread.message, outcome.thread.emails, policy) };
}

/** What became of one line of `send --batch`. */
export async function batchOutcomeView(outcome: BatchOutcome, policy: Policy) {
  const { line } = outcome;
  if ("error" in outcome) return { line, error: errorView(outcome.error) };
  if ("replayed" in outcome) {
    const { message, emails } = outcome.replayed;
    return { line, message: messageView(message, emails, policy), replayed: true };
  }
  if (outcome.thread === null) return { line, mail: await mailView(outcome.rendered, policy) };
  return { line, message: messageView(outcome.thread.message, outcome.thread.emails, policy) };
}
