import { createHash } from "node:crypto";
import type { IncomingMail } from "../domain/incoming.ts";
import { parseMail } from "./parse/parse.ts";

/**
 * Reads a mail, however it was written: what kind it is, and what its sender wrote.
 *
 * @throws AppError `input` where it is no mail, or one built to do harm
 */
export async function readMail(bytes: Uint8Array): Promise<IncomingMail> {
  const mail = await parseMail(bytes);
  const { newText } = await import("./new-text/new-text.ts");
  const { classifyMail } = await import("./classify/classify.ts");
  const text = newText(mail.text);
  return {
    ...classifyMail(mail, text),
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
