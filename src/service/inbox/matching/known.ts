import { addressKey } from "../../../domain/address.ts";
import { type Email, isOutgoing } from "../../../domain/email.ts";
import { digestIdentity, identityOf } from "../../../domain/incoming.ts";
import { tidyText } from "../../outbox/email-rows.ts";
import type { IncomingMail, Queries } from "../../ports/index.ts";

/**
 * The email that a mail is, where it is one of ours or was recorded already. An id alone does not
 * tell: some programs answer under the Message-ID of the mail that they answer, or send all their
 * answers under one. So the content has to be the same, too.
 *
 * @param isOwn whether we send from an address
 */
export async function knownMail(
  queries: Queries,
  mail: IncomingMail,
  isOwn: (address: string) => boolean,
): Promise<Email | undefined> {
  const emails = await queries.emails.byRfcMessageIds([identityOf(mail), digestIdentity(mail)]);
  return emails.find((email) =>
    isOutgoing(email) ? isCopyOfOurs(email, mail, isOwn) : isRecordOf(email, mail),
  );
}

/** Our mail as it left, or as a list or a gateway passed it on under its own name. */
function isCopyOfOurs(
  email: Email,
  { from, fullText }: IncomingMail,
  isOwn: (address: string) => boolean,
): boolean {
  if (from === null || isOwn(from.address)) return true;
  return squeezed(fullText) === squeezed(email.text);
}

function isRecordOf(email: Email, mail: IncomingMail): boolean {
  if (email.rfcMessageId === digestIdentity(mail)) return true;
  const text = tidyText(mail.text);
  return (
    email.subject === mail.subject && email.text === text && sameAddress(email.address, mail.from)
  );
}

/** An address that was erased, or that a mail lacks, tells nothing. */
function sameAddress(stored: string | null, from: IncomingMail["from"]): boolean {
  if (stored === null || from === null) return true;
  return addressKey(stored) === addressKey(from.address);
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The id that a mail is stored under: its own, unless another mail has it. */
export async function freeIdentity(queries: Queries, mail: IncomingMail): Promise<string> {
  const own = identityOf(mail);
  const taken = await queries.emails.byRfcMessageIds([own]);
  return taken.length === 0 ? own : digestIdentity(mail);
}
