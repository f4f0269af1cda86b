import { isCold } from "../../../domain/email.ts";
import { readFiles, toMail } from "../../outbox/outgoing-mail.ts";
import { quoteBelow } from "../../outbox/quote.ts";
import type { OutboxItem, OutgoingMail } from "../../ports/index.ts";
import type { Services } from "../../services.ts";

/** A claimed email, written as a mail. */
export interface Prepared {
  mail: OutgoingMail;
  /** Why it can't be handed over; null if it can. */
  invalid: string | null;
}

/** Whether writing it as a mail asks the database for nothing more. */
export function isAtHand({ email }: OutboxItem): boolean {
  return isCold(email.kind) && email.attachments === null;
}

/** Writes a claimed email as the mail that leaves. */
export async function prepare(services: Services, item: OutboxItem): Promise<Prepared> {
  const { store, clock, policy } = services;
  const { email, lead } = item;
  const { sender } = policy.forMailbox(email.mailbox);
  const { testTo } = item.message;
  const quote = await quoteFor(services, item);
  const written = await toMail(email, lead, sender, clock.now(), quote);
  // The lead's name beside another address would be remembered by mail programs.
  const mail = testTo === null ? written : { ...written, to: { name: null, address: testTo } };
  if (email.attachments === null) return { mail, invalid: null };
  const files = await readFiles(store, email.attachments);
  // Only a damaged database lacks one.
  if (files === null) {
    return { mail, invalid: "the content of an attachment is not in the database any more" };
  }
  return { mail: { ...mail, attachments: files }, invalid: null };
}

/** Cold mail quotes nothing, and there is much of it: nothing is read for it. */
async function quoteFor(
  { store, policy }: Services,
  { email, message, lead }: OutboxItem,
): Promise<string | null> {
  if (isCold(email.kind)) return null;
  const emails = await store.read((queries) => queries.emails.ofMessages([message.id]));
  return quoteBelow(policy, lead, email, emails);
}
