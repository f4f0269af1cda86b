import { randomUUID } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { composeMail } from "../../mail/compose.ts";
import { makeMaildir } from "../../mail/maildir/maildir.ts";

/** A mail that a lead writes to us. */
export interface LeadMail {
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  /** The Message-IDs of the thread so far, oldest first; the mail answers the last one. */
  thread: readonly string[];
  date: Date;
  /** A machine wrote it in their place (RFC 3834). */
  automatic?: boolean;
}

/** Puts a lead's mail into the inbox of a home, as a mail server or mbsync would. */
export async function deliver(home: string, mail: LeadMail): Promise<void> {
  const { bytes } = await composeMail({
    from: mail.from,
    to: mail.to,
    replyTo: null,
    subject: mail.subject,
    text: mail.text,
    rfcMessageId: `<${randomUUID()}@example.com>`,
    inReplyTo: mail.thread.at(-1) ?? null,
    references: [...mail.thread],
    date: mail.date,
    automatic: mail.automatic ?? false,
    unsubscribe: null,
  });
  await put(home, bytes, mail.date);
}

/** Puts a mail's bytes into the inbox of a home. */
export async function put(home: string, bytes: Uint8Array | string, date: Date): Promise<void> {
  const inbox = join(home, "inbox");
  await makeMaildir(inbox);
  // The mail is complete before it gets into `new`, so that no reader sees half of it.
  const name = `${Math.floor(date.getTime() / 1000)}.${randomUUID()}.demo`;
  await writeFile(join(inbox, "tmp", name), bytes, { mode: 0o600 });
  await rename(join(inbox, "tmp", name), join(inbox, "new", name));
}
