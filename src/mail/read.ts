import { createHash } from "node:crypto";
import type { IncomingMail, MailKind } from "../domain/incoming.ts";
import { readBounces } from "./bounce/read-bounces.ts";
import { originOf } from "./origin.ts";
import { parseMail } from "./parse.ts";
import { newText } from "./text/new-text.ts";

/**
 * Reads a mail, however it was written: what kind it is, and what its sender wrote.
 *
 * @throws AppError `input` where it is no mail, or one built to do harm
 */
export async function readMail(bytes: Uint8Array): Promise<IncomingMail> {
  const mail = await parseMail(bytes);
  const report = readBounces(mail);
  const origin = originOf(mail.fields, mail.from?.address ?? null);
  const kinds = { person: "reply", machine: "auto_reply", report: "unrelated" } as const;
  const kind: MailKind = report ? "bounce" : kinds[origin];
  return {
    kind,
    rfcMessageId: mail.rfcMessageId,
    digest: createHash("sha256").update(bytes).digest("hex"),
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    returnedIds: report?.returnedIds ?? [],
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    date: mail.date,
    text: newText(mail.text),
    fullText: mail.text,
    bounces: report?.bounces ?? [],
    absence: null,
    evidence: report?.evidence ?? [],
  };
}
