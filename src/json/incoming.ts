import type { IncomingMail, MailAddress } from "../domain/incoming.ts";
import { attachmentViews } from "./email.ts";
import { errorView } from "./errors.ts";
import { iso } from "./time.ts";

/** To which message a mail belongs, and by what that was found. */
export interface MatchView {
  message_id: number;
  by: string;
}

export function incomingView(mail: IncomingMail, matched: MatchView | null) {
  const address = ({ name, address }: MailAddress) => ({ name, address });
  return {
    kind: mail.kind,
    from: mail.from && address(mail.from),
    to: mail.to.map(address),
    subject: mail.subject,
    date: iso(mail.date),
    rfc_message_id: mail.rfcMessageId,
    in_reply_to: mail.inReplyTo[0] ?? null,
    references: mail.references,
    text: mail.text,
    full_text: mail.fullText,
    matched,
    /** The first day back that an automatic answer names. */
    return_date: iso(mail.absence?.returnDate ?? null),
    bounces: mail.bounces.map((bounce) => ({
      recipient: bounce.recipient,
      status: bounce.status,
      reason: bounce.reason,
      hard: bounce.hard,
      diagnostic: bounce.diagnostic,
      original_message_id: bounce.originalMessageId,
    })),
    evidence: mail.evidence,
    reply_to: mail.replyTo.map(address),
    cc: mail.cc.map(address),
    attachments: attachmentViews(mail.attachments),
  };
}

/** One of several mails that could not be read. */
export function unreadableView(file: string, error: unknown) {
  return { file, error: errorView(error) };
}
