import { gzipSync } from "node:zlib";
import type { Email, IncomingKind } from "../../domain/email.ts";
import { identityOf } from "../../domain/incoming.ts";
import { incomingEmail, tidyText } from "../outbox/email-rows.ts";
import type { ArrivedMail, Queries } from "../ports/index.ts";
import { type Match, matchEvidence } from "./match.ts";

/** In octets, compressed. Of a larger mail only the text is kept, not the original. */
const MAX_ORIGINAL = 10 * 1024 * 1024;

/** Stores a mail with its message. @param detail for people, in one line */
export async function storeMail(
  queries: Queries,
  match: Match,
  { mail, bytes }: ArrivedMail,
  kind: IncomingKind,
  detail: string | null,
  now: Date,
): Promise<Email> {
  const text = tidyText(mail.text);
  const fullText = tidyText(mail.fullText);
  const email = await queries.emails.insert({
    ...incomingEmail(match.thread, kind, text, now),
    address: mail.from?.address ?? null,
    subject: mail.subject,
    fullText: fullText === text ? null : fullText,
    detail,
    evidence: [...matchEvidence(match, mail), ...mail.evidence],
    rfcMessageId: identityOf(mail),
    inReplyTo: mail.inReplyTo.at(-1) ?? null,
    references: mail.references,
  });
  const compressed = gzipSync(bytes);
  if (compressed.length <= MAX_ORIGINAL) await queries.originals.add(email.id, compressed);
  return email;
}
