import { gzipSync } from "node:zlib";
import type { Correspondents, Email, Hold, IncomingKind } from "../../domain/email.ts";
import { copyIdentity, type MailAddress } from "../../domain/incoming.ts";
import { MAX_RECIPIENTS } from "../../domain/sending/recipients.ts";
import { incomingEmail, tidyText } from "../outbox/email-rows.ts";
import type { ArrivedMail, IncomingMail, Queries } from "../ports/index.ts";
import { freeIdentity } from "./matching/known.ts";
import { type Match, matchEvidence } from "./matching/match.ts";
import { meetingEvidence } from "./meeting.ts";

/** In octets, compressed. Of a larger mail only the text is kept, not the original. */
const MAX_ORIGINAL = 10 * 1024 * 1024;

/** What is stored with a mail besides what it says. */
export interface Remarks {
  /** For people, in one line. */
  detail?: string | null;
  /** Why a person has to look at it. */
  holds?: readonly Hold[];
  /** Whether it waits for a person whatever becomes of its message. */
  todo?: boolean;
  /** Whether it is stored with another message already. */
  isCopy?: boolean;
}

/** Stores a mail with its message. */
export async function storeMail(
  queries: Queries,
  match: Match,
  { mail, bytes, place = null }: Pick<ArrivedMail, "mail" | "bytes" | "place">,
  kind: IncomingKind,
  now: Date,
  { detail = null, holds = [], todo = false, isCopy = false }: Remarks = {},
): Promise<Email> {
  const text = tidyText(mail.text);
  const fullText = tidyText(mail.fullText);
  const email = await queries.emails.insert({
    ...incomingEmail(match.thread, kind, text, now),
    address: mail.from?.address ?? null,
    correspondents: correspondentsOf(mail),
    subject: mail.subject,
    fullText: fullText === text ? null : fullText,
    attachments: hasFiles(mail, kind) ? mail.attachments : null,
    detail,
    holds: holds.length > 0 ? holds : null,
    todoAt: todo ? now : null,
    evidence: [
      ...matchEvidence(match, mail),
      ...mail.evidence,
      ...(mail.meeting ? meetingEvidence(mail.meeting) : []),
    ],
    rfcMessageId: isCopy
      ? copyIdentity(mail, match.thread.message.id)
      : await freeIdentity(queries, mail),
    inReplyTo: mail.inReplyTo.at(-1) ?? null,
    references: mail.references,
  });
  const compressed = gzipSync(bytes);
  if (compressed.length <= MAX_ORIGINAL) await queries.originals.add(email.id, compressed, place);
  return email;
}

/** The parts of a report are no files that somebody has sent. */
function hasFiles({ attachments }: IncomingMail, kind: IncomingKind): boolean {
  return attachments.length > 0 && ["reply", "unsubscribe", "auto_reply"].includes(kind);
}

/** What its header says of whom it is from and for. */
export function correspondentsOf(mail: IncomingMail): Correspondents {
  const some = (all: readonly MailAddress[]): MailAddress[] =>
    all.slice(0, MAX_RECIPIENTS).map(({ name, address }) => ({ name, address }));
  const [from = null] = some(mail.from === null ? [] : [mail.from]);
  return { from, replyTo: some(mail.replyTo), to: some(mail.to), cc: some(mail.cc) };
}
