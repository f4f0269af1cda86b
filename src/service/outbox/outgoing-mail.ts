import { parseMailbox } from "../../domain/address.ts";
import { type Email, isAutomaticAnswer, isCold } from "../../domain/email.ts";
import type { Lead } from "../../domain/lead.ts";
import type { OutgoingMail } from "../ports/index.ts";
import type { Sender } from "../services.ts";

/** The text as it leaves: the signature under it, set off as RFC 3676 section 4.3 has it. */
export function signed(text: string, sender: Sender): string {
  return sender.signature === null || sender.signature.trim() === ""
    ? text
    : `${text}\n\n-- \n${sender.signature.trimEnd()}`;
}

/** The postal address closes every cold mail, as the law of many countries asks. */
function closed({ kind }: Email, text: string, { postalAddress }: Sender): string {
  const isOutreach = isCold(kind) || kind === "test";
  return !isOutreach || postalAddress === null ? text : `${text}\n\n${postalAddress.trim()}`;
}

/**
 * Where the lead can ask not to be written to (RFC 2369, RFC 8058). The token is the random part
 * of the Message-ID, which nobody but they know.
 */
function unsubscribeOf(rfcMessageId: string, sender: Sender): OutgoingMail["unsubscribe"] {
  const token = rfcMessageId.slice(1, rfcMessageId.indexOf("@")).replaceAll("-", "");
  const { unsubscribeUrl } = sender;
  return {
    address: sender.replyTo === null ? sender.address : parseMailbox(sender.replyTo).address,
    token,
    url: unsubscribeUrl === null ? null : withToken(unsubscribeUrl, token),
  };
}

/**
 * A mail with List-Unsubscribe looks like a mailing: responders such as Pigeonhole's vacation stay
 * silent, and mail programs show a button. By default, what a person wrote to one lead has none.
 */
function offersUnsubscribe({ mailing }: Email, { unsubscribeHeader }: Sender): boolean {
  return unsubscribeHeader === "always" || (unsubscribeHeader === "bulk" && mailing !== "personal");
}

function withToken(url: string, token: string): string {
  if (url.includes("{token}")) return url.replaceAll("{token}", token);
  return `${url}${url.includes("?") ? "&" : "?"}token=${token}`;
}

/** Who an email goes to: the lead, unless it names others. */
function recipientsOf(
  { correspondents }: Email,
  { name, email }: Pick<Lead, "name" | "email">,
): Pick<OutgoingMail, "to" | "alsoTo" | "cc"> {
  const [to, ...alsoTo] = correspondents?.to ?? [];
  if (correspondents === null || to === undefined) {
    return { to: { name, address: email ?? "" } };
  }
  return { to, alsoTo, cc: correspondents.cc };
}

/**
 * An email of ours, ready to be handed over.
 *
 * @param quote what stands below it; null where it quotes nothing
 */
export function toMail(
  email: Email,
  lead: Pick<Lead, "name" | "email">,
  sender: Sender,
  now: Date,
  quote: string | null = null,
): OutgoingMail {
  const text = closed(email, signed(email.text, sender), sender);
  if (email.rfcMessageId === null) throw new Error(`email ${email.id} has no Message-ID`);
  return {
    from: sender.from,
    replyTo: sender.replyTo,
    ...recipientsOf(email, lead),
    subject: email.subject,
    text: quote === null ? text : `${text}\n\n${quote}`,
    rfcMessageId: email.rfcMessageId,
    inReplyTo: email.inReplyTo,
    references: email.references,
    date: now,
    automatic: isAutomaticAnswer(email),
    unsubscribe: offersUnsubscribe(email, sender)
      ? unsubscribeOf(email.rfcMessageId, sender)
      : null,
  };
}
