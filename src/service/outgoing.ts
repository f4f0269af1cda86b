import { type Email, isAutomaticAnswer } from "../domain/email.ts";
import type { Lead } from "../domain/lead.ts";
import type { Sender } from "./policy.ts";
import type { OutgoingMail } from "./ports.ts";

/** The text as it leaves: the signature under it, set off as RFC 3676 section 4.3 has it. */
export function signed(text: string, sender: Sender): string {
  return sender.signature === null || sender.signature.trim() === ""
    ? text
    : `${text}\n\n-- \n${sender.signature.trimEnd()}`;
}

/** An email of ours, ready to be handed over. */
export function toMail(
  email: Email,
  lead: Pick<Lead, "name">,
  address: string,
  sender: Sender,
  now: Date,
): OutgoingMail {
  if (email.rfcMessageId === null) throw new Error(`email ${email.id} has no Message-ID`);
  return {
    from: sender.from,
    replyTo: sender.replyTo,
    to: { name: lead.name, address },
    subject: email.subject,
    text: signed(email.text, sender),
    rfcMessageId: email.rfcMessageId,
    inReplyTo: email.inReplyTo,
    references: email.references,
    date: now,
    automatic: isAutomaticAnswer(email),
  };
}
