import { createHash } from "node:crypto";
import type { PlannedMail } from "../../domain/agent/plan.ts";
import type { EmailAttachment } from "../../domain/email.ts";
import type { Thread } from "../message/thread.ts";
import { outgoingBody } from "../outbox/outgoing-mail.ts";
import type { LastOfLead } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import type { Outcome } from "./run.ts";

/** A mail as it would leave. */
export interface ShownMail {
  from: string;
  replyTo: string | null;
  to: string;
  subject: string;
  /** With the signature. */
  text: string;
  /** Null where it is plain text. */
  html: string | null;
  attachments: readonly EmailAttachment[];
}

/** The mail that a thread begins with, as it would leave. */
export async function shownMail({ message, emails }: Thread, policy: Policy): Promise<ShownMail> {
  const [first] = emails;
  if (!first) throw new Error("a message without its first mail");
  const { sender } = policy.forMailbox(message.mailbox);
  const { text, html } = await outgoingBody(first, sender);
  return {
    from: sender.from,
    replyTo: sender.replyTo,
    to: first.address ?? "",
    subject: first.subject,
    text,
    html,
    attachments: first.attachments ?? [],
  };
}

/** What a plan keeps of a mail: all that was shown of it goes into its digest, and what follows on it. */
export async function plannedMail(
  { place, thread, sendAt, against }: Extract<Outcome, { thread: Thread }>,
  policy: Policy,
  last: LastOfLead | undefined,
): Promise<PlannedMail> {
  const { message, emails, lead } = thread;
  const mail = await shownMail(thread, policy);
  const { mailbox, sequenceId, aiMode, testTo } = message;
  const { variant = null, mailing = null } = emails[0] ?? {};
  return {
    place,
    leadId: lead.id,
    mailbox,
    digest: digestOf([lead.id, mailbox, mail, sequenceId, aiMode, testTo, variant, mailing]),
    at: sendAt && { time: sendAt.at.toISOString(), words: sendAt.words, zone: sendAt.zone },
    lastMessage: last?.message ?? 0,
    lastReply: last?.reply ?? 0,
    against,
  };
}

/** A digest of what has to stay as it is. */
export function digestOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
