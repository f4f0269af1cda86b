import { createHash } from "node:crypto";
import type { IncomingMail } from "../domain/incoming.ts";
import { MAX_MAIL } from "./limits.ts";
import { parseMail } from "./parse/parse.ts";

/**
 * Reads a mail, however it was written: what kind it is, and what its sender wrote. What is over a
 * limit is left unread, and the evidence says so.
 *
 * @param isCut whether `bytes` are only the beginning of the mail
 * @throws AppError `input` if it is no mail
 */
export async function readMail(
  bytes: Uint8Array,
  { isCut = false }: { isCut?: boolean } = {},
): Promise<IncomingMail> {
  const mail = await parseMail(bytes);
  const { newText } = await import("./new-text/new-text.ts");
  const { classifyMail } = await import("./classify/classify.ts");
  const text = newText(mail.text);
  const classification = classifyMail(mail, text);
  const unread = [
    ...(isCut ? [`more than ${MAX_MAIL / (1024 * 1024)} MB`] : []),
    ...mail.truncated,
  ];
  return {
    ...classification,
    evidence: [...classification.evidence, ...unread.map((what) => `left unread: ${what}`)],
    rfcMessageId: mail.rfcMessageId,
    digest: createHash("sha256").update(bytes).digest("hex"),
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    date: mail.date,
    text,
    fullText: mail.text,
  };
}
